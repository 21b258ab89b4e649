import { finding } from './evidence.ts';
import type { Finding } from './evidence.ts';
import { compareBirthDates, isoDay } from './identifiers/birth-date.ts';
import type { PlainDay } from './identifiers/birth-date.ts';
import { compareNiks, nikAgreesWithDate, parseNik } from './identifiers/nik.ts';
import type { NikPairLevel } from './identifiers/nik.ts';
import type { Mention } from './mention.ts';
import type { Population } from './population.ts';

/** @source dossier: indonesian-identity §6 "Comparison (one grouped field)" */
const NIK_BITS: Readonly<Record<NikPairLevel, number>> = {
  same: 22,
  typo: 8,
  group_differs: 8,
  serial_differs: 2,
  sex_shift: 3,
  different: -7,
};
/** Twins and neighbours in the queue of the registry. Our choice. */
const NIK_HOUSEHOLD_BITS: Readonly<Record<NikPairLevel, number>> = {
  same: -3,
  typo: -1,
  group_differs: 1,
  serial_differs: 6,
  sex_shift: 6,
  different: 0,
};
/** @source dossier: indonesian-identity §9 */
const DATE_BITS = {
  same: 13,
  same_default: 11.5,
  swapped: 7,
  near: 5,
  same_day_other_year: 5,
  two_of_three: 3,
  same_year: 0,
  next_year: -2,
  different: -5,
} as const;
const MOST_DATE_BITS = 13.8;
/** Twins: about one birth in eighty-five. Two of one house share a default day no more often than any two. */
const TWIN_SHARE = 1 / 85;
const TWIN_BITS = 5;
const AGE_INSIDE_BITS = 3.6;
const AGE_OUTSIDE_BITS = -4;
const SEX_SAME_BITS = 1;
const SEX_OTHER_BITS = -5;
/** A birth date that does not fit the NIK: corrected dates leave the NIK as it was. */
const NIK_DATE_CONFLICT_BITS = -1;
const CLOSE_YEARS = 10;

type DateLevel = keyof typeof DATE_BITS;

function dateLevel(a: PlainDay, b: PlainDay): DateLevel {
  const level = compareBirthDates(a, b);
  const partial = a.day === 0 || b.day === 0;
  if (
    !partial &&
    (level === 'different' || level === 'near') &&
    a.day === b.day &&
    a.month === b.month &&
    Math.abs(a.year - b.year) <= CLOSE_YEARS
  )
    return 'same_day_other_year';
  if (level === 'same_year') return !partial && (a.day === b.day || a.month === b.month) ? 'two_of_three' : 'same_year';
  if (level === 'different') return Math.abs(a.year - b.year) === 1 ? 'next_year' : 'different';
  return level;
}

function findDates(a: Mention, b: Mention, population: Population): Finding | undefined {
  if (a.birth !== undefined && b.birth !== undefined) {
    const level = dateLevel(a.birth, b.birth);
    const value = `${a.birth.year}-${a.birth.month}-${a.birth.day}`;
    const share = level === 'same' || level === 'same_default' ? population.share('birthDate', value) : undefined;
    const generic = share !== undefined && population.isGeneric('birthDate', value);
    let bits: number = DATE_BITS[level];
    if (share !== undefined) bits = Math.max(0, Math.min(bits, MOST_DATE_BITS, Math.log2(0.9 / share)));
    const twins = share === undefined ? TWIN_BITS : Math.min(TWIN_BITS, Math.log2((TWIN_SHARE + share) / share));
    const household = level === 'same' || level === 'same_default' ? twins : level === 'same_day_other_year' ? 1 : 0;
    return finding('identity', 'birth_date', generic ? 'generic' : level, isoDay(a.birth), isoDay(b.birth), bits, {
      householdBits: household,
      howCommon: share ?? null,
    });
  }
  const [exact, range] = a.birth === undefined ? [b.birth, a.birthYears] : [a.birth, b.birthYears];
  if (exact !== undefined && range !== undefined) {
    const inside = exact.year >= range[0] && exact.year <= range[1];
    const sides = [isoDay(exact), `${range[0]}–${range[1]}`];
    const [left = '', right = ''] = a.birth === undefined ? sides.reverse() : sides;
    return finding('identity', 'age', inside ? 'inside' : 'outside', left, right, inside ? AGE_INSIDE_BITS : AGE_OUTSIDE_BITS, {
      householdBits: inside ? 1 : 0,
    });
  }
  if (a.birthYears !== undefined && b.birthYears !== undefined) {
    const overlap = a.birthYears[0] <= b.birthYears[1] && b.birthYears[0] <= a.birthYears[1];
    const text = (years: [number, number]): string => `${years[0]}–${years[1]}`;
    return finding(
      'identity',
      'age',
      overlap ? 'overlap' : 'outside',
      text(a.birthYears),
      text(b.birthYears),
      overlap ? 2 : AGE_OUTSIDE_BITS + 1,
    );
  }
  return undefined;
}

