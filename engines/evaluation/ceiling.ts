import type { District, Ring } from './district.ts';
import { linksOf, tellingEvents } from './ring-links.ts';
import { scoreTimeliness } from './timeliness.ts';
import type { Timeliness } from './timeliness.ts';

/** What nobody can beat without guessing, and what nobody can beat at all. */
export interface Ceilings {
  /** Alarm at the second truly linked event of each ring: one person or identifier in both. */
  readonly linked: Timeliness;
  /** Alarm at the second event of each ring, linked or not. */
  readonly any_two: Timeliness;
}

/** When the second truly linked event of a ring arrived; undefined when none did. */
export function linkedAt(ring: Ring, district: District): number | undefined {
  // Chains run by arrival, so the later event of a link is the one that completes it.
  const times = linksOf(ring, district).flatMap(({ to }) => district.events.get(to)?.arrivedAt ?? []);
  return times.length === 0 ? undefined : times.reduce((first, at) => Math.min(first, at), Infinity);
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
