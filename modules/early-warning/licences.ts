import { applicationFacts } from '../passports/index.ts';
import { matchRecruiter, statusOn } from '../recruiters/index.ts';
import type { RecruiterCandidate, StatusOnDay } from '../recruiters/index.ts';
import { dayInJakarta } from '../../platform/http/context.ts';
import { reportFacts } from '../reports/index.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { formatDay } from './words.ts';
import { recruiterWithoutLicence } from './detect/recruiter-without-licence.ts';
import type { Naming } from './detect/recruiter-without-licence.ts';
import { raiseAlert } from './raise-alert.ts';
import { putNamed } from './rings/store-companies.ts';
import { findPlacement } from './store-sources.ts';

/** The company an applicant names had no valid licence on that day. Look-alikes and unknown statuses raise nothing. */
export async function lookAtStatedRecruiter(context: JobContext, applicationId: string): Promise<void> {
  const facts = await applicationFacts(context.tx, applicationId);
  if (facts === undefined || facts.statedRecruiter === null) return;
  const only = await onlyOne(context, facts.statedRecruiter, facts.receivedOn);
  if (only === undefined) return;
  const { receivedOn: named_on, applicantMentionId: mention_id, territory } = facts;
  await putNamed(context.tx, {
    source_kind: 'application',
    source_id: applicationId,
    recruiter_id: only.recruiterId,
    mention_id,
    territory,
    named_on,
  });
  await raiseWithoutLicence(context, only.recruiterId, only.status, {
    source: { kind: 'application', id: applicationId },
    label: facts.number,
    on: facts.receivedOn,
    place: { agencyId: facts.agencyId, officeId: facts.office.id, territory: facts.territory },
    departsOn: facts.departOn,
    grade: null,
  });
}

/**
 * Which registered companies a report names: counted beside the flow of their applicants, never an alert by itself.
 * @source dossier: detection §4.1
 */
export async function noteReportedCompanies(context: JobContext, reportId: string): Promise<void> {
  const facts = await reportFacts(context, reportId);
  if (facts === undefined) return;
  const named_on = dayInJakarta(facts.receivedAt);
  for (const name of facts.recruiterNames) {
    const only = await onlyOne(context, name, named_on);
    if (only === undefined) continue;
    const row = { recruiter_id: only.recruiterId, mention_id: null, territory: facts.village, named_on };
    await putNamed(context.tx, { source_kind: 'report', source_id: reportId, ...row });
  }
}

/** @param name as written in an application or a report */
async function onlyOne({ tx }: JobContext, name: string, on: string): Promise<RecruiterCandidate | undefined> {
  const candidates = await matchRecruiter(tx, name, on);
  const sure = candidates.filter((c) => c.level === 'equal' || c.level === 'variant');
  // Several companies of one name in different towns: nobody knows which one is meant.
  return sure.length === 1 ? sure[0] : undefined;
}

/** A worker was placed with a company whose licence was gone on the day of the step that was written down. */
export async function lookAtPlacement(context: JobContext, placementId: string): Promise<void> {
  const placement = await findPlacement(context.tx, placementId);
  if (placement === undefined || placement.recruiterId === null) return;
  const { mentionId: mention_id, territory: village, since: named_on } = placement;
  const row = { recruiter_id: placement.recruiterId, mention_id, territory: village, named_on };
  await putNamed(context.tx, { source_kind: 'placement', source_id: placementId, ...row });
  const status = await statusOn(context.tx, placement.recruiterId, placement.since);
  if (status === undefined) return;
  const { agencyId, officeId, territory } = placement;
  await raiseWithoutLicence(context, placement.recruiterId, status, {
    source: { kind: 'placement', id: placementId },
    label: '',
    on: placement.since,
    place: { agencyId, officeId, territory },
    departsOn: null,
    grade: null,
  });
}

async function raiseWithoutLicence(context: JobContext, recruiterId: string, { status, entry, ageDays = 0 }: StatusOnDay, naming: Naming): Promise<void> {
  if (status !== 'revoked' && status !== 'suspended') return;
  const since = entry === undefined || entry.validFrom === null ? '' : ` sejak ${formatDay(entry.validFrom)}`;
  const word = status === 'revoked' ? 'sudah dicabut' : 'sedang dihentikan sementara';
  await raiseAlert(context, recruiterWithoutLicence({ recruiterId, status, words: `${word}${since}`, ageDays }, naming));
} // prettier-ignore
