import { isNeighbourSwap } from '../identifiers/digits.ts';
import { editDistance } from '../strings/edit-distance.ts';
import type { CodeColumn, Column, DateColumn, Role, TokenColumn } from './columns.ts';
import { packDigits, packedCloseness, packedNikLevel } from './packed-digits.ts';
import type { StringPool } from './string-pool.ts';
import { tokenAligner, tokenComparer } from './token-levels.ts';

/** Names of a field's levels, best first; level numbers start at 1, 0 is "missing on a side". */
export const LEVELS: Readonly<Record<Role, readonly string[]>> = {
  full_name: ['equal', 'variant', 'part', 'mostly', 'some', 'different'],
  given_name: ['equal', 'variant', 'swapped', 'close', 'different'],
  surname: ['equal', 'variant', 'swapped', 'close', 'different'],
  birth_date: ['same', 'near', 'swapped', 'two_of_three', 'same_year', 'different'],
  birth_place: ['same', 'close', 'some', 'different'],
  place: ['same', 'close', 'some', 'different'],
  address: ['same', 'close', 'mostly', 'some', 'different'],
  street: ['same', 'close', 'mostly', 'some', 'different'],
  text: ['same', 'close', 'some', 'different'],
  sex: ['same', 'different'],
  nik: ['same', 'typo', 'region_differs', 'serial_differs', 'date_differs', 'different'],
  phone: ['same', 'near', 'two_off', 'different'],
  passport_number: ['same', 'near', 'two_off', 'different'],
  identifier: ['same', 'near', 'two_off', 'different'],
  village_code: ['same', 'district', 'regency', 'province', 'different'],
  postcode: ['same', 'near', 'area', 'different'],
};

/** Level of two rows in one field; 0 when a side is missing. */
export interface Leveller {
  (rowA: number, rowB: number): number;
  /** How rare the words are that agreed in the last call, in bits; only where lesser levels say different things by it. */
  agreed?(): number;
}

const MOSTLY = 0.6;
const SOME = 0.3;

function fullNames(column: TokenColumn): Leveller {
  const align = tokenAligner(column);
  const { whole } = column;
  let agreed = 0;
  const level: Leveller = (a, b) => {
    if (whole[a] === 0 || whole[b] === 0) return 0;
    if (whole[a] === whole[b]) return 1;
    const found = align(a, b);
    agreed = found.agreedBits;
    if (found.restA === 0 && found.restB === 0 && found.close === 0) {
      if (found.initial > 0) return found.strong ? 3 : 6;
      return found.variant === 0 ? 1 : 2;
    }
    if ((found.restA === 0 || found.restB === 0) && found.close === 0 && found.strong) return 3;
    const share = found.agreedBits / Math.max(1, found.smallerBits);
    if (share >= MOSTLY && found.strong && found.equal + found.variant > 0) return 4;
    return share >= SOME ? 5 : 6;
  };
  level.agreed = () => agreed;
  return level;
}

function partNames(column: TokenColumn, counterpart: TokenColumn | undefined): Leveller {
  const align = tokenAligner(column);
  const crossed = counterpart === undefined ? undefined : tokenComparer(column, counterpart);
  const { whole, starts, tokens, info } = column;
  const firstOf = (target: TokenColumn, row: number): number =>
    (target.starts[row + 1] ?? 0) > (target.starts[row] ?? 0) ? (target.tokens[target.starts[row] ?? 0] ?? 0) : 0;
  return (a, b) => {
    if (whole[a] === 0 || whole[b] === 0) return 0;
    if (whole[a] === whole[b]) return 1;
    const found = align(a, b);
    if (found.restA === 0 && found.restB === 0 && found.close + found.initial === 0) return found.variant === 0 ? 1 : 2;
    if (crossed !== undefined && counterpart !== undefined) {
      const otherB = firstOf(counterpart, b);
      const otherA = firstOf(counterpart, a);
      if ((otherB !== 0 && crossed(firstOf(column, a), otherB) >= 2) || (otherA !== 0 && crossed(firstOf(column, b), otherA) >= 2))
        return 3;
    }
    if (found.equal + found.variant + found.close + found.initial > 0) return 4;
    const left = info[tokens[starts[a] ?? 0] ?? 0]?.text ?? '';
    const right = info[tokens[starts[b] ?? 0] ?? 0]?.text ?? '';
    const nested = left.length > 2 && right.length > 2 && (left.startsWith(right) || right.startsWith(left));
    return nested ? 4 : 5;
  };
}

