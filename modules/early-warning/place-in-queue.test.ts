import { array, assert, integer, option, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import { headStart } from '../../engines/network/index.ts';
import type { EgoMember, IdentifierKind, Judgement } from '../../engines/network/index.ts';
import { urgency } from '../../engines/watch/queue.ts';
import { candidateOf } from './place-in-queue.ts';

const TODAY = '2026-11-20';
const DAY_MS = 86_400_000;
const TODAY_NUMBER = Date.parse(TODAY) / DAY_MS;

function judgementOf(
  bits: number,
  kinds: readonly EgoMember['kind'][],
  shared: IdentifierKind,
  leavesInDays: number | undefined,
): Judgement {
  const departs = leavesInDays === undefined ? {} : { departs: TODAY_NUMBER + leavesInDays };
  const common = { day: 0, facts: [] };
  const members = kinds.map((kind, at) => ({ ...common, kind, event: `${at}`, mention: `${at}`, household: `${at}`, party: `${at}`, ...departs })); // prettier-ignore
  const identifier = {
    key: 'k',
    kind: shared,
    shown: '',
    hub: 'no',
    past: { households: 0, windows: 0 },
    population: 9,
    degree: 2,
  } as const;
  return { bits, groups: [], evidence: [], members, identifiers: [identifier], hubs: [], mayAlert: true };
}

it('an office puts candidates in the order of the replay', () => {
  const one = record({
    bits: integer({ min: 0, max: 1200 }),
    reported: integer({ min: 0, max: 2 }),
    story: integer({ min: 0, max: 1 }),
    leaves: option(integer({ min: 0, max: 40 }), { nil: undefined }),
  });
  assert(
    property(array(one, { minLength: 2, maxLength: 12 }), (list) => {
      const judged = list.map(({ bits, reported, story, leaves }) =>
        judgementOf(
          bits / 100,
          ['application', 'application', ...Array<'report'>(reported).fill('report')],
          story === 1 ? 'story' : 'phone',
          leaves,
        ),
      );
      const inReplay = judged.map((judgement) => Math.round(urgency(judgement, TODAY_NUMBER) * 1000));
      const inOffice = judged.map((judgement, at) => {
        const leaves = list[at]?.leaves;
        const departsOn = leaves === undefined ? null : new Date((TODAY_NUMBER + leaves) * DAY_MS).toISOString().slice(0, 10);
        const alert = { id: `${at}`, millibits: judgement.bits * 1000, headStart: headStart(judgement) * 1000, territory: null, departsOn };
        return Math.round(candidateOf(alert, TODAY).score);
      });
      expect(inOffice).toEqual(inReplay);
    }),
  );
});
