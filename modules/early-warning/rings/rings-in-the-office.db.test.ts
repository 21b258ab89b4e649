import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stableId } from '../../../platform/db/stable-id.ts';
import * as placements from '../../placements/contract.ts';
import * as recruiters from '../../recruiters/contract.ts';
import * as reports from '../../reports/contract.ts';
import * as contract from '../contract.ts';
import { drawByLot } from './draw.ts';
import { ringScene } from '../../../tests/setup/ring-scene.ts';
import type { RingScene } from '../../../tests/setup/ring-scene.ts';
import { barOf } from './threshold.ts';
import { countUsual } from './usual.ts';

let scene: RingScene;
beforeAll(async () => {
  scene = await ringScene();
});
afterAll(() => scene.office.close());

const village = (n: number): string => `35.05.0${n}.2001`;
const BLITAR = stableId('office', 'KANIM-BLITAR');
const draws = () => scene.office.system(({ tx }) => tx.selectFrom('early_warning.draw').selectAll().execute());

describe('several new tellers against one honest number on one day', () => {
  const phone = '0812-9000-4001';
  const told: string[] = [];

  it('are a suspected hoax, free of charge; nobody is called to act', async () => {
    for (const n of [1, 2, 3])
      await scene.apply({
        applicant: { villageCode: village(n) },
        country: 'SA',
        purpose: 'umrah-haji',
        contacts: [{ role: 'escort', phone }],
      });
    const before = await scene.office.as('ratna')(contract.listAlerts, { query: {} });
    for (const persona of ['rini', 'slamet', 'agung'])
      told.push(await scene.report(phone, persona, { what: 'Agen ini penipu, tangkap saja' }));
    const { items, budget } = await scene.office.as('ratna')(contract.listAlerts, { query: {} });
    const hoax = items.find((a) => a.kind === 'hoax-suspected');
    expect(hoax).toMatchObject({ level: 'look', state: 'new', millibits: 0 });
    expect(hoax?.sentence).toMatch(/Diduga laporan palsu terkoordinasi/);
    expect(items.filter((a) => a.kind === 'hoax-suspected')).toHaveLength(1);
    expect(items.some((a) => a.level === 'act')).toBe(false);
    // What the reports alone had made is read with the suspicion.
    expect(items.filter((a) => a.kind === 'ring' || a.kind === 'report-meets-application')).toEqual([]);
    expect(budget.shownThisWeek).toBeLessThanOrEqual(before.budget.shownThisWeek + 1);
  });

  it('count again, all of them, when one is verified', async () => {
    await scene.triage(told[0] ?? '', 'verified');
    const [ring] = (await scene.queue()).filter((a) => a.kind === 'ring');
    const whole = await scene.open(ring?.id ?? '');
    expect(whole.ring?.members.filter((m) => m.kind === 'report')).toHaveLength(3);
    expect(await scene.office.system(({ tx }) => tx.selectFrom('early_warning.held_report').selectAll().execute())).toEqual([]);
  });
});

describe('two reports that turn out to tell of one event', () => {
  const phone = '0812-9000-4100';
  it('count once; taken apart again, each stands for itself', async () => {
    const { office } = scene;
    const main = await scene.report(phone, 'sutinah');
    office.clock.now = scene.dayOf(9);
    const repeat = await scene.report(phone, 'rini', { what: 'Saya dengar juga ada yang diajak ke Malaysia' });
    await scene.apply({ applicant: { villageCode: village(4) }, contacts: [{ role: 'escort', phone }] });
    const [alert] = (await scene.queue()).filter((a) => a.kind === 'ring' && a.reasons.join(' ').includes('2 laporan'));
    expect(alert).toBeDefined();
    const { id: link } = await office.as('ratna')(reports.linkReport, {
      params: { id: repeat },
      body: { main, reason: 'Kejadian yang sama' },
    });
    await office.settle();
    const once = await scene.open(alert?.id ?? '');
    expect(once.ring?.members.filter((m) => m.kind === 'report' && m.id !== null).length ?? 0).toBeLessThan(2);
    expect(once.millibits).toBeLessThan(alert?.millibits ?? 0);
    await office.as('ratna')(reports.unlinkReport, { params: { id: repeat, link }, body: { reason: 'Ternyata berbeda' } });
    await office.settle();
    expect((await scene.open(alert?.id ?? '')).millibits).toBe(alert?.millibits);
  });
});

describe('a placement with a company whose licence was gone on that day', () => {
  it('is evidence that the recruiter has no licence', async () => {
    const { office } = scene;
    const { items } = await office.as('danu')(recruiters.listRecruiters, { query: { q: 'Multi Intan Amanah' } });
    const company = items[0]?.id ?? randomUUID();
    await office.as('danu')(placements.recordPlacement, {
      body: {
        number: 'PMI-4001',
        worker: { name: 'Sulastri Rekaan', nik: '3505014102900077', phone: '0812-7700-4001', villageCode: '35.05.01.2001' },
        job: 'Perawat lansia',
        scheme: 'p2p',
        country: 'HK',
        state: 'terdaftar',
        recruiterId: company,
        onDay: office.clock.now.slice(0, 10),
      },
    });
    await office.settle();
    const alerts = await office.system(({ tx }) =>
      tx
        .selectFrom('early_warning.alert as a')
        .innerJoin('early_warning.evidence as e', 'e.alert_id', 'a.id')
        .select(['e.sentence', 'e.source_kind'])
        .where('a.kind', '=', 'recruiter-without-licence')
        .execute(),
    );
    expect(alerts.map((one) => one.source_kind)).toEqual(expect.arrayContaining(['recruiter', 'placement']));
  });
});

