/** What a detector says about one period of one series. */
export interface Verdict {
  /** Position in the series, 0 = first. */
  readonly at: number;
  readonly observed: number;
  /** Usual number of events, without the present outbreak. */
  readonly expected: number;
  /** Above this number the period is unusual; for sums (CUSUM) the number in this period that would raise the alarm. */
  readonly upper: number;
  /** Probability of as much or more when nothing is going on; undefined where the method has none. */
  readonly p: number | undefined;
  readonly alarm: boolean;
}

/** One series in steady steps: whole counts ≥ 0, and what the counts are out of. */
export interface Series {
  readonly counts: readonly number[];
  /** People (or trips, applications) at risk in each period. */
  readonly population?: readonly number[];
  /** Expected counts given from outside. */
  readonly expected?: readonly number[];
}

/** A series or setting that no detector can use; the message names the field and the remedy. */
export class UnusableSeries extends Error {
  override name = 'UnusableSeries';
}

/**
 * Checks a series once at the door.
 * @refuses an empty series, counts that are not whole and ≥ 0, companions of another length or not positive
 */
export function checkSeries({ counts, population, expected }: Series): void {
  if (counts.length === 0) throw new UnusableSeries('counts: empty; give at least one period');
  for (const [at, count] of counts.entries())
    if (!Number.isSafeInteger(count) || count < 0) throw new UnusableSeries(`counts[${at}]: ${count} is no count; give whole numbers ≥ 0`);
  for (const [name, values] of [['population', population] as const, ['expected', expected] as const]) {
    if (values === undefined) continue;
    if (values.length !== counts.length)
      throw new UnusableSeries(`${name}: ${values.length} values for ${counts.length} periods; give one for each`);
    const wrong = values.findIndex((value) => !(value > 0 && Number.isFinite(value)));
    if (wrong >= 0) throw new UnusableSeries(`${name}[${wrong}]: ${values[wrong]}; give a number above 0`);
  }
}

/** @refuses a significance level outside 0 … 0.5 */
export function checkAlpha(alpha: number): void {
  if (!(alpha > 0 && alpha < 0.5)) throw new UnusableSeries(`alpha: ${alpha}; give a number above 0 and below 0.5`);
}

/** Mean of some numbers; 0 for none. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample variance (n − 1); 0 for fewer than two. */
export function variance(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}
