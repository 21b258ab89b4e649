const log2 = (x: number): number => (x <= 0 ? 0 : Math.log2(x));

/** Entropy of a yes/no matter in bits. */
const entropyBits = (p: number): number => -(p * log2(p) + (1 - p) * log2(1 - p));

/**
 * One possible answer.
 * `fresh`: how much of its evidence is new — 1 all, 0.3 its group has spoken already, 0 already settled.
 * `urgent`: it would show coercion or a child at work, which nobody knows yet.
 */
export type PossibleAnswer = { pConcern: number; pNone: number; fresh: number; urgent: boolean };

type Likelihood = { pConcern: number; pNone: number };

/** Mutual information of a yes/no matter and an answer, in bits. */
function mutualBits(answers: readonly Likelihood[], prior: number): number {
  let left = entropyBits(prior);
  for (const { pConcern, pNone } of answers) {
    const concern = prior * pConcern;
    const answered = concern + (1 - prior) * pNone;
    if (answered > 0) left -= answered * entropyBits(concern / answered);
  }
  return Math.max(0, left);
}

const sumOf = (answers: readonly Likelihood[], key: keyof Likelihood): number => answers.reduce((sum, answer) => sum + answer[key], 0);

/**
 * Expected information of a question, in bits: about "is there a concern", and about urgent facts the answer would reveal.
 * Without the second part nobody would be asked about coercion once the concern is plain, which is when it matters most.
 * Likelihood ratios are raised to the power `fresh`, so a repeated hint tells less and a settled one nothing.
 * @param prior probability of concern before asking, between 0 and 1
 * @returns at least 0, at most 2
 * @source Lindley 1956 (expected information of an experiment), chain rule over (urgent fact, concern);
 *   tempering: our choice, mirrors the 0.3 × rest-of-group rule of the score
 */
export function expectedBits(answers: readonly PossibleAnswer[], prior: number): number {
  const tempered = answers.map((answer) => ({ ...answer, pConcern: answer.pNone ** (1 - answer.fresh) * answer.pConcern ** answer.fresh }));
  const mass = sumOf(tempered, 'pConcern');
  const scaled = tempered.map((answer) => ({ ...answer, pConcern: answer.pConcern / mass }));
  const calm = scaled.filter((answer) => !answer.urgent);
  if (calm.length === scaled.length) return mutualBits(scaled, prior);
  const [calmConcern, calmNone] = [sumOf(calm, 'pConcern'), sumOf(calm, 'pNone')];
  const pCalm = prior * calmConcern + (1 - prior) * calmNone;
  if (pCalm <= 0) return 0;
  const within = calm.map(({ pConcern, pNone }) => ({ pConcern: pConcern / calmConcern, pNone: pNone / calmNone }));
  return entropyBits(pCalm) + pCalm * mutualBits(within, (prior * calmConcern) / pCalm);
}
