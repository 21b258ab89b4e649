import { isNeighbourSwap } from '../identifiers/digits.ts';
import { editDistance } from '../strings/edit-distance.ts';
import { NIK_DIFFERENT, nikLevel, shareNoGroup } from './code-pool.ts';
import type { Column, DateColumn, NumberColumn, Role, TokenColumn } from './columns.ts';
import type { Codes } from './number-lists.ts';
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
  /** Levels of the first `count` of `others` beside `row`, in one go. */
  many?(row: number, others: Int32Array, count: number, levels: Uint8Array): void;
  /** How rare the words are that agreed in the last call, in bits; only where lesser levels say different things by it. */
  agreed?(): number;
}

const MOSTLY = 0.6;
const SOME = 0.3;

function fullNames(column: TokenColumn): Leveller {
  const align = tokenAligner(column);
  const { whole, codes } = column;
  let agreed = 0;
  const level: Leveller = (rowA, rowB) => {
    const [a, b] = [codes[rowA] ?? 0, codes[rowB] ?? 0];
    if (a === 0 || b === 0) return 0;
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
  const { whole, codes, starts, tokens, info } = column;
  const firstOf = (target: TokenColumn, row: number): number => {
    const list = target.codes[row] ?? 0;
    return list === 0 ? 0 : (target.tokens[target.starts[list] ?? 0] ?? 0);
  };
  return (rowA, rowB) => {
    const [a, b] = [codes[rowA] ?? 0, codes[rowB] ?? 0];
    if (a === 0 || b === 0) return 0;
    if (whole[a] === whole[b]) return 1;
    const found = align(a, b);
    if (found.restA === 0 && found.restB === 0 && found.close + found.initial === 0) return found.variant === 0 ? 1 : 2;
    if (crossed !== undefined && counterpart !== undefined) {
      const otherB = firstOf(counterpart, rowB);
      const otherA = firstOf(counterpart, rowA);
      if ((otherB !== 0 && crossed(firstOf(column, rowA), otherB) >= 2) || (otherA !== 0 && crossed(firstOf(column, rowB), otherA) >= 2))
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
  const { whole, codes } = column;
  return (rowA, rowB) => {
    const [a, b] = [codes[rowA] ?? 0, codes[rowB] ?? 0];
    if (a === 0 || b === 0) return 0;
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

/** Levels of two values by their numbers; `judge` sees two different ones that are there. */
function byCode(codes: Codes, judge: (a: number, b: number) => number): Leveller {
  const level: Leveller = (a, b) => {
    const left = codes[a] ?? 0;
    const right = codes[b] ?? 0;
    if (left === 0 || right === 0) return 0;
    return left === right ? 1 : judge(left, right);
  };
  level.many = (row, others, count, levels) => {
    const left = codes[row] ?? 0;
    for (let i = 0; i < count; i += 1) {
      const right = codes[others[i] ?? 0] ?? 0;
      levels[i] = left === 0 || right === 0 ? 0 : left === right ? 1 : judge(left, right);
    }
  };
  return level;
}

/** NIK: nearly all pairs have nothing in common, which their packed digits show at once. */
function niks({ codes, values }: NumberColumn): Leveller {
  const { words } = values;
  const judge = nikLevel(values);
  const level = byCode(codes, judge);
  let found = new Int32Array(1024);
  level.many = (row, others, count, levels) => {
    if (found.length < count) found = new Int32Array(count * 2);
    const left = codes[row] ?? 0;
    const [first, second] = [words[2 * left] ?? 0, words[2 * left + 1] ?? 0];
    // One kind of memory at a time: the processor fetches ahead.
    for (let i = 0; i < count; i += 1) found[i] = codes[others[i] ?? 0] ?? 0;
    for (let i = 0; i < count; i += 1) {
      const right = found[i] ?? 0;
      if (left === 0 || right === 0 || left === right) {
        levels[i] = left === 0 || right === 0 ? 0 : 1;
        continue;
      }
      levels[i] = shareNoGroup(first ^ (words[2 * right] ?? 0), second ^ (words[2 * right + 1] ?? 0)) ? NIK_DIFFERENT : judge(left, right);
    }
  };
  return level;
}

function dates({ codes, days }: DateColumn): Leveller {
  return byCode(codes, (a, b) => dateLevel(days[a] ?? 0, days[b] ?? 0));
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
  if (column.kind === 'number') {
    const { values } = column;
    if (column.role === 'nik') return niks(column);
    return byCode(column.codes, (a, b) => 1 + values.closeness(a, b));
  }
  const { values } = column;
  if (column.role === 'sex') return byCode(column.codes, () => 2);
  if (column.role === 'village_code') return byCode(column.codes, (a, b) => villageLevel(values, a, b));
  return byCode(column.codes, (a, b) => postcodeLevel(values.get(a), values.get(b)));
}
