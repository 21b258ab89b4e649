import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../../tests/setup/office.ts';
import type { Office } from '../../../tests/setup/office.ts';
import * as reports from '../../reports/contract.ts';
import { told } from '../../reports/told.fixture.ts';
import * as contract from '../contract.ts';
import { getBackTest } from '../contract-tuning.ts';
import { lookAtVillages } from './look-at-villages.ts';
import { mondayOf, weekOf } from './weeks.ts';

const BUSY = '35.05.01.2003';
const QUIET = '35.05.01.2001';
const NOW = '2026-11-20T02:00:00.000Z';
const WEEK = weekOf(NOW) - 1;
let office: Office;

/** A report that arrives on the Wednesday of a week. */
async function tell(place: string, week: number, changes: Parameters<typeof told>[0] = {}): Promise<string> {
  // Each teller has words of their own.
  const what = Array.from({ length: 12 }, () => randomUUID().slice(0, 8)).join(' ');
  const body = told({ place, what, named: [], departsOn: undefined, ...changes });
  office.clock.now = `${new Date(Date.parse(mondayOf(week)) + 2 * 86_400_000).toISOString().slice(0, 10)}T03:00:00.000Z`;
  await office.as('rini')(reports.fileReport, { body });
  office.clock.now = NOW;
  return body.id;
}
const look = () => office.system(lookAtVillages);
const list = (persona: string, level: 'all' | 'look' = 'all') => office.as(persona)(contract.listVillages, { query: { level } });

beforeAll(async () => {
  office = await openOffice();
  for (const [at, week] of [40, 33, 21, 14, 9].entries()) await tell(at % 2 === 0 ? QUIET : '35.05.01.2005', WEEK - week);
  for (const days of [0, 0, 0, 1, 1]) await tell(BUSY, WEEK - days);
}, 60_000);
afterAll(() => office.close());

describe('the nightly look', () => {
  it('has nothing to say before the first night', async () => {
    expect(await list('ratna')).toMatchObject({ look: null, items: [], clusters: [] });
    expect((await office.as('ratna')(contract.getVillage, { params: { code: QUIET } })).weeks).toEqual([]);
  });

  it('marks the village that is out of its usual range, and calls nobody for place and time alone', async () => {
    await look();
    const { items, look: said, total } = await list('ratna');
    expect(items[0]).toMatchObject({ code: BUSY, level: 'look', told: 5, byAttentionOnly: false, point: { lat: expect.closeTo(-8.1, 0) } });
    expect(items.map(({ code, level }) => [code, level])).toContainEqual([QUIET, 'usual']);
    expect(total).toBe(items.length);
    expect(said?.week).toBe(mondayOf(WEEK));
    expect(said?.method).toContain('Gamma–Poisson');
    expect(said?.villages).toBeGreaterThan(5);
    expect((await office.as('ratna')(contract.listAlerts, { query: { kind: 'village-surge' } })).total).toBe(0);
    expect((await list('ratna', 'look')).items.map(({ code }) => code)).toEqual([BUSY]);
  });

  it('shows the village week by week beside what is usual', async () => {
    const village = await office.as('ratna')(contract.getVillage, { params: { code: BUSY } });
    expect(village.now?.sentence).toMatch(/^5 laporan dalam 2 minggu terakhir; biasanya kurang dari 1\./);
    expect(village.weeks.at(-1)).toMatchObject({ week: mondayOf(WEEK), told: 3, alarm: true, attention: [] });
    expect(village.weeks.at(-1)?.finalHigh).toBeGreaterThan(3);
    expect(village.weeks.at(-1)?.expected).toBeLessThan(1);
    expect(village.weeks.length).toBe(26);
  });

  it('finds neighbours that stand out together', async () => {
    const { clusters } = await list('ratna');
    for (const { codes, p } of clusters) {
      expect(codes).toContain(BUSY);
      expect(p).toBeLessThanOrEqual(0.05);
    }
  });

  it('does the same when it runs again', async () => {
    const before = await list('ratna');
    await look();
    expect(await list('ratna')).toEqual(before);
  });
});

describe('a message that is passed on', () => {
  it('counts once', async () => {
    const before = (await list('ratna')).items.find(({ code }) => code === BUSY)?.told;
    const what = 'Ada pria menawarkan kerja restoran di luar negeri, gaji besar, paspor diurus. Rumahnya dekat balai desa.';
    for (const start of ['', 'Mohon disebarkan. ', 'TERUSAN: ']) await tell(BUSY, WEEK, { what: `${start}${what}` });
    await look();
    expect((await list('ratna')).items.find(({ code }) => code === BUSY)?.told).toBe((before ?? 0) + 1);
  });
});

