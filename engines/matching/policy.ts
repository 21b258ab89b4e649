/** same: linked by itself · review: a person decides · possible: an edge for detectors, never a fact for people. */
export type Zone = 'same' | 'review' | 'possible' | 'different';

/** Error rates that the zones allow. */
export interface LinkPolicy {
  /** Linked without a person when at least this probable: one wrong link in a hundred at most. */
  same: number;
  review: number;
  possible: number;
  /** Independent groups of evidence that `same` needs. */
  groups: number;
}

/** @source dossier: linkage §3 "Zones"; `possible` from the contract's --pairs-above */
export const DEFAULT_POLICY: LinkPolicy = { same: 0.99, review: 0.5, possible: 0.01, groups: 2 };

/** Probability of a match weight in bits. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

/**
 * Puts a pair into its zone.
 * @param groups         independent groups of evidence that speak for the pair
 * @param hardDifferent  a judgement or two verified identifiers say that they are two people
 */
export function decideZone(probability: number, groups: number, hardDifferent = false, policy: LinkPolicy = DEFAULT_POLICY): Zone {
  if (hardDifferent || probability < policy.possible) return 'different';
  if (probability < policy.review) return 'possible';
  return probability >= policy.same && groups >= policy.groups ? 'same' : 'review';
}
