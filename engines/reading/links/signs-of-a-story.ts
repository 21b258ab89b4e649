import { TITLES } from '../lexicon/institutions.ts';
import { PLAIN_WORDS } from '../lexicon/plain-words.ts';
import { stemsOf } from '../text/stems.ts';
import type { Reading } from '../text/tokens.ts';

/**
 * Kinds of happenings. Two reports of one kind from one regency in the same days tell of one event more often than not; the kind by
 * itself says nothing.
 * @source dossier: passport-screening §2.8 (modus), the press of 2018–2025; our choice of words
 */
const HAPPENINGS: readonly (readonly [string, RegExp])[] = [
  [
    'kapal celaka',
    /(?:kapal|boat|perahu|pompong|feri)\b[^.;]{0,80}(?:tenggelam|karam|terbalik|nahas|kecelakaan)|(?:tenggelam|karam|nahas)[^.;]{0,50}(?:kapal|boat|perahu)/iu,
  ],
  ['kematian', /jenazah|meninggal|tewas|wafat|almarhum|dimakamkan|rumah duka/iu],
  [
    'penampungan',
    /penampungan|ditampung|menampung|rumah (?:kos|kontrakan)|safe house|(?:di|meng|peng)gerebek\w*|(?:menye|dise|penye)gel/iu,
  ],
  [
    'penundaan di bandara',
    /(?:menunda|penundaan|ditunda|dicegah|mencegah|menolak|menggagalkan|digagalkan|ditahan|dicegat)\b[^.;]{0,60}(?:keberangkatan|berangkat|bandara|terminal|terbang)|bandara[^.;]{0,60}(?:ditunda|dicegah|digagalkan|ditahan|dicegat|menunda|mencegah|menggagalkan)/iu,
  ],
  ['video minta tolong', /video|minta tolong|meminta tolong|minta dipulangkan|meminta bantuan/iu],
  ['jalur tikus', /jal(?:an|ur) tikus|pos lintas|perbatasan|pamtas/iu],
  ['lembaga pelatihan', /\blpk\b|lembaga pelatihan|lembaga kursus|siswa|pemagang/iu],
  ['hilang kontak', /hilang kontak|tak ada kabar|tidak ada kabar|lost contact|hilang sejak/iu],
  ['penganiayaan', /disiksa|aniaya|dipukul|disiram|disetrika|penyiksaan|luka/iu],
  ['paspor ditahan', /paspor\w* (?:\w+ )?(?:ditahan|disita|dipegang)/iu],
  ['gaji tidak dibayar', /gaji\w* (?:\w+ )?(?:tidak|tak|belum) (?:di)?bayar|tidak digaji/iu],
  ['pemulangan', /dipulangkan|pemulangan|deportasi|deportan|repatriasi/iu],
];

/** Looks and speech by which a stranger is described, in the words of several tongues. */
const LOOKS: readonly (readonly [string, string])[] = [
  ['gemuk', 'gemuk gendut lemu gembrot tambun'],
  ['kurus', 'kurus kuru ceking kerempeng'],
  ['tinggi', 'jangkung duwur dhuwur'],
  ['pendek', 'pendek cendek cebol'],
  ['botak', 'botak gundul plontos'],
  ['gondrong', 'gondrong'],
  ['keriting', 'keriting kriting ikal'],
  ['berjenggot', 'jenggot brewok berewok janggut'],
  ['berkumis', 'kumis'],
  ['bertato', 'tato tatto'],
  ['berkacamata', 'kacamata kaca-mata'],
  ['pincang', 'pincang deglang'],
  ['berkerudung', 'kerudung jilbab cadar'],
  ['orang Madura', 'madura meduro meduroan'],
  ['orang Batak', 'batak'],
  ['orang Flores', 'flores'],
  ['orang Sunda', 'sunda'],
  ['orang Bugis', 'bugis'],
  ['orang Tegal', 'tegal'],
  ['berseragam', 'seragam'],
  ['bergigi emas', 'ompong gigi'],
];
const lookOf = new Map(LOOKS.flatMap(([look, words]) => words.split(' ').map((word) => [word, look] as const)));
const FOLK_BEFORE = /^(?:orang|wong|tiyang|logat|asal|berlogat|asli|pria|lelaki|wanita|perempuan|laki|suku)$/u;
const NUMBERS = new Map(
  'setunggal:1 kalih:2 tiga:3 sekawan:4 gangsal:5 papat:4 limo:5 lima:5 enam:6 enem:6 nem:6 pitu:7 tujuh:7 wolu:8 delapan:8 sanga:9 songo:9 sembilan:9 sedasa:10 sepuluh:10 sebelas:11 empat:4 dua:2 telu:3 loro:2 due:2 telo:3 rolas:12 belasan:0'
    .split(' ')
    .map((pair) => {
      const [word = '', value = ''] = pair.split(':');
      return [word, Number(value)] as const;
    }),
);
const COUNTED =
  /^(?:jenazah|anaknya|warganya|korbannya|tewas|meninggal|selamat|hilang|luka|wanita|perempuan|cewek|gadis|pemuda|pria|lelaki|wong|tiyang|org|orang|bocah|dedare|warga|korban|siswa|anak|calon|pmi|tki|tkw|cpmi|wni|penumpang|awak|abk)$/u;

