import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { createBaseRates } from './base-rates.ts';
import { findingFact } from './finding.ts';
import { judgeNeighbourhood } from './judge.ts';
import type { Ego, EgoIdentifier, EgoMember } from './shape.ts';

const flags = (bits: number): EgoMember['facts'] => [
  { code: 'schedule_unknown', group: 'story', bits },
  { code: 'no_return_ticket', group: 'document', bits },
];
const member = (n: number, more: Partial<EgoMember> = {}): EgoMember => ({
  event: `a${n}`,
  mention: 'applicant',
  kind: 'application',
  day: 100 + 3 * n,
  household: `house ${n}`,
  party: `visit ${n}`,
  village: '35.05.01.2001',
  destination: 'MY',
  facts: flags(2),
  ...more,
});
const identifier = (n: number, more: Partial<EgoIdentifier> = {}): EgoIdentifier => ({
  key: `phone:${n}`,
  kind: 'phone',
  shown: `+62${n}`,
  hub: 'no',
  past: { households: 0, windows: 0 },
  population: 20_000,
  degree: 3,
  ...more,
});
const star = (members: readonly EgoMember[], one = identifier(0)): Ego => ({
  day: 130,
  standingOut: 0.04,
  members,
  identifiers: [one],
  ties: members.map((_, at) => ({ member: at, identifier: 0, probability: 1 })),
});
const three = [member(0), member(1), member(2)];
const judge = (ego: Ego): ReturnType<typeof judgeNeighbourhood> => judgeNeighbourhood(ego, createBaseRates());

