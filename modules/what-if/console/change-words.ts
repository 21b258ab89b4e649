import { formatNumber } from '../../../platform/ui/formats.ts';
import type { Change, Estimate, Question, QuestionId, Variant } from '../model.ts';

const PER_HUNDRED = 100;
/** One digit: rounded to whole people, before, after and difference would not fit each other. */
const DIGITS = 1;
const WEEKS_A_YEAR = 52;

/** What is asked, what is said to change, and what the figure does not say. */
export const QUESTIONS: Readonly<
  Record<QuestionId, { readonly title: string; readonly means: string; readonly silent: readonly string[] }>
> = {
  reports: {
    title: 'Seandainya lebih banyak warga melapor?',
    means: 'Laporan yang benar dan yang keliru bertambah sama banyak, karena siapa pun yang mengajak warga melapor akan menerima keduanya.',
    silent: [
      'Berapa sosialisasi yang diperlukan supaya laporan bertambah sebanyak itu.',
      'Berapa jam petugas yang dipakai untuk membaca laporan tambahan.',
    ],
  },
  identifier: {
    title: 'Seandainya loket juga mencatat nomor orang yang membayar atau menjemput?',
    means:
      'Loket menanyakan satu nomor lagi. Pemohon yang jujur menyebut keluarganya; yang diajari jaringan sering menyembunyikannya, tetapi tidak selalu.',
    silent: [
      'Apakah jaringan di dunia nyata akan belajar menjawab pertanyaan baru ini.',
      'Berapa lama wawancara bertambah dan bagaimana perasaan pemohon yang jujur.',
    ],
  },
  handling: {
    title: 'Seandainya pertolongan lebih cepat sampai?',
    means: 'Peringatannya sama; yang berubah hanya lama dari peringatan sampai petugas bertemu orangnya.',
    silent: [
      'Apakah petugas, kendaraan, dan anggaran untuk bergerak secepat itu ada.',
      'Apakah yang ditemui mau mendengar; di sini setiap yang terjangkau dihitung masih dapat dilindungi.',
    ],
  },
};

/** The strength of a change in words: "laporan 2 kali". */
export function strengthWords(id: QuestionId, strength: number): string {
  if (id === 'reports') return strength === 1 ? 'laporan sebanyak biasa' : `laporan ${formatNumber(strength)} kali`;
  if (id === 'handling') return `pertolongan dalam ${formatNumber(strength)} hari`;
  if (strength === 0) return 'tidak ada loket yang mencatat';
  return strength === 1 ? 'semua loket mencatat' : `${formatNumber(strength * PER_HUNDRED)} % loket mencatat`;
}

/** At the beginning of a line. */
export const capital = (words: string): string => words.replace(/^./, (letter) => letter.toUpperCase());
export const perHundred = (value: number | null): string => (value === null ? '–' : formatNumber(value * PER_HUNDRED, DIGITS));
const signed = (value: number, digits: number): string => {
  const text = formatNumber(Math.abs(value), digits);
  return Number(Math.abs(value).toFixed(digits)) === 0 ? text : `${value > 0 ? '+' : '−'}${text}`;
};

export const betweenWords = ({ low, high }: Estimate, words: (value: number) => string): string =>
  low === null || high === null ? 'rentang belum dapat dihitung' : `${words(low)} sampai ${words(high)}`;

export const differenceWords = ({ difference }: Change): string =>
  difference.value === null ? 'belum dapat dihitung' : signed(difference.value * PER_HUNDRED, DIGITS);
export const differenceBetween = ({ difference }: Change): string =>
  betweenWords(difference, (value) => signed(value * PER_HUNDRED, DIGITS));
/** A difference whose interval holds zero may be chance. */
export const isSure = ({ difference: { low, high } }: Change): boolean => low !== null && high !== null && (low > 0 || high < 0);

export const weekly = (value: number | null): string => (value === null ? '–' : formatNumber(value, 2));
export const weeklyDifference = (change: Change): string => (change.difference.value === null ? '–' : signed(change.difference.value, 2));
const yearly = (value: number | null): string => (value === null ? '–' : formatNumber(value * WEEKS_A_YEAR, 0));

/** One answer in a line: before and after, how sure, and what it costs in warnings. */
export function answerOf({ protectable, warningsPerWeek, falsePerWeek }: Variant): string {
  const { before, after } = protectable;
  const sure = isSure(protectable) ? '' : ' Selisih ini belum dapat dibedakan dari kebetulan.';
  const victims =
    `dari ${perHundred(before.value)} menjadi ${perHundred(after.value)} ` +
    `(selisih ${differenceWords(protectable)}, rentang ${differenceBetween(protectable)}).${sure}`;
  const warnings =
    warningsPerWeek.difference.value === 0
      ? ` Peringatan tetap ${weekly(warningsPerWeek.before.value)} seminggu.`
      : ` Peringatan seminggu dari ${weekly(warningsPerWeek.before.value)} menjadi ${weekly(warningsPerWeek.after.value)} ` +
        `(setahun sekitar ${yearly(warningsPerWeek.before.value)} menjadi ${yearly(warningsPerWeek.after.value)}), ` +
        `yang keliru dari ${weekly(falsePerWeek.before.value)} menjadi ${weekly(falsePerWeek.after.value)}.`;
  return victims + warnings;
}

/** A row of the picture and of the table: as things are, or one strength of the change. */
export interface Row {
  readonly key: string;
  readonly label: string;
  readonly protectable: Estimate;
  readonly warnings: Estimate;
  readonly wrong: Estimate;
  /** Absent in the row of things as they are. */
  readonly variant?: Variant;
}

/** The same rows for the picture and the table, the present first. */
export function rowsOf({ id, now, variants }: Question): readonly Row[] {
  const [first] = variants;
  if (first === undefined) return [];
  const present: Row = {
    key: 'now',
    label: `Sekarang: ${strengthWords(id, now)}`,
    protectable: first.protectable.before,
    warnings: first.warningsPerWeek.before,
    wrong: first.falsePerWeek.before,
  };
  return [
    present,
    ...variants.map((variant) => ({
      key: String(variant.strength),
      label: capital(strengthWords(id, variant.strength)),
      protectable: variant.protectable.after,
      warnings: variant.warningsPerWeek.after,
      wrong: variant.falsePerWeek.after,
      variant,
    })),
  ];
}
