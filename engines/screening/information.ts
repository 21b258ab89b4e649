import type { AnswerOutcome } from './question-bank.ts';

const log2 = (x: number): number => (x <= 0 ? 0 : Math.log2(x));

/** Entropy of a yes/no matter in bits. */
export const entropyBits = (p: number): number => -(p * log2(p) + (1 - p) * log2(1 - p));

/**
 * Expected information of a question about "is there a concern", in bits (mutual information of concern and answer).
 * @param outcomes likelihoods of the possible answers
 * @param prior probability of concern before asking, between 0 and 1
 * @param fresh per outcome how much of its evidence is new: 1 all, 0.3 its group has spoken already, 0 already settled.
 *   Likelihood ratios are raised to that power, so a repeated hint tells less and a settled one nothing.
 * @returns at least 0, at most the entropy of `prior`
 * @source Lindley 1956 (expected information of an experiment); tempering: our choice, mirrors the 0.3 × rest-of-group rule of the score
 */
export function expectedBits(outcomes: readonly AnswerOutcome[], prior: number, fresh: readonly number[]): number {
  const tempered = outcomes.map((outcome, index) => outcome.pNone ** (1 - fresh[index]!) * outcome.pConcern ** fresh[index]!);
  const mass = tempered.reduce((sum, p) => sum + p, 0);
  if (mass <= 0) return 0;
  let left = entropyBits(prior);
  for (let index = 0; index < outcomes.length; index += 1) {
    const concern = (prior * tempered[index]!) / mass;
    const answered = concern + (1 - prior) * outcomes[index]!.pNone;
    if (answered > 0) left -= answered * entropyBits(concern / answered);
  }
  return Math.max(0, left);
}
