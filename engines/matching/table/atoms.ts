import { combine32, hash32, mix32 } from '../hash.ts';
import { isNameRole } from './columns.ts';
import type { Column, CodeColumn, DateColumn, NumberColumn, Role, TokenColumn } from './columns.ts';
import { IntList } from './number-lists.ts';

/** The atoms of one row; `read` fills it. */
export interface Atoms {
  hashes: Int32Array;
  /** What each atom speaks of, a bit a field: two atoms of one thing make no key, the second says what the first said. */
  about: Int32Array;
  kinds: Uint8Array;
  /** How rare each atom is; 0 before it is known. */
  bits: Float32Array;
  count: number;
}

/** More atoms than this a row does not have; further ones are left out. */
const MOST_ATOMS = 40;
/** At most this many tokens of one column make atoms, the rarest first. */
const NAME_TOKENS = 4;
const TEXT_TOKENS = 3;
const MOST_TOKENS = 16;
const PHONE_TAIL = 9;

/** A key in its own right; one word of several, each a fact of its own; or anything else. */
export const ATOM = { other: 0, alone: 1, word: 2 } as const;
type AtomKind = (typeof ATOM)[keyof typeof ATOM];

/** Atoms of each value of a column, one after another. */
interface AtomTable {
  starts: Int32Array;
  hashes: Int32Array;
  kinds: Uint8Array;
  bits: Float32Array;
}

function tableOf(values: number, atomsOf: (code: number, put: (hash: number, kind?: AtomKind) => void) => void): AtomTable {
  const starts = new Int32Array(values + 2);
  const hashes = new IntList();
  const kinds = new IntList();
  const put = (hash: number, kind: AtomKind = ATOM.other): void => {
    hashes.push(hash);
    kinds.push(kind);
  };
  for (let code = 1; code <= values; code += 1) {
    starts[code] = hashes.length;
    atomsOf(code, put);
  }
  starts[values + 1] = hashes.length;
  return { starts, hashes: hashes.values.slice(0, hashes.length), kinds: Uint8Array.from(kinds.values.subarray(0, kinds.length)), bits: new Float32Array(0) }; // prettier-ignore
}

function tokenAtoms(column: TokenColumn, salt: number): AtomTable {
  const named = isNameRole(column.role);
  const order: number[] = [];
  return tableOf(column.starts.length - 2, (list, put) => {
    const from = column.starts[list] ?? 0;
    const to = Math.min(column.starts[list + 1] ?? 0, from + MOST_TOKENS);
    order.length = 0;
    for (let i = from; i < to; i += 1) order.push(column.tokens[i] ?? 0);
    order.sort((a, b) => (column.bits[b] ?? 0) - (column.bits[a] ?? 0) || a - b);
    const most = Math.min(order.length, named ? NAME_TOKENS : TEXT_TOKENS);
    for (let i = 0; i < most; i += 1) {
      const { text = '', phonetic = 0 } = column.info[order[i] ?? 0] ?? {};
      if (!named || text.length > 1) put(combine32(salt, phonetic), ATOM.word);
    }
    if (named && order.length > 1) put(combine32(salt ^ 77, column.whole[list] ?? 0));
  });
}

function dateAtoms({ days }: DateColumn, salt: number): AtomTable {
  return tableOf(days.length - 1, (code, put) => {
    const day = days[code] ?? 0;
    const year = Math.floor(day / 10_000);
    const month = Math.floor(day / 100) % 100;
    const date = day % 100;
    if (date > 0) {
      put(combine32(salt, day));
      if (month <= 12 && date <= 12 && month !== date) put(combine32(salt, year * 10_000 + date * 100 + month));
      put(combine32(salt ^ 1, month * 100 + date));
    }
    put(combine32(salt ^ 2, year * 100 + month));
    put(combine32(salt ^ 3, year));
  });
}

/** Codes of places: the whole, and its beginning, which stands for the area. */
function codeAtoms({ role, values }: CodeColumn, salt: number): AtomTable {
  return tableOf(role === 'sex' ? 0 : values.size, (code, put) => {
    const length = values.length(code);
    put(combine32(salt, values.hash(code)));
    if (role === 'village_code' && length > 4) put(combine32(salt ^ 1, values.hash(code, 0, 4)));
    if (role === 'postcode' && length > 3) put(combine32(salt ^ 1, values.hash(code, 0, Math.ceil(length / 2))));
  });
}

/** Identifiers are nearly as many as rows: their atoms are made anew each time. */
function numberAtoms({ role, values }: NumberColumn, salt: number, code: number, put: (hash: number, kind: AtomKind) => void): void {
  if (role === 'phone') return put(combine32(salt, values.hash(code, Math.max(0, values.length(code) - PHONE_TAIL))), ATOM.alone);
  put(combine32(salt, values.hash(code)), ATOM.alone);
  if (role === 'nik') {
    put(combine32(salt ^ 1, values.hash(code, 6)), ATOM.alone);
    // Serials begin at 0001 each day: region and serial together are common, so they need another atom beside them.
    put(combine32(salt ^ 2, combine32(values.hash(code, 0, 6), values.hash(code, 12))), ATOM.other);
    put(combine32(salt ^ 3, values.hash(code, 0, 12)), ATOM.alone);
    return;
  }
  const length = values.length(code);
  if (length < 6) return;
  put(combine32(salt ^ 1, values.hash(code, 0, length >> 1)), ATOM.other);
  put(combine32(salt ^ 2, values.hash(code, length >> 1)), ATOM.other);
}