export const happeningsOf = (text: string): ReadonlySet<string> =>
  new Set(HAPPENINGS.flatMap(([kind, words]) => (words.test(text) ? [kind] : [])));

/** How somebody is described: "pria gemuk logat Madura" and "wong meduro lemu" are one man. */
export const looksOf = ({ tokens }: Reading): ReadonlySet<string> =>
  new Set(
    tokens.flatMap(({ low, kind }, at) => {
      const look =
        kind === 'word'
          ? stemsOf(low)
              .map((stem) => lookOf.get(stem))
              .find((found) => found !== undefined)
          : undefined;
      // "pelabuhan tegal" is no man from Tegal.
      const isFolk = look?.startsWith('orang ') === true;
      return look === undefined || (isFolk && !FOLK_BEFORE.test(tokens[at - 1]?.low ?? '')) ? [] : [look];
    }),
  );

/** Numbers of people in words that the reader of counts leaves alone: the dead, the saved, Javanese polite numbers. */
export function looseCounts({ tokens }: Reading): number[] {
  const out: number[] = [];
  for (const [at, token] of tokens.entries()) {
    const value = token.kind === 'number' && /^\d{1,4}$/.test(token.raw) ? Number(token.raw) : NUMBERS.get(token.low);
    // "lima belas", "dua puluh lima": part of a larger number.
    if (/^(?:belas|puluh|ratus|ribu|las|dasa)$/u.test(tokens[at + 1]?.low ?? '') || tokens[at - 1]?.low === 'puluh') continue;
    if (value === undefined || value < 1) continue;
    if (
      [1, 2].some(
        (step) =>
          (step === 1 || !VERB.test(tokens[at + 1]?.low ?? '')) &&
          COUNTED.test(tokens[at + step]?.low ?? '') &&
          tokens[at + 1]?.kind === 'word',
      )
    )
      out.push(value);
  }
  return out;
}

const NICK_STOP =
  /^(?:itu|iku|ini|iki|yang|yg|sing|dan|lan|dari|saking|di|ning|nang|ke|sudah|wis|nawari|ngajak|minta|katanya|mau|wah|dr|dgn|dengan|juga|kemarin|lagi|pak|bu|asal|warga|umur|usia|nomor|wa|hp|bawa|membawa|kerja|tadi|adalah|akan|telah|tidak|untuk|karena|kepada|oleh|dalam|desa|dusun|kec|kab|ds|ajak|datang|bilang|ngaku|mengaku|orang|menawarkan|menawari|akhirnya|meminta|sebagai|melalui|lewat|pada|saat|ketika|lalu|tetapi|namun|dikenal|alias|ditangkap|ditahan|cari|nyari|golek|narik|janji|jual)$/u;

const VERB = /^(?:me[mnl]|meng|meny|di(?!n)|ber|ter)\p{L}{3,}/u;

/** "Yanti gondrong", "Slamet bakso": a first name with what people add to it. Rare enough to know somebody by. */
export function nicknamesOf({ tokens }: Reading, names: readonly string[]): string[] {
  const firsts = new Set(names.flatMap((name) => name.split(' ')).filter((word) => !PLAIN_WORDS.has(word) && !TITLES.has(word)));
  return tokens.flatMap(({ low, end }, at) => {
    const next = tokens[at + 1];
    const told =
      firsts.has(low) &&
      next?.kind === 'word' &&
      next.start - end <= 1 &&
      next.low.length >= 4 &&
      !NICK_STOP.test(next.low) &&
      !PLAIN_WORDS.has(next.low) &&
      !TITLES.has(next.low) &&
      !VERB.test(next.low) &&
      !names.some((name) => name.includes(next.low));
    return told ? [`${low} ${next.low}`] : [];
  });
}

/** The same first name with different additions: "Suwandi jagal" and "Suwandi guru" are two men. */
export const nicknamesDiffer = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((name) =>
    other.some((twin) => name !== twin && name.includes(' ') && twin.includes(' ') && name.split(' ')[0] === twin.split(' ')[0]),
  ) && !one.some((name) => other.includes(name));
