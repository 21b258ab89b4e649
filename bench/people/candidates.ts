/**
 * One new record among N persons, both ways: `node bench/people/candidates.ts [persons] [queries]`. A durable PostgreSQL of its
 * own, the tables and statements of the house: the mention is recorded and its candidates are looked up in one transaction. One JSON
 * line per figure; times in milliseconds. CPU is that of the PostgreSQL process and of this one: on a busy machine the wall clock
 * measures the neighbours.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGrowingIndex } from '../../engines/matching/index.ts';
import { MIGRATIONS } from '../../apps/server/installation.ts';
import type { CandidateSource } from '../../modules/people/candidate-source.ts';
import { candidateMemory } from '../../modules/people/candidates-in-memory.ts';
import { keepCandidates, recordMention } from '../../modules/people/index.ts';
import type { NewMention } from '../../modules/people/index.ts';
import { linkKeys } from '../../modules/people/name-keys.ts';
import { countCrowdedKeys, postgresCandidates } from '../../modules/people/store-candidates.ts';
import { crowdedAmong, newsAfter } from '../../modules/people/store-index-news.ts';
import { blobStore } from '../../platform/blobs/blob-store.ts';
import { keyring } from '../../platform/crypto/keyring.ts';
import { migrate, readMigrations } from '../../platform/db/migrate.ts';
import { createPool } from '../../platform/db/pool.ts';
import { inTransaction, SYSTEM_SESSION } from '../../platform/db/transaction.ts';
import { jobContext } from '../../platform/outbox/job-context.ts';
import { ownCluster } from '../http/cluster.ts';
import type { Source, WrittenRecord } from '../matching/corrupt.ts';
import { AGENCY, OFFICE } from './load-persons.ts';
import { loadRegister, mentionOfRecord, recordOf } from './load-register.ts';

const persons = Number(process.argv[2] ?? 100_000);
const queries = Number(process.argv[3] ?? 1_000);
const BUDGET = 256;
/** As in people: keys of more bring nobody. */
const CROWDED = 400;
const WARM = 50;

const rounded = (value: number): number => Number(value.toFixed(3));
const say = (what: string, facts: object): void =>
  void process.stdout.write(`${JSON.stringify({ what, persons, load: rounded(loadavg()[0] ?? 0), ...facts })}\n`);
const spread = (times: readonly number[]): object => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { mean: rounded(sorted.reduce((sum, one) => sum + one, 0) / sorted.length), p50: at(0.5), p95: at(0.95), p99: at(0.99) };
};
const cpuMs = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};
const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

const said = (record: WrittenRecord): NewMention => ({
  source: { kind: 'application', id: randomUUID(), label: 'Bench' },
  role: 'applicant',
  name: record.full_name,
  ...(/^\d{4}-\d\d-\d\d$/.test(record.birth_date) && { birthDate: record.birth_date }),
  identifiers: [
    { kind: 'nik' as const, value: record.nik },
    { kind: 'phone' as const, value: record.phone },
  ],
  ...(record.address !== '' && { address: { line: record.address } }),
  seenOn: '2026-11-01',
  agencyId: AGENCY,
  officeId: OFFICE,
  territory: null,
  classification: 'TERBATAS',
});

