import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/on-client.ts';
import type { AlertRow } from '../store.ts';

/** Applications of an office that tell the same story. */
export interface StoryGroup {
  readonly purpose: string | null;
  readonly country: string | null;
  readonly decision: string | null;
  /** Kecamatan, or what is known of it. */
  readonly area: string | null;
  /** What officers said last: "I01=confirmed I06=denied". */
  readonly marks: string | null;
  /** What a verdict on an earlier alert said. */
  readonly confirmed: boolean | null;
  readonly applications: number;
  readonly firstOn: string;
  /** Those since the day that counts as fresh. */
  readonly fresh: readonly string[];
}
const KECAMATAN_LENGTH = 8;

/**
 * All that an office was told since a day, equal stories counted together; applications that were taken back told nothing. The whole year is one
 * statement, because where hardly anybody goes is known only from where everybody goes.
 */
export async function storiesSince(tx: Tx, officeId: string, since: string, freshSince: string): Promise<StoryGroup[]> {
  const { rows } = await sql<StoryGroup>`
    select a.purpose, a.country, a.decision, left(a.territory, ${KECAMATAN_LENGTH}::int) area, k.marks, v.confirmed, count(*)::int applications,
           min(a.received_on)::text "firstOn", coalesce(array_agg(a.id order by a.id) filter (where a.received_on >= ${freshSince}::date), '{}') fresh
      from passports.shared_application a
      left join early_warning.source_verdict v on v.source_kind = 'application' and v.source_id = a.id
      cross join lateral (select string_agg(m.code || '=' || m.state, ' ' order by m.code) marks
        from passports.shared_mark m where m.application_id = a.id and m.state in ('confirmed', 'denied')) k
     where a.office_id = ${officeId} and a.received_on >= ${since}::date
     group by 1, 2, 3, 4, 5, 6`.execute(tx);
  return rows;
}

/** An alert about a journey, with the applicants' mentions it tells of. */
export type JourneyAlert = AlertRow & { readonly mentions: readonly string[] };
/** Alerts of an office about journeys that say something, or did so lately; the oldest first. */
export async function journeyAlerts(tx: Tx, officeId: string, since: string): Promise<JourneyAlert[]> {
  const { rows } = await sql<JourneyAlert>`
    select a.*, array(select m.mention_id from early_warning.alert_mention m where m.alert_id = a.id and m.ended_at is null) mentions
      from early_warning.alert a
     where a.kind = 'rare-journey' and a.office_id = ${officeId} and (a.millibits <> 0 or a.changed_at >= ${since}::date)
     order by a.raised_at, a.id for update of a`.execute(tx);
  return rows;
}
/** Offices where an alert about a journey still says something. */
export async function officesWithJourneys(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('early_warning.alert')
    .select('office_id')
    .distinct()
    .where('kind', '=', 'rare-journey')
    .where('millibits', '<>', 0)
    .execute();
  return rows.map((row) => row.office_id);
}

/** Whoever is not among these is no longer told of by the alert. */
export const keepMentions = (tx: Tx, alertId: string, kept: readonly string[], at: string) =>
  tx
    .updateTable('early_warning.alert_mention')
    .set({ ended_at: at })
    .where('alert_id', '=', alertId)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`not mention_id = any (${[...kept]}::uuid[])`)
    .execute();
