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
      if (undoing.on) await forgetCommit(client);
      if (known.has(client)) return client;
      known.add(client);
      const { query } = client;
      return Object.assign(client, {
        query: (...args: readonly unknown[]) => {
          const [asked] = args;
          if (!undoing.on || !isCommit(asked)) return query.apply(client, [...args]);
          const undone = query.call(client, 'rollback').then((done) => ({ ...done, command: 'COMMIT' }));
          if (typeof asked === 'string') return undone;
          undone.then((done) => asked.callback(null, done), asked.callback);
          return undefined;
        },
      });
    },
  });
  return undoing;
}

/** What node-postgres 8 knows of a connection beyond its types. */
interface Wired {
  readonly query: (...args: readonly unknown[]) => Promise<object>;
  readonly connection: { readonly parsedStatements: Record<string, string | undefined> };
}
interface AskedWithName {
  readonly text: 'commit';
  readonly callback: (error: unknown, done?: object) => void;
}
const isCommit = (asked: unknown): asked is 'commit' | AskedWithName =>
  asked === 'commit' || (typeof asked === 'object' && asked !== null && 'text' in asked && asked.text === 'commit');

/** A prepared COMMIT would travel with the last statements in one packet, where nobody can hold it back. */
async function forgetCommit(client: Wired): Promise<void> {
  const { parsedStatements } = client.connection;
  for (const [name, text] of Object.entries(parsedStatements)) {
    if (text !== 'commit') continue;
    await client.query(`deallocate "${name}"`);
    parsedStatements[name] = undefined;
  }
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
