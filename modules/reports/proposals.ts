import type { Gazetteer } from '../../engines/gazetteer/index.ts';
import { extract } from '../../engines/reading/index.ts';
import type { FactType, Span } from '../../engines/reading/index.ts';
import type { IdentifierKind } from '../people/model.ts';
import type { Words } from './sealed.ts';

/** Named in every answer that is kept, so that a later reader is not judged by the corrections of an earlier one. */
export const READER = 'engines/reading 2026-11 c with places';

const IDENTIFIERS: Partial<Record<FactType, IdentifierKind>> = {
  nik: 'nik',
  passport_number: 'passport',
  bank_account: 'account',
  social_account: 'handle',
  vehicle_plate: 'plate',
};

/** One fact that was read, with its place in the text. */
export interface Read {
  readonly span: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly fact: FactType;
  /** The normalised value as a person reads it. */
  readonly value: string;
  /** Confirmed, it becomes a mention of somebody. */
  readonly mentions: boolean;
  /** Confirmed, it says what a field of the report asks for. */
  readonly fills: Filling | undefined;
}

/** What the story says for one field of the report: country code, least number of people, day of departure. */
export interface Filling {
  readonly destination?: string;
  readonly peopleCount?: number;
  readonly departsOn?: string;
}
/** A report tells of no more people. @source contract: fields of the form */
const MOST_PEOPLE = 5_000;
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day may be one of departure; whoever confirms it says so. */
function fillingOf(span: Span): Filling | undefined {
  if (span.type === 'destination_country') return { destination: span.norm.iso };
  if (span.type === 'count' && span.norm.value_min >= 1 && span.norm.value_min <= MOST_PEOPLE) return { peopleCount: span.norm.value_min };
  if (span.type === 'date' && WHOLE_DAY.test(span.norm.iso)) return { departsOn: span.norm.iso };
  return undefined;
}

/** Facts of a story. @param day when it was told @param gazetteer the units of today, from the territory door */
export const factsIn = (story: string, day: string, gazetteer: Gazetteer): Read[] =>
  extract(story, { date: day, gazetteer }).map((span) => ({
    span: `${span.start}-${span.end}`,
    start: span.start,
    end: span.end,
    text: span.text,
    fact: span.type,
    value: valueOf(span),
    mentions: wordsFrom(span.type, span.text) !== undefined,
    fills: fillingOf(span),
  }));

/** What a confirmed fact says about somebody; `undefined` for facts about nobody (dates, sums, countries). */
export function wordsFrom(fact: FactType, value: string): Words | undefined {
  if (fact === 'person' || fact === 'organisation') return { name: value, phones: [] };
  if (fact === 'phone') return { phones: [value] };
  const kind = IDENTIFIERS[fact];
  return kind === undefined ? undefined : { phones: [], identifiers: [{ kind, value }] };
}

function valueOf(span: Span): string {
  switch (span.type) {
    case 'destination_country':
    case 'date':
      return span.norm.iso;
    case 'money':
      return `${span.norm.currency} ${range(span.norm.min, span.norm.max)}`;
    case 'count':
      return `${range(span.norm.value_min, span.norm.value_max)} orang`;
    case 'phone':
      return span.norm.e164 === 'none' ? span.text : span.norm.e164;
    case 'nik':
    case 'passport_number':
    case 'bank_account':
    case 'social_account':
    case 'vehicle_plate':
    case 'url':
      return span.norm.value;
    case 'organisation':
      return span.norm.canon ?? span.text;
    case 'job':
      return span.norm.canon;
    case 'document':
      return span.norm.kind;
    case 'place':
      // A name that several units bear keeps the words of the story: the officer knows which one is meant.
      return span.norm.kemendagri_code === null ? span.text : `${span.norm.kemendagri_name} (${span.norm.kemendagri_code})`;
    case 'person':
      break;
  }
  return span.text;
}
const range = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const digits = (text: string): string => text.replace(/\D/g, '').replace(/^(62|0)/, '');
/** Whether the report names it already: the same telephone, or the same letters in the same order. */
export const isNamed = (read: Read, named: readonly Words[]): boolean =>
  named.some((one) =>
    read.fact === 'phone'
      ? one.phones.some((phone) => digits(phone) === digits(read.value))
      : one.name !== undefined && plain(one.name).includes(plain(read.text)) && read.mentions,
  );
