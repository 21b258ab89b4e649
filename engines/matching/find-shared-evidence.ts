import { finding } from './evidence.ts';
import type { EvidenceGroup, Finding } from './evidence.ts';
import { compareAddresses, samePlaceName } from './identifiers/compare-addresses.ts';
import { isNeighbourSwap } from './identifiers/digits.ts';
import { editDistance } from './strings/edit-distance.ts';
import type { Mention } from './mention.ts';
import type { Population, ValueKind } from './population.ts';

/** Weights of values that a household shares. Our choice, after dossier: linkage §3 and indonesian-identity §7. */
const SHARED = {
  phone: { bits: 17, household: 17 },
  account: { bits: 18, household: 14 },
  handle: { bits: 18, household: 8 },
  plate: { bits: 12, household: 14 },
} as const;
const PASSPORT_BITS = 22;
/** Passports change at every renewal: another number says almost nothing. */
const PASSPORT_OTHER_BITS = -0.5;
const PHONE_OTHER_BITS = -0.5;
const PHONE_NEAR_BITS = 2;
const FAMILY_CARD_BITS = 12;
/** Share of people in one village when nothing is counted: a kabupaten has about 250 villages. */
const VILLAGE_SHARE = 1 / 250;
const M_VILLAGE = 0.85;
const M_HOUSEHOLD_VILLAGE = 0.95;
const HOUSE_BITS = 4;
const PLACE_BITS = { district: 4, regency: 1.5, province: 0.3, other: -2.5 } as const;
const REGION_DIGITS = { district: 6, regency: 4, province: 2 } as const;

function findLists(
  group: EvidenceGroup,
  kind: Extract<ValueKind, keyof typeof SHARED>,
  a: readonly string[],
  b: readonly string[],
  population: Population,
): Finding[] {
  if (a.length === 0 || b.length === 0) return [];
  const shared = a.find((value) => b.includes(value));
  if (shared !== undefined) {
    if (population.isGeneric(kind, shared))
      return [finding(group, kind, 'generic', shared, shared, 0, { howCommon: population.share(kind, shared) ?? null })];
    const share = population.share(kind, shared);
    const { bits, household } = SHARED[kind];
    const rarity = share === undefined ? bits : Math.min(bits, Math.log2(0.6 / share));
    return [finding(group, kind, 'same', shared, shared, rarity, { householdBits: Math.min(household, rarity), howCommon: share ?? null })];
  }
  const near =
    kind === 'phone'
      ? a.flatMap((left) => b.filter((right) => isNeighbourSwap(left, right)).map((right) => [left, right] as const))[0]
      : undefined;
  if (near !== undefined) return [finding(group, kind, 'near', near[0], near[1], PHONE_NEAR_BITS, { householdBits: PHONE_NEAR_BITS })];
  return [finding(group, kind, 'different', a.join(' '), b.join(' '), kind === 'phone' ? PHONE_OTHER_BITS : 0)];
}

function findCodes(a: string, b: string, population: Population): Finding {
  if (a === b && a.length === 10) {
    const share = population.share('village', a) ?? VILLAGE_SHARE;
    const bits = Math.log2(M_VILLAGE / share);
    return finding('place', 'village_code', 'village', a, b, bits, {
      householdBits: Math.log2(M_HOUSEHOLD_VILLAGE / share),
      howCommon: share,
    });
  }
  for (const level of ['district', 'regency', 'province'] as const) {
    const digits = REGION_DIGITS[level];
    if (a.length >= digits && a.slice(0, digits) === b.slice(0, digits))
      return finding('place', 'village_code', level, a, b, PLACE_BITS[level], { householdBits: -2 });
  }
  return finding('place', 'village_code', 'other', a, b, PLACE_BITS.other, { householdBits: -6 });
}

