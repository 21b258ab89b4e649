/**
 * How fast new mentions are linked behind a big import: `node bench/people/linking.ts [persons] [imported]`.
 * Prints mentions a second of the worker, CPU milliseconds a mention, and how long a single report that is saved meanwhile
 * waits until it is linked.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openOffice } from '../../tests/setup/office.ts';
import { keepCandidates, peopleHandlers, recordMention } from '../../modules/people/index.ts';
import type { NewMention } from '../../modules/people/index.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { inTransaction, SYSTEM_SESSION } from '../../platform/db/transaction.ts';
import { jobContext } from '../../platform/outbox/job-context.ts';
import { startWorker } from '../../platform/outbox/worker.ts';
import { keyring } from '../../platform/crypto/keyring.ts';
import { blobStore } from '../../platform/blobs/blob-store.ts';
import { AGENCY, loadPersons, OFFICE, phone, pick, random, slip } from './load-persons.ts';

const HAMLETS = 'Krajan Ngrejo Sumberejo Gondang Tegalrejo Kauman Karanganyar Sukorame Bendo Jati Pojok Mojo'.split(' ');
const persons = Number(process.argv[2] ?? 20_000);
const imported = Number(process.argv[3] ?? 2_000);
const office = await openOffice();
const known = await loadPersons(office, persons);
console.log(`${persons} persons loaded`);

/** Statements by their first words: how many and how long until the answer. */
const statements = new Map<string, { count: number; ms: number }>();
const original = pg.Client.prototype.query;
let counting = false;
if (process.env['PROFILE'] !== undefined)
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]): unknown {
    const [config] = args;
    const text = typeof config === 'string' ? config : ((config as { text?: string } | undefined)?.text ?? '');
    const from = performance.now();
    const answer = Reflect.apply(original, this, args) as unknown;
    if (counting && answer instanceof Promise) {
      const key = text.replace(/\s+/g, ' ').trim().slice(0, 70);
      answer.then(
        () => {
          const one = statements.get(key) ?? { count: 0, ms: 0 };
          statements.set(key, { count: one.count + 1, ms: one.ms + performance.now() - from });
        },
        () => undefined,
      );
    }
    return answer;
  } as typeof original;

const mention = (): NewMention => {
  const again = random() < 0.5 ? pick(known) : undefined;
  const other = pick(known);
  return {
    source: { kind: 'application', id: randomUUID(), label: 'Impor' },
    role: 'applicant',
    name: again === undefined ? other.name : slip(again.name),
    birthDate: again?.birthDate ?? `19${70 + Math.floor(random() * 30)}-05-1${Math.floor(random() * 10)}`,
    identifiers: [{ kind: 'phone', value: again?.phone ?? phone(persons + Math.floor(random() * 1e6)) }],
    address: {
      line: `Dsn. ${pick(HAMLETS)}`,
      rt: 1 + Math.floor(random() * 8),
      rw: 1 + Math.floor(random() * 6),
      villageCode: (again ?? other).villageCode,
    },
    seenOn: '2026-11-01',
    agencyId: AGENCY,
    officeId: OFFICE,
    territory: (again ?? other).villageCode,
    classification: 'TERBATAS',
  };
};
const keys = keyring(new Uint8Array(32).fill(42));
const contextOf = jobContext({ keys, blobs: blobStore(office.dataDir, keys), mode: 'training' });
const record = (count: number): Promise<string[]> =>
  inTransaction(office.pool, SYSTEM_SESSION, async (tx) => {
    const context: JobContext = contextOf(tx, new Date().toISOString());
    const ids: string[] = [];
    for (let i = 0; i < count; i += 1) ids.push((await recordMention(context, mention())).mentionId);
    return ids;
  });

const from = performance.now();
const cpuFrom = process.cpuUsage();
for (let at = 0; at < imported; at += 500) await record(Math.min(500, imported - at));
const recordCpu = process.cpuUsage(cpuFrom);
console.log(
  `recorded ${imported}: ${Math.round((imported * 1000) / (performance.now() - from))} a second, ` +
    `${((recordCpu.user + recordCpu.system) / 1000 / imported).toFixed(2)} ms CPU of this process each`,
);

counting = true;
// Candidates from memory, as in a server; CANDIDATES=postgresql measures the slower way.
const kept =
  process.env['CANDIDATES'] === 'postgresql'
    ? undefined
    : keepCandidates({ pool: office.pool, log: (what, facts) => console.error(what, facts) });
while (kept !== undefined && kept.standing().from !== 'memory') await new Promise((resolve) => setTimeout(resolve, 20));
const linkedAt = new Map<string, number>();
const worker = startWorker<JobContext>({
  pool: office.pool,
  handlers: peopleHandlers,
  schedules: [],
  contextOf,
  log: (what, facts) => console.error(what, facts),
});
const began = performance.now();
const cpu = process.cpuUsage();
const waits: number[] = [];
const left = async (): Promise<number> => {
  const { rows } = await office.pool.query<{ n: number }>(
    `select (count(*) filter (where dispatched_at is null))::int + (select count(*)::int from platform.delivery where done_at is null) n from platform.event where type = 'person.mentioned'`,
  );
  return rows[0]?.n ?? 0;
};
const isLinked = async (id: string): Promise<boolean> => {
  const { rows } = await office.pool.query(`select 1 from platform.event where type = 'person.linked' and payload->>'mentionId' = $1`, [
    id,
  ]);
  return rows.length > 0;
};
const waiting = new Map<string, number>();
for (let busy = true; busy;) {
  const [id] = await record(1);
  if (id !== undefined) waiting.set(id, performance.now());
  await new Promise((resolve) => setTimeout(resolve, 250));
  for (const [one, since] of waiting)
    if (await isLinked(one)) {
      waits.push(performance.now() - since);
      linkedAt.set(one, performance.now());
      waiting.delete(one);
    }
  busy = (await left()) > 0 && performance.now() - began < 300_000;
}
const seconds = (performance.now() - began) / 1000;
const used = process.cpuUsage(cpu);
counting = false;
await worker.stop();
await kept?.stop();
for (const since of waiting.values()) waits.push(performance.now() - since);
waits.sort((a, b) => a - b);
const at = (p: number): string => (waits[Math.min(waits.length - 1, Math.floor(waits.length * p))] ?? 0).toFixed(0);
console.log(
  `linked ${imported} in ${seconds.toFixed(1)} s: ${(imported / seconds).toFixed(0)} a second, ` +
    `${((used.user + used.system) / 1000 / imported).toFixed(2)} ms CPU of this process each`,
);
console.log(`a report saved meanwhile is linked after p50 ${at(0.5)}  p95 ${at(0.95)}  most ${at(1)} ms (${waits.length} reports)`);
for (const [text, { count, ms }] of [...statements].sort((a, b) => b[1].ms - a[1].ms).slice(0, 30))
  console.log(`${ms.toFixed(0).padStart(7)} ms ${String(count).padStart(6)} × ${text}`);
await office.close();
