import { compareMentions, defaultPopulation, normaliseMention } from '../../engines/matching/index.ts';
import type { Comparison, Mention, Population, ValueKind } from '../../engines/matching/index.ts';
import { readIdentifier } from './identifiers.ts';
import { namesOf } from './identity.ts';
import type { Identity } from './identity.ts';
import { IdentifierKind, SHAREABLE } from './model.ts';
import type { StoredKind } from './model.ts';

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

/** Weighs two mentions. Sharing a phone, house or family card alone makes people related, never one person. */
export function comparePair(a: Side, b: Side): PairEvidence {
  const found = compareMentions(toMention(a), toMention(b), populationWithout(hubValues(a, b)));
  const evidence = found.explanation
    .filter((line) => line.field !== 'prior')
    .map(({ field, level, bits, howCommon }) => ({ field, level: level.split(' ')[0] ?? '', bits, howCommon }));
  return {
    zone: found.zone,
    bits: found.matchWeight,
    basis: [...new Set(evidence.filter((line) => line.bits >= SPEAKING_BITS).map((line) => line.field))],
    evidence,
    related: found.zone === 'same' ? [] : sharedKinds(a, b),
  };
}

/** Kinds of shareable identifier that both have, hubs left out. */
export function sharedKinds(a: Side, b: Side): StoredKind[] {
  const kinds = a.identifiers.filter(
    (one) =>
      SHAREABLE.has(one.kind) &&
      one.blind !== null &&
      one.hub === null &&
      b.identifiers.some((other) => other.kind === one.kind && other.blind === one.blind),
  );
  return [...new Set(kinds.map((one) => one.kind))];
}

function hubValues(...sides: readonly Side[]): ReadonlySet<string> {
  const values = new Set<string>();
  for (const { kind, typed, hub } of sides.flatMap((side) => side.identifiers)) {
    if (hub === null || kind === 'address') continue;
    const read = readIdentifier(IdentifierKind.parse(kind), typed);
    if (read.ok) values.add(`${kind} ${read.value}`);
  }
  return values;
}

const populationWithout = (hubs: ReadonlySet<string>): Population => ({
  ...defaultPopulation(POPULATION_SIZE),
  isGeneric: (kind: ValueKind, value: string) => hubs.has(`${kind === 'familyCard' ? 'kk' : kind} ${value}`),
});
