import { MONTHS } from '../lexicon/months.ts';
import type { Token } from '../text/tokens.ts';

/** Words after which a bare year or month is a date. */
export const TIME_WORDS = new Set(
  'pada sejak sepanjang selama tahun th thn thun hingga sampai antara periode dari akhir awal pertengahan bulan bln kuartal semester di per mulai dan sebelum setelah tahunan sekitar pungkasan januari'.split(
    ' ',
  ),
);
/** The same for a bare month. */
export const MONTH_WORDS = new Set(
  'pada sejak hingga sampai antara bulan bln mulai akhir awal pertengahan dari periode per dan selama sepanjang'.split(' '),
);
/** Words that show the text speaks of what is to come. */
export const PLAN_WORDS = new Set(
  'akan berangkat rencana rencananya mendatang depan budal mangkat diberangkatkan keberangkatan besok paling lambat batas dijadwalkan terbang ditutup penutupan pendaftaran hingga sampai'.split(
    ' ',
  ),
);
/** Words that make "Tahun 2007" part of the name of a law. */
export const LAW_WORDS = new Set(['nomor', 'no', 'nmr', 'pasal', 'uu', 'pp', 'perpres', 'permen', 'kepmen', 'perda']);
const FIRST_YEAR = 1945;
const LAST_YEAR = 2049;

/** A year of four digits at `at`. */
export function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^\d{4}$/.test(token.raw)) return undefined;
  const year = Number(token.raw);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

/** A day or month of one or two digits. */
export function smallNumber(token: Token | undefined, most: number): number | undefined {
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.raw)) return undefined;
  const value = Number(token.raw);
  return value >= 1 && value <= most ? value : undefined;
}

/** "25" is 2025. */
export const fullYear = (raw: string): number => (raw.length === 2 ? 2000 + Number(raw) : Number(raw));

/** The month named at `at`. */
export function monthAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  return token?.kind === 'word' ? MONTHS[token.low] : undefined;
}
