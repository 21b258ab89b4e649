/** A growing set of non-negative integers, one bit each. */
export class Bits {
  private words = new Uint32Array(1024);

  has(id: number): boolean {
    return ((this.words[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0;
  }

  set(id: number, on: boolean): void {
    const word = id >>> 5;
    if (word >= this.words.length) {
      if (!on) return;
      const larger = new Uint32Array(Math.max(word + 1, this.words.length * 2));
      larger.set(this.words);
      this.words = larger;
    }
    const mask = 1 << (id & 31);
    this.words[word] = on ? (this.words[word] ?? 0) | mask : (this.words[word] ?? 0) & ~mask;
  }

  /** A copy in memory that worker threads may read. */
  shared(): Uint32Array {
    const copy = new Uint32Array(new SharedArrayBuffer(this.words.byteLength));
    copy.set(this.words);
    return copy;
  }

  get bytes(): number {
    return this.words.byteLength;
  }
}
