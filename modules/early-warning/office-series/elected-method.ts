import { chooseMethod } from '../../../engines/warning/series/choose-method.ts';
import type { Choice } from '../../../engines/warning/series/choose-method.ts';
import type { Series } from '../../../engines/warning/series/detector.ts';
import { FREQUENCY, SERIES_ALPHA } from './judge-series.ts';

/** Series whose election is kept: five of some offices. Our choice. */
const KEPT = 200;
const kept = new Map<string, Choice>();

/**
 * The election of a method, which the same counts need not hold twice: it costs up to a tenth of a second with years of history. What is kept
 * depends on the counts alone, which the asking person has just read within reach.
 */
export function electedMethod(series: Series): Choice {
  const key = JSON.stringify(series);
  const known = kept.get(key);
  const choice = known ?? chooseMethod(series, FREQUENCY, SERIES_ALPHA, { ears: true });
  // The oldest leaves; what is asked for stays.
  kept.delete(key);
  kept.set(key, choice);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
  return choice;
}
