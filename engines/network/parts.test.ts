import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { createBaseRates } from './base-rates.ts';
import { countStory, factsOf } from './facts.ts';
import type { ApplicationStory } from './facts.ts';
import { fanInSurprise } from './fan-in.ts';
import { densestBlock } from './peel.ts';
import { denserThanChance } from './rewiring.ts';
import { specificity } from './specificity.ts';
import { recogniseRing, weightedJaccard } from './track.ts';
import { GROUP_CAP_BITS, weigh } from './weigh.ts';

const story = (answers: Record<string, string>, documents: Record<string, string> = {}, purpose = 'tourism'): ApplicationStory => ({
  purpose,
  answers: new Map(Object.entries(answers)),
  documents: new Map(Object.entries(documents)),
});

describe('specificity', () => {
  it.each([
    [{ hub: 'no', population: 20_000, degree: 2 }, 9],
    [{ hub: 'no', population: 20_000, degree: 200 }, Math.log(100)],
    [{ hub: 'registered', population: 20_000, degree: 2 }, 0],
    [{ hub: 'learnt', population: 20_000, degree: 2 }, 0],
    [{ hub: 'no', population: 0, degree: 0 }, 0],
  ] as const)('%j → %d nats', (one, nats) => {
    expect(specificity(one)).toBeCloseTo(nats, 9);
  });
});

describe('fanInSurprise', () => {
  it.each([
    ['two households on a new number', 2, { households: 0, windows: 0 }, 2 * Math.log(2 / 0.3) - 1.7],
    ['ten on an agent who always had ten', 10, { households: 40, windows: 4 }, 10 * Math.log(10 / 8.06) - 1.94],
    ['one on a busy number', 1, { households: 40, windows: 4 }, 0],
  ])('%s', (_name, households, past, nats) => {
    expect(fanInSurprise(households, past)).toBeCloseTo(nats, 9);
  });
});

describe('densestBlock', () => {
  it('finds the planted knot in a sparse graph', () => {
    const knot = [0, 1, 2].flatMap((a) => [3, 4].map((b) => ({ a, b, weight: 5 })));
    const sparse = Array.from({ length: 10 }, (_, at) => ({ a: 5 + at, b: 15 + at, weight: 5 }));
    expect(densestBlock(30, [...knot, ...sparse, { a: 2, b: 15, weight: 5 }])).toEqual({ nodes: [0, 1, 2, 3, 4], density: 6 });
  });
  it('a rewired graph of the same degrees is not as dense as a planted knot', () => {
    const knot = [0, 1, 2, 3].flatMap((a) => [40, 41, 42].map((b) => ({ a, b, weight: 1 })));
    const rest = Array.from({ length: 36 }, (_, at) => ({ a: 4 + at, b: 43 + (at % 18), weight: 1 }));
    const edges = [...knot, ...rest];
    expect(denserThanChance(62, edges, densestBlock(62, edges).density)).toBe(true);
    expect(denserThanChance(62, edges, 0.5)).toBe(false);
  });
});

describe('factsOf', () => {
  it('weighs a missing answer nothing and a denied one by how rare it is here', () => {
    const rates = createBaseRates();
    expect(factsOf(story({}), rates)).toEqual([]);
    const fresh = factsOf(story({ knows_schedule: 'no' }), rates)[0]!.bits;
    for (let n = 0; n < 2_000; n += 1) countStory(story({ knows_schedule: n % 3 === 0 ? 'no' : 'yes' }), rates);
    const common = factsOf(story({ knows_schedule: 'no' }), rates)[0]!.bits;
    expect(fresh).toBeGreaterThan(2);
    expect(common).toBeLessThan(1);
  });
  it.each([
    [{ knows_schedule: 'tidak' }, 'schedule_unknown'],
    [{ knows_schedule: 'ya' }, 'not_schedule_unknown'],
    [{ who_pays: 'other_person' }, 'paid_by_other'],
    [{ who_pays: 'self' }, 'not_paid_by_other'],
    [{ invited_by: '@loker_malaysia' }, 'invited'],
    [{ invited_by: 'kakak saya' }, 'not_invited'],
    [{ knows_schedule: 'mungkin' }, undefined],
  ])('%j → %s', (answers, code) => {
    expect(factsOf(story(answers as Record<string, string>), createBaseRates())[0]?.code).toBe(code);
  });
  it('asks for the papers of the purpose only as far as they were looked at', () => {
    const codes = (documents: Record<string, string>, purpose: string): string[] =>
      factsOf(story({}, documents, purpose), createBaseRates()).map(({ code }) => code);
    expect(codes({ surat_ppiu: 'missing' }, 'umrah')).toContain('no_pilgrim_letter');
    expect(codes({}, 'umrah')).toEqual([]);
    expect(codes({ tiket_pulang: 'mismatch' }, 'tourism')).toEqual(expect.arrayContaining(['no_return_ticket', 'papers_differ']));
  });
});

describe('weigh', () => {
  const piece = fc.record({
    event: fc.constantFrom('a', 'b', 'c'),
    mention: fc.constant('0'),
    code: fc.uuid(),
    unit: fc.constantFrom('a', 'b', ''),
    group: fc.constantFrom('story', 'network', 'document', 'report', 'place-time'),
    bits: fc.integer({ min: -900, max: 900 }).map((n) => n / 100),
  }) satisfies fc.Arbitrary<Parameters<typeof weigh>[0][number]>;
  it('adds up, never counts a group above its cap, and does not depend on order', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const weighed = weigh(pieces);
        const sum = weighed.pieces.reduce((all, one) => all + one.bits, 0);
        const groups = Map.groupBy(weighed.pieces, (one) => one.group);
        const capped = [...groups.values()].every((list) => list.reduce((all, one) => all + one.bits, 0) <= GROUP_CAP_BITS + 0.005);
        return Math.abs(sum - weighed.bits) < 0.001 && capped && Math.abs(weigh(pieces.toReversed()).bits - weighed.bits) < 0.001;
      }),
    );
  });
});

describe('recogniseRing', () => {
  const parts = (...keys: string[]): Map<string, number> => new Map(keys.map((key) => [key, key.startsWith('event') ? 1 : 2]));
  it('knows a ring again that kept its account and changed its phone', () => {
    const old = { id: 'ring-1', parts: parts('phone:1', 'account:9', 'event:a', 'event:b') };
    expect(recogniseRing(parts('phone:2', 'account:9', 'event:c', 'event:d'), [old])?.id).toBe('ring-1');
    expect(recogniseRing(parts('phone:2', 'event:c', 'event:d'), [old])).toBeUndefined();
  });
  it('weighted Jaccard is symmetric and 1 with itself', () => {
    const [a, b] = [parts('phone:1', 'event:a'), parts('phone:1', 'event:b')];
    expect(weightedJaccard(a, b)).toBeCloseTo(2 / 4, 9);
    expect(weightedJaccard(a, b)).toBe(weightedJaccard(b, a));
    expect(weightedJaccard(a, a)).toBe(1);
  });
});
