import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';

/** Receipts whose code begins alike; the slow hash tells which one it is. */
export async function receiptGroup(tx: Tx, prefixIndex: string): Promise<{ report_id: string; code_hash: string }[]> {
  await sql`select set_config('kentongan.receipt_group', ${prefixIndex}, true)`.execute(tx);
  return tx.selectFrom('reports.receipt').select(['report_id', 'code_hash']).where('prefix_index', '=', prefixIndex).execute();
}

/** From here on this transaction may read one report: its receipt or upload token was proved. */
export const proveReport = (tx: Tx, reportId: string) => sql`select set_config('kentongan.proved_report', ${reportId}, true)`.execute(tx);

export const countWrong = async (tx: Tx, subject: string, since: string): Promise<number> => {
  const row = await tx
    .selectFrom('reports.code_attempt')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('subject', '=', subject)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return row.n;
};
export const addWrong = (tx: Tx, subject: string, at: string) => tx.insertInto('reports.code_attempt').values({ subject, at }).execute();
/** Holds a subject until the transaction ends: whoever counts it next counts what this one wrote. */
export const holdSubject = (tx: Tx, subject: string) => sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`.execute(tx);
export const beginTry = (tx: Tx, subject: string, id: string, at: string) =>
  tx.insertInto('reports.code_attempt').values({ subject, at, try: id }).execute();
export const dropTry = (tx: Tx, id: string) => tx.deleteFrom('reports.code_attempt').where('try', '=', id).execute();
/** Forgets attempts and tickets that no rule asks for any more. */
export const forgetBefore = (tx: Tx, attempts: string, tickets: string) =>
  Promise.all([
    tx.deleteFrom('reports.code_attempt').where('at', '<', attempts).execute(),
    tx.deleteFrom('reports.spent_ticket').where('day', '<', tickets).execute(),
  ]);

/** Whether the account behind this keyed hash sent the report. */
export const sentBy = async (tx: Tx, reportId: string, reporter: string): Promise<boolean> =>
  (await tx
    .selectFrom('reports.vault')
    .select('report_id')
    .where('report_id', '=', reportId)
    .where('reporter_index', '=', reporter)
    .executeTakeFirst()) !== undefined;

export interface StandingRow {
  readonly id: string;
  readonly state: string;
  readonly topic: string;
  readonly identity_level: string;
  readonly territory: string | null;
  readonly received_at: string;
  readonly last_action_at: string;
  readonly due_at: string | null;
  readonly holder: string;
  readonly attachments: number;
}
// What a repeat may tell is where its main report stands. The main one may be out of the reporter's sight: then its own.
const standing = sql`
  select r.id, coalesce(m.state, r.state) state, r.topic, r.identity_level, r.territory, r.received_at, greatest(r.last_action_at, m.last_action_at) last_action_at,
         (select c.due_at from reports.clock c where c.report_id = coalesce(m.id, r.id) and c.met_at is null) due_at, o.name holder,
         (select count(*)::int from reports.attachment a where a.report_id = r.id) attachments
    from reports.report r join access.shared_office o on o.id = r.office_id
    left join reports.link l on l.report_id = r.id and l.ended_at is null left join reports.report m on m.id = l.main_id`;

export async function standingOf(tx: Tx, reportId: string): Promise<StandingRow | undefined> {
  const { rows } = await sql<StandingRow>`${standing} where r.id = ${reportId}`.execute(tx);
  return rows[0];
}

/** Reports of one reporter, newest first. @param reporter keyed hash of the account */
export async function standingsOf(
  tx: Tx,
  reporter: string,
  page: { before: { at: string; id: string } | undefined; limit: number },
): Promise<{ rows: StandingRow[]; total: number }> {
  await sql`select set_config('kentongan.reporter', ${reporter}, true)`.execute(tx);
  const mine = sql`r.id in (select v.report_id from reports.vault v where v.reporter_index = ${reporter})`;
  const { rows } = await sql<StandingRow>`${standing} where ${mine}
    ${page.before === undefined ? sql`` : sql`and (r.received_at, r.id) < (${page.before.at}::timestamptz, ${page.before.id}::uuid)`}
    order by r.received_at desc, r.id desc limit ${page.limit + 1}`.execute(tx);
  const count = await sql<{ n: number }>`select count(*)::int n from reports.report r where ${mine}`.execute(tx);
  return { rows, total: count.rows[0]?.n ?? 0 };
}

/** Says to the policies whose reports are the asker's own. */
export const asReporter = (tx: Tx, reporter: string) => sql`select set_config('kentongan.reporter', ${reporter}, true)`.execute(tx);
