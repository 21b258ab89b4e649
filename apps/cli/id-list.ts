const FIRST_BYTES = 1 << 16;

/** Ids of many rows: their bytes and four more each, where a string takes forty. */
export class IdList {
  length = 0;
  private bytes = Buffer.alloc(FIRST_BYTES);
  private ends = new Uint32Array(1 << 12);

  push(id: string): void {
    const from = this.length === 0 ? 0 : (this.ends[this.length - 1] ?? 0);
    const size = Buffer.byteLength(id);
    if (from + size > this.bytes.length) {
      const larger = Buffer.alloc(Math.max(this.bytes.length * 2, from + size));
      this.bytes.copy(larger, 0, 0, from);
      this.bytes = larger;
    }
    if (this.length === this.ends.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.bytes.write(id, from);
    this.ends[this.length] = from + size;
    this.length += 1;
  }

  get(row: number): string {
    return this.bytes.toString('utf8', row === 0 ? 0 : this.ends[row - 1], this.ends[row]);
  }
}
