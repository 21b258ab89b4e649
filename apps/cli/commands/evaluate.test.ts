import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from './evaluate.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const jsonLines = (rows: readonly unknown[]): string =>
  rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('');
const time = (date: string): string => `2025-${date}T08:00:00+07:00`;
const report = (id: string, date: string, rest: object = {}) => ({ stream: 'report', id, occurred_at: time(date), arrived_at: time(date), channel: 'web', village_code: '35.05.01.2001', ...rest }); // prettier-ignore

const dataset = {
  format: 1, name: 'tiny', seed: 4, generator: 'by hand', simulated: true, start: '2025-01-06', end: '2025-03-17', office: 'kanim', regencies: ['35.05'],
  officers: [{ id: 'O1', villages: ['35.05.01.2001'] }], alerts_per_officer_week: 1,
}; // prettier-ignore
const events = [
  report('e1', '01-08', { mentions: [{ role: 'recruiter', full_name: 'Pak Rekaan', phone: '081234567890' }] }),
  report('e2', '01-15', { text: 'hubungi 0812 3456 7890, katanya' }),
  report('e3', '01-20'),
];
const ring = {
  id: 'R1', type: 'B', identifiers: [{ kind: 'phone', value: '6281234567890' }], events: ['e1', 'e2'], first_departure_at: time('01-30'),
  victims: ['01-30', '02-10', '02-20'].map((date, at) => ({ person: `p${at}`, recruited_at: time('01-01'), departs_at: time(date), events: ['e2'] })),
}; // prettier-ignore
const alert = (id: string, date: string, ids: string[], rest: object = {}) => ({
  id, at: time(date), kind: 'ring', level: 'look', officer: 'O1', villages: [], score_bits: ids.length * 2.5, identifiers: [],
  evidence: ids.map((event) => ({ event, mention: '0', why: 'telepon sama', bits: 2.5 })), text: 'Dua laporan menyebut nomor yang sama.', ...rest,
}); // prettier-ignore

async function districtAt(name: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const home = join(folder, name);
  await mkdir(join(home, 'truth'), { recursive: true });
  const all: Record<string, string> = {
    'dataset.json': JSON.stringify(dataset),
    'villages.csv': 'code,name,population,lat,lon\n35.05.01.2001,Rekaan,2000,-8,112\n',
    'events.ndjson': jsonLines(events),
    'truth/rings.ndjson': jsonLines([ring]),
    'truth/mentions.csv': 'event,mention,person\ne1,0,boss\ne2,0,boss\ne3,0,boss\n',
    'truth/noise.csv': 'event,cause\ne3,grudge\n',
    ...files,
  };
  for (const [path, content] of Object.entries(all)) await writeFile(join(home, path), content);
  return home;
}

async function evaluate(...args: string[]) {
  const out = join(folder, 'out.json');
  const said: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  try {
    const exit = await run([...args, '--out', out]);
    return { exit, said: said.join(''), text: await readFile(out, 'utf8') };
  } finally {
    spy.mockRestore();
  }
}

const file = async (name: string, content: string): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

