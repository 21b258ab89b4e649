import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openComplaints } from './complaints.ts';
import { headerNames, sniffDelimiter } from './csv.ts';
import { parseJsonLine } from './jsonl.ts';
import { csvLine } from './output.ts';
import { formatOf, readRows } from './rows.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rows-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(name: string, content: string | Buffer, format: 'csv' | 'jsonl') {
  const path = join(folder, name);
  await writeFile(path, content);
  const shown: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    shown.push(String(text));
    return true;
  });
  const rejects = join(folder, `${name}.rejects`);
  const complaints = await openComplaints(rejects);
  const rows: { line: number; values: Record<string, unknown> }[] = [];
  try {
    for await (const { line, values } of readRows(path, format, complaints)) rows.push({ line, values });
  } finally {
    spy.mockRestore();
  }
  const exit = await complaints.close();
  return { rows, shown, exit, rejects: await readFile(rejects, 'utf8') };
}

describe('reading CSV', () => {
  it('takes off the mark, unquotes, and keeps line breaks inside quotes', async () => {
    const { rows, exit } = await read('a.csv', '\uFEFFid,name\r\n1,"Siti ""Ati""\r\nAminah"\r\n2,\r\n', 'csv');
    expect(rows.map((row) => row.values)).toEqual([
      { id: '1', name: 'Siti "Ati"\r\nAminah' },
      { id: '2', name: '' },
    ]);
    expect(exit).toBe(0);
  });

  it('takes semicolons when the header has them, commas in values untouched', async () => {
    const { rows } = await read('b.csv', 'id;alamat\n1;Krajan, RT 1\n', 'csv');
    expect(rows[0]?.values).toEqual({ id: '1', alamat: 'Krajan, RT 1' });
  });

  it('rejects a row of another width by its line number and goes on', async () => {
    const { rows, shown, exit, rejects } = await read('c.csv', 'id,name\n1,A\n2,B,extra\n\n3,C,\n4\n5,E', 'csv');
    expect(rows.map((row) => row.values['id'])).toEqual(['1', '3', '5']);
    expect(shown).toEqual(['line 3: row: 3 fields where the header has 2\n', 'line 6: row: 1 fields where the header has 2\n']);
    expect(rejects).toBe('2,B,extra\n4\n');
    expect(exit).toBe(3);
  });

  it('keeps a stray quote and a NIK beyond 2^53 as they are', async () => {
    const { rows } = await read('d.csv', 'nik,note\n9171014101900002,pipa 12" besi\n', 'csv');
    expect(rows[0]?.values).toEqual({ nik: '9171014101900002', note: 'pipa 12" besi' });
  });

  it.each([
    ['an empty file', Buffer.alloc(0), /empty/],
    ['UTF-16', Buffer.from('\uFEFFid,name\n', 'utf16le'), /UTF-16/],
    ['a workbook', Buffer.from('PK\u0003\u0004xx\n'), /workbook/],
    ['zero bytes', Buffer.from('id,name\n\u0000\u0000\n'), /not text/],
  ])('refuses %s with one clear line', async (_what, content, message) => {
    await expect(read('bad.csv', content, 'csv')).rejects.toThrow(message);
  });

  it('names every column, also empty and repeated ones', () => {
    expect(headerNames(['id', '', 'id', ' nama '])).toEqual(['id', 'column_2', 'id_3', 'nama']);
    expect(sniffDelimiter('"a,b";c;d')).toBe(';');
    expect(sniffDelimiter('only')).toBe(',');
  });
});

describe('reading JSON Lines', () => {
  it('keeps the last digit of a bare Papuan NIK', () => {
    const outcome = parseJsonLine('{"nik":9171014101900003,"n":5,"f":1.5}', 1);
    expect('row' in outcome && outcome.row.values).toEqual({ nik: '9171014101900003', n: 5, f: 1.5 });
  });

  it('rejects what is no object, skips blank lines, and reads the last line without an end', async () => {
    const { rows, shown, exit } = await read('a.jsonl', '{"id":1}\n\n[1]\n{bad\n{"id":2}', 'jsonl');
    expect(rows).toEqual([
      { line: 1, values: { id: 1 } },
      { line: 5, values: { id: 2 } },
    ]);
    expect(shown.map((line) => line.slice(0, 12))).toEqual(['line 3: row:', 'line 4: row:']);
    expect(exit).toBe(3);
  });
});

describe('the edges', () => {
  it('tells the format by the ending and asks when it cannot', () => {
    expect([formatOf('x.CSV'), formatOf('x.jsonl'), formatOf('-'), formatOf('x.dat', 'csv')]).toEqual(['csv', 'jsonl', 'jsonl', 'csv']);
    expect(() => formatOf('x.dat')).toThrow(/--format/);
    expect(() => formatOf('x.csv', 'xml')).toThrow(/csv or jsonl/);
  });

  it('refuses a missing file in one line', async () => {
    const complaints = await openComplaints();
    await expect(readRows(join(folder, 'none.csv'), 'csv', complaints).next()).rejects.toThrow(/no file .*none\.csv/);
  });

  it('writes CSV that reads back', () => {
    expect(csvLine(['a', 1, null, 'x,"y"\n'])).toBe('a,1,,"x,""y""\n"\n');
  });
});
