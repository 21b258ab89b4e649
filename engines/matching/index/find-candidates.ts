import { IdSet } from './id-set.ts';
import { findRun } from './postings.ts';
import type { Postings } from './postings.ts';

/** A run longer than this is generic: it counts only together with another one. @source dossier: linkage §4 "Look-up" */
const GENERIC_RUN = 400;

/** Ids that have one key: a part of the base, ascending, and the newest ones. */
interface Run {
  from: number;
  to: number;
  fresh: readonly number[];
  length: number;
}

/** First place from `from` on whose id is not below `id`, by steps that double: the next one is mostly near. */
export function gallop(ids: Int32Array, from: number, to: number, id: number): number {
  let step = 1;
  let low = from;
  let high = from;
  while (high < to && (ids[high] ?? 0) < id) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, to);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ids of the base that stand in both runs. */
function inBoth(ids: Int32Array, a: Run, b: Run, found: number[]): void {
  let [i, j] = [a.from, b.from];
  while (i < a.to && j < b.to) {
    const [left, right] = [ids[i] ?? 0, ids[j] ?? 0];
    if (left === right) {
      found.push(left);
      i += 1;
      j += 1;
    } else if (left < right) i = gallop(ids, i, a.to, right);
    else j = gallop(ids, j, b.to, left);
  }
}

/** Ids of a generic run that another generic run has, too: those of the base ascending, then the newest. */
function shared(ids: Int32Array, run: Run, earlier: readonly Run[], isDead: (id: number) => boolean): number[] {
  const all: number[] = [];
  for (const other of earlier) inBoth(ids, other, run, all);
  const found = all.filter((id) => !isDead(id)).sort((a, b) => a - b);
  if (run.fresh.length === 0) return found;
  const known = new Set(earlier.flatMap((other) => other.fresh));
  return [...found, ...run.fresh.filter((id) => known.has(id))];
}

const NOTHING: readonly number[] = [];

/** Looks candidates up; what it needs for a look-up is kept for the next one. */
export type FindCandidates = (
  base: Postings,
  keys: readonly number[],
  budget: number,
  isDead: (id: number) => boolean,
  deltaRuns?: ReadonlyMap<number, readonly number[]>,
) => number[];

/** Makes the look-up of an index: rarest keys first, generic ones only where two of them meet, at most `budget` ids. */
export function candidateFinder(): FindCandidates {
  const found = new IdSet();
  return (base, keys, budget, isDead, deltaRuns) => {
    const runs: Run[] = [];
    for (const key of keys) {
      const [from, to] = findRun(base, key);
      const fresh = deltaRuns?.get(key) ?? NOTHING;
      const length = to - from + fresh.length;
      if (length > 0) runs.push({ from, to, fresh, length });
    }
    runs.sort((a, b) => a.length - b.length || a.from - b.from);
    found.empty();
    const generic: Run[] = [];
    for (const run of runs) {
      if (found.size >= budget) break;
      if (run.length > GENERIC_RUN && budget !== Number.POSITIVE_INFINITY) {
        for (const id of generic.length === 0 ? NOTHING : shared(base.ids, run, generic, isDead)) if (found.size < budget) found.add(id);
        generic.push(run);
        continue;
      }
      for (let i = run.from; i < run.to && found.size < budget; i += 1) {
        const id = base.ids[i] ?? 0;
        if (!isDead(id)) found.add(id);
      }
      for (const id of run.fresh) if (found.size < budget) found.add(id);
    }
    return found.list();
  };
}
