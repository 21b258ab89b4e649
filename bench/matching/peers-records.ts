import { writeRecords } from './corrupt.ts';
import type { WrittenRecord } from './corrupt.ts';
import { generatePersons } from './generate-persons.ts';

/** A record as every peer gets it: lower case, dates in one spelling, digits only. The engine reads the raw one. */
export interface PlainRecord {
  readonly number: number;
  readonly person: number;
  readonly name: string;
  readonly birth: string;
  readonly nik: string;
  readonly phone: string;
  readonly village: string;
}

export const recordsOf = (persons: number): WrittenRecord[] => [...writeRecords(generatePersons(persons))];

const TITLES = /^(?:pak|bu|h\.|mbak)\s+/;
/** What anybody would do before using a peer. */
export const plain = (record: WrittenRecord, number: number): PlainRecord => ({
  number,
  person: record.person,
  name: record.full_name.toLowerCase().replace(TITLES, '').trim(),
  birth: record.birth_date.replace(/^(\d\d)-(\d\d)-(\d{4})$/, '$3-$2-$1'),
  nik: record.nik,
  phone: record.phone,
  village: record.village_code,
});

/** Pairs of records of one person. */
export function truePairs(records: readonly { readonly person: number }[]): number {
  const sizes = new Map<number, number>();
  for (const { person } of records) sizes.set(person, (sizes.get(person) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

export interface BestScore {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of true pairs among the candidates: more cannot be found. */
  readonly candidateRecall: number;
}

/**
 * The best threshold, chosen with the truth in hand: no user has it.
 * @param counts pairs by score, those of one person and the others
 */
export function bestOf(counts: ReadonlyMap<number, { same: number; other: number }>, all: number): BestScore {
  let [same, other] = [0, 0];
  let best = { threshold: 1, precision: 0, recall: 0, f1: 0 };
  for (const [threshold, count] of [...counts].sort(([x], [y]) => y - x)) {
    same += count.same;
    other += count.other;
    const f1 = (2 * same) / Math.max(1, all + same + other);
    if (f1 > best.f1) best = { threshold, precision: same / (same + other), recall: same / all, f1 };
  }
  return { ...best, candidateRecall: same / all };
}

/** CPU seconds of this process. */
export const cpuSeconds = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};
