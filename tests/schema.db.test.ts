import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseDocument } from '../scripts/db-docs.ts';
import { tableTypes } from '../scripts/db-types.ts';
import { freshDatabase } from './setup/database.ts';
import { migrate, MigrationProblem, readMigrations } from '../platform/db/migrate.ts';

let url: string;
let drop: () => Promise<void>;
let client: pg.Client;
beforeAll(async () => {
  const database = await freshDatabase();
  url = database.url;
  drop = database.drop;
  client = new pg.Client({ connectionString: url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await drop();
});

const rows = async <T extends object>(text: string): Promise<T[]> => (await client.query<T>(text)).rows;
const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pg_toast')`;
/** Schemas whose tables hold people: the second lock is compulsory. */
const GUARDED = ['people', 'reports', 'passports', 'early_warning', 'cases'];

describe('the schema', () => {
  it('has a comment on every table', async () => {
    const bare = await rows<{ t: string }>(
      `select n.nspname || '.' || c.relname t from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and ${OURS} and obj_description(c.oid, 'pg_class') is null order by 1`,
    );
    expect(bare.map((r) => r.t).filter((t) => !['platform.migration', 'access.notice_read', 'audit.lane'].includes(t))).toEqual([]);
  });

  it('forces row-level security on every table that can hold a person', async () => {
    const open = await rows<{ t: string }>(
      `select n.nspname || '.' || c.relname t from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname in (${GUARDED.map((s) => `'${s}'`).join(', ')}) and not (c.relrowsecurity and c.relforcerowsecurity)
          and has_table_privilege('kentongan_app', c.oid, 'select') order by 1`,
    );
    // Tables of these modules that hold nobody, listed by name: counters of wrong receipt codes, spent tickets.
    const nobody = new Set<string>(TABLES_OF_NOBODY);
    expect(open.map((r) => r.t).filter((t) => !nobody.has(t))).toEqual([]);
  });

  it('gives the application roles no ownership, no superuser right and no way around policies', async () => {
    const powers = await rows<{ rolname: string; rolsuper: boolean; rolbypassrls: boolean; owns: string }>(
      `select rolname, rolsuper, rolbypassrls, (select count(*) from pg_class where relowner = pg_roles.oid)::text owns from pg_roles where rolname like 'kentongan\\_%'`,
    );
    expect(powers.length).toBe(2);
    for (const p of powers) expect(p).toMatchObject({ rolsuper: false, rolbypassrls: false, owns: '0' });
  });

  it('lets nobody of the application rewrite the log', async () => {
    const rights = await rows<{ r: string }>(
      `select r || ' ' || p r from unnest(array['kentongan_app', 'kentongan_worker']) r, unnest(array['insert', 'update', 'delete', 'truncate']) p
        where has_table_privilege(r, 'audit.entry', p) or has_table_privilege(r, 'audit.lane', p)`,
    );
    expect(rights).toEqual([]);
  });

  it('shows views with the rights of whoever looks', async () => {
    const leaky = await rows<{ v: string }>(
      `select n.nspname || '.' || c.relname v from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'v' and n.nspname in (${GUARDED.map((s) => `'${s}'`).join(', ')}) and not coalesce(c.reloptions::text, '') like '%security_invoker=true%'`,
    );
    expect(leaky).toEqual([]);
  });

  it('is what docs/DATABASE.md says', async () => {
    expect(await databaseDocument(url)).toBe(await readFile('docs/DATABASE.md', 'utf8'));
  });

  it('is what db/tables.generated.ts says', async () => {
    expect(await tableTypes(url)).toBe(await readFile('db/tables.generated.ts', 'utf8'));
  });
});

describe('migrations', () => {
  it('run once, and again do nothing', async () => {
    expect(await migrate(url, await readMigrations('db/migrations'))).toEqual([]);
  });
  it('refuse an old file that was edited', async () => {
    const [first, ...rest] = await readMigrations('db/migrations');
    if (first === undefined) throw new Error('no migrations');
    await expect(migrate(url, [{ ...first, checksum: 'other' }, ...rest])).rejects.toThrow(MigrationProblem);
  });
  it('refuse a database of a newer version, and leave nothing of a migration that fails', async () => {
    const known = await readMigrations('db/migrations');
    const broken = {
      name: '99990101-0000_broken.sql',
      sql: 'create table platform.half (x int); select 1/0;',
      checksum: 'x',
      breaking: false,
    };
    await expect(migrate(url, [...known, broken])).rejects.toThrow(/99990101-0000_broken/);
    expect(await rows(`select 1 from pg_class where relname = 'half'`)).toEqual([]);
    await client.query(`insert into platform.migration (name, checksum, breaking) values ('99990101-0001_future.sql', 'x', true)`);
    await expect(migrate(url, known)).rejects.toThrow(/lebih baru/);
    await client.query(`delete from platform.migration where name like '9999%'`);
  });
});

const TABLES_OF_NOBODY = ['reports.code_attempt', 'reports.spent_ticket'];
