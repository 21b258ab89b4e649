import { describe, expect, it } from 'vitest';
import { alikeWords } from './alike.ts';
import { backTest } from './back-test.ts';
import { judgeAgency, occurrenceOf, windowOf } from './judge-agency.ts';
import type { AttentionRow, VillageReport } from './store-villages.ts';
import { surgeDraft, surgeSentence } from './surge-draft.ts';
import { readPoints } from './village-points.ts';
import { lastFullWeek, mondayOf, weekOf } from './weeks.ts';

describe('weeks', () => {
  it.each([
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
    ['1970-01-01', '1969-12-29'],
  ])('%s lies in the week of %s', (day, monday) => expect(mondayOf(weekOf(day))).toBe(monday));
  it('on a Sunday the last full week is the one before', () => {
    expect([mondayOf(lastFullWeek('2026-11-22')), mondayOf(lastFullWeek('2026-11-23'))]).toEqual(['2026-11-09', '2026-11-16']);
  });
});

describe('the week a report tells of', () => {
  it.each([
    ['the day it happened', '2026-11-02', '2026-11-02'],
    ['its arrival when no day is told', null, '2026-11-16'],
    ['its arrival when the day lies ahead', '2026-12-01', '2026-11-16'],
    ['its arrival when it is an old story', '2026-01-05', '2026-11-16'],
  ])('is %s', (_, happenedOn, monday) => expect(mondayOf(occurrenceOf({ happenedOn, receivedOn: '2026-11-18' }))).toBe(monday));
});

const WEEK = weekOf('2026-11-09');
const VILLAGES = Array.from({ length: 14 }, (_, at) => `35.05.01.20${String(at + 1).padStart(2, '0')}`);
let n = 0;
const report = (territory: string, week: number, more: Partial<VillageReport> = {}): VillageReport => ({
  id: `r${(n += 1)}`,
  officeId: 'o',
  territory,
  happenedOn: mondayOf(week),
  receivedOn: mondayOf(week),
  verdict: null,
  ...more,
});
/** Each village tells one report in about ten weeks. */
const quiet = VILLAGES.flatMap((code, at) => Array.from({ length: 8 }, (_, k) => report(code, WEEK - 80 + ((at * 7 + k * 10) % 72))));
const flood = Array.from({ length: 7 }, (_, at) => report(VILLAGES[3]!, WEEK - (at % 2)));
const at = (look: ReturnType<typeof judgeAgency>, code: string) => look.villages.find((village) => village.code === code)!;

describe('the villages of an agency', () => {
  it('stand as usual on quiet weeks, and stand out with a flood of reports', () => {
    expect(new Set(judgeAgency(quiet, VILLAGES, [], WEEK, 1).villages.map(({ level }) => level))).toEqual(new Set(['usual']));
    const look = judgeAgency([...quiet, ...flood], VILLAGES, [], WEEK, 1);
    expect(at(look, VILLAGES[3]!).level).toBe('act');
    expect(windowOf(at(look, VILLAGES[3]!))).toMatchObject({ span: 2, told: 7 });
    expect(look.villages.filter(({ level }) => level !== 'usual')).toHaveLength(1);
  });

  it('do not see what arrives after the week', () => {
    const late = flood.map((one) => ({ ...one, receivedOn: mondayOf(WEEK + 1) }));
    expect(at(judgeAgency([...quiet, ...late], VILLAGES, [], WEEK, 1), VILLAGES[3]!).level).toBe('usual');
  });

  it('after a campaign are at most a little above', () => {
    const campaign = { territory: VILLAGES[3]!, kind: 'outreach', on_day: mondayOf(WEEK - 1) } as AttentionRow;
    const village = at(judgeAgency([...quiet, ...flood], VILLAGES, [campaign], WEEK, 1), VILLAGES[3]!);
    expect(village.verdicts.at(-1)).toMatchObject({ alarm: true, byAttentionOnly: true });
    expect(village.level).toBe('above');
  });

  it('are judged from the first report on, also alone', () => {
    const look = judgeAgency([report('35.05.01.2001', WEEK)], ['35.05.01.2001'], [], WEEK, 1);
    expect(look).toMatchObject({ length: 1, villages: [{ level: 'usual' }] });
  });
});

