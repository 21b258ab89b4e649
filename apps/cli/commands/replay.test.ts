import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../exit-codes.ts';
import { run } from './replay.ts';

const VILLAGE = '35.05.01.2001';
let folder = '';
const day = (n: number): string => new Date(Date.UTC(2025, 0, 1 + n, 2)).toISOString().replace('.000Z', '+00:00');
const application = (n: number, on: number, more: object): object => ({
  stream: 'passport_application',
  id: `a${n}`,
  occurred_at: day(on),
  arrived_at: day(on),
  office: 'Kanim Blitar',
  applicant: {
    full_name: `Sumarno${'abcdefghij'[n % 10]} Wagiyem${'klmnopqrst'[n % 7]}`,
    nik: String(3_505_010_101_900_000 + n),
    phone: `0812${20_000_000 + n * 7919}`,
    address: `Dsn. Krajan RT ${n}`,
    village_code: `35.05.0${1 + (n % 9)}.2001`,
  },
  purpose: 'tourism',
  destination: n % 2 === 0 ? 'JP' : 'SG',
  answers: { knows_schedule: 'yes', names_host_or_hotel: 'yes', who_pays: 'self' },
  ...more,
});
const bad = {
  contact_phone: '085712345678',
  destination: 'KH',
  answers: { knows_schedule: 'no', names_host_or_hotel: 'no', who_pays: 'other_person' },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replay-'));
  await mkdir(join(folder, 'truth'));
  const lines = [
    ...Array.from({ length: 200 }, (_, n) => application(n, n / 3, {})),
    ...[60, 63, 66].map((on, n) => application(900 + n, on, bad)),
  ].sort((a, b) => ('arrived_at' in a && 'arrived_at' in b && String(a.arrived_at) < String(b.arrived_at) ? -1 : 1));
  const dataset = {
    format: 1,
    name: 't',
    office: 'Kanim Blitar',
    start: '2025-01-01',
    end: '2025-12-31',
    officers: [{ id: 'p1', villages: [VILLAGE] }],
    alerts_per_officer_week: 3,
  };
  await writeFile(join(folder, 'dataset.json'), JSON.stringify(dataset));
  await writeFile(join(folder, 'villages.csv'), `code,name,population,lat,lon\n${VILLAGE},Sumberjo,4000,-8.1,112.2\n`);
  await writeFile(join(folder, 'events.ndjson'), `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"stream":"report","id":"r"}\n`);
  await writeFile(join(folder, 'truth', 'rings.ndjson'), 'whatever\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('kentongan replay', () => {
  it('writes the ring, rejects a bad line, and never looks at the truth', async () => {
    const [out, clusters, rejects] = ['alerts.ndjson', 'clusters.csv', 'rejects.ndjson'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    expect(await run([folder, '--out', out, '--clusters', clusters, '--rejects', rejects])).toBe(3);
    const first = await readFile(out, 'utf8');
    const warning = JSON.parse(first.split('\n')[0] ?? '') as { kind: string; officer: string; evidence: { event: string }[] };
    expect(warning.kind).toBe('ring');
    expect(warning.officer).toBe('p1');
    expect(warning.evidence.every(({ event }) => event.startsWith('a90'))).toBe(true);
    expect((await readFile(clusters, 'utf8')).split('\n')).toHaveLength(205);
    expect(await readFile(rejects, 'utf8')).toBe('{"stream":"report","id":"r"}\n');
    await rm(join(folder, 'truth'), { recursive: true });
    await run([folder, '--out', out, '--rejects', rejects]);
    expect(await readFile(out, 'utf8')).toBe(first);
  });
  it.each([
    [[], 'give one folder'],
    [['/nowhere'], 'no dataset.json'],
  ])('%j is refused in one line', async (args, message) => {
    await expect(run(args)).rejects.toThrow(UsageError);
    await expect(run(args)).rejects.toThrow(message);
  });
});
