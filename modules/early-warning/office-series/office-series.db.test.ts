import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stableId } from '../../../platform/db/stable-id.ts';
import { openOffice } from '../../../tests/setup/office.ts';
import type { Office } from '../../../tests/setup/office.ts';
import * as passports from '../../passports/contract.ts';
import { inventedApplication } from '../../passports/sample.ts';
import * as reports from '../../reports/contract.ts';
import { told, VILLAGE } from '../../reports/told.fixture.ts';
import * as contract from '../contract.ts';
import type { SeriesKey } from '../model.ts';
import { mondayOf, weekOf } from '../surges/weeks.ts';

const NOW = '2026-11-20T02:00:00.000Z';
const WEEK = weekOf(NOW) - 1;
const ELSEWHERE = '35.02.01.2001';
let office: Office;

const dayIn = (week: number, days = 2): string => new Date(Date.parse(mondayOf(week)) + days * 86_400_000).toISOString().slice(0, 10);
async function at<T>(day: string, run: () => Promise<T>): Promise<T> {
  office.clock.now = `${day}T03:00:00.000Z`;
  const answer = await run();
  office.clock.now = NOW;
  return answer;
}
/** A report of an offer that names nobody, unless changed. */
const tell = (week: number, changes: Parameters<typeof told>[0] = {}): Promise<string> => {
  const body = told({ topic: 'offer', named: [], departsOn: undefined, ...changes });
  return at(dayIn(week), async () => {
    await office.as('rini')(reports.fileReport, { body });
    return body.id;
  });
};
/** As the owner of the tables: what no request does. */
const change = (id: string, column: 'happened_on' | 'verdict' | 'agency_id', value: string) =>
  office.pool.query(`update reports.report set ${column} = $2 where id = $1`, [id, value]);
const ask = (persona: string) => office.as(persona)(contract.getOfficeSeries, {});
async function seriesOf(persona: string, key: SeriesKey) {
  const found = (await ask(persona)).series.find((one) => one.key === key);
  if (found === undefined) throw new Error(`${persona} has no series ${key}`);
  return found;
}
const newest = async (key: SeriesKey, persona = 'ratna') => (await seriesOf(persona, key)).weeks.at(-1);

beforeAll(async () => {
  office = await openOffice();
  office.clock.now = NOW;
});
afterAll(() => office.close());

describe('an office without records', () => {
  it('has no series, and says of which office', async () => {
    const { office: name, series, week } = await ask('ratna');
    expect(name).toContain('Blitar');
    expect(series).toEqual([]);
    expect(week).toBe(mondayOf(WEEK));
  });
});

describe('weekly reports', () => {
  beforeAll(async () => {
    for (let ago = 59; ago >= 0; ago -= 1) for (let n = 0; n < 1 + (ago % 2); n += 1) await tell(WEEK - ago);
  }, 120_000);

  it('are judged by the method that their own past elects, and the page can say why', async () => {
    const { level, learnt, method, tests, weeks, later } = await seriesOf('ratna', 'reports');
    expect({ level, learnt, weeks: weeks.length }).toEqual({ level: 'usual', learnt: 60, weeks: 26 });
    expect(tests.map(({ weeks: judged, trials }) => [judged, trials])).toEqual([[34, 12], [34, 12]]); // prettier-ignore
    expect(tests.filter(({ chosen }) => chosen).map(({ name }) => name)).toEqual([method.name]);
    expect(method.why).toMatch(/^Satu-satunya yang sudah dapat dipakai; diuji pada 34 minggu/);
    expect(later).toContain('78 minggu');
    expect(weeks.at(-1)?.finalHigh).toBeGreaterThan(1);
  });

  it('of a last week far above the usual are a hint, and no alert', async () => {
    for (let n = 0; n < 12; n += 1) await tell(WEEK);
    await office.settle();
    const { level, sentence } = await seriesOf('ratna', 'reports');
    expect(level).toBe('above');
    expect(sentence).toMatch(/13 laporan, lebih banyak daripada biasanya/);
    expect((await office.as('ratna')(contract.listAlerts, { query: {} })).total).toBe(0);
  });

  it('rise with a campaign in their village, which is reckoned into the usual until it is withdrawn', async () => {
    const { id } = await office.as('ratna')(contract.noteAttention, {
      body: { village: VILLAGE, kind: 'outreach', onDay: dayIn(WEEK, 0) },
    });
    expect(await seriesOf('ratna', 'reports')).toMatchObject({
      level: 'usual',
      sentence: expect.stringMatching(/13 laporan; biasanya sekitar [3-9].*Sosialisasi atau kunjungan.*sudah diperhitungkan/),
    });
    expect(await newest('reports')).toMatchObject({ alarm: false, attention: ['outreach'] });
    await office.as('ratna')(contract.withdrawAttention, { params: { id } });
    expect((await seriesOf('ratna', 'reports')).level).toBe('above');
  });

  it('are counted in the week they tell of, by what they tell', async () => {
    const before = { reports: await newest('reports'), distress: await newest('distress'), recruiting: await newest('recruiting') };
    const held = await tell(WEEK, { topic: 'held' });
    await tell(WEEK, { topic: 'other', named: [{ role: 'recruiter', name: 'Pak Contoh Perekrut', phones: ['0812-9000-8002'] }] });
    await office.settle();
    const told = (week: { told: number } | undefined) => week?.told ?? 0;
    expect(told(await newest('reports'))).toBe(told(before.reports) + 2);
    expect(told(await newest('distress'))).toBe(told(before.distress) + 1);
    expect(told(await newest('recruiting'))).toBe(told(before.recruiting) + 1);
    // Said to have happened two weeks before.
    await change(held, 'happened_on', dayIn(WEEK - 2));
    const { weeks } = await seriesOf('ratna', 'distress');
    expect(weeks.slice(-3).map(({ told: n }) => n)).toEqual([1, 0, 0]);
  });

  it('that were contradicted, or follow another one, are left out', async () => {
    const before = (await newest('reports'))?.told ?? 0;
    const [wrong, main, again] = [await tell(WEEK), await tell(WEEK), await tell(WEEK)];
    expect((await newest('reports'))?.told).toBe(before + 3);
    await change(wrong, 'verdict', 'contradicted');
    await office.as('ratna')(reports.linkReport, { params: { id: again }, body: { main, reason: 'Sama' } });
    expect((await newest('reports'))?.told).toBe(before + 1);
  });
});

