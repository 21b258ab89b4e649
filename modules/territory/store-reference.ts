import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';
import type { UnitLevel } from './model.ts';

export interface UnitRow {
  readonly code: string;
  readonly level: UnitLevel;
  readonly parentCode: string | null;
  readonly name: string;
  readonly kind: string;
}
/** Rows a statement: arrays of this size stay well below a megabyte each. */
const BATCH = 30_000;

/** Adds new units and changes altered ones; the rest is not written. */
export async function putUnits(tx: Tx, rows: readonly UnitRow[], source: string): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    const part = rows.slice(from, from + BATCH);
    const column = (pick: (row: UnitRow) => string | null) => part.map(pick);
    await sql`insert into territory.unit as old (code, level, parent_code, name, kind, source)
      select t.*, ${source} from unnest(${column((r) => r.code)}::text[], ${column((r) => r.level)}::text[], ${column((r) => r.parentCode)}::text[],
        ${column((r) => r.name)}::text[], ${column((r) => r.kind)}::text[]) t
      on conflict (code) do update set name = excluded.name, kind = excluded.kind, source = excluded.source, valid_to = null
        where (old.name, old.kind, old.valid_to) is distinct from (excluded.name, excluded.kind, null::date)`.execute(tx);
  }
}

/** Units that the newest data no longer name ended on that day; they stay, so that old records keep their place. */
export const endOtherUnits = (tx: Tx, codes: readonly string[], on: string) =>
  sql`update territory.unit set valid_to = ${on}::date where valid_to is null and code <> all (${codes}::text[])`.execute(tx);

export const refreshStatistics = (tx: Tx) => sql`select territory.refresh_statistics()`.execute(tx);

export interface ChangeRow {
  readonly id: string;
  readonly on_date: string;
  readonly kind: string;
  readonly from_codes: string[];
  readonly to_codes: string[];
  readonly source: string;
}
export async function replaceChanges(tx: Tx, rows: readonly ChangeRow[]): Promise<void> {
  await tx.deleteFrom('territory.unit_change').execute();
  if (rows.length > 0)
    await tx
      .insertInto('territory.unit_change')
      .values([...rows])
      .execute();
}
