import type { Tx } from '../../platform/db/on-client.ts';
import type { Holiday } from './model.ts';

/** @param between only these days; all that are known without it */
export async function listHolidays(tx: Tx, between?: { readonly from: string; readonly to: string }): Promise<Holiday[]> {
  let query = tx.selectFrom('territory.holiday').select(['day', 'name', 'kind', 'provisional', 'source']).orderBy('day');
  if (between !== undefined) query = query.where('day', '>=', between.from).where('day', '<=', between.to);
  return (await query.execute()).map((row) => ({ ...row, kind: row.kind === 'national' ? 'national' : 'collective-leave' }));
}

/** Replaces the rows of the years that the new rows speak of; other years stay. */
export async function replaceHolidays(tx: Tx, rows: readonly Holiday[]): Promise<void> {
  for (const year of new Set(rows.map((row) => row.day.slice(0, 4))))
    await tx.deleteFrom('territory.holiday').where('day', '>=', `${year}-01-01`).where('day', '<=', `${year}-12-31`).execute();
  if (rows.length > 0)
    await tx
      .insertInto('territory.holiday')
      .values([...rows])
      .execute();
}
