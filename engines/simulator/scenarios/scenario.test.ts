import { describe, expect, it } from 'vitest';
import { basePoint, hypercubePoint, namedScenario, readScenario, scenarioNames } from './scenario.ts';

const base = namedScenario('base')!;

describe('scenarios', () => {
  it.each(scenarioNames.map((name) => [name]))('%s is read and has every parameter', (name) => {
    const scenario = namedScenario(name)!;
    expect(scenario.name).toBe(name);
    expect(Object.keys(basePoint(scenario))).toEqual(Object.keys(basePoint(base)));
  });

  it('extends another one and changes only what it names', () => {
    const mine = readScenario({ format: 1, name: 'mine', extends: 'rich', days: 30, parameters: { secondOffice: 0.4 } });
    expect(basePoint(mine)).toEqual({ ...basePoint(namedScenario('rich')!), secondOffice: 0.4 });
    expect([mine.days, mine.start]).toEqual([30, base.start]);
  });

  it.each([
    [{}, 'format'],
    [{ format: 1, name: 'My Own' }, 'name'],
    [{ format: 1, name: 'a', extends: 'worst' }, 'extends: use base'],
    [{ format: 1, name: 'a', parameters: { ringRate: 1 } }, 'parameters.ringRate: no such parameter'],
    [{ format: 1, name: 'a', parameters: { dropOut: 1.2 } }, 'parameters.dropOut: give a number from 0 to 1'],
    [{ format: 1, name: 'a', parameters: { dropOut: { low: 0.5, base: 0.1, high: 0.9 } } }, 'parameters.dropOut'],
    [{ format: 1, name: 'a', start: '2025-02-30' }, 'start'],
    [{ format: 1, name: 'a', days: 3 }, 'days'],
    [{ format: 1, name: 'a', bursts: [{ kind: 'flood', day: 1, days: 1, people: 1 }] }, 'bursts[0].kind'],
    [{ format: 1, name: 'a', bursts: [{ kind: 'hoax', day: 1.5, days: 1, people: 1 }] }, 'bursts[0]: day'],
  ])('refuses %j and names the field', (source, told) => {
    expect(() => readScenario(source)).toThrow(told);
  });

  it('uses every slice of every range once in a hypercube', () => {
    const points = Array.from({ length: 16 }, (_, at) => hypercubePoint(base, at, 16));
    for (const name of ['dropOut', 'ringsPerKanimWeek', 'sharedIdentifier'] as const) {
      const prior = base.priors[name];
      if (typeof prior === 'number') throw new Error(`${name} has no range`);
      const { low, base: middle, high } = prior;
      const slice = (value: number): number =>
        value < middle ? (8 * (value - low)) / (middle - low) : 8 + (8 * (value - middle)) / (high - middle);
      const slices = points.map((point) => Math.floor(slice(point[name]))).sort((a, b) => a - b);
      expect(slices).toEqual(Array.from({ length: 16 }, (_, at) => at));
    }
  });
});
