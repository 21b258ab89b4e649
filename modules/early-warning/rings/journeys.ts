import { besideJourney, TOGETHER_DAYS } from '../../../engines/network/index.ts';
import type { EgoMember } from '../../../engines/network/index.ts';
import type { JobContext } from '../../../platform/outbox/job-context.ts';
import type { Tx } from '../../../platform/db/on-client.ts';
import { noon } from '../detect/facts.ts';
import * as alerts from '../store.ts';
import { writeAlert } from '../write-alert.ts';
import { applicationMember, placedOf } from './ego.ts';
import { householdsOf } from './households.ts';
import { circlesOf, isOdd, rareJourneys } from './journey-circles.ts';
import type { JourneyCircle } from './journey-circles.ts';
import { journeyRows, journeyUnknowns } from './journey-words.ts';
import { fadeAlert, isNews, stateOf } from './ring-alert.ts';
import { dayBefore } from './seeds.ts';
import { joinInto, toldInRing } from './store-joined.ts';
import { journeyAlerts, keepMentions, officesWithJourneys, storiesSince } from './store-journeys.ts';
import type { JourneyAlert } from './store-journeys.ts';
import { applicationsOf, marksOf, findingsOf } from './store-members.ts';
import type { ApplicationRow } from './store-members.ts';
import { homesOf } from './store-neighbourhood.ts';
import { officesSince } from './store-usual.ts';
import { barOf, weighed } from './threshold.ts';
import type { Bar } from './threshold.ts';
import { usualAt } from './usual.ts';
import type { Usual } from './usual.ts';

/** @source engines/watch (MEMORY_DAYS) */
const MEMORY_DAYS = 400;
const KIND = 'rare-journey';
const KABUPATEN_LENGTH = 5;

/**
 * Every night: do strangers whose own stories stand out go to where hardly anybody goes, from one area and within weeks? The question of the replay
 * (`judgeJourney`), with what is usual at the office. Place and time alone never alert, and nobody is shown for a destination.
 */
export async function lookAtJourneys(context: JobContext): Promise<void> {
  const { tx, today } = context;
  const since = dayBefore(today, TOGETHER_DAYS);
  for (const officeId of new Set([...(await officesSince(tx, since)), ...(await officesWithJourneys(tx))]))
    await lookAtOffice(context, officeId, since);
}

async function lookAtOffice(context: JobContext, officeId: string, since: string): Promise<void> {
  const { tx, today } = context;
  const usual = await usualAt(tx, officeId);
  const rare = rareJourneys(await storiesSince(tx, officeId, dayBefore(today, MEMORY_DAYS), since), usual.rates, today);
  const people = await travellersOf(tx, rare.journeys.flatMap(({ applications }) => applications), usual); // prettier-ignore
  const circles = circlesOf(rare, new Map([...people].map(([id, { member }]) => [id, member])), usual.standingOut);
  const standing = await journeyAlerts(tx, officeId, since);
  const told = new Set<string>();
  const bar = circles.length === 0 ? undefined : await barOf(context, officeId);
  for (const circle of circles) {
    const travellers = circle.judgement.members.flatMap(({ event }) => people.get(event) ?? []);
    const mentions = new Set(travellers.map(({ row }) => row.mentionId));
    const same = standing.filter((alert) => !told.has(alert.id) && alert.mentions.some((id) => mentions.has(id)));
    for (const { id } of same) told.add(id);
    if (bar !== undefined) await tell(context, circle, travellers, same, bar);
  }
  for (const { id } of standing) if (!told.has(id)) await fadeAlert(context, id, 0);
}

interface Traveller {
  readonly row: ApplicationRow;
  readonly personId: string;
  readonly member: EgoMember;
}

