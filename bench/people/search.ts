/**
 * Name and number search over many persons, through the whole request (HTTP, row-level security, audit), and the time to
 * link one more mention: `node bench/people/search.ts [persons]`. Prints p50, p95, p99 in milliseconds.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { openOffice } from '../../tests/setup/office.ts';
import { stableId } from '../../platform/db/stable-id.ts';
import * as contract from '../../modules/people/contract.ts';
import { namesOf, sealIdentity } from '../../modules/people/identity.ts';
import { recordMention } from '../../modules/people/index.ts';
import { linkMention } from '../../modules/people/link-mention.ts';
import { toMention } from '../../modules/people/linker.ts';
import { indexKeys } from '../../modules/people/name-keys.ts';

/** Names as common as they are: a few on top, a long tail. */
const COMMON = 'siti sri nur muhammad ahmad dwi tri eka putri dewi sutrisno slamet supriyanto sulastri sumiati wahyuni mulyadi rina'.split(
  ' ',
);
const HEADS = 'su har war kus pra wi ma ka ru tu yu za fi le in an ba ce da gi'.split(' ');
const MIDDLES = 'yan tri mi ma ti di ris lan har wa gi ni pu sa to na ri'.split(' ');
const TAILS = 'ah to ni ti wan sih no na di yem jan tun rum'.split(' ');
let seed = 7;
const random = (): number => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed / 2147483648;
};
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const word = (): string =>
  random() < 0.35 ? (COMMON[Math.floor(random() ** 3 * COMMON.length)] ?? 'siti') : pick(HEADS) + pick(MIDDLES) + pick(TAILS);
const fullName = (): string => Array.from({ length: random() < 0.25 ? 1 : random() < 0.6 ? 2 : 3 }, word).join(' ');
const phone = (i: number): string => `08${String(5_000_000_000 + i * 37).slice(0, 10)}`;

const persons = Number(process.argv[2] ?? 100_000);
const office = await openOffice();
const names: string[] = [];
const agency = stableId('agency', 'IMIGRASI');
const blitar = stableId('office', 'KANIM-BLITAR');
const started = performance.now();
for (let at = 0; at < persons; at += 2_000)
  await office.system(async ({ tx, keys }) => {
    const rows = Array.from({ length: Math.min(2_000, persons - at) }, (_, i) => {
      const mentionId = randomUUID();
      const name = fullName();
      names.push(name);
      const villageCode = `35.05.${String(1 + Math.floor(random() * 22)).padStart(2, '0')}.20${String(1 + Math.floor(random() * 11)).padStart(2, '0')}`;
      const birthDate = `${1965 + Math.floor(random() * 42)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
      const identity = { name, otherNames: [], birthDate };
      const id = randomUUID();
      const own = {
        id,
        kind: 'phone' as const,
        typed: phone(at + i),
        blind: keys.blindIndex('phone', `+62${phone(at + i).slice(1)}`),
        fault: null,
        hub: null,
      };
      const mention = toMention({ identity, villageCode, identifiers: [own] });
      return {
        mentionId,
        personId: randomUUID(),
        villageCode,
        sealed: sealIdentity(keys, mentionId, identity),
        keysOf: indexKeys(keys, namesOf(identity), mention),
        own,
        sealedPhone: keys.seal('identifier', own.typed, id),
      };
    });
    await tx
      .insertInto('people.mention')
      .values(
        rows.map((r) => ({
          id: r.mentionId,
          source_kind: 'application',
          source_id: randomUUID(),
          source_label: 'Bench',
          role: 'applicant',
          sealed_identity: r.sealed,
          village_code: r.villageCode,
          seen_on: '2026-10-01',
          recorded_at: '2026-10-01T00:00:00Z',
          agency_id: agency,
          office_id: blitar,
          territory: r.villageCode,
          classification: 2,
        })),
      )
      .execute();
    await tx
      .insertInto('people.mention_identifier')
      .values(rows.map((r) => ({ id: r.own.id, mention_id: r.mentionId, kind: 'phone', sealed_value: r.sealedPhone, blind: r.own.blind })))
      .execute();
    await tx
      .insertInto('people.name_index')
      .values(rows.map((r) => ({ mention_id: r.mentionId, keys: r.keysOf })))
      .execute();
    await tx
      .insertInto('people.person')
      .values(rows.map((r) => ({ id: r.personId, first_mention_id: r.mentionId })))
      .execute();
    await tx
      .insertInto('people.membership')
      .values(
        rows.map((r) => ({
          id: randomUUID(),
          mention_id: r.mentionId,
          person_id: r.personId,
          valid_from: '2026-10-01T00:00:00Z',
          reason: 'recorded',
        })),
      )
      .execute();
  });
const url = new (await import('pg')).default.Client({ connectionString: office.url });
await url.connect();
await url.query('analyze');
await url.end();
console.log(`${persons} persons in ${Math.round((performance.now() - started) / 1000)} s`);

const slip = (name: string): string => {
  const at = 1 + Math.floor(random() * (name.length - 2));
  return name.slice(0, at) + pick(['a', 'i', 'r', 'n', '']) + name.slice(at + 1);
};
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
      agencyId: agency,
      officeId: blitar,
      territory: '35.05.01.2001',
      classification: 'TERBATAS',
    }),
  );
  await office.system((context) => linkMention(context, mentionId, false));
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
