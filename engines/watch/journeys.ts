import { besideJourney, createJourneyCounts, journeyOf, JOURNEY_AREAS, ODD_BITS, TOGETHER_DAYS } from '../network/index.ts';
import type { Journey, JourneyFlow } from '../network/index.ts';
import { factsOfSeen, memberOf, ownBits } from './ego.ts';
import type { EgoSource } from './ego.ts';
import type { Seen } from './memory.ts';

/** Where people whose own story does not hold go, and from where they come. */
export interface Journeys {
  /** Takes an application, or looks again at one of which something new is known. */
  applied(seen: Seen, source: EgoSource): void;
  /** Destinations to which somebody new goes since the last call, in each area he belongs to. */
  flows(source: EgoSource): { readonly key: string; readonly flow: JourneyFlow }[];
}

export function createJourneys(): Journeys {
  const counts = createJourneyCounts();
  const lately = new Map<string, Seen[]>();
  const known = new Set<number>();
  let touched = new Map<string, { readonly journey: Journey; readonly by: Set<Seen> }>();
  let first: number | undefined;

  const flowOf = (seen: Seen, key: string, journey: Journey, length: number, source: EgoSource): JourneyFlow | undefined => {
    const { today, standingOut } = source;
    const days = today - (first ?? today);
    if (!counts.isRare(journey, days)) return undefined;
    const area = seen.village?.slice(0, length) ?? '';
    const people = new Map<string, Seen>();
    for (const one of lately.get(key) ?? [])
      if (one.village?.startsWith(area) === true && one.finding?.confirmed !== false && today - one.day <= TOGETHER_DAYS)
        people.set(one.person, one);
    return counts.flow(journey, area, {
      days,
      shown: `${seen.destination ?? ''}${area === '' ? '' : `, ${area}`}`,
      standingOut,
      people: [...people.values()].map((one) => memberOf(one, besideJourney(factsOfSeen(one, source)), one.household, source)),
    });
  };

  return {
    applied(seen, source) {
      first ??= seen.day;
      if (known.has(seen.number) || seen.destination === undefined || seen.purpose === undefined || seen.village === undefined) return;
      const journey = journeyOf(seen.purpose, seen.destination);
      if (journey === undefined) return;
      if (ownBits(besideJourney(factsOfSeen(seen, source))) < ODD_BITS) {
        counts.ordinary(journey);
        return;
      }
      known.add(seen.number);
      counts.odd(journey, seen.village);
      const key = `${journey.sort} ${journey.to}`;
      lately.set(key, [...(lately.get(key) ?? []).filter(({ day }) => seen.day - day <= TOGETHER_DAYS), seen]);
      const at = touched.get(key) ?? { journey, by: new Set() };
      at.by.add(seen);
      touched.set(key, at);
    },
    flows(source) {
      const found = [...touched]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([key, { journey, by }]) =>
          [...by].flatMap((seen) =>
            JOURNEY_AREAS.flatMap((length) => {
              const flow = flowOf(seen, key, journey, length, source);
              return flow === undefined ? [] : [{ key: flow.identifier.key, flow }];
            }),
          ),
        );
      touched = new Map();
      return found;
    },
  };
}
