import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';

/** Rows within reach; undone imports are left out. */
export const briefRows = async (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : tx
        .selectFrom('passports.application as a')
        .innerJoin('access.shared_office as o', 'o.id', 'a.office_id')
        .select([
          'a.id',
          'a.number',
          'a.state',
          'a.purpose',
          'a.country',
          'a.depart_on',
          'a.outcome',
          'a.decision',
          'a.received_on',
          'a.applicant_mention_id',
          'a.recruiter_name',
          'a.office_id',
          'o.name as office_name',
          'a.agency_id',
          'a.territory',
          'a.classification',
        ])
        .where('a.id', 'in', ids)
        .where('a.state', '<>', 'undone')
        .execute();

export const mentionsOf = (tx: Tx, applicationId: string) =>
  tx
    .selectFrom('passports.application_mention')
    .select(['mention_id', 'role'])
    .where('application_id', '=', applicationId)
    .orderBy('role')
    .orderBy('mention_id')
    .execute();

/** The last answer to each question, as far as it has a phrase. */
export async function phrasesOf(tx: Tx, applicationId: string): Promise<{ question: string; phrase: string }[]> {
  const { rows } = await sql<{ question: string; phrase: string | null }>`
    select distinct on (question) question, phrase from passports.answer where application_id = ${applicationId} order by question, n desc`.execute(
    tx,
  );
  return rows.flatMap(({ question, phrase }) => (phrase === null ? [] : [{ question, phrase }]));
}

/** The last answer of these applications to each question, as far as it has a phrase. */
export async function wordedAnswers(
  tx: Tx,
  applicationIds: readonly string[],
): Promise<{ id: string; application_id: string; question: string; value: unknown; sealed_value: Buffer | null }[]> {
  if (applicationIds.length === 0) return [];
  const { rows } = await sql<{ id: string; application_id: string; question: string; value: unknown; sealed_value: Buffer | null }>`
    select * from (select distinct on (application_id, question) id, application_id, question, value, sealed_value, phrase from passports.answer
     where application_id = any (${[...applicationIds]}::uuid[]) order by application_id, question, n desc) last where phrase is not null`.execute(
    tx,
  );
  return rows;
}

export const decisionsOf = (tx: Tx, applicationId: string) =>
  tx
    .selectFrom('passports.decision')
    .select(['decision', 'state', 'reasons', 'standing_on', 'overrides'])
    .where('application_id', '=', applicationId)
    .orderBy('proposed_at')
    .execute();

export interface EarlierRow {
  readonly application_id: string;
  readonly person_id: string | null;
  readonly office_id: string;
  readonly office_name: string;
  readonly received_on: string;
  readonly purpose: string | null;
  readonly country: string | null;
  readonly decision: string | null;
  readonly decision_state: string | null;
  readonly decided_on: string | null;
  readonly objection_outcome: string | null;
}

/** Applications of these persons, or with these NIK indexes, at any office. */
export async function earlierRows(
  tx: Tx,
  ask: { persons: readonly string[]; niks: readonly string[]; since: string },
): Promise<EarlierRow[]> {
  const { rows } = await sql<EarlierRow>`
    select * from passports.earlier_decisions(${[...ask.persons]}::uuid[], ${[...ask.niks]}::text[], ${ask.since}::date)`.execute(tx);
  return rows;
}
