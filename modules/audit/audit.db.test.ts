import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import { onClient } from '../../platform/db/on-client.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import type { AuditEntry } from '../../platform/http/trail.ts';
import type { Client } from '../../platform/db/pool.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { newId } from '../../platform/http/context.ts';
import * as contract from './contract.ts';
import { auditEntry, verifyChain } from './index.ts';
import { dailyAnchor } from './jobs.ts';
import { LANES } from './model.ts';

let office: Office;
/** The owner of the database: what an attacker with full rights can do. */
let owner: Client;
let anchorDir: string;
beforeAll(async () => {
  office = await openOffice();
  owner = await office.pool.connect();
  anchorDir = join(office.dataDir, 'anchors');
});
afterAll(async () => {
  owner.release();
  await office.close();
});

const ANYBODY = {
  role: 'kentongan_app',
  account: accountOf('budi'),
  personaRole: 'PETUGAS_WAWANCARA',
  territories: ['35'],
  clearance: 1,
} as const;
const entry = (verb = 'case.referred') => ({
  id: newId(),
  at: office.clock.now,
  verb,
  outcome: 'done' as const,
  endpoint: 'post /cases/:id/referrals',
  requestId: newId(),
  account: accountOf('budi'),
  role: 'PETUGAS_WAWANCARA',
  subjects: [{ kind: 'case', id: newId() }],
  notes: { sent: 1 },
});
const append = async (tx: Tx, one: AuditEntry) => tx.executeQuery(await auditEntry(tx, one));
const appendMany = async (n: number): Promise<void> => {
  for (let i = 0; i < n; i += 1) await inTransaction(office.pool, ANYBODY, (tx) => append(tx, entry()));
};
const verify = () => office.system(({ tx, keys }) => verifyChain(tx, anchorDir, keys));
const anchorNow = () => office.system(async (context) => await dailyAnchor(anchorDir).run(context));

