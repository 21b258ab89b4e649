import { describe, expect, it } from 'vitest';
import { besideJourney, journeyOf, judgeJourney } from './journey.ts';
import type { JourneyFlow } from './journey.ts';
import type { EgoMember } from './shape.ts';

const person = (n: number, more: Partial<EgoMember> = {}): EgoMember => ({
  event: `a${n}`,
  mention: 'applicant',
  kind: 'application',
  day: 100 + n,
  household: `house ${n}`,
  party: `visit ${n}`,
  facts: [
    { code: 'schedule_unknown', group: 'story', bits: 2 },
    { code: 'no_return_ticket', group: 'document', bits: 1.5 },
  ],
  ...more,
});
const flow = (people: readonly EgoMember[], more: Partial<JourneyFlow> = {}): JourneyFlow => ({
  identifier: {
    key: 'place:journey visit KH 35.05.01',
    kind: 'place',
    shown: 'KH, 35.05.01',
    hub: 'no',
    past: { households: 0.02, windows: 0 },
    population: 500,
    degree: people.length,
  },
  people,
  usual: 0.02,
  areas: 60,
  standingOut: 0.04,
  ...more,
});

describe('judgeJourney', () => {
  it('two unrelated people whose stories stand out, to where hardly anybody goes, may alert; their stories speak beside place and time', () => {
    const found = judgeJourney(flow([person(1), person(2)]));
    expect(found?.mayAlert).toBe(true);
    expect(found?.bits).toBeGreaterThan(5);
    expect(found?.groups).toEqual(expect.arrayContaining(['place-time', 'story']));
    expect(found?.evidence.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(found?.bits ?? 0, 2);
  });
  it('place and time alone never alert', () => {
    expect(judgeJourney(flow([person(1, { facts: [] }), person(2, { facts: [] })]))?.mayAlert).toBe(false);
  });
  it.each([
    ['one person', [person(1)]],
    ['friends on one visit', [person(1), person(2, { party: 'visit 1' })]],
    ['a family', [person(1), person(2, { household: 'house 1' })]],
  ])('%s is no circle', (_name, people) => {
    expect(judgeJourney(flow(people))).toBeUndefined();
  });
  it('where so many always go, and where many areas are watched, it says less', () => {
    const rare = judgeJourney(flow([person(1), person(2)], { usual: 0.3 }))?.bits ?? 0;
    expect(rare).toBeLessThan(judgeJourney(flow([person(1), person(2)], { usual: 0.3, areas: 1 }))?.bits ?? 0);
    expect(judgeJourney(flow([person(1), person(2)], { usual: 2 }))).toBeUndefined();
  });
});

describe('what counts as one journey', () => {
  it('pilgrims to anywhere but the holy land are of one kind; work and study are left to their companies and schools', () => {
    expect(journeyOf('tourism', 'KH')).toEqual({ sort: 'visit', to: 'KH' });
    expect(journeyOf('umrah', 'KW')).toEqual(journeyOf('hajj', 'AE'));
    expect(journeyOf('umrah', 'SA')).toEqual({ sort: 'pilgrimage', to: 'SA' });
    expect(journeyOf('pmi', 'PL')).toBeUndefined();
    expect(journeyOf('study', 'JP')).toBeUndefined();
  });
  it('where it leads is not counted a second time', () => {
    expect(besideJourney([{ code: 'labour_corridor', group: 'story', bits: 1.5 }, ...person(1).facts])).toEqual(person(1).facts);
  });
});
