import { compareMentions, defaultPopulation, normaliseMention } from '../../engines/matching/index.ts';
import type { Comparison, Mention, Population, ValueKind } from '../../engines/matching/index.ts';
import { namesOf } from './identity.ts';
import type { Identity } from './identity.ts';
import { SHAREABLE } from './model.ts';
import type { IdentifierKind, StoredKind } from './model.ts';

/**
 * The one place where people and the matching engine meet: another engine replaces the inside of this file and a new
 * MODEL makes old links recognisable.
 */
export const MODEL = 'matching-1';

/** One mention, opened. */
export interface Side {
  readonly mentionId: string;
  readonly identity: Identity;
  readonly villageCode: string | null;
  readonly identifiers: readonly OpenIdentifier[];
}
export interface OpenIdentifier {
  readonly id: string;
  readonly kind: StoredKind;
  readonly typed: string;
  readonly blind: string | null;
  readonly fault: string | null;
  /** Why it connects nobody, if it is a hub. */
  readonly hub: string | null;
}

/** A mention ready to be compared. */
export interface Comparable {
  readonly mentionId: string;
  readonly n: number;
  readonly seenOn: string;
  readonly territory: string | null;
  readonly mention: Mention;
  readonly identifiers: readonly ComparableIdentifier[];
}
export interface ComparableIdentifier {
  readonly kind: StoredKind;
  readonly blind: string;
  /** In the engine's spelling; undefined for a house or a company. */
  readonly value: string | undefined;
}

/** Evidence without values: safe to keep in the clear. */
export interface EvidenceLine {
  readonly field: string;
  readonly level: string;
  readonly bits: number;
  readonly howCommon: number | null;
}
export interface PairEvidence {
  readonly zone: Comparison['zone'];
  readonly bits: number;
  /** Fields that speak for one person. */
  readonly basis: string[];
  readonly evidence: EvidenceLine[];
  /** Kinds of identifier that two different people share. Empty when they may be one. */
  readonly related: StoredKind[];
}

/** Bits from which a line of evidence is named as a reason: 4:1. Our choice, as in the engine. */
const SPEAKING_BITS = 2;
/** A recycled number agrees with another person about this often: 8 bits are left of 17. Our choice. */
const RECYCLED_SHARE = 1 / 500;
/** How many people mentions may speak of: adults of the provinces that send most workers. Our choice. */
const POPULATION_SIZE = 1_000_000;

/** The mention as the engine reads it. Identifiers with a fault are left out; hubs stay in and weigh nothing. */
export function toMention(side: Pick<Side, 'identity' | 'villageCode' | 'identifiers'>): Mention {
  const { identity, villageCode } = side;
  const typed = (kind: IdentifierKind): string[] =>
    side.identifiers.filter((one) => one.kind === kind && one.fault === null).map((one) => one.typed);
  const [name, ...aliases] = namesOf(identity);
  const [nik] = typed('nik');
  const [familyCard] = typed('kk');
  return normaliseMention({
    ...(name !== undefined && { name, aliases }),
    ...(identity.birthDate !== undefined && { birthDate: identity.birthDate }),
    ...(identity.birthPlace !== undefined && { birthPlace: identity.birthPlace }),
    ...(identity.sex !== undefined && { sex: identity.sex }),
    ...(nik !== undefined && { nik }),
    ...(familyCard !== undefined && { familyCard }),
    phones: typed('phone'),
    passports: typed('passport'),
    accounts: typed('account'),
    handles: typed('handle'),
    plates: typed('plate'),
    ...(identity.address !== undefined && { address: addressText(identity.address) }),
    ...(villageCode !== null && { villageCode }),
  }).mention;
}

const addressText = ({ line, rt, rw }: { line: string; rt?: number | undefined; rw?: number | undefined }): string =>
  [line, rt === undefined ? '' : `RT ${rt}`, rw === undefined ? '' : `RW ${rw}`].filter((part) => part !== '').join(' ');

/** What is known about identifiers when two mentions are weighed. */
export interface Standing {
  /** `kind blind` of hubs: they weigh nothing. */
  readonly hubs: ReadonlySet<string>;
  /** Whether an identifier had gone to another owner between two days: it weighs less. */
  readonly recycled: (kind: StoredKind, blind: string, dayA: string, dayB: string) => boolean;
}

/** Weighs two mentions. Sharing a phone, house or family card alone makes people related, never one person. */
export function comparePair(a: Comparable, b: Comparable, standing: Standing): PairEvidence {
  const shared = a.identifiers.filter((one) => b.identifiers.some((other) => other.kind === one.kind && other.blind === one.blind));
  const found = compareMentions(a.mention, b.mention, shared.length === 0 ? PLAIN : populationFor(shared, a.seenOn, b.seenOn, standing));
  const evidence = found.explanation
    .filter((line) => line.field !== 'prior')
    .map(({ field, level, bits, howCommon }) =>
      howCommon === RECYCLED_SHARE
        ? { field, level: 'recycled', bits, howCommon: null }
        : { field, level: level.split(' ')[0] ?? '', bits, howCommon },
    );
  const related = shared.filter((one) => SHAREABLE.has(one.kind) && !standing.hubs.has(`${one.kind} ${one.blind}`));
  return {
    zone: found.zone,
    bits: found.matchWeight,
    basis: [...new Set(evidence.filter((line) => line.bits >= SPEAKING_BITS).map((line) => line.field))],
    evidence,
    related: found.zone === 'same' ? [] : [...new Set(related.map((one) => one.kind))],
  };
}

/**
 * What a pair without a link says about two groups: evidence against, or nothing. That little is known of it is no reason
 * to keep groups apart, however unlikely any two people are to be one: so the prior is left out.
 */
export const evidenceAgainst = (a: Comparable, b: Comparable, standing: Standing): number =>
  Math.min(
    0,
    comparePair(a, b, standing).evidence.reduce((sum, line) => sum + line.bits, 0),
  );

const PLAIN: Population = defaultPopulation(POPULATION_SIZE);

function populationFor(shared: readonly ComparableIdentifier[], dayA: string, dayB: string, { hubs, recycled }: Standing): Population {
  const generic = new Set<string>();
  const old = new Set<string>();
  for (const { kind, blind, value } of shared) {
    const key = `${kind === 'kk' ? 'familyCard' : kind} ${value ?? ''}`;
    if (hubs.has(`${kind} ${blind}`)) generic.add(key);
    else if (recycled(kind, blind, dayA, dayB)) old.add(key);
  }
  if (generic.size === 0 && old.size === 0) return PLAIN;
  return {
    size: POPULATION_SIZE,
    share: (kind: ValueKind, value: string) => (old.has(`${kind} ${value}`) ? RECYCLED_SHARE : undefined),
    isGeneric: (kind: ValueKind, value: string) => generic.has(`${kind} ${value}`),
  };
}
