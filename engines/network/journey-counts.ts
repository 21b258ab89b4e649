import type { Journey, JourneyFlow } from './journey.ts';
import type { EgoMember } from './shape.ts';

/** People whom one ring sends come within this time. @source our choice by replay, after dossier: simulator §2.6 (dwell of 25 to 60 days) */
export const TOGETHER_DAYS = 30;
/** An own story stands out from here on, beside purpose and destination: 4 : 1. Our choice. */
export const ODD_BITS = 2;
/** Kecamatan, regency, the whole office: characters of the village code. */
export const JOURNEY_AREAS = [8, 5, 0] as const;
/** Fewer of the same sort of travellers go there than one in a hundred; elsewhere seasons and fashions move many at once. Our choice. */
const RARE = 0.01;
/** Nothing is usual yet. Our choice. */
const FIRST_DAYS = 56;
/** What a destination of which nothing is known is worth, among so many travellers. Our choice. */
const UNSEEN = { to: 1, all: 30 };

/** Where one office's travellers go, and from where those come whose own story does not hold. */
export interface JourneyCounts {
  /** Travellers with an ordinary story. */
  ordinary(journey: Journey, times?: number): void;
  /** Travellers whose story does not hold, by their village. */
  odd(journey: Journey, village: string, times?: number): void;
  /** @param days since the office's first application */
  isRare(journey: Journey, days: number): boolean;
  /**
   * The question for `judgeJourney`.
   * @param area  beginning of a village code, as long as one of `JOURNEY_AREAS`
   */
  flow(
    journey: Journey,
    area: string,
    here: { readonly days: number; readonly shown: string; readonly standingOut: number; readonly people: readonly EgoMember[] },
  ): JourneyFlow;
}

/** Counts for the replay, as events come, and for the product, out of its tables. */
export function createJourneyCounts(): JourneyCounts {
  /** By sort, and by sort and destination. */
  const ordinary = new Map<string, number>();
  /** By area and by sort. */
  const odd = new Map<string, number>();
  const areas = new Map<number, Set<string>>(JOURNEY_AREAS.map((length) => [length, new Set()]));
  const grow = (counts: Map<string, number>, key: string, times: number): void => void counts.set(key, (counts.get(key) ?? 0) + times);
  const shareOf = ({ sort, to }: Journey): number =>
    ((ordinary.get(`${sort} ${to}`) ?? 0) + UNSEEN.to) / ((ordinary.get(sort) ?? 0) + UNSEEN.all);

  return {
    ordinary({ sort, to }, times = 1) {
      grow(ordinary, sort, times);
      grow(ordinary, `${sort} ${to}`, times);
    },
    odd({ sort }, village, times = 1) {
      grow(odd, '', times);
      grow(odd, sort, times);
      for (const length of JOURNEY_AREAS) {
        const area = village.slice(0, length);
        if (area.length < length) continue;
        grow(odd, `from ${area}`, times);
        areas.get(length)?.add(area);
      }
    },
    isRare: (journey, days) => days >= FIRST_DAYS && shareOf(journey) <= RARE,
    flow(journey, area, { days, shown, standingOut, people }) {
      const all = odd.get('') ?? 0;
      const ofSort = (odd.get(journey.sort) ?? 0) / Math.max(1, all);
      const usual = ((TOGETHER_DAYS * (odd.get(`from ${area}`) ?? 0)) / days) * ofSort * shareOf(journey);
      return {
        identifier: {
          key: `place:journey ${journey.sort} ${journey.to} ${area}`,
          kind: 'place',
          shown,
          hub: 'no',
          past: { households: usual, windows: 0 },
          population: all,
          degree: people.length,
        },
        people,
        usual,
        areas: areas.get(area.length)?.size ?? 1,
        standingOut,
      };
    },
  };
}
