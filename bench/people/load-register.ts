import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { normaliseMention } from '../../engines/matching/index.ts';
import type { Mention } from '../../engines/matching/index.ts';
import { indexKeys } from '../../modules/people/name-keys.ts';
import type { Keyring } from '../../platform/crypto/keyring.ts';
import type { Pool } from '../../platform/db/pool.ts';
import { inTransaction, SYSTEM_SESSION } from '../../platform/db/transaction.ts';
import { writeRecord } from '../matching/corrupt.ts';
import type { Source, WrittenRecord } from '../matching/corrupt.ts';
import { generatePersons } from '../matching/generate-persons.ts';
import type { Person } from '../matching/generate-persons.ts';
import { chance } from '../matching/random.ts';
import { AGENCY, OFFICE } from './load-persons.ts';

const ROWS_AT_ONCE = 10_000;

export const recordOf = (person: Person, source: Source, seed: number): WrittenRecord => writeRecord(chance(seed), person, source, 'r');
export const mentionOfRecord = (record: WrittenRecord): Mention =>
  normaliseMention({
    name: record.full_name,
    sex: record.sex,
    villageCode: record.village_code,
    address: record.address,
    phones: [record.phone],
    ...(record.birth_date !== '' && { birthDate: record.birth_date }),
    ...(record.nik !== '' && { nik: record.nik }),
  }).mention;

/**
 * Fills mentions and their stored keys, as the register wrote them; nobody opens these mentions, so their seals are empty. The GIN
 * index is made afterwards: row by row it would take most of an hour.
 * @returns ids of the mentions by number of the person, and every `each`th person
 */
export async function loadRegister(pool: Pool, url: string, keys: Keyring, persons: number, each: number) {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query('drop index people.name_index_keys_idx');
  const ids = new Map<number, string>();
  const chosen: Person[] = [];
  let part: { id: string; keys: number[] }[] = [];
  const write = async (): Promise<void> => {
    const rows = part;
    part = [];
    await inTransaction(pool, SYSTEM_SESSION, async (tx) => {
      await sql`insert into people.mention (id, source_kind, source_id, source_label, role, sealed_identity, seen_on, recorded_at, agency_id, office_id, classification)
        select id, 'application', id, 'Bench', 'applicant', '', '2026-10-01', '2026-10-01', ${AGENCY}, ${OFFICE}, 2
          from unnest(${rows.map((row) => row.id)}::uuid[]) r (id)`.execute(tx);
      await sql`insert into people.name_index (mention_id, keys)
        select id, k::int[] from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => `{${row.keys.join()}}`)}::text[]) r (id, k)`.execute(
        tx,
      );
    });
  };
  for (const person of generatePersons(persons)) {
    const record = recordOf(person, 'registry', person.number + 77);
    const id = randomUUID();
    part.push({ id, keys: indexKeys(keys, [record.full_name], mentionOfRecord(record)) });
    if (person.number % each === 0) {
      chosen.push(person);
      ids.set(person.number, id);
    }
    if (part.length === ROWS_AT_ONCE) await write();
  }
  await write();
  await owner.query("set maintenance_work_mem = '1GB'");
  await owner.query('create index name_index_keys_idx on people.name_index using gin (keys) with (fastupdate = off)');
  await owner.query('vacuum analyze people.name_index');
  await owner.query('vacuum analyze people.mention');
  await owner.query('checkpoint');
  await owner.end();
  return { ids, chosen };
}
