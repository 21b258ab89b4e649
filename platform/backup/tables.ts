import type pg from 'pg';

export interface TableShape {
  /** `schema.table` */
  readonly name: string;
  readonly columns: readonly string[];
}

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like 'pg\\_%'`;
const LEFT_OUT = ['platform.migration'];

/** Every table of ours with its stored columns, parents before children, so that foreign keys hold while loading. */
export async function tablesInOrder(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select n.nspname || '.' || c.relname "name", array_agg(a.attname::text order by a.attnum) "columns"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relkind = 'r' and ${OURS} group by 1 order by 1`,
  );
  const { rows: links } = await client.query<{ child: string; parent: string }>(
    `select cn.nspname || '.' || cc.relname child, pn.nspname || '.' || pc.relname parent from pg_constraint k
       join pg_class cc on cc.oid = k.conrelid join pg_namespace cn on cn.oid = cc.relnamespace
       join pg_class pc on pc.oid = k.confrelid join pg_namespace pn on pn.oid = pc.relnamespace
      where k.contype = 'f' and k.conrelid <> k.confrelid`,
  );
  return inOrder(
    rows.filter((r) => !LEFT_OUT.includes(r.name)),
    links,
  );
}

function inOrder(tables: readonly TableShape[], links: readonly { child: string; parent: string }[]): TableShape[] {
  const left = new Map(tables.map((t) => [t.name, t]));
  const out: TableShape[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter((t) => links.every((l) => l.child !== t.name || !left.has(l.parent)));
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${[...left.keys()].join(', ')}`);
    for (const table of free) {
      out.push(table);
      left.delete(table.name);
    }
  }
  return out;
}

/** Identifiers of ours are plain words, yet they are quoted wherever they enter SQL. */
export const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
export const columnList = (table: TableShape): string => table.columns.map(quoted).join(', ');
