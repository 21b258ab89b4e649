import { quantileOf, tailOf } from './count-laws.ts';
import { checkAlpha, checkSeries } from './detector.ts';
import type { Series, Verdict } from './detector.ts';

/**
 * Simple Bayes rule: the weeks before now and the same weeks of past years, with Jeffreys' prior, predict this week.
 * @param plan  weeks in a year, past years, weeks on each side
 * @returns     verdicts from the first period that has its past years
 * @refuses     an unusable series or alpha
 * @source      Höhle 2007 (rule "bayes" of the R package surveillance); answers: dossier: detection §8
 */
export function detectPastYears(series: Series, plan: { frequency: number; years: number; halfWindow: number }, alpha: number): Verdict[] {
  checkSeries(series);
  checkAlpha(alpha);
  const { frequency, years, halfWindow } = plan;
  const { counts } = series;
  const verdicts: Verdict[] = [];
  for (let at = years * frequency + halfWindow; at < counts.length; at += 1) {
    const past = counts.slice(at - halfWindow, at);
    for (let year = 1; year <= years; year += 1)
      past.push(...counts.slice(at - year * frequency - halfWindow, at - year * frequency + halfWindow + 1));
    const size = past.reduce((sum, count) => sum + count, 0) + 0.5;
    const law = { mean: size / past.length, size };
    const upper = quantileOf(law, 1 - alpha);
    const observed = counts[at] ?? 0;
    verdicts.push({ at, observed, expected: law.mean, upper, p: tailOf(law, observed), alarm: observed > upper });
  }
  return verdicts;
}
