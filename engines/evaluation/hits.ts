import type { Alert, AlertVersion } from './alerts.ts';
import { DAY } from './district.ts';
import type { District, Ring } from './district.ts';

/** @source contract: simulated districts, Scores */
const EVENTS_NEEDED = 2;
const SHARE_NEEDED = 0.5;
/** Handling: somebody who leaves within three days of the alert cannot be reached any more. @source contract: simulated districts, Scores */
export const HANDLING_DAYS = 3;

export type RingsByEvent = ReadonlyMap<string, readonly Ring[]>;

/** The rings that each event belongs to. */
export function ringsByEvent(rings: readonly Ring[]): RingsByEvent {
  const found = new Map<string, Ring[]>();
  for (const ring of rings)
    for (const event of ring.events) {
      const list = found.get(event);
      if (list === undefined) found.set(event, [ring]);
      else list.push(ring);
    }
  return found;
}

/** How many evidence events each ring has in a version. */
export function ringsIn(version: Pick<AlertVersion, 'events'>, byEvent: RingsByEvent): Map<Ring, number> {
  const counts = new Map<Ring, number>();
  for (const event of version.events) for (const ring of byEvent.get(event) ?? []) counts.set(ring, (counts.get(ring) ?? 0) + 1);
  return counts;
}

/** Rings that a version hits: two of its evidence events at least, and at least half of them. */
export function ringsHit(version: Pick<AlertVersion, 'events'>, byEvent: RingsByEvent): Ring[] {
  const enough = Math.max(EVENTS_NEEDED, version.events.length * SHARE_NEEDED);
  return [...ringsIn(version, byEvent)].filter(([, count]) => count >= enough).map(([ring]) => ring);
}

/** The first moment at which an alert hits each of its rings; only versions of the levels `act` and `look` count. */
export function firstHits(alert: Alert, byEvent: RingsByEvent): Map<Ring, number> {
  const first = new Map<Ring, number>();
  for (const version of alert.shown) for (const ring of ringsHit(version, byEvent)) if (!first.has(ring)) first.set(ring, version.at);
  return first;
}

/** First hit of each ring over all alerts. */
export function firstHitOfRings(alerts: readonly Alert[], district: District): Map<Ring, number> {
  const byEvent = ringsByEvent(district.rings);
  const first = new Map<Ring, number>();
  for (const alert of alerts)
    for (const [ring, at] of firstHits(alert, byEvent)) first.set(ring, Math.min(at, first.get(ring) ?? Infinity));
  return first;
}

/** Victims of a ring who leave more than the handling time after a moment. */
export function preventableAt(ring: Ring, at: number): number {
  return ring.victims.filter(({ departsAt }) => departsAt !== undefined && departsAt > at + HANDLING_DAYS * DAY).length;
}

/** Victims who leave at all: the ones that can be counted as preventable or not. */
export function leaving(ring: Ring): number {
  return ring.victims.filter(({ departsAt }) => departsAt !== undefined).length;
}
