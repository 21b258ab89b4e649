import { describe, expect, it } from 'vitest';
import type { Seen } from './memory.ts';
import { createSurges } from './surges.ts';

const VILLAGES = Array.from({ length: 12 }, (_, n) => ({ code: `35.05.01.20${10 + n}`, name: `Desa ${n}`, population: 4_000 }));
const worry = (n: number, day: number, village = VILLAGES[0]!.code, person = `reporter ${n}`): Seen => ({
  number: n,
  event: `r${n}`,
  kind: 'report',
  day,
  household: person,
  party: person,
  village,
  destination: undefined,
  purpose: undefined,
  departs: undefined,
  person,
  story: undefined,
  familyName: undefined,
  name: undefined,
  ties: [],
  silent: false,
  facts: undefined,
  finding: undefined,
});
/** One report in seven weeks or so from each village, for half a year. */
const everyday = VILLAGES.flatMap(({ code }, at) => [0, 1, 2, 3].map((k) => worry(1_000 + at * 10 + k, 4 + at * 3 + k * 45, code)));
const risesOf = (more: readonly Seen[]): ReturnType<ReturnType<typeof createSurges>['rises']> => {
  const surges = createSurges(VILLAGES, 1);
  for (const seen of [...everyday, ...more].sort((a, b) => a.day - b.day)) surges.worry(seen);
  return Array.from({ length: 28 }, (_, week) => surges.rises(week)).flat();
};
const burst = [0, 1, 2, 3, 4].map((n) => worry(n, 179 + n));

describe('createSurges', () => {
  it('tells of a village from which five report within a week, with their reports', () => {
    const [found, ...others] = risesOf(burst);
    expect(found?.village).toBe(VILLAGES[0]!.code);
    expect(found?.events.map(({ event }) => event)).toEqual(expect.arrayContaining(['r0', 'r1', 'r2', 'r3', 'r4']));
    expect(others).toEqual([]);
  });
  it.each([
    ['everyday reports', []],
    ['one reporter who writes five times', burst.map((seen) => ({ ...seen, person: 'one' }))],
    ['reports that were found to be a hoax', burst.map((seen) => ({ ...seen, silent: true }))],
    ['two reports', burst.slice(0, 2)],
  ])('%s are no surge', (_name, more) => {
    expect(risesOf(more)).toEqual([]);
  });
});
