import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../tests/setup/database.ts';
import { getFact, setFact } from './facts.ts';
import { collecting } from './on-client.ts';
import { createPool } from './pool.ts';
import type { Pool } from './pool.ts';
import { inTransaction, SYSTEM_SESSION } from './transaction.ts';

let pool: Pool;
let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  pool = createPool(database.url, 1);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe('a transaction', () => {
  it('keeps work that was left behind when its neighbour failed away from the next user of the connection', async () => {
    let left: Promise<unknown> | undefined;
    const failing = inTransaction(pool, SYSTEM_SESSION, async (tx) => {
      const late = async (): Promise<unknown> => {
        await new Promise((wake) => setTimeout(wake, 50));
        return sql`select 1 / 0`.execute(tx);
      };
      left = late();
      left.catch(() => undefined);
      await Promise.all([left, sql`select 'x'::int`.execute(tx)]);
    });
    await expect(failing).rejects.toMatchObject({ code: '22P02' });
    const next = inTransaction(pool, SYSTEM_SESSION, async (tx) => {
      await sql`select pg_sleep(0.1)`.execute(tx);
      return (await sql<{ n: number }>`select 7 n`.execute(tx)).rows[0]?.n;
    });
    await expect(left).rejects.toThrow('the transaction of this statement is over');
    await expect(next).resolves.toBe(7);
  });

  it('rolls everything back when a statement fails that travels with COMMIT', async () => {
    const failing = inTransaction(pool, SYSTEM_SESSION, async (tx, { last }) => {
      await setFact(tx, 'test/last', 'written');
      last(sql`select 'x'::int`.compile(tx));
    });
    await expect(failing).rejects.toMatchObject({ code: '22P02' });
    expect(await inTransaction(pool, SYSTEM_SESSION, (tx) => getFact(tx, 'test/last'))).toBeUndefined();
  });

  it('keeps what travels with COMMIT when nothing fails', async () => {
    await inTransaction(pool, SYSTEM_SESSION, async (tx, { last }) => {
      await setFact(tx, 'test/kept', 'first');
      last(tx.updateTable('platform.fact').set({ value: 'last' }).where('key', '=', 'test/kept').compile());
    });
    expect(await inTransaction(pool, SYSTEM_SESSION, (tx) => getFact(tx, 'test/kept'))).toBe('last');
  });

  it('does the same once its statements are prepared and travel with one Sync', async () => {
    const keep = (key: string, value: string) =>
      inTransaction(pool, SYSTEM_SESSION, async (tx, { last }) => {
        last(tx.insertInto('platform.fact').values({ key, value }).compile());
        last(
          tx
            .updateTable('platform.fact')
            .set({ value: sql`value || '!'` })
            .where('key', '=', key)
            .compile(),
        );
      });
    for (let i = 0; i < 5; i += 1) await keep(`test/sync-${i}`, 'kept');
    await expect(keep('test/sync-3', 'again')).rejects.toMatchObject({ code: '23505' });
    await keep('test/sync-5', 'kept');
    const { rows } = await pool.query<{ key: string; value: string }>(
      "select key, value from platform.fact where key like 'test/sync-%' order by key",
    );
    expect(rows).toEqual(Array.from({ length: 6 }, (_, i) => ({ key: `test/sync-${i}`, value: 'kept!' })));
  });

  it('notes changes down in their order, and refuses what has an answer', async () => {
    await inTransaction(pool, SYSTEM_SESSION, async (_, { last }) => {
      const { tx, statements } = collecting();
      await Promise.all([setFact(tx, 'test/noted', 'one'), setFact(tx, 'test/noted', 'two')]);
      statements.forEach(last);
    });
    expect(await inTransaction(pool, SYSTEM_SESSION, (tx) => getFact(tx, 'test/noted'))).toBe('two');
    const { tx } = collecting();
    await expect(getFact(tx, 'test/noted')).rejects.toThrow('read before');
    await expect(sql`select set_config('role', 'x', true)`.execute(tx)).rejects.toThrow('read before');
    await expect(tx.deleteFrom('platform.fact').returning('key').execute()).rejects.toThrow('read before');
  });

  describe('behind something that is not known yet', () => {
    const doors = () => {
      let open: () => void = () => undefined;
      let close: (why: Error) => void = () => undefined;
      const known = new Promise<void>((resolve, reject) => {
        [open, close] = [resolve, reject];
      });
      known.catch(() => undefined);
      return { known, open, close };
    };

    it('reads at once, changes nothing before, and keeps the order of what waits', async () => {
      const { known, open } = doors();
      await inTransaction(pool, SYSTEM_SESSION, async (tx, { behind }) => {
        const later = behind(known);
        expect(await getFact(later, 'test/behind')).toBeUndefined();
        const written = setFact(later, 'test/behind', 'one');
        // A read that was asked for after a change sees the change.
        const read = getFact(later, 'test/behind');
        await sql`select pg_sleep(0.02)`.execute(tx);
        expect(await getFact(tx, 'test/behind')).toBeUndefined();
        open();
        await written;
        expect(await read).toBe('one');
        expect(await getFact(later, 'test/behind')).toBe('one');
      });
    });

    it('hears of a failure instead of writing', async () => {
      const { known, close } = doors();
      await inTransaction(pool, SYSTEM_SESSION, async (tx, { behind }) => {
        const written = setFact(behind(known), 'test/never', 'one');
        close(new Error('answered before'));
        await expect(written).rejects.toThrow('answered before');
        expect(await getFact(tx, 'test/never')).toBeUndefined();
      });
    });
  });
});
