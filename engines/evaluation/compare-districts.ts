import { bootstrap, BOOTSTRAP_REPLICATES, weighted } from './bootstrap.ts';
import type { Estimate } from './bootstrap.ts';
import { precisionAtEqualRecall } from './equal-recall.ts';
import type { EqualRecall, RecallMeasure } from './equal-recall.ts';
import { poolSeeds } from './pool-seeds.ts';
import type { Pooled } from './pool-seeds.ts';
import { BASELINES } from './score-district.ts';
import type { Baseline, DistrictScore, WarningScore } from './score-district.ts';

/** A share that is added up over seeds: its parts and its wholes. */
interface Share {
  readonly part: (score: WarningScore) => number;
  readonly whole: (score: WarningScore) => number;
}

const SHARES = {
  preventable: { part: (s) => s.preventable, whole: (s) => s.victims },
  before_first_departure: { part: (s) => s.before_first_departure, whole: (s) => s.rings },
  before_half_departed: { part: (s) => s.before_half_departed, whole: (s) => s.rings },
  precision: { part: (s) => s.precision.true_alerts, whole: (s) => s.precision.alerts },
} as const satisfies Record<string, Share>;
export type ShareName = keyof typeof SHARES;

/** The name of each share in the order of the table. */
export const SHARE_NAMES: readonly ShareName[] = ['preventable', 'before_first_departure', 'before_half_departed', 'precision'];

type EqualRecallEstimate = EqualRecall & { readonly interval: Estimate };

/** Ours against one baseline over the same seeds. */
interface Comparison {
  readonly baseline: Readonly<Record<ShareName, Estimate>>;
  /** Ours ÷ baseline; the bound is null where the baseline may be nothing. */
  readonly ratio: Readonly<Record<ShareName, Estimate>>;
  /** Ours − baseline. */
  readonly difference: Readonly<Record<ShareName, Estimate>>;
  readonly precision_at_equal_recall: Readonly<Record<RecallMeasure, EqualRecallEstimate>>;
}

/** Several seeds together. */
export interface Summary {
  readonly format: 1;
  readonly seeds: number;
  readonly bootstrap: { readonly seed: number; readonly replicates: number; readonly over: 'seeds' };
  readonly ours: Readonly<Record<ShareName, Estimate>>;
  readonly false_per_officer_week: Estimate;
  readonly budget_used: Estimate;
  readonly budget_overrun: number;
  readonly budget_overrun_counting_updates: number;
  readonly ceiling: { readonly linked: Estimate; readonly any_two: Estimate };
  readonly against: Readonly<Record<Baseline, Comparison>>;
  readonly pooled: Pooled;
}

/** Cutting merged lists is a hundred times the work of a sum, so fewer repetitions (our choice). */
const CUT_REPLICATES = 400;

function divide(part: number, whole: number): number {
  // 0 ÷ 0 does not exist; anything over nothing has no bound.
  return part / whole;
}

/**
 * Adds up the districts of paired seeds: shares with 95 % bootstrap intervals over the seeds, and ours ÷ baseline where both were drawn together.
 * @param seed  of the bootstrap
 * @source dossier: detection §7 (paired comparison; a win needs the interval above 1)
 */
export function compareDistricts(scores: readonly DistrictScore[], seed: number): Summary {
  const units = scores.length;
  const estimate = (figure: (weights: readonly number[]) => number | null, replicates?: number): Estimate =>
    bootstrap(units, figure, seed, replicates);
  const sums = (name: ShareName, of: (score: DistrictScore) => WarningScore) => {
    const parts = scores.map((score) => SHARES[name].part(of(score)));
    const wholes = scores.map((score) => SHARES[name].whole(of(score)));
    return (weights: readonly number[]): number => divide(weighted(weights, parts), weighted(weights, wholes));
  };
  const shares = (build: (name: ShareName) => Estimate): Record<ShareName, Estimate> => ({
    preventable: build('preventable'),
    before_first_departure: build('before_first_departure'),
    before_half_departed: build('before_half_departed'),
    precision: build('precision'),
  });
  const ours = (score: DistrictScore): WarningScore => score.ours;
  const against = (name: Baseline): Comparison => {
    const theirs = (score: DistrictScore): WarningScore => score.baselines[name];
    const pair = (share: ShareName) => [sums(share, ours), sums(share, theirs)] as const;
    const equal = (measure: RecallMeasure): EqualRecallEstimate => {
      const at = (weights: readonly number[]): EqualRecall => {
        const lists = (of: (score: DistrictScore) => WarningScore) =>
          scores.map((score, place) => ({ ranking: of(score).ranking, weight: weights[place] ?? 0 }));
        return precisionAtEqualRecall(lists(ours), lists(theirs), measure);
      };
      return { ...at(scores.map(() => 1)), interval: estimate((weights) => at(weights).ratio, CUT_REPLICATES) };
    };
    return {
      baseline: shares((share) => estimate(sums(share, theirs))),
      ratio: shares((share) => {
        const [mine, other] = pair(share);
        return estimate((weights) => divide(mine(weights), other(weights)));
      }),
      difference: shares((share) => {
        const [mine, other] = pair(share);
        return estimate((weights) => mine(weights) - other(weights));
      }),
      precision_at_equal_recall: { victims: equal('victims'), rings: equal('rings') },
    };
  };
  const total = (value: (score: DistrictScore) => number): number => scores.reduce((sum, score) => sum + value(score), 0);
  const spread = (part: (score: DistrictScore) => number, whole: (score: DistrictScore) => number): Estimate =>
    estimate((weights) => divide(weighted(weights, scores.map(part)), weighted(weights, scores.map(whole))));
  const [fan_in, fan_in_daily, ears_c2] = BASELINES.map(against) as [Comparison, Comparison, Comparison];
  return {
    format: 1,
    seeds: units,
    bootstrap: { seed, replicates: BOOTSTRAP_REPLICATES, over: 'seeds' },
    ours: shares((share) => estimate(sums(share, ours))),
    false_per_officer_week: spread(
      (score) => score.ours.precision.false_alerts,
      ({ dataset }) => dataset.officers * dataset.weeks,
    ),
    budget_used: spread(
      (score) => score.ours.precision.alerts,
      ({ dataset, ours: { budget } }) => dataset.officers * dataset.weeks * budget.alerts_per_officer_week,
    ),
    budget_overrun: total((score) => score.ours.budget.overrun),
    budget_overrun_counting_updates: total((score) => score.ours.budget.overrun_counting_updates),
    ceiling: {
      linked: spread(
        (score) => score.ceiling.linked.preventable,
        (score) => score.ceiling.linked.victims,
      ),
      any_two: spread(
        (score) => score.ceiling.any_two.preventable,
        (score) => score.ceiling.any_two.victims,
      ),
    },
    against: { fan_in, fan_in_daily, ears_c2 },
    pooled: poolSeeds(scores),
  };
}
