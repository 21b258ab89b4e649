import type { EvidenceLine } from '../../../engines/network/index.ts';

/** What is shared, in words; never its value. */
export const THING_WORDS: Readonly<Record<string, string>> = {
  phone: 'nomor telepon',
  email: 'alamat surel',
  account: 'rekening',
  handle: 'akun media sosial',
  plate: 'nomor kendaraan',
  address: 'alamat',
  name: 'orang yang disebut laporan',
  story: 'susunan kata jawaban',
  company: 'perusahaan',
};
export const thingWords = (kind: string): string => THING_WORDS[kind] ?? 'keterangan';

const FACT_WORDS: Readonly<Record<string, string>> = {
  schedule_unknown: 'tidak tahu jadwal berangkat',
  host_unknown: 'tidak dapat menyebut tempat atau orang yang dituju',
  family_unaware: 'belum membawa izin keluarga atau desa',
  paid_by_other: 'biayanya dibayar pihak yang tidak dikenal keluarga',
  invited: 'diajak bekerja lewat media sosial atau kenalan baru',
  usual_cover: 'menyebut tujuan yang sering dipakai untuk menutupi keberangkatan kerja',
  labour_corridor: 'menuju negara yang sering menjadi tempat kerja tanpa prosedur',
  no_return_ticket: 'tiket pulangnya belum dapat diperiksa',
  no_lodging: 'bukti penginapannya belum ada',
  no_pilgrim_letter: 'umrah tanpa jadwal pulang',
  no_placement_papers: 'surat penempatan atau magangnya belum ada',
  papers_differ: 'isi berkasnya tidak saling cocok',
  turned_down: 'permohonannya pernah ditolak atau ditunda',
  no_plan: 'belum dapat menyebut rencana',
  purpose_contradicted: 'jawaban atau negara tujuannya tidak cocok dengan keperluan yang ditulis',
  placed_for_else: 'tercatat dalam penempatan untuk pekerjaan atau negara lain',
  sent_back: 'pernah dipulangkan dari luar negeri',
  sent_home: 'dipulangkan dari luar negeri sesudah permohonan ini',
  placed_lawfully: 'tercatat berangkat lewat jalur resmi',
  placed_unlicensed: 'tercatat ditempatkan perusahaan yang izinnya tidak berlaku pada tanggal itu',
  officer_confirmed: 'dibenarkan petugas dalam pemeriksaan terdahulu',
  officer_dismissed: 'sudah diperiksa petugas dan dinyatakan wajar',
  danger: 'menyebut ada bahaya langsung',
  mark_I04: 'mengaku wisata, tetapi bercerita akan bekerja',
  mark_I05: 'mengaku mengunjungi keluarga, tetapi bercerita akan bekerja',
  mark_I11: 'mengaku setelah ditanya lebih lanjut',
  mark_I14: 'dijanjikan gaji yang tidak masuk akal',
  mark_I22: 'tiketnya dibeli orang lain',
  mark_I27: 'jawabannya terdengar dihafal',
  mark_I28: 'diantar atau dijawabkan orang yang bukan keluarga',
  mark_I31: 'bercerita tentang pernikahan lewat perantara',
  mark_S04: 'diminta membayar biaya penempatan',
  mark_K01: 'berkas aslinya ditahan orang lain',
  mark_K02: 'harus membayar bila batal',
  mark_K03: 'diancam atau ditakut-takuti',
  mark_K04: 'ditampung dan tidak bebas pulang',
  mark_K05: 'diajari apa yang harus dijawab',
  mark_K06: 'keluarganya menerima uang dari perekrut',
  mark_P03: 'tiket pulang dan surat cutinya sudah diperiksa',
  mark_P05: 'berangkat dengan penyelenggara umrah berizin',
};
const MANNER: Readonly<Record<string, string>> = {
  together: 'yang datang pada hari yang sama',
  village: 'dari satu desa, pada hari yang berbeda',
  near: 'dari desa yang berbeda dalam satu kecamatan',
  wide: 'dari kecamatan yang berbeda',
};
const LIGHTENING = new Set(['placed_lawfully', 'officer_dismissed', 'mark_P03', 'mark_P05']);

