import type { PlainDate } from './catalogue.ts';

const DAY = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const WHOLE = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });
const COUNTRY = new Intl.DisplayNames('id-ID', { type: 'region' });

/** `5 Januari 2027`. */
export const dayText = (day: PlainDate): string => DAY.format(new Date(`${day}T00:00:00Z`));

/** `Rp1.500.000`. */
export const rupiahText = (rupiah: number): string => `Rp${WHOLE.format(rupiah)}`;

/** Indonesian name of an ISO country; an unknown code stays as it is. */
export const countryText = (code: string): string => (/^[A-Z]{2}$/.test(code) ? (COUNTRY.of(code) ?? code) : code);
