import type { District, Ring } from './district.ts';
import { linksOf, tellingEvents } from './ring-links.ts';
import type { RingLink } from './ring-links.ts';
import { scoreTimeliness } from './timeliness.ts';
import type { Timeliness } from './timeliness.ts';

/** What nobody can beat without guessing, and what nobody can beat at all. */
export interface Ceilings {
  /** Alarm at the second truly linked event of each ring: one person or identifier in both. */
  readonly linked: Timeliness;
  /** Alarm at the second event of each ring, linked or not. */
  readonly any_two: Timeliness;
}

/** The link that first joins two events of a ring, and when its later event arrived; undefined where nothing is linked. */
export function firstLink(ring: Ring, district: District): { link: RingLink; at: number } | undefined {
  let first: { link: RingLink; at: number } | undefined;
  for (const link of linksOf(ring, district)) {
    // Chains run by arrival, so the later event of a link is the one that completes it.
    const at = district.events.get(link.to)?.arrivedAt ?? Infinity;
    if (first === undefined || at < first.at) first = { link, at };
  }
  return first;
}

/** When the second truly linked event of a ring arrived; undefined when none did. */
export function linkedAt(ring: Ring, district: District): number | undefined {
  return firstLink(ring, district)?.at;
}

/** When the second event of a ring arrived. */
export function secondEventAt(ring: Ring, district: District): number | undefined {
  return tellingEvents(ring, district)[1]?.arrivedAt;
}

/** The oracle's scores: no false alarms, no delay. @source dossier: detection §5 (oracle) */
export function scoreCeilings(rings: readonly Ring[], district: District): Ceilings {
  const firstBy = (when: (ring: Ring, district: District) => number | undefined): Timeliness =>
    scoreTimeliness(
      rings,
      new Map(
        rings.flatMap((ring) => {
          const at = when(ring, district);
          return at === undefined ? [] : [[ring, at] as const];
        }),
      ),
    );
  return { linked: firstBy(linkedAt), any_two: firstBy(secondEventAt) };
}
