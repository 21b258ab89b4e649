import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../tests/setup/database.ts';
import { ask } from './packet.ts';
import type { Reply } from './packet.ts';
import { createPool } from './pool.ts';
import type { Client, Pool } from './pool.ts';

let pool: Pool;
let client: Client;
let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  pool = createPool(database.url, 1);
  client = await pool.connect();
  await client.query('create temporary table kept (n int primary key, at timestamptz, tags int[])');
});
afterAll(async () => {
  client.release(true);
  await pool.end();
  await database.drop();
});

const named = (name: string, sql: string, ...parameters: unknown[]): Promise<Reply> => ask(client, { name, sql, parameters });
const keep = (n: number, tags: readonly number[] | null = null): Promise<Reply> =>
  named('keep', 'insert into kept (n, at, tags) values ($1, $2, $3)', n, new Date(0), tags);
const numbers = async (): Promise<number[]> => (await client.query<{ n: number }>('select n from kept order by n')).rows.map(({ n }) => n);

/** The first time prepares, the second travels without a description, the third for good measure. */
const thrice = async <T>(once: (round: number) => Promise<T>): Promise<T[]> => [await once(1), await once(2), await once(3)];

it('answers each statement with its own rows, the same the first time and later', async () => {
  const answers = await thrice((round) =>
    Promise.all([
      named('count', 'select $1::int8 big, null::text nothing, array[1, 2] list', String(round)),
      named('empty', 'select 1 one where false'),
      keep(round, [round, 7]),
      named('read', 'select n, at, tags from kept where n = $1', round),
      named('change', 'update kept set at = $1 where n <= $2', '2026-01-02T03:04:05+07:00', round),
    ]),
  );
  answers.forEach(([count, empty, kept, read, change], i) => {
    const round = i + 1;
    expect(count).toEqual({ rows: [{ big: round, nothing: null, list: [1, 2] }], count: 1, command: 'SELECT' });
    expect(empty).toEqual({ rows: [], count: 0, command: 'SELECT' });
    expect(kept).toEqual({ rows: [], count: 1, command: 'INSERT' });
    expect(read.rows).toEqual([{ n: round, at: '1970-01-01T00:00:00.000Z', tags: [round, 7] }]);
    expect(change).toEqual({ rows: [], count: round, command: 'UPDATE' });
  });
});

it('leaves out what follows a failure in the same packet, says why, and the connection goes on', async () => {
  await thrice((round) => keep(10 + round));
  const begin = (): Promise<Reply> => named('begin', 'begin');
  const commit = (): Promise<Reply> => named('commit', 'commit');
  await thrice(() => Promise.all([begin(), commit()]));
  const sent = await Promise.allSettled([begin(), keep(20), keep(11), keep(21), commit()]);
  expect(sent.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected', 'rejected']);
  for (const one of sent.slice(2)) expect(one).toMatchObject({ reason: { code: '23505' } });
  await ask(client, { sql: 'rollback', parameters: [] });
  expect(await numbers()).not.toContain(20);
  await keep(22);
  expect(await numbers()).toContain(22);
});

it('fails only the statement whose answer cannot be read', async () => {
  const huge = (n: string): Promise<Reply> => named('huge', 'select $1::int8 n', n);
  await thrice((round) => huge(String(round)));
  const [before, unread, after] = await Promise.allSettled([huge('1'), huge('9223372036854775807'), huge('2')]);
  expect(unread).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('select it as text') } });
  expect([before, after]).toMatchObject([{ value: { rows: [{ n: 1 }] } }, { value: { rows: [{ n: 2 }] } }]);
});

it('undoes nothing of a neighbour outside a transaction, and hears of what fails only at the end', async () => {
  await client.query('create temporary table later (n int unique deferrable initially deferred)');
  const add = (n: number): Promise<Reply> =>
    ask(client, { name: 'later', sql: 'insert into later values ($1)', parameters: [n], alone: true });
  await thrice(add);
  const sent = await Promise.allSettled([add(4), add(3), add(5)]);
  expect(sent).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: '23505' } }, { status: 'fulfilled' }]);
  expect((await client.query('select n from later order by n')).rows.map(({ n }: { n: number }) => n)).toEqual([1, 2, 3, 4, 5]);
});

it('tells everybody who waits that the connection was lost', async () => {
  const lone = createPool(database.url, 1);
  const lost = await lone.connect();
  lost.on('error', () => undefined);
  const sleep = (seconds: number): Promise<Reply> => ask(lost, { name: 'sleep', sql: 'select pg_sleep($1)', parameters: [seconds] });
  const me = (await ask(lost, { sql: 'select pg_backend_pid() pid', parameters: [] })).rows[0] as { pid: number };
  await sleep(0);
  await sleep(0);
  const waiting = Promise.allSettled([sleep(30), sleep(30)]);
  await client.query('select pg_terminate_backend($1)', [me.pid]);
  expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(sleep(0)).rejects.toThrow();
  lost.release(true);
  await lone.end();
});
