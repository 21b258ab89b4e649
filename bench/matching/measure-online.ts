/**
 * One new record against N people in this process: `node bench/matching/measure-online.ts N [queries]`.
 * Times are CPU of this process and wall clock beside it; making the mentions of candidates is not part of a look-up, since the
 * product's store holds them. Prints one JSON line per figure.
 */
import { loadavg } from 'node:os';
import {
  blockingKeys,
  compareMentions,
  createCandidateIndex,
  createSketches,
  normaliseMention,
  sketchOf,
} from '../../engines/matching/index.ts';
import type { Mention } from '../../engines/matching/index.ts';
import { writeRecord } from './corrupt.ts';
import type { Source, WrittenRecord } from './corrupt.ts';
import { generatePersons } from './generate-persons.ts';
import type { Person } from './generate-persons.ts';
import { chance } from './random.ts';

const BUDGET = 256;
const COMPARED = Number(process.env['COMPARED'] ?? 24);

const cpuSeconds = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};
const rounded = (value: number, digits = 3): number => Number(value.toFixed(digits));
const say = (what: string, figures: object): void => {
  process.stdout.write(`${JSON.stringify({ what, load: rounded(loadavg()[0] ?? 0, 1), ...figures })}\n`);
};
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

const mentionOf = (record: WrittenRecord): Mention =>
  normaliseMention({
    name: record.full_name, sex: record.sex, villageCode: record.village_code, address: record.address, phones: [record.phone],
    ...(record.birth_date !== '' && { birthDate: record.birth_date }), ...(record.nik !== '' && { nik: record.nik }),
  }).mention; // prettier-ignore
const registered = (person: Person): Mention => mentionOf(writeRecord(chance(person.number + 77), person, 'registry', `p${person.number}`));

const [size = '100000', asked = '1500'] = process.argv.slice(2);
const count = Number(size);
/** The invented people as bytes: a heap of millions of objects would be measured, too, whenever rubbish is collected. */
const people = Buffer.alloc(count * 256);
const places = new Uint32Array(count + 1);
let written = 0;
for (const person of generatePersons(count)) {
  written += people.write(JSON.stringify(person), written);
  places[person.number + 1] = written;
}
const personAt = (number: number): Person => JSON.parse(people.toString('utf8', places[number], places[number + 1])) as Person;
const starts = new Int32Array(count + 1);
let keys = new Int32Array(count * 12);
const words = new Int32Array(count * 10);
const reading = process.cpuUsage();
let used = 0;
for (let number = 0; number < count; number += 1) {
  const person = personAt(number);
  const mention = registered(person);
  starts[person.number] = used;
  const own = blockingKeys(mention);
  if (used + own.length > keys.length) {
    const larger = new Int32Array(keys.length * 2);
    larger.set(keys);
    keys = larger;
  }
  keys.set(own, used);
  used += own.length;
  words.set(sketchOf(mention), person.number * 10);
}
starts[count] = used;
say('reading', { persons: count, cpuSeconds: rounded(cpuSeconds(reading), 1), keysAPerson: rounded(used / count, 1) });

function* stored(): Generator<[number, Int32Array]> {
  for (let id = 0; id < count; id += 1) yield [id, keys.subarray(starts[id] ?? 0, starts[id + 1] ?? 0)];
}
const rebuilding = process.cpuUsage();
const index = createCandidateIndex();
index.load(stored());
const sketches = createSketches();
for (let id = 0; id < count; id += 1) sketches.set(id, words.subarray(id * 10, id * 10 + 10));
say('rebuild from stored keys and sketches', {
  cpuSeconds: rounded(cpuSeconds(rebuilding), 1),
  indexBytesAPerson: rounded(index.bytes() / count, 1),
  sketchBytesAPerson: 40,
  rssMegabytes: Math.round(process.memoryUsage().rss / 1e6),
});

const random = chance(5);
/** What one query needs, made before any clock runs, so that the rubbish of making it is not measured. */
interface Query {
  person: number;
  record: WrittenRecord;
  chosen: Mention[];
}

function* each(source: Source, queries: number): Generator<{ query: Query; ids: number[]; chosen: number[]; mention: Mention }> {
  for (let number = 0; number < queries; number += 1) {
    const person = personAt(random.below(count));
    const record = writeRecord(random, person, source, `q${number}`);
    const mention = mentionOf(record);
    const ids = index.find(blockingKeys(mention), BUDGET);
    const chosen = sketches.rank(sketchOf(mention), ids, COMPARED);
    const others = chosen.map((id) => registered(personAt(id)));
    yield { query: { person: person.number, record, chosen: others }, ids, chosen, mention };
  }
}

for (const source of ['desk', 'report'] as const satisfies Source[]) {
  const prepared: Query[] = [];
  let [found, survived, candidates, compared, likely, kept] = [0, 0, 0, 0, 0, 0];
  for (const { query, ids, chosen, mention } of each(source, Number(asked))) {
    prepared.push(query);
    candidates += ids.length;
    compared += chosen.length;
    if (ids.includes(query.person)) found += 1;
    if (chosen.includes(query.person)) survived += 1;
    // Every tenth query: which of all candidates would come to review, and does the rough weighing keep them?
    if (prepared.length % 10 !== 0) continue;
    for (const id of ids) {
      if (compareMentions(mention, registered(personAt(id))).probability < 0.5) continue;
      likely += 1;
      if (chosen.includes(id)) kept += 1;
    }
  }
  const wall: number[] = [];
  const cpu: number[] = [];
  for (const warm of [true, false]) {
    for (const { record, chosen } of prepared) {
      const cpuBegan = process.cpuUsage();
      const began = performance.now();
      const mention = mentionOf(record);
      const ids = index.find(blockingKeys(mention), BUDGET);
      sketches.rank(sketchOf(mention), ids, COMPARED);
      for (const other of chosen) compareMentions(mention, other);
      if (warm) continue;
      wall.push(performance.now() - began);
      cpu.push(cpuSeconds(cpuBegan) * 1000);
    }
  }
  wall.sort((a, b) => a - b);
  cpu.sort((a, b) => a - b);
  const all = prepared.length;
  say(`one new ${source}`, {
    persons: count, candidateRecall: rounded(found / all, 4), afterWeighing: rounded(survived / all, 4), likelyKept: rounded(kept / Math.max(1, likely), 4),
    meanCandidates: rounded(candidates / all, 1), meanCompared: rounded(compared / all, 1), p50ms: rounded(at(wall, 0.5)), p99ms: rounded(at(wall, 0.99)), cpuP50ms: rounded(at(cpu, 0.5)), cpuP99ms: rounded(at(cpu, 0.99)), cpuMeanMs: rounded(cpu.reduce((sum, ms) => sum + ms, 0) / all),
  }); // prettier-ignore
}
