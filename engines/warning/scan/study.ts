import { aliasTable } from './alias-table.ts';
import { expectationScore, permutationScore } from './likelihood.ts';
import type { WindowScore } from './likelihood.ts';
import { drawPoisson } from './seeded-random.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { Windows } from './windows.ts';

/** What chance may do, as plain arrays: can be handed to another thread. */
export type Chance =
  | { readonly kind: 'expectation'; readonly windows: Windows; readonly usual: Float64Array }
  | {
      readonly kind: 'permutation';
      readonly windows: Windows;
      /** Place of each event of the whole study. */
      readonly events: Uint32Array;
      /** Events of each of the last periods, all places together. */
      readonly ofPeriods: readonly number[];
    };

/** The score of a window. */
export function scoreOf(chance: Chance): WindowScore {
  return chance.kind === 'expectation' ? expectationScore : permutationScore(chance.events.length);
}

/** Fills counts by place and period with one repetition in which nothing is going on. */
type Repeat = (random: SeededRandom, recent: Uint32Array) => void;

/** Prepares drawing repetitions. */
export function repeater(chance: Chance): Repeat {
  if (chance.kind === 'expectation') {
    const total = chance.usual.reduce((sum, value) => sum + value, 0);
    const drawCell = aliasTable(chance.usual);
    return (random, out) => {
      out.fill(0);
      for (let left = drawPoisson(total, random); left > 0; left -= 1) out[drawCell(random)]! += 1;
    };
  }
  const { ofPeriods, windows } = chance;
  return (random, out) => {
    out.fill(0);
    // Each repetition deals from the same deck, so that it is the same whichever came before it.
    const events = chance.events.slice();
    const total = events.length;
    // The recent periods are dealt to events drawn without putting back: places keep their totals, periods keep theirs.
    let dealt = 0;
    for (const [period, count] of ofPeriods.entries()) {
      for (let event = 0; event < count; event += 1, dealt += 1) {
        const at = dealt + random.below(total - dealt);
        const place = events[at]!;
        events[at] = events[dealt]!;
        events[dealt] = place;
        out[place * windows.durations + period]! += 1;
      }
    }
  };
}
