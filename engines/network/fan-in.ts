/** Added to the past so that a new identifier is neither impossible nor ordinary. @source dossier: detection §4.2 */
const PAST_COUNT = 0.3;

/**
 * How surprising it is that n unrelated households meet on one identifier within a window, given its own past, in nats.
 * @param past  distinct households before the window, over how many windows
 * @returns     0 when it is no more than usual; else the Poisson deviance n ln(n/µ) − (n − µ)
 * @source      dossier: detection §4.2
 */
export function fanInSurprise(households: number, past: { readonly households: number; readonly windows: number }): number {
  const usual = (past.households + PAST_COUNT) / (past.windows + 1);
  if (households <= usual) return 0;
  return households * Math.log(households / usual) - (households - usual);
}
