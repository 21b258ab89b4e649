import type { Keyring } from '../../platform/crypto/keyring.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { readIdentifier } from './identifiers.ts';
import { namesOf, openIdentity } from './identity.ts';
import { HOUSEHOLD, maskName, MentionRole, SourceKind, StoredKind } from './model.ts';
import type { IdentifierKind } from './model.ts';
import * as store from './store-mentions.ts';
import { hubsAmong, sharedWith } from './store-shared.ts';
import type { SharedRow } from './store-shared.ts';
import { periodsOf } from './store-things.ts';
import { isRecycled, recycledBetween } from './validity.ts';

/** Current person of each mention within the asker's reach; a mention out of reach is not in the answer. */
export async function personOfMention(tx: Tx, mentionIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await store.personsOfMentions(tx, mentionIds);
  return new Map(rows.map((row) => [row.mention_id, row.person_id]));
}

/** A person in one line of another screen. Masked: the person page opens more, with a purpose. */
export interface PersonBrief {
  readonly personId: string;
  /** "S••• A•••"; "tanpa nama" when no source knew one. */
  readonly maskedName: string;
  readonly birthYear: number | null;
  readonly villageCode: string | null;
  readonly mentions: number;
  readonly lastSeenOn: string;
  /** How many sources of each kind know the person. */
  readonly sources: { readonly kind: SourceKind; readonly count: number }[];
}

/** @returns briefs of the persons within reach, by person id; made from the newest mention that knows the field */
export async function personBrief(tx: Tx, keys: Keyring, personIds: readonly string[]): Promise<Map<string, PersonBrief>> {
  const rows = await store.mentionsOfPersons(tx, personIds);
  const briefs = new Map<string, PersonBrief>();
  for (const [personId, mentions] of Map.groupBy(rows, (row) => row.person_id)) {
    const newestFirst = mentions.toReversed().map((row) => ({ row, identity: openIdentity(keys, row.id, row.sealed_identity) }));
    const named = newestFirst.find(({ identity }) => namesOf(identity).length > 0);
    const birthDate = newestFirst.find(({ identity }) => identity.birthDate !== undefined)?.identity.birthDate;
    briefs.set(personId, {
      personId,
      maskedName: named === undefined ? 'tanpa nama' : maskName(namesOf(named.identity)[0] ?? ''),
      birthYear: birthDate === undefined ? null : Number(birthDate.slice(0, 4)),
      villageCode: newestFirst.find(({ row }) => row.village_code !== null)?.row.village_code ?? null,
      mentions: mentions.length,
      sources: SourceKind.options.flatMap((kind) => {
        const count = mentions.filter((row) => row.source_kind === kind).length;
        return count === 0 ? [] : [{ kind, count }];
      }),
      lastSeenOn:
        mentions
          .map((row) => row.seen_on)
          .toSorted()
          .at(-1) ?? '',
    });
  }
  return briefs;
}

/** Another mention with identifiers of this one. */
export interface SharedIdentifier {
  readonly kind: StoredKind;
  readonly mentionId: string;
  readonly personId: string;
  readonly source: { readonly kind: SourceKind; readonly id: string; readonly label: string };
  readonly role: MentionRole;
  readonly seenOn: string;
  /** The two mentions share a family card or a house: relatives, not strangers. */
  readonly household: boolean;
  /** Why this identifier connects nobody, or null. `registered` ones belong to an office or a P3MI. */
  readonly hub: { readonly registered: boolean; readonly reason: string } | null;
}

/**
 * Other mentions that share an identifier, newest first; at most 200 per identifier. Values are never in the answer. A
 * company is left out: it connects its applicants with itself, not with one another.
 * @param options.earlierOwners also those who had the number before it was silent for half a year: they may be strangers
 */
export async function sharedIdentifiers(
  tx: Tx,
  mentionId: string,
  options: { readonly earlierOwners?: boolean } = {},
): Promise<SharedIdentifier[]> {
  const all = await sharedWith(tx, mentionId);
  const [hubs, recycled] = await Promise.all([hubsAmong(tx, all), recycledAmong(tx, all)]);
  const rows = options.earlierOwners === true ? all : all.filter((row) => !recycled(row));
  const households = new Set(
    rows.filter((row) => HOUSEHOLD.has(StoredKind.parse(row.kind)) && hubOf(hubs, row) === null).map((r) => r.mention_id),
  );
  return rows.map((row) => ({
    kind: StoredKind.parse(row.kind),
    mentionId: row.mention_id,
    personId: row.person_id,
    source: { kind: SourceKind.parse(row.source_kind), id: row.source_id, label: row.source_label },
    role: MentionRole.parse(row.role),
    seenOn: row.seen_on,
    household: households.has(row.mention_id),
    hub: hubOf(hubs, row),
  }));
}

/** Whether the identifier went to another owner between the two mentions. */
async function recycledAmong(tx: Tx, rows: readonly SharedRow[]): Promise<(row: SharedRow) => boolean> {
  const periods = await periodsOf(
    tx,
    rows.filter((row) => isRecycled(StoredKind.parse(row.kind))),
  );
  const byIdentifier = Map.groupBy(periods, (one) => `${one.kind} ${one.blind}`);
  return (row) =>
    recycledBetween(StoredKind.parse(row.kind), byIdentifier.get(`${row.kind} ${row.blind}`) ?? [], row.own_seen_on, row.seen_on);
}

const hubOf = (hubs: Awaited<ReturnType<typeof hubsAmong>>, row: Pick<SharedRow, 'kind' | 'blind'>): SharedIdentifier['hub'] => {
  const hub = hubs.find((one) => one.kind === row.kind && one.blind === row.blind);
  return hub === undefined ? null : { registered: hub.origin === 'registered', reason: hub.reason };
};

/** Mentions within reach that have an identifier, newest first; empty when the text cannot be such an identifier. */
export async function findByIdentifier(
  tx: Tx,
  keys: Keyring,
  kind: IdentifierKind,
  typed: string,
): Promise<{ mentionId: string; personId: string; source: { kind: SourceKind; id: string; label: string }; seenOn: string }[]> {
  const read = readIdentifier(kind, typed);
  if (!read.ok) return [];
  const rows = await store.mentionsByBlind(tx, kind, keys.blindIndex(kind, read.value), 200);
  return rows.map((row) => ({
    mentionId: row.mention_id,
    personId: row.person_id,
    source: { kind: SourceKind.parse(row.source_kind), id: row.source_id, label: row.source_label },
    seenOn: row.seen_on,
  }));
}
