/** Numbers by row, in the narrowest array that holds them all. */
export type Codes = Uint8Array | Uint16Array | Int32Array;

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

  /** The numbers in memory that worker threads may read; the list is empty afterwards. */
  take(): Int32Array {
    const taken = sharedInts(this.length);
    taken.set(this.values.subarray(0, this.length));
    this.values = new Int32Array(1);
    this.length = 0;
    return taken;
  }

  /** As `take`, at one or two bytes a number where `highest` allows it. */
  takeNarrow(highest: number): Codes {
    if (highest > 0xffff) return this.take();
    const bytes = highest > 0xff ? 2 : 1;
    const memory = new SharedArrayBuffer(this.length * bytes);
    const taken = bytes === 2 ? new Uint16Array(memory) : new Uint8Array(memory);
    taken.set(this.values.subarray(0, this.length));
    this.values = new Int32Array(1);
    this.length = 0;
    return taken;
  }
}

/** Numbers that worker threads may read together. */
export function sharedInts(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4));
}

const PIECE_BITS = 20;
const PIECE = 1 << PIECE_BITS;

/** A long list in pieces: a list that doubles would need twice the memory, and read pieces can be given back. */
export class PieceList {
  length = 0;
  private pieces: Int32Array[] = [];

  push(value: number): void {
    if (this.length === this.pieces.length * PIECE) this.pieces.push(new Int32Array(PIECE));
    this.set(this.length, value);
    this.length += 1;
  }

  get(at: number): number {
    return this.pieces[at >>> PIECE_BITS]?.[at & (PIECE - 1)] ?? 0;
  }

  set(at: number, value: number): void {
    const piece = this.pieces[at >>> PIECE_BITS];
    if (piece !== undefined) piece[at & (PIECE - 1)] = value;
  }

  /** Gives back what stands behind a length. */
  cut(length: number): void {
    this.length = length;
    this.pieces.length = Math.ceil(length / PIECE);
  }
}
