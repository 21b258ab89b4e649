import { dayOf, dateOf, isoDay } from '../chance/calendar.ts';
import type { Chance } from '../chance/chance.ts';
import type { Source } from './corrupt-name.ts';

/** Share of records without the field. @source dossier: simulator §4 */
export const MISSING: Readonly<Record<Source, Readonly<Record<'birthDate' | 'nik' | 'phone' | 'village', number>>>> = {
  report: { birthDate: 0.7, nik: 0.97, phone: 0.45, village: 0.15 },
  desk: { birthDate: 0.01, nik: 0.02, phone: 0.05, village: 0.01 },
  registry: { birthDate: 0.01, nik: 0.01, phone: 0.1, village: 0.02 },
};
/** Another household member's value. @source dossier: simulator §4 */
export const RELATIVES_VALUE = 0.03;
const NIK_DIGIT = 0.012;
const NIK_SWAP = 0.004;
/** The number of whoever was registered next. */
const NIK_NEIGHBOUR = 0.001;
const PHONE_DIGIT: Readonly<Record<Source, number>> = { report: 0.03, desk: 0.006, registry: 0.01 };
const DAY_MONTH_SWAP = 0.02;
const YEAR_OFF = 0.015;

const otherDigit = (chance: Chance, digit: string): string => String((Number(digit) + 1 + chance.below(9)) % 10);

function oneDigitOff(chance: Chance, digits: string, from: number): string {
  const at = from + chance.below(digits.length - from);
  return digits.slice(0, at) + otherDigit(chance, digits[at]!) + digits.slice(at + 1);
}

function twoSwapped(chance: Chance, digits: string): string {
  const at = 6 + chance.below(digits.length - 7);
  return digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2);
}

/** A few people were recorded twice and show now one number, now the other. @source dossier: simulator §2.3 */
const RECORDED_TWICE = 0.003;

export function writeNik(chance: Chance, person: { readonly nik: string; readonly habit: number }): string {
  const twice = person.habit % 1000 < RECORDED_TWICE * 1000;
  const nik = twice && chance.happens(0.4) ? person.nik.slice(0, 12) + String(1 + (person.habit % 997)).padStart(4, '0') : person.nik;
  const u = chance.next();
  if (u < NIK_DIGIT) return oneDigitOff(chance, nik, 4);
  if (u < NIK_DIGIT + NIK_SWAP) return twoSwapped(chance, nik);
  return u < NIK_DIGIT + NIK_SWAP + NIK_NEIGHBOUR ? nik.slice(0, 12) + String((Number(nik.slice(12)) % 999) + 1).padStart(4, '0') : nik;
}

/** Phone in one of the shapes people and forms use. @source dossier: indonesian-identity §7 */
export function writePhone(chance: Chance, phone: string, source: Source): string {
  const digits = chance.happens(PHONE_DIGIT[source]) ? oneDigitOff(chance, phone, 4) : phone;
  const u = chance.next();
  if (u < (source === 'report' ? 0.4 : 0.8)) return digits;
  if (u < 0.86) return `+62${digits.slice(1)}`;
  if (u < 0.9) return `62${digits.slice(1)}`;
  const grouped = [digits.slice(0, 4), digits.slice(4, 8), digits.slice(8)].filter((part) => part !== '');
  return u < 0.95 ? grouped.join('-') : grouped.join(' ');
}

/** @param born  day number */
export function writeBirthDate(chance: Chance, born: number): string {
  const { year, month, day } = dateOf(born);
  const u = chance.next();
  if (u < DAY_MONTH_SWAP && day <= 12) return isoDay(dayOf(year, day, month));
  if (u > 1 - YEAR_OFF) return isoDay(dayOf(year + (chance.happens(0.5) ? 1 : -1), month, Math.min(day, 28)));
  return isoDay(born);
}

/** A house as a form or a resident writes it. */
export function writeAddress(chance: Chance, address: string): string {
  if (chance.happens(0.12)) return address.replace(/ RT .*/, '');
  if (chance.happens(0.3)) return address.replace(/RT 0?(\d+) RW 0?(\d+)/, (_, rt: string, rw: string) => `RT ${rt}/RW ${rw}`);
  if (chance.happens(0.2))
    return address.replace(/RT 0?(\d+) RW 0?(\d+)/, (_, rt: string, rw: string) => `RT.${rt.padStart(3, '0')}/${rw.padStart(3, '0')}`);
  if (chance.happens(0.15)) return address.toUpperCase();
  return chance.happens(0.2) ? address.replace('Dsn. ', 'Dusun ').replace('Jl. ', 'Jln ') : address;
}