describe('kentongan evaluate', () => {
  it('gives every score of one district as JSON', async () => {
    const home = await districtAt('one');
    const alerts = await file(
      'alerts.ndjson',
      jsonLines([alert('A', '01-28', ['e1', 'e2']), alert('B', '01-29', ['e3', 'e2'], { level: 'act' })]),
    );
    const clusters = await file('clusters.csv', 'event,mention,cluster\ne1,0,k1\ne2,0,k1\ne3,0,k2\n');
    const speed = await file('speed.json', '{"cpu_seconds":0.5,"peak_megabytes":80}');
    const { exit, said, text } = await evaluate(home, alerts, '--json', '--clusters', clusters, '--speed', speed);
    expect([exit, said]).toEqual([0, '']);
    const score = JSON.parse(text);
    expect(score.ours).toMatchObject({ victims: 3, preventable: 2, rings_hit: 1, before_first_departure: 1, lead_days_median: 2 });
    expect(score.ours.precision).toMatchObject({ alerts: 2, false_alerts: 1, precision: 0.5, false_per_officer_week: 0.1, false_by_cause: { grudge: 1 } }); // prettier-ignore
    // One unspent week stands behind the two alerts of the fourth.
    expect(score.ours.budget).toMatchObject({ alerts_per_officer_week: 1, overrun: 0, most_in_a_week: 2 });
    expect(score.linkage.all.pairwise).toEqual({ precision: 1, recall: 1 / 3, f1: 0.5 });
    expect(score.speed).toEqual({ events_per_second_and_core: 6, cpu_seconds: 0.5, peak_megabytes: 80 });
    expect(score.input).toEqual({ lines: 2, used: 2, rejected: 0, updates: 0, watch: 0, bits_mismatched: 0 });
    expect(Object.keys(score)).toEqual(['format', 'dataset', 'ours', 'intervals', 'baselines', 'ceiling', 'surges', 'linkage', 'speed', 'by_type', 'missed', 'input']); // prettier-ignore
    expect(score.ceiling.linked.preventable).toBe(3);
  });

  it('says when mentions of the truth have no cluster', async () => {
    const home = await districtAt('partial');
    const clusters = await file('partial.csv', 'event,mention,cluster\ne1,0,k1\ne2,person,k1\n');
    const { exit, said } = await evaluate(home, await file('silent.ndjson', ''), '--clusters', clusters);
    expect([exit, said]).toEqual([0, expect.stringMatching(/partial\.csv: 2 mentions of truth\/mentions\.csv have no cluster/)]);
  });

  it('writes tables for people, the same bytes each time', async () => {
    const home = await districtAt('people');
    const alerts = await file('late.ndjson', jsonLines([alert('A', '02-25', ['e1', 'e2'])]));
    const { text } = await evaluate(home, alerts, '--by-type', '--missed');
    expect(text).toMatch(/victims preventable \(headline\) +0 +0 +0 +0 +1 +1\n/);
    expect(text).toMatch(/R1 +B +3 +3 +2025-01-15 +2025-02-25 +e1 e2 (person|phone 81234567890) +alerted too late/);
    expect(text).toContain('B: alerted too late 1');
    expect((await evaluate(home, alerts, '--by-type', '--missed')).text).toBe(text);
  });

  it('adds up several districts', async () => {
    const [one, two] = [await districtAt('first'), await districtAt('second')];
    const good = await file('good.ndjson', jsonLines([alert('A', '01-28', ['e1', 'e2'])]));
    const none = await file('none.ndjson', '');
    const { exit, text } = await evaluate(one, good, two, none, '--json', '--seed', '5');
    const { districts, summary } = JSON.parse(text);
    expect([exit, districts.length, summary.seeds, summary.bootstrap.seed]).toEqual([0, 2, 2, 5]);
    expect(summary.ours.preventable).toEqual({ value: 1 / 3, low: 0, high: 2 / 3 });
    expect((await evaluate(one, good, two, none)).text).toMatch(/2 seeds; 95 % intervals[^]*victims preventable +0\.333 \[0, 0\.667\]/);
  });

  it('rejects lines that cannot be judged and goes on', async () => {
    const home = await districtAt('bad');
    const bad = [
      '{"id":',
      alert('A', '01-14', ['e1', 'e2']),
      alert('A', '01-28', ['e1', 'e9']),
      alert('A', '01-28', []),
      alert('A', '01-28', ['e1'], { level: 'high' }),
      alert('A', '01-28', ['e1'], { kind: 'hunch' }),
      alert('A', '01-28', ['e1'], { officer: 'O7' }),
      alert('A', '01-28', ['e1'], { at: '2025-01-28T08:00:00' }),
      alert('A', '01-28', ['e1'], { score_bits: '2.5' }),
      alert('A', '01-28', ['e1', 'e2'], { score_bits: 5.011 }),
      alert('A', '01-29', ['e1', 'e2'], { level: 'watch', officer: null, unknown_field: 1 }),
    ];
    const rejects = join(folder, 'rejects.ndjson');
    const { exit, said, text } = await evaluate(home, await file('bad.ndjson', jsonLines(bad)), '--json', '--rejects', rejects);
    expect(exit).toBe(3);
    const problems = [
      'line 1: row: not valid JSON', 'line 2: evidence: event "e2" arrived', 'line 3: evidence: event "e9" is not in', 'line 4: evidence: empty', 'line 5: level: "high"; use act, look, watch',
      'line 6: kind: "hunch"; use ring', 'line 7: officer: "O7" is not in dataset.json', 'line 8: at: "2025-01-28T08:00:00" is no time', 'line 9: score_bits: "2.5" is no number',
    ]; // prettier-ignore
    for (const problem of problems) expect(said).toContain(problem);
    expect(said).toMatch(/do not add up to score_bits within 0.01 in 1 warnings/);
    expect(JSON.parse(text).input).toEqual({ lines: 11, used: 2, rejected: 9, updates: 1, watch: 1, bits_mismatched: 1 });
    expect((await readFile(rejects, 'utf8')).trim().split('\n')).toHaveLength(9);
  });

  it('rejects bad rows of the data set with the file named', async () => {
    const home = await districtAt('rows', {
      'events.ndjson': jsonLines([...events, report('e1', '01-09'), { stream: 'report', id: 'e4', arrived_at: 'yesterday' }]),
      'truth/rings.ndjson': jsonLines([
        { ...ring, victims: [{ person: 'p', departs_at: 'soon' }] },
        { ...ring, events: ['e1', 'e2', 'e77'] },
      ]),
    });
    const { exit, said } = await evaluate(home, await file('empty.ndjson', ''));
    expect(exit).toBe(3);
    expect(said).toMatch(/line 4: id: "e1" is there already.*events\.ndjson\)/);
    expect(said).toMatch(/line 5: arrived_at: "yesterday" is no time.*events\.ndjson\)/);
    expect(said).toMatch(/line 1: victims\[0\]\.departs_at: "soon" is no time.*rings\.ndjson\)/);
    expect(said).toMatch(/1 events of the rings are not in/);
  });

  it('refuses calls and folders that make no sense, with one line', async () => {
    const home = await districtAt('calls');
    const none = await file('nothing.ndjson', '');
    await expect(evaluate()).rejects.toThrow(/give pairs/);
    await expect(evaluate(home)).rejects.toThrow(/give pairs/);
    await expect(evaluate(folder, none)).rejects.toThrow(/has no dataset\.json/);
    await expect(evaluate(home, join(folder, 'no.ndjson'))).rejects.toThrow(/no file/);
    await expect(evaluate(home, none, '--seed', 'x')).rejects.toThrow(/--seed x/);
    await expect(evaluate(home, none, '--clusters', none, '--clusters', none)).rejects.toThrow(/2 files for 1 data sets/);
    await expect(evaluate(home, none, '--speed', none)).rejects.toThrow(/nothing\.ndjson/);
    await expect(evaluate(home, none, '--clusters', await file('c.csv', 'event,mention\ne1,0\n'))).rejects.toThrow(/no column "cluster"/);
    for (const [field, value] of [['officers', []], ['end', '2025-01-01'], ['start', '6 January'], ['alerts_per_officer_week', 0]] as const) {
      const wrong = await districtAt('wrong', { 'dataset.json': JSON.stringify({ ...dataset, [field]: value }) });
      await expect(evaluate(wrong, none)).rejects.toThrow(new RegExp(`dataset\\.json: ${field}: `));
    } // prettier-ignore
    const blind = await districtAt('blind');
    await rm(join(blind, 'truth'), { recursive: true });
    await expect(evaluate(blind, none)).rejects.toThrow(/has no truth\/rings\.ndjson/);
  });

  it('copies a data set with a shuffled truth, leaving what detectors see byte for byte', async () => {
    const more = Array.from({ length: 40 }, (_, at) => report(`f${at}`, '01-21'));
    const home = await districtAt('straight', { 'events.ndjson': jsonLines([...events, ...more]) });
    const target = join(folder, 'shuffled');
    expect(await run([home, '--shuffle-truth', '7', '--out', target])).toBe(0);
    for (const name of ['dataset.json', 'villages.csv', 'events.ndjson'])
      expect(await readFile(join(target, name), 'utf8')).toBe(await readFile(join(home, name), 'utf8'));
    const moved = JSON.parse(await readFile(join(target, 'truth/rings.ndjson'), 'utf8'));
    expect([moved.id, moved.victims.length, moved.events.length]).toEqual(['R1', 3, 2]);
    expect(moved.events).not.toEqual(ring.events);
    const good = await file('good2.ndjson', jsonLines([alert('A', '01-28', ['e1', 'e2'])]));
    expect(JSON.parse((await evaluate(target, good, '--json')).text).ours.preventable).toBe(0);
    await expect(run([home, '--shuffle-truth', '7'])).rejects.toThrow(/--out FOLDER/);
  });
});
