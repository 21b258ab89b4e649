import { sql } from 'kysely';
import type { Insertable, Selectable } from 'kysely';
import { weekBudget } from '../../engines/warning/budget.ts';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { Verdict } from './model.ts';
import type { AlertKind, AlertState, Spoken } from './model.ts';

export type AlertRow = Selectable<DB['early_warning.alert']>;
export type EvidenceRow = Selectable<DB['early_warning.evidence']>;

/** Alerts of the same kind, key and office are one: the second finder waits for the first and adds to it. */
export async function findAlertByKey(tx: Tx, kind: AlertKind, key: string, officeId: string): Promise<AlertRow | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${kind} ${key} ${officeId}`}, 0))`.execute(tx);
  return tx
    .selectFrom('early_warning.alert')
    .selectAll()
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('office_id', '=', officeId)
    .executeTakeFirst();
}
export const findAlert = (tx: Tx, id: string): Promise<AlertRow | undefined> =>
  tx.selectFrom('early_warning.alert').selectAll().where('id', '=', id).executeTakeFirst();
export const lockAlert = (tx: Tx, id: string): Promise<AlertRow | undefined> =>
  tx.selectFrom('early_warning.alert').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export const addAlert = (tx: Tx, row: Insertable<DB['early_warning.alert']>) => tx.insertInto('early_warning.alert').values(row).execute();
export const changeAlert = (tx: Tx, id: string, change: Partial<Insertable<DB['early_warning.alert']>>) =>
  tx.updateTable('early_warning.alert').set(change).where('id', '=', id).execute();

