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

/**
 * Keeps what a source said about somebody as immutable evidence and announces `person.mentioned` (list it in your
 * endpoint's `announces`). Identifiers that cannot be read are kept as typed, with a fault, and never lost.
 * The mention is a person of its own at once; linking follows by event within seconds.
 */
export async function recordMention(context: JobContext, mention: NewMention): Promise<{ mentionId: string; faults: MentionFault[] }> {
  const mentionId = context.newId();
  const identity = identityOf(mention);
  const { prepared, faults } = prepare(mention);
  const { tx, keys } = context;
  const identifiers = prepared.map((one) => ({
    id: context.newId(),
    kind: one.kind,
    typed: one.typed,
    blind: one.value === undefined ? null : keys.blindIndex(one.kind, one.value),
    fault: one.fault ?? null,
    hub: null,
  }));
  const villageCode = mention.address?.villageCode ?? null;
  const canonical = toMention({ identity, villageCode, identifiers });
  const source = { kind: mention.source.kind, id: mention.source.id };
  // Sent together and done in this order: one round trip.
  await Promise.all([
    store.addMention(tx, {
      id: mentionId,
      source_kind: mention.source.kind,
      source_id: mention.source.id,
      source_label: mention.source.label,
      role: mention.role,
      sealed_identity: sealIdentity(keys, mentionId, identity),
      village_code: villageCode,
      seen_on: mention.seenOn,
      recorded_at: context.now,
      agency_id: mention.agencyId,
      office_id: mention.officeId,
      territory: mention.territory,
      classification: CLASSIFICATION_RANK[mention.classification],
    }),
    store.addIdentifiers(
      tx,
      identifiers.map(({ id, kind, typed, blind, fault }) => ({
        id,
        mention_id: mentionId,
        kind,
        sealed_value: keys.seal('identifier', typed, id),
        blind,
        fault,
      })),
    ),
    store.addNameKeys(tx, mentionId, indexKeys(keys, namesOf(identity), canonical)),
    store.addSeedPerson(tx, { personId: context.newId(), mentionId, membershipId: context.newId(), at: context.now }),
    store.addWaiting(tx, mentionId),
    context.announce(personMentioned({ mentionId, source }, { kind: 'mention', id: mentionId }, mention.territory)),
  ]);
  return { mentionId, faults };
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
