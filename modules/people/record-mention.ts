import { CLASSIFICATION_RANK } from '../../platform/contract/fields.ts';
import type { Classification, PlainDate } from '../../platform/contract/fields.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { personMentioned } from './events.ts';
import { companyOf, houseOf, readIdentifier, writeCompany } from './identifiers.ts';
import { Identity, namesOf, sealIdentity } from './identity.ts';
import { toMention } from './linker.ts';
import type { IdentifierKind, MentionRole, SourceKind, StoredKind } from './model.ts';
import { indexKeys } from './name-keys.ts';
import * as store from './store-mentions.ts';

/** What a source said about one person. */
export interface NewMention {
  readonly source: { readonly kind: SourceKind; readonly id: string; readonly label: string };
  readonly role: MentionRole;
  readonly name?: string | undefined;
  readonly otherNames?: readonly string[] | undefined;
  /** L laki-laki, P perempuan; used to keep namesakes apart, never scored. */
  readonly sex?: 'L' | 'P' | undefined;
  readonly birthDate?: PlainDate | undefined;
  readonly birthPlace?: string | undefined;
  readonly identifiers: readonly { readonly kind: IdentifierKind; readonly value: string }[];
  readonly address?:
    | {
        readonly line: string;
        readonly rt?: number | undefined;
        readonly rw?: number | undefined;
        readonly villageCode?: string | undefined;
      }
    | undefined;
  /** Companies that the source named with this person; `town` is a Kemendagri code of at least the kabupaten. */
  readonly companies?: readonly { readonly name: string; readonly town?: string | undefined }[] | undefined;
  readonly seenOn: PlainDate;
  /** Owning agency, handling office, Kemendagri code and classification of the source record. */
  readonly agencyId: string;
  readonly officeId: string;
  readonly territory: string | null;
  readonly classification: Classification;
}

export interface MentionFault {
  /** `identifiers.0.value`, as in the call. */
  readonly path: string;
  readonly message: string;
}

interface Prepared {
  readonly kind: StoredKind;
  readonly typed: string;
  readonly value: string | undefined;
  readonly fault: string | undefined;
}

export interface Recorded {
  readonly mentionId: string;
  readonly faults: MentionFault[];
}

/**
 * Keeps what a source said about somebody as immutable evidence and announces `person.mentioned` (list it in your
 * endpoint's `announces`). Identifiers that cannot be read are kept as typed, with a fault, and never lost.
 * The mention is a person of its own at once; linking follows by event within seconds.
 */
export async function recordMention(context: JobContext, mention: NewMention): Promise<Recorded> {
  const { recorded, written, mentioned } = recordMentions(context, [mention]);
  await Promise.all([written, context.announce(...mentioned)]);
  const [one] = recorded;
  if (one === undefined) throw new Error('one mention was asked for and none was recorded');
  return one;
}

/**
 * The same for several people of one record, or of several: they share their statements.
 * @returns in the order of the mentions; `written` lets the caller send rows that point to them in the same packet, and
 * must be awaited; `mentioned` must be announced, best together with the caller's own events
 */
export function recordMentions(context: JobContext, mentions: readonly NewMention[]) {
  const rows = mentions.map((mention) => rowsOf(context, mention));
  return {
    recorded: rows.map(({ mention, faults }): Recorded => ({ mentionId: mention.id, faults })),
    written: writeRows(context, rows),
    mentioned: rows.map(({ mention: { id, source_kind: kind, source_id: source, territory } }) =>
      personMentioned({ mentionId: id, source: { kind, id: source } }, { kind: 'mention', id }, territory),
    ),
  };
}

/** Sent together and done in this order: one round trip. */
const writeRows = (context: JobContext, rows: readonly ReturnType<typeof rowsOf>[]): Promise<unknown> => {
  const { tx, newId, now } = context;
  return Promise.all([
    store.addMentions(
      tx,
      rows.map((one) => one.mention),
    ),
    store.addIdentifiers(
      tx,
      rows.flatMap((one) => one.identifiers),
    ),
    store.addNameKeys(
      tx,
      rows.map((one) => ({ mention_id: one.mention.id, keys: one.nameKeys })),
    ),
    store.addSeedPersons(
      tx,
      rows.map((one) => ({ personId: newId(), mentionId: one.mention.id, membershipId: newId(), at: now })),
    ),
    store.addWaiting(
      tx,
      rows.map((one) => one.mention.id),
    ),
  ]);
};

/** What is written of one mention. */
function rowsOf({ keys, newId, now }: JobContext, mention: NewMention) {
  const id = newId();
  const identity = identityOf(mention);
  const { prepared, faults } = prepare(mention);
  const identifiers = prepared.map((one) => ({
    id: newId(),
    kind: one.kind,
    typed: one.typed,
    blind: one.value === undefined ? null : keys.blindIndex(one.kind, one.value),
    fault: one.fault ?? null,
    hub: null,
  }));
  const villageCode = mention.address?.villageCode ?? null;
  return {
    mention: {
      id,
      source_kind: mention.source.kind,
      source_id: mention.source.id,
      source_label: mention.source.label,
      role: mention.role,
      sealed_identity: sealIdentity(keys, id, identity),
      village_code: villageCode,
      seen_on: mention.seenOn,
      recorded_at: now,
      agency_id: mention.agencyId,
      office_id: mention.officeId,
      territory: mention.territory,
      classification: CLASSIFICATION_RANK[mention.classification],
    },
    identifiers: identifiers.map(({ hub: _hub, typed, ...one }) => ({
      ...one,
      mention_id: id,
      sealed_value: keys.seal('identifier', typed, one.id),
    })),
    nameKeys: indexKeys(keys, namesOf(identity), toMention({ identity, villageCode, identifiers })),
    faults,
  };
}

function identityOf(mention: NewMention): Identity {
  const { name, sex, birthDate, birthPlace, address } = mention;
  return Identity.parse({
    name: name?.trim() === '' ? undefined : name?.trim(),
    otherNames: [...(mention.otherNames ?? [])],
    sex,
    birthDate,
    birthPlace,
    address: address === undefined ? undefined : { line: address.line, rt: address.rt, rw: address.rw },
  });
}

function prepare(mention: NewMention): { prepared: Prepared[]; faults: MentionFault[] } {
  const prepared: Prepared[] = [];
  const faults: MentionFault[] = [];
  mention.identifiers.forEach(({ kind, value: typed }, index) => {
    if (typed.trim() === '') return;
    const read = readIdentifier(kind, typed);
    if (!read.ok) faults.push({ path: `identifiers.${index}.value`, message: read.fault });
    prepared.push({ kind, typed, value: read.ok ? read.value : undefined, fault: read.ok ? undefined : read.fault });
  });
  mention.companies?.forEach(({ name, town }, index) => {
    if (name.trim() === '') return;
    const read = companyOf(name, town);
    if (!read.ok) faults.push({ path: `companies.${index}`, message: read.fault });
    prepared.push({
      kind: 'company',
      typed: writeCompany(name, town),
      value: read.ok ? read.value : undefined,
      fault: read.ok ? undefined : read.fault,
    });
  });
  const { address } = mention;
  const house = address === undefined ? undefined : houseOf(address);
  if (address !== undefined && house !== undefined) prepared.push({ kind: 'address', typed: address.line, value: house, fault: undefined });
  return { prepared, faults };
}
