import { applicationFacts } from '../passports/index.ts';
import { officesFor } from '../access/index.ts';
import { hasLeft, STATE_WORDS } from '../placements/model.ts';
import { licenceEnd, licenceEnds, licenceEndWords, matchRecruiter, statusOn } from '../recruiters/index.ts';
import type { LicenceEnd, RecruiterCandidate, StatusOnDay } from '../recruiters/index.ts';
import { regencyOf } from '../territory/model.ts';
import { dayInJakarta } from '../../platform/http/context.ts';
import { reportFacts } from '../reports/index.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { daysBetween } from './detect/facts.ts';
import { placedWithoutLicence, recruiterWithoutLicence } from './detect/recruiter-without-licence.ts';
import type { Naming } from './detect/recruiter-without-licence.ts';
import { raiseAlert } from './raise-alert.ts';
import { putNamed } from './rings/store-companies.ts';
import { findPlacement, runningPlacements } from './store-sources.ts';

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

/** A worker was placed with a company whose licence was gone on the day of the step that was written down, or has gone since. */
export async function lookAtPlacement(context: JobContext, placementId: string): Promise<void> {
  const placement = await findPlacement(context.tx, placementId);
  if (placement === undefined || placement.recruiterId === null) return;
  const { mentionId: mention_id, territory: village, since: named_on } = placement;
  const row = { recruiter_id: placement.recruiterId, mention_id, territory: village, named_on };
  await putNamed(context.tx, { source_kind: 'placement', source_id: placementId, ...row });
  const status = await statusOn(context.tx, placement.recruiterId, placement.since);
  const place = (await immigrationOf(context, [village ?? ''])).get(village ?? '');
  if (status !== undefined && place !== undefined)
    await raiseWithoutLicence(context, placement.recruiterId, status, {
      source: { kind: 'placement', id: placementId },
      label: '',
      on: placement.since,
      place: { ...place, territory: village },
      departsOn: null,
      grade: null,
    });
  await lookAtLicences(context, [placement.recruiterId]);
}

/**
 * A licence ended while people are being placed through the company: the immigration office of their villages is warned, once. The office that wrote the
 * placement down is told by the placements module.
 * @param recruiterIds whose placements are looked at; all without it
 */
export async function lookAtLicences(context: JobContext, recruiterIds?: readonly string[]): Promise<void> {
  const { tx, today } = context;
  const running = await runningPlacements(tx, recruiterIds);
  const ends = await licenceEnds(tx, running.map(({ recruiterId }) => recruiterId), today); // prettier-ignore
  const concerned = running.filter(({ recruiterId }) => ends.has(recruiterId));
  const offices = await immigrationOf(context, concerned.map(({ village }) => village)); // prettier-ignore
  for (const [, group] of Map.groupBy(concerned, ({ recruiterId, village }) => `${recruiterId} ${offices.get(village)?.officeId ?? ''}`)) {
    const [first] = group;
    const [end, office] = [ends.get(first?.recruiterId ?? ''), offices.get(first?.village ?? '')];
    if (first === undefined || end === undefined || office === undefined) continue;
    const place = { ...office, territory: mostOf(group.map(({ village }) => village)) };
    const placements = group.map(({ id, country, state, since }) => ({
      id,
      country,
      step: STATE_WORDS[state],
      on: since,
      left: hasLeft(state),
    }));
    await raiseAlert(
      context,
      placedWithoutLicence(findingOf(first.recruiterId, end, daysBetween(end.entry.validFrom ?? today, today)), place, placements, today),
    );
  }
}

/** The immigration office of each village; an office that keeps placements reads no alerts. */
async function immigrationOf({ tx, today }: JobContext, villages: readonly string[]): Promise<Map<string, { officeId: string; agencyId: string }>> {
  const regencies = new Map<string, { officeId: string; agencyId: string }>();
  for (const regency of new Set(villages.flatMap((village) => regencyOf(village) ?? []))) {
    const [office] = await officesFor(tx, { agencyCode: 'IMIGRASI', kind: 'KANIM', territory: regency, on: today, limit: 1 });
    if (office !== undefined) regencies.set(regency, { officeId: office.id, agencyId: office.agencyId });
  }
  return new Map(villages.flatMap((village) => {
    const office = regencies.get(regencyOf(village) ?? '');
    return office === undefined ? [] : [[village, office] as const];
  }));
} // prettier-ignore

const mostOf = (villages: readonly string[]): string | null =>
  [...Map.groupBy(villages, (code) => code)].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))[0]?.[0] ?? null;

const findingOf = (recruiterId: string, end: LicenceEnd, ageDays: number) => ({ recruiterId, end, words: licenceEndWords(end), ageDays });

/** Who names a company whose term only ran out may know of a renewal that our list does not: only decrees count against what somebody said. */
async function raiseWithoutLicence(context: JobContext, recruiterId: string, status: StatusOnDay, naming: Naming): Promise<void> {
  const end = licenceEnd(status);
  if (end === undefined || end.how === 'expired') return;
  await raiseAlert(context, recruiterWithoutLicence(findingOf(recruiterId, end, status.ageDays ?? 0), naming));
}
