import { factsOf, WINDOW_DAYS } from '../../../engines/network/index.ts';
import type {
  BaseRates,
  Ego,
  EgoIdentifier,
  EgoMember,
  EgoTie,
  Fact,
  Finding,
  HubState,
  IdentifierKind,
} from '../../../engines/network/index.ts';
import { statusOn } from '../../recruiters/index.ts';
import type { Tx } from '../../../platform/db/on-client.ts';
import { dayInJakarta } from '../../../platform/http/context.ts';
import { destinationCode } from '../destination.ts';
import { COUNTED } from './gather.ts';
import type { Gathered, Neighbourhood } from './gather.ts';
import { householdsOf } from './households.ts';
import { factsOfReport, furtherFacts, purposeCode, reportReliability, speaks, storyOf } from './member-facts.ts';
import type { Known } from './member-facts.ts';
import { applicationsOf, marksOf, placementsOf, findingsOf } from './store-members.ts';
import type { ApplicationRow, ReportRow } from './store-members.ts';
import { weightsAt } from '../rule-weights/store.ts';
import { homesOf } from './store-neighbourhood.ts';
import { flowOf, partyOf, usualAt } from './usual.ts';
import type { Usual } from './usual.ts';

/** A meeting point whose people tell no suspicious stories on average is ordinary. @source engines/watch (ORDINARY_STORY_BITS) */
const ORDINARY_STORY_BITS = 0.5;
/** Windows of the memory. @source engines/watch (400 days in windows of 91) */
const MOST_WINDOWS = 4;
const NOT_LICENSED: ReadonlySet<string> = new Set(['revoked', 'suspended']);
const DAY_MS = 86_400_000;
const dayNumber = (day: string): number => Math.floor(Date.parse(day.slice(0, 10)) / DAY_MS);
const sum = (facts: readonly Fact[]): number => facts.reduce((all, fact) => all + fact.bits, 0);

/** A neighbourhood as the engine reads it, with the records behind it. */
export interface Scene {
  readonly ego: Ego;
  readonly usual: Usual;
  readonly applications: ReadonlyMap<string, ApplicationRow>;
  readonly reports: ReadonlyMap<string, ReportRow>;
  /** Person of each applicant, by application. */
  readonly personOf: ReadonlyMap<string, string>;
  /** Applications whose interview has no mark yet. */
  readonly unasked: ReadonlySet<string>;
  readonly hubs: readonly { readonly kind: string; readonly reason: string }[];
}

/**
 * Brings the facts of every member, in six statements.
 * @param told reports that are not held back; those that were found wrong stay out
 */
export async function sceneOf(
  tx: Tx,
  { sources, shared }: Neighbourhood,
  told: readonly ReportRow[],
  focus: string,
  today: string,
): Promise<Scene | undefined> {
  const all = await applicationsOf(tx, [...sources.values()].flatMap(({ kind, id }) => (kind === 'application' ? [id] : []))); // prettier-ignore
  const applications = all.filter((row) => dayNumber(today) - dayNumber(row.receivedOn) <= WINDOW_DAYS);
  const reports = told.filter(speaks);
  if (applications.length + reports.length < 2) return undefined;
  const ids = applications.map(({ id }) => id);
  const homes = await homesOf(tx, applications.map(({ mentionId }) => mentionId)); // prettier-ignore
  const marks = await marksOf(tx, ids);
  const findings = await findingsOf(tx, [...ids, ...reports.map(({ id }) => id)]);
  const placed = await placedOf(tx, [...new Set([...homes.values()].map(({ personId }) => personId))]);
  const officeId = officeOf(applications, reports);
  const usual = await usualAt(tx, officeId);
  const weights = await weightsAt(tx, officeId);
  const households = householdsOf(applications.map(({ mentionId }) => homes.get(mentionId) ?? { mentionId, personId: mentionId, card: null, house: null })); // prettier-ignore
  const members: EgoMember[] = applications.map((row, at) => {
    const personId = homes.get(row.mentionId)?.personId;
    const known: Known = { marks: marks.get(row.id) ?? new Map(), placed: placed.get(personId ?? ''), finding: findings.get(row.id) };
    return applicationMember(row, known, households[at] ?? row.id, usual.rates);
  });
  members.push(...reports.map((row) => reportMember(row, findings.get(row.id))));
  const numberOf = new Map(members.map((member, at) => [`${member.kind} ${member.event}`, at]));
  const { identifiers, ties } = tieUp(shared, numberOf, members, usual, today);
  return {
    ego: { day: dayNumber(today), standingOut: usual.standingOut, focus, members, identifiers, ties, weights },
    usual,
    applications: new Map(applications.map((row) => [row.id, row])),
    reports: new Map(reports.map((row) => [row.id, row])),
    personOf: new Map(applications.flatMap((row) => homes.get(row.mentionId) === undefined ? [] : [[row.id, homes.get(row.mentionId)?.personId ?? '']])), // prettier-ignore
    unasked: new Set(ids.filter((id) => !marks.has(id))),
    hubs: shared.flatMap(({ kind, hub }) => (hub === undefined ? [] : [{ kind, reason: hub.reason }])),
  };
}

