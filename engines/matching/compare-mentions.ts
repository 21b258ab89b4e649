import { onGrid } from './evidence.ts';
import type { Evidence, Finding } from './evidence.ts';
import { findIdentityEvidence } from './find-identity-evidence.ts';
import { findNameEvidence } from './find-name-evidence.ts';
import { findSharedEvidence } from './find-shared-evidence.ts';
import type { Mention } from './mention.ts';
import { DEFAULT_POLICY, decideZone, probabilityOf } from './policy.ts';
import type { LinkPolicy, Zone } from './policy.ts';
import { defaultPopulation } from './population.ts';
import type { Population } from './population.ts';

/** The evidence between two mentions. The bits of `explanation` add up to `matchWeight` exactly. */
export interface Comparison {
  /** Log2 odds that both mentions are one person, against everything else. */
  matchWeight: number;
  probability: number;
  zone: Zone;
  /** Two people of one household are likelier than one person: never `same`. */
  relation?: 'related';
  /** Independent groups of evidence that speak for one person. */
  groups: number;
  explanation: Evidence[];
}

/** Others of the household beside one person. @source dossier: simulator §2 (3.3 per household) */
const HOUSEHOLD_OTHERS = 2.3;
/** A group speaks for the pair from here on: 4:1 (our choice). */
const SPEAKING_BITS = 2;
/** Two of a household count as related from this probability on (our choice). */
const RELATED_FROM = 0.5;

/**
 * Weighs two mentions: same person, two of one household, or any two people.
 * @param population  how common values are; national defaults without it
 * @source            Fellegi & Sunter 1969; weights: dossier linkage §3, indonesian-identity §3–9
 */
export function compareMentions(
  a: Mention,
  b: Mention,
  population: Population = defaultPopulation(),
  policy: LinkPolicy = DEFAULT_POLICY,
): Comparison {
  const findings: Finding[] = [
    ...findNameEvidence(a, b, population),
    ...findIdentityEvidence(a, b, population),
    ...findSharedEvidence(a, b, population),
  ];
  const prior = onGrid(-Math.log2(Math.max(2, population.size)));
  let same = prior;
  let household = prior + Math.log2(HOUSEHOLD_OTHERS);
  const byGroup = new Map<string, number>();
  for (const line of findings) {
    same += line.bits;
    household += line.householdBits;
    byGroup.set(line.group, (byGroup.get(line.group) ?? 0) + line.bits);
  }
  const householdShadow = -onGrid(Math.log2(1 + 2 ** household));
  const explanation: Evidence[] = [{ field: 'prior', level: 'population', a: '', b: '', bits: prior, howCommon: null }];
  for (const { field, level, a: left, b: right, bits, howCommon } of findings)
    explanation.push({ field, level, a: left, b: right, bits, howCommon });
  if (householdShadow < 0)
    explanation.push({ field: 'household', level: 'possible', a: '', b: '', bits: householdShadow, howCommon: null });

  const matchWeight = same + householdShadow;
  const probability = probabilityOf(matchWeight);
  const groups = [...byGroup.values()].filter((bits) => bits >= SPEAKING_BITS).length;
  const hardDifferent = findings.some((line) => line.hardDifferent === true);
  const related = !hardDifferent && probabilityOf(household) * (1 - probability) >= RELATED_FROM;
  const zone = decideZone(probability, groups, hardDifferent, policy);
  return {
    matchWeight,
    probability,
    zone: related && zone === 'same' ? 'review' : zone,
    ...(related && { relation: 'related' as const }),
    groups,
    explanation,
  };
}
