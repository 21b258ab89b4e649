import { sql } from 'kysely';
import { z } from 'zod';
import { REPEAT_DAYS, TURNED_DOWN } from './again-changes.ts';
import type { Tried } from './again-changes.ts';
import type { Tx } from '../../../platform/db/on-client.ts';

/** What is ordinary at an office. Keys are the engine's. */
export const Tallies = z.object({
  applications: z.int(),
  /** Applications whose own story stands out. */
  standing: z.int(),
  /** Fact → how often it held, of how many. */
  facts: z.record(z.string(), z.tuple([z.int(), z.int()])),
  /** Kind or flow → identifiers seen. */
  identifiers: z.record(z.string(), z.int()),
  /** "kind manner households" → identifiers that reached so many. */
  reach: z.record(z.string(), z.int()),
});
export type Tallies = z.infer<typeof Tallies>;

export const countedAt = async (tx: Tx, officeId: string): Promise<string | undefined> =>
  (await tx.selectFrom('early_warning.usual').select('counted_at').where('office_id', '=', officeId).executeTakeFirst())?.counted_at;

export async function readTallies(tx: Tx, officeId: string): Promise<Tallies | undefined> {
  const row = await tx.selectFrom('early_warning.usual').select('tallies').where('office_id', '=', officeId).executeTakeFirst();
  return row === undefined ? undefined : Tallies.parse(row.tallies);
}
export const putTallies = (tx: Tx, officeId: string, tallies: Tallies, at: string) =>
  tx
    .insertInto('early_warning.usual')
    .values({ office_id: officeId, counted_at: at, tallies: JSON.stringify(tallies) })
    .onConflict((oc) => oc.column('office_id').doUpdateSet({ counted_at: at, tallies: JSON.stringify(tallies) }))
    .execute();

/** Offices with applications since a day. */
export async function officesSince(tx: Tx, since: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct office_id id from passports.shared_application where received_on >= ${since}::date order by 1`.execute(tx);
  return rows.map((row) => row.id);
}
/** Ids of the newest applications of an office since a day. */
export async function newestOf(tx: Tx, officeId: string, since: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from passports.shared_application
     where office_id = ${officeId} and received_on >= ${since}::date order by received_on desc, id limit ${most}`.execute(tx);
  return rows.map((row) => row.id);
}

/** Two applications of one person, the second after the first was turned down on suspicion. */
export interface TriedAgain {
  readonly earlier: Tried & { readonly id: string };
  readonly now: Tried & { readonly id: string };
}
/** Applications of an office since a day whose applicant had been turned down on suspicion shortly before, with that earlier one. */
export async function secondTries(tx: Tx, officeId: string, since: string): Promise<TriedAgain[]> {
  const { rows } = await sql<TriedAgain>`
    select distinct on (n.id)
           json_build_object('id', e.id, 'officeId', e.office_id, 'purpose', e.purpose, 'country', e.country) earlier,
           json_build_object('id', n.id, 'officeId', n.office_id, 'purpose', n.purpose, 'country', n.country) now
      from passports.shared_application e
      join people.shared_membership p on p.mention_id = e.applicant_mention_id
      join people.shared_membership q on q.person_id = p.person_id and q.mention_id <> p.mention_id
      join passports.shared_application n on n.applicant_mention_id = q.mention_id
     where e.decision ~ ${TURNED_DOWN.source} and n.office_id = ${officeId} and n.received_on >= ${since}::date
       and n.received_on > e.received_on and n.received_on - e.received_on <= ${REPEAT_DAYS}
     order by n.id, e.received_on desc`.execute(tx);
  return rows;
}
