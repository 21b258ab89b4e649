/** The expert's weight counts as much as this many verdicts. @source dossier: detection §6 */
export const EXPERT_COUNT = 20;

/** What came of alerts with a verdict, by whether the rule spoke in them. */
export interface RuleCounts {
  /** Confirmed alerts in which the rule spoke, and all confirmed ones. */
  readonly confirmedWith: number;
  readonly confirmed: number;
  /** The same of alerts that turned out lawful or a hoax. */
  readonly clearedWith: number;
  readonly cleared: number;
}

export interface LearntWeight {
  /** Whole hundreds of millibits, as `combine` takes them. */
  readonly expert: number;
  readonly learnt: number;
  /** Verdicts in which the rule spoke: the weight rests on them and on the expert. */
  readonly verdicts: number;
}

const MILLIBITS_PER_NAT = 1000 / Math.LN2;

/**
 * Weight of a rule from its verdicts, drawn to the expert's weight as if that were 20 verdicts. Keep both side by side; the expert's stays the prior.
 * Verdicts come only from alerts that were raised, so a rule that always speaks in them keeps its expert weight.
 * @param expert  millibits of the expert
 * @refuses       counts that are negative or larger than their whole
 * @source        dossier: detection §6 (w = ln((a₁ + ½)/(n₁ + 1)) − ln((a₀ + ½)/(n₀ + 1)))
 */
export function learnWeight(expert: number, counts: RuleCounts): LearntWeight {
  const { confirmedWith, confirmed, clearedWith, cleared } = counts;
  for (const [name, part, whole] of [['confirmedWith', confirmedWith, confirmed], ['clearedWith', clearedWith, cleared]] as const)
    if (!(part >= 0 && part <= whole)) throw new RangeError(`${name}: ${part} of ${whole}; give 0 up to the whole`); // prettier-ignore
  const nats = Math.log((confirmedWith + 0.5) / (confirmed + 1)) - Math.log((clearedWith + 0.5) / (cleared + 1));
  const verdicts = confirmedWith + clearedWith;
  const blended = (verdicts * nats * MILLIBITS_PER_NAT + EXPERT_COUNT * expert) / (verdicts + EXPERT_COUNT);
  return { expert, learnt: Math.round(blended / 100) * 100, verdicts };
}
