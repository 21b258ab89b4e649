import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/on-client.ts';
import type { Topic } from '../../reports/model.ts';
import { DECISIONS } from '../../../engines/screening/decisions.ts';
import { REPEAT_DAYS, TURNED_DOWN } from '../rings/again-changes.ts';

/** Everything here is read as the person who asks: the second lock leaves out what is beyond the own reach. */
export interface OfficeReport {
  readonly territory: string | null;
  readonly topic: Topic;
  readonly happenedOn: string | null;
  /** Day of arrival in Jakarta. */
  readonly receivedOn: string;
  readonly namesRecruiter: boolean;
}

/** Reports that an office handles and nobody contradicted; repeats of another report are left out. */
export async function officeReports(tx: Tx, officeId: string, since: string): Promise<OfficeReport[]> {
  const { rows } = await sql<OfficeReport>`
    select r.territory, r.topic, r.happened_on "happenedOn", to_char(r.received_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD') "receivedOn",
           exists (select 1 from reports.shared_report_mention m where m.report_id = r.id and m.role in ('recruiter', 'company')) "namesRecruiter"
      from reports.shared_report r
     where r.office_id = ${officeId}::uuid and r.received_at >= ${since}::date and r.verdict is distinct from 'contradicted'`.execute(tx);
  return rows;
}

/** An application by the day it came in, and the day from which it counts. */
export interface OfficeApplication {
  readonly receivedOn: string;
  readonly knownOn: string;
}

// A list, not a pattern: PostgreSQL may look for equal texts before it asks row by row who may see them.
const SUSPECTED = DECISIONS.filter((code) => TURNED_DOWN.test(code));

/** Applications that were refused or postponed on suspicion, by the first such decision; one that was taken back later counts, too. */
export async function turnedDown(tx: Tx, officeId: string, since: string): Promise<OfficeApplication[]> {
  const { rows } = await sql<OfficeApplication>`
    select a.received_on "receivedOn", min(d.standing_on) "knownOn"
      from passports.shared_decision d
      join passports.shared_application a on a.id = d.application_id
     where d.decision = any(${SUSPECTED}::text[]) and a.office_id = ${officeId}::uuid and a.received_on >= ${since}::date
     group by a.id, a.received_on`.execute(tx);
  return rows;
}

/** Applications of people whose earlier application, here or at another office within reach, had been turned down half a year before at most. */
export async function triedAgain(tx: Tx, officeId: string, since: string): Promise<OfficeApplication[]> {
  const { rows } = await sql<OfficeApplication>`
    select distinct a.id, a.received_on "receivedOn", a.received_on "knownOn"
      from passports.shared_decision d
      join passports.shared_application o on o.id = d.application_id
      join people.shared_membership one on one.mention_id = o.applicant_mention_id
      join people.shared_membership other on other.person_id = one.person_id and other.mention_id <> one.mention_id
      join passports.shared_application a on a.applicant_mention_id = other.mention_id
     where d.decision = any(${SUSPECTED}::text[]) and d.standing_on >= ${since}::date - ${REPEAT_DAYS}::int
       and a.office_id = ${officeId}::uuid and a.received_on >= ${since}::date and a.received_on > o.received_on
       and a.received_on between d.standing_on and d.standing_on + ${REPEAT_DAYS}::int`.execute(tx);
  return rows;
}

/** The day of the first application of an office within reach. */
export const firstApplicationOn = async (tx: Tx, officeId: string, since: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('passports.shared_application')
      .select('received_on')
      .where('office_id', '=', officeId)
      .where('received_on', '>=', since)
      .orderBy('received_on')
      .limit(1)
      .executeTakeFirst()
  )?.received_on ?? undefined;

export const officeName = async (tx: Tx, officeId: string): Promise<string> =>
  (await tx.selectFrom('access.shared_office').select('name').where('id', '=', officeId).executeTakeFirstOrThrow()).name ?? '';
