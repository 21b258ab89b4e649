import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basePoint, buildGeography, namedScenario, readScenario, sizes } from '../../../engines/simulator/index.ts';
import { WhatIfResult } from '../../../modules/what-if/model.ts';
import { run as evaluate } from '../commands/evaluate.ts';
import { run as replay } from '../commands/replay.ts';
import { loadCodes, run as simulate } from '../commands/simulate.ts';
import { run as whatIf } from '../commands/what-if.ts';
import { UsageError } from '../exit-codes.ts';
import { askAll } from './ask-all.ts';
import { engineDigest } from './engine-digest.ts';
import { liveThrough, protectable } from './live-through.ts';
import { planOf } from './plan.ts';

const SEED = 3001;
const base = namedScenario('base')!;
const geography = buildGeography(await loadCodes(sizes.S.places), sizes.S.places);
let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'kentongan-what-if-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('one district that is lived through', () => {
  const lived = liveThrough(base, basePoint(base), SEED, 'S', geography);

  it('gives what simulate, replay and evaluate give for the same seed', async () => {
    const at = (name: string): string => join(folder, name);
    await simulate(['--seed', String(SEED), '--out', at('set')]);
    await replay([at('set'), '--out', at('alerts.ndjson')]);
    await evaluate([at('set'), at('alerts.ndjson'), '--json', '--out', at('score.json')]);
    const { dataset, ours } = JSON.parse(await readFile(at('score.json'), 'utf8')) as {
      dataset: { events: number; rings: number };
      ours: { victims: number; preventable: number; precision: { alerts: number; false_alerts: number } };
    };
    expect(ours.victims).toBeGreaterThan(10);
    expect([lived.events, lived.rings, lived.victims, protectable(lived, 3), lived.warnings, lived.falseWarnings]).toEqual([
      dataset.events,
      dataset.rings,
      ours.victims,
      ours.preventable,
      ours.precision.alerts,
      ours.precision.false_alerts,
    ]);
  });

  it('protects fewer the longer help takes', () => {
    const days = [0, 1, 3, 7, 30, 400].map((handling) => protectable(lived, handling));
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(days[0]).toBeGreaterThan(days.at(-1) ?? 0);
  });
});

describe('the questions', () => {
  it('change one thing each: reports with their noise, counters that ask, or nothing but the time', () => {
    const { arms, questions } = planOf(basePoint(base));
    const [asIs, ...changed] = arms;
    const differs = changed.map(({ settings }) =>
      Object.entries(settings).flatMap(([name, value]) => (value === Reflect.get(asIs?.settings ?? {}, name) ? [] : [name])),
    );
    expect(differs.map((names) => names.sort().join(' '))).toEqual([
      ...Array.from({ length: 3 }, () => 'noisePerHundredThousandWeek reportPerVictim'),
      ...Array.from({ length: 2 }, () => 'counterAsksFetcher'),
    ]);
    expect(questions.map(({ id }) => id)).toEqual(['reports', 'identifier', 'handling']);
    expect(questions.at(-1)?.variants.every(({ arm }) => arm === asIs?.id)).toBe(true);
  });

  it('have the same answers for the same seeds, and others for other seeds', () => {
    const scenario = readScenario({ format: 1, name: 'test', extends: 'base', days: 60 });
    const ask = (first: number) =>
      askAll({ scenario, size: 'S', geography, seeds: { first, count: 2 }, computedOn: '2026-11-22', engine: 'test' });
    const once = ask(1);
    expect(JSON.stringify(once)).toBe(JSON.stringify(ask(1)));
    expect(JSON.stringify(once.districts)).not.toBe(JSON.stringify(ask(4).districts));
  });
});

describe('kentongan what-if', () => {
  it('writes a whole, dated file that the page can read, with seeds, simulator and digest', async () => {
    const out = join(folder, 'deep', 'result.json');
    expect(await whatIf(['--seeds', '2', '--first', '5', '--out', out])).toBe(0);
    const result = WhatIfResult.parse(JSON.parse(await readFile(out, 'utf8')));
    expect(result).toMatchObject({ seeds: { first: 5, count: 2 }, size: 'S', simulator: 'kentongan-simulator/1' });
    expect(result.computedOn).toBe(new Date().toISOString().slice(0, 10));
    expect(result.engine).toBe(await engineDigest());
    expect(result.engine).toMatch(/^[0-9a-f]{12}$/);
  });

  it.each([
    [['--seeds', '1'], '--seeds 1'],
    [['--seeds', 'many'], '--seeds many'],
    [['--size', 'L'], '--size L'],
    [['--scenario', 'dream'], '--scenario dream'],
    [['--seeds', '2', '--out', '/dev/null/result.json'], 'cannot write'],
  ])('refuses %j with one sentence', async (args, sentence) => {
    const refusal = await whatIf([...args]).then(
      () => undefined,
      (problem: unknown) => problem,
    );
    expect(refusal).toBeInstanceOf(UsageError);
    expect(String(refusal)).toContain(sentence);
  });
});
