import { FNV_OFFSET, FNV_PRIME, hash32, mix32 } from '../hash.ts';
import { sharedInts } from './number-lists.ts';

const FIRST_SLOTS = 1 << 12;
/** Pools up to this size keep the texts that were read back. */
const MOST_DECODED = 100_000;

/** A frozen pool as plain arrays. */
export interface StringPoolParts {
  bytes: Uint8Array;
  starts: Uint32Array;
  tally: Int32Array;
  wide: Map<number, string>;
}

/** What both kinds of pools answer about a value by its number. */
export interface ValuePool {
  readonly size: number;
  /** How often each value came, by number. */
  readonly counts: Int32Array;
  get(code: number): string;
  length(code: number): number;
  /** `hash32` of a part of a value, without making the text. */
  hash(code: number, from?: number, to?: number): number;
}

/**
 * Distinct strings by number, packed: about 11 bytes beside the text itself while loading, 8 after `freeze`.
 * Number 0 is never given out: it stands for a missing value.
 */
export class StringPool implements ValuePool {
  private bytes: Uint8Array = new Uint8Array(1 << 14);
  private starts: Uint32Array = new Uint32Array(1 << 10);
  private tally: Int32Array = new Int32Array(1 << 10);
  private slots: Int32Array = new Int32Array(FIRST_SLOTS);
  /** Texts beyond Latin-1 cannot be packed in bytes. */
  private wide = new Map<number, string>();
  private used = 1;
  /** Texts read back once, while there are few. */
  private decoded: string[] | undefined;

  /** Highest number given out. */
  get size(): number {
    return this.used - 1;
  }

  /** Number of a text; it is entered when new. Each call counts one occurrence. */
  intern(text: string): number {
    const mask = this.slots.length - 1;
    let slot = hash32(text) & mask;
    for (let code = this.slots[slot] ?? 0; code !== 0; code = this.slots[slot] ?? 0) {
      if (this.equals(code, text)) {
        this.tally[code] = (this.tally[code] ?? 0) + 1;
        return code;
      }
      slot = (slot + 1) & mask;
    }
    const code = this.enter(text);
    this.slots[slot] = code;
    if (this.used * 3 > this.slots.length * 2) this.rehash();
    return code;
  }

  get(code: number): string {
    const known = this.decoded?.[code];
    if (known !== undefined) return known;
    const text = this.wide.get(code) ?? String.fromCharCode(...this.bytes.subarray(this.starts[code] ?? 0, this.starts[code + 1] ?? 0));
    if (this.decoded !== undefined) this.decoded[code] = text;
    return text;
  }

  /** How often each text came, by number. */
  get counts(): Int32Array {
    return this.tally;
  }

  /** How often a text came. */
  count(code: number): number {
    return this.tally[code] ?? 0;
  }

  /** Whether two texts both reach to a position and have the same characters up to there. */
  sameStart(a: number, b: number, to: number): boolean {
    const startA = this.starts[a] ?? 0;
    const startB = this.starts[b] ?? 0;
    if ((this.starts[a + 1] ?? 0) - startA < to || (this.starts[b + 1] ?? 0) - startB < to) return false;
    for (let i = 0; i < to; i += 1) if (this.bytes[startA + i] !== this.bytes[startB + i]) return false;
    return true;
  }

  length(code: number): number {
    return this.wide.get(code)?.length ?? (this.starts[code + 1] ?? 0) - (this.starts[code] ?? 0);
  }

  /** `hash32` of a part of a text, without making the text. */
  hash(code: number, from = 0, to = this.length(code)): number {
    const wide = this.wide.get(code);
    if (wide !== undefined) return hash32(wide.slice(from, to));
    const start = this.starts[code] ?? 0;
    const end = Math.min(this.starts[code + 1] ?? 0, start + to);
    let hash = FNV_OFFSET;
    for (let i = start + from; i < end; i += 1) hash = Math.imul(hash ^ (this.bytes[i] ?? 0), FNV_PRIME);
    return mix32(hash);
  }

