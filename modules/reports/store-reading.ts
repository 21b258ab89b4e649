import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';

export interface QueueRecord {
  readonly id: string;
  readonly agency_id: string;
  readonly office_id: string;
  readonly territory: string | null;
  readonly state: string;
  readonly channel: string;
  readonly topic: string;
  readonly immediate_danger: boolean;
  readonly received_at: string;
  readonly people_count: number | null;
  readonly departs_on: string | null;
  readonly destination: string | null;
  readonly bypass_village: boolean;
  readonly source_grade: string | null;
  readonly information_grade: number | null;
  readonly severity: string | null;
  readonly verdict: string | null;
  readonly attachments: number;
  readonly repeats: number;
  readonly follows: string | null;
  readonly maybe_same: number;
  readonly clock_code: string | null;
  readonly due_at: string | null;
  readonly clock_source: string | null;
}
export interface ReportRecord extends QueueRecord {
  readonly classification: number;
  readonly identity_level: string;
  readonly secrecy_requested: boolean;
  readonly knowledge: string;
  readonly sealed_story: Buffer;
  readonly sealed_judgement: Buffer | null;
  readonly happened_on: string | null;
  readonly held_or_threatened: boolean;
  readonly leaving_soon: boolean;
  readonly outcome: string | null;
  readonly held_by_kind: string | null;
  readonly held_by_id: string | null;
  readonly office_name: string;
  readonly told_people_count: number | null;
  readonly told_departs_on: string | null;
  readonly told_destination: string | null;
  readonly confirmed_people_count: number | null;
  readonly confirmed_departs_on: string | null;
  readonly confirmed_destination: string | null;
}

const parts = sql`
  (select count(*)::int from reports.attachment a where a.report_id = r.id) attachments,
  (select count(*)::int from reports.link l where l.main_id = r.id and l.ended_at is null) repeats,
  (select l.main_id from reports.link l where l.report_id = r.id and l.ended_at is null) follows,
  (select count(*)::int from reports.link_proposal p where p.answer is null and (p.report_id = r.id or p.other_id = r.id)) maybe_same,
  c.code clock_code, c.due_at, c.source clock_source
  from reports.report r left join reports.clock c on c.report_id = r.id and c.met_at is null`;
const queueColumns = sql`r.id, r.agency_id, r.office_id, r.territory, r.state, r.channel, r.topic, r.immediate_danger, r.received_at, coalesce(r.people_count, r.confirmed_people_count) people_count,
  coalesce(r.departs_on, r.confirmed_departs_on) departs_on, coalesce(r.destination, r.confirmed_destination) destination, r.bypass_village, r.source_grade, r.information_grade, r.severity, r.verdict`;

export interface QueueAsk {
  readonly state?: string | undefined;
  readonly open?: boolean | undefined;
  readonly danger?: boolean | undefined;
  readonly overdue?: boolean | undefined;
  readonly place?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  /** The last hex digits of an id. */
  readonly idEnd?: string | undefined;
  readonly now: string;
}

const asked = (ask: QueueAsk): RawBuilder<unknown> => {
  const all = [sql`true`];
  if (ask.state !== undefined) all.push(sql`r.state = ${ask.state}`);
  if (ask.open !== undefined) all.push(sql`(r.state <> 'selesai') = ${ask.open}`);
  if (ask.danger !== undefined) all.push(sql`r.immediate_danger = ${ask.danger}`);
  if (ask.overdue !== undefined) all.push(sql`coalesce(c.due_at < ${ask.now}, false) = ${ask.overdue}`);
  if (ask.place !== undefined) all.push(sql`(r.territory = ${ask.place} or starts_with(r.territory, ${`${ask.place}.`}))`);
  if (ask.ids !== undefined) all.push(sql`r.id = any (${[...ask.ids]}::uuid[])`);
  if (ask.idEnd !== undefined) all.push(sql`right(replace(r.id::text, '-', ''), ${ask.idEnd.length}) = ${ask.idEnd}`);
  return sql.join(all, sql` and `);
};

/** The place of a row in the queue: open danger first, then what is due first, closed ones last. */
export interface QueuePlace {
  readonly rank: number;
  readonly due: string;
  readonly id: string;
}
const rank = sql<number>`case when r.state = 'selesai' then 2 when r.immediate_danger then 0 else 1 end`;
const due = sql<string>`coalesce(c.due_at, r.received_at)`;

export async function listQueue(
  tx: Tx,
  ask: QueueAsk,
  page: { after: QueuePlace | undefined; limit: number },
): Promise<{ rows: (QueueRecord & { rank: number; due: string })[]; total: number }> {
  const from = page.after;
  const { rows } = await sql<QueueRecord & { rank: number; due: string }>`
    select ${queueColumns}, ${rank} rank, to_char(${due} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') due, ${parts}
     where ${asked(ask)} ${from === undefined ? sql`` : sql`and (${rank}, ${due}, r.id) > (${from.rank}::int, ${from.due}::timestamptz, ${from.id}::uuid)`}
     order by ${rank}, ${due}, r.id limit ${page.limit + 1}`.execute(tx);
  const count = await sql<{ n: number }>`select count(*)::int n from reports.report r
    left join reports.clock c on c.report_id = r.id and c.met_at is null where ${asked(ask)}`.execute(tx);
  return { rows, total: count.rows[0]?.n ?? 0 };
}

/** One report within reach. @param lock holds the row for a change; who waited for it reads what the one before wrote, also in other tables */
export async function findReport(tx: Tx, id: string, lock = false): Promise<ReportRecord | undefined> {
  if (lock) await tx.selectFrom('reports.report').select('id').where('id', '=', id).forUpdate().execute();
  const { rows } = await sql<ReportRecord>`
    select ${queueColumns}, r.classification, r.identity_level, r.secrecy_requested, r.knowledge, r.sealed_story, r.sealed_judgement, r.happened_on,
           r.people_count told_people_count, r.departs_on told_departs_on, r.destination told_destination,
           r.confirmed_people_count, r.confirmed_departs_on, r.confirmed_destination, r.held_or_threatened, r.leaving_soon, r.outcome, r.held_by_kind, r.held_by_id,
           (select o.name from access.shared_office o where o.id = r.office_id) office_name, ${parts}
     where r.id = ${id}`.execute(tx);
  return rows[0];
}

export const listNamed = (tx: Tx, reportIds: readonly string[]) =>
  tx
    .selectFrom('reports.named')
    .select(['id', 'report_id', 'n', 'role', 'origin', 'sealed_words', 'mention_id', 'faults'])
    .where('report_id', 'in', reportIds)
    .orderBy('n')
    .execute();
export type NamedRecord = Awaited<ReturnType<typeof listNamed>>[number];

export const listSteps = (tx: Tx, reportId: string) =>
  tx
    .selectFrom('reports.step as s')
    .leftJoin('access.shared_account as a', 'a.id', 's.account_id')
    .select(['s.id', 's.at', 's.act', 's.from_state', 's.to_state', 's.outcome', 's.sealed_note', 'a.display_name'])
    .where('s.report_id', '=', reportId)
    .orderBy('s.n')
    .execute();
