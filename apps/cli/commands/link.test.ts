import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from './link.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'link-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const put = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

async function link(...args: string[]) {
  const out = join(folder, 'out.csv');
  const said: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  try {
    const exit = await run([...args, '--out', out]);
    const rows = (await readFile(out, 'utf8')).trim().split('\n').slice(1).map((line) => line.split(',')); // prettier-ignore
    return { exit, said, clusters: new Map(rows.map(([id = '', cluster = '']) => [id, cluster])) };
  } finally {
    spy.mockRestore();
  }
}

const FIRST = [
  'Sutrisno',
  'Nurhayati',
  'Ahmad',
  'Wagiyem',
  'Bambang',
  'Sulastri',
  'Ponirah',
  'Yohanes',
  'Ketut',
  'Togar',
  'Rukmini',
  'Zainal',
];
const LAST = ['Santoso', 'Wijaya', 'Lestari', 'Simbolon', 'Hidayat', 'Nahak', 'Suryani', 'Kusuma', 'Prasetyo', 'Handayani', 'Utami'];

/** People who are all different, each twice: once with a slip. */
function people(count: number): string {
  const rows = ['id,nama,tanggal_lahir,nik,desa'];
  for (let i = 0; i < count; i += 1) {
    const first = FIRST[i % FIRST.length] ?? '';
    const last = LAST[(i * 7) % LAST.length] ?? '';
    const day = `${1960 + (i % 40)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + ((i * 5) % 28)).padStart(2, '0')}`;
    const nik = `3505${String(10 + (i % 20))}${day.slice(8)}${day.slice(5, 7)}${day.slice(2, 4)}${String(1 + i).padStart(4, '0')}`;
    rows.push(`a${i},${first} ${last},${day},${nik},Desa ${LAST[i % 7]} ${i % 30}`);
    rows.push(
      `b${i},${first.toUpperCase()} ${i % 3 === 0 ? last.slice(0, 1) : last},${day},${i % 4 === 0 ? '' : nik},Ds ${LAST[i % 7]} ${i % 30}`,
    );
  }
  return `${rows.join('\n')}\n`;
}

