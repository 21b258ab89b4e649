import { describe, expect, it } from 'vitest';
import { learntRules, mayAdopt } from './model.ts';

const judged = (id: string, verdict: 'confirmed' | 'lawful' | 'hoax' | 'cannot-verify') => ({ id, verdict });
const many = (from: number, to: number, verdict: 'confirmed' | 'lawful') =>
  Array.from({ length: to - from }, (_, at) => judged(`${from + at}`, verdict));
const says = (kind: string, ids: readonly string[], millibits = 2000) =>
  ids.map((alertId) => ({ alertId, kind, sentence: kind.toUpperCase(), millibits }));

describe('weights of rules', () => {
  it('stand beside the expert’s, the most judged rule first', () => {
    const spoken = [...says('x', ['a']), ...says('x', ['b'], 2100), ...says('y', ['a', 'unjudged'], 1000)];
    const rules = learntRules([judged('a', 'confirmed'), judged('b', 'hoax')], spoken);
    expect(rules.map(({ kind, verdicts }) => [kind, verdicts])).toEqual([['x', 2], ['y', 1]]); // prettier-ignore
    expect(rules[0]?.learnt).toBeLessThan(rules[0]?.expert ?? 0);
  });

  const verdicts = [...many(0, 20, 'confirmed'), ...many(20, 60, 'lawful')];
  const ids = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, at) => `${from + at}`);

  it('a rule that speaks mostly where nothing was found weighs nothing, never less', () => {
    const [rule] = learntRules(verdicts, says('x', ids(20, 60), 500));
    expect(rule).toMatchObject({ verdicts: 40, percent: 0 });
    expect(rule?.learnt).toBeLessThan(0);
    expect(mayAdopt(rule, 100)).toEqual({ ok: true });
  });

  it('a rule that tells well weighs up to twice as much, in steps of five percent', () => {
    const [rule] = learntRules(verdicts, says('x', ids(0, 20), 300));
    expect(rule?.percent).toBe(200);
    const [usual] = learntRules(verdicts, says('x', [...ids(0, 20), ...ids(20, 23)], 2600));
    expect(usual?.percent).toBeGreaterThan(95);
    expect((usual?.percent ?? 1) % 5).toBe(0);
  });

  it.each([
    ['too few verdicts', says('x', ids(0, 19)), 100, 'rule-weight/too-few-verdicts'],
    ['nobody spoke of it', [], 100, 'rule-weight/too-few-verdicts'],
    ['the same share already', says('x', ids(20, 60), 500), 0, 'rule-weight/nothing-new'],
  ])('is not put to use: %s', (_, spoken, inUse, reason) => {
    expect(mayAdopt(learntRules(verdicts, spoken)[0], inUse)).toEqual({ ok: false, reason });
  });

  it('goes by the expert’s weight also where the rule weighs otherwise by now', () => {
    const [first] = learntRules(verdicts, says('x', ids(10, 40), 2000));
    const [later] = learntRules(verdicts, says('x', ids(10, 40), 1000), new Map([['x', 2000]]));
    expect(later).toEqual(first);
  });
});
