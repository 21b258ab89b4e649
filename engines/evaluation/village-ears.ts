import { detectEars, EARS_ALPHA } from '../warning/series/ears.ts';
import type { Alert } from './alerts.ts';
import { weekOf } from './district.ts';
import type { District } from './district.ts';
import { rankUnderBudget } from './rank-under-budget.ts';
import type { Candidate } from './rank-under-budget.ts';

/** Weeks in which the reports of a village were above what EARS C2 calls usual. */
export interface EarsWeeks {
  readonly alpha: number;
  /** Village-weeks with a full baseline. */
  readonly judged: number;
  readonly alarms: readonly {
    readonly village: string;
    readonly week: number;
    readonly excess: number;
    readonly events: readonly string[];
  }[];
}

/** EARS C2 on the reports of each village by week of arrival. A village without any report is judged, too, and never alarms. */
export function earsOfVillages(district: District): EarsWeeks {
  const first = weekOf(district.start, district.offset);
  const weeks = Math.max(1, weekOf(district.end, district.offset) - first + 1);
  const reports = new Map<string, Map<number, string[]>>();
  for (const [id, { stream, village, arrivedAt }] of district.events) {
    const week = weekOf(arrivedAt, district.offset);
    if (stream !== 'report' || village === undefined || week < first || week >= first + weeks) continue;
    const list = reports.get(village) ?? new Map<number, string[]>();
    reports.set(village, list.set(week, [...(list.get(week) ?? []), id]));
  }
  const alarms = [...reports].flatMap(([village, byWeek]) => {
    const counts = Array.from({ length: weeks }, (_, at) => byWeek.get(first + at)?.length ?? 0);
    return detectEars({ counts }, 'c2')
      .filter(({ alarm }) => alarm)
      .map(({ at, observed, upper }) => ({ village, week: first + at, excess: observed - upper, events: byWeek.get(first + at) ?? [] }));
  });
  const judgedWeeks = detectEars({ counts: Array<number>(weeks).fill(0) }, 'c2').length;
  const villages = new Set([...district.officers.flatMap((officer) => officer.villages), ...reports.keys()]);
  return { alpha: EARS_ALPHA, judged: judgedWeeks * villages.size, alarms };
}

/** The alarms of EARS C2 as warnings: ranked by what is above the limit, under the same weekly budget. */
export function earsWarnings(district: District, { alarms }: EarsWeeks): Alert[] {
  const byWeek = Map.groupBy(alarms, ({ week }) => week);
  return rankUnderBudget(district, 'week', (at): Candidate[] =>
    (byWeek.get(weekOf(at, district.offset)) ?? []).map(({ village, week, excess, events }) => ({
      key: `ears ${village} ${week}`,
      kind: 'village_surge',
      strength: excess,
      villages: [village],
      events,
    })),
  );
}
