import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { salmonella } from '../../../engines/warning/series/fixtures/salmonella.ts';
import { readPeriod, writePeriod } from '../../../engines/warning/series/periods.ts';
import { run } from './detect.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'detect-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const file = async (name: string, content: string): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

async function detect(content: string, ...options: string[]) {
  const out = join(folder, 'out.csv');
  const said: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  try {
    const exit = await run([await file('in.csv', content), '--out', out, ...options]);
    const text = await readFile(out, 'utf8');
    const [header = '', ...lines] = text.trim().split('\n');
    return { exit, said: said.join(''), text, header, rows: lines.map((line) => line.split(',')) };
  } finally {
    spy.mockRestore();
  }
}

const week = (at: number): string => writePeriod('week', (readPeriod('1990-W01')?.number ?? 0) + at);
const agona = `place,period,count\n${salmonella.map((count, at) => `UK,${week(at)},${count}`).join('\n')}\n`;
const alarmsOf = (rows: string[][]): number[] => rows.flatMap((row, at) => (row[6] === 'true' ? [at + 1] : []));

describe('kentongan detect', () => {
  it('prints the published bounds of Farrington flexible', async () => {
    const { exit, header, rows } = await detect(agona, '--method', 'farrington');
    expect([exit, header, rows.length]).toEqual([0, 'place,period,observed,expected,upper,p,alarm', 312]);
    expect(rows[0]).toEqual(['UK', '1990-W01', '1', '', '', '', 'false']);
    expect(rows.slice(281, 284).map((row) => Number(row[4]))).toEqual([4.418257, 4.448933, 4.917016]);
    expect(alarmsOf(rows).filter((at) => at >= 282)).toEqual([284, 285]);
  });

  it('answers like R for EARS and CUSUM without further options', async () => {
    const c2 = alarmsOf((await detect(agona, '--method', 'ears-c2')).rows).filter((at) => at >= 20 && at <= 208);
    expect(c2).toEqual([21, 36, 47, 63, 80, 81, 82, 111, 128, 144, 145, 192, 193]);
    const cusum = alarmsOf((await detect(agona, '--method', 'cusum')).rows);
    expect(cusum).toEqual([242, 245, 246, 247, 248, 249, 250, 263, 264, 265, 266, 285, 294, 295, 296, 297, 298, 299]);
  });

  it('reads semicolons, a BOM and weeks named by their Mondays; --from leaves earlier rows out', async () => {
    const mondays = salmonella.map((count, at) => `UK;${writePeriod('day', 7305 + at * 7)};${count}`).join('\r\n');
    const { exit, said, rows } = await detect(
      `\uFEFFplace;period;count\r\n${mondays}\r\n`,
      '--method',
      'farrington',
      '--from',
      '1995-05-22',
    );
    expect([exit, said, rows.length]).toEqual([0, '', 31]);
    expect(rows[0]?.slice(1, 5)).toEqual(['1995-05-22', '2', '1.380939', '4.418257']);
  });

  it('rejects what cannot be used with its line number and goes on', async () => {
    const bad = [
      'A,2025-W01,1',
      ',2025-W02,1',
      'A,2025-W60,1',
      'A,2025-01-06,1',
      'A,2025-W03,1.5',
      'A,2025-W03,-1',
      'A,2025-W01,4',
      'A,2025-W04,2',
    ];
    const rejects = join(folder, 'rejects.csv');
    const { exit, said, rows } = await detect(`place,period,count\n${bad.join('\n')}\n`, '--method', 'gamma-poisson', '--rejects', rejects);
    expect(exit).toBe(3);
    expect(said).toContain('line 3: place: empty');
    expect(said).toContain('line 4: period: "2025-W60" is no day');
    expect(said).toContain('line 5: period: "2025-01-06" is a day where the rows before have weeks');
    expect(said).toContain('line 6: count: "1.5" is no count');
    expect(said).toContain('line 7: count: "-1" is no count');
    expect(said).toContain('line 8: period: line 2 has this place and period already');
    expect(said).toContain('2 weeks of 1 places between 2025-W01 and 2025-W04 have no row');
    expect(rows.map((row) => row[1])).toEqual(['2025-W01', '2025-W04']);
    expect((await readFile(rejects, 'utf8')).trim().split('\n')).toEqual(bad.slice(1, 7));
  });

  it('refuses calls and files that make no sense, with one line', async () => {
    await expect(detect('place,week,count\nA,1,1\n')).rejects.toThrow(/no column "period"/);
    await expect(detect('place,period,count\nA,x,1\n')).rejects.toThrow(/no usable rows/);
    await expect(detect(agona, '--method', 'magic')).rejects.toThrow(/--method magic: use auto, ears-c1/);
    await expect(detect(agona, '--method', 'scan')).rejects.toThrow(/needs --places/);
    await expect(detect(agona, '--alpha', '2')).rejects.toThrow(/--alpha 2/);
    await expect(detect(agona, '--from', 'May')).rejects.toThrow(/--from May/);
    await expect(detect(agona, '--method', 'farrington', '--bound', 'x')).rejects.toThrow(/--bound x: use delta/);
    const many = Array.from({ length: 470 }, (_, at) => `P${at},${at % 2 === 0 ? '1900-01-01' : '2199-01-03'},1`);
    await expect(detect(`place,period,count\n${many.join('\n')}\n`)).rejects.toThrow(/470 places × \d+ days is too much/);
  });

  it('says so when the past is too short for the method', async () => {
    const { exit, said, rows } = await detect('place,period,count\nA,2025-W01,1\nA,2025-W02,9\n', '--method', 'farrington');
    expect([exit, rows.length]).toEqual([0, 2]);
    expect(said).toContain('2 weeks are too few for farrington');
  });

  it('borrows from neighbours and uses given expectations; auto needs no choice', async () => {
    const rows = Array.from({ length: 12 }, (_, at) =>
      [1, 2, 3, 4, 5, 6].map(
        (place) => `35.05.01.200${place},${week(at)},${place === 6 && at === 11 ? 5 : Number((at + place) % 9 === 0)}`,
      ),
    ).flat();
    const { rows: found } = await detect(`place,period,count\n${rows.join('\n')}\n`);
    expect(found.filter((row) => row[6] === 'true').map((row) => row.slice(0, 2))).toEqual([['35.05.01.2006', '1990-W12']]);
    const given = await detect('place,period,count,expected\nA,2025-W01,6,6.5\nB,2025-W01,6,0.2\n', '--method', 'gamma-poisson');
    expect(given.rows.map((row) => row[6])).toEqual(['false', 'true']);
  });
});

