import { densestBlock } from './peel.ts';
import type { WeightedEdge } from './peel.ts';

/** Among 200 rewirings the 99.9 % quantile is the densest. @source dossier: detection §4.4 */
const REWIRINGS = 200;
/** Swaps per edge until the old wiring is forgotten (our choice, usual for switching chains). */
const SWAPS_PER_EDGE = 5;

function nextRandom(state: number): number {
  let t = (state + 0x6d2b79f5) | 0;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return (t ^ (t >>> 14)) >>> 0;
}

/**
 * Whether a bipartite graph holds a block denser than chance makes it with the same degrees.
 * @param edges    `a` members, `b` identifiers; double edges are not made by rewiring
 * @param density  of the block
 * @returns        false at the first rewired graph that is as dense
 * @source         dossier: detection §4.4; edge switching: Maslov & Sneppen 2002
 */
export function denserThanChance(nodes: number, edges: readonly WeightedEdge[], density: number, seed = 1): boolean {
  const wired = edges.map((edge) => ({ ...edge }));
  const present = new Set(wired.map(({ a, b }) => a * nodes + b));
  let state = seed;
  const below = (n: number): number => {
    state = (state + 1) | 0;
    return nextRandom(state) % n;
  };
  for (let round = 0; round < REWIRINGS; round += 1) {
    const swaps = round === 0 ? wired.length * SWAPS_PER_EDGE : wired.length;
    for (let swap = 0; swap < swaps; swap += 1) {
      const one = wired[below(wired.length)]!;
      const other = wired[below(wired.length)]!;
      if (one.a === other.a || one.b === other.b) continue;
      if (present.has(one.a * nodes + other.b) || present.has(other.a * nodes + one.b)) continue;
      present.delete(one.a * nodes + one.b);
      present.delete(other.a * nodes + other.b);
      [one.b, other.b] = [other.b, one.b];
      present.add(one.a * nodes + one.b);
      present.add(other.a * nodes + other.b);
    }
    if (densestBlock(nodes, wired).density >= density) return false;
  }
  return true;
}
