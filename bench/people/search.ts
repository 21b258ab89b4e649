/**
 * Name and number search over many persons, through the whole request (HTTP, row-level security, audit), and the time to
 * link one more mention: `node bench/people/search.ts [persons]`. Prints p50, p95, p99 in milliseconds.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { openOffice } from '../../tests/setup/office.ts';
import * as contract from '../../modules/people/contract.ts';
import { recordMention } from '../../modules/people/index.ts';
import { linkMentions } from '../../modules/people/link-mentions.ts';
import { AGENCY, COMMON, loadPersons, OFFICE, phone, pick, random, slip } from './load-persons.ts';

const persons = Number(process.argv[2] ?? 100_000);
const office = await openOffice();
const started = performance.now();
const names = (await loadPersons(office, persons)).map((one) => one.name);
console.log(`${persons} persons in ${Math.round((performance.now() - started) / 1000)} s`);

// One account of a bench searches more in a minute than a person in a day.
await office.pool.query('update audit.look_up_limit set stopped_per_hour = 1000000');

const measure = async (what: string, runs: number, run: (i: number) => Promise<boolean>): Promise<void> => {
  const times: number[] = [];
  let hits = 0;
  for (let i = 0; i < runs; i += 1) {
    const from = performance.now();
    hits += Number(await run(i));
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const at = (p: number): string => (times[Math.min(times.length - 1, Math.floor(times.length * p))] ?? 0).toFixed(1);
  console.log(`${what}: p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)} ms, found ${hits}/${runs}`);
};
const RUNS = 200;
const search = (q: string, kind: contract.SearchKind = 'name') => office.as('ratna')(contract.searchPeople, { body: { q, kind } });
const masked = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((w) => `${w[0] ?? ''}•••`)
    .join(' ');
await search('pemanasan');
await measure('name as recorded', RUNS, async () => {
  const name = pick(names);
  return (await search(name)).items.some((item) => item.maskedName === masked(name));
});
await measure('name with a slip', RUNS, async () => {
  const name = pick(names);
  return (await search(slip(name))).items.length > 0;
});
await measure('one common word', RUNS, async (i) => (await search(COMMON[i % COMMON.length] ?? 'siti')).items.length > 0);
await measure('phone', RUNS, async () => (await search(phone(Math.floor(random() * persons)), 'phone')).items.length === 1);
await measure('phone nobody has', RUNS, async (i) => (await search(`0899${String(1_000_000 + i)}`, 'phone')).items.length === 0);
await measure(
  'somebody of another office looks',
  RUNS,
  async () => (await office.as('lalu')(contract.searchPeople, { body: { q: pick(names), kind: 'name' } })).items.length === 0,
);
await measure('link one more mention', 60, async (i) => {
  const { mentionId } = await office.system((context) =>
    recordMention(context, {
      source: { kind: 'report', id: randomUUID(), label: 'Bench' },
      role: 'subject',
      name: slip(pick(names)),
      birthDate: '1990-05-05',
      identifiers: [{ kind: 'phone', value: phone(i * 11) }],
      address: { line: 'Dsn. Krajan', villageCode: '35.05.01.2001' },
      seenOn: '2026-11-01',
      agencyId: AGENCY,
      officeId: OFFICE,
      territory: '35.05.01.2001',
      classification: 'TERBATAS',
    }),
  );
  await office.system((context) => linkMentions(context, [mentionId], false));
  return true;
});
const sizes = await office.system(({ tx }) =>
  sql<{
    mb: number;
  }>`select (sum(pg_total_relation_size(c.oid)) / 1e6)::int mb from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'people' and c.relkind = 'r'`.execute(
    tx,
  ),
);
console.log(`people.* on disk: ${sizes.rows[0]?.mb ?? 0} MB`);
await office.close();
