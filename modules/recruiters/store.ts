import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';
import { LicenceStatus, RecruiterKind } from './model.ts';
import { Dated } from './model.ts';
import type { StatusEntry } from './model.ts';

const RECRUITER = [
  'id',
  'kind',
  'name',
  'name_key',
  'city',
  'territory',
  'address',
  'phone',
  'phone_by',
  'phone_confirmed_by',
  'parent_id',
  'licence_no',
  'source',
  'source_date',
  'note',
  'ended_on',
  'withdrawn',
  'classification',
] as const;

/** Recruiters within reach; withdrawn ones (their import was undone) are not there. */
export const findRecruiter = (tx: Tx, id: string) =>
  tx.selectFrom('recruiters.recruiter').select(RECRUITER).where('id', '=', id).where('withdrawn', '=', false).executeTakeFirst();
export const findRecruiters = async (tx: Tx, ids: readonly string[]): Promise<{ id: string; ended_on: string | null }[]> =>
  ids.length === 0
    ? []
    : tx
        .selectFrom('recruiters.recruiter')
        .select(['id', 'ended_on'])
        .where('id', 'in', [...ids])
        .where('withdrawn', '=', false)
        .execute();
export type RecruiterRow = NonNullable<Awaited<ReturnType<typeof findRecruiter>>>;

export const branchesOf = (tx: Tx, id: string) =>
  tx
    .selectFrom('recruiters.recruiter')
    .select(RECRUITER)
    .where('parent_id', '=', id)
    .where('withdrawn', '=', false)
    .orderBy('city')
    .execute();

