/**
 * Candidates of one new record among N persons by PostgreSQL (GIN on keys), with the write of the record, beside the index in
 * memory: `node bench/people/candidates.ts [persons] [queries]`. One JSON line per path; times in milliseconds.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import pg from 'pg';
import { blockingKeys, createCandidateIndex, normaliseMention } from '../../engines/matching/index.ts';
import { testCluster } from '../../tests/setup/clusters.ts';
import { writeRecord } from '../matching/corrupt.ts';
import type { Source } from '../matching/corrupt.ts';
import { generatePersons } from '../matching/generate-persons.ts';
import type { Person } from '../matching/generate-persons.ts';
import { chance } from '../matching/random.ts';

const persons = Number(process.argv[2] ?? 100_000);
const queries = Number(process.argv[3] ?? 1_000);
const BUDGET = 256;
/** As in people: keys of more bring nobody. */
const CROWDED = 400;
const ROWS_AT_ONCE = 20_000;

const keysOf = (person: Person, source: Source, seed: number): number[] => {
  const record = writeRecord(chance(seed), person, source, 'r');
  return blockingKeys(
    normaliseMention({
      name: record.full_name,
      sex: record.sex,
      villageCode: record.village_code,
      address: record.address,
      phones: [record.phone],
      ...(record.birth_date !== '' && { birthDate: record.birth_date }),
      ...(record.nik !== '' && { nik: record.nik }),
    }).mention,
  );
};
const rounded = (value: number): number => Number(value.toFixed(3));
const say = (what: string, times: number[], figures: object): void => {
  times.sort((a, b) => a - b);
  const at = (share: number): number => rounded(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  process.stdout.write(
    `${JSON.stringify({ what, persons, load: rounded(loadavg()[0] ?? 0), p50: at(0.5), p95: at(0.95), p99: at(0.99), ...figures })}\n`,
  );
};

const cluster = await testCluster('embedded');
const name = `candidates_${process.pid}`;
const admin = new pg.Client({ connectionString: cluster.adminUrl });
await admin.connect();
await admin.query(`create database ${name}`);
const url = new URL(cluster.adminUrl);
url.pathname = `/${name}`;
const client = new pg.Client({ connectionString: url.href });
await client.connect();
try {
  // As in people: uuids, keys, GIN without a list of pending entries.
  await client.query('create table name_index (n int not null, mention_id uuid primary key, keys int[] not null)');
  const all = [...generatePersons(persons)];
  const index = createCandidateIndex();
  for (let at = 0; at < persons; at += ROWS_AT_ONCE) {
    const part = all.slice(at, at + ROWS_AT_ONCE).map((person) => ({ person, keys: keysOf(person, 'registry', person.number + 77) }));
    for (const { person, keys } of part) index.add(person.number, keys);
    await client.query('insert into name_index select n, id, k::int[] from unnest($1::int[], $2::uuid[], $3::text[]) r (n, id, k)', [
      part.map(({ person }) => person.number),
      part.map(() => randomUUID()),
      part.map(({ keys }) => `{${keys.join()}}`),
    ]);
  }
  const building = process.cpuUsage();
  index.compact();
  const built = process.cpuUsage(building);
  await client.query('create index on name_index using gin (keys) with (fastupdate = off)');
  await client.query(`create table crowded_key as select k as key from name_index, unnest(keys) k group by k having count(*) > ${CROWDED}`);
  await client.query('alter table crowded_key add primary key (key)');
  await client.query('vacuum analyze name_index');
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() pid');
  // On a busy machine the wall clock measures the neighbours: CPU of the server process, in nanoseconds, is field 1.
  const serverMs = (): number => Number(readFileSync(`/proc/${rows[0]?.pid ?? 0}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  const find = {
    name: 'find',
    text: `select n from (
        select n, mention_id, keys, count(*) over () found from name_index
         where keys && array(select k from unnest($1::int[]) k where not exists (select 1 from crowded_key c where c.key = k))) f
      order by case when found > ${BUDGET} then (select count(*) from unnest(keys) k where k = any ($1::int[])) end desc, mention_id
      limit ${BUDGET}`,
  };
  const add = { name: 'add', text: 'insert into name_index values ($1, $2, $3::int[])' };
  for (const source of ['desk', 'report'] as const) {
    const random = chance(5);
    const asked = Array.from({ length: queries }, (_, query) => {
      const person = random.pick(all);
      return { person: person.number, keys: keysOf(person, source, query + 9_000_000) };
    });
    const times: number[] = [];
    let [found, candidates] = [0, 0];
    const cpu = process.cpuUsage();
    const serverTimes: number[] = [];
    for (const [query, { person, keys }] of asked.entries()) {
      const [from, server] = [performance.now(), serverMs()];
      const [answer] = await Promise.all([
        client.query<{ n: number }>({ ...find, values: [keys] }),
        client.query({ ...add, values: [persons + query, randomUUID(), keys] }),
      ]);
      times.push(performance.now() - from);
      serverTimes.push(serverMs() - server);
      candidates += answer.rows.length;
      if (answer.rows.some((row) => row.n === person)) found += 1;
    }
    const used = process.cpuUsage(cpu);
    say(`PostgreSQL, wall clock, ${source}`, times, {});
    say(`PostgreSQL, look-up and write, server CPU, ${source}`, serverTimes, {
      recall: rounded(found / queries),
      candidates: rounded(candidates / queries),
      nodeCpuMs: rounded((used.user + used.system) / 1000 / queries),
    });
    await client.query('delete from name_index where n >= $1', [persons]);
    await client.query('vacuum name_index');
    const memory: number[] = [];
    [found, candidates] = [0, 0];
    for (const { person, keys } of asked) {
      const from = performance.now();
      const ids = index.find(keys, BUDGET);
      memory.push(performance.now() - from);
      candidates += ids.length;
      if (ids.includes(person)) found += 1;
    }
    say(`memory, look-up, ${source}`, memory, {
      recall: rounded(found / queries),
      candidates: rounded(candidates / queries),
      megabytes: Math.round(index.bytes() / 1e6),
      buildCpuSeconds: rounded((built.user + built.system) / 1e6),
    });
  }
} finally {
  await client.end();
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
  await cluster.stop();
}
