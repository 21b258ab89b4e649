import type { Add } from './bits.ts';
import { sharedArea } from './compare-where.ts';
import { dayOfBoth } from './excerpt.ts';
import type { Excerpt } from './excerpt.ts';
import { bitsOfKind } from './kinds.ts';
import type { Rarity } from './rarity.ts';

const MOST_KINDS = 4.5;

/** A wreck is of boats and often of the dead: the rarest kind counts in full, the others by half. */
const worthOf = (bits: readonly number[]): number => {
  const most = Math.max(0, ...bits);
  return Math.min(MOST_KINDS, most + (bits.reduce((sum, one) => sum + one, 0) - most) / 2);
};

/** What happened, when, which way and to whom. */
export function compareMatter(one: Excerpt, other: Excerpt, rarity: Rarity, add: Add): void {
  // The same airport was counted as a place.
  const oneGate = sharedArea(one.scene.at, other.scene.at) !== undefined;
  const kinds = [...one.kinds].filter((kind) => other.kinds.has(kind) && !(kind === 'udara' && oneGate));
  if (kinds.length > 0)
    add(
      'kind',
      `kejadian sejenis: ${kinds.join(', ')}`,
      worthOf(kinds.map((kind) => rarity.shared(`kind ${kind}`, bitsOfKind(kind), dayOfBoth(one, other)))),
    );
  else if (one.kinds.size > 0 && other.kinds.size > 0 && !oneGate) add('otherKind');
  if (one.way !== undefined && other.way !== undefined && one.way !== other.way) add('otherWay');
  if (one.sex !== undefined && other.sex !== undefined) add(one.sex === other.sex ? 'sex' : 'otherSex');
  if (one.ofPeriod !== other.ofPeriod) add('period');
}
