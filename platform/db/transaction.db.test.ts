import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../tests/setup/database.ts';
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
});
