import type { CandidateSource } from './candidate-index.ts';

/** A query to which two sources of candidates gave different answers. */
export interface Disagreement {
  keys: readonly number[];
  onlyLeft: number[];
  onlyRight: number[];
}

/**
 * Asks two sources the same questions: the index in memory and the path over PostgreSQL must give the same candidates.
 * @param budget  without one all candidates are asked for; with one the sources may choose differently among equals
 */
export async function disagreements(
  left: CandidateSource,
  right: CandidateSource,
  queries: Iterable<readonly number[]>,
  budget = Number.POSITIVE_INFINITY,
): Promise<Disagreement[]> {
  const found: Disagreement[] = [];
  for (const keys of queries) {
    const [a, b] = [new Set(await left.find(keys, budget)), new Set(await right.find(keys, budget))];
    const onlyLeft = [...a].filter((id) => !b.has(id));
    const onlyRight = [...b].filter((id) => !a.has(id));
    if (onlyLeft.length + onlyRight.length > 0) found.push({ keys, onlyLeft, onlyRight });
  }
  return found;
}
