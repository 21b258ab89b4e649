import type { RunningPast } from './running-past.ts';

/** What is usual in a group: rates of places follow Gamma(shape, rate); counts inside a place scatter `dispersion` times Poisson (≥ 1). */
export interface Prior {
  readonly shape: number;
  readonly rate: number;
  readonly dispersion: number;
}

/** What is believed of a place when nobody has a history: .3 events in one period. @source dossier: detection §4.2 */
const FALLBACK: Prior = { shape: 0.3, rate: 1, dispersion: 1 };
/** Given expectations are believed as much as this many events (our choice). */
const GIVEN: Prior = { shape: 5, rate: 5, dispersion: 1 };
/** Neighbours count for at most this many events, so that a place's own history wins in time (our choice). */
const MOST_SHAPE = 50;
/** Weight, in degrees of freedom, of the belief that counts are Poisson until shown otherwise (our choice). */
const POISSON_DEGREES = 20;
/** So many events must be seen before rates of places are compared (our choice). */
const LEAST_EVENTS = 3;

/**
 * Prior of a group by moments, from what lies before `at`; in the very first period from what the other places report in it.
 * @param given    the exposures are expectations from outside
 * @param without  place to leave out, for the first period
 * @returns        undefined when there is nothing to learn from
 * @source         Marshall 1991 (moments), Clayton & Kaldor 1987
 */
export function groupPrior(past: RunningPast, at: number, given: boolean, without?: number): Prior | undefined {
  let sum = 0;
  let exposure = 0;
  let exposureSquares = 0;
  let places = 0;
  let pearson = POISSON_DEGREES;
  let degrees = POISSON_DEGREES;
  const rows: { sum: number; exposure: number }[] = [];
  for (let place = 0; place < past.places; place += 1) {
    if (place === without) continue;
    const before = past.before(place, at);
    const row = at === 0 ? past.window(place, 0, 1) : before;
    rows.push(row);
    places += 1;
    sum += row.sum;
    exposure += row.exposure;
    exposureSquares += row.exposure ** 2;
    if (at > 1 && before.sum > 0) {
      pearson += (before.scatter * before.exposure) / before.sum - before.sum;
      degrees += before.periods - 1;
    }
  }
  if (places === 0) return given ? GIVEN : undefined;
  const dispersion = Math.max(1, pearson / degrees);
  if (sum < LEAST_EVENTS || places < 2) return { ...alone(sum, exposure, given), dispersion };
  const mean = sum / exposure;
  const between = rows.reduce((total, row) => total + row.exposure * (row.sum / row.exposure - mean) ** 2, 0);
  const spread = (between - (places - 1) * mean * dispersion) / (exposure - exposureSquares / exposure);
  const shape = spread > 0 ? Math.min(MOST_SHAPE, mean ** 2 / spread) : MOST_SHAPE;
  return { shape, rate: shape / mean, dispersion };
}

/** Too little to compare places: a belief about the level that the group's own events shift. */
function alone(sum: number, exposure: number, given: boolean): { shape: number; rate: number } {
  const base = given ? GIVEN : FALLBACK;
  const mean = (base.shape + sum) / (base.rate + exposure);
  return { shape: base.shape, rate: base.shape / mean };
}
