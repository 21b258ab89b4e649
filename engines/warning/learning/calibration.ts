/** Fewer verdicts say nothing about "alerts like this" (our choice: below it the 90 % interval is wider than a third). */
export const LEAST_VERDICTS = 20;
/** 90 %: two-sided normal quantile for the interval. */
const Z = 1.644854;

export interface Judged {
  readonly score: number;
  readonly confirmed: boolean;
}

/** Alerts with scores from `from` upward until the next step, and what came of them. */
export interface Step {
  readonly from: number;
  readonly verdicts: number;
  readonly confirmed: number;
}

/**
 * Turns scores into shares of confirmed alerts that never fall when the score rises: neighbours of one score are pooled until each step rests
 * on at least 20 verdicts, then steps that fall are joined.
 * @param judged  alerts with a verdict that says yes or no ("cannot verify" says neither and stays out)
 * @returns       steps with rising scores; none where there are fewer than 20 verdicts
 * @source        pool-adjacent-violators, Ayer et al. 1955; isotonic calibration, Zadrozny & Elkan 2002; dossier: detection §6
 */
export function calibrate(judged: readonly Judged[]): Step[] {
  const sorted = [...judged].sort((a, b) => a.score - b.score);
  const steps: { from: number; verdicts: number; confirmed: number }[] = [];
  for (const [at, { score, confirmed }] of sorted.entries()) {
    const last = steps.at(-1);
    const sameScore = sorted[at - 1]?.score === score;
    if (last === undefined || (last.verdicts >= LEAST_VERDICTS && !sameScore))
      steps.push({ from: score, verdicts: 1, confirmed: Number(confirmed) });
    else {
      last.verdicts += 1;
      last.confirmed += Number(confirmed);
    }
  }
  const join = (at: number): void => {
    const [upper] = steps.splice(at, 1);
    const lower = steps[at - 1];
    if (upper === undefined || lower === undefined) return;
    lower.verdicts += upper.verdicts;
    lower.confirmed += upper.confirmed;
  };
  if (steps.length > 1 && steps.at(-1)!.verdicts < LEAST_VERDICTS) join(steps.length - 1);
  if (steps.length === 1 && steps[0]!.verdicts < LEAST_VERDICTS) return [];
  for (let at = 1; at < steps.length;) {
    const [lower, upper] = [steps[at - 1]!, steps[at]!];
    if (upper.confirmed * lower.verdicts > lower.confirmed * upper.verdicts) at += 1;
    else {
      join(at);
      at = Math.max(1, at - 1);
    }
  }
  return steps;
}

/** "Of 10 alerts like this about n were confirmed", with what it rests on. */
export interface Likeness {
  readonly outOfTen: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Verdicts the share was counted from. */
  readonly verdicts: number;
}

/**
 * What came of alerts with scores like this one.
 * @returns undefined where there are too few verdicts, or the score lies below every judged one: then say nothing
 * @source  interval: Wilson 1927, 90 %
 */
export function alertsLike(steps: readonly Step[], score: number): Likeness | undefined {
  const step = steps.findLast(({ from }) => from <= score);
  if (step === undefined) return undefined;
  const { low, high } = shareInterval(step.confirmed, step.verdicts);
  const share = step.confirmed / step.verdicts;
  return { outOfTen: Math.round(share * 10), share, low, high, verdicts: step.verdicts };
}

/** 90 % interval of a share. @source Wilson 1927 */
export function shareInterval(hits: number, of: number): { readonly low: number; readonly high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const share = hits / of;
  const spread = (Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))) / (1 + Z ** 2 / of);
  const middle = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  return { low: Math.max(0, middle - spread), high: Math.min(1, middle + spread) };
}
