import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../../modules/audit/index.ts';
import { blobStore } from '../../../platform/blobs/blob-store.ts';
import { keyring } from '../../../platform/crypto/keyring.ts';
import { createPool } from '../../../platform/db/pool.ts';
import { inTransaction, SYSTEM_SESSION } from '../../../platform/db/transaction.ts';
import { jobContext } from '../../../platform/outbox/job-context.ts';
import { freshDatabase } from '../../../tests/setup/database.ts';
import type { ClonedDatabase } from '../../../tests/setup/template.ts';
import { readConfig } from '../../../platform/config/config.ts';
import type { Installation } from '../installation.ts';
import { house } from '../modules.ts';
import { parseNik } from '../../../engines/matching/identifiers/nik.ts';
import { parsePhone } from '../../../engines/matching/identifiers/phone.ts';
import { inventor } from './people.ts';
import type { Made } from './happening.ts';
import { chance } from './chance.ts';
import { districtState, loadDistrict } from './load-district.ts';

const KEYS = keyring(new Uint8Array(32).fill(9));
const LOADS_WITHIN_MS = 900_000;
const told: string[] = [];
let database: ClonedDatabase;
let installation: Installation;
let made: Made;
let dataDir: string;
let seconds = 0;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kentongan-district-'));
  const blobs = blobStore(join(dataDir, 'blobs'), KEYS);
  const contextOf = jobContext({ keys: KEYS, blobs, mode: 'training' });
  const modules = await house(dataDir);
  database = await freshDatabase(undefined, {
    key: `district\n${modules.references.map((r) => `${r.name} ${r.version}`).join('\n')}`,
    fill: async (url) => {
      const pool = createPool(url, 2);
      for (const reference of modules.references)
        await inTransaction(pool, SYSTEM_SESSION, (tx) => reference.load(contextOf(tx, new Date().toISOString())));
      await pool.end();
    },
  });
  const pool = createPool(database.url, 8);
  installation = {
    config: readConfig({ KENTONGAN_DATA: dataDir, DATABASE_URL: database.url }),
    pool,
    databaseUrl: database.url,
    directUrl: database.url,
    keys: KEYS,
    blobs,
    jobs: (run) => inTransaction(pool, SYSTEM_SESSION, (tx) => run(contextOf(tx, new Date().toISOString()))),
    close: () => pool.end(),
  };
  const began = Date.now();
  made = await loadDistrict(installation, modules, (sentence) => told.push(sentence));
  seconds = (Date.now() - began) / 1000;
}, LOADS_WITHIN_MS);

