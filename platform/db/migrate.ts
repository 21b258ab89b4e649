import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** The database cannot be brought to this version; the message is one Indonesian sentence with the remedy. */
export class MigrationProblem extends Error {
  override readonly name = 'MigrationProblem';
}

/** All migrations of all Kentongan databases queue behind this number. */
const ADVISORY_LOCK = 4_020_261_122;
const OLDEST_POSTGRES = 15;

/** The system itself reads every table: event handlers, backups. What it may write, each migration says. */
const WORKER_READS = `do $$ declare s text; begin
  for s in select nspname from pg_namespace where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public') loop
    execute format('grant usage on schema %I to kentongan_worker', s);
    execute format('grant select on all tables in schema %I to kentongan_worker', s);
  end loop; end $$`;

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
  /** Older code must not run on a database that has it: first line `-- breaking`. */
  readonly breaking: boolean;
}

/** Reads `db/migrations` in order of their names (`YYYYMMDD-HHMM_topic.sql`). */
export async function readMigrations(dir: string): Promise<Migration[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(dir, name), 'utf8');
      return { name, sql: text, checksum: createHash('sha256').update(text).digest('hex'), breaking: text.startsWith('-- breaking') };
    }),
  );
}

/**
 * Runs what is missing, each migration in one transaction whose first statement notes it.
 * @returns names of the migrations that ran now
 * @throws MigrationProblem when an old file was edited, the database is newer than this program, or PostgreSQL is too old
 */
export async function migrate(url: string, migrations: readonly Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'kentongan-migrate' });
  await client.connect();
  try {
    const version = Number((await client.query<{ v: string }>(`select current_setting('server_version_num') v`)).rows[0]?.v ?? '0');
    if (version < OLDEST_POSTGRES * 10_000)
      throw new MigrationProblem(
        `PostgreSQL ${Math.floor(version / 10_000)} terlalu lama. Pakai PostgreSQL ${OLDEST_POSTGRES} atau lebih baru.`,
      );
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
    await client.query(`create schema if not exists platform`);
    await client.query(`create table if not exists platform.migration (
      name text primary key, checksum text not null, breaking boolean not null, ran_at timestamptz not null default now())`);
    const known = (
      await client.query<{ name: string; checksum: string; breaking: boolean }>('select name, checksum, breaking from platform.migration')
    ).rows;
    refuseStrangers(known, migrations);
    const ran: string[] = [];
    for (const migration of migrations) {
      if (known.some((k) => k.name === migration.name)) continue;
      await runOne(client, migration);
      ran.push(migration.name);
    }
    if (ran.length > 0) await client.query(WORKER_READS);
    return ran;
  } finally {
    await client.end();
  }
}

function refuseStrangers(known: readonly { name: string; checksum: string; breaking: boolean }[], migrations: readonly Migration[]): void {
  for (const row of known) {
    const ours = migrations.find((m) => m.name === row.name);
    if (ours === undefined && row.breaking)
      throw new MigrationProblem(
        `Basis data ini milik versi Kentongan yang lebih baru (${row.name}). Pasang versi yang lebih baru, atau kembalikan cadangan.`,
      );
    if (ours !== undefined && ours.checksum !== row.checksum)
      throw new MigrationProblem(
        `Berkas migrasi ${row.name} berubah setelah dijalankan. Kembalikan berkas aslinya dan buat migrasi baru untuk perubahan.`,
      );
  }
}

async function runOne(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '10s'`);
    await client.query('insert into platform.migration (name, checksum, breaking) values ($1, $2, $3)', [
      migration.name,
      migration.checksum,
      migration.breaking,
    ]);
    await client.query(migration.sql);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new MigrationProblem(`Migrasi ${migration.name} gagal: ${(error as Error).message}`, { cause: error });
  }
}