export const aliasesOf = async (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : tx
        .selectFrom('recruiters.alias')
        .select(['recruiter_id', 'name', 'name_key'])
        .where('recruiter_id', 'in', ids)
        .orderBy('name')
        .execute();

/** Status entries by recruiter, oldest first. */
export async function statusesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, StatusEntry[]>> {
  const found = new Map<string, StatusEntry[]>();
  if (ids.length === 0) return found;
  const rows = await tx
    .selectFrom('recruiters.status')
    .selectAll()
    .where('recruiter_id', 'in', ids)
    .orderBy('valid_from')
    .orderBy('id')
    .execute();
  for (const row of rows) found.set(row.recruiter_id, [...(found.get(row.recruiter_id) ?? []), entryOf(row)]);
  return found;
}

const entryOf = (row: {
  status: string;
  remark: string | null;
  decree: string | null;
  valid_from: string | null;
  valid_to: string | null;
  dated: string;
  printed_date: string | null;
  reason: string | null;
  source: string;
  source_date: string;
  note: string | null;
}): StatusEntry => ({
  status: LicenceStatus.parse(row.status),
  remark: row.remark,
  decree: row.decree,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  dated: Dated.parse(row.dated),
  printedDate: row.printed_date,
  reason: row.reason,
  source: row.source,
  sourceDate: row.source_date,
  note: row.note,
});

/** Adds entries to the history of recruiters. */
export const addStatuses = async (tx: Tx, rows: readonly { id: string; recruiterId: string; entry: StatusEntry }[]): Promise<void> => {
  if (rows.length === 0) return;
  await tx
    .insertInto('recruiters.status')
    .values(
      rows.map(({ id, recruiterId, entry }) => ({
        id,
        recruiter_id: recruiterId,
        status: entry.status,
        remark: entry.remark,
        decree: entry.decree,
        valid_from: entry.validFrom,
        valid_to: entry.validTo,
        dated: entry.dated,
        printed_date: entry.printedDate,
        reason: entry.reason,
        source: entry.source,
        source_date: entry.sourceDate,
        note: entry.note,
      })),
    )
    .execute();
};

/** "MIA" for PT Multi Intan Amanah: longer ones are words. Our choice, as in the command. */
const LONGEST_INITIALS = 6;
const initialsOf = (column: RawBuilder<string>) => sql<string>`(select coalesce(string_agg(left(w.word, 1), '' order by w.n), '')
  from regexp_split_to_table(regexp_replace(lower(${column}), '\\([^)]*\\)|\\m(pt|cv|ud|tbk|persero|fa|yayasan|lpk)\\M', '', 'g'), '[^a-z0-9]+')
  with ordinality w(word, n) where w.word <> '')`;

const isInitials = (like: string, name: RawBuilder<string>) =>
  sql<boolean>`(length(${like}) between 2 and ${LONGEST_INITIALS} and ${initialsOf(name)} = ${like})`;

/** A page of recruiters by name; with `like` those whose name or alias resembles it stand first, the closest on top. */
export async function listRecruiters(
  tx: Tx,
  filter: { like: string; kind: string | undefined; limit: number; offset: number },
): Promise<{ rows: RecruiterRow[]; total: number }> {
  const { like } = filter;
  const named = (name: RawBuilder<string>, key: RawBuilder<string>) =>
    sql<boolean>`(${key} like ${`%${like}%`} or similarity(${key}, ${like}) >= ${FAINTEST} or ${isInitials(like, name)})`;
  const alias = (condition: RawBuilder<boolean>) =>
    sql<boolean>`exists (select 1 from recruiters.alias a where a.recruiter_id = r.id and ${condition})`;
  const matches = sql<boolean>`(${like} = '' or ${named(sql.ref('r.name'), sql.ref('r.name_key'))}
    or ${alias(named(sql.ref('a.name'), sql.ref('a.name_key')))})`;
  const initialsFirst = sql`case when ${isInitials(like, sql.ref('r.name'))} or ${alias(isInitials(like, sql.ref('a.name')))} then 0 else 1 end`;
  let query = tx.selectFrom('recruiters.recruiter as r').where('r.withdrawn', '=', false).where(matches);
  if (filter.kind !== undefined) query = query.where('r.kind', '=', filter.kind);
  const counted = await query.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  const rows = await query
    .select(RECRUITER.map((column) => `r.${column}` as const))
    .orderBy(initialsFirst)
    .orderBy(sql`case when ${like} = '' then 0 else similarity(r.name_key, ${like}) end`, 'desc')
    .orderBy('r.name')
    .orderBy('r.id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return { rows, total: counted.n };
}

/** Trigram similarity below which a name is not even looked at. Our choice, on the snapshot. */
const FAINTEST = 0.3;

/** Names (and aliases) that resemble a key, at most `limit`, the closest first; the caller compares them properly. */
export const candidatesFor = async (tx: Tx, key: string, limit: number) => {
  const { rows } = await sql<RecruiterRow & { printed: string }>`
    select r.id, r.kind, r.name, r.name_key, r.city, r.territory, r.address, r.phone, r.phone_by, r.phone_confirmed_by, r.parent_id, r.licence_no, r.source, r.source_date, r.note,
           r.ended_on, r.withdrawn, r.classification, n.printed
      from recruiters.recruiter r
      join lateral (select r.name printed, r.name_key k union all select a.name, a.name_key from recruiters.alias a where a.recruiter_id = r.id) n on true
     where not r.withdrawn and (similarity(n.k, ${key}) >= ${FAINTEST} or n.k like ${`${key.slice(0, 8)}%`}
       or ${isInitials(key, sql.ref('n.printed'))})
     order by (${initialsOf(sql.ref('n.printed'))} = ${key}) desc, similarity(n.k, ${key}) desc, r.id limit ${limit}`.execute(tx);
  return rows.map((row) => ({ ...row, kind: RecruiterKind.parse(row.kind) }));
};

export const addRecruiter = (
  tx: Tx,
  row: {
    id: string;
    kind: string;
    name: string;
    name_key: string;
    city: string;
    territory: string | null;
    address: string | null;
    phone: string | null;
    parent_id: string | null;
    licence_no: string | null;
    source: string;
    source_date: string;
    note: string | null;
    agency_id: string | null;
    office_id: string | null;
    classification: number;
  },
) => tx.insertInto('recruiters.recruiter').values(row).execute();

/** Settles a waiting number: confirmed by the second person, or taken away. */
export const settlePhone = (tx: Tx, id: string, set: { phone_confirmed_by: string; phone_confirmed_at: string } | { phone: null }) =>
  tx.updateTable('recruiters.recruiter').set(set).where('id', '=', id).execute();

/** Official numbers of registered companies and of offices: they belong to an institution, not to a person. */
export const officialPhones = async (tx: Tx) => {
  const { rows } = await sql<{ phone: string; owner: string }>`
    select phone, name owner from recruiters.recruiter
     where phone is not null and classification = 0 and not withdrawn and (phone_by is null or phone_confirmed_by is not null)
    union all select phone, name from access.shared_office where phone is not null order by owner`.execute(tx);
  return rows;
};
