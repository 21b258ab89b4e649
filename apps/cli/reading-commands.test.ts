import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, 'main.ts');

/** Runs the program as a user does. */
function kentongan(args: string[], input = ''): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
    input,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

describe('reading commands', { timeout: 90_000 }, () => {
  test('extract answers line by line and keeps going behind a bad row', () => {
    const rejects = join(mkdtempSync(join(tmpdir(), 'reading-')), 'rejects.jsonl');
    const { code, out, err } = kentongan(
      ['extract', '-', '--rejects', rejects],
      '{"id":"a","text":"28 orang ke Kamboja","date":"2025-01-01"}\n{"id":"b"}\n{"id":"c","text":"x","date":"31/02/1999"}\n',
    );
    expect(code).toBe(3);
    expect(JSON.parse(out)).toEqual({
      id: 'a',
      spans: [
        { start: 0, end: 8, text: '28 orang', type: 'count', norm: { value_min: 28, value_max: 28, unit: 'orang' } },
        { start: 12, end: 19, text: 'Kamboja', type: 'destination_country', norm: { iso: 'KH' } },
      ],
    });
    expect(err).toContain('line 2: text:');
    expect(err).toContain('line 3: date: "31/02/1999" is no date');
    expect(readFileSync(rejects, 'utf8').split('\n').filter(Boolean)).toHaveLength(2);
  });
  test('check-advert and link-reports read CSV, too', () => {
    const advert = kentongan(
      ['check-advert', '--format', 'csv'],
      'id,text,date\n1,"Loker Kamboja, admin, gaji 15 juta, visa turis",2025-01-01\n',
    );
    expect(advert.code).toBe(0);
    expect(JSON.parse(advert.out)).toMatchObject({ id: '1', verdict: 'danger' });
    const linked = kentongan(
      ['link-reports', '--format', 'csv'],
      'id;text;date\na;hub 081298765432;2025-01-01\nb;nomor 0812-9876-5432;2025-01-09\n',
    );
    expect(
      linked.out
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { cluster: string }).cluster),
    ).toEqual(['a', 'a']);
  });
  test('a CSV file without the needed columns is refused as a whole, in one line', () => {
    for (const command of ['extract', 'check-advert', 'link-reports']) {
      const { code, out, err } = kentongan([command, '--format', 'csv'], 'nomor,teks\n1,halo\n2,halo\n');
      expect([code, out]).toEqual([2, '']);
      expect(err.trim().split('\n')).toEqual([
        `kentongan ${command}: standard input has no column "id"; it needs id, text and may have date; found nomor, teks`,
      ]);
    }
  });
  test('a text that nobody could have sent as one message is rejected, the rest goes on; extract reads it', () => {
    const long = `{"id":"a","text":"${'biasa saja ya '.repeat(10_000)}"}\n{"id":"b","text":"gaji 13 juta"}\n`;
    for (const command of ['check-advert', 'link-reports']) {
      const { code, out, err } = kentongan([command], long);
      expect(code).toBe(3);
      expect(err).toContain('line 1: text: 140000 characters, at most 100000; cut it into single messages');
      expect(JSON.parse(out)).toMatchObject({ id: 'b' });
    }
    expect(kentongan(['extract'], long).code).toBe(0);
  });
  test('check-recruiter tells the status of a day from the shipped snapshot', () => {
    const { code, out } = kentongan(['check-recruiter', 'PT Multi Intan Amanah Internasional', '--on', '2026-03-01']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      found: true,
      matches: [{ city: 'Kota Bekasi', status: 'revoked', since: '2026-01-29', decree: 'Keputusan Menteri P2MI No. 96 Tahun 2026' }],
    });
    expect(kentongan(['check-recruiter', 'PT Multi Intan Amanah Internasional', '--on', '2025-06-01']).out).toContain(
      '"status":"suspended"',
    );
  });
  test('an unusable call is one line and exit 2', () => {
    for (const args of [['check-recruiter'], ['check-recruiter', 'PT X', '--on', '2025-02-30'], ['extract', 'no-such-file.jsonl']]) {
      const { code, err } = kentongan(args);
      expect([args[0], code]).toEqual([args[0], 2]);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  });
});