describe('the audit tables', () => {
  it.each([
    [
      'insert',
      `insert into audit.entry (id, lane, seq, at, verb, outcome, body, prev_hash, hash) values (gen_random_uuid(), 0, 999999, now(), 'x', 'done', '{}', '', '')`,
    ],
    ['update', `update audit.entry set verb = 'x'`],
    ['delete', 'delete from audit.entry'],
    ['truncate', 'truncate audit.entry'],
    ['lane', 'update audit.lane set seq = 0'],
    ['lane delete', 'delete from audit.lane'],
  ])('cannot be written by the application or its worker (%s)', async (_what, statement) => {
    await appendMany(1);
    for (const role of ['kentongan_app', 'kentongan_worker'] as const) {
      const attempt = office.pool.connect().then(async (client) => {
        try {
          await client.query('begin');
          await client.query(`set local role ${role}`);
          await client.query(statement);
        } finally {
          await client.query('rollback');
          client.release();
        }
      });
      await expect(attempt).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('are read by auditors and the data protection officer only', async () => {
    const seenBy = (personaRole: string) =>
      inTransaction(office.pool, { ...ANYBODY, personaRole }, (tx) => tx.selectFrom('audit.entry').select('id').limit(5).execute());
    await appendMany(1);
    expect(await seenBy('PETUGAS_WAWANCARA')).toEqual([]);
    expect(await seenBy('ADMINISTRATOR')).toEqual([]);
    expect((await seenBy('AUDITOR')).length).toBeGreaterThan(0);
    expect((await seenBy('PPDP')).length).toBeGreaterThan(0);
  });
});

describe('the chain', () => {
  it('stays whole when many append at once, also while it is being checked', async () => {
    const writers = Array.from({ length: 8 }, async () => {
      await appendMany(25);
    });
    const checks = [verify(), verify(), verify()];
    await Promise.all(writers);
    for (const check of checks) expect((await check).fault).toBeNull();
    const after = await verify();
    expect(after).toMatchObject({ intact: true, fault: null });
    expect(after.entries).toBeGreaterThanOrEqual(200);
    const used = await owner.query('select 1 from audit.lane where seq > 0');
    expect(used.rowCount).toBeGreaterThan(1);
  });

  it('is not advanced by a request that fails', async () => {
    const before = await verify();
    const failing = inTransaction(office.pool, ANYBODY, async (tx) => {
      await append(tx, entry());
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await verify()).toEqual(before);
  });
});

describe('tampering as the owner of the database', () => {
  afterEach(async () => {
    await owner.query('rollback');
  });
  /** Everything happens in one transaction of the owner that is rolled back; the check reads through the same connection. */
  const verifyAfter = async (tamper: () => Promise<unknown>) => {
    await owner.query('begin');
    await tamper();
    const keys = await office.system(async (context) => context.keys);
    return verifyChain(onClient(owner), anchorDir, keys);
  };
  const someLane = async (): Promise<{ lane: number; seq: number }> => {
    const { rows } = await owner.query<{ lane: number; seq: number }>('select lane, seq::int from audit.lane order by seq desc limit 1');
    return rows[0] ?? { lane: 0, seq: 0 };
  };

  it('is found at the first touched entry, whatever was done to it', async () => {
    await appendMany(60);
    const { lane, seq: last } = await someLane();
    expect(last).toBeGreaterThan(3);
    const kinds = {
      body: (seq: number) =>
        owner.query(`update audit.entry set body = jsonb_set(body, '{notes}', '{"sent": 2}') where lane = $1 and seq = $2`, [lane, seq]),
      verb: (seq: number) => owner.query(`update audit.entry set verb = 'case.closed' where lane = $1 and seq = $2`, [lane, seq]),
      outcome: (seq: number) => owner.query(`update audit.entry set outcome = 'failed' where lane = $1 and seq = $2`, [lane, seq]),
      account: (seq: number) =>
        owner.query(`update audit.entry set account_id = $3 where lane = $1 and seq = $2`, [lane, seq, accountOf('lalu')]),
      time: (seq: number) => owner.query(`update audit.entry set at = at - interval '1 day' where lane = $1 and seq = $2`, [lane, seq]),
      hash: (seq: number) => owner.query(`update audit.entry set hash = repeat('a', 64) where lane = $1 and seq = $2`, [lane, seq]),
      rehash: (seq: number) =>
        owner.query(
          `update audit.entry set body = jsonb_set(body, '{verb}', '"case.opened"'), verb = 'case.opened',
             hash = encode(sha256(convert_to(concat_ws(E'\\n', prev_hash, lane, seq, jsonb_set(body, '{verb}', '"case.opened"')::text), 'UTF8')), 'hex')
           where lane = $1 and seq = $2`,
          [lane, seq],
        ),
      delete: (seq: number) => owner.query('delete from audit.entry where lane = $1 and seq = $2', [lane, seq]),
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
        fc.integer({ min: 1, max: last }),
        async (kind, seq) => {
          const result = await verifyAfter(() => kinds[kind](seq));
          await owner.query('rollback');
          expect(result.intact, `${kind} at ${seq}`).toBe(false);
          expect(result.fault?.lane).toBe(lane);
          // A row that was hashed anew fits itself: the next one, or the head, no longer fits it.
          const named = kind === 'rehash' ? [seq, seq + 1] : [seq];
          expect(named, `${kind} at ${seq}`).toContain(result.fault?.seq);
          expect(result.fault?.sentence).toContain(String(result.fault?.seq));
        },
      ),
      { numRuns: 40 },
    );
    expect((await verify()).intact).toBe(true);
  });

  it('is found when two entries change places, one is added, or a lane is', async () => {
    const { lane } = await someLane();
    const swapped = await verifyAfter(async () => {
      await owner.query('update audit.entry set seq = -1 where lane = $1 and seq = 1', [lane]);
      await owner.query('update audit.entry set seq = 1 where lane = $1 and seq = 2', [lane]);
      await owner.query('update audit.entry set seq = 2 where lane = $1 and seq = -1', [lane]);
    });
    expect(swapped.fault).toMatchObject({ lane, seq: 1 });
    await owner.query('rollback');
    const copy = `insert into audit.entry select gen_random_uuid(), lane, seq + 1, at, verb, outcome, account_id, body, hash, repeat('b', 64) from audit.entry where lane = $1 order by seq desc limit 1`;
    const added = await verifyAfter(() => owner.query(copy, [lane]));
    expect(added.fault).toMatchObject({ lane, kind: 'altered' });
    await owner.query('rollback');
    const stray = await verifyAfter(() => owner.query('insert into audit.lane (lane) values (16)'));
    expect(stray.fault).toMatchObject({ lane: LANES, kind: 'inserted' });
    await owner.query('rollback');
    const dropped = await verifyAfter(async () => {
      await owner.query('delete from audit.entry where lane = $1', [lane]);
      await owner.query('delete from audit.lane where lane = $1', [lane]);
    });
    expect(dropped.fault).toMatchObject({ lane, kind: 'removed' });
  });

  it('is found when the tail is rolled back, or the whole chain rewritten, after an anchor', async () => {
    await appendMany(20);
    await anchorNow();
    const { lane, seq } = await someLane();
    const cut = await verifyAfter(async () => {
      await owner.query('delete from audit.entry where lane = $1 and seq >= $2', [lane, seq - 1]);
      await owner.query(
        'update audit.lane l set seq = e.seq, hash = e.hash from audit.entry e where l.lane = $1 and e.lane = $1 and e.seq = $2',
        [lane, seq - 2],
      );
    });
    expect(cut.fault).toMatchObject({ lane, seq: seq - 1, kind: 'removed' });
    await owner.query('rollback');
    const rewritten = await verifyAfter(() =>
      owner.query(
        `do $$ declare e record; last text := repeat('0', 64); begin
           for e in select * from audit.entry where lane = ${lane} order by seq loop
             update audit.entry set body = jsonb_set(e.body, '{requestId}', '"x"'), prev_hash = last,
               hash = encode(sha256(convert_to(concat_ws(E'\\n', last, e.lane, e.seq, jsonb_set(e.body, '{requestId}', '"x"')::text), 'UTF8')), 'hex')
              where id = e.id returning hash into last;
           end loop;
           update audit.lane set hash = last where lane = ${lane};
         end $$`,
      ),
    );
    expect(rewritten.fault).toMatchObject({ lane, kind: 'anchor-mismatch' });
  });

  it('is found when an anchor file was changed', async () => {
    const forged = join(anchorDir, '2026-01-01T00-00-00.000Z.json');
    await writeFile(forged, JSON.stringify({ at: '2026-01-01T00:00:00.000Z', heads: [], signature: 'x' }));
    const result = await verify();
    expect(result.fault).toMatchObject({ kind: 'anchor-mismatch', lane: -1 });
    await rm(forged);
    expect((await verify()).intact).toBe(true);
  });
});

describe('reading the log', () => {
  it('is for auditors, and is logged itself', async () => {
    const before = (await office.auditVerbs()).length;
    const page = await office.as('joko')(contract.listAuditEntries, { query: { limit: 3 } });
    expect(page.items).toHaveLength(3);
    expect((await office.refusal(office.as('admin')(contract.listAuditEntries, { query: {} }))).status).toBe(403);
    expect((await office.refusal(office.as('tamu')(contract.verifyAudit, { query: {} }))).status).toBe(401);
    expect((await office.auditVerbs()).slice(before)).toEqual(['audit.read', 'audit.read (denied)']);
  });

  it('filters by account, verb, outcome, subject and time, and pages without a gap', async () => {
    const mine = entry('case.opened');
    await inTransaction(office.pool, ANYBODY, (tx) => append(tx, mine));
    const find = async (query: Parameters<typeof ask>[0]) => (await ask(query)).items.map((one) => one.id);
    const ask = (query: { account?: string; verb?: string; outcome?: 'denied'; subject?: string; from?: string; to?: string }) =>
      office.as('joko')(contract.listAuditEntries, { query: { limit: 200, ...query } });
    const subject = mine.subjects[0]?.id ?? '';
    expect(await find({ subject })).toEqual([mine.id]);
    expect(await find({ verb: 'case.opened', account: accountOf('budi') })).toEqual([mine.id]);
    expect(await find({ verb: 'case.opened', account: accountOf('lalu') })).toEqual([]);
    expect((await ask({ outcome: 'denied' })).items.every((one) => one.outcome === 'denied')).toBe(true);
    expect(await find({ verb: 'case.opened', from: '2026-11-21T00:00:00.000Z' })).toEqual([]);
    expect(await find({ verb: 'case.opened', to: '2026-11-21T00:00:00.000Z' })).toEqual([mine.id]);
    expect(await find({ verb: 'case_opened' })).toEqual([]);
    expect(await find({ verb: '\\' })).toEqual([]);
    const seen = new Set<string>();
    for (let cursor: string | undefined; ;) {
      const page = await office.as('joko')(contract.listAuditEntries, {
        query: { verb: 'case.referred', limit: 40, ...(cursor !== undefined && { cursor }) },
      });
      for (const one of page.items) seen.add(one.id);
      if (page.next === undefined) break;
      cursor = page.next;
    }
    const { rows } = await owner.query<{ n: number }>(`select count(*)::int n from audit.entry where verb = 'case.referred'`);
    expect(seen.size).toBe(rows[0]?.n);
  });

  it('verifies over HTTP, whole or lane by lane', async () => {
    const whole = await office.as('prita')(contract.verifyAudit, { query: {} });
    expect(whole).toMatchObject({ intact: true, anchors: 1, fault: null });
    const lanes = [];
    for (let lane = 0; lane < LANES; lane += 1) lanes.push(await office.as('joko')(contract.verifyAudit, { query: { lane } }));
    expect(lanes.every((one) => one.intact)).toBe(true);
    expect(lanes.reduce((sum, one) => sum + one.entries, 0)).toBeGreaterThanOrEqual(whole.entries);
  });
});
