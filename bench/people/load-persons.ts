import { randomUUID } from 'node:crypto';
import { stableId } from '../../platform/db/stable-id.ts';
import { namesOf, sealIdentity } from '../../modules/people/identity.ts';
import { toMention } from '../../modules/people/linker.ts';
import { indexKeys } from '../../modules/people/name-keys.ts';
import type { Office } from '../../tests/setup/office.ts';

/** Names as common as they are: a few on top, a long tail. */
export const COMMON =
  'siti sri nur muhammad ahmad dwi tri eka putri dewi sutrisno slamet supriyanto sulastri sumiati wahyuni mulyadi rina'.split(' ');
const HEADS = 'su har war kus pra wi ma ka ru tu yu za fi le in an ba ce da gi'.split(' ');
const MIDDLES = 'yan tri mi ma ti di ris lan har wa gi ni pu sa to na ri'.split(' ');
const TAILS = 'ah to ni ti wan sih no na di yem jan tun rum'.split(' ');
let seed = 7;
/** The same numbers in every run. */
export const random = (): number => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed / 2147483648;
};
export const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const word = (): string =>
  random() < 0.35 ? (COMMON[Math.floor(random() ** 3 * COMMON.length)] ?? 'siti') : pick(HEADS) + pick(MIDDLES) + pick(TAILS);
export const fullName = (): string => Array.from({ length: random() < 0.25 ? 1 : random() < 0.6 ? 2 : 3 }, word).join(' ');
export const phone = (i: number): string => `08${String(5_000_000_000 + i * 37).slice(0, 10)}`;
const two = (most: number): string => String(1 + Math.floor(random() * most)).padStart(2, '0');
/** One of the 242 villages of Kabupaten Blitar. */
export const village = (): string => `35.05.${two(22)}.20${two(11)}`;
export const birthDay = (): string => `${1965 + Math.floor(random() * 42)}-${two(12)}-${two(28)}`;
/** One letter written wrongly. */
export const slip = (name: string): string => {
  const at = 1 + Math.floor(random() * (name.length - 2));
  return name.slice(0, at) + pick(['a', 'i', 'r', 'n', '']) + name.slice(at + 1);
};

export const AGENCY = stableId('agency', 'IMIGRASI');
export const OFFICE = stableId('office', 'KANIM-BLITAR');

export interface LoadedPerson {
  readonly name: string;
  readonly birthDate: string;
  readonly villageCode: string;
  readonly phone: string;
}

/** Fills the office with invented persons, one mention each, as if linking had found them to be strangers. */
export async function loadPersons(office: Office, persons: number): Promise<LoadedPerson[]> {
  const loaded: LoadedPerson[] = [];
  for (let at = 0; at < persons; at += 2_000)
    await office.system(async ({ tx, keys }) => {
      const rows = Array.from({ length: Math.min(2_000, persons - at) }, (_, i) => {
        const mentionId = randomUUID();
        const one: LoadedPerson = { name: fullName(), birthDate: birthDay(), villageCode: village(), phone: phone(at + i) };
        loaded.push(one);
        const identity = { name: one.name, otherNames: [], birthDate: one.birthDate };
        const id = randomUUID();
        const blind = keys.blindIndex('phone', `+62${one.phone.slice(1)}`);
        const own = { id, kind: 'phone' as const, typed: one.phone, blind, fault: null, hub: null };
        const mention = toMention({ identity, villageCode: one.villageCode, identifiers: [own] });
        return {
          mentionId,
          personId: randomUUID(),
          villageCode: one.villageCode,
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
            agency_id: AGENCY,
            office_id: OFFICE,
            territory: r.villageCode,
            classification: 2,
          })),
        )
        .execute();
      await tx
        .insertInto('people.mention_identifier')
        .values(
          rows.map((r) => ({ id: r.own.id, mention_id: r.mentionId, kind: 'phone', sealed_value: r.sealedPhone, blind: r.own.blind })),
        )
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
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: office.url });
  await client.connect();
  await client.query('analyze');
  await client.end();
  return loaded;
}
