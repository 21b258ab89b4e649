import { bootstrap, weighted } from '../../../engines/evaluation/bootstrap.ts';
import { HANDLING_DAYS } from '../../../engines/evaluation/hits.ts';
import type { Change, Variant } from '../../../modules/what-if/model.ts';
import { protectable } from './live-through.ts';
import type { Lived } from './live-through.ts';

/** A figure that is added up over districts: its parts and its wholes. */
interface Parts {
  readonly part: readonly number[];
  readonly whole: readonly number[];
}

/**
 * A figure before and after a change, and the difference, over districts that are pairs: one draw takes both of a pair, so what
 * the two have in common falls out of the interval of the difference.
 * @param before,after  in the order of the seeds
 */
export function compareParts(before: Parts, after: Parts, seed: number): Change {
  const units = before.whole.length;
  const share = ({ part, whole }: Parts, weights: readonly number[]): number => weighted(weights, part) / weighted(weights, whole);
  return {
    before: bootstrap(units, (weights) => share(before, weights), seed),
    after: bootstrap(units, (weights) => share(after, weights), seed),
    difference: bootstrap(units, (weights) => share(after, weights) - share(before, weights), seed),
  };
}

/** One strength of a change against the district as it is. */
export function compareLived(
  asIs: readonly Lived[],
  changed: readonly Lived[],
  { strength, handlingDays }: { readonly strength: number; readonly handlingDays: number },
  seed: number,
): Variant {
  const of = (lived: readonly Lived[], part: (one: Lived) => number, whole: (one: Lived) => number): Parts => ({
    part: lived.map(part),
    whole: lived.map(whole),
  });
  const a = (days: number) => (one: Lived) => protectable(one, days);
  const weekly = (part: (one: Lived) => number): Change =>
    compareParts(of(asIs, part, (one) => one.officerWeeks), of(changed, part, (one) => one.officerWeeks), seed); // prettier-ignore
  return {
    strength,
    protectable: compareParts(
      of(asIs, a(HANDLING_DAYS), ({ victims }) => victims),
      of(changed, a(handlingDays), ({ victims }) => victims),
      seed,
    ),
    warningsPerWeek: weekly(({ warnings }) => warnings),
    falsePerWeek: weekly(({ falseWarnings }) => falseWarnings),
  };
}