/** Place is one group: code, address and RT/RW tell one thing, so the strongest counts and a house refines it. */
function findPlaces(a: Mention, b: Mention, population: Population): Finding[] {
  const code = a.villageCode !== undefined && b.villageCode !== undefined ? findCodes(a.villageCode, b.villageCode, population) : undefined;
  if (a.address === undefined || b.address === undefined) return code === undefined ? [] : [code];
  const { result, finest, conflict } = compareAddresses(a.address, b.address);
  const shown = [a.address, b.address].map((address) => Object.values(address).flat().join(' '));
  const line = (level: string, bits: number, householdBits: number): Finding =>
    finding('place', 'address', level, shown[0] ?? '', shown[1] ?? '', bits, { householdBits });
  const houseLike = finest === 'house' || finest === 'street';
  if (code !== undefined) {
    if (result === 'same' && houseLike && code.level === 'village') return [code, line(finest, HOUSE_BITS, HOUSE_BITS + 1)];
    return [
      code,
      line(
        result === 'different' ? `other ${conflict ?? ''}`.trim() : (finest ?? result),
        0,
        result === 'different' && conflict === 'rt/rw' ? -3 : 0,
      ),
    ];
  }
  const village = Math.log2(M_VILLAGE / VILLAGE_SHARE);
  if (result === 'different')
    return [line(`other ${conflict ?? ''}`.trim(), conflict === 'rt/rw' || conflict === 'street' ? -0.5 : PLACE_BITS.other, -5)];
  if (result === 'ambiguous') return [line('ambiguous', 1, 1)];
  if (finest === 'district' || finest === 'regency' || finest === 'province') return [line(finest, PLACE_BITS[finest], -1)];
  // A house number without its village agrees with every village: it refines, it does not place.
  const placed = a.address.village !== undefined || b.address.village !== undefined || a.address.hamlet !== undefined;
  if (houseLike && !placed) return [line(finest, HOUSE_BITS - 1, HOUSE_BITS)];
  return [line(finest ?? 'same', village + (houseLike ? HOUSE_BITS : 0), village + (houseLike ? HOUSE_BITS + 1 : 0))];
}

/** Weights of fields without a model of their own: equal, close, different. Our choice; `link` learns them from the data. */
const OTHER_BITS: Readonly<Record<string, readonly [number, number, number]>> = {
  identifier: [16, 4, -4],
  postcode: [8, 2, -1],
  place: [6, 3, -1],
  text: [4, 1, -0.5],
};

function findOthers(a: Mention, b: Mention): Finding[] {
  const found: Finding[] = [];
  for (const [field, left] of Object.entries(a.others ?? {})) {
    const right = b.others?.[field];
    const weights = Object.hasOwn(OTHER_BITS, field) ? OTHER_BITS[field] : OTHER_BITS['text'];
    if (right === undefined || weights === undefined) continue;
    const tight = (text: string): string => text.replaceAll(' ', '');
    const level = tight(left) === tight(right) ? 0 : left.length > 3 && editDistance(tight(left), tight(right)) <= 1 ? 1 : 2;
    const placeLike = field !== 'identifier';
    const bits = weights[level];
    found.push(
      finding(placeLike ? 'place' : 'document', field, ['same', 'near', 'different'][level] ?? '', left, right, bits, {
        householdBits: placeLike ? bits : -2,
      }),
    );
  }
  if (a.birthPlace !== undefined && b.birthPlace !== undefined) {
    const same = samePlaceName(a.birthPlace, b.birthPlace);
    found.push(
      finding('identity', 'birth_place', same ? 'same' : 'different', a.birthPlace, b.birthPlace, same ? 3 : -1.5, {
        householdBits: same ? 2.5 : -1,
      }),
    );
  }
  return found;
}

/** Evidence of contacts, documents, family card and place. */
export function findSharedEvidence(a: Mention, b: Mention, population: Population): Finding[] {
  const found = [
    ...findLists('contact', 'phone', a.phones, b.phones, population),
    ...findLists('contact', 'account', a.accounts, b.accounts, population),
    ...findLists('contact', 'handle', a.handles, b.handles, population),
    ...findLists('contact', 'plate', a.plates, b.plates, population),
    ...findPlaces(a, b, population),
    ...findOthers(a, b),
  ];
  // One phone opens wallet, account and chat: within the group the strongest counts whole, a further one by half.
  const contacts = found.filter((line) => line.group === 'contact' && line.bits > 0).sort((x, y) => y.bits - x.bits);
  for (const [index, line] of contacts.entries()) {
    if (index === 0) continue;
    line.bits /= 2 ** index;
    line.householdBits /= 2 ** index;
  }
  if (a.passports.length > 0 && b.passports.length > 0) {
    const shared = a.passports.find((number) => b.passports.includes(number));
    const [left, right] = [a.passports.join(' '), b.passports.join(' ')];
    found.push(
      shared === undefined
        ? finding('document', 'passport', 'different', left, right, PASSPORT_OTHER_BITS)
        : finding('document', 'passport', 'same', shared, shared, PASSPORT_BITS, { householdBits: -2 }),
    );
  }
  if (a.familyCard !== undefined && b.familyCard !== undefined) {
    const same = a.familyCard === b.familyCard;
    found.push(
      finding('family', 'family_card', same ? 'same' : 'different', a.familyCard, b.familyCard, same ? 2 : -0.5, {
        householdBits: same ? FAMILY_CARD_BITS : -3,
      }),
    );
  }
  return found;
}
