import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RingTruth, SimulatedEvent } from '../../../engines/simulator/index.ts';
import { UsageError } from '../exit-codes.ts';
import { run } from './simulate.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulate-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const FILES = ['dataset.json', 'villages.csv', 'events.ndjson', 'truth/rings.ndjson', 'truth/mentions.csv', 'truth/noise.csv'];
const read = async (set: string): Promise<string[]> => Promise.all(FILES.map((file) => readFile(join(folder, set, file), 'utf8')));
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

describe('kentongan simulate', () => {
  it('writes the six files of a data set, and the same bytes again', async () => {
    expect(await run(['--seed', '2', '--out', join(folder, 'a')])).toBe(0);
    expect(await run(['--seed', '2', '--size', 'S', '--scenario', 'base', '--out', join(folder, 'b')])).toBe(0);
    const [dataset, villages, events, rings, mentions, noise] = (await read('a')) as [string, string, string, string, string, string];
    expect(await read('b')).toEqual([dataset, villages, events, rings, mentions, noise]);
    expect(JSON.parse(dataset)).toMatchObject({ format: 1, name: 'base-S', seed: 2, simulated: true, start: '2025-01-01', end: '2025-12-31', regencies: ['35.05'], alerts_per_officer_week: 3 }); // prettier-ignore
    expect(lines(villages)).toHaveLength(13);
    expect(lines(villages)[1]).toMatch(/^35\.05\.10\.\d{4},[A-Z][a-z]+.*,\d+,-8\.\d+,112\.\d+$/);
    const ids = new Set(lines(events).map((line) => (JSON.parse(line) as SimulatedEvent).id));
    const named = [
      ...lines(rings).flatMap((line) => (JSON.parse(line) as RingTruth).events),
      ...[mentions, noise].flatMap((csv) => lines(csv).slice(1).map((line) => line.split(',')[0]!)), // prettier-ignore
    ];
    expect(named.length).toBeGreaterThan(1000);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('takes a scenario file and a point of the hypercube', async () => {
    const file = join(folder, 'mine.json');
    await writeFile(file, JSON.stringify({ format: 1, name: 'mine', days: 30, parameters: { ringsPerKanimWeek: 1.2 } }));
    expect(await run(['--scenario', file, '--point', '3/8', '--closed-loop', '--out', join(folder, 'c')])).toBe(0);
    const dataset = JSON.parse(await readFile(join(folder, 'c', 'dataset.json'), 'utf8')) as unknown;
    expect(dataset).toMatchObject({ name: 'mine-S', end: '2025-01-30' });
  });

  it.each([
    [[], '--out DIR is missing'],
    [['--out', 'x', '--size', 'XXL'], '--size XXL: use S, M or L'],
    [['--out', 'x', '--seed=-1.5'], '--seed -1.5: a whole number'],
    [['--out', 'x', '--scenario', 'worst'], '--scenario worst: use base, no-ring'],
    [['--out', 'x', '--scenario', './nowhere.json'], 'cannot read ./nowhere.json'],
    [['--out', 'x', '--point', '9/8'], '--point 9/8: give K/N'],
  ])('refuses %j in one line', async (args, told) => {
    const call = run(args);
    await expect(call).rejects.toThrow(UsageError);
    await expect(call).rejects.toThrow(told);
  });

  it('names the field of a scenario file that is wrong', async () => {
    const file = join(folder, 'wrong.json');
    await writeFile(file, JSON.stringify({ format: 1, name: 'wrong', parameters: { dropOut: 7 } }));
    await expect(run(['--scenario', file, '--out', join(folder, 'd')])).rejects.toThrow(
      'wrong.json: parameters.dropOut: give a number from 0 to 1',
    );
    await writeFile(file, '{ "format": 1,');
    await expect(run(['--scenario', file, '--out', join(folder, 'd')])).rejects.toThrow('wrong.json is no JSON');
  });
});
