import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandTable } from './command-table.ts';

const MAIN = join(import.meta.dirname, 'main.ts');
/** An empty folder: whatever opened an installation would leave something in it. */
const folder = join(mkdtempSync(join(tmpdir(), 'help-')), 'data');

function kentongan(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
    encoding: 'utf8',
    input: '',
    env: { ...process.env, KENTONGAN_DATA: folder },
  });
  return { code: status, out: stdout, err: stderr };
}

describe('kentongan COMMAND --help', { timeout: 120_000 }, () => {
  test.each(Object.keys(commandTable))('%s is explained and not run', (name) => {
    const { code, out, err } = kentongan(name, '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^kentongan ${name}\\b`, 'u'));
    expect(existsSync(folder)).toBe(false);
  });

  test.each(Object.keys(commandTable).filter((name) => commandTable[name]?.bare === true))('%s refuses what it would not heed', (name) => {
    const { code, out, err } = kentongan(name, '--port', '9');
    expect([code, out]).toEqual([2, '']);
    expect(err.trim()).toBe(`kentongan ${name}: takes no arguments, but was given --port 9`);
    expect(existsSync(folder)).toBe(false);
  });
});
