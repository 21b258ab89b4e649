import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';

const DAY_MS = 24 * 3600 * 1000;
/** Template: `tpl_<hash of the key>`, while it is being built with `_b`. Clone: `run_<process>_<random>`. */
const TEMPLATE_NAME = /^tpl_[0-9a-f]{16}(_b)?$/;
const CLONE_NAME = /^run_(\d+)_[0-9a-f]{12}$/;
/** First half of the two-part advisory lock numbers used here; any fixed number does. */
const LOCK_SPACE = 7431;
const SWEEP_LOCK = 1;

async function withAdmin<T>(adminUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

interface Listed {
  name: string;
  /** when it was last used, from its comment; undefined when it has none */
  usedAt: number | undefined;
}

async function listDatabases(client: Client): Promise<Listed[]> {
  const { rows } = await client.query<{ name: string; note: string | null }>(
    `select datname as name, shobj_description(oid, 'pg_database') as note from pg_database where datname ~ '^(tpl|run)_'`,
  );
  return rows.map(({ name, note }) => ({ name, usedAt: note === null ? undefined : Date.parse(note) }));
}

async function drop(client: Client, name: string): Promise<void> {
  await client.query(`drop database if exists "${name}" with (force)`);
}

async function noteUse(client: Client, name: string): Promise<void> {
  await client.query(`comment on database "${name}" is '${new Date().toISOString()}'`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Drops templates nobody used for a day and clones whose test run is gone. One run at a time; the others skip it. */
async function sweep(client: Client): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1, $2) as free', [LOCK_SPACE, SWEEP_LOCK]);
  if (rows[0]?.free !== true) return;
  try {
    for (const { name, usedAt } of await listDatabases(client)) {
      const run = CLONE_NAME.exec(name)?.[1];
      const stale = TEMPLATE_NAME.test(name) && usedAt !== undefined && Date.now() - usedAt > DAY_MS;
      if (stale || (run !== undefined && !isAlive(Number(run)))) await drop(client, name);
    }
  } finally {
    await client.query('select pg_advisory_unlock($1, $2)', [LOCK_SPACE, SWEEP_LOCK]);
  }
}

/**
 * The template database for a key, built once by whichever test run comes first; the others wait for it.
 * Also clears away what dead runs left.
 * @param key  everything the content depends on (migrations, seed); another key is another template
 * @param build  fills the empty database behind the url; closes its connections
 * @returns name of the template, for `cloneDatabase`
 */
export async function templateDatabase(adminUrl: string, key: string, build: (url: string) => Promise<void>): Promise<string> {
  const hash = createHash('sha256').update(key).digest();
  const name = `tpl_${hash.toString('hex', 0, 8)}`;
  const half = `${name}_b`;
  return withAdmin(adminUrl, async (client) => {
    await sweep(client);
    // Held by this connection; the server frees it when the run is killed.
    await client.query('select pg_advisory_lock($1, $2)', [LOCK_SPACE, hash.readInt32BE(8)]);
    const there = (await listDatabases(client)).some((database) => database.name === name);
    if (!there) {
      await drop(client, half);
      await client.query(`create database "${half}"`);
      await noteUse(client, half);
      await build(urlOf(adminUrl, half));
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [half]);
      await client.query(`alter database "${half}" rename to "${name}"`);
    }
    await noteUse(client, name);
    return name;
  });
}

export interface ClonedDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * A database of its own with the content of a template; dropped by `drop()`, or by a later run when this one is killed.
 * FILE_COPY (PostgreSQL 15 and later) copies the files instead of writing every page to the log.
 */
export async function cloneDatabase(adminUrl: string, template: string): Promise<ClonedDatabase> {
  const name = `run_${process.pid}_${randomBytes(6).toString('hex')}`;
  await withAdmin(adminUrl, (client) => client.query(`create database "${name}" template "${template}" strategy file_copy`));
  return { url: urlOf(adminUrl, name), drop: () => withAdmin(adminUrl, (client) => drop(client, name)) };
}
