import type { Add } from './bits.ts';
import { common } from './excerpt.ts';
import type { Excerpt } from './excerpt.ts';

const LARGE = 8;
const SMALL = 3;
const NEAR = 1.1;
const MANY = 20;
const ROUND = 10;
const TEN = 10;
/** Papers differ by some in a crowd, not among twenty. */
const CROWD = 50;
const HALF_MORE = 1.5;
const TRIPLE = 3;

/** How many people and how much money two reports tell of. */
export function compareCounts(one: Excerpt, other: Excerpt, add: Add): void {
  if (common(one.traits.amounts, other.traits.amounts) !== undefined) add('amount', 'jumlah uang yang sama');
  const figure = common([...one.counts, ...one.figures], new Set([...other.counts, ...other.figures])) ?? 0;
  const asFigure = figure >= LARGE && !(one.counts.has(figure) && other.counts.has(figure));
  if (one.counts.size === 0 || other.counts.size === 0) return asFigure ? add('figure', `jumlah yang sama: ${figure}`) : undefined;
  const [most, twin] = [Math.max(...one.counts), Math.max(...other.counts)];
  const ratio = Math.max(most, twin) / Math.min(most, twin);
  const large = Math.min(most, twin) >= LARGE;
  const exact = Math.max(0, ...[...one.counts].filter((value) => other.counts.has(value)));
  const sum = Math.max(
    0,
    ...[...one.counts].filter((value) => other.sums.has(value)),
    ...[...other.counts].filter((value) => one.sums.has(value)),
  );
  const same = Math.max(exact, sum);
  if (same >= CROWD) add('crowd');
  if (same >= LARGE && same < MANY) add('teenCount');
  if (same >= LARGE && same % ROUND === 0) add('roundCount');
  if (exact >= LARGE && ratio < HALF_MORE && exact >= sum)
    add(ratio === 1 ? 'wholeCount' : 'largeCount', `jumlah orang yang sama: ${exact}`);
  else if (sum >= LARGE) add('sumCount', `jumlah orang yang sama: ${sum}`);
  else if (asFigure) add('figure', `jumlah yang sama: ${figure}`);
  else if (Math.min(most, twin) >= CROWD && ratio < NEAR) add('nearCount', `jumlah orang yang hampir sama: ${most} dan ${twin}`);
  else if (same < LARGE && Math.min(most, twin) >= TEN && Math.abs(most - twin) === 1)
    add('besideCount', `jumlah orang yang hampir sama: ${most} dan ${twin}`);
  else if (exact >= SMALL && ratio === 1) add('smallCount', `jumlah orang yang sama: ${exact}`);
  else if (!large && same < SMALL) add('otherFew');
  else if (large && nearest(one.counts, other.counts) >= TRIPLE) add('farCount');
  else if (same < SMALL) add('otherCount');
}

/** By what factor the two most alike of the large counts differ. */
const nearest = (one: ReadonlySet<number>, other: ReadonlySet<number>): number =>
  Math.min(...largeOf(one).flatMap((count) => largeOf(other).map((twin) => Math.max(count, twin) / Math.min(count, twin))));
const largeOf = (counts: ReadonlySet<number>): number[] => [...counts].filter((count) => count >= LARGE);
