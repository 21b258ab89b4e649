import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from './compare.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compare-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Line {
  id: string | number;
  zone: string;
  match_weight: number;
  result?: string;
  level?: string;
  same_name?: boolean;
  explanation: { field: string; bits: number }[];
}

async function compare(name: string, content: string, options: string[] = []) {
  const path = join(folder, name);
  const out = join(folder, `${name}.out`);
  await writeFile(path, content);
  const said: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  try {
    const exit = await run([...options, path, '--out', out]);
    const lines = (await readFile(out, 'utf8')).trim().split('\n').filter(Boolean);
    return { exit, said, lines: lines.map((line) => JSON.parse(line) as Line) };
  } finally {
    spy.mockRestore();
  }
}

const fixture = (file: string): Promise<string> => readFile(new URL(`../../../engines/matching/fixtures/${file}`, import.meta.url), 'utf8');

describe('kentongan compare', () => {
  it('weighs records, and its lines add up', async () => {
    const a = { full_name: 'Muhammad Rizki', birth_date: '1987-12-04', phone: '081234567890', nik: 9171014101900002 };
    const b = { given_name: 'Moch.', surname: 'Riski', birth_date: '04/12/1987', phone: ['+62 812 3456 7890'] };
    const { exit, lines } = await compare('pair.jsonl', `${JSON.stringify({ id: 'x', a, b })}\n{"id":"y","a":{},"b":{}}\n`);
    expect(exit).toBe(0);
    expect(lines[0]).toMatchObject({ id: 'x', zone: 'same' });
    expect(lines[0]?.explanation.reduce((sum, line) => sum + line.bits, 0)).toBe(lines[0]?.match_weight);
    expect(lines[1]).toMatchObject({ id: 'y', zone: 'different' });
  });

  it('reports what it leaves out, and rejects what is no pair', async () => {
    const { exit, said, lines } = await compare('bad.jsonl', '{"id":1,"a":{"birth_date":"31/02/1999"},"b":{}}\n{"id":2,"a":"Siti"}\n');
    expect(said).toEqual([
      'line 1: a.birth_date: "31/02/1999" is no date; the value is left out\n',
      'line 2: a: no record; each line needs {"id","a":{…},"b":{…}}\n',
    ]);
    expect([exit, lines.length]).toEqual([3, 1]);
  });

  it('answers the development vectors of names and identifiers', async () => {
    const names = await compare('names.tsv', await fixture('vectors-names-dev.tsv'), ['--names']);
    expect(names.lines).toHaveLength(119);
    expect(names.lines.filter((line) => line.same_name !== (line.level !== 'D'))).toEqual([]);
    expect(names.lines.every((line) => line.zone !== 'same')).toBe(true);
    const text = await fixture('vectors-ids-dev.tsv');
    const expected = text.trim().split('\n').slice(1).map((line) => line.split('\t')[3]); // prettier-ignore
    const identifiers = await compare('ids.tsv', text, ['--identifiers']);
    expect(identifiers.lines.map((line) => line.result)).toEqual(expected);
  });

  it('refuses lists without their columns and two inputs at once', async () => {
    await expect(compare('none.tsv', 'x\ty\n1\t2\n', ['--names'])).rejects.toThrow(/no column "left"/);
    await expect(run(['a.jsonl', '--names', 'b.tsv'])).rejects.toThrow(/one input/);
    await expect(run(['--population', '0', 'a.jsonl'])).rejects.toThrow(/2 or more/);
  });
});
