import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivePersons } from './derive.ts';
import type { Link, Node, Said } from './derive.ts';

const COUNT = 8;
const nodes: Node[] = Array.from({ length: COUNT }, (_, n) => ({ mentionId: `m${n}`, n, seedPersonId: `p${n}` }));
const link = (a: number, b: number, bits: number, zone: Link['zone'] = 'same'): Link => ({ a: `m${a}`, b: `m${b}`, bits, zone });
const say = (n: number, a: number, b: number, verdict: Said['verdict']): Said => ({ id: `j${n}`, n, a: `m${a}`, b: `m${b}`, verdict });
const persons = (links: readonly Link[], said: readonly Said[]): string[] => {
  const { personOf } = derivePersons(nodes, links, said);
  return nodes.map((node) => personOf.get(node.mentionId) ?? '');
};

describe('persons from mentions', () => {
  it('are the mentions themselves without evidence', () => {
    expect(persons([], [])).toEqual(nodes.map((node) => node.seedPersonId));
  });
  it('keep the id of the oldest mention', () => {
    expect(persons([link(2, 5, 20), link(5, 7, 20), link(2, 7, 20)], [])).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p2', 'p6', 'p2']);
  });
  it('are never joined by pairs that wait for a person, however strong and however many', () => {
    const links = nodes.flatMap((a) => nodes.filter((b) => b.n > a.n).map((b) => link(a.n, b.n, 40, 'review')));
    expect(persons(links, [])).toEqual(nodes.map((node) => node.seedPersonId));
  });
  it('are not chained through a middle one when the two ends contradict each other', () => {
    const chain = [link(0, 1, 20), link(1, 2, 20)];
    const against = (a: string, b: string): number => ([a, b].every((id) => id !== 'm1') ? -30 : 0);
    const { personOf } = derivePersons(nodes, chain, [], against);
    expect([personOf.get('m0'), personOf.get('m1'), personOf.get('m2')]).toEqual(['p0', 'p0', 'p2']);
    expect(persons(chain, [])[2]).toBe('p0');
  });
  it('respect a wall through whole groups', () => {
    const links = [link(0, 1, 30), link(1, 2, 30), link(0, 2, 30)];
    const walled = persons(links, [say(1, 0, 2, 'different')]);
    expect(walled[0]).not.toBe(walled[2]);
  });
  it('are joined by a judgement alone, and get their earlier id back when it is taken back', () => {
    expect(persons([], [say(1, 3, 6, 'same')])[6]).toBe('p3');
    expect(persons([], [])[6]).toBe('p6');
  });
  it('follow the newest of two judgements that contradict each other', () => {
    const older = say(1, 0, 1, 'same');
    const newer = say(2, 0, 1, 'different');
    expect(derivePersons(nodes, [], [older, newer])).toMatchObject({ overridden: ['j1'] });
    expect(persons([], [older, newer])[1]).toBe('p1');
    expect(persons([], [newer, { ...older, n: 3 }])[1]).toBe('p0');
  });
});

const anyLinks = fc.uniqueArray(
  fc.record({
    a: fc.nat(COUNT - 1),
    b: fc.nat(COUNT - 1),
    bits: fc.integer({ min: -10, max: 30 }),
    zone: fc.constantFrom('same', 'review', 'possible'),
  }),
  { selector: ({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`, maxLength: 14 },
);
const anySteps = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('judge' as const),
      a: fc.nat(COUNT - 1),
      b: fc.nat(COUNT - 1),
      verdict: fc.constantFrom('same', 'different', 'unsure'),
    }),
    fc.record({ do: fc.constant('undo' as const), which: fc.nat(20) }),
  ),
  { minLength: 1, maxLength: 12 },
);

describe('judging and taking back, in any order', () => {
  it('always gives the view of what stands: an undo restores the view that would be without the judgement', () => {
    fc.assert(
      fc.property(anyLinks, anySteps, (rawLinks, steps) => {
        const links = rawLinks
          .filter(({ a, b }) => a !== b)
          .map(({ a, b, bits, zone }) => link(Math.min(a, b), Math.max(a, b), bits, zone));
        let standing: Said[] = [];
        // The model remembers the view at every moment by what stood then.
        const seen = new Map<string, string[]>([['', persons(links, [])]]);
        const keyOf = (said: readonly Said[]): string => said.map((one) => one.id).join(' ');
        steps.forEach((step, at) => {
          if (step.do === 'judge') {
            if (step.a === step.b) return;
            standing = [...standing, say(at, step.a, step.b, step.verdict)];
          } else if (standing.length > 0) {
            const gone = step.which % standing.length;
            standing = standing.filter((_, index) => index !== gone);
          } else return;
          const view = persons(links, standing);
          const before = seen.get(keyOf(standing));
          if (before !== undefined) expect(view).toEqual(before);
          seen.set(keyOf(standing), view);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('lets every judgement that is not overridden hold', () => {
    fc.assert(
      fc.property(anyLinks, anySteps, (rawLinks, steps) => {
        const links = rawLinks.filter(({ a, b }) => a !== b).map(({ a, b, bits, zone }) => link(a, b, bits, zone));
        const said = steps.flatMap((step, at) => (step.do === 'judge' && step.a !== step.b ? [say(at, step.a, step.b, step.verdict)] : []));
        const { personOf, overridden } = derivePersons(nodes, links, said);
        for (const { id, a, b, verdict } of said) {
          if (overridden.includes(id) || verdict === 'unsure') continue;
          expect(personOf.get(a) === personOf.get(b)).toBe(verdict === 'same');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which mentions, links and judgements are read', () => {
    fc.assert(
      fc.property(anyLinks, fc.nat(1000), (rawLinks, seed) => {
        const links = rawLinks.filter(({ a, b }) => a !== b).map(({ a, b, bits, zone }) => link(a, b, bits, zone));
        const turn = <T>(list: readonly T[]): T[] => [
          ...list.slice(seed % (list.length || 1)),
          ...list.slice(0, seed % (list.length || 1)),
        ];
        const said = [say(1, 0, 3, 'different'), say(2, 2, 4, 'same')];
        const one = derivePersons(nodes, links, said).personOf;
        const other = derivePersons(turn(nodes), turn(links), turn(said)).personOf;
        for (const { mentionId } of nodes) expect(other.get(mentionId)).toBe(one.get(mentionId));
      }),
    );
  });
});