/** Running number of an office's alerts in a year, from the alerts themselves; the caller holds the office's lock. */
export async function nextNumber(tx: Tx, officeCode: string, year: string): Promise<string> {
  const prefix = `PD-${officeCode}-${year}-`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${prefix}, 0))`.execute(tx);
  const { rows } = await sql<{
    n: number;
  }>`select coalesce(max(substring(number from '[0-9]+$')::int), 0) n from early_warning.alert where number like ${`${prefix}%`}`.execute(
    tx,
  );
  return `${prefix}${String((rows[0]?.n ?? 0) + 1).padStart(5, '0')}`;
}

export const evidenceOf = (tx: Tx, alertIds: readonly string[]): Promise<EvidenceRow[]> =>
  alertIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('early_warning.evidence')
        .selectAll()
        .where('alert_id', 'in', alertIds)
        .where('ended_in_version', 'is', null)
        .orderBy('counted_millibits', 'desc')
        .orderBy('key')
        .execute();

export const spokenOf = (row: EvidenceRow): Spoken => ({ kind: row.kind, group: row.evidence_group, millibits: row.counted_millibits });

export async function putEvidence(tx: Tx, rows: readonly Insertable<DB['early_warning.evidence']>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('early_warning.evidence')
    .values([...rows])
    .onConflict((oc) =>
      oc.columns(['alert_id', 'key']).doUpdateSet((eb) => ({
        sentence: eb.ref('excluded.sentence'),
        millibits: eb.ref('excluded.millibits'),
        counted_millibits: eb.ref('excluded.counted_millibits'),
        added_in_version: sql<number>`case when early_warning.evidence.ended_in_version is null then early_warning.evidence.added_in_version else excluded.added_in_version end`,
        ended_in_version: null,
      })),
    )
    .execute();
}
/** What is not among these keys counts no longer from this version on; it stays in the table. */
export const endEvidence = (tx: Tx, alertId: string, version: number, kept: readonly string[]) =>
  tx
    .updateTable('early_warning.evidence')
    .set({ ended_in_version: version })
    .where('alert_id', '=', alertId)
    .where('ended_in_version', 'is', null)
    .where(sql<boolean>`not key = any (${[...kept]}::text[])`)
    .execute();
export async function putMentions(tx: Tx, alertId: string, mentions: readonly { mentionId: string; personId: string }[]): Promise<void> {
  if (mentions.length === 0) return;
  await tx
    .insertInto('early_warning.alert_mention')
    .values([
      ...new Map(mentions.map((m) => [m.mentionId, { alert_id: alertId, mention_id: m.mentionId, person_id: m.personId }])).values(),
    ])
    .onConflict((oc) =>
      oc.columns(['alert_id', 'mention_id']).doUpdateSet((eb) => ({ person_id: eb.ref('excluded.person_id'), ended_at: null })),
    )
    .execute();
}
export const mentionsOf = (tx: Tx, alertId: string) =>
  tx
    .selectFrom('early_warning.alert_mention')
    .selectAll()
    .where('alert_id', '=', alertId)
    .where('ended_at', 'is', null)
    .orderBy('mention_id')
    .execute();

/** Evidence and head start: the order of the queue. */
const RANK = sql<number>`millibits + head_start_millibits`;
export const rankOfRow = (row: Pick<AlertRow, 'millibits' | 'head_start_millibits'>): number => row.millibits + row.head_start_millibits;

export interface QueueFilter {
  readonly states: readonly AlertState[];
  readonly kind: AlertKind | undefined;
  readonly after: { readonly rank: number; readonly id: string } | undefined;
  readonly limit: number;
}
export async function listAlerts(tx: Tx, filter: QueueFilter): Promise<{ rows: AlertRow[]; total: number }> {
  let query = tx.selectFrom('early_warning.alert').where('state', 'in', filter.states);
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
  const { n: total } = await query.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  if (filter.after !== undefined) query = query.where(sql<boolean>`(${RANK}, id) < (${filter.after.rank}, ${filter.after.id}::uuid)`);
  const rows = await query
    .selectAll()
    .orderBy(RANK, 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  return { rows, total };
}

/** Suspected hoaxes are told free of charge. */
const FREE = 'hoax-suspected';
export interface OfficeWeek {
  readonly shown: number;
  /** Where the alerts shown this week lie. */
  readonly territories: readonly (string | null)[];
  readonly waiting: number;
  /** Put to sleep by officers, and the day on which the first of them is back. */
  readonly snoozed: number;
  readonly nextAwake: string | null;
  readonly officers: number;
  /** Places of last week that nobody used; older ones are gone. */
  readonly unspentLastWeek: number;
}
/** Alerts shown to an office in the week that began at a moment, what the week before left, and officers who work on alerts there. */
export async function weekOf(tx: Tx, officeId: string, since: string): Promise<OfficeWeek> {
  const { rows } = await sql<Omit<OfficeWeek, 'unspentLastWeek' | 'shown'> & { shownLastWeek: number }>`
    select array(select territory from early_warning.alert where office_id = ${officeId} and shown_at >= ${since}::timestamptz and kind <> ${FREE}) territories,
           (select count(*) from early_warning.alert where office_id = ${officeId} and shown_at < ${since}::timestamptz
             and shown_at >= ${since}::timestamptz - interval '7 days' and kind <> ${FREE}) "shownLastWeek",
           (select count(*) from early_warning.alert where office_id = ${officeId} and state = 'waiting') waiting,
           (select count(*) from early_warning.alert where office_id = ${officeId} and state = 'snoozed') snoozed,
           (select min(snoozed_until) from early_warning.alert where office_id = ${officeId} and state = 'snoozed') "nextAwake",
           (select count(*) from access.shared_account where office_id = ${officeId} and role = 'ANALIS_INTELDAKIM' and status = 'active') officers`.execute(
    tx,
  );
  const { shownLastWeek = 0, ...week } = rows[0] ?? { territories: [], waiting: 0, snoozed: 0, nextAwake: null, officers: 1 };
  return { ...week, shown: week.territories.length, unspentLastWeek: Math.max(0, weekBudget(week) - shownLastWeek) };
}
export const waitingAlerts = (tx: Tx, limit: number): Promise<AlertRow[]> =>
  tx
    .selectFrom('early_warning.alert')
    .selectAll()
    .where('state', '=', 'waiting')
    .orderBy(RANK, 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
export const sleepersDue = (tx: Tx, today: string) =>
  tx.selectFrom('early_warning.alert').select(['id']).where('state', '=', 'snoozed').where('snoozed_until', '<=', today).execute();

/** Number of an alert within reach. */
export const numberOf = async (tx: Tx, id: string): Promise<{ id: string; number: string } | null> =>
  (await tx.selectFrom('early_warning.alert').select(['id', 'number']).where('id', '=', id).executeTakeFirst()) ?? null;
export const nameOfAccount = async (tx: Tx, id: string): Promise<string | undefined> =>
  (await tx.selectFrom('access.shared_account').select('display_name').where('id', '=', id).executeTakeFirst())?.display_name ?? undefined;

export const addVerdict = (tx: Tx, row: Insertable<DB['early_warning.verdict']> & { verdict: Verdict }) =>
  tx.insertInto('early_warning.verdict').values(row).execute();
export const verdictsOf = (tx: Tx, alertId: string) =>
  tx
    .selectFrom('early_warning.verdict as v')
    .leftJoin('access.shared_account as a', 'a.id', 'v.judged_by')
    .select(['v.verdict', 'v.reason', 'v.judged_at', 'v.alert_version', 'v.groups', 'a.display_name'])
    .where('v.alert_id', '=', alertId)
    .orderBy('v.judged_at', 'desc')
    .execute();
/** Those of these alerts that somebody has judged. */
export async function judgedAmong(tx: Tx, alertIds: readonly string[]): Promise<Set<string>> {
  if (alertIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom('early_warning.verdict')
    .select('alert_id')
    .distinct()
    .where('alert_id', 'in', [...alertIds])
    .execute();
  return new Set(rows.map((row) => row.alert_id));
}
export async function lastVerdict(tx: Tx, alertId: string): Promise<{ verdict: Verdict; groups: string[]; at: string } | undefined> {
  const [row] = await verdictsOf(tx, alertId);
  return row === undefined ? undefined : { verdict: Verdict.parse(row.verdict), groups: row.groups, at: row.judged_at };
}
