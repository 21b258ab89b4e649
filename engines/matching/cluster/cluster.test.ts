import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryCaseIds, clusterByMeanEvidence, reopen, touchedComponent } from '../index.ts';
import type { Judgement, ScoredEdge } from '../index.ts';

const nodes = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe('clustering by mean evidence', () => {
  it('does not chain: a strong pair takes in a third only when the mean carries it', () => {
    const edges = [
      { a: 0, b: 1, bits: 20 },
      { a: 1, b: 2, bits: 12 },
      { a: 2, b: 3, bits: 20 },
    ];
    expect(clusterByMeanEvidence(nodes(4), edges).clusters).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(clusterByMeanEvidence(nodes(3), [...edges.slice(0, 2), { a: 0, b: 2, bits: 9 }]).clusters).toEqual([[0, 1, 2]]);
  });

  it('holds walls against any weight, through whole clusters, and bridges without weight', () => {
    const edges = nodes(4).flatMap((a) => nodes(4).filter((b) => b > a).map((b) => ({ a, b, bits: 30 }))); // prettier-ignore
    const walls: Judgement[] = [{ a: 0, b: 3, verdict: 'different' }];
    const { clusters } = clusterByMeanEvidence(nodes(4), edges, walls);
    expect(clusters.some((cluster) => cluster.includes(0) && cluster.includes(3))).toBe(false);
    expect(clusterByMeanEvidence(nodes(2), [], [{ a: 0, b: 1, verdict: 'same' }]).clusters).toEqual([[0, 1]]);
  });

  it('keeps monsters apart and says so', () => {
    const edges = nodes(10).flatMap((a) => nodes(10).filter((b) => b > a).map((b) => ({ a, b, bits: 30 }))); // prettier-ignore
    const { clusters, refused } = clusterByMeanEvidence(nodes(10), edges, [], { largest: 6 });
    expect(Math.max(...clusters.map((cluster) => cluster.length))).toBeLessThanOrEqual(6);
    expect(refused.length).toBeGreaterThan(0);
  });

  const graph = fc
    .array(fc.record({ a: fc.nat(14), b: fc.nat(14), bits: fc.integer({ min: -20, max: 30 }) }), { maxLength: 60 })
    .map((list) => {
      const unique = new Map<string, ScoredEdge>();
      for (const { a, b, bits } of list) if (a !== b) unique.set(`${Math.min(a, b)} ${Math.max(a, b)}`, { a, b, bits });
      return [...unique.values()];
    });

  it('gives one partition for every order of arrival', () => {
    fc.assert(
      fc.property(graph, fc.infiniteStream(fc.nat()), (edges, random) => {
        const shuffled = edges.map((edge) => [edge, random.next().value] as const).sort((x, y) => x[1] - y[1]).map(([edge]) => edge); // prettier-ignore
        const turned = shuffled.map(({ a, b, bits }) => ({ a: b, b: a, bits }));
        expect(clusterByMeanEvidence(nodes(15).reverse(), turned)).toEqual(clusterByMeanEvidence(nodes(15), edges));
      }),
      { numRuns: 300 },
    );
  });

  it('re-opening the touched component equals clustering everything; delete and re-add restores', () => {
    fc.assert(
      fc.property(graph, fc.nat(14), (edges, mention) => {
        const neighbours = (list: readonly ScoredEdge[]) => (id: number) =>
          list.flatMap((e) => (e.a === id ? [e.b] : e.b === id ? [e.a] : []));
        const whole = new Map<number, number>();
        for (const cluster of clusterByMeanEvidence(nodes(15), edges).clusters) for (const id of cluster) whole.set(id, cluster[0] ?? id);
        const touched = touchedComponent([mention], neighbours(edges)) ?? new Set<number>();
        const rest = edges.filter((edge) => edge.a !== mention && edge.b !== mention);
        const others = new Set([...touched].filter((id) => id !== mention));
        const without = reopen(new Map([...whole].filter(([id]) => id !== mention)), others, rest);
        expect(without.has(mention)).toBe(false);
        expect(new Map([...reopen(without, touched, edges)].sort((x, y) => x[0] - y[0]))).toEqual(
          new Map([...whole].sort((x, y) => x[0] - y[0])),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('public case numbers', () => {
  it('stay with most of the mentions through merge and split', () => {
    let next = 100;
    const fresh = (): number => (next += 1);
    const first = carryCaseIds(new Map(), new Map([[1, 1], [2, 1], [3, 3]]), fresh); // prettier-ignore
    expect([...first.caseOf.values()]).toEqual([101, 101, 102]);
    const merged = carryCaseIds(first.caseOf, new Map([[1, 1], [2, 1], [3, 1]]), fresh); // prettier-ignore
    expect([...new Set(merged.caseOf.values())]).toEqual([101]);
    expect(merged.events).toEqual([{ kind: 'merged', caseId: 101, other: 102, mentions: [1, 2, 3] }]);
    const split = carryCaseIds(merged.caseOf, new Map([[1, 1], [2, 1], [3, 3]]), fresh); // prettier-ignore
    expect(split.caseOf.get(1)).toBe(101);
    expect(split.events).toEqual([{ kind: 'split', caseId: 103, other: 101, mentions: [3] }]);
  });
});
