import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { addTrainingAccounts } from '../../modules/access/index.ts';
import { verifyChain } from '../../modules/audit/index.ts';
import { blobStore } from '../../platform/blobs/blob-store.ts';
import { keyring } from '../../platform/crypto/keyring.ts';
import { loadMasterKey } from '../../platform/crypto/master-key.ts';
import { createPool } from '../../platform/db/pool.ts';
import { inTransaction, SYSTEM_SESSION } from '../../platform/db/transaction.ts';
import { startEmbedded } from '../../platform/embedded-postgres/index.ts';
import { jobContext } from '../../platform/outbox/job-context.ts';
import { testCluster } from '../setup/clusters.ts';
import { cloneDatabase, templateDatabase } from '../setup/template.ts';
import { chance } from '../../apps/server/training/chance.ts';
import { reportBody } from './report-bodies.ts';
import { freePort, sessionFor, startServer } from './server-process.ts';

/** @source issue: at least 50 kills under write load, on both databases together */
const KILLS_EACH = Number(process.env['KILLS'] ?? 26);
const WRITERS = ['wayan', 'sutinah', 'rini', 'budi'];

interface Sent {
  readonly commandId: string;
  readonly body: Record<string, unknown>;
  readonly token: string;
}

/** Sends a change. @returns `true` acknowledged, `false` the answer was lost */
async function send(address: string, sent: Sent): Promise<boolean> {
  const answer = await fetch(`${address}/api/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'command-id': sent.commandId, authorization: `Bearer ${sent.token}` },
    body: JSON.stringify(sent.body),
    signal: AbortSignal.timeout(20_000),
  }).catch(() => undefined);
  if (answer === undefined) return false;
  const text = await answer.text().catch(() => undefined);
  if (text === undefined || answer.status === 503) return false;
  if (answer.status !== 200) throw new Error(`a report was refused: ${answer.status} ${text.slice(0, 300)}`);
  return true;
}

async function databaseOf(engine: 'embedded' | 'postgres', dataDir: string) {
  if (engine === 'embedded') return { env: { KENTONGAN_DATA: dataDir }, url: undefined, drop: async () => undefined };
  const cluster = await testCluster('postgres');
  const template = await templateDatabase(cluster.adminUrl, 'empty for kills', async () => undefined);
  const database = await cloneDatabase(cluster.adminUrl, template);
  return {
    env: { KENTONGAN_DATA: dataDir, DATABASE_URL: database.url },
    url: database.url,
    drop: async () => {
      await database.drop();
      await cluster.stop();
    },
  };
}

/** The postmaster's pid of an embedded installation. */
async function postmasterOf(dataDir: string): Promise<number | undefined> {
  const text = await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

describe.each(['embedded', 'postgres'] as const)('%s', (engine) => {
  it(`loses no acknowledged report in ${KILLS_EACH} kills, leaves no half of one, and does none twice`, async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'kentongan-kills-'));
    const database = await databaseOf(engine, dataDir);
    const luck = chance(26_11 + engine.length);
    const port = await freePort();
    const acknowledged: Sent[] = [];
    const unanswered: Sent[] = [];
    let server = await startServer(database.env, port);
    const embedded = engine === 'embedded' ? await startEmbedded({ dataDir: join(dataDir, 'postgres') }) : undefined;
    const url = embedded?.url ?? database.url ?? '';
    const keys = keyring(await loadMasterKey(dataDir));
    const contextOf = jobContext({ keys, blobs: blobStore(join(dataDir, 'blobs'), keys), mode: 'training' });
    const first = createPool(url, 2);
    await inTransaction(first, SYSTEM_SESSION, (tx) => addTrainingAccounts(contextOf(tx, new Date().toISOString())));
    await first.end();
    const tokens = await Promise.all(WRITERS.map((persona) => sessionFor(url, persona)));
    for (let kill = 0; kill < KILLS_EACH; kill += 1) {
      let running = true;
      const writers = tokens.map(async (token) => {
        while (running) {
          const sent: Sent = { commandId: randomUUID(), body: reportBody(), token };
          // Some people press twice.
          const twice = luck.often(0.1) ? [send(server.address, sent), send(server.address, sent)] : [send(server.address, sent)];
          const answers = await Promise.all(twice);
          (answers.includes(true) ? acknowledged : unanswered).push(sent);
        }
      });
      await new Promise((r) => setTimeout(r, 200 + luck.int(500)));
      const postmaster = kill % 4 === 3 && engine === 'embedded' ? await postmasterOf(dataDir) : undefined;
      if (postmaster !== undefined) process.kill(postmaster, 'SIGKILL');
      const killed = server.kill('SIGKILL');
      running = false;
      await Promise.all([killed, ...writers]);
      server = await startServer(database.env, port);
      // Lost answers are asked for again, late and in another order, with the same ids.
      for (const sent of unanswered.splice(0).reverse()) {
        if (!(await send(server.address, sent))) throw new Error('a running server gave no answer');
        acknowledged.push(sent);
      }
    }
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const ids = acknowledged.map((sent) => String(sent.body['id']));
    const { rows } = await client.query<{ reports: number; halves: number; twice: number; entries: number; events: number }>(
      `select (select count(*) from reports.report where id = any ($1))::int reports,
              (select count(*) from reports.report r where id = any ($1) and (select count(*) from reports.named n where n.report_id = r.id) <> 1)::int halves,
              (select count(*) from (select 1 from platform.event where subject_kind = 'report' and type = 'report.received' and subject_id = any ($2) group by subject_id having count(*) > 1) x)::int twice,
              (select count(distinct body ->> 'commandId') from audit.entry where verb = 'report.received' and outcome = 'done')::int entries,
              (select count(distinct subject_id) from platform.event where type = 'report.received' and subject_id = any ($2))::int events`,
      [ids, ids],
    );
    await client.end();
    console.log(engine, { kills: KILLS_EACH, acknowledged: acknowledged.length, ...rows[0] });
    expect(rows[0]).toEqual({ reports: ids.length, halves: 0, twice: 0, entries: ids.length, events: ids.length });
    const pool = createPool(url, 2);
    expect(await inTransaction(pool, SYSTEM_SESSION, (tx) => verifyChain(tx, join(dataDir, 'anchors'), keys))).toMatchObject({
      intact: true,
    });
    await pool.end();
    await server.kill('SIGTERM');
    await embedded?.stop();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });
});
