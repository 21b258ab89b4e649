/**
 * Every number that decides something, with its origin. One millibit is a thousandth of a bit of evidence (log2 of a likelihood ratio);
 * whole millibits keep sums exact.
 */

/** @source the arithmetic of `score`; raise it when a rule changes, so that old decisions name the rule they were made with */
export const RULE_VERSION = '1.0.0';

export const MILLIBITS_PER_BIT = 1000;

/** Weights are given in tenths of a bit; then three tenths of a weight is still a whole number of millibits. @source our choice */
export const WEIGHT_STEP_MILLIBITS = 100;

/** Evidence of one group never counts more than 4 nats = 5.77 bits, rounded down to 0.01 bit. @source dossier: detection §6 */
export const GROUP_CAP_MILLIBITS = 5770;

/** The second and later indicators of a group count three tenths. @source dossier: detection §6 */
export const REST_TENTHS = 3;

/** Groups that must support anything above "ask more". @source dossier: detection §6 */
export const MIN_GROUPS = 2;

/** True hits among applications. @source dossier: passport-screening §2.9 (Blitar 2025: 151 of 32,581 = 0.46 %), mission.md rule 3 */
export const BASE_RATE = 0.005;

/** Below one true hit in five an Inteldakim hour is better spent elsewhere: community reports yield 2–20 %. @source dossier: detection §2; our choice */
export const REFER_TRUE_HIT_SHARE = 0.2;

/** A single strong indicator, or a missing paper, should lead to a question and no further. @source our choice: below the lightest strong weight (1.6 bits) */
export const ASK_MILLIBITS = 1500;

/** Departure so near that the ordinary hand-over would come too late. @source dossier: detection §6 (imminent departure ≤ 7 days) */
export const IMMINENT_DAYS = 7;

/** Age from which one may be placed abroad. @source UU 18/2017 art. 5 (dossier: verified §4) */
export const PLACEMENT_AGE_YEARS = 18;

/** Time at the booth. @source dossier: passport-screening §2.2 item 3 (about five minutes) */
export const INTERVIEW_SECONDS = 300;

/** A question that tells less than this is not worth the applicant's time. @source our choice: a calm interview then takes about two minutes of the five */
export const MIN_EXPECTED_BITS = 0.0002;

/** Prior log-odds of a base rate, in millibits. */
const priorMillibits = (baseRate: number): number => Math.log2(baseRate / (1 - baseRate)) * MILLIBITS_PER_BIT;

/**
 * Share of true hits among applications with this evidence, by Bayes' rule.
 * @param millibits total of a screening
 * @param baseRate share of true hits among all applications, between 0 and 1 (both excluded)
 * @returns between 0 and 1; an expectation from expert weights, not yet calibrated with outcomes
 * @throws RangeError when the base rate is not between 0 and 1
 */
export function trueHitShare(millibits: number, baseRate: number = BASE_RATE): number {
  if (!(baseRate > 0 && baseRate < 1))
    throw new RangeError(`baseRate must lie between 0 and 1, got ${baseRate}: give a share such as 0.005`);
  return 1 / (1 + 2 ** (-(priorMillibits(baseRate) + millibits) / MILLIBITS_PER_BIT));
}

/** Evidence that lifts the base rate to `REFER_TRUE_HIT_SHARE`, rounded up to 0.01 bit: 5.64 bits. */
export const REFER_MILLIBITS =
  Math.ceil((Math.log2(REFER_TRUE_HIT_SHARE / (1 - REFER_TRUE_HIT_SHARE)) * MILLIBITS_PER_BIT - priorMillibits(BASE_RATE)) / 10) * 10;
