import { applicationFacts } from '../passports/index.ts';
import { matchRecruiter, statusOn } from '../recruiters/index.ts';
import type { StatusOnDay } from '../recruiters/index.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { formatDay } from './words.ts';
import { recruiterWithoutLicence } from './detect/recruiter-without-licence.ts';
import type { Naming } from './detect/recruiter-without-licence.ts';
import { raiseAlert } from './raise-alert.ts';
import { findPlacement } from './store-sources.ts';

/** The company an applicant names had no valid licence on that day. Look-alikes and unknown statuses raise nothing. */
export async function lookAtStatedRecruiter(context: JobContext, applicationId: string): Promise<void> {
  const facts = await applicationFacts(context.tx, applicationId);
  if (facts === undefined || facts.statedRecruiter === null) return;
  await lookAtNaming(context, facts.statedRecruiter, {
    source: { kind: 'application', id: applicationId },
    label: facts.number,
    on: facts.receivedOn,
    place: { agencyId: facts.agencyId, officeId: facts.office.id, territory: facts.territory },
    departsOn: facts.departOn,
    grade: null,
  });
}

/** @param name as written in an application or a report */
export async function lookAtNaming(context: JobContext, name: string, naming: Naming): Promise<void> {
  const candidates = await matchRecruiter(context.tx, name, naming.on);
  const sure = candidates.filter((c) => c.level === 'equal' || c.level === 'variant');
  // Several companies of one name in different towns: nobody knows which one is meant.
  const only = sure.length === 1 ? sure[0] : undefined;
  if (only !== undefined) await raiseWithoutLicence(context, only.recruiterId, only.status, naming);
}

/** A worker was placed with a company whose licence was gone on the day of the step that was written down. */
export async function lookAtPlacement(context: JobContext, placementId: string): Promise<void> {
  const placement = await findPlacement(context.tx, placementId);
  if (placement === undefined || placement.recruiterId === null) return;
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
