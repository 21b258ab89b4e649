/** Share of the wealth that is there before the first discovery. @source Ramdas et al. 2017 (half is their default) */
const FIRST_SHARE = 0.5;
/** Weights of the series are summed so far for their norm; what lies beyond is below a thousandth (our choice). */
const NORM_TERMS = 100_000;

/** Decreasing weights whose sum is 1. @source Javanmard & Montanari 2018: log(j ∨ 2) / (j e^√log j) */
const raw = (j: number): number => Math.log(Math.max(j, 2)) / (j * Math.exp(Math.sqrt(Math.log(j))));
let norm: number | undefined;
function weight(j: number): number {
  if (norm === undefined) {
    norm = 0;
    for (let term = 1; term <= NORM_TERMS; term += 1) norm += raw(term);
  }
  return raw(j) / norm;
}

/**
 * The level of the next test in an endless row, so that the share of false discoveries stays below `falseShare` at any time: spent wealth
 * shrinks the level week by week, a discovery earns it back.
 * @param found  for each earlier test in order: was it a discovery
 * @returns      level α of the next test; a discovery is p ≤ α or e ≥ 1/α
 * @source       LORD++, Ramdas, Yang, Wainwright & Jordan 2017; with e-values for p, Xu & Ramdas 2024
 */
export function nextLevel(found: readonly boolean[], falseShare: number): number {
  const now = found.length + 1;
  const start = FIRST_SHARE * falseShare;
  let level = weight(now) * start;
  let first = true;
  for (const [at, hit] of found.entries()) {
    if (!hit) continue;
    level += weight(now - at - 1) * (first ? falseShare - start : falseShare);
    first = false;
  }
  return level;
}

/**
 * Share of one week's false-discovery budget that is left, for weekly tests of many places: 1 while the weeks before found something worth it,
 * less after long silence or many dismissed finds.
 * @param weeks  per earlier week, oldest first: was at least one find of it confirmed or still open (not dismissed)
 * @param floor  never less than this share, so that a quiet year does not blind the office (our choice: a fifth)
 * @source       LORD-type wealth: dossier: detection §6; the floor gives up the guarantee over years for sight, the weekly e-BH keeps its own
 */
export function weekAllowance(weeks: readonly boolean[], floor = 0.2): number {
  return Math.max(floor, Math.min(1, nextLevel(weeks, 1) / nextLevel([], 1)));
}
