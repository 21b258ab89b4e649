import type { CompiledQuery, Insertable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from './on-client.ts';

/** More rows than these are rare and long: their text is written anew. Our choice. */
const MOST_ROWS = 8;
/** Our choice: the house has fewer than a hundred tables. */
const MOST_TEXTS = 1_000;

interface Text extends Pick<CompiledQuery, 'query' | 'queryId' | 'sql'> {
  readonly rows: number;
  readonly columns: readonly string[];
}
const texts = new Map<string, Text[]>();
let kept = 0;

/**
 * Adds rows to a table; none is nothing to do. The text of the statement is written once and kept, without a value: to build it
 * and to look it up anew was a tenth of the server's work for an application (measured).
 */
export async function insertRows<T extends keyof DB>(tx: Tx, table: T, rows: readonly Insertable<DB[T]>[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const known = texts.get(table) ?? [];
  for (const { columns, rows: count, query, queryId, sql } of known) {
    const parameters = count === rows.length ? valuesOf(columns, rows) : undefined;
    if (parameters !== undefined) {
      await tx.executeQuery({ query, queryId, sql, parameters });
      return;
    }
  }
  const statement = tx.insertInto(table).values(rows).compile();
  const columns = Object.keys(first);
  if (rows.length <= MOST_ROWS && kept < MOST_TEXTS && valuesOf(columns, rows) !== undefined) {
    const { queryId, sql } = statement;
    texts.set(table, [...known, { rows: rows.length, columns, query: { kind: 'InsertQueryNode' }, queryId, sql }]);
    kept += 1;
  }
  await tx.executeQuery(statement);
}

/** Row by row, as the text names them. @returns undefined when a row has other columns or leaves one to its default */
function valuesOf(columns: readonly string[], rows: readonly object[]): unknown[] | undefined {
  const values: unknown[] = [];
  for (const row of rows) {
    let at = 0;
    // Not `Object.entries`: its pairs were a thirtieth of the server's garbage (measured).
    for (const column in row) {
      const value: unknown = row[column as keyof typeof row];
      if (column !== columns[at] || value === undefined) return undefined;
      values.push(value);
      at += 1;
    }
    if (at !== columns.length) return undefined;
  }
  return values;
}
