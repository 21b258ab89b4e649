/** Writes db/tables.generated.ts from a migrated database: `npm run db:types [URL]`; without a URL on a fresh test database. */
import { readFile, writeFile } from 'node:fs/promises';
import pg from 'pg';
import { freshDatabase } from '../tests/setup/database.ts';

const SCHEMAS_LEFT_OUT = ['pg_catalog', 'information_schema', 'public'];
const TYPES: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  varchar: 'string',
  bpchar: 'string',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  numeric: 'string',
  bool: 'boolean',
  timestamptz: 'string',
  date: 'string',
  jsonb: 'Json',
  bytea: 'Buffer',
};
const typeOf = (udt: string): string => {
  const known = udt.startsWith('_') ? TYPES[udt.slice(1)] : TYPES[udt];
  if (known === undefined) throw new Error(`type ${udt} has no TypeScript type yet: add it to scripts/db-types.ts`);
  return udt.startsWith('_') ? `${known}[]` : known;
};
const pascal = (name: string): string => name.replace(/(^|[._])(\w)/g, (_, __, letter: string) => letter.toUpperCase());

interface Row {
  schema: string;
  name: string;
  comment: string | null;
  column: string;
  udt: string;
  nullable: boolean;
  generated: boolean;
}

/** @param url database with every migration applied */
export async function tableTypes(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(
    `select n.nspname "schema", c.relname "name", obj_description(c.oid, 'pg_class') "comment", a.attname "column", t.typname udt,
            not a.attnotnull and c.relkind <> 'v' or (c.relkind = 'v') "nullable", (a.atthasdef or a.attidentity <> '') "generated"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       join pg_type t on t.oid = a.atttypid
      where c.relkind in ('r', 'v', 'p') and not c.relispartition and n.nspname <> all ($1) and n.nspname not like 'pg\\_%'
      order by 1, 2, a.attnum`,
    [SCHEMAS_LEFT_OUT],
  );
  await client.end();
  const tables = Map.groupBy(rows, (row) => `${row.schema}.${row.name}`);
  const out = [
    '// Written by scripts/db-types.ts. Do not edit.',
    "import type { Generated } from 'kysely';",
    '',
    'export type Json = unknown;',
    '',
  ];
  for (const [name, columns] of tables) {
    const comment = columns[0]?.comment;
    if (comment) out.push(`/** ${comment} */`);
    out.push(`export interface ${pascal(name)} {`);
    for (const c of columns) {
      const type = `${typeOf(c.udt)}${c.nullable ? ' | null' : ''}`;
      out.push(`  ${c.column}: ${c.generated || c.nullable ? `Generated<${type}>` : type};`);
    }
    out.push('}', '');
  }
  out.push('export interface DB {', ...[...tables.keys()].map((name) => `  '${name}': ${pascal(name)};`), '}', '');
  return out.join('\n');
}

if (import.meta.main) {
  const file = new URL('../db/tables.generated.ts', import.meta.url);
  const given = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
  const fresh = given === undefined ? await freshDatabase('embedded') : undefined;
  const text = await tableTypes(given ?? fresh?.url ?? '');
  await fresh?.drop();
  const old = await readFile(file, 'utf8').catch(() => '');
  if (process.argv.includes('--check') && old !== text) {
    console.error('db/tables.generated.ts is not what the migrations make: run npm run db:types');
    process.exitCode = 1;
  } else if (old !== text) await writeFile(file, text);
}
