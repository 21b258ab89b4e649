import { parseAddress } from './identifiers/address.ts';
import type { Address } from './identifiers/address.ts';
import { REFERENCE_YEAR, parseBirthDate } from './identifiers/birth-date.ts';
import type { PlainDay } from './identifiers/birth-date.ts';
import { parseAccount, parseHandle, parsePassport, parsePlate } from './identifiers/documents.ts';
import { parseFamilyCard, parseNik } from './identifiers/nik.ts';
import { parsePhone } from './identifiers/phone.ts';
import { parseName, plainText } from './names/structure.ts';
import type { ParsedName } from './names/structure.ts';

/** A person as somebody wrote them down. Every field is optional. */
export interface MentionInput {
  name?: string;
  aliases?: readonly string[];
  /** Any spelling of a date; see parseBirthDate. */
  birthDate?: string;
  /** Years, as said or estimated, and the year of the saying. */
  age?: { years: number; year: number };
  birthPlace?: string;
  /** L, P, male, female, laki-laki, perempuan … */
  sex?: string;
  nik?: string;
  /** Dukcapil answered that this NIK exists and belongs to this name. */
  nikVerified?: boolean;
  familyCard?: string;
  phones?: readonly string[];
  passports?: readonly string[];
  accounts?: readonly string[];
  handles?: readonly string[];
  plates?: readonly string[];
  address?: string;
  /** Kemendagri code of the village, 10 digits with or without dots. */
  villageCode?: string;
  /** Father, guardian or husband. */
  father?: string;
  /** Values of no special kind, by the name of their field: identifier, postcode, place, text. */
  others?: Readonly<Record<string, string>>;
}

/** A mention in canonical form: plain JSON, safe to store. */
export interface Mention {
  name?: ParsedName & { written: string };
  aliases: ParsedName[];
  birth?: PlainDay;
  /** Earliest and latest year of birth, from an age. */
  birthYears?: [number, number];
  birthPlace?: string;
  sex?: 'male' | 'female';
  nik?: string;
  nikVerified?: boolean;
  familyCard?: string;
  phones: string[];
  passports: string[];
  accounts: string[];
  handles: string[];
  plates: string[];
  address?: Address;
  villageCode?: string;
  father?: ParsedName;
  others?: Record<string, string>;
}

/** A value that could not be used, with the reason in one word. */
export interface FieldProblem {
  field: string;
  value: string;
  reason: string;
}

/** An age as said may be two years off. @source dossier: indonesian-identity §9 */
const AGE_TOLERANCE = 2;
const OLDEST = 120;

const MALE = /^(?:l|m|male|laki|laki[\s-]?laki|pria|lk|lelaki|1)$/i;
const FEMALE = /^(?:p|f|female|perempuan|wanita|pr|2)$/i;

/** Reads a sex as offices write it. */
export function parseSex(text: string): 'male' | 'female' | undefined {
  const plain = text.trim();
  if (MALE.test(plain)) return 'male';
  return FEMALE.test(plain) ? 'female' : undefined;
}

/** Kemendagri code without dots, from the province (2 digits) to the village (10). */
export function parseRegionCode(text: string): string | undefined {
  const digits = text.replace(/[.\s-]/g, '');
  return /^[1-9]\d(?:\d{2}(?:\d{2}(?:\d{4})?)?)?$/.test(digits) ? digits : undefined;
}

function blank(text: string | undefined): text is undefined {
  return text === undefined || text.trim() === '' || /^[-–—.]+$/.test(text.trim());
}

/**
 * Brings a mention into canonical form. What cannot be read is left out and reported; nothing throws.
 * @param referenceYear  year by which two-digit years and ages are judged
 */
export function normaliseMention(input: MentionInput, referenceYear = REFERENCE_YEAR): { mention: Mention; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const one = <T>(
    field: string,
    text: string | undefined,
    parse: (text: string) => T | undefined,
    reason: (text: string) => string,
  ): T | undefined => {
    if (blank(text)) return undefined;
    const value = parse(text);
    if (value === undefined) problems.push({ field, value: text, reason: reason(text) });
    return value;
  };
  const many = (field: string, list: readonly string[] | undefined, parse: (text: string) => string | undefined): string[] => {
    const found = (list ?? []).map((text) => one(field, text, parse, () => 'invalid')).filter((value) => value !== undefined);
    return [...new Set(found)].sort();
  };
  const named = (text: string): ParsedName | undefined => {
    const parsed = parseName(text);
    return parsed.tokens.length > 0 ? parsed : undefined;
  };
  const phone = (text: string): string | undefined => {
    const read = parsePhone(text);
    return read.ok ? read.value.e164 : undefined;
  };
  const nikOf = (text: string): string | undefined => {
    const read = parseNik(text, referenceYear);
    return read.ok ? read.value.nik : undefined;
  };
  const nikReason = (text: string): string => {
    const read = parseNik(text, referenceYear);
    return read.ok ? 'ok' : read.reason;
  };

  const name = one('name', input.name, named, () => 'no_letters');
  const aliases = [...(input.aliases ?? []), ...(name?.aliases ?? [])].map(named).filter((alias) => alias !== undefined);
  const birth = one(
    'birthDate',
    input.birthDate,
    (text) => parseBirthDate(text, referenceYear),
    () => 'no_date',
  );
  const { age } = input;
  const ageUsable = age !== undefined && age.years >= 0 && age.years <= OLDEST;
  if (age !== undefined && !ageUsable) problems.push({ field: 'age', value: String(age.years), reason: 'out_of_range' });
  const optional = {
    ...(name && { name: { ...name, written: input.name ?? '' } }),
    ...(birth && { birth }),
    ...(ageUsable && { birthYears: [age.year - age.years - AGE_TOLERANCE, age.year - age.years + AGE_TOLERANCE] as [number, number] }),
    birthPlace: one(
      'birthPlace',
      input.birthPlace,
      (text) => named(text)?.tokens.join(' '),
      () => 'no_letters',
    ),
    sex: one('sex', input.sex, parseSex, () => 'unknown_word'),
    nik: one('nik', input.nik, nikOf, nikReason),
    familyCard: one('familyCard', input.familyCard, parseFamilyCard, () => 'invalid'),
    address: one('address', input.address, parseAddress, () => 'invalid'),
    villageCode: one('villageCode', input.villageCode, parseRegionCode, () => 'no_region_code'),
    father: one('father', input.father, named, () => 'no_letters') ?? fatherOf(name),
    others: plainOthers(input.others),
  };
  const lists = {
    aliases,
    phones: many('phones', input.phones, phone),
    passports: many('passports', input.passports, (text) => parsePassport(text)?.number),
    accounts: many('accounts', input.accounts, parseAccount),
    handles: many('handles', input.handles, parseHandle),
    plates: many('plates', input.plates, (text) => parsePlate(text)?.written),
  };
  const present = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return {
    mention: { ...present, ...lists, ...(input.nikVerified === true && optional.nik !== undefined && { nikVerified: true }) },
    problems,
  };
}

function plainOthers(others: MentionInput['others']): Record<string, string> | undefined {
  const kept = Object.entries(others ?? {}).map(
    ([field, text]) =>
      [
        field,
        plainText(text)
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      ] as const,
  );
  const filled = kept.filter(([, text]) => text !== '');
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}

function fatherOf(name: ParsedName | undefined): ParsedName | undefined {
  if (name === undefined || name.father.length === 0) return undefined;
  return { tokens: name.father, initials: name.father.map((token) => token.length === 1), father: [], aliases: [] };
}
