import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ENGINES = resolve(import.meta.dirname, '..');

/** Files of an engine with the paths they import, seen from `engines/`. */
function importsOf(folder: string): { file: string; target: string }[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.tsx?$/.test(entry.name),
  );
  return files.flatMap((entry) => {
    const file = join(entry.parentPath, entry.name);
    const found = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g);
    return [...found].map(([, target = '']) => ({
      file: relative(ENGINES, file),
      target: relative(ENGINES, resolve(entry.parentPath, target)),
    }));
  });
}

describe('the simulator', () => {
  it('shares no code with readers, matchers, detectors and scorers', () => {
    const own = importsOf(join(ENGINES, 'simulator'));
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter(({ target }) => !target.startsWith('simulator/'))).toEqual([]);
    const others = readdirSync(ENGINES).filter((engine) => engine !== 'simulator');
    const borrowed = others
      .flatMap((engine) => importsOf(join(ENGINES, engine)))
      .filter(({ file, target }) => target.startsWith('simulator/') && !file.endsWith('.test.ts'));
    expect(borrowed).toEqual([]);
  });
});
