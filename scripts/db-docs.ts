/** Writes docs/DATABASE.md from a migrated database: every table with what it is for. A test compares. */
import { writeFile } from 'node:fs/promises';
import pg from 'pg';
import { freshDatabase } from '../tests/setup/database.ts';

const HEAD = `# Database

PostgreSQL 15 and later; the embedded one is 18. One schema a module, plain SQL migrations in \`db/migrations\` (forward only, each in one
transaction, edited old files are refused). Written by \`node scripts/db-docs.ts\` from the comments in the database; **RLS** marks the second lock.

Roles: \`kentongan_app\` (requests; sees what the settings of its transaction allow) and \`kentongan_worker\` (event handlers, schedules, backups).
Neither owns a table, is superuser or may write \`audit.*\` except through \`audit.append\`. Direct identifiers, identities and narratives are sealed
columns (\`sealed_*\`); equality is looked up by keyed blind indexes.
`;

interface Row {
  readonly schema: string;
  readonly name: string;
  readonly kind: string;
  readonly secured: boolean;
  readonly comment: string | null;
}

/** @param url database with every migration applied */
export async function databaseDocument(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(
    `select n.nspname "schema", c.relname "name", c.relkind::text "kind", c.relforcerowsecurity "secured", obj_description(c.oid, 'pg_class') "comment"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'v') and n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like 'pg\\_%' order by 1, 3, 2`,
  );
  await client.end();
  const parts = [...Map.groupBy(rows, (row) => row.schema)].map(
    ([schema, tables]) =>
      `\n## ${schema}\n\n| table | RLS | what it holds |\n|---|---|---|\n${tables
        .map(
          (t) =>
            `| \`${t.name}\`${t.kind === 'v' ? ' (view)' : ''} | ${t.secured ? 'yes' : ''} | ${(t.comment ?? '').replaceAll('|', '\\|')} |`,
        )
        .join('\n')}\n`,
  );
  return HEAD + parts.join('');
}

if (import.meta.main) {
  const database = await freshDatabase('embedded');
  await writeFile(new URL('../docs/DATABASE.md', import.meta.url), await databaseDocument(database.url));
  await database.drop();
}
