import { combine32, hash32, mix32 } from '../hash.ts';
import type { Column } from './columns.ts';
import { isNameRole } from './columns.ts';

/** Fills `atoms` and `fields` with a row's atoms and returns how many there are; `certain` marks keys in their own right. */
export interface AtomMaker {
  (row: number, atoms: Int32Array, fields: Uint8Array, certain: Uint8Array): number;
}

/** More atoms than this a row does not have; further ones are left out. */
export const MOST_ATOMS = 40;
/** At most this many tokens of one column make atoms, the rarest first. */
const NAME_TOKENS = 4;
const TEXT_TOKENS = 3;
const PHONE_TAIL = 9;

/**
 * An atom is one small fact of a row: a sound of the name, a date, a postcode. Atoms of one family (all name columns) share
 * their hashes, so that swapped names meet.
 */
export function atomMaker(columns: readonly Column[]): AtomMaker {
  const salts = columns.map((column, index) => hash32(isNameRole(column.role) ? 'name' : `${index} ${column.role}`));
  const order: number[] = [];
  return (row, atoms, fields, certain) => {
    let count = 0;
    const put = (field: number, hash: number, alone = false): void => {
      if (count >= MOST_ATOMS) return;
      for (let i = 0; i < count; i += 1) if (atoms[i] === hash) return;
      atoms[count] = hash;
      fields[count] = field;
      certain[count] = alone ? 1 : 0;
      count += 1;
    };
    columns.forEach((column, field) => {
      const salt = salts[field] ?? 0;
      if (column.kind === 'tokens') {
        const from = column.starts[row] ?? 0;
        const to = Math.min(column.starts[row + 1] ?? 0, from + 16);
        order.length = 0;
        for (let i = from; i < to; i += 1) order.push(column.tokens[i] ?? 0);
        const named = isNameRole(column.role);
        order.sort((a, b) => (column.bits[b] ?? 0) - (column.bits[a] ?? 0) || a - b);
        const most = Math.min(order.length, named ? NAME_TOKENS : TEXT_TOKENS);
        for (let i = 0; i < most; i += 1) {
          const token = order[i] ?? 0;
          if (named && (column.info[token]?.text.length ?? 0) < 2) continue;
          put(field, combine32(salt, column.info[token]?.phonetic ?? 0));
        }
        if (named && order.length > 1) put(field, combine32(salt ^ 77, column.whole[row] ?? 0));
      } else if (column.kind === 'date') {
        const day = column.days[row] ?? 0;
        if (day === 0) return;
        const year = Math.floor(day / 10_000);
        const month = Math.floor(day / 100) % 100;
        const date = day % 100;
        if (date > 0) {
          put(field, combine32(salt, day));
          if (month <= 12 && date <= 12 && month !== date) put(field, combine32(salt, year * 10_000 + date * 100 + month));
          put(field, combine32(salt ^ 1, month * 100 + date));
        }
        put(field, combine32(salt ^ 2, year * 100 + month));
        put(field, combine32(salt ^ 3, year));
      } else {
        const code = column.codes[row] ?? 0;
        if (code === 0) return;
        const { role, values } = column;
        if (role === 'sex') return;
        const length = values.length(code);
        const whole = combine32(salt, values.hash(code));
        if (role === 'nik') {
          put(field, whole, true);
          put(field, combine32(salt ^ 1, values.hash(code, 6)), true);
          // Serials begin at 0001 each day: region and serial together are common, so they need another atom beside them.
          put(field, combine32(salt ^ 2, combine32(values.hash(code, 0, 6), values.hash(code, 12))));
          put(field, combine32(salt ^ 3, values.hash(code, 0, 12)), true);
        } else if (role === 'phone') put(field, combine32(salt, values.hash(code, Math.max(0, length - PHONE_TAIL))), true);
        else if (role === 'village_code') {
          put(field, whole);
          if (length > 4) put(field, combine32(salt ^ 1, values.hash(code, 0, 4)));
        } else if (role === 'postcode') {
          put(field, whole);
          if (length > 3) put(field, combine32(salt ^ 1, values.hash(code, 0, Math.ceil(length / 2))));
        } else {
          put(field, whole, true);
          if (length < 6) return;
          const half = length >> 1;
          put(field, combine32(salt ^ 1, values.hash(code, 0, half)));
          put(field, combine32(salt ^ 2, values.hash(code, half)));
        }
      }
    });
    return count;
  };
}

/** Approximate counts by hash: one table, collisions only make an atom look commoner. */
export class SketchCounter {
  private counts: Uint32Array;

  /** @param expected  distinct values expected */
  constructor(expected: number) {
    let slots = 1 << 16;
    while (slots < expected * 3 && slots < 1 << 25) slots *= 2;
    this.counts = new Uint32Array(slots);
  }

  add(hash: number): void {
    const slot = mix32(hash) & (this.counts.length - 1);
    this.counts[slot] = (this.counts[slot] ?? 0) + 1;
  }

  get(hash: number): number {
    return this.counts[mix32(hash) & (this.counts.length - 1)] ?? 0;
  }
}
