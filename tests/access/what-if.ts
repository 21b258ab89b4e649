import type { Office } from '../setup/office.ts';

/**
 * From here on every transaction of the house is undone at its end although the house believes it was kept: all changes can be
 * tried on one scene without moving it. Answers, rules, policies and constraints are the real ones.
 * @returns a switch, for tests that keep some of it after all
 */
export function undoEverything(office: Office): { on: boolean } {
  const undoing = { on: true };
  const { pool } = office;
  const connect = pool.connect.bind(pool) as (callback?: unknown) => Promise<object>;
  const known = new WeakSet();
  Object.assign(pool, {
    // `pool.query` asks with a callback: single statements outside a transaction are not undone.
    connect: async (callback?: unknown) => {
      if (callback !== undefined) return connect(callback);
      const client = (await connect()) as Wired;
      if (!known.has(client)) await holdBack(client, undoing);
      known.add(client);
      return client;
    },
  });
  return undoing;
}

/** What node-postgres 8 knows of a connection beyond its types. */
interface Wired {
  query: (...args: readonly unknown[]) => Promise<object>;
  readonly connection: { bind: (config: { readonly statement?: string }) => void };
}
interface Told {
  handleCommandComplete: (message: { readonly text: string }, connection: unknown) => void;
}
const hears = (asked: unknown): asked is Told => typeof asked === 'object' && asked !== null && 'handleCommandComplete' in asked;

/** As `platform/db` names it. It travels with the last statements in one packet, so another prepared statement takes its place there. */
const COMMIT = 'kentongan-commit';
const UNDO = 'test-undo';

async function holdBack(client: Wired, undoing: { readonly on: boolean }): Promise<void> {
  // Outside a transaction both do nothing, and are prepared then.
  await client.query({ name: COMMIT, text: 'commit' });
  await client.query({ name: UNDO, text: 'rollback' });
  const { query, connection } = client;
  const { bind } = connection;
  connection.bind = (config) => bind.call(connection, undoing.on && config.statement === COMMIT ? { ...config, statement: UNDO } : config);
  client.query = (...args) => {
    const [asked] = args;
    if (undoing.on && hears(asked)) {
      const { handleCommandComplete } = asked;
      asked.handleCommandComplete = (message, from) =>
        handleCommandComplete.call(asked, message.text === 'ROLLBACK' ? { ...message, text: 'COMMIT' } : message, from);
    }
    return query.apply(client, [...args]);
  };
}

/** Runs all jobs, a few at a time, in their order. */
export async function inParallel<T>(jobs: readonly T[], width: number, run: (job: T) => Promise<void>): Promise<void> {
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < jobs.length) {
      const job = jobs[next];
      next += 1;
      if (job !== undefined) await run(job);
    }
  };
  await Promise.all(Array.from({ length: width }, one));
}
