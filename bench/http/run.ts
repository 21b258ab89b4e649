/**
 * The server on a durable PostgreSQL, measured in one run: `node bench/http/run.ts [seconds] [rows]`. Prints what
 * `bench/RESULTS.md` keeps. Method: `bench/README.md`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyring } from '../../platform/crypto/keyring.ts';
import { loadMasterKey } from '../../platform/crypto/master-key.ts';
import { createPool } from '../../platform/db/pool.ts';
import { sessionFor } from '../../tests/endurance/server-process.ts';
import { application, report, reportWithCode } from './bodies.ts';
import { bundleSizes } from './bundles.ts';
import { writesOf } from './capture.ts';
import { ownCluster } from './cluster.ts';
import { load, percentile, send } from './load.ts';
import type { Ask } from './load.ts';
import { pgbench, scriptOf } from './pgbench.ts';
import { seed } from './seed.ts';
import { serve } from './server.ts';

const SECONDS = Number(process.argv[2] ?? 15);
const ROWS = Number(process.argv[3] ?? 100_000);
const CLIENTS = 16;

const say = (what: string, facts: object): void => {
  const [one] = loadavg();
  console.log(`${what}: ${JSON.stringify(facts)} (load ${one?.toFixed(1)})`);
};

const dir = await mkdtemp(join(tmpdir(), 'kentongan-bench-'));
const dataDir = join(dir, 'data');
const cluster = await ownCluster(join(dir, 'pg'));
const env = { DATABASE_URL: cluster.url, KENTONGAN_DATA: dataDir };
try {
  say('run', { at: new Date().toISOString(), node: process.version, postgres: cluster.majorVersion, seconds: SECONDS, rows: ROWS });
  let server = await serve(env);
  say('first start, ms', { ms: server.startMs, ...(await server.memory()) });
  await server.stop();
  const pool = createPool(cluster.url, 4);
  const keys = keyring(await loadMasterKey(dataDir));
  const names = await seed(pool, keys, ROWS);
  await pool.query('vacuum analyze');
  // As in a database that has been running: its log files are there to be written again, not made anew every two seconds.
  await pool.query('checkpoint');
  const stable = await stableIds();
  server = await serve(env);
  say('later start, ms', { ms: server.startMs, ...(await server.memory()) });
  const [ratna, budi, wayan] = [
    await sessionFor(cluster.url, 'ratna'),
    await sessionFor(cluster.url, 'budi'),
    await sessionFor(cluster.url, 'wayan'),
  ];
  await reads(server.address, names, ratna, budi);
  say('memory after reading, MB', await server.memory());
  await writes(server.address, wayan, budi);
  say('memory after writing, MB', await server.memory());
  await server.stop();
  await comparisons(wayan, budi, stable);
  await pool.end();
  say('bundles, bytes', await bundleSizes());

  async function stableIds(): Promise<Set<string>> {
    const { rows } = await pool.query<{ id: string }>(
      'select id from access.account union select id from access.office union select id from access.agency',
    );
    return new Set(rows.map((row) => row.id));
  }
} finally {
  await cluster.stop();
  await rm(dir, { recursive: true, force: true });
}

async function timed(address: string, asks: readonly (readonly Ask[])[]): Promise<object> {
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  let refused = 0;
  for (const group of asks) {
    const started = performance.now();
    const answers = await Promise.all(group.map((ask) => send(address, agent, ask)));
    times.push(performance.now() - started);
    refused += answers.filter((answer) => answer.status !== 200).length;
  }
  agent.destroy();
  times.sort((a, b) => a - b);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), worst: percentile(times, 1), runs: times.length, refused };
}

async function reads(address: string, names: readonly string[], analyst: string, interviewer: string): Promise<void> {
  const search = (q: string): Ask[] => [{ method: 'POST', path: '/api/people/search', token: analyst, body: { q } }];
  const some = Array.from({ length: 200 }, (_, i) => names[Math.floor((i * names.length) / 200)] ?? 'siti');
  await timed(address, some.slice(0, 20).map(search));
  say('person search by whole name', await timed(address, some.map(search)));
  const slips = some.map((name) => `${name.slice(0, 2)}${name.slice(3)}`).filter((name) => name.length >= 4);
  say('person search with a letter missing', await timed(address, slips.map(search)));
  const commonest = Array.from({ length: 50 }, () => search('siti'));
  say('person search for the commonest name', await timed(address, commonest));
  const get = (path: string): Ask => ({ method: 'GET', path, token: interviewer });
  const view = ['/api/me', '/api/me/notices', '/api/applications?state=waiting&limit=50'].map(get);
  say(
    'first console view, three requests at once',
    await timed(
      address,
      Array.from({ length: 100 }, () => view),
    ),
  );
}

async function writes(address: string, officer: string, interviewer: string): Promise<void> {
  const post = (path: string, token: string, body: () => object) => (): Ask => ({
    method: 'POST',
    path: `/api${path}`,
    token,
    body: body(),
  });
  say('POST /reports', await load(address, CLIENTS, SECONDS, 3, post('/reports', officer, report)));
  say('POST /reports with a receipt code', await load(address, CLIENTS, SECONDS, 3, post('/reports', officer, reportWithCode)));
  say('POST /applications', await load(address, CLIENTS, SECONDS, 3, post('/applications', interviewer, application)));
}

/** The same writes without a server: what this PostgreSQL gives at best. The server is stopped, so nothing else works on it. */
async function comparisons(officer: string, interviewer: string, stable: ReadonlySet<string>): Promise<void> {
  for (const [path, token, body] of [
    ['/reports', officer, report],
    ['/applications', interviewer, application],
  ] as const) {
    const script = scriptOf(await writesOf({ url: cluster.url, dataDir, token }, path, body), stable);
    await pgbench(cluster.url, join(dir, 'writes.sql'), script, CLIENTS, 2);
    say(`pgbench, writes of POST ${path}`, await pgbench(cluster.url, join(dir, 'writes.sql'), script, CLIENTS, SECONDS));
    const bare = script
      .split('\n')
      .filter((line) => !line.includes('audit.append'))
      .join('\n');
    say(`pgbench, without the audit entry`, await pgbench(cluster.url, join(dir, 'writes.sql'), bare, CLIENTS, SECONDS));
  }
}
