/** Log likelihood ratio of a window with `count` events where `expected` are usual; 0 unless more than usual. */
export type WindowScore = (count: number, expected: number) => number;

/** Expectation-based Poisson. @source Neill 2009 */
export const expectationScore: WindowScore = (count, expected) =>
  count > expected ? count * Math.log(count / expected) + expected - count : 0;

/**
 * Poisson given the total: what is inside against what is outside.
 * @param total  all events of the study
 * @source Kulldorff et al. 2005 (space-time permutation)
 */
export function permutationScore(total: number): WindowScore {
  return (count, expected) => {
    if (count <= expected) return 0;
    const outside = total - count;
    return count * Math.log(count / expected) + (outside > 0 ? outside * Math.log(outside / (total - expected)) : 0);
  };
}
