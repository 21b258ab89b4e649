import type { Finding } from '../../../engines/network/index.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/on-client.ts';

export interface ApplicationRow {
  readonly id: string;
  readonly number: string;
  readonly mentionId: string;
  readonly purpose: string | null;
  readonly country: string | null;
  readonly departOn: string | null;
  readonly decision: string | null;
  readonly receivedOn: string;
  readonly agencyId: string;
  readonly officeId: string;
  readonly territory: string | null;
}
/** Facts of applications; those taken back are not in the answer. */
export async function applicationsOf(tx: Tx, ids: readonly string[]): Promise<ApplicationRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ApplicationRow>`
    select id, number, applicant_mention_id "mentionId", purpose, country, depart_on::text "departOn", decision, received_on::text "receivedOn",
           agency_id "agencyId", office_id "officeId", territory
      from passports.shared_application where id = any (${[...ids]}::uuid[]) order by received_on, id`.execute(tx);
  return rows;
}

export interface MarkRow {
  readonly applicationId: string;
  readonly code: string;
  readonly state: string;
}
/** What officers last said about indicators. */
export async function marksOf(tx: Tx, applicationIds: readonly string[]): Promise<Map<string, Map<string, string>>> {
  if (applicationIds.length === 0) return new Map();
  const { rows } = await sql<MarkRow>`select application_id "applicationId", code, state from passports.shared_mark
     where application_id = any (${[...applicationIds]}::uuid[])`.execute(tx);
  return new Map([...Map.groupBy(rows, (row) => row.applicationId)].map(([id, list]) => [id, new Map(list.map((m) => [m.code, m.state]))]));
}

export interface ReportRow {
  readonly id: string;
  readonly territory: string | null;
  readonly destination: string | null;
  readonly departsOn: string | null;
  readonly receivedAt: string;
  readonly danger: boolean;
  readonly source: string | null;
  readonly information: number | null;
  readonly verdict: string | null;
  readonly agencyId: string;
  readonly officeId: string;
  /** A hash that tells tellers apart; null when the report is anonymous. */
  readonly teller: string | null;
  readonly firstToldAt: string | null;
  readonly confirmed: number;
  readonly dismissed: number;
  /** The suspected hoax that holds it back. */
  readonly heldBy: string | null;
}
/** Reports with what is known of their teller's record; repeats of another report are left out. */
export async function reportsOf(tx: Tx, ids: readonly string[]): Promise<ReportRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ReportRow>`
    select r.id, r.territory, r.destination, r.departs_on::text "departsOn", r.received_at "receivedAt", r.immediate_danger danger,
           r.source_grade source, r.information_grade information, r.verdict, r.agency_id "agencyId", r.office_id "officeId",
           v.teller, v.first_told_at "firstToldAt", coalesce(t.confirmed, 0) confirmed, coalesce(t.dismissed, 0) dismissed,
           h.alert_id "heldBy"
      from reports.shared_report r
      left join reports.shared_teller v on v.report_id = r.id
      left join early_warning.teller t on t.teller = v.teller
      left join early_warning.held_report h on h.report_id = r.id
     where r.id = any (${[...ids]}::uuid[]) order by r.received_at, r.id`.execute(tx);
  return rows;
}

/** Placements of these persons. */
export async function placementsOf(
  tx: Tx,
  personIds: readonly string[],
): Promise<{ personId: string; recruiterId: string | null; since: string; recordedOn: string }[]> {
  if (personIds.length === 0) return [];
  const { rows } = await sql<{ personId: string; recruiterId: string | null; since: string; recordedOn: string }>`
    select m.person_id "personId", p.recruiter_id "recruiterId", p.state_since::text since, p.recorded_at::date::text "recordedOn"
      from people.shared_membership m join placements.shared_placement p on p.mention_id = m.mention_id
     where m.person_id = any (${[...personIds]}::uuid[]) and p.state not in ('mundur', 'gagal')`.execute(tx);
  return rows;
}

/** What verdicts on earlier alerts found about sources, by id. */
export async function findingsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Finding>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('early_warning.source_verdict')
    .select(['source_id', 'confirmed', 'alert_id'])
    .where('source_id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ source_id, confirmed, alert_id }) => [source_id, { confirmed, of: alert_id }]));
}

/** Mentions by id with the record they come from. */
export async function mentionSources(tx: Tx, mentionIds: readonly string[]): Promise<Map<string, { kind: string; id: string }>> {
  if (mentionIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('people.shared_mention')
    .select(['id', 'source_kind', 'source_id'])
    .where('id', 'in', [...mentionIds])
    .execute();
  return new Map(rows.map((row) => [row.id ?? '', { kind: row.source_kind ?? '', id: row.source_id ?? '' }]));
}
/** Mentions that records made. */
export async function mentionsOfSources(tx: Tx, ids: readonly string[]): Promise<{ mentionId: string; kind: string; id: string }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ mentionId: string; kind: string; id: string }>`
    select m.id "mentionId", m.source_kind kind, m.source_id id from people.shared_mention m
     where m.source_kind in ('application', 'report') and m.source_id = any (${[...ids]}::uuid[]) limit 1000`.execute(tx);
  return rows;
}
