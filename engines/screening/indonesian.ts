import type { PlainDate } from './catalogue.ts';

const DAY = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const WHOLE = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });
const COUNTRY = new Intl.DisplayNames('id-ID', { type: 'region' });
const SHORT = new Intl.DisplayNames('id-ID', { type: 'region', style: 'short' });
/** "UK" and "AS" are abbreviations, not names. */
const ABBREVIATION = /^[A-Z]{2,3}$/;

/** `5 Januari 2027`. */
export const dayText = (day: PlainDate): string => DAY.format(new Date(`${day}T00:00:00Z`));

/** `Rp1.500.000`. */
export const rupiahText = (rupiah: number): string => `Rp${WHOLE.format(rupiah)}`;

/** Indonesian name of an ISO country as people say it: "Hong Kong", not "Hong Kong DAK Tiongkok", and "Myanmar", not "Myanmar (Burma)"; an unknown code stays as it is. */
export function countryText(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const short = SHORT.of(code) ?? code;
  const name = ABBREVIATION.test(short) ? (COUNTRY.of(code) ?? code) : short;
  return name.replace(/ \(.+\)$/, '');
}