describe('kentongan detect --method scan', () => {
  const places = Array.from({ length: 64 }, (_, at) => ({
    name: `V${at}`,
    lat: -8 + (at % 8) * 0.05,
    lon: 112 + Math.floor(at / 8) * 0.05,
  }));
  const list = `place,lat,lon\n${places.map(({ name, lat, lon }) => `${name},${lat},${lon}`).join('\n')}\n`;
  const counts = places.flatMap(({ name }, place) =>
    Array.from(
      { length: 30 },
      (_, at) => `${name},${week(at)},${Number((place * 7 + at * 3) % 11 === 0) + ([18, 19, 26].includes(place) && at >= 28 ? 2 : 0)}`,
    ),
  );
  const input = `place,period,count\n${counts.join('\n')}\n`;

  it('finds the planted villages, the same bytes for the same seed', async () => {
    const options = ['--method', 'scan', '--places', await file('places.csv', list), '--replicates', '199', '--seed', '4'];
    const { exit, header, rows, text } = await detect(input, ...options);
    expect([exit, header]).toEqual([0, 'places,start,end,observed,expected,relative_risk,log_likelihood_ratio,p']);
    expect(rows[0]?.slice(1, 3)).toEqual(['1990-W29', '1990-W30']);
    expect(['V18', 'V19', 'V26'].every((name) => rows[0]?.[0]?.split(';').includes(name))).toBe(true);
    expect(rows[0]?.at(-1)).toBe('0.005');
    expect((await detect(input, ...options)).text).toBe(text);
    const other = await detect(input, ...options, '--scan', 'permutation');
    expect(other.rows[0]?.[0]?.split(';')).toContain('V18');
  });

  it('rejects places without a position and says who is left out', async () => {
    const path = await file('bad-places.csv', `${list}V70,112,-8\nV1,-8,112\nV71,-8,\n`);
    const { exit, said } = await detect(`${input}Nowhere,${week(3)},1\n`, '--method', 'scan', '--places', path, '--replicates', '9');
    expect(exit).toBe(3);
    expect(said).toContain('line 66: lat: "112" is no latitude');
    expect(said).toContain('line 67: place: "V1" is there already');
    expect(said).toContain('line 68: lon: "" is no longitude');
    expect(said).toContain('1 places have no row in');
    await expect(detect(agona, '--method', 'scan', '--places', path)).rejects.toThrow(/no place of the counts/);
  });
});
