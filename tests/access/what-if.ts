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
      const client = await connect();
      if (known.has(client)) return client;
      known.add(client);
      const { query } = client as { query: (...args: readonly unknown[]) => Promise<object> };
      return Object.assign(client, {
        query: (...args: readonly unknown[]) =>
          undoing.on && args[0] === 'commit'
            ? query.call(client, 'rollback').then((done) => ({ ...done, command: 'COMMIT' }))
            : query.apply(client, [...args]),
      });
    },
  });
  return undoing;
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
