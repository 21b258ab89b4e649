import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../tests/setup/database.ts';
import { createPool } from '../db/pool.ts';
import type { Pool } from '../db/pool.ts';
import { inTransaction, SYSTEM_SESSION } from '../db/transaction.ts';
import { newId } from '../http/context.ts';
import { writeEvent } from './announce.ts';
import { readChanges } from './change-feed.ts';
import { startWorker } from './worker.ts';
import type { DeliveredEvent, EventHandler } from './worker.ts';
import type { Tx } from '../db/on-client.ts';

/** Other databases of the cluster with long transactions may hold the feed back. */
const PATIENCE_MS = 40_000;
const AT = '2026-11-20T02:00:00.000Z';
interface Ctx {
  readonly tx: Tx;
}

let pool: Pool;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await freshDatabase();
  drop = database.drop;
  pool = createPool(database.url, 20);
});
afterAll(async () => {
  await pool.end();
  await drop();
});

const say = (territory: string, type = 'test.said', id = newId()) =>
  inTransaction(pool, SYSTEM_SESSION, (tx) =>
    writeEvent(tx, { type, payload: {}, territory, subject: { kind: 'test', id } }, { id: newId(), at: AT, account: undefined }),
  );

const counts = (name: string, body: (event: DeliveredEvent, ctx: Ctx) => Promise<void>): EventHandler<Ctx> => ({
  name,
  types: ['test.counted'],
  run: body,
});
const effects = async (): Promise<string[]> =>
  (
    await inTransaction(pool, SYSTEM_SESSION, (tx) =>
      tx.selectFrom('platform.fact').select('key').where('key', 'like', 'effect:%').execute(),
    )
  )
    .map((r) => r.key)
    .sort();

describe('the outbox', () => {
  it('delivers every event once to each handler, with several workers beside each other', async () => {
    const handler = counts('test/effect', async (event, { tx }) => {
      // A second run would break the primary key: the effect itself proves "once".
      await tx
        .insertInto('platform.fact')
        .values({ key: `effect:${event.subject.id}`, value: '1' })
        .execute();
    });
    const ids = Array.from({ length: 60 }, (_, i) => `n${String(i).padStart(2, '0')}`);
    const failures: string[] = [];
    const workers = [1, 2, 3].map(() =>
      startWorker<Ctx>({ pool, handlers: [handler], schedules: [], contextOf: (tx) => ({ tx }), log: (what) => failures.push(what) }),
    );
    await Promise.all(ids.map((id) => say('35.05', 'test.counted', id)));
    for (let i = 0; i < 100 && (await effects()).length < ids.length; i += 1) await new Promise((r) => setTimeout(r, 50));
    await Promise.all(workers.map((w) => w.stop()));
    expect(await effects()).toEqual(ids.map((id) => `effect:${id}`));
    expect(failures).toEqual([]);
  });

  it('undoes the effect of a handler that fails, and tries again', async () => {
    let tries = 0;
    const handler: EventHandler<Ctx> = {
      name: 'test/fails-once',
      types: ['test.failing'],
      run: async (event, { tx }) => {
        tries += 1;
        await tx
          .insertInto('platform.fact')
          .values({ key: `effect:fail-${event.subject.id}`, value: String(tries) })
          .execute();
        if (tries === 1) throw new Error('not today');
      },
    };
    const worker = startWorker<Ctx>({ pool, handlers: [handler], schedules: [], contextOf: (tx) => ({ tx }), log: () => undefined });
    await say('35.05', 'test.failing', 'one');
    for (let i = 0; i < 100 && !(await effects()).includes('effect:fail-one'); i += 1) await new Promise((r) => setTimeout(r, 50));
    await worker.stop();
    const row = await inTransaction(pool, SYSTEM_SESSION, (tx) =>
      tx.selectFrom('platform.fact').select('value').where('key', '=', 'effect:fail-one').executeTakeFirst(),
    );
    expect(row?.value).toBe('2');
  });
});

describe('the change feed', () => {
  it('never skips a change that was committed later, with concurrent writers and a reader that keeps up', async () => {
    const written = new Set<string>();
    const seen: string[] = [];
    let cursor: string | undefined;
    let writing = true;
    const territory = '52.71.01';
    const writer = async (lane: number): Promise<void> => {
      for (let i = 0; i < 25; i += 1) {
        const id = `${lane}-${i}`;
        await inTransaction(pool, SYSTEM_SESSION, async (tx) => {
          await writeEvent(
            tx,
            { type: 'test.said', payload: {}, territory: `${territory}.1001`, subject: { kind: 'test', id } },
            { id: newId(), at: AT, account: undefined },
          );
          // Transactions of different length: numbers are taken in one order and committed in another.
          await new Promise((r) => setTimeout(r, (lane * 7 + i * 3) % 23));
        });
        written.add(id);
      }
    };
    const read = async (): Promise<void> => {
      const page = await inTransaction(pool, SYSTEM_SESSION, (tx) => readChanges(tx, territory, cursor, 7));
      seen.push(...page.changes.map((c) => c.subject.id));
      cursor = page.cursor;
    };
    const reader = (async () => {
      while (writing) await read();
    })();
    await Promise.all(Array.from({ length: 12 }, (_, lane) => writer(lane)));
    writing = false;
    await reader;
    // Other databases of the cluster may hold the feed back for a moment; it must arrive all the same.
    for (const until = Date.now() + PATIENCE_MS; seen.length < 300 && Date.now() < until;)
      await read().then(() => new Promise((r) => setTimeout(r, 15)));
    expect(seen).toHaveLength(300);
    expect(new Set(seen)).toEqual(written);
  }, 90_000);

  it('shows only its territory, and refuses a cursor of another epoch', async () => {
    await say('35.02.01.2001');
    const other = await inTransaction(pool, SYSTEM_SESSION, (tx) => readChanges(tx, '35.0', undefined, 10));
    expect(other.changes).toEqual([]);
    const look = () => inTransaction(pool, SYSTEM_SESSION, (tx) => readChanges(tx, '35.02', undefined, 10));
    let page = await look();
    for (const until = Date.now() + PATIENCE_MS; page.changes.length === 0 && Date.now() < until;)
      page = await look().finally(() => new Promise((r) => setTimeout(r, 15)));
    expect(page.changes).toHaveLength(1);
    await expect(inTransaction(pool, SYSTEM_SESSION, (tx) => readChanges(tx, '35.02', page.cursor, 10, 1))).rejects.toThrow(
      'feed/cursor-unusable',
    );
  });
});