describe('a rise as an alert', () => {
  const facts = {
    place: { agencyId: 'a', officeId: 'o', territory: VILLAGES[3]! },
    village: VILLAGES[3]!,
    week: mondayOf(WEEK),
    span: 2,
    told: 7,
    expected: 0.4,
    evidence: 900,
    observedAt: '2026-11-16T00:00:00Z',
    named: undefined,
    verified: [],
  };
  it('needs something beside place and time', () => {
    expect(surgeDraft(facts)).toBeUndefined();
    expect(surgeDraft({ ...facts, verified: ['r1'] })?.pieces.map(({ group }) => group)).toEqual(['place-time', 'report']);
    const named = { personId: 'p', mentionId: 'm', reports: ['r1', 'r2', 'r3'] };
    expect(surgeDraft({ ...facts, named })).toMatchObject({
      kind: 'village-surge',
      key: VILLAGES[3],
      mentions: [{ personId: 'p', mentionId: 'm' }],
    });
  });
  it('is told in plain words', () => {
    expect([surgeSentence(7, 0.4, 2), surgeSentence(3, 1.2, 1)]).toEqual([
      '7 laporan dalam 2 minggu terakhir; biasanya kurang dari 1.',
      '3 laporan dalam minggu terakhir; biasanya sekitar 1.',
    ]);
  });
});

describe('points of villages', () => {
  it('are read, and a wrong line is named', () => {
    expect(readPoints('code,lng,lat\n35.01.01.2001,110.9,-8.1\r\n')).toEqual([{ code: '35.01.01.2001', lat: -8.1, lon: 110.9 }]);
    expect(() => readPoints('code,lat,lng\n')).toThrow(/first line/);
    expect(() => readPoints('code,lng,lat\n35.01.01.2001,110.9,-8.1\n35.01,1,2')).toThrow(/line 3/);
  });
});

const alert = (id: string, week: number, millibits: number, more: object = {}) => ({
  id,
  kind: 'same-answers',
  millibits,
  headStart: 0,
  territory: null,
  departsOn: null,
  raisedAt: `${mondayOf(week)}T03:00:00Z`,
  ...more,
});
const judged = (id: string, verdict: string, rank = 5000) => ({ id, verdict, rank, judgedAt: '2026-11-01T00:00:00Z' });
const year = { first: WEEK - 9, last: WEEK };

describe('the back-test', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((id, at) => alert(id, WEEK - 5, 9000 - at * 1000));
  it('shows the strongest within the budget, the rest a week later', () => {
    const verdicts = [judged('a', 'confirmed'), judged('b', 'lawful'), judged('e', 'help-given'), judged('c', 'cannot-verify')];
    const played = backTest(five, verdicts, year, { perOfficer: 3, officers: 1, leastMillibits: 0 });
    expect(played).toMatchObject({ shown: 5, judged: 3, enough: false, perWeek: { mean: 0.5 } });
    expect(played.precision).toMatchObject({ share: 2 / 3, of: 3 });
    expect(played.recall).toMatchObject({ share: 1, of: 2 });
    expect(backTest(five, verdicts, year, { perOfficer: 1, officers: 1, leastMillibits: 0 }).perWeek.most).toBe(2);
  });
  it('a higher bar shows less and may miss what was confirmed', () => {
    const played = backTest(five, [judged('a', 'confirmed'), judged('e', 'confirmed')], year, {
      perOfficer: 3,
      officers: 1,
      leastMillibits: 6000,
    });
    expect(played).toMatchObject({ shown: 4, recall: { share: 0.5, of: 2 }, delayDays: { median: 0, of: 1 } });
  });
  it('goes by the ranking of the queue: head start and who leaves soon go ahead, and count for the bar', () => {
    const soon = { departsOn: mondayOf(WEEK - 4) };
    const three = [
      alert('plain', WEEK - 5, 6000),
      alert('ahead', WEEK - 5, 5000, { headStart: 2000 }),
      alert('soon', WEEK - 5, 5500, soon),
    ];
    const verdicts = three.map(({ id }) => judged(id, 'confirmed'));
    const delay = (id: string): number | undefined =>
      backTest(three, verdicts.filter((one) => one.id === id), year, { perOfficer: 1, officers: 1, leastMillibits: 0 }).delayDays?.median; // prettier-ignore
    expect([delay('soon'), delay('ahead'), delay('plain')]).toEqual([0, 0, 7]);
    expect(backTest(three, [], year, { perOfficer: 3, officers: 1, leastMillibits: 6500 }).shown).toBe(1);
  });
  it('says nothing of an empty year', () => {
    const none = backTest([], [], year, { perOfficer: 3, officers: 1, leastMillibits: 0 });
    expect(none).toMatchObject({ shown: 0, precision: null, recall: null, delayDays: null, enough: false });
  });
});

describe('alerts like this one', () => {
  it('are told when twenty were judged, else not at all', () => {
    const verdicts = Array.from({ length: 20 }, (_, at) => judged(`v${at}`, at < 6 ? 'confirmed' : 'lawful', 5000 + at));
    expect(alikeWords(verdicts.slice(1), 6000)).toBeNull();
    expect(alikeWords([...verdicts.slice(1), judged('x', 'cannot-verify')], 6000)).toBeNull();
    expect(alikeWords(verdicts, 6000)).toMatch(/^Dari 10 peringatan sekuat ini, sekitar 3 terbukti .*dihitung dari 20 /);
  });
});
