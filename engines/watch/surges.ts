import { flagWeeks } from '../warning/series/attention.ts';
import { judgeVillages } from '../warning/series/judge-villages.ts';
import { weekOf } from './days.ts';
import type { Seen } from './memory.ts';
import type { Village } from './settings.ts';

/** A village from which more worries come than it, its neighbours and its campaigns let one expect. */
export interface Surge {
  readonly village: string;
  readonly events: readonly Seen[];
  readonly weeks: number;
  readonly expected: number;
  /** log2 of one in so many weeks like this. */
  readonly bits: number;
}

/** Counts worries of villages by week: reports, and applications whose own story stands out. */
export interface Surges {
  worry(seen: Seen): void;
  outreach(village: string, day: number): void;
  visit(village: string, day: number): void;
  /** What the week that is over shows; asked once for each week. */
  rises(week: number): Surge[];
}

/** One false alarm per officer in 100 days. @source dossier: detection §9 (recurrence interval) */
const RECURRENCE_WEEKS = 100 / 7;
/** A village that was told of is not told of again so soon. Our choice: the longest window. */
const QUIET_WEEKS = 8;
/** One or two events are no rise, however quiet a village is. Our choice. */
const FEWEST = 3;
/** Weeks before the first are not judged: nothing is usual yet. Our choice. */
const FIRST_WEEKS = 8;
const DISTRICT_LENGTH = 8;
/**
 * Windows are paid for as if they were independent, counts are small and three events are asked for: false alarms are far fewer than alpha
 * says. @source measured without rings, 12 villages: .75 a year with 8, where one in 100 days would be 3.65 (bench/warning/RESULTS.md)
 */
const CONSERVATIVE = 8;

/** @param officers  the more of them, the more false alarms can be borne */
export function createSurges(villages: readonly Village[], officers: number): Surges {
  const groups = Map.groupBy(villages, ({ code }) => code.slice(0, DISTRICT_LENGTH));
  const worries = new Map<string, Seen[]>();
  const outreach = new Map<string, number[]>();
  const visits = new Map<string, number[]>();
  const told = new Map<string, number>();
  const alpha = Math.min(0.05, (CONSERVATIVE * officers) / (RECURRENCE_WEEKS * Math.max(1, villages.length)));
  let first: number | undefined;
  const put = <T>(lists: Map<string, T[]>, key: string, one: T): void => void lists.set(key, [...(lists.get(key) ?? []), one]);

  const distinct = (seen: readonly Seen[]): Seen[] => [
    ...new Map(seen.filter(({ silent }) => !silent).map((one) => [one.person, one])).values(),
  ];

  return {
    worry(seen) {
      if (seen.village === undefined) return;
      first ??= weekOf(seen.day);
      put(worries, seen.village, seen);
    },
    outreach: (village, day) => put(outreach, village, weekOf(day)),
    visit: (village, day) => put(visits, village, weekOf(day)),
    rises(week) {
      if (first === undefined || week - first < FIRST_WEEKS) return [];
      const length = week - first + 1;
      const start = first;
      const found: Surge[] = [];
      for (const group of groups.values()) {
        const lately = group.some(({ code }) => worries.get(code)?.some(({ day }) => weekOf(day) === week) === true);
        if (!lately) continue;
        const places = group.map(({ code, population }) => {
          const counts = Array<number>(length).fill(0);
          for (const [at, seen] of Map.groupBy(worries.get(code) ?? [], ({ day }) => weekOf(day) - start))
            if (at < length) counts[at] = distinct(seen).length;
          return {
            counts,
            population: counts.map(() => Math.max(1, population)),
            outreach: flagWeeks(outreach.get(code) ?? [], start, length),
            visit: flagWeeks(visits.get(code) ?? [], start, length),
          };
        });
        const { verdicts } = judgeVillages(places, Array<number>(length).fill(1), { from: length - 1, alpha });
        for (const [place, list] of verdicts.entries()) {
          const verdict = list.at(-1);
          const village = group[place]!.code;
          if (verdict?.alarm !== true || verdict.byAttentionOnly || week - (told.get(village) ?? -QUIET_WEEKS) < QUIET_WEEKS) continue;
          const events = distinct(
            (worries.get(village) ?? []).filter(({ day }) => week - weekOf(day) < verdict.window && weekOf(day) <= week),
          );
          if (events.length < FEWEST) continue;
          told.set(village, week);
          found.push({
            village,
            events,
            weeks: verdict.window,
            expected: verdict.expected * verdict.window,
            bits: -Math.log2(Math.max(1e-9, verdict.p ?? 1)),
          });
        }
      }
      return found;
    },
  };
}
