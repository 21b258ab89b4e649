import { readFileSync } from 'node:fs';
import pg from 'pg';
import { testCluster } from '../../tests/setup/clusters.ts';
import { bestOf, cpuSeconds } from './peers-records.ts';
import type { BestScore, PlainRecord } from './peers-records.ts';

/** Records whose duplicates are looked for; all would take hours. */
const STEPS = 100;
const TICKS_PER_SECOND = 100;

/** CPU seconds that a server process on this machine has used. @source proc(5): fields 14 and 15 of stat, in ticks */
function backendSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/**
 * pg_trgm as one uses it: a GIN index on the name, `%` at its usual 0.3, the similarity as the score.
 * @returns `alone` by the name, `placed` where birth date, phone, NIK or village agree, too
 * @param sample looks for the duplicates of so many records; CPU is counted for them and multiplied to all
 */
export async function searchByTrigrams(
  records: readonly PlainRecord[],
  sample: number,
): Promise<{ alone: BestScore; placed: BestScore; msEach: number; cpuAll: number; version: string }> {
  const cluster = await testCluster('postgres');
  const name = `peers_${process.pid}`;
  const admin = new pg.Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = new URL(cluster.adminUrl);
  url.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query('create extension pg_trgm');
    await client.query('create table r (number int, person int, name text, birth text, phone text, nik text, village text)');
    for (let at = 0; at < records.length; at += 50_000) {
      const part = records.slice(at, at + 50_000);
      await client.query(
        'insert into r select * from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])',
        [
          part.map((one) => one.number),
          part.map((one) => one.person),
          part.map((one) => one.name),
          part.map((one) => one.birth),
          part.map((one) => one.phone),
          part.map((one) => one.nik),
          part.map((one) => one.village),
        ],
      );
    }
    await client.query('create index r_name_idx on r using gin (name gin_trgm_ops)');
    await client.query('analyze r');
    const { rows } = await client.query<{ pid: number; version: string }>(
      `select pg_backend_pid() pid, current_setting('server_version') version`,
    );
    const { pid = 0, version = '' } = rows[0] ?? {};
    const alone = new Map<number, { same: number; other: number }>();
    const placed = new Map<number, { same: number; other: number }>();
    const sizes = new Map<number, number>();
    for (const { person } of records) sizes.set(person, (sizes.get(person) ?? 0) + 1);
    const step = Math.max(1, Math.floor(records.length / sample));
    const chosen = records.filter((_, at) => at % step === 0).slice(0, sample);
    const [began, server] = [process.cpuUsage(), backendSeconds(pid)];
    let all = 0;
    for (const one of chosen) {
      all += (sizes.get(one.person) ?? 1) - 1;
      const found = await client.query<{ person: number; score: number; agrees: boolean }>(
        `select person, similarity(name, $1) score,
           (birth <> '' and birth = $3) or (phone <> '' and phone = $4) or (nik <> '' and nik = $5) or (village <> '' and village = $6) agrees
           from r where name % $1 and number <> $2`,
        [one.name, one.number, one.birth, one.phone, one.nik, one.village],
      );
      for (const { person, score, agrees } of found.rows)
        for (const counts of agrees ? [alone, placed] : [alone]) {
          const at = Math.round(score * STEPS) / STEPS;
          const count = counts.get(at) ?? { same: 0, other: 0 };
          count[person === one.person ? 'same' : 'other'] += 1;
          counts.set(at, count);
        }
    }
    const spent = cpuSeconds(began) + backendSeconds(pid) - server;
    return {
      alone: bestOf(alone, all),
      placed: bestOf(placed, all),
      msEach: (spent * 1000) / chosen.length,
      cpuAll: (spent / chosen.length) * records.length,
      version,
    };
  } finally {
    await client.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
    await cluster.stop();
  }
}
