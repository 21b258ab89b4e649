import { describe, expect, it } from 'vitest';
import { createBaseRates } from '../../../engines/network/index.ts';
import { createAgencies } from '../../../engines/watch/agencies.ts';
import { createMemory } from '../../../engines/watch/memory.ts';
import { companyCells } from './company-cells.ts';
import type { NamedRow } from './store-companies.ts';

const DAY_MS = 86_400_000;
const dayOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
const TODAY = 20_400;
const placed = (n: number, recruiterId: string, kecamatan: string, ago: number): NamedRow => ({
  kind: 'placement',
  id: `p${n}`,
  recruiterId,
  personId: `person ${n}`,
  territory: `${kecamatan}.2001`,
  on: dayOf(TODAY - ago),
});
/** Three companies in two kecamatan for a year; one of them comes to the second kecamatan in the last weeks. */
const ROWS: readonly NamedRow[] = [
  ...Array.from({ length: 60 }, (_, n) => placed(n, ['a', 'b', 'c'][n % 3] ?? '', n % 2 === 0 ? '35.05.01' : '35.05.02', 300 - 5 * n)),
  ...Array.from({ length: 6 }, (_, n) => placed(100 + n, 'c', '35.05.03', 30 - 4 * n)),
].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));

describe('what companies do in a kecamatan', () => {
  it('is reckoned exactly as in the replay: who is new, what is usual, how many are watched', () => {
    const agencies = createAgencies();
    for (const row of ROWS)
      agencies.placed(
        { key: `company:${row.recruiterId}`, kind: 'company', shown: row.recruiterId },
        {
          event: row.id,
          day: Date.parse(row.on) / DAY_MS,
          person: row.personId ?? '',
          village: row.territory ?? '',
          destination: undefined,
        },
      );
    const source = {
      memory: createMemory(),
      rates: createBaseRates(),
      today: TODAY,
      standingOut: 0.02,
      usualInCell: () => 0,
      reliability: () => 0,
    };
    const replay = agencies.flows(source).map(({ flow }) => ({
      risen: flow.risen,
      usual: flow.usualPeople,
      looks: flow.looks,
      reports: flow.usualReports,
      people: flow.people.length,
      all: flow.identifier.population,
    }));
    const product = companyCells(ROWS, dayOf(TODAY)).map((cell) => ({
      risen: cell.risen,
      usual: cell.usualPeople,
      looks: cell.looks,
      reports: cell.usualReports,
      people: cell.people.length,
      all: cell.all,
    }));
    const sorted = <T extends { usual: number }>(list: T[]): T[] => list.toSorted((one, other) => one.usual - other.usual);
    expect(product.length).toBeGreaterThan(3);
    expect(sorted(product)).toEqual(sorted(replay));
  });

  it('says nothing in the first weeks, and nothing of one person alone', () => {
    expect(
      companyCells(
        ROWS.filter(({ on }) => on >= dayOf(TODAY - 60)),
        dayOf(TODAY),
      ),
    ).toEqual([]);
    expect(companyCells([ROWS[0]!, placed(200, 'z', '35.05.03', 3)], dayOf(TODAY))).toEqual([]);
  });

  it('counts a report that names the company for its kecamatan, or for every one when it tells of no place', () => {
    const told = (id: string, territory: string | null): NamedRow => ({
      kind: 'report',
      id,
      recruiterId: 'c',
      personId: null,
      territory,
      on: dayOf(TODAY - 2),
    });
    const cells = companyCells(
      [...ROWS, told('here', '35.05.03.2002'), told('somewhere', null), told('elsewhere', '35.05.01.2001')],
      dayOf(TODAY),
    );
    expect(cells.find(({ key }) => key === 'company:c:35.05.03')?.reports).toEqual(['here', 'somewhere']);
  });
});