/** "tidak tahu jadwal berangkat"; what speaks against is said as such. */
export function factWords(code: string): string {
  if (code.startsWith('not_')) return `meringankan: tanda ini tidak ada (${FACT_WORDS[code.slice(4)] ?? 'tanda lain'})`;
  return LIGHTENING.has(code) ? `meringankan: ${FACT_WORDS[code] ?? code}` : (FACT_WORDS[code] ?? 'tanda lain');
}

export interface Counted {
  readonly applications: number;
  readonly reports: number;
}
const people = ({ applications, reports }: Counted): string =>
  [...(applications > 0 ? [`${applications} pemohon`] : []), ...(reports > 0 ? [`${reports} laporan`] : [])].join(' dan ');

/** One sentence for one row of the ledger: kinds, counts and places only; no names, no numbers of people. */
export function rowSentence({ code, identifier }: Pick<EvidenceLine, 'code' | 'identifier'>, counted: Counted): string {
  const what = thingWords(identifier?.kind ?? '');
  const [verb, , manner] = /^(shared|reported|told)_(.+?)(?:_(together|village|near|wide))?$/.exec(code)?.slice(1) ?? [];
  if (verb === 'shared' && identifier?.kind === 'story')
    return `${counted.applications} pemohon yang tidak sekeluarga menjawab satu pertanyaan dengan susunan kata yang sama.`;
  if (verb === 'shared')
    return `${counted.applications} pemohon yang tidak sekeluarga, ${MANNER[manner ?? ''] ?? 'berlainan'}, memakai ${what} yang sama.`;
  if (verb === 'reported' && identifier?.kind === 'name')
    return `Orang yang disebut dalam laporan mungkin sama dengan pemohon (${people(counted)}).`;
  if (verb === 'reported') return `${capital(what)} yang disebut dalam laporan juga dipakai pemohon (${people(counted)}).`;
  if (verb === 'told' && identifier?.kind === 'name')
    return `${counted.reports} laporan dari pelapor berbeda mungkin menyebut orang yang sama.`;
  if (verb === 'told') return `${counted.reports} laporan dari pelapor berbeda menyebut ${what} yang sama.`;
  if (code === 'same_set') return `${counted.applications} pemohon yang sama bertemu pada lebih dari satu pengenal.`;
  if (code === 'several_reports') return `${counted.reports} pelapor yang berbeda bercerita tentang hal ini.`;
  if (code === 'same_destination') return `Negara tujuan yang sama disebut oleh ${people(counted)}.`;
  if (code === 'near') return `${capital(people(counted))} berdekatan tempat dan waktunya.`;
  return `${capital(people(counted))}: ${factWords(code)}.`;
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Things of one kind are told apart by a letter, the same in the picture, the table and the sentences: "Nomor telepon A". */
export function thingLabels(things: readonly { readonly kind: string }[]): string[] {
  const counts = new Map<string, number>();
  return things.map(({ kind }) => {
    const n = counts.get(kind) ?? 0;
    counts.set(kind, n + 1);
    return `${capital(thingWords(kind))} ${String.fromCodePoint(65 + (n % 26))}`;
  });
}

/** "4 pemohon dan 2 laporan terkait lewat nomor telepon dan alamat." */
export function ringSentence(counted: Counted, kinds: readonly string[]): string {
  const words = [...new Set(kinds.map(thingWords))];
  const through = words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} dan ${words.at(-1) ?? ''}`;
  return `${capital(people(counted))} terkait lewat ${through}.`;
}

const BITS = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** "Bila nomor telepon itu milik agen berizin …: kekuatan buktinya turun dari 9,8 menjadi 3,1." */
export const wouldFall = (what: string, from: number, to: number): string =>
  `Bila ${what}: kekuatan buktinya turun dari ${BITS.format(from)} menjadi ${BITS.format(to)}.`;
