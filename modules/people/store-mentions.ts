import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import { insertRows } from '../../platform/db/insert-rows.ts';
import type { Tx } from '../../platform/db/on-client.ts';

export const addMentions = (tx: Tx, rows: Insertable<DB['people.mention']>[]) => insertRows(tx, 'people.mention', rows);
export const addIdentifiers = (tx: Tx, rows: Insertable<DB['people.mention_identifier']>[]) =>
  insertRows(tx, 'people.mention_identifier', rows);
export const addNameKeys = (tx: Tx, rows: Insertable<DB['people.name_index']>[]) => insertRows(tx, 'people.name_index', rows);

/** They wait to be compared with the others. */
export const addWaiting = (tx: Tx, mentionIds: readonly string[]): Promise<void> =>
  insertRows(
    tx,
    'people.waiting_mention',
    mentionIds.map((id) => ({ mention_id: id })),
  );

/** The persons that mentions are by themselves, until links or judgements say more. */
export async function addSeedPersons(
  tx: Tx,
  rows: readonly { personId: string; mentionId: string; membershipId: string; at: string }[],
): Promise<void> {
  const persons = rows.map((row) => ({ id: row.personId, first_mention_id: row.mentionId }));
  const memberships = rows.map((row) => ({
    id: row.membershipId,
    mention_id: row.mentionId,
    person_id: row.personId,
    valid_from: row.at,
    reason: 'recorded',
  }));
  await Promise.all([insertRows(tx, 'people.person', persons), insertRows(tx, 'people.membership', memberships)]);
}

/** One parameter and one statement for any number; as a list, two thousand would take longer to write down than to find. */
const among = (column: string, ids: readonly string[]) => sql<boolean>`${sql.ref(column)} = any (${[...ids]}::uuid[])`;

const MENTION = [
  'id',
  'n',
  'source_kind',
  'source_id',
  'source_label',
  'role',
  'sealed_identity',
  'village_code',
  'seen_on',
  'recorded_at',
  'territory',
  'classification',
] as const;

/** Rows within reach; what is missing is out of reach or unknown, which is the same. */
export const findMentions = async (tx: Tx, ids: readonly string[]) =>
  ids.length === 0 ? [] : tx.selectFrom('people.mention').select(MENTION).where(among('id', ids)).orderBy('n').execute();
export type MentionRow = Awaited<ReturnType<typeof findMentions>>[number];

export const findIdentifiers = async (tx: Tx, mentionIds: readonly string[]) =>
  mentionIds.length === 0
    ? []
    : tx
        .selectFrom('people.mention_identifier')
        .select(['id', 'mention_id', 'kind', 'sealed_value', 'blind', 'fault'])
        .where(among('mention_id', mentionIds))
        .orderBy('id')
        .execute();
export type IdentifierRow = Awaited<ReturnType<typeof findIdentifiers>>[number];

/** Mentions with one identifier, newest first. */
export const mentionsByBlind = (tx: Tx, kind: string, blind: string, limit: number) =>
  tx
    .selectFrom('people.mention_identifier as i')
    .innerJoin('people.mention as m', 'm.id', 'i.mention_id')
    .innerJoin('people.membership as ms', (join) => join.onRef('ms.mention_id', '=', 'm.id').on('ms.valid_to', 'is', null))
    .select(['m.id as mention_id', 'ms.person_id', 'm.source_kind', 'm.source_id', 'm.source_label', 'm.role', 'm.seen_on'])
    .where('i.kind', '=', kind)
    .where('i.blind', '=', blind)
    .orderBy('m.n', 'desc')
    .limit(limit)
    .execute();

export const personsOfMentions = async (tx: Tx, mentionIds: readonly string[]) =>
  mentionIds.length === 0
    ? []
    : tx
        .selectFrom('people.membership')
        .select(['mention_id', 'person_id'])
        .where(among('mention_id', mentionIds))
        .where('valid_to', 'is', null)
        .execute();

export const mentionsOfPersons = async (tx: Tx, personIds: readonly string[]) =>
  personIds.length === 0
    ? []
    : tx
        .selectFrom('people.membership as ms')
        .innerJoin('people.mention as m', 'm.id', 'ms.mention_id')
        .select(['ms.person_id', ...MENTION.map((column) => `m.${column}` as const)])
        .where(among('ms.person_id', personIds))
        .where('ms.valid_to', 'is', null)
        .orderBy('m.n')
        .execute();
