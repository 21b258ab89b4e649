import type { Alert } from './alerts.ts';
import { DAY, endOfWeek } from './district.ts';
import type { District, Ring } from './district.ts';
import { quantile, ratio, share } from './numbers.ts';
import { tellingEvents } from './ring-links.ts';
import type { EarsWeeks } from './village-ears.ts';

/** A village has a true surge when a ring leaves three events there within eight weeks (our choice: two are every small ring). */
const EVENTS_NEEDED = 3;
const WINDOW_DAYS = 56;
/** A warning this long after the last of the ring's events in the village is no longer about it (our choice). */
const AFTERMATH_DAYS = 28;
/** One false alarm per officer in 100 days. @source dossier: detection §9 (recurrence interval) */
export const NOMINAL_RECURRENCE_DAYS = 100;

interface Surge {
  readonly village: string;
  readonly from: number;
  readonly until: number;
}

/** How well rises in villages were noticed. Delays run from the arrival of the first event of the ring in the village. */
interface SurgeDetection {
  readonly alarms: number;
  readonly detected: number;
  readonly detected_share: number | null;
  readonly delay_days_median: number | null;
  readonly false_alarms: number;
  readonly nominal_false_alarms: number;
  readonly observed_to_nominal: number | null;
}

export interface SurgeScore extends SurgeDetection {
  readonly surges: number;
  readonly nominal_recurrence_days: number;
  /** EARS C2 on the same weeks, without a budget, against its own nominal rate. */
  readonly ears_c2: SurgeDetection & { readonly alpha: number };
}

/** What a ring left in each village: the time from its first to its last event there, when they are enough within the window. */
function surgesOf(ring: Ring, district: District): { surge: Surge; enough: boolean }[] {
  const arrivals = tellingEvents(ring, district).flatMap(({ event, arrivedAt }) => {
    const village = district.events.get(event)?.village;
    return village === undefined ? [] : { village, arrivedAt };
  });
  return [...Map.groupBy(arrivals, ({ village }) => village)].map(([village, list]) => {
    const times = list.map(({ arrivedAt }) => arrivedAt);
    const enough = times.some((at, place) => (times[place + EVENTS_NEEDED - 1] ?? Infinity) - at <= WINDOW_DAYS * DAY);
    return { surge: { village, from: times[0]!, until: times.at(-1)! + AFTERMATH_DAYS * DAY }, enough };
  });
}

interface Alarm {
  readonly at: number;
  readonly villages: readonly string[];
}

function detect(alarms: readonly Alarm[], surges: readonly Surge[], anyRing: readonly Surge[], nominal: number): SurgeDetection {
  const times = (list: readonly Surge[]): Map<string, Surge[]> => Map.groupBy(list, ({ village }) => village);
  const byVillage = times(anyRing);
  const alarmsBy = Map.groupBy(
    alarms.flatMap(({ at, villages }) => villages.map((village) => ({ at, village }))),
    ({ village }) => village,
  );
  const delays = surges.flatMap(({ village, from, until }) => {
    const during = (alarmsBy.get(village) ?? []).map(({ at }) => at).filter((at) => at >= from && at <= until);
    return during.length === 0 ? [] : (Math.min(...during) - from) / DAY;
  });
  const wrong = alarms.filter(({ at, villages }) =>
    villages.every((village) => !(byVillage.get(village) ?? []).some(({ from, until }) => at >= from && at <= until)),
  ).length;
  return {
    alarms: alarms.length,
    detected: delays.length,
    detected_share: share(delays.length, surges.length),
    delay_days_median: quantile(delays, 0.5),
    false_alarms: wrong,
    nominal_false_alarms: nominal,
    observed_to_nominal: ratio(wrong, nominal),
  };
}

/**
 * Detection of village surges. A false alarm names no village where a ring left anything at that time; `watch` counts here, since a rise
 * may be told without asking for an officer's hour.
 * @param everyDays  nominal recurrence of false alarms for one officer
 */
export function scoreSurges(
  alerts: readonly Alert[],
  ears: EarsWeeks,
  district: District,
  everyDays = NOMINAL_RECURRENCE_DAYS,
): SurgeScore {
  const found = district.rings.flatMap((ring) => surgesOf(ring, district));
  const anyRing = found.map(({ surge }) => surge);
  const surges = found.filter(({ enough }) => enough).map(({ surge }) => surge);
  const ours = alerts.flatMap(({ versions }) => (versions[0]?.kind === 'village_surge' ? versions[0] : []));
  const nominal = (district.officers.length * (district.end - district.start)) / DAY / everyDays;
  const theirs = ears.alarms.map(({ village, week }) => ({ at: endOfWeek(week, district.offset), villages: [village] }));
  return {
    surges: surges.length,
    nominal_recurrence_days: everyDays,
    ...detect(ours, surges, anyRing, nominal),
    ears_c2: { alpha: ears.alpha, ...detect(theirs, surges, anyRing, ears.alpha * ears.judged) },
  };
}
