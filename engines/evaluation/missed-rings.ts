import type { Alert } from './alerts.ts';
import { firstLink, linkedAt, secondEventAt } from './ceiling.ts';
import type { District, Ring } from './district.ts';
import { leaving, preventableAt, ringsByEvent, ringsHit, ringsIn } from './hits.ts';
import type { RingsByEvent } from './hits.ts';
import type { RingLink } from './ring-links.ts';
import { linksOf } from './ring-links.ts';
import type { Clusters } from './linkage.ts';

/** Why nobody of a ring could be reached. The first three were out of reach, the others were in the data in time. */
export type Reason =
  | 'fewer than two events arrived in time'
  | 'no two linked events arrived in time'
  | 'linked, the link was not found'
  | 'linked but not alerted'
  | 'alerted only at level watch'
  | 'alerted among too much that is foreign'
  | 'alerted too late';

/** A ring none of whose victims could be reached, or fewer than the data allowed. */
export interface MissedRing {
  readonly ring: string;
  readonly type: string;
  readonly victims: number;
  readonly preventable: number;
  /** Victims preventable at the second linked event. */
  readonly reachable: number;
  readonly linked_at: string | null;
  /** The two events of the first true link, and what joins them. */
  readonly link: { readonly from: string; readonly to: string; readonly by: string } | null;
  readonly hit_at: string | null;
  readonly reason: Reason;
}

interface Traces {
  readonly byEvent: RingsByEvent;
  readonly watched: ReadonlySet<Ring>;
  readonly diluted: ReadonlySet<Ring>;
}

function tracesOf(alerts: readonly Alert[], district: District): Traces {
  const byEvent = ringsByEvent(district.rings);
  const watched = new Set<Ring>();
  const diluted = new Set<Ring>();
  for (const version of alerts.flatMap(({ versions }) => versions)) {
    const hit = ringsHit(version, byEvent);
    if (version.level === 'watch') for (const ring of hit) watched.add(ring);
    else for (const [ring, count] of ringsIn(version, byEvent)) if (count >= 2 && !hit.includes(ring)) diluted.add(ring);
  }
  return { byEvent, watched, diluted };
}

function joined({ mentions }: RingLink, clusters: Clusters): boolean {
  if (mentions === undefined) return true;
  const cluster = clusters.get(mentions[0]);
  return cluster !== undefined && cluster === clusters.get(mentions[1]);
}

function reasonOf(ring: Ring, hitAt: number | undefined, district: District, traces: Traces, clusters: Clusters | undefined): Reason {
  const inTime = (at: number | undefined): boolean => at !== undefined && preventableAt(ring, at) > 0;
  if (!inTime(secondEventAt(ring, district)) && hitAt === undefined) return 'fewer than two events arrived in time';
  if (!inTime(linkedAt(ring, district)) && hitAt === undefined) return 'no two linked events arrived in time';
  if (hitAt !== undefined) return inTime(linkedAt(ring, district)) ? 'alerted too late' : 'no two linked events arrived in time';
  if (traces.diluted.has(ring)) return 'alerted among too much that is foreign';
  if (traces.watched.has(ring)) return 'alerted only at level watch';
  if (clusters !== undefined && !linksOf(ring, district).some((link) => joined(link, clusters))) return 'linked, the link was not found';
  return 'linked but not alerted';
}

/** The rings from which nobody was preventable, with the reason; the ones with most reachable victims first. */
export function findMissedRings(
  rings: readonly Ring[],
  alerts: readonly Alert[],
  first: ReadonlyMap<Ring, number>,
  district: District,
  clusters?: Clusters,
): MissedRing[] {
  const traces = tracesOf(alerts, district);
  const instant = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());
  return rings
    .map((ring) => ({ ring, hitAt: first.get(ring), linked: firstLink(ring, district) }))
    .filter(({ ring, hitAt }) => hitAt === undefined || preventableAt(ring, hitAt) === 0)
    .map(({ ring, hitAt, linked }) => ({
      ring: ring.id,
      type: ring.type,
      victims: leaving(ring),
      preventable: hitAt === undefined ? 0 : preventableAt(ring, hitAt),
      reachable: linked === undefined ? 0 : preventableAt(ring, linked.at),
      linked_at: instant(linked?.at),
      link: linked === undefined ? null : { from: linked.link.from, to: linked.link.to, by: linked.link.by },
      hit_at: instant(hitAt),
      reason: reasonOf(ring, hitAt, district, traces, clusters),
    }))
    .sort((a, b) => b.reachable - a.reachable || (a.ring < b.ring ? -1 : 1));
}
