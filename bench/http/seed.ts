import { randomUUID } from 'node:crypto';
import { namesOf, sealIdentity } from '../../modules/people/identity.ts';
import { toMention } from '../../modules/people/linker.ts';
import { indexKeys } from '../../modules/people/name-keys.ts';
import { inventedApplication } from '../../modules/passports/sample.ts';
import { NewApplication } from '../../modules/passports/contract.ts';
import { sealDetails } from '../../modules/passports/sealed.ts';
import type { Keyring } from '../../platform/crypto/keyring.ts';
import type { Pool } from '../../platform/db/pool.ts';
import { stableId } from '../../platform/db/stable-id.ts';
import { inTransaction, SYSTEM_SESSION } from '../../platform/db/transaction.ts';
import { accountOf } from '../../tests/setup/office.ts';

const COMMON = 'siti sri nur muhammad ahmad dwi tri eka putri dewi sutrisno slamet supriyanto sulastri sumiati wahyuni mulyadi'.split(' ');
const HEADS = 'su har war kus pra wi ma ka ru tu yu za fi le in an ba ce da gi'.split(' ');
const MIDDLES = 'yan tri mi ma ti di ris lan har wa gi ni pu sa to na ri'.split(' ');
const TAILS = 'ah to ni ti wan sih no na di yem jan tun rum'.split(' ');
let state = 7;
/** The same invented people in every run. */
const random = (): number => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return state / 2_147_483_648;
};
const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
const word = (): string =>
  random() < 0.35 ? (COMMON[Math.floor(random() ** 3 * COMMON.length)] ?? 'siti') : pick(HEADS) + pick(MIDDLES) + pick(TAILS);
/** One to three words, a few of them very common, most of them rare, as Indonesian names are. */
export const fullName = (): string => Array.from({ length: random() < 0.25 ? 1 : random() < 0.6 ? 2 : 3 }, word).join(' ');
const two = (n: number): string => String(n).padStart(2, '0');
const BATCH = 2_000;

/** Writes `count` invented applicants with their applications into the tables. @returns their names */
export async function seed(pool: Pool, keys: Keyring, count: number): Promise<string[]> {
  const place = { agency_id: stableId('agency', 'IMIGRASI'), office_id: stableId('office', 'KANIM-BLITAR'), classification: 2 };
  const names: string[] = [];
  for (let at = 0; at < count; at += BATCH)
    await inTransaction(pool, SYSTEM_SESSION, async (tx) => {
      const rows = Array.from({ length: Math.min(BATCH, count - at) }, (_, i) => oneOf(keys, at + i));
      names.push(...rows.map((row) => row.name));
      await tx
        .insertInto('people.mention')
        .values(rows.map((row) => ({ ...row.mention, ...place })))
        .execute();
      await tx
        .insertInto('people.name_index')
        .values(rows.map((row) => ({ mention_id: row.mention.id, keys: row.keys })))
        .execute();
      await tx
        .insertInto('people.person')
        .values(rows.map((row) => ({ id: row.person, first_mention_id: row.mention.id })))
        .execute();
      const since = { valid_from: '2026-10-01T00:00:00Z', reason: 'recorded' };
      await tx
        .insertInto('people.membership')
        .values(rows.map((row) => ({ id: randomUUID(), mention_id: row.mention.id, person_id: row.person, ...since })))
        .execute();
      await tx
        .insertInto('passports.application')
        .values(rows.map((row) => ({ ...row.application, ...place, entered_by: accountOf('budi') })))
        .execute();
    });
  // One account of a bench searches more in a minute than a person in a day.
  await inTransaction(pool, SYSTEM_SESSION, (tx) => tx.updateTable('audit.look_up_limit').set({ stopped_per_hour: 1_000_000 }).execute());
  return names;
}

function oneOf(keys: Keyring, n: number) {
  const [id, mentionId, person] = [randomUUID(), randomUUID(), randomUUID()];
  const name = fullName();
  const territory = `35.05.${two(1 + Math.floor(random() * 22))}.20${two(1 + Math.floor(random() * 11))}`;
  const birthDate = `${1965 + Math.floor(random() * 42)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
  const identity = { name, otherNames: [], birthDate };
  const input = NewApplication.parse(
    inventedApplication(n, { number: `BIBIT-${n}`, applicant: { name, birthDate, villageCode: territory } }),
  );
  const received = new Date(Date.parse('2026-09-01T01:00:00Z') + n * 60_000).toISOString();
  return {
    name,
    person,
    keys: indexKeys(keys, namesOf(identity), toMention({ identity, villageCode: territory, identifiers: [] })),
    mention: {
      id: mentionId,
      source_kind: 'application',
      source_id: id,
      source_label: `Permohonan BIBIT-${n}`,
      role: 'applicant',
      sealed_identity: sealIdentity(keys, mentionId, identity),
      village_code: territory,
      seen_on: '2026-10-01',
      recorded_at: received,
      territory,
    },
    application: {
      id,
      number: `BIBIT-${n}`,
      origin: 'import',
      state: 'received',
      applicant_mention_id: mentionId,
      nik_blind: keys.blindIndex('nik', `seed ${n}`),
      sealed_details: sealDetails(keys, id, input),
      purpose: 'wisata',
      country: 'MY',
      received_on: received.slice(0, 10),
      received_at: received,
      territory,
    },
  };
}
