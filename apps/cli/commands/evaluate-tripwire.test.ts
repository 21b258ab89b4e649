import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run as evaluate } from './evaluate.ts';
import { run as replay } from './replay.ts';
import { run as simulate } from './simulate.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tripwire-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the tripwire', () => {
  it('replay writes the same bytes with a shuffled truth, and with none', { timeout: 120_000 }, async () => {
    const at = (name: string): string => join(folder, name);
    const silent = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      expect(await simulate(['--size', 'S', '--seed', '1', '--out', at('straight')])).toBe(0);
      expect(await evaluate([at('straight'), '--shuffle-truth', '7', '--out', at('shuffled')])).toBe(0);
      const rings = async (name: string): Promise<string> => readFile(join(at(name), 'truth', 'rings.ndjson'), 'utf8');
      expect(await rings('shuffled')).not.toBe(await rings('straight'));
      const warnings = async (name: string): Promise<string> => {
        const code = await replay([at(name), '--out', at('alerts.ndjson'), '--clusters', at('clusters.csv')]);
        expect([0, 3]).toContain(code);
        return (await readFile(at('alerts.ndjson'), 'utf8')) + (await readFile(at('clusters.csv'), 'utf8'));
      };
      const straight = await warnings('straight');
      expect(straight).toMatch(/^\{"id":/);
      expect(await warnings('shuffled')).toBe(straight);
      await rm(join(at('shuffled'), 'truth'), { recursive: true });
      expect(await warnings('shuffled')).toBe(straight);
    } finally {
      silent.mockRestore();
    }
  });
});
