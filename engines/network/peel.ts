/** A weighted edge between two nodes, numbered from 0. */
export interface WeightedEdge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

export interface Block {
  readonly nodes: readonly number[];
  /** Sum of the weights inside ÷ number of nodes. */
  readonly density: number;
}

/**
 * The densest part of a small graph by peeling: takes away the node with the least weight again and again, and keeps the best moment.
 * @param nodes  number of nodes
 * @returns      at least half as dense as the densest part; ties go to the larger block and the smaller number
 * @source       Charikar 2000; dossier: detection §4.4
 */
export function densestBlock(nodes: number, edges: readonly WeightedEdge[]): Block {
  const strength = new Float64Array(nodes);
  const near: [number, number][][] = Array.from({ length: nodes }, () => []);
  let inside = 0;
  for (const { a, b, weight } of edges) {
    if (a === b || weight <= 0) continue;
    strength[a]! += weight;
    strength[b]! += weight;
    near[a]!.push([b, weight]);
    near[b]!.push([a, weight]);
    inside += weight;
  }
  const gone = new Uint8Array(nodes);
  const order: number[] = [];
  let best = nodes === 0 ? 0 : inside / nodes;
  let bestTaken = 0;
  for (let left = nodes; left > 1; left -= 1) {
    let weakest = -1;
    for (let node = 0; node < nodes; node += 1)
      if (gone[node] === 0 && (weakest < 0 || strength[node]! < strength[weakest]! - 1e-12)) weakest = node;
    gone[weakest] = 1;
    order.push(weakest);
    inside -= strength[weakest]!;
    for (const [other, weight] of near[weakest]!) if (gone[other] === 0) strength[other]! -= weight;
    const density = inside / (left - 1);
    if (density > best + 1e-12) {
      best = density;
      bestTaken = order.length;
    }
  }
  const taken = new Set(order.slice(0, bestTaken));
  return { nodes: Array.from({ length: nodes }, (_, node) => node).filter((node) => !taken.has(node)), density: best };
}
