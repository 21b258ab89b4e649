import { BITS } from './balance.ts';
import type { Balance } from './balance.ts';
import { isNarrow } from './compare-places.ts';
import type { Traits } from './traits.ts';

/** Fewer, or more, say nothing more. Our choice. */
const LEAST_THINGS = 2;
const MOST_THINGS = 3;
/** A letter that fits a name says nothing of who it was. */
const LEAST_WHO = 2;
const DAYS_TOLD = 21;
const DAYS_NARROW = 7;

/**
 * One thing that both speak of says nothing, several say something beside a name, a place or a number.
 * @param days  between the reports
 */
export function compareThings(one: Traits, other: Traits, balance: Balance, days = DAYS_TOLD): void {
  const things = [...one.things].filter((thing) => other.things.has(thing));
  const tied = balance.whoBits >= LEAST_WHO || balance.has('where') || balance.has('number');
  if (days > DAYS_TOLD || things.length < LEAST_THINGS || !tied) return;
  const inVillage = isNarrow(one, other) && days <= DAYS_NARROW;
  balance.agree('matter', BITS.thing * Math.min(MOST_THINGS, things.length), `sama-sama menyebut ${things.join(', ')}`, inVillage);
}
