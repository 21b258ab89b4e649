import { array, assert, constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayShow, weekBudget } from '../budget.ts';
import { drawPoisson, seededRandom } from '../scan/seeded-random.ts';
import { chooseForWeek, EXPLORATION_SHARE } from './choose-week.ts';
import type { Candidate } from './choose-week.ts';
import { adaptiveThreshold } from './threshold.ts';

const one = (id: string, score: number, more: Partial<Candidate> = {}): Candidate => ({ id, score, ...more });
const plain = { officers: 1, threshold: 10, seed: 3 };
const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

describe('the budget of a week', () => {
  it.each([
    ['three for one officer', { officers: 1 }, 3],
    ['no officer is reckoned as one', { officers: 0 }, 3],
    ['what last week left is added', { officers: 1, unspentLastWeek: 2 }, 5],
    ['at most a week’s worth', { officers: 2, unspentLastWeek: 40 }, 12],
    ['an office may decide otherwise', { officers: 2, perOfficer: 1 }, 2],
  ])('%s', (_, week, places) => expect(weekBudget(week)).toBe(places));

  it('lends one place to who leaves within a week, one time', () => {
    expect([mayShow({ shown: 3, officers: 1 }, 7), mayShow({ shown: 3, officers: 1 }, 8), mayShow({ shown: 4, officers: 1 }, 1)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(mayShow({ shown: 4, officers: 1, unspentLastWeek: 2 }, undefined)).toBe(true);
  });
});

describe('the choice of a week', () => {
  const many = Array.from({ length: 9 }, (_, at) => one(`c${at}`, 30 - at));

  it('takes the strongest within the budget; what is weak waits for another reason', () => {
    const { shown, waiting, unspent } = chooseForWeek([one('weak', 9), ...many], plain);
    expect(ids(shown)).toEqual(['c0', 'c1', 'c2']);
    expect(waiting.find(({ id }) => id === 'weak')?.why).toBe('below-threshold');
    expect(waiting.find(({ id }) => id === 'c3')?.why).toBe('budget');
    expect(unspent).toBe(0);
  });

  it('leaves places unspent rather than show what is weak', () => {
    expect(chooseForWeek([one('a', 12)], plain)).toMatchObject({ shown: [{ id: 'a', why: 'strong' }], unspent: 2 });
  });

  it('lends one place to an imminent departure', () => {
    const { shown } = chooseForWeek([...many, one('leaving', 11, { leavesInDays: 2 }), one('too', 10.5, { leavesInDays: 2 })], plain);
    expect(ids(shown)).toEqual(['c0', 'c1', 'c2', 'leaving']);
  });

  it('spreads over kecamatan, unless chance hardly explains it or somebody is about to leave', () => {
    const here = { kecamatan: '35.05.01' };
    const row = [one('a', 30, here), one('b', 29, here), one('c', 28, here), one('d', 20, { kecamatan: '35.05.02' })];
    const chosen = chooseForWeek(row, plain);
    expect(ids(chosen.shown)).toEqual(['a', 'd']);
    expect(chosen.waiting).toEqual([{ id: 'b', why: 'spread' }, { id: 'c', why: 'spread' }]); // prettier-ignore
    expect(ids(chooseForWeek(row.map((c) => ({ ...c, p: 0.0005 })), plain).shown)).toEqual(['a', 'b', 'c']); // prettier-ignore
    expect(ids(chooseForWeek(row.map((c) => ({ ...c, leavesInDays: 3 })), plain).shown)).toEqual(['a', 'b', 'c', 'd']); // prettier-ignore
    expect(ids(chooseForWeek(row, { ...plain, shown: [here] }).shown)).toEqual(['d']);
  });

  it('explores by lot with the announced chance, evenly among the middling', () => {
    const middling = [one('m1', 6), one('m2', 7), one('far below', 4)];
    const picks = Array.from({ length: 4000 }, (_, seed) =>
      chooseForWeek([...many, ...middling], { ...plain, seed }).shown.find(({ why }) => why === 'exploration'),
    );
    const found = picks.filter((pick) => pick !== undefined);
    expect(found.length / 4000).toBeGreaterThan(3 * EXPLORATION_SHARE - 0.02);
    expect(found.length / 4000).toBeLessThan(3 * EXPLORATION_SHARE + 0.02);
    expect(new Set(ids(found))).toEqual(new Set(['m1', 'm2']));
    expect(chooseForWeek([...many, ...middling], { officers: 1, threshold: 10 }).shown.every(({ why }) => why === 'strong')).toBe(true);
    expect(found[0]?.inclusion).toBeCloseTo((3 * EXPLORATION_SHARE) / 2, 12);
  });

  it('never overruns, never loses one, and does not depend on the order', () => {
    const candidate = record({
      score: integer({ min: 0, max: 30 }),
      kecamatan: option(constantFrom('35.05.01', '35.05.02', '35.05.03'), { nil: undefined }),
      leavesInDays: option(integer({ min: -3, max: 30 }), { nil: undefined }),
    });
    assert(
      property(
        array(candidate, { maxLength: 25 }),
        integer({ min: 0, max: 3 }),
        integer({ min: 0, max: 9 }),
        integer({ min: 0, max: 5 }),
        (list, officers, unspentLastWeek, already) => {
          const candidates = list.map((c, at) => ({ ...c, id: `c${String(at).padStart(2, '0')}` }));
          const desk = { officers, unspentLastWeek, threshold: 12, seed: list.length, shown: Array.from({ length: already }, () => ({})) };
          const chosen = chooseForWeek(candidates, desk);
          expect(ids([...chosen.shown, ...chosen.waiting]).sort()).toEqual(ids(candidates));
          expect(chosen.shown.length).toBeLessThanOrEqual(Math.max(0, weekBudget(desk) + 1 - already));
          expect(chooseForWeek(candidates.toReversed(), desk)).toEqual(chosen);
        },
      ),
    );
  });
});

describe('the adaptive threshold', () => {
  const weeks = (perWeek: number, of: number, seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: of }, (_, weeksAgo) =>
      Array.from({ length: drawPoisson(perWeek, random) }, () => ({ weeksAgo, score: 10 * random.next(), confirmed: false })),
    ).flat();
  };

  it('lets about the budget through when the coming weeks are like the last', () => {
    let through = 0;
    for (let round = 0; round < 40; round += 1) {
      const { score } = adaptiveThreshold(weeks(40, 26, 900 + round), 3);
      through += weeks(40, 5, 5000 + round).filter((next) => next.score >= score).length / 5;
    }
    expect(through / 40).toBeGreaterThan(2.6);
    expect(through / 40).toBeLessThan(3.4);
  });

  it('is not raised by confirmed rings, nor by what is older than 26 weeks', () => {
    const usual = weeks(30, 26, 7);
    const rings = Array.from({ length: 60 }, (_, at) => ({ weeksAgo: at % 26, score: 50, confirmed: true }));
    const old = Array.from({ length: 90 }, (_, at) => ({ weeksAgo: 26 + (at % 9), score: 50, confirmed: false }));
    expect(adaptiveThreshold([...usual, ...rings, ...old], 3)).toEqual(adaptiveThreshold(usual, 3));
  });

  it.each([
    ['lets everything through when candidates are fewer than places', weeks(2, 26, 1), 26, -Infinity],
    ['keeps the fixed threshold for the first weeks', weeks(40, 3, 1), 3, 3800],
    ['keeps the fixed threshold without any score', [], 26, 3800],
  ])('%s', (_, past, watched, score) => expect(adaptiveThreshold(past, 3, watched).score).toBe(score));
});
