import type { MentionInput } from '../../engines/matching/index.ts';

/** What a column may be. @source contract/commands.md, `link` */
export const COLUMN_ROLES = [
  'id', 'full_name', 'given_name', 'surname', 'birth_date', 'birth_place', 'sex', 'nik', 'phone', 'passport_number', 'address', 'street', 'village_code', 'place',
  'postcode', 'identifier', 'text', 'ignore',
] as const; // prettier-ignore
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Text of a value from JSON or CSV; undefined for what holds none. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  return undefined;
}

function listOf(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.map(textOf).filter((text) => text !== undefined);
}

/** Field of a mention to the name that the contract gives it, for messages. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  name: 'full_name', birthDate: 'birth_date', birthPlace: 'birth_place', phones: 'phone', passports: 'passport_number', villageCode: 'village_code', familyCard: 'family_card',
}; // prettier-ignore

/** Why a value was left out, in words. */
export const REASONS: Readonly<Record<string, string>> = {
  no_date: 'is no date; the value is left out', odd_date: 'is no date of the calendar; only its digits are compared', no_letters: 'has no letters; the value is left out', unknown_word: 'is no sex; use L or P; the value is left out', invalid: 'is not valid; the value is left out', no_region_code: 'is no region code of 2, 4, 6 or 10 digits; the value is left out',
  out_of_range: 'is out of range; the value is left out', bad_length: 'has not 16 digits; the value is left out', bad_characters: 'is no number; the value is left out', reject_float: 'was damaged by a spreadsheet; export the column as text; the value is left out',
  reject_pattern: 'is a filler, not a NIK; the value is left out', unknown_province: 'starts with no province; the value is left out', bad_day: 'has no valid day; the value is left out', bad_month: 'has no valid month; the value is left out',
  bad_date: 'holds a date that does not exist; the value is left out', bad_serial: 'ends in 0000; the value is left out',
}; // prettier-ignore

/** A record with the contract's field names as a mention. Unknown fields are left alone. */
export function mentionInputOf(record: Readonly<Record<string, unknown>>): MentionInput {
  const field = (name: string): string | undefined => textOf(record[name]);
  const given = field('given_name');
  const surname = field('surname');
  const name =
    field('full_name') ?? (given === undefined && surname === undefined ? undefined : [given, surname].filter(Boolean).join(' '));
  const address = [field('address'), field('street')].filter(Boolean).join(', ');
  const others: Record<string, string> = {};
  for (const role of ['identifier', 'postcode', 'place', 'text'] as const) {
    const value = field(role);
    if (value !== undefined) others[role] = value;
  }
  const texts = {
    name, birthDate: field('birth_date'), birthPlace: field('birth_place'), sex: field('sex'), nik: field('nik'), familyCard: field('family_card'),
    villageCode: field('village_code'), father: field('father'), address: address === '' ? undefined : address,
  }; // prettier-ignore
  const present = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined));
  return { ...present, phones: listOf(record['phone']), passports: listOf(record['passport_number']), others };
}
