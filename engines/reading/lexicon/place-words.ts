/** What a type word in front of a name says about it. */
export type PlaceType = 'village' | 'district' | 'regency' | 'province' | 'island' | 'hamlet';

/** Type words with their short and regional forms. @source UU 6/2014 (desa), UU 23/2014; press and chat usage */
const BY_TYPE: readonly (readonly [PlaceType, string])[] = [
  ['village', 'desa ds kelurahan kel dese nagari gampong'],
  ['district', 'kecamatan kec distrik kapanewon'],
  ['regency', 'kabupaten kab kota kotamadya kodya'],
  ['province', 'provinsi prov propinsi prop'],
  ['island', 'pulau'],
  ['hamlet', 'dusun dsn dukuh kampung kp gubuk'],
];
export const TYPE_WORDS: ReadonlyMap<string, PlaceType> = new Map(
  BY_TYPE.flatMap(([type, words]) => words.split(' ').map((word) => [word, type] as const)),
);

/** Words in front of a place: "di", "asal", "warga". */
export const LED_BY: ReadonlySet<string> = new Set(
  'di ke dari asal dr dri daerah wilayah kawasan warga wong orang nang neng ning menuju menyang kantor bupati camat lewat via kabupaten kecamatan saking teko berasal tinggal kelahiran domisili lai sekitar'.split(
    ' ',
  ),
);

/** Behind a type word these are no name: "desa binaan", "kota besar". */
export const NO_NAME: ReadonlySet<string> = new Set(
  'binaan migran berdaya emas adat setempat wisata besar kecil asal tujuan tersebut itu ini lain kami saya terpencil tangguh dan atau di yang yg kerja penyangga se sebelah ku e kulo sy dinas mereka cerdas produktif peduli'.split(
    ' ',
  ),
);
