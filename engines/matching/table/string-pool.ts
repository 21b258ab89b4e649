import { FNV_OFFSET, FNV_PRIME, hash32, mix32 } from '../hash.ts';

const FIRST_SLOTS = 1 << 12;
/** Pools up to this size keep the texts that were read back. */
const MOST_DECODED = 100_000;

/**
 * Distinct strings by number, packed: about 11 bytes beside the text itself while loading, 8 after `freeze`.
 * Number 0 is never given out: it stands for a missing value.
 */
export class StringPool {
  private bytes = new Uint8Array(1 << 14);
  private starts = new Uint32Array(1 << 10);
  private tally = new Int32Array(1 << 10);
  private slots = new Int32Array(FIRST_SLOTS);
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

  /** Gives back the memory that only entering needs. */
  freeze(): void {
    this.slots = new Int32Array(0);
    if (this.used <= MOST_DECODED) this.decoded = [];
    this.bytes = this.bytes.slice(0, this.starts[this.used] ?? 0);
    this.starts = this.starts.slice(0, this.used + 1);
    this.tally = this.tally.slice(0, this.used);
  }

  get byteLength(): number {
    return this.bytes.byteLength + this.starts.byteLength + this.tally.byteLength + this.slots.byteLength;
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

/** A list of numbers that grows. */
export class IntList {
  values: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.values = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  trim(): Int32Array {
    this.values = this.values.slice(0, this.length);
    return this.values;
  }
}