describe('reach', () => {
  it('a head of the same office and the Kanwil see it; another office does not, nor another agency', async () => {
    for (const persona of ['kartika', 'kamil']) expect((await list(persona)).items[0]?.code).toBe(BUSY);
    expect((await list('raka')).items).toEqual([]);
    const other = await office.refusal(office.as('raka')(contract.getVillage, { params: { code: BUSY } }));
    expect(other).toMatchObject({ status: 404 });
    for (const persona of ['wayan', 'dewi', 'sutinah', 'joko']) expect(await office.refusal(list(persona))).toMatchObject({ status: 403 });
    expect(await office.refusal(list('tamu'))).toMatchObject({ status: 401 });
  });

  it('every look of a person is in the log', async () => {
    const before = (await office.auditVerbs()).length;
    await office.as('ratna')(contract.getVillage, { params: { code: BUSY } });
    await list('ratna');
    expect((await office.auditVerbs()).slice(before)).toEqual(['village.read', 'village.listed']);
  });
});

describe('a campaign that is noted', () => {
  const body = { village: BUSY, kind: 'outreach' as const, onDay: mondayOf(WEEK - 1) };
  it('explains the rise from the next night on; withdrawn, it explains nothing', async () => {
    const { id } = await office.as('ratna')(contract.noteAttention, { body });
    await look();
    expect((await list('ratna')).items.find(({ code }) => code === BUSY)).toMatchObject({ level: 'above', byAttentionOnly: true });
    const village = await office.as('ratna')(contract.getVillage, { params: { code: BUSY } });
    expect(village.attention).toMatchObject([{ id, kind: 'outreach', onDay: body.onDay }]);
    expect(village.weeks.at(-1)?.attention).toEqual(['outreach']);
    await office.as('ratna')(contract.withdrawAttention, { params: { id } });
    await look();
    expect((await list('ratna')).items.find(({ code }) => code === BUSY)?.level).toBe('act');
    expect(await office.refusal(office.as('ratna')(contract.withdrawAttention, { params: { id } }))).toMatchObject({ status: 404 });
  });

  it('is refused ahead of its day, for a village elsewhere, and to who may not judge', async () => {
    const note = (persona: string, changes: object) =>
      office.refusal(office.as(persona)(contract.noteAttention, { body: { ...body, ...changes } }));
    expect(await note('ratna', { onDay: '2026-12-01' })).toMatchObject({
      status: 409,
      type: expect.stringContaining('village/attention-ahead'),
    });
    expect(await note('ratna', { village: '35.02.01.2001' })).toMatchObject({ status: 404 });
    expect(await note('ratna', { village: '35.05.99.2999' })).toMatchObject({ status: 404 });
    expect(await note('kamil', {})).toMatchObject({ status: 403 });
    const foreign = await office.as('ratna')(contract.noteAttention, { body });
    expect(await office.refusal(office.as('raka')(contract.withdrawAttention, { params: { id: foreign.id } }))).toMatchObject({
      status: 404,
    });
    await office.as('kartika')(contract.withdrawAttention, { params: { id: foreign.id } });
  });
});

describe('a rise with other evidence', () => {
  it('becomes one alert of the office, without names, and the same alert the night after', async () => {
    const names = [{ role: 'recruiter' as const, name: 'Pak Contoh Perekrut', phones: ['0812-9000-8001'] }];
    for (const week of [0, 1]) await tell(BUSY, WEEK - week, { named: names });
    await office.settle();
    await look();
    await office.settle();
    const { items } = await office.as('ratna')(contract.listAlerts, { query: { kind: 'village-surge' } });
    expect(items).toHaveLength(1);
    const whole = await office.as('ratna')(contract.getAlert, { params: { id: items[0]?.id ?? '' } });
    expect(new Set(whole.evidence.map(({ group }) => group))).toEqual(new Set(['place-time', 'network']));
    expect(whole.alike).toBeNull();
    // Curve, map and method of the page are asked for by this code.
    expect(whole.village).toBe(BUSY);
    expect(JSON.stringify(whole)).not.toMatch(/Pak Contoh|90008001/);
    await look();
    expect((await office.as('ratna')(contract.listAlerts, { query: { kind: 'village-surge' } })).items).toMatchObject([{ version: 1 }]);
  });
});

describe('the back-test', () => {
  it('says honestly that there is too little to say, and is for those who read alerts', async () => {
    const answer = await office.as('kartika')(getBackTest, { query: { perOfficer: 2 } });
    expect(answer).toMatchObject({ enough: false, judged: 0, precision: null, rules: [], officers: 1 });
    expect(answer.sentence).toMatch(/^Terlalu sedikit data: baru 0 peringatan yang dinilai/);
    expect(await office.refusal(office.as('budi')(getBackTest, { query: {} }))).toMatchObject({ status: 403 });
    expect(await office.refusal(office.as('kartika')(getBackTest, { query: { perOfficer: 99 } }))).toMatchObject({ status: 400 });
    expect(await office.refusal(office.as('tamu')(getBackTest, { query: {} }))).toMatchObject({ status: 401 });
  });
});
