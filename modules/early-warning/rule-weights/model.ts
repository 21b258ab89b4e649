import { LEAST_VERDICTS } from '../../../engines/warning/learning/calibration.ts';
import { learnWeight } from '../../../engines/warning/learning/rule-weights.ts';
import type { Decision } from '../../../platform/contract/problem.ts';
import { wasConfirmed } from '../model.ts';
import type { Verdict } from '../model.ts';

/** A rule may come to weigh twice as much at most: what is new shows itself to a person first. Our choice. */
const MOST_PERCENT = 200;
/** Smaller steps pretend to know more than verdicts can tell. Our choice. */
const STEP_PERCENT = 5;

/** What verdicts say of one rule, beside what the expert gave it. Weights in thousandths of a bit. */
export interface LearntRule {
  readonly kind: string;
  readonly sentence: string;
  readonly expert: number;
  readonly learnt: number;
  readonly verdicts: number;
  /** The learnt weight as a share of the expert's. */
  readonly percent: number;
}

/** A rule that spoke in an alert, with the weight it had there. */
export interface SpokenRule {
  readonly alertId: string;
  readonly kind: string;
  readonly sentence: string;
  readonly millibits: number;
}

/**
 * Expert weight and learnt weight of each rule, side by side; the learnt one is put to use only by a person.
 * @param expertOf  the expert's weight of rules that already weigh otherwise here: what they weighed since is no expert's
 */
export function learntRules(
  judged: readonly { readonly id: string; readonly verdict: Verdict }[],
  spoken: readonly SpokenRule[],
  expertOf: ReadonlyMap<string, number> = new Map(),
): LearntRule[] {
  const decided = new Map(judged.flatMap(({ id, verdict }) => {
    const confirmed = wasConfirmed(verdict);
    return confirmed === undefined ? [] : [[id, confirmed] as const];
  })); // prettier-ignore
  const [confirmed = 0, cleared = 0] = [true, false].map((wanted) => [...decided.values()].filter((one) => one === wanted).length);
  return [...Map.groupBy(spoken.filter(({ alertId }) => decided.has(alertId)), ({ kind }) => kind)]
    .map(([kind, uses]) => {
      const expert = expertOf.get(kind) ?? Math.round(median(uses.map(({ millibits }) => millibits)) / 100) * 100;
      const confirmedWith = uses.filter(({ alertId }) => decided.get(alertId) === true).length;
      const counts = { confirmedWith, confirmed, clearedWith: uses.length - confirmedWith, cleared };
      const learnt = learnWeight(expert, counts);
      return { kind, sentence: uses[0]?.sentence ?? kind, ...learnt, percent: percentOf(learnt) };
    })
    .sort((a, b) => b.verdicts - a.verdicts || (a.kind < b.kind ? -1 : 1)); // prettier-ignore
}

/** A rule that speaks mostly where nothing was found weighs nothing: it never speaks for anybody. */
function percentOf({ expert, learnt }: { readonly expert: number; readonly learnt: number }): number {
  if (expert <= 0) return 100;
  const percent = Math.round((100 * learnt) / expert / STEP_PERCENT) * STEP_PERCENT;
  return Math.max(0, Math.min(MOST_PERCENT, percent));
}

/** May this learnt weight be put to use? @param inUse the share in use here, 100 when it is the expert's */
export function mayAdopt(rule: LearntRule | undefined, inUse: number): Decision {
  if (rule === undefined || rule.expert <= 0 || rule.verdicts < LEAST_VERDICTS)
    return { ok: false, reason: 'rule-weight/too-few-verdicts' };
  if (rule.percent === inUse) return { ok: false, reason: 'rule-weight/nothing-new' };
  return { ok: true };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
