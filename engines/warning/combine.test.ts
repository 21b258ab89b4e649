import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayShow } from './budget.ts';
import { combine, GROUP_CAP_MILLIBITS } from './combine.ts';
import type { EvidenceGroup, Piece } from './combine.ts';

const GROUPS: readonly EvidenceGroup[] = ['identity', 'story', 'document', 'money', 'network', 'report', 'record', 'place-time'];
const piece = fc.record({
  key: fc.uuid(),
  group: fc.constantFrom(...GROUPS),
  millibits: fc.integer({ min: -60, max: 60 }).map((n) => n * 100),
}) satisfies fc.Arbitrary<Piece>;

describe('combine', () => {
  it('adds up exactly, whatever the evidence', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const combined = combine(pieces);
        return (
          combined.contributions.reduce((sum, c) => sum + c.millibits, 0) === combined.millibits &&
          combined.contributions.length === pieces.length
        );
      }),
    );
  });
  it('never counts a group above its cap, and does not depend on the order of evidence', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const combined = combine(pieces);
        for (const group of GROUPS) {
          const concern = combined.contributions
            .filter((c) => c.group === group && c.millibits > 0)
            .reduce((sum, c) => sum + c.millibits, 0);
          if (concern > GROUP_CAP_MILLIBITS) return false;
        }
        return combine(pieces.toReversed()).millibits === combined.millibits;
      }),
    );
  });
  it('never alerts from one group, however strong, nor from places and times', () => {
    fc.assert(fc.property(fc.array(piece.map((p) => ({ ...p, group: 'network' as const }))), (pieces) => combine(pieces).level === 'none'));
  });
  it.each([
    ['a shared phone alone', [['network', 4000]], 'none'],
    [
      'a shared phone and a report',
      [
        ['network', 2500],
        ['report', 1800],
      ],
      'look',
    ],
    [
      'earlier refusal, same person, same story',
      [
        ['identity', 5700],
        ['record', 2000],
        ['story', 1300],
      ],
      'act',
    ],
    [
      'the same with a verified placement',
      [
        ['identity', 5700],
        ['record', 2000],
        ['document', -7200],
      ],
      'none',
    ],
  ] as const)('%s → %s', (_name, evidence, level) => {
    expect(combine(evidence.map(([group, millibits], i) => ({ key: String(i), group, millibits }))).level).toBe(level);
  });
  it('refuses weights that cannot add up', () => {
    expect(() => combine([{ key: 'x', group: 'story', millibits: 150 }])).toThrow(RangeError);
  });
});

describe('mayShow', () => {
  it.each([
    [{ shown: 2, officers: 1 }, undefined, true],
    [{ shown: 3, officers: 1 }, undefined, false],
    [{ shown: 3, officers: 1 }, 5, true],
    [{ shown: 4, officers: 1 }, 5, false],
    [{ shown: 3, officers: 2 }, undefined, true],
    [{ shown: 3, officers: 1 }, 8, false],
    [{ shown: 3, officers: 1 }, -1, false],
  ])('%j, leaving in %s days → %s', (week, days, expected) => {
    expect(mayShow(week, days)).toBe(expected);
  });
});