afterAll(async () => {
  await installation.close();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

interface AlertOf {
  readonly kind: string;
  readonly state: string;
  readonly departs_on: string | null;
  readonly office: string;
}
/** Alerts whose evidence comes from what a story made. */
async function alertsOf(...names: string[]): Promise<AlertOf[]> {
  const ids = names.flatMap((name) => made.get(name) ?? []);
  expect(ids.length).toBeGreaterThan(0);
  const { rows } = await inTransaction(installation.pool, SYSTEM_SESSION, (tx) =>
    sql<AlertOf>`select a.kind, a.state, a.departs_on, o.code office from early_warning.alert a join access.office o on o.id = a.office_id
      where exists (select 1 from early_warning.evidence e where e.alert_id = a.id and e.source_id = any (${ids}::uuid[]))
         or exists (select 1 from early_warning.alert_mention m join passports.application_mention p on p.mention_id = m.mention_id
                     where m.alert_id = a.id and p.application_id = any (${ids}::uuid[]))`.execute(tx),
  );
  return rows;
}
async function count(what: string): Promise<number> {
  const { rows } = await inTransaction(installation.pool, SYSTEM_SESSION, (tx) =>
    sql<{ n: number }>`select count(*)::int n from ${sql.raw(what)}`.execute(tx),
  );
  return rows[0]?.n ?? 0;
}

describe('the training district', () => {
  it('holds a district of applications, reports, decisions and follow-ups', async () => {
    console.log(`district loaded in ${seconds.toFixed(1)} s: ${told.at(-1) ?? ''}`);
    expect(await districtState(installation)).toMatch(/^selesai /);
    expect(await count('passports.application')).toBeGreaterThanOrEqual(300);
    expect(await count('passports.application')).toBeLessThanOrEqual(450);
    expect(await count('reports.report')).toBeGreaterThanOrEqual(110);
    expect(await count(`(select distinct channel from reports.report) c`)).toBe(12);
    expect(await count(`(select distinct identity_level from reports.report) c`)).toBe(3);
    expect(await count('placements.placement')).toBeGreaterThanOrEqual(60);
    expect(await count(`(select distinct state from placements.placement) s`)).toBeGreaterThanOrEqual(6);
    expect(await count(`passports.follow_up where state <> 'closed' and due_at < now()`)).toBeGreaterThan(0);
    expect(await count(`passports.follow_up where state = 'closed'`)).toBeGreaterThan(0);
    expect(await count(`platform.delivery where done_at is null`)).toBe(0);
  });
  it('warns once of coached tourists and the stranger whose phone they show', async () => {
    expect((await alertsOf('coached')).map((a) => a.kind)).toEqual(['ring']);
  });
  it('warns of the boarding house by report and address, and its case went to the right Polres in the end', async () => {
    const alerts = await alertsOf('boarding-house', 'boarding-house report');
    expect(alerts.map((a) => a.kind)).toContain('report-meets-application');
    expect(alerts.some((a) => a.state === 'in-case')).toBe(true);
    expect(await count(`cases.referral where state = 'returned'`)).toBe(1);
    expect(await count(`cases.referral where state = 'accepted'`)).toBe(2);
  });
  it('warns in Blitar of the applicant who was refused in Ponorogo', async () => {
    expect(await alertsOf('next-office second')).toContainEqual(
      expect.objectContaining({ kind: 'refused-elsewhere', state: 'new', office: 'KANIM-BLITAR' }),
    );
  });
  it('warns at once of somebody who leaves in five days', async () => {
    const [alert] = await alertsOf('leaving soon report');
    expect(alert).toMatchObject({ kind: 'report-meets-application', state: 'new' });
    expect(alert?.departs_on).not.toBeNull();
  });
  it('leaves one hand-over to Polri without an answer', async () => {
    expect(await count(`cases.referral where state = 'pending'`)).toBe(1);
  });
  it('names a revoked licence', async () => {
    expect((await alertsOf('revoked company', 'revoked applicants')).map((a) => a.kind)).toContain('recruiter-without-licence');
  });
  it('tells Disnaker and warns the Kanim of a licence that ended while a worker is being placed', async () => {
    expect((await alertsOf('ending placement')).map(({ kind, office }) => [kind, office])).toEqual([['recruiter-without-licence', 'KANIM-BLITAR']]); // prettier-ignore
    expect(await count(`access.notice where kind = 'placement.licence-ended'`)).toBe(1);
  });
  it('holds a warning that came back after a lawful verdict, one that slept, and one that went with its import', async () => {
    const states = async (...names: string[]) => (await alertsOf(...names)).map(({ state }) => state);
    const again = await states('comes again first', 'comes again report');
    expect(again.filter((state) => state !== 'joined')).toEqual(['new']);
    expect(await count(`early_warning.verdict v join early_warning.alert a on a.id = v.alert_id where a.state in ('new', 'waiting') and v.verdict = 'lawful'`)).toBeGreaterThan(0); // prettier-ignore
    expect(await states('slept over report')).toEqual(['new']);
    expect(await count(`early_warning.alert where state = 'withdrawn' and millibits = 0`)).toBeGreaterThan(0);
  });
  it('warns of four strangers on one rare journey, because of the journey and of their stories', async () => {
    expect((await alertsOf('rare journey')).map(({ kind, state, office }) => [kind, state, office])).toEqual([['rare-journey', 'new', 'KANIM-BLITAR']]); // prettier-ignore
    const { rows } = await inTransaction(installation.pool, SYSTEM_SESSION, (tx) =>
      sql<{ kind: string; sentence: string }>`select e.kind, e.sentence from early_warning.evidence e
        join early_warning.alert a on a.id = e.alert_id where a.kind = 'rare-journey' and a.state = 'new'`.execute(tx),
    );
    expect(rows.find(({ kind }) => kind === 'rare_journey')?.sentence).toMatch(/^4 pemohon dari .+ menuju Myanmar/);
    expect(rows.length).toBeGreaterThan(1);
  });
  it.each([['honest agency applicants'], ['family one phone'], ['family own phones'], ['savings club']])(
    'does not warn of the %s',
    async (name) => {
      expect(await alertsOf(name)).toEqual([]);
    },
  );
  it('keeps an audit chain that holds', async () => {
    expect(await inTransaction(installation.pool, SYSTEM_SESSION, (tx) => verifyChain(tx, join(dataDir, 'anchors'), KEYS))).toMatchObject({
      intact: true,
    });
  });
  it('holds training accounts only', async () => {
    expect(await count(`access.account where not training`)).toBe(0);
  });
  it('invents recognisably: serials from 9001, phones of the training range, nobody twice', () => {
    const people = inventor(chance(1), 2026);
    const village = { code: '35.05.01.2001', name: 'Jaten', regency: 'Blitar' };
    const invented = Array.from({ length: 500 }, () => people.person(village));
    for (const one of invented) {
      expect(parseNik(one.nik)).toMatchObject({ ok: true });
      expect(Number(one.nik.slice(-4))).toBeGreaterThan(9_000);
      expect(parsePhone(one.phone)).toMatchObject({ ok: true, value: { kind: 'mobile' } });
      expect(one.phone).toMatch(/^08990000\d{4}$/);
    }
    expect(new Set(invented.map((one) => one.nik)).size).toBe(500);
    expect(new Set(invented.map((one) => one.phone)).size).toBe(500);
  });
});
