import {
  besideJourney,
  createJourneyCounts,
  factsOf,
  journeyOf,
  judgeJourney,
  JOURNEY_AREAS,
  ODD_BITS,
} from '../../../engines/network/index.ts';
import type { BaseRates, EgoMember, Fact, Journey, Judgement } from '../../../engines/network/index.ts';
import { furtherFacts, purposeCode, storyOf } from './member-facts.ts';
import type { Known } from './member-facts.ts';
import type { StoryGroup } from './store-journeys.ts';

/** Rare journeys of an office, with those who lately take one and whose own story does not hold. */
export interface RareJourneys {
  readonly counts: ReturnType<typeof createJourneyCounts>;
  /** Since the office's first application. */
  readonly days: number;
  readonly journeys: readonly { readonly journey: Journey; readonly applications: readonly string[] }[];
}
/** People of one area on one rare journey. */
export interface JourneyCircle {
  readonly journey: Journey;
  /** Beginning of a village code; empty for the whole office. */
  readonly area: string;
  /** Expected of that area by its own past. */
  readonly usual: number;
  readonly judgement: Judgement;
}

const DAY_MS = 86_400_000;
const dayNumber = (day: string): number => Math.floor(Date.parse(day) / DAY_MS);

/** Whether somebody's own story stands out, wherever it leads. */
export const isOdd = (facts: readonly Fact[]): boolean => besideJourney(facts).reduce((sum, { bits }) => sum + bits, 0) >= ODD_BITS;

/** What is usual at an office, and who is on a journey that is not. */
export function rareJourneys(groups: readonly StoryGroup[], rates: BaseRates, today: string): RareJourneys {
  const counts = createJourneyCounts();
  const odd = new Map<string, { journey: Journey; applications: string[] }>();
  for (const group of groups) {
    const { purpose, country, area, applications } = group;
    const journey = purpose === null || country === null ? undefined : journeyOf(purposeCode(purpose), country);
    if (journey === undefined || area === null) continue;
    const finding = group.confirmed === null ? undefined : { confirmed: group.confirmed, of: '' };
    const known: Known = { marks: marksIn(group.marks), finding };
    if (!isOdd([...factsOf(storyOf(group, known), rates), ...furtherFacts(known)])) {
      counts.ordinary(journey, applications);
      continue;
    }
    counts.odd(journey, area, applications);
    if (group.confirmed === false) continue;
    const key = `${journey.sort} ${journey.to}`;
    const at = odd.get(key) ?? { journey, applications: [] };
    at.applications.push(...group.fresh);
    odd.set(key, at);
  }
  const days = dayNumber(today) - Math.min(dayNumber(today), ...groups.map(({ firstOn }) => dayNumber(firstOn)));
  const journeys = [...odd.values()].filter(({ journey, applications }) => applications.length > 1 && counts.isRare(journey, days));
  return { counts, days, journeys };
}

/** "I01=confirmed I06=denied" */
const marksIn = (marks: string | null): Map<string, string> =>
  new Map(
    (marks ?? '')
      .split(' ')
      .flatMap((one) => (one.includes('=') ? [[one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]] : [])),
  );

/**
 * Judges everybody's kecamatan, kabupaten or kota, and the whole office. Who stands in a stronger circle is not told of in a weaker one.
 * @param memberOf  those whose story stands out, by application; one application of each person
 */
export function circlesOf(
  { counts, days, journeys }: RareJourneys,
  memberOf: ReadonlyMap<string, EgoMember>,
  standingOut: number,
): JourneyCircle[] {
  const found = journeys.flatMap(({ journey, applications }) => {
    const people = applications.flatMap((id) => memberOf.get(id) ?? []);
    return areasOf(people).flatMap((area): JourneyCircle[] => {
      const here = people.filter(({ village = '' }) => village.startsWith(area));
      const flow = counts.flow(journey, area, { days, shown: '', standingOut, people: here });
      const judgement = judgeJourney(flow);
      return judgement?.mayAlert === true && judgement.bits > 0 ? [{ journey, area, usual: flow.usual, judgement }] : [];
    });
  });
  const told = new Set<string>();
  return found
    .sort((a, b) => b.judgement.bits - a.judgement.bits)
    .filter(({ judgement: { members } }) => {
      if (members.some(({ event }) => told.has(event))) return false;
      for (const { event } of members) told.add(event);
      return true;
    });
}

const areasOf = (people: readonly EgoMember[]): string[] =>
  JOURNEY_AREAS.flatMap((length) =>
    [...new Set(people.flatMap(({ village = '' }) => (village.length < length ? [] : [village.slice(0, length)])))].sort(),
  );