describe('passport applications', () => {
  const applicant = { ...inventedApplication(8_301).applicant, villageCode: VILLAGE };
  const decided = async (n: number, decision: 'REFUSED_NP_INDICATION' | 'APPROVED'): Promise<string> => {
    const { application } = await office.as('budi')(passports.createApplication, {
      body: inventedApplication(n, n === 8_301 ? { applicant } : {}),
    });
    const { id } = application;
    await office.as('budi')(passports.startInterview, { params: { id } });
    if (decision !== 'APPROVED')
      for (const code of ['I01', 'I11', 'S01', 'I28'])
        await office.as('budi')(passports.markIndicator, { params: { id }, body: { code, state: 'confirmed', fact: 'kata pemohon' } });
    await office.as('budi')(passports.finishInterview, { params: { id } });
    const refusal = { reasons: [{ code: 'I11' }, { code: 'S01' }], legalBases: ['PERMEN8-2014'], followUps: ['REFERRED_LTSA' as const] };
    const { decisions } = await office.as('budi')(passports.decide, {
      params: { id },
      body: { decision, ...(decision !== 'APPROVED' && refusal) },
    });
    if (decision !== 'APPROVED') await office.as('ratna')(passports.approveDecision, { params: { id: decisions[0]?.id ?? '' } });
    return id;
  };

  it('refused on suspicion are counted by the week they came in, others are not', async () => {
    await at(dayIn(WEEK - 6, 0), () => decided(8_300, 'APPROVED'));
    await at(dayIn(WEEK - 2, 0), () => decided(8_301, 'REFUSED_NP_INDICATION'));
    const { weeks, unit, learnt } = await seriesOf('kartika', 'turned-down');
    expect({ unit, learnt }).toEqual({ unit: 'permohonan', learnt: 7 });
    expect(weeks.map(({ told: n }) => n)).toEqual([1, 0, 0]);
  });

  it('of somebody who was turned down before are counted when they come again', async () => {
    expect((await newest('again'))?.told).toBe(0);
    await at(dayIn(WEEK, 1), () => office.as('budi')(passports.createApplication, { body: inventedApplication(8_302, { applicant }) }));
    await office.settle();
    expect((await newest('again'))?.told).toBe(1);
    // A stranger who comes for the first time is not.
    await at(dayIn(WEEK, 1), () => office.as('budi')(passports.createApplication, { body: inventedApplication(8_303) }));
    await office.settle();
    expect((await newest('again'))?.told).toBe(1);
  });
});

describe('reach', () => {
  it('each office sees its own: another one, and the one above it, see nothing of this', async () => {
    for (const persona of ['raka', 'kamil']) expect((await ask(persona)).series).toEqual([]);
    await tell(WEEK - 8, { place: ELSEWHERE });
    expect((await ask('raka')).series.map(({ key }) => key)).toEqual(['reports', 'recruiting', 'distress']);
    expect((await ask('ratna')).series).toEqual((await ask('kartika')).series);
  });

  it('the second lock speaks, not the office alone: what another agency owns is not counted', async () => {
    const before = (await newest('reports'))?.told ?? 0;
    const theirs = await tell(WEEK);
    expect((await newest('reports'))?.told).toBe(before + 1);
    await change(theirs, 'agency_id', stableId('agency', 'POLRI'));
    expect((await newest('reports'))?.told).toBe(before);
  });

  it('is for those who read alerts', async () => {
    for (const persona of ['wayan', 'budi', 'dewi', 'joko']) expect(await office.refusal(ask(persona))).toMatchObject({ status: 403 });
    expect(await office.refusal(ask('tamu'))).toMatchObject({ status: 401 });
  });

  it('every look is in the log', async () => {
    const before = (await office.auditVerbs()).length;
    await ask('ratna');
    expect((await office.auditVerbs()).slice(before)).toEqual(['office.series-read']);
  });
});