describe('kentongan link', () => {
  it('finds each person twice, explains every pair, and gives the same bytes again', async () => {
    const file = await put('people.csv', people(150));
    const pairs = join(folder, 'pairs.csv');
    const model = join(folder, 'model.json');
    const first = await link(file, '--pairs', pairs, '--explain', '--export-model', model);
    expect(first.exit).toBe(0);
    const found = Array.from({ length: 150 }, (_, i) => first.clusters.get(`a${i}`) === first.clusters.get(`b${i}`)).filter(Boolean).length; // prettier-ignore
    expect(found).toBeGreaterThanOrEqual(147);
    expect(new Set(first.clusters.values()).size).toBeGreaterThanOrEqual(148);
    const bytes = await readFile(pairs, 'utf8');
    const [header = '', ...lines] = bytes.trim().split('\n');
    expect(header).toBe('id_a,id_b,probability,match_weight,prior,nama,tanggal_lahir,nik,desa,household');
    for (const line of lines.slice(0, 50)) {
      const [, , , weight, ...parts] = line.split(',').map(Number);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(weight);
    }
    const again = await link(file, '--pairs', pairs, '--explain');
    expect([...again.clusters]).toEqual([...first.clusters]);
    expect(await readFile(pairs, 'utf8')).toBe(bytes);
    const withModel = await link(file, '--model', model);
    expect([...withModel.clusters]).toEqual([...first.clusters]);
  });

  it('reads what other programs write: their words for nothing, times behind dates, numbered headers, a name in one column', async () => {
    const plain = people(60).trim().split('\n').slice(1).map((line) => line.split(',')); // prettier-ignore
    const forms: [string, (row: string[]) => (string | undefined)[]][] = [
      ['id,nama,tanggal_lahir,nik', ([id, name, born, nik]) => [id, name, `${born}T00:00:00`, nik === '' ? 'NULL' : nik]],
      ['id,first_and_surname,Date of birth,nik', ([id, name, born, nik]) => [id, name, `${born} 00:00:00`, nik === '' ? 'nan' : nik]],
      ['id,forename_1,surname_1,dob,nik', ([id, name = '', born, nik]) => [id, ...name.split(' '), born, nik === '' ? 'None' : nik]],
    ];
    for (const [header, write] of forms) {
      const file = await put('written.csv', [header, ...plain.map((row) => write(row).join(','))].join('\n'));
      const { exit, said, clusters } = await link(file);
      expect([exit, said.filter((line) => line.includes('not recognised') || line.includes('nik'))]).toEqual([0, []]);
      const found = Array.from({ length: 60 }, (_, i) => clusters.get(`a${i}`) === clusters.get(`b${i}`)).filter(Boolean).length; // prettier-ignore
      expect(found).toBeGreaterThanOrEqual(56);
    }
  });

  it('gives the same bytes on one thread and on two', async () => {
    const file = await put('many.csv', people(1050));
    const [one, two] = [join(folder, 'one.csv'), join(folder, 'two.csv')];
    const first = await link(file, '--pairs', one, '--pairs-above', '0.5', '--explain', '--threads', '1');
    const second = await link(file, '--pairs', two, '--pairs-above', '0.5', '--explain', '--threads', '2');
    expect([...second.clusters]).toEqual([...first.clusters]);
    const bytes = await readFile(two, 'utf8');
    expect(bytes.length).toBeGreaterThan(40_000);
    expect(bytes === (await readFile(one, 'utf8'))).toBe(true);
  });

  it('links two files, with other headers in each', async () => {
    const lines = people(80).trim().split('\n').slice(1);
    const a = await put('a.csv', `id,nama,tanggal_lahir,nik\n${lines.filter((line) => line.startsWith('a')).map((line) => line.split(',').slice(0, 4).join(',')).join('\n')}\n`); // prettier-ignore
    const b = await put('b.csv', `id;full_name;dob;nik\n${lines.filter((line) => line.startsWith('b')).map((line) => line.split(',').slice(0, 4).join(';')).join('\n')}\n`); // prettier-ignore
    const { clusters } = await link(a, '--against', b);
    const found = Array.from({ length: 80 }, (_, i) => clusters.get(`a${i}`) === clusters.get(`b${i}`)).filter(Boolean).length; // prettier-ignore
    expect(clusters.size).toBe(160);
    expect(found).toBeGreaterThanOrEqual(76);
  });

  it('keeps odd rows, says what it leaves out, rejects what has no id', async () => {
    const arab = 'محمد رزقي';
    const rows = [
      'id,nama,tanggal_lahir,nik,catatan_x',
      `1,${'Aminah '.repeat(70)},,,`,
      `2,😀😀,31/02/1999,9171014101900002,`,
      `3,${arab},,3.50512E+15,`,
      `4,${arab},,,`,
      '5,,,,',
      ',Tanpa Id,,,',
    ];
    const { exit, said, clusters } = await link(await put('odd.csv', `${rows.join('\n')}\n`));
    expect([...clusters.keys()]).toEqual(['1', '2', '3', '4', '5']);
    expect(exit).toBe(3);
    const text = said.join('');
    expect(text).toContain('columns not recognised and left out: catatan_x');
    expect(text).toContain('line 3: tanggal_lahir: "31/02/1999" is no date');
    expect(text).toContain('line 4: nik: "3.50512E+15" was damaged by a spreadsheet');
    expect(text).toContain('line 7: id: empty');
    expect(text).toMatch(/line 2: nama: "Aminah .*" is too long; only its beginning is compared/);
    expect(text).toContain('line 3: nama: "😀😀" has no letters; the value is left out');
  });

  it('refuses what it cannot use, in one line', async () => {
    const file = await put('x.csv', 'foo,bar\n1,2\n');
    await expect(link(file)).rejects.toThrow(/--columns/);
    await expect(link(file, '--columns', await put('m.json', '{"foo":"colour"}'))).rejects.toThrow(/"foo" is "colour"/);
    await expect(link(file, '--pairs-above', '2')).rejects.toThrow(/--pairs-above 2/);
    await expect(link(await put('empty.csv', ''))).rejects.toThrow(/empty/);
    const mapped = await put('n.json', '{"foo":"id","bar":"full_name"}');
    await expect(link(file, '--columns', mapped, '--model', mapped)).rejects.toThrow(/no model/);
  });
});
