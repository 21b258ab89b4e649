import { readFile, realpath } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Folder } from './folder.ts';
import { SUPERUSER } from './init-cluster.ts';
import { findRunning, type Running } from './pid-file.ts';

/** The application's database, made at the first start. */
export const DATABASE = 'kentongan';
const MAINTENANCE_DATABASE = 'postgres';
const CONNECT_TIMEOUT_MS = 3000;
const POLL_MS = 60;

export interface Urls {
  url: string;
  adminUrl: string;
}

/** Addresses of the running server: over its socket where it has one, else TCP on this machine with the password. */
export async function urlsOf(running: Running, folder: Folder): Promise<Urls> {
  const host =
    running.socket === ''
      ? `:${encodeURIComponent((await readFile(folder.password, 'utf8').catch(() => '')).trim())}@127.0.0.1`
      : `@${encodeURIComponent(running.socket)}`;
  const base = `postgres://${SUPERUSER}${host}:${running.port}`;
  return { url: `${base}/${DATABASE}`, adminUrl: `${base}/${MAINTENANCE_DATABASE}` };
}

async function ask(url: string, query: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // A connection cut later on (the server stops) is reported by the query itself.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ answer: string }>(query);
    return rows[0]?.answer;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** `too_many_connections`: a server so busy that it has no connection left is a running server. */
const TOO_MANY_CONNECTIONS = '53300';

/** `silent`: it runs but does not answer · `gone`: it ended while we waited. */
export type Answer = 'ours' | 'silent' | 'gone';

/** Being the server of this cluster shows in the folder it names; a port of a stopped one may have gone to another server. */
async function isOurs(adminUrl: string, cluster: string): Promise<boolean> {
  const folder = await ask(adminUrl, `select current_setting('data_directory') as answer`);
  return folder !== undefined && (await realpath(folder)) === cluster;
}

/**
 * Waits until the server of a cluster answers.
 * @param timing.readyMs  how long one that says it is ready may stay silent
 * @param timing.startingMs  how long one that is still starting or stopping may take
 */
export async function waitForAnswer(folder: Folder, adminUrl: string, timing: { readyMs: number; startingMs: number }): Promise<Answer> {
  const since = Date.now();
  for (;;) {
    const running = await findRunning(folder.cluster);
    if (!running) return 'gone';
    try {
      return (await isOurs(adminUrl, folder.cluster)) ? 'ours' : 'silent';
    } catch (error) {
      const code = errorCode(error);
      if (code === TOO_MANY_CONNECTIONS) return 'ours';
      // It says it is ready only after it made its socket: one that is missing now was cleaned away and does not come back.
      if (running.ready && code === 'ENOENT') return 'silent';
      if (Date.now() - since > (running.ready ? timing.readyMs : timing.startingMs)) return 'silent';
    }
    await sleep(POLL_MS);
  }
}

/** Makes the application's database when the first start was cut off before it did. */
export async function ensureDatabase(adminUrl: string): Promise<void> {
  const there = await ask(adminUrl, `select 'yes' as answer from pg_database where datname = '${DATABASE}'`).catch((error: unknown) => {
    if (errorCode(error) === TOO_MANY_CONNECTIONS) return 'yes';
    throw error;
  });
  if (there === undefined) await ask(adminUrl, `create database ${DATABASE}`);
}