function texts(column: TokenColumn, fine: boolean): Leveller {
  const align = tokenAligner(column);
  const { whole } = column;
  return (a, b) => {
    if (whole[a] === 0 || whole[b] === 0) return 0;
    if (whole[a] === whole[b]) return 1;
    const found = align(a, b);
    const all = found.restA === 0 || found.restB === 0;
    const share = found.agreedBits / Math.max(1, found.smallerBits);
    if (all && share >= MOSTLY) return 2;
    if (!fine) return share >= SOME ? 3 : 4;
    return share >= MOSTLY ? 3 : share >= SOME ? 4 : 5;
  };
}

/** Decimal places in which two dates YYYYMMDD differ, counted up to three. */
function placesOff(a: number, b: number): number {
  let off = 0;
  for (let x = a | 0, y = b | 0; x !== y && off < 3;) {
    const [restX, restY] = [(x / 10) | 0, (y / 10) | 0];
    if (x - restX * 10 !== y - restY * 10) off += 1;
    x = restX;
    y = restY;
  }
  return off;
}

/** Compares two decimal dates YYYYMMDD. */
export function dateLevel(a: number, b: number): number {
  if (a === b) return 1;
  const [headA, headB] = [(a / 100) | 0, (b / 100) | 0];
  const [dayA, dayB] = [a - headA * 100, b - headB * 100];
  const [yearA, yearB] = [(headA / 100) | 0, (headB / 100) | 0];
  const [monthA, monthB] = [headA - yearA * 100, headB - yearB * 100];
  if (dayA === 0 || dayB === 0) return yearA === yearB ? (monthA === monthB && monthA > 0 ? 4 : 5) : 6;
  const off = placesOff(a, b);
  if (off === 1 || (off === 2 && isNeighbourSwap(String(a), String(b)))) return 2;
  if (yearA === yearB && monthA === dayB && monthB === dayA) return 3;
  if (yearA === yearB) return monthA === monthB || dayA === dayB ? 4 : 5;
  return monthA === monthB && dayA === dayB ? 4 : 6;
}

function dates({ days }: DateColumn): Leveller {
  return (a, b) => {
    const left = days[a] ?? 0;
    const right = days[b] ?? 0;
    return left === 0 || right === 0 ? 0 : dateLevel(left, right);
  };
}

function codes(column: CodeColumn, judge: (a: number, b: number) => number): Leveller {
  const { codes: numbers } = column;
  return (a, b) => {
    const left = numbers[a] ?? 0;
    const right = numbers[b] ?? 0;
    if (left === 0 || right === 0) return 0;
    return left === right ? 1 : judge(left, right);
  };
}

/** Levels of a region code by the digits that agree from the left: kecamatan, kabupaten, provinsi. */
function villageLevel(values: StringPool, a: number, b: number): number {
  if (values.sameStart(a, b, 6)) return 2;
  if (values.sameStart(a, b, 4)) return 3;
  return values.sameStart(a, b, 2) ? 4 : 5;
}

function postcodeLevel(a: string, b: string): number {
  if (editDistance(a, b) <= 1) return 2;
  const half = Math.max(2, Math.ceil(Math.min(a.length, b.length) / 2));
  return a.slice(0, half) === b.slice(0, half) ? 3 : 4;
}

/**
 * The leveller of a column.
 * @param counterpart  the surname column of a given-name column and the other way round, for swapped names
 */
export function levellerOf(column: Column, counterpart?: TokenColumn): Leveller {
  if (column.kind === 'date') return dates(column);
  if (column.kind === 'tokens') {
    if (column.role === 'full_name') return fullNames(column);
    if (column.role === 'given_name' || column.role === 'surname') return partNames(column, counterpart);
    return texts(column, column.role === 'address' || column.role === 'street');
  }
  if (column.role === 'sex') return codes(column, () => 2);
  if (column.role === 'nik') return codes(column, packedNikLevel(column.values, packDigits(column.values)));
  if (column.role === 'village_code') return codes(column, (a, b) => villageLevel(column.values, a, b));
  if (column.role === 'postcode') return codes(column, (a, b) => postcodeLevel(column.values.get(a), column.values.get(b)));
  const closeness = packedCloseness(column.values, packDigits(column.values));
  return codes(column, (a, b) => 1 + closeness(a, b));
}
