import type { ScoredEdge } from '../cluster/average-linkage.ts';
import { onGrid } from '../evidence.ts';

/** Weights stand on a grid of this many steps a bit, so that they fit whole numbers. */
const STEPS = 1024;

/** Pairs with their weights at twelve bytes each. */
export class EdgeList {
  length = 0;
  private numbers = new Int32Array(3 << 10);

  add(a: number, b: number, bits: number): void {
    const at = 3 * this.length;
    if (at === this.numbers.length) {
      const larger = new Int32Array(Math.ceil(this.length * 1.5) * 3);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[at] = a;
    this.numbers[at + 1] = b;
    this.numbers[at + 2] = Math.round(bits * STEPS);
    this.length += 1;
  }

  a(edge: number): number {
    return this.numbers[3 * edge] ?? 0;
  }

  b(edge: number): number {
    return this.numbers[3 * edge + 1] ?? 0;
  }

  get(edge: number): ScoredEdge {
    return { a: this.a(edge), b: this.b(edge), bits: onGrid((this.numbers[3 * edge + 2] ?? 0) / STEPS) };
  }
}