const dir = await mkdtemp(join(tmpdir(), 'kentongan-bench-'));
const cluster = await ownCluster(join(dir, 'pg'));
const keys = keyring(new Uint8Array(32).fill(42));
await migrate(cluster.url, await readMigrations(MIGRATIONS));
// One connection, so that its process on the other side is known.
const pool = createPool(cluster.url, 1);
const contextOf = jobContext({ keys, blobs: blobStore(join(dir, 'blobs'), keys), mode: 'training' });
let serverPid = 0;
/** Nanoseconds on a processor are field 1. */
const serverMs = (): number => Number(readFileSync(`/proc/${serverPid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;

try {
  const loading = performance.now();
  const { ids, chosen } = await loadRegister(pool, cluster.url, keys, persons, Math.max(1, Math.floor(persons / queries)));
  await inTransaction(pool, SYSTEM_SESSION, (tx) => countCrowdedKeys(tx, CROWDED));
  // Only now: a connection that waits for the GIN index to be made is replaced.
  serverPid = (await pool.query<{ pid: number }>('select pg_backend_pid() pid')).rows[0]?.pid ?? 0;
  say('loaded', { seconds: rounded((performance.now() - loading) / 1000) });

  const [before, from, cpu, server] = [process.memoryUsage.rss(), performance.now(), process.cpuUsage(), serverMs()];
  const kept = keepCandidates({ pool, log: (what, facts) => say(what, facts) });
  while (kept.standing().from !== 'memory') await sleep(5);
  const { mentions, bytes } = kept.standing();
  say('rebuild from the stored keys', {
    seconds: rounded((performance.now() - from) / 1000),
    cpuSeconds: rounded(cpuMs(cpu) / 1000),
    postgresCpuSeconds: rounded((serverMs() - server) / 1000),
    mentions,
    megabytes: megabytes(bytes),
    bytesAMention: rounded(bytes / mentions),
    rssBefore: megabytes(before),
    rssAfter: megabytes(process.memoryUsage.rss()),
  });
  await kept.stop();

  // The same memory, filled by hand, so that its answer can be timed without the statements.
  const memory = candidateMemory((error) => {
    throw error;
  }, createGrowingIndex());
  for (let more = true; more;) {
    const news = await inTransaction(pool, SYSTEM_SESSION, (tx) => newsAfter(tx, memory.place, 4_000));
    memory.take(news);
    for (const _ of memory.tidy());
    more = news.length > 0;
  }
  memory.complete();

  for (const source of ['desk', 'report'] as const satisfies Source[]) {
    const asked = chosen.map((person, query) => ({ person: person.number, record: recordOf(person, source, query + 9_000_000) }));
    for (const [name, way] of [
      ['PostgreSQL', postgresCandidates],
      ['memory', memory],
    ] as [string, CandidateSource][]) {
      const [wall, ownCpu, serverCpu]: number[][] = [[], [], []];
      let [known, candidates] = [0, 0];
      for (const [at, { person, record }] of asked.entries()) {
        // As in a server, every two seconds.
        if (at % 250 === 0) for (const _ of memory.tidy());
        const [began, own, theirs] = [performance.now(), process.cpuUsage(), serverMs()];
        const found = await inTransaction(pool, SYSTEM_SESSION, async (tx) => {
          const wanted = [{ id: randomUUID(), keys: linkKeys(keys, mentionOfRecord(record)) }];
          const recorded = recordMention(contextOf(tx, new Date().toISOString()), said(record));
          const [pairs] = await Promise.all([way.find(tx, wanted, BUDGET), recorded]);
          return pairs?.map((pair) => pair.other) ?? [];
        });
        const times = [performance.now() - began, cpuMs(own), serverMs() - theirs];
        if (at >= WARM) for (const [kind, list] of [wall, ownCpu, serverCpu].entries()) list?.push(times[kind] ?? 0);
        candidates += found.length;
        if (found.includes(ids.get(person) ?? '')) known += 1;
      }
      say(`${name}, record written and candidates found, ${source}`, {
        recall: rounded(known / asked.length),
        candidates: rounded(candidates / asked.length),
        wall: spread(wall ?? []),
        nodeCpu: spread(ownCpu ?? []),
        postgresCpu: spread(serverCpu ?? []),
      });
    }
    await compareAnswers(
      source,
      asked.map(({ record }) => linkKeys(keys, mentionOfRecord(record))),
    );
  }

  /** Both ways asked alone, nothing written: are the answers the same, and how long does memory think? */
  async function compareAnswers(source: Source, wantedKeys: readonly number[][]): Promise<void> {
    const inProcess: number[] = [];
    let different = 0;
    for (const _ of memory.tidy());
    for (const own of wantedKeys)
      await inTransaction(pool, SYSTEM_SESSION, async (tx) => {
        const wanted = [{ id: randomUUID(), keys: own }];
        const [news, crowded] = await Promise.all([newsAfter(tx, memory.place, 500), crowdedAmong(tx, own)]);
        const began = performance.now();
        const found = memory.answer(wanted, news, crowded, BUDGET) ?? [];
        inProcess.push(performance.now() - began);
        const theirs = await postgresCandidates.find(tx, wanted, BUDGET);
        const sorted = (pairs: readonly { other: string }[]): string =>
          pairs
            .map((pair) => pair.other)
            .sort()
            .join();
        if (sorted(found) !== sorted(theirs)) different += 1;
      });
    say(`memory alone, ${source}`, { ...spread(inProcess.slice(WARM)), answersThatDiffer: different });
  }
} finally {
  await pool.end();
  await cluster.stop();
  await rm(dir, { recursive: true, force: true });
}