describe('the threshold of an office', () => {
  it('starts at five bits and rises with what ordinary coincidence reaches here', async () => {
    const { office } = scene;
    const mataram = stableId('office', 'KANIM-MATARAM');
    expect(await office.system((context) => barOf(context, mataram))).toEqual({ rank: 5_000, evidence: 5_000 });
    // A handful of rings in a few weeks leaves room for everything.
    expect(await office.system((context) => barOf(context, BLITAR))).toEqual({ rank: 5_000, evidence: 5_000 });
    const today = office.clock.now.slice(0, 10);
    await office.system(async ({ tx, newId }) => {
      for (let n = 0; n < 30; n += 1)
        await tx
          .insertInto('early_warning.ring')
          .values({
            id: newId(),
            agency_id: stableId('agency', 'IMIGRASI'),
            office_id: mataram,
            territory: '52.71.01.1001',
            first_on: new Date(Date.parse(today) - 180 * 86_400_000).toISOString().slice(0, 10),
            last_on: today,
            millibits: 4_000 + 200 * n,
            best_millibits: 4_000 + 200 * n,
            best_on: new Date(Date.parse(today) - n * 5 * 86_400_000).toISOString().slice(0, 10),
            may_alert: true,
            picture: JSON.stringify({ members: [], things: [], ties: [] }),
          })
          .execute();
    });
    const { rank, evidence } = await office.system((context) => barOf(context, mataram));
    expect(rank).toBeGreaterThan(6_000);
    expect(rank).toBeLessThan(9_800);
    // What is ordinary has been counted: the head start may let something through.
    expect(evidence).toBe(0);
  });
});

describe('what is ordinary at an office', () => {
  it('is counted at night and read back: common answers weigh less afterwards', async () => {
    await scene.office.system(countUsual);
    const rows = await scene.office.system(({ tx }) => tx.selectFrom('early_warning.usual').selectAll().execute());
    expect(rows.map((row) => row.office_id)).toContain(BLITAR);
    expect(JSON.stringify(rows)).toMatch(/"purpose umrah":\[\d+,\d+\]/);
  });
});

describe('the weekly lot', () => {
  it('now and then shows a weak ring like any other alert; only the auditor learns the chance', async () => {
    const { office } = scene;
    const phone = '0812-9000-4500';
    for (const n of [6, 7, 8])
      await scene.apply({
        applicant: { villageCode: village(n) },
        purpose: 'umrah-haji',
        country: 'SA',
        contacts: [{ role: 'escort', phone }],
      });
    const weak = await office.system(({ tx }) =>
      tx
        .selectFrom('early_warning.ring')
        .selectAll()
        .where('alert_id', 'is', null)
        .where('office_id', '=', BLITAR)
        .orderBy('last_on', 'desc')
        .execute(),
    );
    const ring = weak[0];
    expect(ring).toBeDefined();
    let drawn = '';
    const start = Date.parse(office.clock.now);
    // A keyed hash of office and week: with the keys of the tests it falls on this ring within a quarter.
    for (let week = 1; week <= 12 && drawn === ''; week += 1) {
      office.clock.now = new Date(start + week * 7 * 86_400_000).toISOString();
      const lately = { last_on: office.clock.now.slice(0, 10), may_alert: true, millibits: 3_000 };
      await office.system(({ tx }) =>
        tx
          .updateTable('early_warning.ring')
          .set(lately)
          .where('id', '=', ring?.id ?? '')
          .execute(),
      );
      await office.system(drawByLot);
      await office.system(drawByLot);
      drawn = (await draws()).find((one) => one.alert_id !== null)?.alert_id ?? '';
    }
    const shown = await scene.open(drawn);
    expect(shown).toMatchObject({ kind: 'ring', level: 'look', state: 'new' });
    expect(JSON.stringify(shown)).not.toMatch(/inclusion|undi|acak/i);
    await office.as('ratna')(contract.judgeAlert, { params: { id: drawn }, body: { verdict: 'confirmed', reason: 'Benar' } });
    await office.settle();
    const list = await office.as('joko')(contract.listDraws, {});
    expect(new Set(list.items.map((one) => `${one.week} ${one.office}`)).size).toBe(list.items.length);
    const chosen = list.items.find((one) => one.chance !== null);
    expect(chosen?.verdict).toBe('confirmed');
    expect(chosen?.chance).toBeLessThan(1);
    expect(await office.refusal(office.as('ratna')(contract.listDraws, {}))).toMatchObject({ status: 403 });
    expect(await office.refusal(office.as('tamu')(contract.listDraws, {}))).toMatchObject({ status: 401 });
    expect(await office.auditVerbs()).toContain('alert.draws-listed');
  });
});
