import { compareAddresses } from './compare-addresses.ts';
import { parseAddress } from './address.ts';
import { compareBirthDates, parseBirthDate } from './birth-date.ts';
import { comparePassports, comparePlates, parseAccount, parseHandle, parsePassport, parsePlate } from './documents.ts';
import { compareNiks, nikAgreesWithDate, parseFamilyCard, parseNik } from './nik.ts';
import { comparePhones, parsePhone } from './phone.ts';

/** Kinds of identifier that `kentongan compare --identifiers` knows. */
export const IDENTIFIER_KINDS = [
  'nik',
  'nik_pair',
  'nik_dob',
  'kk',
  'phone',
  'address',
  'plate',
  'passport',
  'dob',
  'account',
  'handle',
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

type Comparer = (left: string, right: string | undefined) => string;

const exactly =
  (parse: (text: string) => string | undefined): Comparer =>
  (left, right) => {
    const a = parse(left);
    const b = right === undefined ? a : parse(right);
    if (a === undefined || b === undefined) return 'invalid';
    if (right === undefined) return 'ok';
    return a === b ? 'same' : 'different';
  };

const nik: Comparer = (left, right) => {
  const a = parseNik(left);
  if (right === undefined || !a.ok) return a.ok ? 'ok' : a.reason;
  const b = parseNik(right);
  if (!b.ok) return b.reason;
  if (a.value.nik === b.value.nik) return a.value.repaired || b.value.repaired ? 'same_repaired' : 'same';
  return compareNiks(a.value.nik, b.value.nik);
};

const nikPair: Comparer = (left, right) => {
  const a = parseNik(left);
  const b = parseNik(right ?? '');
  if (!a.ok) return a.reason;
  return b.ok ? compareNiks(a.value.nik, b.value.nik) : b.reason;
};

const nikDate: Comparer = (left, right) => {
  const a = parseNik(left);
  if (!a.ok) return a.reason;
  const date = parseBirthDate(right ?? '');
  if (date === undefined) return 'bad_date';
  return nikAgreesWithDate(a.value, date) ? 'agrees' : 'weak_conflict';
};

const phone: Comparer = (left, right) => {
  const a = parsePhone(left);
  if (!a.ok) return a.reason;
  if (right === undefined) return a.value.kind === 'foreign' ? 'foreign' : 'ok';
  const b = parsePhone(right);
  return b.ok ? comparePhones(a.value, b.value) : b.reason;
};

const passport: Comparer = (left, right) => {
  const a = parsePassport(left);
  if (a === undefined) return 'invalid';
  if (right === undefined) return 'ok';
  const b = parsePassport(right);
  return b === undefined ? 'invalid' : comparePassports(a, b);
};

const plate: Comparer = (left, right) => {
  const a = parsePlate(left);
  if (a === undefined) return 'invalid';
  if (right === undefined) return 'ok';
  const b = parsePlate(right);
  return b === undefined ? 'invalid' : comparePlates(a, b);
};

const birthDate: Comparer = (left, right) => {
  const a = parseBirthDate(left);
  if (a === undefined) return 'bad_date';
  if (right === undefined) return 'ok';
  const b = parseBirthDate(right);
  if (b === undefined) return 'bad_date';
  const level = compareBirthDates(a, b);
  return level === 'same_year' ? 'different' : level;
};

const COMPARERS: Record<IdentifierKind, Comparer> = {
  nik,
  nik_pair: nikPair,
  nik_dob: nikDate,
  kk: exactly(parseFamilyCard),
  phone,
  address: (left, right) => (right === undefined ? 'ok' : compareAddresses(parseAddress(left), parseAddress(right)).result),
  plate,
  passport,
  dob: birthDate,
  account: exactly(parseAccount),
  handle: exactly(parseHandle),
};

/**
 * The result of one line of an identifier list, in the words of the contract.
 * @param right  undefined asks whether `left` is valid
 */
export function compareIdentifiers(kind: IdentifierKind, left: string, right: string | undefined): string {
  return COMPARERS[kind](left, right);
}
