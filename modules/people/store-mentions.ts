import type { Insertable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';

export const addMention = (tx: Tx, row: Insertable<DB['people.mention']>) => tx.insertInto('people.mention').values(row).execute();

export const addIdentifiers = async (tx: Tx, rows: Insertable<DB['people.mention_identifier']>[]): Promise<void> => {
  if (rows.length > 0) await tx.insertInto('people.mention_identifier').values(rows).execute();
};

export const addNameKeys = (tx: Tx, mentionId: string, keys: number[]) =>
  tx.insertInto('people.name_index').values({ mention_id: mentionId, keys }).execute();

/** It waits to be compared with the others. */
export const addWaiting = (tx: Tx, mentionId: string) =>
  tx.insertInto('people.waiting_mention').values({ mention_id: mentionId }).execute();

/** The person that a mention is by itself, until links or judgements say more. */
export const addSeedPerson = (tx: Tx, row: { personId: string; mentionId: string; membershipId: string; at: string }) =>
  Promise.all([
    tx.insertInto('people.person').values({ id: row.personId, first_mention_id: row.mentionId }).execute(),
    tx
      .insertInto('people.membership')
      .values({ id: row.membershipId, mention_id: row.mentionId, person_id: row.personId, valid_from: row.at, reason: 'recorded' })
      .execute(),
  ]);

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
  ids.length === 0 ? [] : tx.selectFrom('people.mention').select(MENTION).where('id', 'in', ids).orderBy('n').execute();
export type MentionRow = Awaited<ReturnType<typeof findMentions>>[number];

export const findIdentifiers = async (tx: Tx, mentionIds: readonly string[]) =>
  mentionIds.length === 0
    ? []
    : tx
        .selectFrom('people.mention_identifier')
        .select(['id', 'mention_id', 'kind', 'sealed_value', 'blind', 'fault'])
        .where('mention_id', 'in', mentionIds)
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
        .where('mention_id', 'in', mentionIds)
        .where('valid_to', 'is', null)
        .execute();

export const mentionsOfPersons = async (tx: Tx, personIds: readonly string[]) =>
  personIds.length === 0
    ? []
    : tx
        .selectFrom('people.membership as ms')
        .innerJoin('people.mention as m', 'm.id', 'ms.mention_id')
        .select(['ms.person_id', ...MENTION.map((column) => `m.${column}` as const)])
        .where('ms.person_id', 'in', personIds)
        .where('ms.valid_to', 'is', null)
        .orderBy('m.n')
        .execute();
