import { describe, expect, it } from 'vitest';
import type { PlacementEvent, WatchEvent } from './events.ts';
import { applicant, at, ordinary, report, run, VILLAGES } from './fixtures/quiet-district.ts';
import type { Warning } from './settings.ts';

const looks = (events: readonly WatchEvent[]): Warning[] => run(events, { lookBits: 4 }).filter(({ level }) => level !== 'watch');
const codes = (warnings: readonly Warning[]): string => warnings.flatMap(({ evidence }) => evidence.map(({ why }) => why)).join(' | ');

describe('a name in the sentences of a report', () => {
  const named = applicant(800, 66, {}, { full_name: 'Mohammad Misbahul Rahman', village_code: VILLAGES[3] });
  const told = (text: string): WatchEvent => report(8, 64, { mentions: [], text, destination: undefined });
  it('meets the applicant who bears it, although it is spelt otherwise', () => {
    const found = looks([
      ...ordinary,
      told('calo merekrut mohamad misbahul rahman untuk kerja'),
      { ...named, answers: { knows_schedule: 'no' } },
    ]);
    expect(found.some(({ evidence }) => new Set(evidence.map(({ event }) => event)).has('a800'))).toBe(true);
  });
  it('does not meet somebody with a part of it', () => {
    expect(looks([...ordinary, told('calo merekrut mohamad untuk kerja'), named])).toEqual([]);
  });
});

describe('somebody turned down who comes again', () => {
  const first = applicant(810, 60, { answers: { knows_schedule: 'no', names_host_or_hotel: 'no' } });
  const refused: WatchEvent = {
    ...at(62),
    stream: 'passport_decision',
    id: 'd1',
    application: 'a810',
    decision: 'REFUSED_NP_INDICATION',
    reasons: ['I01'],
  };
  const again = (more: Partial<typeof first>): WatchEvent => ({ ...first, ...at(70), id: 'a811', ...more });
  it('at another office with another story is a look, with both applications', () => {
    const [found] = looks([...ordinary, first, refused, again({ office: 'Kanim Kediri', purpose: 'umrah', destination: 'SA' })]);
    expect(found?.kind).toBe('repeat_applicant');
    expect(new Set(found?.evidence.map(({ event }) => event))).toEqual(new Set(['a810', 'a811']));
  });
  it('at the same office with the same story is only kept in mind', () => {
    const warnings = run([...ordinary, first, refused, again({})], { lookBits: 4 });
    expect(warnings.map(({ kind, level }) => [kind, level])).toEqual([['repeat_applicant', 'watch']]);
  });
});

describe('a licensed company', () => {
  const registry: WatchEvent[] = ['PT Lama Jaya', 'PT Baru Karya'].map((name, n) => ({
    ...at(0),
    stream: 'agency_registry',
    id: `g${n}`,
    kind: 'p3mi',
    name,
    phones: [],
    status: 'active',
  }));
  const placement = (n: number, day: number, company: string, village: string): PlacementEvent => ({
    ...at(day),
    stream: 'placement_record',
    id: `p${n}`,
    full_name: `Pekerja ${n}`,
    nik: String(3_505_010_101_700_000 + n),
    village_code: village,
    company,
    destination: 'HK',
    state: 'registered',
  });
  /** An old company that places somebody every third day from everywhere. */
  const usual = Array.from({ length: 60 }, (_, n) => placement(n, n * 3, 'PT Lama Jaya', VILLAGES[n % 40]!));
  const wave = Array.from({ length: 8 }, (_, n) => placement(500 + n, 120 + 2 * n, 'PT Baru Karya', VILLAGES[3]!));
  const goes = (n: number, purpose: string, destination: string): WatchEvent =>
    applicant(
      900 + n,
      140 + n,
      {
        purpose,
        destination,
        company: 'PT Baru Karya',
        documents: [],
        answers: { story: purpose === 'pmi' ? 'kontrak dua tahun di Hong Kong' : 'ikut saja, belum tahu ke mana', who_pays: 'self' },
      },
      { nik: String(3_505_010_101_700_000 + 500 + n), village_code: VILLAGES[3] },
    );
  const people = (purpose: string, destination: string): WatchEvent[] => Array.from({ length: 5 }, (_, n) => goes(n, purpose, destination));
  it('that comes where it never worked, and whose people apply for something else than it placed them for, is told of', () => {
    const found = looks([...registry, ...ordinary, ...usual, ...wave, ...people('tourism', 'KH')]);
    expect(codes(found)).toContain('perusahaan ini tiba-tiba mengurus banyak orang');
    expect(codes(found)).not.toContain('PT Lama Jaya');
  });
  it('whose people go where it placed them is not, however many they are', () => {
    expect(looks([...registry, ...ordinary, ...usual, ...wave, ...people('pmi', 'HK')])).toEqual([]);
  });
});
