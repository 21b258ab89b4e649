import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Child, Element, PartyRole, TRIAD } from './model.ts';
import { triadOf } from './triad.ts';
import type { TriadFact, TriadParty } from './triad.ts';

const fact = (element: Element | null, withdrawn = false): TriadFact => ({
  element,
  tag: element === null ? null : TRIAD[element][0],
  withdrawn,
});
const person = (child: TriadParty['child'], ...roles: PartyRole[]): TriadParty => ({ child, roles });
const adult = person('no', 'victim');

describe('the triad of trafficking', () => {
  it.each([
    ['nothing recorded', [], [adult], false],
    ['act and purpose, adult', [fact('proses'), fact('tujuan')], [adult], false],
    ['all three, adult', [fact('proses'), fact('cara'), fact('tujuan')], [adult], true],
    ['act and purpose, under 18', [fact('proses'), fact('tujuan')], [person('yes', 'victim')], true],
    ['act and purpose, under 18 at risk', [fact('proses'), fact('tujuan')], [person('yes', 'at-risk')], true],
    ['act and means, under 18', [fact('proses'), fact('cara')], [person('yes', 'victim')], false],
    ['a child who is only a witness', [fact('proses'), fact('tujuan')], [adult, person('yes', 'witness')], false],
    ['age not known', [fact('proses'), fact('tujuan')], [person('unknown', 'victim')], false],
    ['victim and suspect at once, under 18', [fact('proses'), fact('tujuan')], [person('yes', 'victim', 'suspect')], true],
    ['means withdrawn', [fact('proses'), fact('cara', true), fact('tujuan')], [adult], false],
  ] as const)('%s', (_name, facts, parties, complete) => {
    expect(triadOf(facts, parties).complete).toBe(complete);
  });

  it('says what is missing, and that missing is not absent', () => {
    expect(triadOf([fact('proses')], [adult]).sentence).toBe(
      'Belum tercatat: cara, tujuan. Unsur yang belum tercatat bukan berarti tidak ada.',
    );
    expect(triadOf([fact('proses'), fact('tujuan')], [person('yes', 'victim'), adult]).sentence).toBe(
      'Semua unsur yang diperlukan sudah tercatat dalam fakta. Untuk anak, cara tidak perlu dibuktikan. Untuk orang dewasa dalam perkara ini, cara belum tercatat.',
    );
  });

  const facts = fc.array(
    fc
      .record({ element: fc.constantFrom(...Element.options, null), withdrawn: fc.boolean() })
      .map((one) => fact(one.element, one.withdrawn)),
  );
  const parties = fc.array(fc.record({ child: fc.constantFrom(...Child.options), roles: fc.subarray([...PartyRole.options]) }));

  it('never loses an element by another fact, and never gains one by facts outside the triad (what somebody agreed to)', () => {
    fc.assert(
      fc.property(facts, parties, fc.constantFrom(...Element.options), (some, people, element) => {
        const before = triadOf(some, people);
        expect(triadOf([...some, fact(null)], people)).toEqual(before);
        const after = triadOf([...some, fact(element)], people);
        expect(!before.complete || after.complete).toBe(true);
        for (const one of before.elements)
          if (one.present) expect(after.elements.find((x) => x.element === one.element)?.present).toBe(true);
      }),
    );
  });

  it('is the same in any order, and never depends on who is a suspect', () => {
    fc.assert(
      fc.property(facts, parties, (some, people) => {
        expect(triadOf(some.toReversed(), people.toReversed())).toEqual(triadOf(some, people));
        const unsuspected = people.map((one) => ({ ...one, roles: one.roles.filter((role) => role !== 'suspect') }));
        expect(triadOf(some, unsuspected)).toEqual(triadOf(some, people));
      }),
    );
  });
});