function findNik(a: Mention, b: Mention): Finding | undefined {
  if (a.nik === undefined || b.nik === undefined) return undefined;
  const level = compareNiks(a.nik, b.nik);
  const hardDifferent = level !== 'same' && a.nikVerified === true && b.nikVerified === true;
  const more = { householdBits: NIK_HOUSEHOLD_BITS[level], ...(hardDifferent && { hardDifferent }) };
  return finding(
    'identity',
    'nik',
    hardDifferent ? 'verified_different' : level,
    a.nik,
    b.nik,
    hardDifferent ? -40 : NIK_BITS[level],
    more,
  );
}

/** A NIK on one side only still tells the birth date and the sex. */
function findNikAgainstDate(a: Mention, b: Mention): Finding | undefined {
  const [nik, birth] =
    a.nik !== undefined && b.nik === undefined && a.birth === undefined
      ? [a.nik, b.birth]
      : b.nik !== undefined && a.nik === undefined && b.birth === undefined
        ? [b.nik, a.birth]
        : [];
  if (nik === undefined || birth === undefined || birth.day === 0) return undefined;
  const read = parseNik(nik);
  if (!read.ok) return undefined;
  const agrees = nikAgreesWithDate(read.value, birth);
  const [left, right] = a.nik === nik ? [nik, isoDay(birth)] : [isoDay(birth), nik];
  return finding(
    'identity',
    'nik_birth_date',
    agrees ? 'agrees' : 'conflict',
    left,
    right,
    agrees ? DATE_BITS.same - 1 : DATE_BITS.different + 1,
    { householdBits: agrees ? TWIN_BITS : 0 },
  );
}

/**
 * Evidence of the identity group: NIK, birth date, age, sex. A NIK contains date and sex, so beside an agreeing NIK they
 * only count against, and weakly.
 */
export function findIdentityEvidence(a: Mention, b: Mention, population: Population): Finding[] {
  const nik = findNik(a, b);
  const date = findDates(a, b, population) ?? findNikAgainstDate(a, b);
  const sex =
    a.sex !== undefined && b.sex !== undefined
      ? finding('identity', 'sex', a.sex === b.sex ? 'same' : 'different', a.sex, b.sex, a.sex === b.sex ? SEX_SAME_BITS : SEX_OTHER_BITS)
      : undefined;
  const covered = nik !== undefined && nik.bits > 0;
  const found = nik === undefined ? [] : [nik];
  if (date !== undefined) found.push(covered ? { ...date, bits: date.bits < 0 ? NIK_DATE_CONFLICT_BITS : 0, householdBits: 0 } : date);
  if (sex !== undefined) found.push(covered ? { ...sex, bits: sex.bits < 0 ? 2 * NIK_DATE_CONFLICT_BITS : 0 } : sex);
  return found;
}
