import { describe, expect, it } from 'vitest';
import { createBaseRates } from '../../../engines/network/index.ts';
import type { EgoMember } from '../../../engines/network/index.ts';
import { circlesOf, rareJourneys } from './journey-circles.ts';
import type { StoryGroup } from './store-journeys.ts';

const rates = createBaseRates();
const group = (more: Partial<StoryGroup>): StoryGroup => ({
  purpose: 'wisata',
  country: 'SG',
  decision: null,
  area: '35.05.01',
  marks: null,
  confirmed: null,
  applications: 1,
  firstOn: '2026-05-01',
  fresh: [],
  ...more,
});
const WEAK = 'I01=confirmed I06=confirmed S01=confirmed';
const ordinary = group({ applications: 200, firstOn: '2026-01-01' });
const lost = (ids: readonly string[], more: Partial<StoryGroup> = {}) =>
  group({ country: 'MM', marks: WEAK, fresh: ids, applications: ids.length, ...more });
const journeys = (groups: readonly StoryGroup[], today = '2026-05-20') => rareJourneys(groups, rates, today).journeys;

describe('rare journeys of an office', () => {
  it('are those of people whose stories do not hold to where hardly anybody goes', () => {
    expect(journeys([ordinary, lost(['a', 'b'])])).toEqual([{ journey: { sort: 'visit', to: 'MM' }, applications: ['a', 'b'] }]);
  });
  it.each<[string, readonly StoryGroup[], string?]>([
    ['stories are ordinary', [ordinary, lost(['a', 'b'], { marks: 'I01=denied I06=denied' })]],
    ['one person is fresh', [ordinary, lost(['a'], { applications: 5 })]],
    ['many others go there', [ordinary, group({ country: 'MM', applications: 9 }), lost(['a', 'b'])]],
    ['the office counts for a month only', [{ ...ordinary, firstOn: '2026-04-20' }, lost(['a', 'b'])]],
    ['a verdict found them harmless', [ordinary, lost(['a', 'b'], { confirmed: false })]],
    ['they go to work', [ordinary, lost(['a', 'b'], { purpose: 'bekerja' })]],
    ['nobody knows from where they are', [ordinary, lost(['a', 'b'], { area: null })]],
  ])('are none where %s', (_name, groups) => {
    expect(journeys(groups)).toEqual([]);
  });
});

describe('circles on one journey', () => {
  const traveller = (event: string, village: string): EgoMember => ({
    event,
    mention: event,
    kind: 'application',
    day: 20_000,
    household: event,
    party: event,
    village,
    facts: [{ code: 'schedule_unknown', group: 'story', bits: 3 }],
  });
  const people = (list: readonly EgoMember[]) => new Map(list.map((one) => [one.event, one]));
  const found = (list: readonly EgoMember[]) =>
    circlesOf(rareJourneys([ordinary, lost(list.map(({ event }) => event))], rates, '2026-05-20'), people(list), 0.02);

  it('tell of everybody once, where they are strongest', () => {
    const near = [traveller('a', '35.05.01.2001'), traveller('b', '35.05.01.2002'), traveller('c', '35.05.01.2003')];
    expect(found(near)).toHaveLength(1);
    expect(found([...near, traveller('d', '35.05.09.2001')]).map(({ judgement }) => judgement.members.length)).toEqual([4]);
  });
  it('reach over the whole office where no kecamatan has two of them', () => {
    const [circle] = found([traveller('a', '35.05.01.2001'), traveller('b', '35.72.01.2002'), traveller('c', '35.04.01.2003')]);
    expect(circle?.area).toBe('');
  });
});
