import { finding } from './evidence.ts';
import type { Finding } from './evidence.ts';
import type { Mention } from './mention.ts';
import { WEAK_TOKENS, compareParsedNames } from './names/compare-names.ts';
import type { NameLevel } from './names/compare-names.ts';
import { isKnownToken } from './names/spelling.ts';
import type { ParsedName } from './names/structure.ts';
import { stratumOf } from './population.ts';
import type { Population } from './population.ts';

/** A single name contributes this much at most. @source dossier: linkage §3 */
const MOST_NAME_BITS = 14;
/** m of each level, and the weight of none. @source dossier: indonesian-identity §3 */
const M_EQUAL = 0.8;
const M_VARIANT = 0.12;
const DIFFERENT_BITS = -5.6;
/** A part of a name says this much less than the same tokens alone. */
const PART_PENALTY = 3;
const MOST_PART_BITS = 7;
/** Share of bearers when no counts are given (our choice, between Dukcapil's top names and a rare word). */
const SHARE = { weak: 0.02, known: 1 / 2500, rare: 1 / 50_000 };
/** Two people of one household rarely carry one name. Our choice. */
const HOUSEHOLD_SAME_NAME = 0.003;
const HOUSEHOLD_PART = 0.06;

/** Shares of a few very common names among 1 person of both sexes. @source Dukcapil 2024, in dossier: indonesian-identity §1 */
const COMMON: Readonly<Record<string, number>> = {
  nurhaiati: 254_922, nurhayati: 254_922, sulastri: 192_979, sumiati: 172_759, 'sri wahiuni': 163_189, 'sri wahyuni': 163_189, sumarni: 158_882, sutrisno: 144_497,
  slamet: 115_354, muliadi: 111_685, mulyadi: 111_685, herman: 101_990, ismail: 89_732, wahiudi: 85_502, wahyudi: 85_502, junaidi: 85_375, supardi: 93_202, suparman: 84_749, suprianto: 87_929,
}; // prettier-ignore
const INHABITANTS = 284_973_643;

function tokenShare(token: string): number {
  if (WEAK_TOKENS.has(token)) return SHARE.weak;
  return isKnownToken(token) ? SHARE.known : SHARE.rare;
}

/** Expected share of people with a whole name, from its tokens when it was never counted. */
export function nameShare(name: ParsedName, population: Population, stratum?: string): number {
  const whole = name.tokens.join(' ');
  const counted = population.share('name', whole, stratum);
  const listed = Object.hasOwn(COMMON, whole) ? COMMON[whole] : undefined;
  if (counted === undefined && listed !== undefined) return listed / INHABITANTS;
  const shares = name.tokens.map((token) => population.share('token', token, stratum) ?? tokenShare(token)).sort((a, b) => a - b);
  // Tokens of one name go together: each further one narrows by the square root of its share only.
  const built = shares.reduce((product, share, index) => product * (index === 0 ? share : Math.sqrt(share)), 1);
  return counted === undefined ? built : Math.max(counted, Math.min(built, 1e-5));
}

function weigh(
  level: NameLevel,
  a: ParsedName,
  b: ParsedName,
  population: Population,
  stratum: string | undefined,
): { bits: number; household: number; share: number | null } {
  if (level === 'D') return { bits: DIFFERENT_BITS, household: 0, share: null };
  const shorter = a.tokens.length <= b.tokens.length ? a : b;
  const share = Math.max(nameShare(a, population, stratum), nameShare(b, population, stratum));
  if (level === 'E')
    return {
      bits: Math.min(MOST_NAME_BITS, Math.log2(M_EQUAL / share)),
      household: Math.log2(HOUSEHOLD_SAME_NAME / Math.max(share, 1e-4)),
      share,
    };
  if (level === 'V') {
    const bits = Math.min(MOST_NAME_BITS - 4, Math.log2(M_EQUAL / share) + Math.log2(M_VARIANT / M_EQUAL) + 1);
    return { bits, household: Math.log2(HOUSEHOLD_SAME_NAME / Math.max(share, 1e-4)), share };
  }
  const part = nameShare(shorter, population, stratum);
  return {
    bits: Math.max(0, Math.min(MOST_PART_BITS, Math.log2(M_EQUAL / part) - PART_PENALTY)),
    household: Math.log2(HOUSEHOLD_PART / Math.max(part, 1e-3)),
    share: part,
  };
}

const RANK: Readonly<Record<NameLevel, number>> = { E: 3, V: 2, P: 1, D: 0 };

/** Evidence of names, call names and fathers' names. */
export function findNameEvidence(a: Mention, b: Mention, population: Population): Finding[] {
  const found: Finding[] = [];
  const stratum = stratumOf(a) ?? stratumOf(b);
  const shown = (name: ParsedName): string => name.tokens.join(' ');
  if (a.name !== undefined && b.name !== undefined) {
    let best: { level: NameLevel; left: ParsedName; right: ParsedName; alias: boolean } | undefined;
    for (const left of [a.name, ...a.aliases]) {
      for (const right of [b.name, ...b.aliases]) {
        const level = compareParsedNames(left, right);
        const alias = left !== a.name || right !== b.name;
        if (best === undefined || RANK[level] > RANK[best.level]) best = { level, left, right, alias };
      }
    }
    if (best !== undefined) {
      const { bits, household, share } = weigh(best.level, best.left, best.right, population, stratum);
      const viaAlias = best.alias && best.level !== 'D';
      const written = viaAlias ? [shown(best.left), shown(best.right)] : [a.name.written, b.name.written];
      found.push(
        finding('name', viaAlias ? 'alias' : 'name', best.level, written[0] ?? '', written[1] ?? '', viaAlias ? Math.min(bits, 6) : bits, {
          householdBits: household,
          howCommon: share,
        }),
      );
    }
  }
  if (a.father !== undefined && b.father !== undefined) {
    const level = compareParsedNames(a.father, b.father);
    const { bits, share } = weigh(level, a.father, b.father, population, undefined);
    // Brothers and sisters share the father: for the household it weighs the same.
    const weight = level === 'D' ? -2 : Math.min(bits, 9);
    found.push(
      finding('family', 'father', level, shown(a.father), shown(b.father), weight, {
        householdBits: level === 'D' ? -0.5 : Math.min(bits, 8),
        howCommon: share,
      }),
    );
  }
  return found;
}
