import { sql } from 'kysely';
import type { Insertable, Updateable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';

export interface ReferralRow {
  readonly id: string;
  readonly file_id: string;
  readonly file_number: string;
  readonly compartment_id: string | null;
  readonly kind: string;
  readonly from_agency_id: string;
  readonly from_office_id: string;
  readonly from_name: string;
  readonly to_agency_id: string;
  readonly to_office_id: string;
  readonly to_name: string;
  readonly sent_by: string;
  readonly purpose: string;
  readonly message: string;
  readonly fields: string[];
  readonly urgency: string[];
  readonly clock: string;
  readonly sent_at: string;
  readonly due_at: string;
  readonly state: string;
  readonly escalation_level: number;
  readonly escalated_to_office_id: string | null;
  readonly up_name: string | null;
  readonly sealed_offer: Buffer;
  readonly accepted_at: string | null;
  readonly return_code: string | null;
  readonly return_reason: string | null;
  readonly returned_at: string | null;
  readonly proposed_office_id: string | null;
  readonly proposed_name: string | null;
  readonly revoke_reason: string | null;
  readonly outcome: string | null;
  readonly outcome_text: string | null;
}

const columns = sql`r.id, r.file_id, r.file_number, r.compartment_id, r.kind, r.from_agency_id, r.from_office_id, f.name from_name, r.to_agency_id,
  r.to_office_id, t.name to_name, r.sent_by, r.purpose, r.message, r.fields, r.urgency, r.clock, r.sent_at, r.due_at, r.state, r.escalation_level,
  r.escalated_to_office_id, u.name up_name, r.sealed_offer, r.accepted_at, r.return_code, r.return_reason, r.returned_at, r.proposed_office_id,
  p.name proposed_name, r.revoke_reason, r.outcome, r.outcome_text`;
const joined = sql`cases.referral r join access.shared_office f on f.id = r.from_office_id join access.shared_office t on t.id = r.to_office_id
  left join access.shared_office u on u.id = r.escalated_to_office_id left join access.shared_office p on p.id = r.proposed_office_id`;

export const addReferral = (tx: Tx, row: Insertable<DB['cases.referral']>) => tx.insertInto('cases.referral').values(row).execute();
export const changeReferral = (tx: Tx, id: string, set: Updateable<DB['cases.referral']>) =>
  tx.updateTable('cases.referral').set(set).where('id', '=', id).execute();
export const addAct = (
  tx: Tx,
  row: { id: string; referral_id: string; act: string; by_account: string | null; office_id: string | null; at: string; detail: object },
) =>
  tx
    .insertInto('cases.referral_act')
    .values({ ...row, detail: JSON.stringify(row.detail) })
    .execute();

/** @param lock against a second answer at the same time */
export async function findReferral(tx: Tx, id: string, lock = false): Promise<ReferralRow | undefined> {
  if (lock) await tx.selectFrom('cases.referral').select('id').where('id', '=', id).forUpdate().execute();
  const { rows } = await sql<ReferralRow>`select ${columns} from ${joined} where r.id = ${id}`.execute(tx);
  return rows[0];
}

const OPEN = sql`r.state in ('pending', 'escalated')`;
export interface Box {
  readonly box: 'in' | 'out';
  readonly officeId: string;
  readonly openOnly: boolean;
}
const inBox = ({ box, officeId, openOnly }: Box) => {
  const mine =
    box === 'out' ? sql`r.from_office_id = ${officeId}` : sql`(r.to_office_id = ${officeId} or r.escalated_to_office_id = ${officeId})`;
  return openOnly ? sql`${mine} and ${OPEN}` : mine;
};
/** Open ones by their clock, then the others, newest first. */
const inOrder = sql`${OPEN} desc, case when ${OPEN} then r.due_at end, r.sent_at desc, r.id`;
export async function listReferrals(tx: Tx, box: Box, page: { offset: number; limit: number }): Promise<ReferralRow[]> {
  const { rows } = await sql<ReferralRow>`select ${columns} from ${joined} where ${inBox(box)}
    order by ${inOrder} offset ${page.offset}::int limit ${page.limit}::int`.execute(tx);
  return rows;
}
/** All of a box in the same order, for a file. */
export async function referralIds(tx: Tx, box: Box): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select r.id from cases.referral r where ${inBox(box)} order by ${inOrder}`.execute(tx);
  return rows.map((row) => row.id);
}
export async function referralsOfIds(tx: Tx, ids: readonly string[]): Promise<ReferralRow[]> {
  const { rows } = await sql<ReferralRow>`select ${columns} from ${joined} where r.id = any (${[...ids]}::uuid[])
    order by array_position(${[...ids]}::uuid[], r.id)`.execute(tx);
  return rows;
}
export async function countReferrals(tx: Tx, box: Box): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int n from cases.referral r where ${inBox(box)}`.execute(tx);
  return rows[0]?.n ?? 0;
}

export async function referralsOfFile(tx: Tx, fileId: string): Promise<ReferralRow[]> {
  const { rows } = await sql<ReferralRow>`select ${columns} from ${joined} where r.file_id = ${fileId} order by r.sent_at, r.id`.execute(
    tx,
  );
  return rows;
}

/** Old hand-overs follow their case into a compartment and out of it: what is closed shows no traces. */
export const sealReferrals = (tx: Tx, fileId: string, compartmentId: string | null) =>
  tx.updateTable('cases.referral').set({ compartment_id: compartmentId }).where('file_id', '=', fileId).execute();

/** Accepted transfers of a case that wait for its outcome: it flows back to every office that handed it on. */
export const transfersAwaitingOutcome = (tx: Tx, fileId: string) =>
  tx
    .selectFrom('cases.referral')
    .select(['id', 'from_office_id', 'to_office_id', 'kind'])
    .where('file_id', '=', fileId)
    .where('kind', '=', 'transfer')
    .where('state', '=', 'accepted')
    .execute();

/** Open hand-overs whose time is over, oldest first; each stays locked until the transaction ends. */
export const lockExpired = (tx: Tx, now: string, limit: number) =>
  tx
    .selectFrom('cases.referral')
    .selectAll()
    .where('state', 'in', ['pending', 'escalated'])
    .where('due_at', '<', now)
    .orderBy('due_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();

export const findOffice = (tx: Tx, id: string) => tx.selectFrom('access.shared_office').selectAll().where('id', '=', id).executeTakeFirst();
export const findAccounts = (tx: Tx, ids: readonly string[]) =>
  tx.selectFrom('access.shared_account').select(['id', 'display_name', 'office_id', 'status']).where('id', 'in', ids).execute();
/** Some active account works there: otherwise nobody could ever answer. */
export const hasPeople = async (tx: Tx, officeId: string): Promise<boolean> =>
  (await tx
    .selectFrom('access.shared_account')
    .select('id')
    .where('office_id', '=', officeId)
    .where('status', '=', 'active')
    .executeTakeFirst()) !== undefined;
