import { describe, expect, it } from 'vitest';
import type { Judgement } from '../network/index.ts';
import type { RingFile } from './alert-book.ts';
import { drawOne, urgency, worthShowing } from './queue.ts';

const judgement = (bits: number, departs?: number): Judgement => ({
  bits,
  groups: ['network', 'story'],
  evidence: [],
  identifiers: [],
  hubs: [],
  mayAlert: true,
  members: ['a1', 'a2'].map((event) => ({
    event,
    mention: 'applicant',
    kind: 'application' as const,
    day: 100,
    household: event,
    party: event,
    facts: [],
    ...(departs !== undefined && { departs }),
  })),
});
const SHOWN = { bits: 5, events: 2, people: new Set<string>(), level: 'look', day: 90 } as const;
const file = (id: string, bits: number, more: Partial<RingFile> = {}): RingFile => ({
  id,
  parts: new Map(),
  lastDay: 100,
  views: new Map(),
  judgement: judgement(bits),
  best: { rank: bits, day: 100 },
  shown: undefined,
  ...more,
});

describe('the queue of an office', () => {
  it('puts ahead who leaves soon, not who cannot be reached any more or leaves in months', () => {
    expect(urgency(judgement(7, 110), 100)).toBeGreaterThan(urgency(judgement(7, 102), 100));
    expect(urgency(judgement(7, 200), 100)).toBe(urgency(judgement(7), 100));
  });
  it('shows again what has grown by evidence and by events, or by an applicant whom nobody was shown', () => {
    expect(worthShowing(file('ring-1', 7), 6)).toBe(true);
    expect(worthShowing(file('ring-1', 5), 6)).toBe(false);
    const again = (bits: number, people: readonly string[]): boolean =>
      worthShowing(file('ring-1', bits, { shown: { ...SHOWN, bits: 7, people: new Set(people) } }), 6);
    expect(again(9, ['a1', 'a2'])).toBe(false);
    expect(again(7, ['a1'])).toBe(true);
    expect(again(6.2, ['a1'])).toBe(false);
  });
  it('shows a circle that an officer found harmless again for somebody new who is no weaker, not for what he has seen', () => {
    const cleared = (people: readonly string[]): RingFile => {
      const line = { event: 'a1', mention: 'applicant', code: 'officer_dismissed', group: 'record', bits: -5 } as const;
      return file('ring-1', 0, {
        judgement: { ...judgement(4.5), evidence: [line] },
        shown: { ...SHOWN, bits: 9, people: new Set(people) },
      });
    };
    expect(worthShowing(cleared(['a1']), 4)).toBe(true);
    expect(worthShowing(cleared(['a1', 'a2']), 4)).toBe(false);
    expect(worthShowing(cleared(['a1']), 5)).toBe(false);
  });
  it('draws by lot among the middling that nobody was shown, the same whatever their order', () => {
    const files = [file('ring-1', 5), file('ring-2', 5.5), file('ring-3', 2), file('ring-4', 5, { shown: SHOWN })];
    const drawn = drawOne(files, 6, 101);
    expect(['ring-1', 'ring-2']).toContain(drawn?.id);
    expect(drawOne(files.toReversed(), 6, 101)?.id).toBe(drawn?.id);
    expect(drawOne([file('ring-3', 2)], 6, 101)).toBeUndefined();
  });
});