/** An application as the engine reads it. */
export const applicationMember = (row: ApplicationRow, known: Known, household: string, rates: BaseRates): EgoMember => ({
  event: row.id,
  mention: row.mentionId,
  kind: 'application',
  day: dayNumber(row.receivedOn),
  household,
  party: partyOf(row),
  village: row.territory ?? undefined,
  destination: row.country ?? undefined,
  purpose: purposeCode(row.purpose),
  departs: row.departOn === null ? undefined : dayNumber(row.departOn),
  facts: [...factsOf(storyOf(row, known), rates), ...furtherFacts(known)],
});

export const reportMember = (row: ReportRow, finding: Finding | undefined): EgoMember => ({
  event: row.id,
  mention: '',
  kind: 'report',
  day: dayNumber(dayInJakarta(row.receivedAt)),
  household: row.teller === null ? `report ${row.id}` : `teller ${row.teller}`,
  party: row.teller === null ? `report ${row.id}` : `teller ${row.teller}`,
  village: row.territory ?? undefined,
  destination: destinationCode(row.destination) ?? undefined,
  departs: row.departsOn === null ? undefined : dayNumber(row.departsOn),
  facts: factsOfReport(row, finding),
  reliability: reportReliability(row),
});

/** The office where most of these are; the reports' when there is no application. */
export function officeOf(applications: readonly { officeId: string }[], reports: readonly { officeId: string }[]): string {
  const counts = Map.groupBy(applications.length > 0 ? applications : reports, ({ officeId }) => officeId);
  return [...counts].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

/** Who is placed by a company that may, and who by one whose licence was gone on that day; unknown licences say nothing. */
export async function placedOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, 'licensed' | 'unlicensed'>> {
  const found = new Map<string, 'licensed' | 'unlicensed'>();
  for (const { personId, recruiterId, since } of await placementsOf(tx, personIds)) {
    const status = recruiterId === null ? undefined : (await statusOn(tx, recruiterId, since))?.status;
    if (status !== undefined && NOT_LICENSED.has(status)) found.set(personId, 'unlicensed');
    else if (!found.has(personId)) found.set(personId, 'licensed');
  }
  return found;
}

function tieUp(
  shared: readonly Gathered[],
  numberOf: ReadonlyMap<string, number>,
  members: readonly EgoMember[],
  usual: Usual,
  today: string,
): { identifiers: EgoIdentifier[]; ties: EgoTie[] } {
  const identifiers: EgoIdentifier[] = [];
  const ties: EgoTie[] = [];
  for (const one of [...shared].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const here = one.ties.flatMap(({ source, probability }) => {
      const member = numberOf.get(source);
      return member === undefined ? [] : [{ member, probability }];
    });
    if (here.length < 2) continue;
    const hub = hubOf(one, here.map(({ member }) => members[member]!)); // prettier-ignore
    const at = identifiers.length;
    const flow = one.kind === 'story' ? flowOf(one.key.split(':')[1] ?? '') : undefined;
    identifiers.push({
      key: one.key,
      kind: one.kind as IdentifierKind,
      shown: '',
      hub,
      past: pastOf(one, today),
      population: usual.population(flow ?? one.kind),
      degree: one.degree,
      flow,
    });
    if (hub === 'no') for (const { member, probability } of here) ties.push({ member, identifier: at, probability });
  }
  return { identifiers, ties };
}

function hubOf({ hub }: Gathered, members: readonly EgoMember[]): HubState {
  if (hub === undefined) return 'no';
  if (hub.origin !== COUNTED) return hub.origin === 'registered' ? 'registered' : 'learnt';
  const people = members.filter(({ kind }) => kind === 'application');
  const mean = people.reduce((all, { facts }) => all + sum(facts), 0) / Math.max(1, people.length);
  return mean > ORDINARY_STORY_BITS ? 'no' : 'learnt';
}

function pastOf({ earlier, firstOn }: Gathered, today: string): EgoIdentifier['past'] {
  const windows = Math.floor((dayNumber(today) - dayNumber(firstOn < today ? firstOn : today)) / WINDOW_DAYS);
  return windows <= 0 ? { households: 0, windows: 0 } : { households: earlier, windows: Math.min(MOST_WINDOWS, windows) };
}
