import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../tests/setup/database.ts';
import { newId } from '../http/context.ts';
import { insertRows } from './insert-rows.ts';
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

interface Row {
  readonly type: string;
  readonly territory: string;
  readonly dispatched_at?: string | undefined;
}
const add = (rows: readonly Row[]) =>
  inTransaction(pool, SYSTEM_SESSION, (tx) =>
    insertRows(
      tx,
      'platform.event',
      rows.map((row) => ({ id: newId(), payload: '{}', subject_kind: 'test', subject_id: newId(), at: THEN, ...row })),
    ),
  );
const kept = async (like: string) => {
  const { rows } = await pool.query<{ type: string; territory: string; dispatched_at: string | null }>(
    'select type, territory, dispatched_at from platform.event where type like $1 order by n',
    [like],
  );
  return rows.map(({ type, territory, dispatched_at: at }) => `${type}=${territory}${at === null ? '' : '@then'}`);
};

const THEN = '2020-05-05T00:00:00Z';

it('does nothing for no row', async () => {
  await add([]);
});

it.each([1, 2, 8, 9])('adds %i rows, each with its own values, once and again with other values', async (many) => {
  for (const round of ['a', 'b'])
    await add(Array.from({ length: many }, (_, i) => ({ type: `${many}/${round}${i}`, territory: `${round}${i}`, dispatched_at: THEN })));
  const expected = ['a', 'b'].flatMap((round) => Array.from({ length: many }, (_, i) => `${many}/${round}${i}=${round}${i}@then`));
  expect(await kept(`${many}/%`)).toEqual(expected);
});

it('leaves a column to its default where a row says nothing of it, whatever rows came before', async () => {
  await add([{ type: 'x/1', territory: '1', dispatched_at: THEN }]);
  await add([{ type: 'x/2', territory: '2', dispatched_at: undefined }]);
  await add([
    { type: 'x/3', territory: '3' },
    { type: 'x/4', territory: '4', dispatched_at: THEN },
  ]);
  await add([
    { type: 'x/5', territory: '5', dispatched_at: THEN },
    { type: 'x/6', territory: '6' },
  ]);
  expect(await kept('x/%')).toEqual(['x/1=1@then', 'x/2=2', 'x/3=3', 'x/4=4@then', 'x/5=5@then', 'x/6=6']);
});
