import { sql } from 'kysely';
import { PlacementState, RUNNING } from '../placements/model.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { destinationCode } from './destination.ts';
import type { ApplicationFact, ReportFact } from './detect/facts.ts';

/** What other modules publish about their records; the worker reads all of it, an officer only what is in reach. */
export const codeOfOffice = async (tx: Tx, officeId: string): Promise<string | undefined> =>
  (await tx.selectFrom('access.shared_office').select('code').where('id', '=', officeId).executeTakeFirst())?.code ?? undefined;

export async function applicationFactsOf(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, ApplicationFact & { applicantMentionId: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('passports.shared_application as a')
    .leftJoin('access.shared_office as o', 'o.id', 'a.office_id')
    .select([
      'a.id',
      'a.number',
      'a.agency_id',
      'a.office_id',
      'o.name as office_name',
      'a.territory',
      'a.purpose',
      'a.country',
      'a.received_on',
      'a.depart_on',
      'a.outcome',
      'a.decision',
      'a.applicant_mention_id',
    ])
    .where('a.id', 'in', ids)
    .execute();
  return new Map(
    rows.map((r) => [
      r.id ?? '',
      {
        id: r.id ?? '',
        number: r.number ?? '',
        agencyId: r.agency_id ?? '',
        officeId: r.office_id ?? '',
        officeName: r.office_name ?? 'kantor lain',
        territory: r.territory,
        purpose: r.purpose,
        destination: r.country,
        submittedOn: r.received_on ?? '',
        departsOn: r.depart_on,
        outcome: r.outcome,
        decision: r.decision,
        decidedOn: null,
        applicantMentionId: r.applicant_mention_id ?? '',
      },
    ]),
  );
}

export async function reportFactOf(tx: Tx, id: string): Promise<ReportFact | undefined> {
  const r = await tx.selectFrom('reports.shared_report').selectAll().where('id', '=', id).executeTakeFirst();
  if (r === undefined) return undefined;
  return {
    id,
    agencyId: r.agency_id ?? '',
    officeId: r.office_id ?? '',
    territory: r.territory,
    receivedOn: (r.received_at ?? '').slice(0, 10),
    destination: destinationCode(r.destination),
    departsOn: r.departs_on,
    immediateDanger: r.immediate_danger === true,
    grade: r.source_grade === null || r.information_grade === null ? null : `${r.source_grade}${r.information_grade}`,
    verdict: r.verdict,
  };
}

export const mentionsOfReport = async (tx: Tx, reportId: string): Promise<{ mentionId: string; role: string }[]> =>
  (await tx.selectFrom('reports.shared_report_mention').select(['mention_id', 'role']).where('report_id', '=', reportId).execute()).map(
    (r) => ({ mentionId: r.mention_id ?? '', role: r.role ?? '' }),
  );

export interface MentionSource {
  readonly mentionId: string;
  readonly personId: string;
  readonly kind: string;
  readonly id: string;
  readonly role: string;
}
/** Where mentions come from, with their current person. */
export async function sourcesOf(tx: Tx, mentionIds: readonly string[]): Promise<Map<string, MentionSource>> {
  if (mentionIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('people.shared_mention as m')
    .innerJoin('people.shared_membership as p', 'p.mention_id', 'm.id')
    .select(['m.id', 'm.source_kind', 'm.source_id', 'm.role', 'p.person_id'])
    .where('m.id', 'in', mentionIds)
    .execute();
  return new Map(
    rows.map((r) => [
      r.id ?? '',
      { mentionId: r.id ?? '', personId: r.person_id ?? '', kind: r.source_kind ?? '', id: r.source_id ?? '', role: r.role ?? '' },
    ]),
  );
}

/** Applications and reports of a person, by the mentions that make it up. */
export async function sourcesOfPersons(tx: Tx, personIds: readonly string[]): Promise<MentionSource[]> {
  if (personIds.length === 0) return [];
  const rows = await tx
    .selectFrom('people.shared_membership as p')
    .innerJoin('people.shared_mention as m', 'm.id', 'p.mention_id')
    .select(['m.id', 'm.source_kind', 'm.source_id', 'm.role', 'p.person_id'])
    .where('p.person_id', 'in', personIds)
    .execute();
  return rows.map((r) => ({
    mentionId: r.id ?? '',
    personId: r.person_id ?? '',
    kind: r.source_kind ?? '',
    id: r.source_id ?? '',
    role: r.role ?? '',
  }));
}

/** A placement with its company, as the source knows it. */
export async function findPlacement(
  tx: Tx,
  id: string,
): Promise<
  { recruiterId: string | null; mentionId: string; since: string; agencyId: string; officeId: string; territory: string | null } | undefined
> {
  const row = await tx.selectFrom('placements.shared_placement').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const { recruiter_id: recruiterId, state_since: since, agency_id: agencyId, office_id: officeId, territory } = row;
  return {
    recruiterId,
    mentionId: row.mention_id ?? '',
    since: since ?? '',
    agencyId: agencyId ?? '',
    officeId: officeId ?? '',
    territory,
  };
}

export interface RunningPlacement {
  readonly id: string;
  readonly recruiterId: string;
  readonly country: string;
  readonly state: PlacementState;
  readonly since: string;
  readonly village: string;
}
/** Placements that have not ended, with these companies or with each, the newest step first. */
export async function runningPlacements(tx: Tx, recruiterIds?: readonly string[]): Promise<RunningPlacement[]> {
  let query = tx
    .selectFrom('placements.shared_placement')
    .select(['id', 'recruiter_id', 'country', 'state', 'state_since', 'territory'])
    .where('recruiter_id', 'is not', null)
    .where('state', 'in', RUNNING);
  if (recruiterIds !== undefined) query = query.where('recruiter_id', '=', sql<string>`any(${[...recruiterIds]}::uuid[])`);
  const rows = await query.orderBy('recruiter_id').orderBy('state_since', 'desc').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id ?? '',
    recruiterId: row.recruiter_id ?? '',
    country: row.country ?? '',
    state: PlacementState.parse(row.state),
    since: row.state_since ?? '',
    village: row.territory ?? '',
  }));
}
