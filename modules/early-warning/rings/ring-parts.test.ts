import { describe, expect, it } from 'vitest';
import { householdsOf } from './households.ts';
import { sentenceOf } from './list-draws.ts';
import { factsOfReport, furtherFacts, reportReliability, storyOf } from './member-facts.ts';
import { factWords, ringSentence, rowSentence, thingLabels } from './ring-words.ts';
import { seedOf, storyKey, thingKey } from './seeds.ts';
import type { Home } from './store-neighbourhood.ts';

const home = (personId: string, card: string | null = null, house: string | null = null): Home => ({
  mentionId: `m-${personId}`,
  personId,
  card,
  house,
});
const distinct = (homes: Home[]): number => new Set(householdsOf(homes)).size;

describe('households', () => {
  it.each([
    ['strangers', [home('a'), home('b'), home('c')], 3],
    ['one person on two applications', [home('a'), home('a')], 1],
    ['one family card', [home('a', 'kk1'), home('b', 'kk1'), home('c', 'kk2')], 2],
    ['one house', [home('a', null, 'h'), home('b', null, 'h')], 1],
    ['two families under one roof: one household, the other error would accuse them', [home('a', 'kk1', 'h'), home('b', 'kk2', 'h')], 1],
    ['a shelter of eight is no family', Array.from({ length: 8 }, (_, i) => home(`p${i}`, null, 'h')), 8],
    ['cousins tied by card and house', [home('a', 'kk1'), home('b', 'kk1', 'h'), home('c', null, 'h')], 1],
  ] as const)('%s', (_name, homes, expected) => {
    expect(distinct([...homes])).toBe(expected);
  });
});

const row = { purpose: 'wisata', country: 'MY', decision: null };
const known = (marks: Record<string, string>, more: object = {}) => ({ marks: new Map(Object.entries(marks)), ...more });

describe('what a member tells', () => {
  it('reads marks of officers as answers and papers, and leaves unknown ones out', () => {
    const story = storyOf(row, known({ I01: 'confirmed', S01: 'denied', I21: 'confirmed', I06: 'unknown', I02: 'confirmed' }));
    expect(story.purpose).toBe('tourism');
    expect([...story.answers]).toEqual([
      ['knows_schedule', 'tidak'],
      ['who_pays', 'sendiri'],
    ]);
    expect([...story.documents]).toEqual([
      ['tiket_pulang', 'missing'],
      ['bukti_hotel', 'missing'],
    ]);
  });
  it('gives protected indicators no weight: appearance, age and sex', () => {
    const marks = known({ I09: 'confirmed', I19: 'confirmed', I20: 'confirmed' });
    expect(furtherFacts(marks)).toEqual([]);
    expect(storyOf(row, marks)).toEqual(storyOf(row, known({})));
  });
  it('lets a checked registration clear, and a company without licence speak', () => {
    expect(furtherFacts(known({ P01: 'confirmed' }))).toMatchObject([{ code: 'placed_lawfully', bits: -5 }]);
    expect(furtherFacts(known({}, { placed: 'unlicensed' }))).toMatchObject([{ code: 'placed_unlicensed', group: 'document' }]);
    expect(storyOf(row, known({}, { placed: 'licensed' })).placed).toBe(true);
    expect(storyOf(row, known({}, { placed: 'unlicensed' })).placed).toBeUndefined();
  });
  it('carries what earlier verdicts found', () => {
    expect(furtherFacts(known({}, { finding: { confirmed: true, of: 'a' } }))).toMatchObject([{ code: 'officer_confirmed', bits: 4 }]);
    expect(furtherFacts(known({}, { finding: { confirmed: false, of: 'a' } }))).toMatchObject([{ code: 'officer_dismissed', bits: -5 }]);
    expect(factsOfReport({ id: 'r', danger: true, verdict: 'verified' }, undefined).map((fact) => fact.code)).toEqual([
      'danger',
      'officer_confirmed',
    ]);
  });
  it.each([
    ['nobody graded it, new teller', { source: null, information: null, confirmed: 0, dismissed: 0 }, 0.25],
    ['nobody graded it, three held', { source: null, information: null, confirmed: 3, dismissed: 0 }, 5 / 11],
    ['a reliable source', { source: 'B', information: 2, confirmed: 0, dismissed: 0 }, 0.55],
    ['a reliable source that says something improbable', { source: 'B', information: 5, confirmed: 0, dismissed: 0 }, 0.275],
    ['truth cannot be judged', { source: 'B', information: 6, confirmed: 0, dismissed: 0 }, 0.55],
    ['a source nobody can judge goes by its record', { source: 'F', information: 3, confirmed: 0, dismissed: 6 }, 2 / 14],
  ] as const)('believes a report: %s', (_name, told, expected) => {
    expect(reportReliability(told)).toBeCloseTo(expected, 6);
  });
});

describe('sentences', () => {
  const phone = {
    key: 'thing:1',
    kind: 'phone' as const,
    shown: '',
    hub: 'no' as const,
    past: { households: 0, windows: 0 },
    population: 1_000,
    degree: 3,
  };
  it.each([
    [
      'shared_phone_wide',
      { applications: 3, reports: 0 },
      '3 pemohon yang tidak sekeluarga, dari kecamatan yang berbeda, memakai nomor telepon yang sama.',
    ],
    [
      'reported_phone',
      { applications: 2, reports: 1 },
      'Nomor telepon yang disebut dalam laporan juga dipakai pemohon (2 pemohon dan 1 laporan).',
    ],
    ['told_phone', { applications: 0, reports: 2 }, '2 laporan dari pelapor berbeda menyebut nomor telepon yang sama.'],
  ])('%s', (code, counted, sentence) => {
    expect(rowSentence({ code, identifier: phone }, counted)).toBe(sentence);
  });
  it('names a ring by what it is made of', () => {
    expect(ringSentence({ applications: 4, reports: 2 }, ['phone', 'phone', 'name'])).toBe(
      '4 pemohon dan 2 laporan terkait lewat nomor telepon dan orang yang disebut laporan.',
    );
    expect(thingLabels([{ kind: 'phone' }, { kind: 'account' }, { kind: 'phone' }])).toEqual([
      'Nomor telepon A',
      'Rekening A',
      'Nomor telepon B',
    ]);
  });
  it('says what lightens as such, and has a word for whatever comes', () => {
    expect(factWords('placed_lawfully')).toMatch(/^meringankan: /);
    expect(factWords('not_host_unknown')).toMatch(/^meringankan: tanda ini tidak ada/);
    expect(factWords('something_new')).toBe('tanda lain');
  });
});

describe('seeds', () => {
  it('are found again from their key', () => {
    expect(seedOf(thingKey('t1'))).toMatchObject({ kind: 'thing', thingId: 't1' });
    expect(seedOf(storyKey('W01', 'abc'))).toMatchObject({ kind: 'story', question: 'W01', phrase: 'abc' });
    expect(seedOf('nothing')).toBeUndefined();
  });
});

describe('what the lot says about what is missed', () => {
  it('lets each drawn one stand for as many as its chance says', () => {
    const item = (chance: number | null, verdict: 'confirmed' | 'lawful' | 'cannot-verify' | null) => ({ candidates: 4, chance, verdict });
    expect(sentenceOf([item(0.1, null), item(null, null)])).toMatch(/belum ada yang dinilai/);
    expect(sentenceOf([item(0.1, 'confirmed'), item(0.2, 'lawful'), item(0.1, 'cannot-verify')])).toMatch(/kira-kira 10 kejadian/);
  });
}); // prettier-ignore