  /** 1 when two texts are one slip apart (or two neighbours swapped), 2 when two places differ, else 3. */
  closeness(a: number, b: number): 1 | 2 | 3 {
    const startA = this.starts[a] ?? 0;
    const startB = this.starts[b] ?? 0;
    const lengthA = (this.starts[a + 1] ?? 0) - startA;
    const lengthB = (this.starts[b + 1] ?? 0) - startB;
    const shorter = Math.min(lengthA, lengthB);
    if (shorter < 4 || Math.abs(lengthA - lengthB) > 1) return 3;
    let head = 0;
    while (head < shorter && this.bytes[startA + head] === this.bytes[startB + head]) head += 1;
    let tail = 0;
    while (tail < shorter - head && this.bytes[startA + lengthA - 1 - tail] === this.bytes[startB + lengthB - 1 - tail]) tail += 1;
    const openA = lengthA - head - tail;
    const openB = lengthB - head - tail;
    if (openA <= 1 && openB <= 1) return 1;
    if (openA !== openB) return 3;
    if (openA === 2) {
      const swapped =
        this.bytes[startA + head] === this.bytes[startB + head + 1] && this.bytes[startA + head + 1] === this.bytes[startB + head];
      return swapped ? 1 : shorter > 5 ? 2 : 3;
    }
    let off = 0;
    for (let i = head; i < head + openA && off < 3; i += 1) if (this.bytes[startA + i] !== this.bytes[startB + i]) off += 1;
    return off <= 2 && shorter > 5 ? 2 : 3;
  }

  /** Gives back the memory that only entering needs; what stays may be read by worker threads. */
  freeze(): void {
    const bytes = new Uint8Array(new SharedArrayBuffer(this.starts[this.used] ?? 0));
    bytes.set(this.bytes.subarray(0, bytes.length));
    const starts = new Uint32Array(new SharedArrayBuffer((this.used + 1) * 4));
    starts.set(this.starts.subarray(0, this.used + 1));
    const tally = sharedInts(this.used);
    tally.set(this.tally.subarray(0, this.used));
    this.open({ bytes, starts, tally, wide: this.wide });
  }

  /** What another thread needs to read a frozen pool. */
  get parts(): StringPoolParts {
    return { bytes: this.bytes, starts: this.starts, tally: this.tally, wide: this.wide };
  }

  /** Reads a frozen pool that another thread shares. */
  static from(parts: StringPoolParts): StringPool {
    const pool = new StringPool();
    pool.open(parts);
    return pool;
  }

  get byteLength(): number {
    return this.bytes.byteLength + this.starts.byteLength + this.tally.byteLength + this.slots.byteLength;
  }

  private open({ bytes, starts, tally, wide }: StringPoolParts): void {
    this.bytes = bytes;
    this.starts = starts;
    this.tally = tally;
    this.wide = wide;
    this.slots = new Int32Array(0);
    this.used = tally.length;
    if (this.used <= MOST_DECODED) this.decoded = [];
  }

  private enter(text: string): number {
    const code = this.used;
    this.used += 1;
    if (this.used + 1 >= this.starts.length) {
      const starts = new Uint32Array(this.starts.length * 2);
      const tally = new Int32Array(this.starts.length * 2);
      starts.set(this.starts);
      tally.set(this.tally);
      this.starts = starts;
      this.tally = tally;
    }
    let at = this.starts[code] ?? 0;
    if (at + text.length > this.bytes.length) {
      const bytes = new Uint8Array(Math.max(this.bytes.length * 2, at + text.length));
      bytes.set(this.bytes);
      this.bytes = bytes;
    }
    let narrow = true;
    for (let i = 0; i < text.length && narrow; i += 1) narrow = text.charCodeAt(i) < 256;
    if (narrow) {
      for (let i = 0; i < text.length; i += 1) {
        this.bytes[at] = text.charCodeAt(i);
        at += 1;
      }
    } else this.wide.set(code, text);
    this.starts[this.used] = at;
    this.tally[code] = 1;
    return code;
  }

  private equals(code: number, text: string): boolean {
    const from = this.starts[code] ?? 0;
    const length = (this.starts[code + 1] ?? 0) - from;
    if (length !== text.length) return length === 0 && this.wide.get(code) === text;
    for (let i = 0; i < length; i += 1) if (this.bytes[from + i] !== text.charCodeAt(i)) return false;
    return length > 0 || this.wide.get(code) === undefined;
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let code = 1; code < this.used; code += 1) {
      let slot = this.hash(code) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.slots = slots;
  }
}