describe('judgeNeighbourhood', () => {
  it('finds three unrelated applicants with suspicious stories on one phone, and names all of them', () => {
    const found = judge(star(three));
    expect(found?.mayAlert).toBe(true);
    expect(found?.bits).toBeGreaterThan(9);
    expect(new Set(found?.evidence.map((line) => line.event))).toEqual(new Set(['a0', 'a1', 'a2']));
  });
  it.each([
    ['one applicant', [member(0)]],
    ['one household', three.map((one) => ({ ...one, household: 'one house' }))],
    ['nobody', []],
  ])('%s connects nothing', (_name, members) => {
    expect(judge(star(members))).toBeUndefined();
  });
  it.each(['registered', 'learnt'] as const)('a %s hub cannot connect', (hub) => {
    expect(judge(star(three, identifier(0, { hub })))).toBeUndefined();
  });
  it('an identifier that half the district shares cannot connect', () => {
    expect(judge(star(three, identifier(0, { degree: 5_000 })))).toBeUndefined();
  });
  it('friends who come together with good answers weigh nothing', () => {
    const friends = three.map((one) => ({
      ...one,
      party: 'one visit',
      facts: [{ code: 'not_host_unknown', group: 'story' as const, bits: -0.7 }],
    }));
    expect(judge(star(friends))?.bits ?? 0).toBeLessThan(6);
  });
  it('a wording that three share convinces in a small district and not among tens of thousands of sayings', () => {
    const rates = createBaseRates();
    const wording = identifier(0, { kind: 'story', key: 'story:w x', flow: 'story tourism w 7' });
    const apart = three.map((one, n) => ({ ...one, village: `35.05.0${n + 1}.2001` }));
    expect(judgeNeighbourhood(star(apart, wording), rates)).toBeDefined();
    for (let n = 0; n < 60_000; n += 1) rates.countIdentifier('story umrah w 9');
    expect(judgeNeighbourhood(star(apart, wording), rates)).toBeUndefined();
  });
  it('several signatures of one wording are no second thing that the same people share', () => {
    const apart = three.map((one, n) => ({ ...one, village: `35.05.0${n + 1}.2001` }));
    const signature = (n: number): EgoIdentifier => identifier(n, { kind: 'story', key: `story:m${n} x`, flow: `story tourism m${n} 7` });
    const ego: Ego = {
      ...star(apart, signature(0)),
      identifiers: [signature(0), signature(1)],
      ties: apart.flatMap((_, at) => [0, 1].map((one) => ({ member: at, identifier: one, probability: 1 }))),
    };
    expect(judge(ego)?.evidence.map(({ code }) => code)).not.toContain('same_set');
  });
  it('who lends his number and pays for the same people is one helper: the account is no second group', () => {
    const both: Ego = {
      ...star(three),
      identifiers: [identifier(0), identifier(1, { kind: 'account', key: 'account:1' })],
      ties: three.flatMap((_, at) => [0, 1].map((one) => ({ member: at, identifier: one, probability: 1 }))),
    };
    const alone = judge(
      star(
        three.map((one) => ({ ...one, facts: [] })),
        identifier(1, { kind: 'account', key: 'account:1' }),
      ),
    );
    expect(alone?.groups).toEqual(['money']);
    expect(judge(both)?.groups).not.toContain('money');
    expect(judge(both)!.bits - judge(star(three))!.bits).toBeLessThan(0.7 * alone!.bits);
  });
  it('a report and an applicant who meet on a phone may alert; one reporter alone never does', () => {
    const report = member(7, { kind: 'report', household: 'reporter 1', facts: [], reliability: 0.25 });
    expect(judge(star([report, member(0)]))?.mayAlert).toBe(true);
    expect(judge(star([report, { ...report, event: 'r2' }]))).toBeUndefined();
  });
  it('reports that share a place and nothing else connect nobody', () => {
    const reports = [1, 2].map((n) => member(n, { kind: 'report', household: `reporter ${n}`, facts: [], destination: undefined }));
    expect(judge(star(reports, identifier(0, { kind: 'place', key: 'place:x' })))).toBeUndefined();
  });
  it('a verified lawful contract lowers the score', () => {
    const lawful = three.map((one) => ({ ...one, facts: [...one.facts, { code: 'placed_lawfully', group: 'record' as const, bits: -4 }] }));
    expect(judge(star(lawful))!.bits).toBeLessThan(judge(star(three))!.bits);
  });
  it('keeps only what hangs together: a stranger tied by a common thing stays out', () => {
    const ego = star(three);
    const stranger: Ego = {
      ...ego,
      members: [...three, member(9)],
      identifiers: [identifier(0), identifier(1, { kind: 'story', degree: 8_000 })],
      ties: [...ego.ties, { member: 2, identifier: 1, probability: 1 }, { member: 3, identifier: 1, probability: 1 }],
    };
    expect(judge(stranger)?.members.map(({ event }) => event)).toEqual(['a0', 'a1', 'a2']);
  });
});

const fact = fc.record({
  code: fc.constantFrom('schedule_unknown', 'host_unknown', 'no_return_ticket', 'paid_by_other'),
  group: fc.constantFrom('story', 'document', 'money', 'record'),
  bits: fc.integer({ min: -40, max: 43 }).map((n) => n / 10),
}) satisfies fc.Arbitrary<EgoMember['facts'][number]>;
const anyMember = fc.record({
  household: fc.integer({ min: 0, max: 5 }).map((n) => `house ${n}`),
  party: fc.integer({ min: 0, max: 3 }).map((n) => `visit ${n}`),
  kind: fc.constantFrom('application', 'report'),
  facts: fc.array(fact, { maxLength: 3 }),
}) satisfies fc.Arbitrary<Partial<EgoMember>>;
const anyEgo = fc
  .tuple(
    fc.array(anyMember, { minLength: 2, maxLength: 9 }),
    fc.array(fc.constantFrom('phone', 'account', 'story', 'matter'), { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 20 }),
  )
  .map(([members, kinds, pairs]): Ego => {
    const ties = new Map(
      pairs.map(([a, b]) => [`${a % members.length} ${b % kinds.length}`, [a % members.length, b % kinds.length] as const]),
    );
    return {
      day: 130,
      standingOut: 0.04,
      members: members.map((more, n) => member(n, more)),
      identifiers: kinds.map((kind, n) => identifier(n, { kind, key: `${kind}:${n}` })),
      ties: [...ties.values()].map(([at, one]) => ({ member: at, identifier: one, probability: 1 })),
    };
  });

