import { sql } from 'kysely';
import type { Insertable, Updateable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';

export const addImport = (tx: Tx, row: Insertable<DB['passports.import']>) => tx.insertInto('passports.import').values(row).execute();
export const findImport = (tx: Tx, id: string) => tx.selectFrom('passports.import').selectAll().where('id', '=', id).executeTakeFirst();
export type ImportRow = NonNullable<Awaited<ReturnType<typeof findImport>>>;
export const lockImport = (tx: Tx, id: string) =>
  tx.selectFrom('passports.import').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
export const setImport = (tx: Tx, id: string, set: Updateable<DB['passports.import']>) =>
  tx.updateTable('passports.import').set(set).where('id', '=', id).execute();

export async function listImports(
  tx: Tx,
  ask: { after: { at: string; id: string } | undefined; limit: number },
): Promise<{ rows: ImportRow[]; total: number }> {
  let query = tx.selectFrom('passports.import').selectAll();
  if (ask.after !== undefined) query = query.where(sql<boolean>`(made_at, id) < (${ask.after.at}::timestamptz, ${ask.after.id}::uuid)`);
  const rows = await query
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(ask.limit + 1)
    .execute();
  const counted = await tx
    .selectFrom('passports.import')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(counted.n) };
}

/** PostgreSQL takes 65,535 parameters a statement; six a row. */
const ROWS_AT_ONCE = 5_000;
export async function addRows(tx: Tx, rows: Insertable<DB['passports.import_row']>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await tx
      .insertInto('passports.import_row')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute();
}

/** The next lines to take in, in the order of the file. */
export const nextRows = (tx: Tx, importId: string, limit: number) =>
  tx
    .selectFrom('passports.import_row')
    .select(['line', 'sealed_row'])
    .where('import_id', '=', importId)
    .where('outcome', '=', 'usable')
    .orderBy('line')
    .limit(limit)
    .execute();

/** Lines that became applications; their sealed copy is emptied. */
export const markDone = async (tx: Tx, importId: string, done: readonly { line: number; application: string }[]): Promise<void> => {
  if (done.length === 0) return;
  await sql`update passports.import_row r set outcome = 'done', application_id = d.application, sealed_row = null
      from unnest(${done.map((one) => one.line)}::int[], ${done.map((one) => one.application)}::uuid[]) as d (line, application)
     where r.import_id = ${importId} and r.line = d.line`.execute(tx);
};
export const markRow = (tx: Tx, importId: string, line: number, set: { outcome: 'known' | 'broken'; faults: string }) =>
  tx
    .updateTable('passports.import_row')
    .set({ ...set, sealed_row: null })
    .where('import_id', '=', importId)
    .where('line', '=', line)
    .execute();

export async function faultsOf(
  tx: Tx,
  importId: string,
  ask: { afterLine: number; limit: number },
): Promise<{ rows: { line: number; faults: unknown }[]; total: number }> {
  const broken = tx.selectFrom('passports.import_row').where('import_id', '=', importId).where('outcome', '=', 'broken');
  const rows = await broken
    .select(['line', 'faults'])
    .where('line', '>', ask.afterLine)
    .orderBy('line')
    .limit(ask.limit + 1)
    .execute();
  const counted = await broken.select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow();
  return { rows, total: Number(counted.n) };
}

/** Takes back every application of an import that nobody has worked on. @returns how many were taken back and how many stay */
export async function undoApplications(tx: Tx, importId: string): Promise<{ undone: number; kept: number }> {
  const { rows } = await sql<{ undone: number }>`
    with gone as (update passports.application set state = 'undone' where import_id = ${importId} and state = 'received' returning id),
         marked as (update passports.import_row r set outcome = 'undone' from gone where r.import_id = ${importId} and r.application_id = gone.id returning 1),
         unused as (update passports.import_row set outcome = 'undone', sealed_row = null where import_id = ${importId} and outcome = 'usable' returning 1)
    select (select count(*)::int from gone) undone, (select count(*) from marked), (select count(*) from unused)`.execute(tx);
  const stay = await sql<{ kept: number }>`with kept as (update passports.import_row set outcome = 'kept'
      where import_id = ${importId} and outcome = 'done' returning 1) select count(*)::int kept from kept`.execute(tx);
  return { undone: rows[0]?.undone ?? 0, kept: stay.rows[0]?.kept ?? 0 };
}
