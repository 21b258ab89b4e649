/** A set of ids that keeps their order and is emptied in no time. */
export class IdSet {
  size = 0;
  private ids = new Int32Array(256);
  private slots = new Int32Array(1024);
  /** In which round a slot was filled. */
  private rounds = new Int32Array(1024);
  private round = 0;

  empty(): void {
    this.size = 0;
    this.round += 1;
  }

  add(id: number): void {
    const mask = this.slots.length - 1;
    let slot = Math.imul(id, 0x9e3779b1) & mask;
    for (; this.rounds[slot] === this.round; slot = (slot + 1) & mask) if (this.slots[slot] === id) return;
    this.slots[slot] = id;
    this.rounds[slot] = this.round;
    if (this.size === this.ids.length) {
      const larger = new Int32Array(this.size * 2);
      larger.set(this.ids);
      this.ids = larger;
    }
    this.ids[this.size] = id;
    this.size += 1;
    if (this.size * 2 > this.slots.length) this.widen();
  }

  list(): number[] {
    return Array.from(this.ids.subarray(0, this.size));
  }

  private widen(): void {
    const known = this.ids.slice(0, this.size);
    this.slots = new Int32Array(this.slots.length * 4);
    this.rounds = new Int32Array(this.slots.length);
    this.round = 0;
    this.empty();
    for (const id of known) this.add(id);
  }
}