/** Those of these applicants whose story stands out with all that is known of them, by application; of each person the last. In five statements. */
async function travellersOf(tx: Tx, ids: readonly string[], { rates }: Usual): Promise<Map<string, Traveller>> {
  const rows = await applicationsOf(tx, ids);
  const marks = await marksOf(tx, ids);
  const findings = await findingsOf(tx, ids);
  const found = await homesOf(tx, rows.map(({ mentionId }) => mentionId)); // prettier-ignore
  const homes = rows.map(({ mentionId }) => found.get(mentionId) ?? { mentionId, personId: mentionId, card: null, house: null });
  const placed = await placedOf(tx, [...new Set(homes.map(({ personId }) => personId))]);
  const households = householdsOf(homes);
  const travellers = new Map<string, Traveller>();
  rows.forEach((row, at) => {
    const personId = homes[at]?.personId ?? row.mentionId;
    const known = { marks: marks.get(row.id) ?? new Map<string, string>(), placed: placed.get(personId), finding: findings.get(row.id) };
    const member = applicationMember(row, known, households[at] ?? personId, rates);
    if (isOdd(member.facts)) travellers.set(personId, { row, personId, member: { ...member, facts: besideJourney(member.facts) } });
  });
  return new Map([...travellers.values()].map((one) => [one.row.id, one]));
}

/** Writes or refreshes the one alert of a circle, known again by its people; a ring that holds them all and was seen, or weighs as much, goes on in its place. */
async function tell(
  context: JobContext,
  circle: JourneyCircle,
  travellers: readonly Traveller[],
  same: readonly JourneyAlert[],
  bar: Bar,
): Promise<void> {
  const { tx, today, now } = context;
  const { judgement, area } = circle;
  const [first] = travellers.map(({ row }) => row).sort((a, b) => (`${a.receivedOn} ${a.id}` < `${b.receivedOn} ${b.id}` ? -1 : 1));
  if (first === undefined) return;
  const { officeId, agencyId } = first;
  const rows = await journeyRows(tx, circle);
  const millibits = rows.reduce((sum, row) => sum + row.millibits, 0);
  const { worth, headStart } = weighed(judgement, millibits, bar);
  const key = `journey:${first.id}`;
  const known = same[0] ?? (await alerts.findAlertByKey(tx, KIND, key, officeId));
  if (known === undefined && worth === undefined) return;
  const standing = same.map(({ id }) => id);
  const ring = known?.state === 'in-case' ? undefined : await toldInRing(tx, officeId, travellers.map(({ row }) => row.id), millibits + headStart, true); // prettier-ignore
  if (ring !== undefined) return joinInto(tx, standing, ring, now);
  const place = { agencyId, officeId, territory: area.length >= KABUPATEN_LENGTH ? area : mostCommon(travellers) };
  const departsOn = travellers.flatMap(({ row }) => row.departOn ?? []).filter((day) => day >= today).sort()[0] ?? null; // prettier-ignore
  const state = await stateOf(context, place, { millibits, headStart, rows }, known, {
    worth: worth !== undefined,
    gone: false,
    drawn: false,
    departsOn,
  });
  const pieces = rows.map((row) => ({ ...row, key: row.code, kind: row.code, countedMillibits: row.millibits, observedAt: noon(row.on) }));
  const mentions = travellers.map(({ row, personId }) => ({ mentionId: row.mentionId, personId }));
  if (known !== undefined && known.state === state && samePeople(same[0], mentions) && !(await isNews(context, known, pieces))) return;
  const id = await writeAlert(
    context,
    {
      kind: KIND,
      key: known?.key ?? key,
      place,
      departsOn,
      level: worth ?? 'look',
      millibits,
      headStart,
      state,
      pieces,
      unknowns: journeyUnknowns(judgement.members),
      mentions,
      replaces: true,
    },
    known,
  );
  await keepMentions(tx, id, mentions.map(({ mentionId }) => mentionId), now); // prettier-ignore
  await joinInto(tx, standing, id, now);
}

const samePeople = (known: JourneyAlert | undefined, mentions: readonly { mentionId: string }[]): boolean =>
  known?.mentions.length === mentions.length && mentions.every(({ mentionId }) => known.mentions.includes(mentionId));

/** The kabupaten or kota where most of them live. */
function mostCommon(travellers: readonly Traveller[]): string | null {
  const votes = Map.groupBy(travellers.flatMap(({ row }) => row.territory?.slice(0, KABUPATEN_LENGTH) ?? []), (code) => code); // prettier-ignore
  return [...votes].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
