import type { FactType, ReadingOptions, Span } from '../../engines/reading/index.ts';
import { extract } from '../../engines/reading/index.ts';

export interface Expected {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly norm: Readonly<Record<string, unknown>>;
}
export interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly date?: string | undefined;
  readonly spans: readonly Expected[];
  /** Stretches where any reading passes. */
  readonly open?: readonly { readonly start: number; readonly end: number }[];
}
export interface Tally {
  hit: number;
  missed: number;
  wrong: number;
}

/** The part of a norm that is scored: values, not notes. */
const SCORED: Partial<Record<FactType, readonly string[]>> = {
  place: ['kemendagri_code', 'level'],
  destination_country: ['iso'],
  money: ['currency', 'min', 'max'],
  date: ['iso'],
  count: ['value_min', 'value_max'],
  phone: ['e164'],
  document: ['kind'],
  job: ['canon'],
  nik: ['value'],
  passport_number: ['value'],
  bank_account: ['value'],
  vehicle_plate: ['value'],
  social_account: ['value'],
  url: ['value'],
};

const isType = (type: string): type is FactType => type in SCORED || type === 'person' || type === 'organisation';

const key = (span: { start: number; end: number; type: string; norm: object }): string => {
  const fields = isType(span.type) ? (SCORED[span.type] ?? []) : [];
  const norm = new Map(Object.entries(span.norm));
  return [span.type, span.start, span.end, ...fields.map((field) => String(norm.get(field)))].join('|');
};

/** F1 material per type on exact span and value, and the differences in words. */
export function score(
  sentences: readonly Sentence[],
  gazetteer: ReadingOptions['gazetteer'],
): { tallies: Map<string, Tally>; faults: string[] } {
  const tallies = new Map<string, Tally>();
  const faults: string[] = [];
  const at = (type: string): Tally => {
    const tally = tallies.get(type) ?? { hit: 0, missed: 0, wrong: 0 };
    tallies.set(type, tally);
    return tally;
  };
  for (const sentence of sentences) {
    const found: readonly Span[] = extract(sentence.text, { date: sentence.date, gazetteer });
    const got = new Set(found.map(key));
    const want = new Set(sentence.spans.map(key));
    for (const span of sentence.spans) {
      if (got.has(key(span))) at(span.type).hit += 1;
      else {
        at(span.type).missed += 1;
        faults.push(`${sentence.id} missed ${span.type} "${span.text}" ${JSON.stringify(span.norm)}`);
      }
    }
    for (const span of found) {
      if (want.has(key(span))) continue;
      if (sentence.open?.some(({ start, end }) => span.start < end && start < span.end)) continue;
      at(span.type).wrong += 1;
      faults.push(`${sentence.id} extra  ${span.type} "${span.text}" ${JSON.stringify(span.norm)}`);
    }
  }
  return { tallies, faults };
}

export const f1 = ({ hit, missed, wrong }: Tally): number => (hit === 0 ? 0 : (2 * hit) / (2 * hit + missed + wrong));