/** What a NIK repeats: its digits hold the district, the birth date and the sex. @source dossier: linkage §3 "Dependence" */
const IN_NIK: ReadonlySet<Role> = new Set<Role>([
  'birth_date',
  'birth_place',
  'sex',
  'village_code',
  'place',
  'postcode',
  'address',
  'street',
]);

/** What the atoms of a column speak of, a bit a field: the columns of names of one name, a NIK of what it repeats, too. */
function subjectOf(columns: readonly Column[], field: number): number {
  const role = columns[field]?.role;
  let subject = 0;
  columns.forEach((column, other) => {
    const same = other === field || (role !== undefined && isNameRole(role) && isNameRole(column.role));
    if (same || (role === 'nik' && IN_NIK.has(column.role))) subject |= 1 << other;
  });
  return subject;
}

/** Reads the atoms of rows. */
export interface AtomReader {
  /** The atoms of a row; the object is reused by the next call. */
  read(row: number): Atoms;
  /** Says how rare atoms are: from then on `read` tells it. What many rows share is asked once. */
  settle(bitsOf: (hash: number) => number): void;
}

/**
 * An atom is one small fact of a row: a sound of the name, a date, a postcode. Atoms of one family (all name columns) share
 * their hashes, so that swapped names meet.
 */
export function atomReader(columns: readonly Column[]): AtomReader {
  const atoms: Atoms = {
    hashes: new Int32Array(MOST_ATOMS),
    about: new Int32Array(MOST_ATOMS),
    kinds: new Uint8Array(MOST_ATOMS),
    bits: new Float32Array(MOST_ATOMS),
    count: 0,
  };
  const { hashes, about, kinds, bits } = atoms;
  const sources = columns.map((column, field) => {
    const salt = hash32(isNameRole(column.role) ? 'name' : `${field} ${column.role}`);
    const subject = subjectOf(columns, field);
    if (column.kind === 'number') return { subject, salt, column, table: undefined };
    const table =
      column.kind === 'tokens' ? tokenAtoms(column, salt) : column.kind === 'date' ? dateAtoms(column, salt) : codeAtoms(column, salt);
    return { subject, salt, column, table };
  });
  let current = 0;
  let rarity: (hash: number) => number = () => 0;
  const put = (hash: number, kind: number, rare: number): void => {
    const { count } = atoms;
    if (count >= MOST_ATOMS) return;
    for (let i = 0; i < count; i += 1) if (hashes[i] === hash) return;
    hashes[count] = hash;
    about[count] = current;
    kinds[count] = kind;
    bits[count] = rare;
    atoms.count = count + 1;
  };
  const putNumber = (hash: number, kind: AtomKind): void => put(hash, kind, rarity(hash));
  return {
    read(row) {
      atoms.count = 0;
      for (const { subject, salt, column, table } of sources) {
        const code = column.codes[row] ?? 0;
        if (code === 0) continue;
        current = subject;
        if (table === undefined) {
          numberAtoms(column, salt, code, putNumber);
          continue;
        }
        const end = table.starts[code + 1] ?? 0;
        for (let i = table.starts[code] ?? 0; i < end; i += 1) put(table.hashes[i] ?? 0, table.kinds[i] ?? 0, table.bits[i] ?? 0);
      }
      return atoms;
    },
    settle(bitsOf) {
      rarity = bitsOf;
      for (const { table } of sources) if (table !== undefined) table.bits = Float32Array.from(table.hashes, bitsOf);
    },
  };
}

/** Counts from here on stand in a list of their own: half of the numbers of a slot are counts, half are places in that list. */
const LARGE = 0x8000;

/** Approximate counts by hash: one table, collisions only make an atom look commoner. */
export class SketchCounter {
  private counts: Uint16Array;
  private readonly large = new Int32Array(LARGE);
  private larges = 0;

  /** @param expected  distinct values expected */
  constructor(expected: number) {
    let slots = 1 << 16;
    while (slots < expected * 3 && slots < 1 << 26) slots *= 2;
    this.counts = new Uint16Array(slots);
  }

  add(hash: number): void {
    const slot = mix32(hash) & (this.counts.length - 1);
    const count = this.counts[slot] ?? 0;
    if (count < LARGE - 1) this.counts[slot] = count + 1;
    else if (count >= LARGE) this.large[count - LARGE] = (this.large[count - LARGE] ?? 0) + 1;
    else if (this.larges < LARGE) {
      this.large[this.larges] = LARGE;
      this.counts[slot] = LARGE + this.larges;
      this.larges += 1;
    }
  }

  get(hash: number): number {
    const count = this.counts[mix32(hash) & (this.counts.length - 1)] ?? 0;
    return count < LARGE ? count : (this.large[count - LARGE] ?? 0);
  }
}

/** Tells what came twice, at two bits a slot: nothing, once, more often. Collisions only keep what could be left out. */
export class TwiceSeen {
  private words: Uint32Array;
  private readonly mask: number;

  /** @param expected  distinct values expected */
  constructor(expected: number) {
    let slots = 1 << 16;
    while (slots < expected * 4 && slots < 2 ** 29) slots *= 2;
    this.words = new Uint32Array(slots / 16);
    this.mask = slots - 1;
  }

  add(hash: number): void {
    const slot = mix32(hash) & this.mask;
    const shift = (slot & 15) * 2;
    const word = this.words[slot >>> 4] ?? 0;
    const seen = (word >>> shift) & 3;
    if (seen < 2) this.words[slot >>> 4] = word + (1 << shift);
  }

  has(hash: number): boolean {
    const slot = mix32(hash) & this.mask;
    return (((this.words[slot >>> 4] ?? 0) >>> ((slot & 15) * 2)) & 2) !== 0;
  }
}
