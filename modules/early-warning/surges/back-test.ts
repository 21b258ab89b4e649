import { chooseForWeek } from '../../../engines/warning/budget/choose-week.ts';
import { LEAST_VERDICTS, shareInterval } from '../../../engines/warning/learning/calibration.ts';
import { Verdict, wasConfirmed } from '../model.ts';
import { candidateOf } from '../place-in-queue.ts';
import type { JudgedAlert, PastAlert } from './store-verdicts.ts';
import { mondayOf, weekOf } from './weeks.ts';

export interface BackTestSettings {
  readonly perOfficer: number;
  readonly officers: number;
  readonly leastMillibits: number;
}

export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly of: number;
}

export interface BackTestResult {
  readonly shown: number;
  readonly perWeek: { readonly mean: number; readonly most: number };
  readonly precision: Share | null;
  readonly recall: Share | null;
  readonly delayDays: { readonly median: number; readonly of: number } | null;
  readonly judged: number;
  readonly enough: boolean;
}

const shareOf = (hits: number, of: number): Share | null => (of === 0 ? null : { share: hits / of, ...shareInterval(hits, of), of });

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Plays the weeks of the past anew with other settings, by the ranking of the queue: what waits one week may be shown in the next. Pure. */
export function backTest(
  alerts: readonly PastAlert[],
  judged: readonly JudgedAlert[],
  weeks: { readonly first: number; readonly last: number },
  { perOfficer, officers, leastMillibits }: BackTestSettings,
): BackTestResult {
  const byWeek = Map.groupBy(alerts, ({ raisedAt }) => weekOf(raisedAt));
  const shownIn = new Map<string, number>();
  let waiting: PastAlert[] = [];
  let unspent = 0;
  let most = 0;
  for (let week = weeks.first; week <= weeks.last; week += 1) {
    const monday = mondayOf(week);
    waiting = [...waiting, ...(byWeek.get(week) ?? [])];
    const candidates = waiting.filter((one) => one.millibits + one.headStart >= leastMillibits).map((one) => candidateOf(one, monday));
    const chosen = chooseForWeek(candidates, { officers, perOfficer, unspentLastWeek: unspent, threshold: Number.NEGATIVE_INFINITY });
    for (const { id } of chosen.shown) shownIn.set(id, week);
    waiting = waiting.filter(({ id }) => !shownIn.has(id));
    ({ unspent } = chosen);
    most = Math.max(most, chosen.shown.length);
  }
  const verdicts = new Map(judged.map(({ id, verdict }) => [id, wasConfirmed(Verdict.parse(verdict))]));
  const decided = alerts.filter(({ id }) => verdicts.get(id) !== undefined);
  const confirmed = decided.filter(({ id }) => verdicts.get(id) === true);
  const shownConfirmed = confirmed.filter(({ id }) => shownIn.has(id));
  const delays = shownConfirmed.map(({ id, raisedAt }) => 7 * ((shownIn.get(id) ?? 0) - weekOf(raisedAt)));
  return {
    shown: shownIn.size,
    perWeek: { mean: shownIn.size / (weeks.last - weeks.first + 1), most },
    precision: shareOf(shownConfirmed.length, decided.filter(({ id }) => shownIn.has(id)).length),
    recall: shareOf(shownConfirmed.length, confirmed.length),
    delayDays: delays.length === 0 ? null : { median: median(delays), of: delays.length },
    judged: decided.length,
    enough: decided.length >= LEAST_VERDICTS,
  };
}
