import { describe, expect, it } from 'vitest';
import { freshGroups, speakingGroups } from './model.ts';

const line = (group: string, millibits: number, kind = 'x') => ({ kind, group, millibits });
const NOW = '2026-11-22T00:00:00Z';

describe('what a verdict remembers', () => {
  it('is every group that spoke with a bit at least; place and time, and what officers found, are none', () => {
    const lines = [
      line('network', 600),
      line('network', 500),
      line('story', 900),
      line('place-time', 3_000),
      line('record', 4_000, 'officer_confirmed'),
    ];
    expect(speakingGroups(lines)).toEqual(['network']);
  });
  it.each([
    ['more of the same', 'lawful', ['network', 'report'], '2026-11-01T00:00:00Z', []],
    ['a group that spoke too softly then', 'lawful', ['network'], '2026-11-01T00:00:00Z', ['report']],
    ['a suspected hoax likewise', 'hoax', [], '2026-11-01T00:00:00Z', ['network', 'report']],
    ['what was confirmed wakes by itself', 'confirmed', ['network'], '2026-11-01T00:00:00Z', undefined],
    ['what nobody could tell, too', 'cannot-verify', [], '2026-11-01T00:00:00Z', undefined],
    ['a verdict of two years ago is forgotten', 'lawful', ['network', 'report'], '2024-11-01T00:00:00Z', undefined],
  ] as const)('%s', (_name, verdict, groups, at, expected) => {
    expect(freshGroups({ verdict, groups, at }, [line('network', 2_000), line('report', 1_000)], NOW)).toEqual(expected);
  });
  it('nobody judged: nothing to remember', () => {
    expect(freshGroups(undefined, [line('network', 2_000)], NOW)).toBeUndefined();
  });
});
