import { describe, expect, it } from 'vitest';
import { createBaseRates } from './base-rates.ts';
import { countRepeat, judgeRepeat } from './repeat.ts';
import type { Repeat } from './repeat.ts';
import type { EgoMember } from './shape.ts';

const member = (event: string): EgoMember => ({
  event,
  mention: 'applicant',
  kind: 'application',
  day: 100,
  household: 'one person',
  party: event,
  facts: event === 'a1' ? [{ code: 'turned_down', group: 'record', bits: 4 }] : [],
});
const repeat = (otherOffice: boolean, changedStory: boolean): Repeat => ({
  earlier: member('a1'),
  now: member('a2'),
  otherOffice,
  changedStory,
  standingOut: 0.05,
});

describe('judgeRepeat', () => {
  it('another office with another story after a refusal is worth a look', () => {
    const found = judgeRepeat(repeat(true, true), createBaseRates());
    expect(found.mayAlert).toBe(true);
    expect(found.bits).toBeGreaterThan(6);
  });
  it('its lawful twin, who comes back to the same office with the same story and the papers, is not', () => {
    expect(judgeRepeat(repeat(false, false), createBaseRates()).mayAlert).toBe(false);
  });
  it('either change alone says less than both', () => {
    const rates = createBaseRates();
    const both = judgeRepeat(repeat(true, true), rates).bits;
    expect(judgeRepeat(repeat(true, false), rates).bits).toBeLessThan(both);
    expect(judgeRepeat(repeat(false, true), rates).bits).toBeLessThan(both);
  });
  it('another story for the same journey says more than the same words', () => {
    const told = (newWords?: boolean): number => judgeRepeat({ ...repeat(true, false), newWords }, createBaseRates()).bits;
    expect(told(true)).toBeGreaterThan(told() + 1);
    expect(told(false)).toBeLessThan(told());
  });
  it('where everybody changes office and story, it says little', () => {
    const rates = createBaseRates();
    for (let n = 0; n < 2000; n += 1) countRepeat({ otherOffice: true, changedStory: true }, rates);
    expect(judgeRepeat(repeat(true, true), rates).bits).toBeLessThan(4);
  });
});
