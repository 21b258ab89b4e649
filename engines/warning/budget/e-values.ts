import { massOf } from '../series/count-laws.ts';
import type { CountLaw } from '../series/count-laws.ts';

/**
 * Alternatives that the mixture bets on: this many times the usual. In a village where one report in twenty weeks is usual, five in a
 * fortnight are fifty times that, and a bet on twice as much would not see it. Our choice; a broad bet costs at most ln 4 nats.
 */
const RISES: readonly number[] = [1.5, 3, 10, 30];
/** Beyond this the number says nothing more, and stays finite (our choice). */
const LARGEST = 1e12;

/**
 * Evidence against "as usual" as an e-value: what a fair bet of 1 on a rise has become. Its mean is at most 1 when nothing is going on,
 * also when counts depend on each other, so it can be averaged, and multiplied over separate weeks.
 * @param law   what is usual, with the scatter of the detector
 * @returns     likelihood ratio of risen counts against usual ones, mixed over rises; 1 = no evidence
 * @source      Vovk & Wang 2021 (e-values, mixtures); negative binomial with the same size: dossier: detection §6
 */
export function riseEvidence(law: CountLaw, count: number): number {
  const usual = massOf(law, count);
  if (usual === 0) return count > law.mean ? LARGEST : 0;
  const mixed = RISES.reduce((sum, rise) => sum + massOf({ mean: law.mean * rise, size: law.size }, count), 0) / RISES.length;
  return Math.min(LARGEST, mixed / usual);
}

/** Share of false ones among the villages worth a look. @source dossier: detection §6 */
export const LOOK_FALSE_SHARE = 0.5;
/** Share of false ones among those to act on. @source dossier: detection §6 */
export const ACT_FALSE_SHARE = 0.2;

/**
 * Which of many places stand out, so that on average at most `falseShare` of those named are false, whatever the dependence among them.
 * @param evidence    e-values, one for each place that was looked at (also those without events)
 * @param falseShare  0 … 1
 * @returns           positions in the list, strongest first
 * @source            e-BH, Wang & Ramdas 2022
 */
export function standOut(evidence: readonly number[], falseShare: number): number[] {
  const order = [...evidence.keys()].sort((a, b) => evidence[b]! - evidence[a]! || a - b);
  let last = 0;
  for (const [rank, at] of order.entries()) if (evidence[at]! * (rank + 1) * falseShare >= evidence.length) last = rank + 1;
  return order.slice(0, last);
}

export type SurgeLevel = 'none' | 'look' | 'act';

/**
 * Level of each place in one week: e-BH at .5 for a look and .2 to act, scaled by what the weeks before have left.
 * @param wealth  share of the false-discovery budget that this week may spend, 0 … 1; see `weekAllowance`
 */
export function surgeLevels(evidence: readonly number[], wealth = 1): SurgeLevel[] {
  const levels: SurgeLevel[] = evidence.map(() => 'none');
  for (const at of standOut(evidence, LOOK_FALSE_SHARE * wealth)) levels[at] = 'look';
  for (const at of standOut(evidence, ACT_FALSE_SHARE * wealth)) levels[at] = 'act';
  return levels;
}
