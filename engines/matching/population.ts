import type { Mention } from './mention.ts';

/** Kinds of value whose commonness matters. */
export type ValueKind = 'name' | 'token' | 'birthDate' | 'phone' | 'village' | 'account' | 'handle' | 'plate' | 'familyCard';

/** How common values are among the people that mentions may speak of. */
export interface Population {
  /** Number of people; the prior of a pair is 1 to this. */
  readonly size: number;
  /**
   * Share of people with this value, 0 to 1; undefined when nothing is known and defaults apply.
   * @param stratum  birth cohort and province, see stratumOf
   */
  share(kind: ValueKind, value: string, stratum?: string): number | undefined;
  /** Whether the value stands for many unrelated people: a clerk's phone, an agent's account. */
  isGeneric(kind: ValueKind, value: string): boolean;
}

/** Local counts weigh against the national share like this many people. @source dossier: linkage §3 (k = 2,000) */
const SHRINKAGE = 2000;
/** A phone of more distinct households than this is no personal evidence. @source dossier: indonesian-identity §7 */
export const GENERIC_HOUSEHOLDS = 8;
/** A birth date this many times over the expected share is a default date (our choice). */
const HEAPING_FACTOR = 20;
const DAYS_OF_BIRTH = 30_000;
const COHORT_YEARS = 10;

/** A population without counts: national defaults. */
export function defaultPopulation(size = 1_000_000): Population {
  return { size, share: () => undefined, isGeneric: () => false };
}

/** Decade of birth and province of a mention: names go by cohort and region. */
export function stratumOf(mention: Mention): string | undefined {
  const year = mention.birth?.year ?? (mention.birthYears && Math.round((mention.birthYears[0] + mention.birthYears[1]) / 2));
  const province = mention.villageCode?.slice(0, 2) ?? mention.nik?.slice(0, 2);
  if (year === undefined && province === undefined) return undefined;
  return `${year === undefined ? '' : Math.floor(year / COHORT_YEARS)}/${province ?? ''}`;
}

export interface Hub {
  kind: ValueKind;
  value: string;
  people: number;
  households: number;
}

/** A population counted from mentions; give each person once. */
export interface CountedPopulation extends Population {
  /** @param household  any label of the household; without it each mention is its own */
  count(mention: Mention, household?: string): void;
  /** Values shared by more households than a family explains, most shared first. */
  hubs(): Hub[];
}

interface Tally {
  people: number;
  households: Set<string> | undefined;
}

/** Households are counted exactly up to here; beyond, the value is generic anyway. */
const HOUSEHOLDS_KEPT = 32;
const HUB_KINDS: readonly ValueKind[] = ['phone', 'account', 'handle', 'plate'];

/**
 * Creates an empty population that counts.
 * @param size  number of people meant; defaults to the number counted
 */
export function createPopulation(size?: number): CountedPopulation {
  const tallies = new Map<string, Tally>();
  const strata = new Map<string, number>();
  const inStratum = new Map<string, number>();
  let counted = 0;
  const keyOf = (kind: ValueKind, value: string): string => `${kind}\t${value}`;
  const add = (kind: ValueKind, value: string, household: string, stratum: string | undefined): void => {
    const key = keyOf(kind, value);
    const tally = tallies.get(key) ?? { people: 0, households: HUB_KINDS.includes(kind) ? new Set<string>() : undefined };
    tally.people += 1;
    if (tally.households !== undefined && tally.households.size < HOUSEHOLDS_KEPT) tally.households.add(household);
    tallies.set(key, tally);
    if (stratum !== undefined && (kind === 'name' || kind === 'token'))
      inStratum.set(`${stratum}\t${key}`, (inStratum.get(`${stratum}\t${key}`) ?? 0) + 1);
  };
  return {
    get size() {
      return size ?? Math.max(counted, 2);
    },
    count(mention, household = `#${counted}`) {
      counted += 1;
      const stratum = stratumOf(mention);
      if (stratum !== undefined) strata.set(stratum, (strata.get(stratum) ?? 0) + 1);
      for (const [kind, value] of valuesOf(mention)) add(kind, value, household, stratum);
    },
    share(kind, value, stratum) {
      const tally = tallies.get(keyOf(kind, value));
      if (counted === 0) return undefined;
      const national = (tally?.people ?? 0.5) / counted;
      const people = stratum === undefined ? undefined : strata.get(stratum);
      if (people === undefined) return national;
      return ((inStratum.get(`${stratum}\t${keyOf(kind, value)}`) ?? 0) + SHRINKAGE * national) / (people + SHRINKAGE);
    },
    isGeneric(kind, value) {
      const tally = tallies.get(keyOf(kind, value));
      if (tally === undefined) return false;
      if (kind === 'birthDate') return tally.people > Math.max(HOUSEHOLDS_KEPT, (HEAPING_FACTOR * counted) / DAYS_OF_BIRTH);
      return (tally.households?.size ?? 0) > GENERIC_HOUSEHOLDS;
    },
    hubs() {
      const found: Hub[] = [];
      for (const [key, tally] of tallies) {
        const households = tally.households?.size ?? 0;
        if (households <= GENERIC_HOUSEHOLDS) continue;
        const [kind, value = ''] = key.split('\t');
        found.push({ kind: kind as ValueKind, value, people: tally.people, households });
      }
      return found.sort((a, b) => b.people - a.people || (a.value < b.value ? -1 : 1));
    },
  };
}

function* valuesOf(mention: Mention): Generator<[ValueKind, string]> {
  if (mention.name !== undefined) {
    yield ['name', mention.name.tokens.join(' ')];
    for (const token of new Set(mention.name.tokens)) yield ['token', token];
  }
  if (mention.birth !== undefined && mention.birth.day > 0)
    yield ['birthDate', `${mention.birth.year}-${mention.birth.month}-${mention.birth.day}`];
  for (const phone of mention.phones) yield ['phone', phone];
  for (const account of mention.accounts) yield ['account', account];
  for (const handle of mention.handles) yield ['handle', handle];
  for (const plate of mention.plates) yield ['plate', plate];
  if (mention.villageCode !== undefined) yield ['village', mention.villageCode];
  if (mention.familyCard !== undefined) yield ['familyCard', mention.familyCard];
}
