import { besideJourney, journeyOf } from '../network/index.ts';
import type { JourneyFlow } from '../network/index.ts';
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

/** People whom one ring sends come within this time. @source our choice by replay, after dossier: simulator §2.6 (dwell of 25 to 60 days) */
const TOGETHER_DAYS = 30;
/** Fewer of the same sort of travellers go there than one in a hundred; elsewhere seasons and fashions move many at once. Our choice. */
const RARE = 0.01;
/** An own story stands out from here on, beside purpose and destination: 4 : 1. Our choice. */
const ODD_BITS = 2;
/** Nothing is usual yet. Our choice. */
const FIRST_DAYS = 56;
/** What a destination of which nothing is known is worth, among so many travellers. Our choice. */
const UNSEEN = { to: 1, all: 30 };
/** Kecamatan, regency, the whole office: characters of the village code. */
const AREAS = [8, 5, 0] as const;

export function createJourneys(): Journeys {
  /** Travellers with an ordinary story, by sort, and by sort and destination. */
  const ordinary = new Map<string, number>();
  /** Travellers whose story does not hold, by area and by sort. */
  const odd = new Map<string, number>();
  const areas = new Map<number, Set<string>>(AREAS.map((length) => [length, new Set()]));
  const lately = new Map<string, Seen[]>();
  const known = new Set<number>();
  let touched = new Map<string, Set<Seen>>();
  let first: number | undefined;
  const grow = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

  const flowOf = (seen: Seen, key: string, length: number, source: EgoSource): JourneyFlow | undefined => {
    const { today } = source;
    const days = today - (first ?? today);
    const [sort = ''] = key.split(' ');
    const share = ((ordinary.get(key) ?? 0) + UNSEEN.to) / ((ordinary.get(sort) ?? 0) + UNSEEN.all);
    if (days < FIRST_DAYS || share > RARE) return undefined;
    const area = seen.village?.slice(0, length) ?? '';
    const people = new Map<string, Seen>();
    for (const one of lately.get(key) ?? [])
      if (one.village?.startsWith(area) === true && one.verdict >= 0 && today - one.day <= TOGETHER_DAYS) people.set(one.person, one);
    const all = odd.get('') ?? 0;
    const usual = ((TOGETHER_DAYS * (odd.get(`from ${area}`) ?? 0)) / days) * ((odd.get(sort) ?? 0) / Math.max(1, all)) * share;
    const shown = `${seen.destination ?? ''}${area === '' ? '' : `, ${area}`}`;
    return {
      identifier: {
        key: `place:journey ${key} ${area}`,
        kind: 'place',
        shown,
        hub: 'no',
        past: { households: usual, windows: 0 },
        population: all,
        degree: people.size,
      },
      people: [...people.values()].map((one) => memberOf(one, besideJourney(factsOfSeen(one, source)), one.household, source)),
      usual,
      areas: areas.get(length)?.size ?? 1,
      standingOut: source.standingOut,
    };
  };

  return {
    applied(seen, source) {
      first ??= seen.day;
      if (known.has(seen.number) || seen.destination === undefined || seen.purpose === undefined || seen.village === undefined) return;
      const journey = journeyOf(seen.purpose, seen.destination);
      if (journey === undefined) return;
      const { sort } = journey;
      const key = `${sort} ${journey.to}`;
      if (ownBits(besideJourney(factsOfSeen(seen, source))) < ODD_BITS) {
        grow(ordinary, sort);
        grow(ordinary, key);
        return;
      }
      known.add(seen.number);
      grow(odd, '');
      grow(odd, sort);
      for (const length of AREAS) {
        const area = seen.village.slice(0, length);
        grow(odd, `from ${area}`);
        areas.get(length)?.add(area);
      }
      lately.set(key, [...(lately.get(key) ?? []).filter(({ day }) => seen.day - day <= TOGETHER_DAYS), seen]);
      touched.set(key, (touched.get(key) ?? new Set()).add(seen));
    },
    flows(source) {
      const found = [...touched]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([key, list]) =>
          [...list].flatMap((seen) =>
            AREAS.flatMap((length) => {
              const flow = flowOf(seen, key, length, source);
              return flow === undefined ? [] : [{ key: flow.identifier.key, flow }];
            }),
          ),
        );
      touched = new Map();
      return found;
    },
  };
}
