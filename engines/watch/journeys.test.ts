import { describe, expect, it } from 'vitest';
import type { WatchEvent } from './events.ts';
import { applicant, ordinary, run, VILLAGES } from './fixtures/quiet-district.ts';
import type { Warning } from './settings.ts';

const RARE = 'MM';
const looks = (events: readonly WatchEvent[]): Warning[] => run(events, { lookBits: 6 }).filter(({ level }) => level !== 'watch');
const lost = (
  n: number,
  day: number,
  more: Parameters<typeof applicant>[2] = {},
  person: Parameters<typeof applicant>[3] = {},
): WatchEvent =>
  applicant(
    n,
    day,
    {
      destination: RARE,
      documents: [{ kind: 'tiket_pulang', status: 'missing' }],
      answers: { knows_schedule: 'no', names_host_or_hotel: 'no' },
      ...more,
    },
    { village_code: VILLAGES[n % 2 === 0 ? 3 : 13], ...person },
  );

describe('a rare journey', () => {
  it('of strangers from one kecamatan who share nothing else is a look that names them and says why', () => {
    const found = looks([...ordinary, lost(901, 66), lost(902, 72)]);
    expect(new Set(found.flatMap(({ evidence }) => evidence.map(({ event }) => event)))).toEqual(new Set(['a901', 'a902']));
    expect(found.flatMap(({ evidence }) => evidence.map(({ why }) => why)).join()).toContain('negara yang jarang dituju');
  });
  it.each<[string, WatchEvent[]]>([
    ['with sound plans', [901, 902, 903].map((n) => applicant(n, 66 + (n % 9), { destination: RARE }, { village_code: VILLAGES[3] }))],
    ['months apart', [lost(901, 10), lost(902, 75)]],
    ['of one household', [901, 903].map((n) => lost(n, 70, {}, { address: 'Dsn. Krajan RT 1 RW 1 No 5' }))],
    ['on one visit', [901, 903].map((n) => lost(n, 70, { session: 's1' }))],
    ['of workers', [901, 903].map((n) => lost(n, 70, { purpose: 'pmi' }))],
  ])('%s is none', (_name, people) => {
    expect(looks([...ordinary, ...people])).toEqual([]);
  });
  it('to where everybody goes is none', () => {
    expect(looks([...ordinary, ...[901, 903, 905].map((n) => lost(n, 66 + (n % 9), { destination: 'SG' }))])).toEqual([]);
  });
});
