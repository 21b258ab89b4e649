import type { DistrictEvent } from './district.ts';

export type AlertLevel = 'act' | 'look' | 'watch';

/** One line of the warnings: a version of an alert. */
export interface AlertVersion {
  readonly id: string;
  readonly at: number;
  readonly kind: string;
  readonly level: AlertLevel;
  readonly officer: string;
  readonly villages: readonly string[];
  readonly scoreBits: number;
  /** Evidence events, each once. */
  readonly events: readonly string[];
}

/** An alert: its versions in the order of time, all about one matter. */
export interface Alert {
  readonly id: string;
  readonly versions: readonly AlertVersion[];
  /** The versions an officer is asked to work on (`act`, `look`); `watch` is not among them. */
  readonly shown: readonly AlertVersion[];
}

/**
 * Why a version may not be judged: evidence that is not in the data set, or had not arrived by its own `at`.
 * @returns one sentence that names the field, or undefined
 */
export function faultOf(version: Pick<AlertVersion, 'at' | 'events'>, events: ReadonlyMap<string, DistrictEvent>): string | undefined {
  for (const event of version.events) {
    const seen = events.get(event);
    if (seen === undefined) return `evidence: event "${event}" is not in events.ndjson`;
    if (seen.arrivedAt > version.at)
      return `evidence: event "${event}" arrived ${new Date(seen.arrivedAt).toISOString()}, after the warning of ${new Date(version.at).toISOString()}`;
  }
  return undefined;
}

/**
 * Puts versions of one id together. A version that shares no evidence with those before it is another matter under a used id and counts
 * as an alert of its own (our choice: else one id could hold every warning and cost one place of the budget).
 */
export function groupVersions(versions: readonly AlertVersion[]): Alert[] {
  const alerts: Alert[] = [];
  for (const [id, list] of Map.groupBy(versions, (version) => version.id)) {
    const sorted = list.toSorted((a, b) => a.at - b.at);
    let matter: AlertVersion[] = [];
    let known = new Set<string>();
    const close = (): void => {
      if (matter.length > 0) alerts.push({ id, versions: matter, shown: matter.filter(({ level }) => level !== 'watch') });
    };
    for (const version of sorted) {
      if (matter.length > 0 && !version.events.some((event) => known.has(event))) {
        close();
        matter = [];
        known = new Set();
      }
      matter.push(version);
      for (const event of version.events) known.add(event);
    }
    close();
  }
  return alerts;
}