describe('laws of a judgement', () => {
  it('bits add up, whatever the neighbourhood', () => {
    fc.assert(
      fc.property(anyEgo, (ego) => {
        const found = judge(ego);
        return found === undefined || Math.abs(found.evidence.reduce((sum, line) => sum + line.bits, 0) - found.bits) < 0.005;
      }),
    );
  });
  it('does not depend on the order of members, identifiers and ties', () => {
    fc.assert(
      fc.property(anyEgo, (ego) => {
        const n = ego.members.length - 1;
        const k = ego.identifiers.length - 1;
        const turned: Ego = {
          ...ego,
          members: ego.members.toReversed(),
          identifiers: ego.identifiers.toReversed(),
          ties: ego.ties.toReversed().map((tie) => ({ ...tie, member: n - tie.member, identifier: k - tie.identifier })),
        };
        const [a, b] = [judge(ego), judge(turned)];
        return JSON.stringify([a?.bits, a?.groups, a?.evidence]) === JSON.stringify([b?.bits, b?.groups, b?.evidence]);
      }),
    );
  });
  it('never alerts on one event or one household, and always needs two groups', () => {
    fc.assert(
      fc.property(anyEgo, (ego) => {
        const found = judge(ego);
        if (found?.mayAlert !== true) return true;
        return (
          new Set(found.members.map(({ event }) => event)).size > 1 &&
          new Set(found.members.map(({ household }) => household)).size > 1 &&
          found.groups.length > 1
        );
      }),
    );
  });
  it('one more member of a household that is there already never raises what connects', () => {
    fc.assert(
      fc.property(anyEgo, fc.nat(), (ego, pick) => {
        const twin = ego.members[pick % ego.members.length]!;
        const more: Ego = {
          ...ego,
          members: [...ego.members, { ...twin, event: 'twin', facts: [] }],
          ties: [
            ...ego.ties,
            ...ego.ties.filter((tie) => ego.members[tie.member] === twin).map((tie) => ({ ...tie, member: ego.members.length })),
          ],
        };
        const network = (one: ReturnType<typeof judge>): number =>
          (one?.evidence ?? []).filter((line) => line.group === 'network').reduce((sum, line) => sum + line.bits, 0);
        return judge(ego) !== undefined || network(judge(more)) === 0;
      }),
    );
  });
});

describe('what an officer found', () => {
  const cleared = (one: EgoMember, of: string): EgoMember => ({ ...one, facts: [...one.facts, findingFact({ confirmed: false, of })] });
  const drop = (members: readonly EgoMember[]): number => judge(star(three))!.bits - judge(star(members))!.bits;
  it('in one look counts once, however many people the look was about', () => {
    const all = three.map((one) => cleared(one, 'look 1'));
    expect(drop(all)).toBeCloseTo(drop([cleared(three[0]!, 'look 1'), ...three.slice(1)]), 2);
    expect(
      judge(star(all))
        ?.evidence.filter(({ code }) => code === 'officer_dismissed')
        .map(({ event }) => event)
        .sort(),
    ).toEqual(['a0', 'a1', 'a2']);
  });
  it('in two looks counts twice', () => {
    const twice = three.map((one, n) => cleared(one, n === 0 ? 'look 1' : 'look 2'));
    expect(drop(twice)).toBeCloseTo(2 * drop(three.map((one) => cleared(one, 'look 1'))), 2);
  });
  it('clears nobody who comes after it: a new member with an odd story raises a cleared ring again', () => {
    const before = three.map((one) => cleared({ ...one, facts: flags(0.5) }, 'look 1'));
    expect(judge(star([...before, member(3)]))!.bits).toBeGreaterThan(judge(star(before))!.bits + 2);
  });
});
