/** What a ring was made of when it was last seen. */
export interface RingTrace {
  readonly id: string;
  /** Identifier keys and events, with their weights. */
  readonly parts: ReadonlyMap<string, number>;
}

/** @source dossier: detection §4.6 */
const SAME_RING = 0.3;

/** Weight of what both hold ÷ weight of what either holds. */
export function weightedJaccard(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let both = 0;
  let either = 0;
  for (const [part, weight] of a) {
    both += Math.min(weight, b.get(part) ?? 0);
    either += Math.max(weight, b.get(part) ?? 0);
  }
  for (const [part, weight] of b) if (!a.has(part)) either += weight;
  return either === 0 ? 0 : both / either;
}

/**
 * Which known ring a block is: the one with the largest overlap of at least .3. What the smaller of both holds decides, so that a ring that
 * changed its phone and shows only a part of itself is still the same ring.
 * @returns undefined for a new ring
 * @source  dossier: detection §4.6
 */
export function recogniseRing(parts: ReadonlyMap<string, number>, known: Iterable<RingTrace>): RingTrace | undefined {
  let best: { trace: RingTrace; overlap: number } | undefined;
  const sum = (map: ReadonlyMap<string, number>): number => [...map.values()].reduce((all, weight) => all + weight, 0);
  const own = sum(parts);
  for (const trace of known) {
    let both = 0;
    for (const [part, weight] of parts) both += Math.min(weight, trace.parts.get(part) ?? 0);
    if (both === 0) continue;
    const overlap = Math.max(weightedJaccard(parts, trace.parts), both / Math.min(own, sum(trace.parts)));
    if (overlap >= SAME_RING && (best === undefined || overlap > best.overlap || (overlap === best.overlap && trace.id < best.trace.id)))
      best = { trace, overlap };
  }
  return best?.trace;
}
