/** Added to the past so that a new identifier is neither impossible nor ordinary. @source dossier: detection §4.2 */
const PAST_COUNT = 0.3;

/**
 * How surprising so many are where so many are usual, in nats.
 * @returns 0 when it is no more than usual; else the Poisson deviance n ln(n/µ) − (n − µ)
 */
export function surprise(n: number, usual: number): number {
  return n <= usual ? 0 : n * Math.log(n / usual) - (n - usual);
}

/**
 * How surprising it is that n unrelated households meet on one identifier within a window, given its own past, in nats.
 * @param past  distinct households before the window, over how many windows
 * @source      dossier: detection §4.2
 */
export function fanInSurprise(households: number, past: { readonly households: number; readonly windows: number }): number {
  return surprise(households, (past.households + PAST_COUNT) / (past.windows + 1));
}
