import { describe, expect, it } from 'vitest';
import { firstState, maskIdentifier, maskName, mayAnswerAsSecond, maySettleThing, mayUndo } from './model.ts';

describe('judgements', () => {
  it.each([
    [false, 'active'],
    [true, 'waiting'],
  ] as const)('start with an open case %s as %s', (open, state) => {
    expect(firstState(open)).toBe(state);
  });

  it.each([
    ['waiting', false, 'undone'],
    ['waiting', true, 'undone'],
    ['active', false, 'undone'],
    ['active', true, 'undo-waiting'],
    ['undo-waiting', true, undefined],
    ['declined', false, undefined],
    ['undone', false, undefined],
  ] as const)('%s, with an open case %s, may be taken back to %s', (state, open, next) => {
    const decision = mayUndo(state, open);
    if (next === undefined) expect(decision).toEqual({ ok: false, reason: 'judgement/not-standing' });
    else expect(decision).toEqual({ ok: true, next });
  });

  it.each([
    ['waiting', true, 'active', 'confirmed'],
    ['waiting', false, 'declined', 'declined'],
    ['undo-waiting', true, 'undone', 'undone'],
    ['undo-waiting', false, 'active', 'undo-declined'],
  ] as const)('%s, answered %s by another reviewer, becomes %s', (state, agrees, next, act) => {
    expect(mayAnswerAsSecond(state, 'a', 'b', agrees)).toEqual({ ok: true, next, act });
    expect(mayAnswerAsSecond(state, 'a', 'a', agrees)).toEqual({ ok: false, reason: 'judgement/second-reviewer-needed' });
  });

  it.each(['active', 'declined', 'undone'] as const)('%s waits for nobody', (state) => {
    expect(mayAnswerAsSecond(state, 'a', 'b', true)).toMatchObject({ ok: false, reason: 'judgement/not-waiting' });
  });
});

describe('masks', () => {
  it('keep the first letter of a name and not its length', () => {
    expect(maskName('Siti Aminah')).toBe('S••• A•••');
    expect(maskName(' N ')).toBe('N•••');
    expect(maskName('Émile (alias) …')).toBe('É••• a••• ••••');
  });
  it('keep the end of a number, and nothing of an address', () => {
    expect(maskIdentifier('nik', '3505014807950003')).toBe('••••003');
    expect(maskIdentifier('handle', '@ab')).toBe('••••b');
    expect(maskIdentifier('address', 'Jl. Melati 5')).not.toMatch(/Melati|5/);
  });
});

describe('saying that a number or house serves many', () => {
  it.each([
    [false, { said: false, hub: false }, true],
    [false, { said: true, hub: true }, 'thing/connects-nobody-already'],
    [false, { said: false, hub: true }, 'thing/connects-nobody-already'],
    [true, { said: true, hub: true }, true],
    [true, { said: false, hub: true }, 'thing/not-said-by-a-person'],
    [true, { said: false, hub: false }, 'thing/not-said-by-a-person'],
  ] as const)('connects %s with %o: %s', (connects, standing, wanted) => {
    const decision = maySettleThing(connects, standing);
    expect(decision.ok ? true : decision.reason).toBe(wanted);
  });
});
