import { describe, expect, it } from 'vitest';
import type { Composition } from './head-start.ts';
import { rankOf, urgencyOf, worthOf } from './rank.ts';

const people: Composition = { members: [{ kind: 'application' }, { kind: 'application' }], identifiers: [{ kind: 'phone' }], evidence: [] };
const met: Composition = { ...people, members: [{ kind: 'application' }, { kind: 'report' }], evidence: [{ code: 'reported_name' }] };
const told: Composition = { ...people, members: [{ kind: 'report' }, { kind: 'report' }] };
const paid: Composition = { ...people, identifiers: [{ kind: 'account' }] };

describe('rank', () => {
  it.each([
    ['strangers on a number by their evidence alone', people, 6],
    ['a report that names an applicant four bits ahead', met, 10],
    ['strangers on an account a bit ahead', paid, 7],
  ])('%s', (_, made, rank) => expect(rankOf({ ...made, bits: 6 })).toBe(rank));

  it.each([
    ['below the threshold nothing', { ...people, bits: 5.9 }, undefined],
    ['at the threshold a look', { ...people, bits: 6 }, 'look'],
    ['with its head start a look', { ...met, bits: 3 }, 'look'],
    ['four bits more a call to act', { ...met, bits: 6 }, 'act'],
    ['what people only told never a call to act', { ...told, bits: 20 }, 'look'],
  ])('%s', (_, judged, worth) => expect(worthOf(judged, 6)).toBe(worth));

  it('calls nobody to act in a quiet office for what a busy one would hardly look at', () => {
    expect(worthOf({ ...people, bits: 8.9 }, 4)).toBe('look');
    expect(worthOf({ ...people, bits: 9 }, 4)).toBe('act');
  });
  it('needs evidence of its own, whatever its head start', () => {
    expect(worthOf({ ...met, bits: 2.4 }, 4)).toBeUndefined();
    expect(worthOf({ ...met, bits: 2.5 }, 4)).toBe('look');
  });

  it('goes ahead where somebody leaves soon, but late enough to be reached', () => {
    expect([3, 4, 14, 15].map((days) => urgencyOf(5, [days]))).toEqual([5, 7, 7, 5]);
    expect([urgencyOf(5, []), urgencyOf(5, [1, 9])]).toEqual([5, 7]);
  });
});
