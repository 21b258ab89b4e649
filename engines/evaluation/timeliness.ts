import { DAY } from './district.ts';
import type { Ring } from './district.ts';
import { leaving, preventableAt } from './hits.ts';
import { quantile, share } from './numbers.ts';

/** How early the rings were hit. Shares are of the counted rings or of their victims; days are negative when the hit came too late. */
export interface Timeliness {
  readonly victims: number;
  readonly preventable: number;
  readonly preventable_share: number | null;
  readonly rings: number;
  readonly rings_hit: number;
  readonly before_first_departure: number;
  readonly before_first_departure_share: number | null;
  readonly before_half_departed: number;
  readonly before_half_departed_share: number | null;
  readonly lead_days_median: number | null;
  readonly lead_days_p10: number | null;
}

/** The departure with which half of those who leave have left. */
export function halfDepartedAt(ring: Ring): number | undefined {
  const departures = ring.victims.flatMap(({ departsAt }) => departsAt ?? []).sort((a, b) => a - b);
  return departures[Math.ceil(departures.length / 2) - 1];
}

/**
 * Victims preventable, rings in time, lead time to the first departure (median and lowest tenth over the rings that were hit).
 * @param rings  the counted rings
 * @param first  first hit of each ring that was hit
 * @source contract: simulated districts, Scores
 */
export function scoreTimeliness(rings: readonly Ring[], first: ReadonlyMap<Ring, number>): Timeliness {
  let victims = 0;
  let preventable = 0;
  let hit = 0;
  let beforeFirst = 0;
  let beforeHalf = 0;
  const lead: number[] = [];
  for (const ring of rings) {
    victims += leaving(ring);
    const at = first.get(ring);
    if (at === undefined) continue;
    hit += 1;
    preventable += preventableAt(ring, at);
    if (at < (ring.firstDepartureAt ?? Infinity)) beforeFirst += 1;
    if (at < (halfDepartedAt(ring) ?? Infinity)) beforeHalf += 1;
    if (ring.firstDepartureAt !== undefined) lead.push((ring.firstDepartureAt - at) / DAY);
  }
  return {
    victims,
    preventable,
    preventable_share: share(preventable, victims),
    rings: rings.length,
    rings_hit: hit,
    before_first_departure: beforeFirst,
    before_first_departure_share: share(beforeFirst, rings.length),
    before_half_departed: beforeHalf,
    before_half_departed_share: share(beforeHalf, rings.length),
    lead_days_median: quantile(lead, 0.5),
    lead_days_p10: quantile(lead, 0.1),
  };
}
