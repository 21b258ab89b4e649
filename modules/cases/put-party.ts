import { notFound } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import { personOfMention, protectPerson, recordMention } from '../people/index.ts';
import type { MentionRole } from '../people/model.ts';
import { Child, PartyRole } from './model.ts';
import { ROLE_ON_ARRIVAL } from './party-roles.ts';
import * as store from './store-parts.ts';
import type { StoredFile } from './work-on-case.ts';

const AS_MENTIONED: Record<PartyRole, MentionRole> = {
  linked: 'other',
  'at-risk': 'subject',
  victim: 'subject',
  witness: 'witness',
  suspect: 'other',
  facilitator: 'other',
};

const CLASSIFICATIONS = ['PUBLIK', 'INTERNAL', 'TERBATAS', 'RAHASIA'] as const;

export interface NewParty {
  readonly mentionId?: string | undefined;
  readonly name?: string | undefined;
  readonly child: 'yes' | 'no' | 'unknown';
  readonly role: PartyRole;
  readonly from: string;
  readonly basis: string;
}

/** Puts a person into a case. In a compartment nothing is told to `people`: its lists are seen by the whole office. */
export async function putParty(context: Context, file: StoredFile, party: NewParty): Promise<string> {
  const { tx, actor, keys, newId, now } = context;
  const id = newId();
  const open = file.compartment_id === null;
  const mentionId = party.mentionId ?? (open && party.name !== undefined ? await mentionOf(context, file, party) : undefined);
  const personId = mentionId === undefined ? undefined : (await personOfMention(tx, [mentionId])).get(mentionId);
  if (party.mentionId !== undefined && personId === undefined) throw notFound('mention');
  await store.addParty(tx, {
    id,
    file_id: file.id,
    mention_id: mentionId ?? null,
    person_id: personId ?? null,
    sealed_name: party.name === undefined ? null : keys.seal('identifier', party.name, id),
    child: party.child,
    added_at: now,
    added_by: actor.accountId,
    agency_id: actor.agencyId,
  });
  await beginRole(context, file, id, { role: party.role, day: party.from, basis: party.basis });
  if (open && personId !== undefined) await protectPerson(context, personId, file.id);
  return id;
}

async function mentionOf(context: Context, file: StoredFile, party: NewParty): Promise<string> {
  const { mentionId } = await recordMention(context, {
    source: { kind: 'case', id: file.id, label: file.number },
    role: AS_MENTIONED[party.role],
    name: party.name,
    identifiers: [],
    seenOn: party.from,
    agencyId: file.agency_id,
    officeId: file.office_id,
    territory: file.territory,
    classification: CLASSIFICATIONS[file.classification] ?? 'RAHASIA',
  });
  return mentionId;
}

/** People who come with an alert or a report: linked, and nothing more, until somebody assesses it. */
export async function putArrivals(context: Context, file: StoredFile, mentions: readonly string[], basis: string): Promise<void> {
  const known = new Set((await store.partiesOf(context.tx, file.id)).flatMap((row) => row.mention_id ?? []));
  const inReach = await personOfMention(context.tx, mentions);
  for (const mentionId of new Set(mentions))
    if (!known.has(mentionId) && inReach.has(mentionId))
      await putParty(context, file, { mentionId, child: 'unknown', role: ROLE_ON_ARRIVAL, from: context.today, basis });
}

/** People of a case that is merged into another, with the roles they have now. Whoever is there already stays as they are. */
export async function copyParties(context: Context, from: StoredFile, to: StoredFile): Promise<void> {
  const { tx, keys } = context;
  const known = new Set((await store.partiesOf(tx, to.id)).flatMap((row) => row.mention_id ?? []));
  const reach = await personOfMention(tx, [...new Set((await store.partiesOf(tx, from.id)).flatMap((row) => row.mention_id ?? []))]);
  for (const party of await store.partiesOf(tx, from.id)) {
    if (party.mention_id !== null && (known.has(party.mention_id) || !reach.has(party.mention_id))) continue;
    const roles = (await store.standingRoles(tx, party.id)).map((one) => PartyRole.parse(one.role));
    const name = party.sealed_name === null ? undefined : keys.openText('identifier', party.sealed_name, party.id);
    const about = { mentionId: party.mention_id ?? undefined, name, child: Child.parse(party.child), from: context.today };
    const basis = `Dari perkara ${from.number} yang digabung`;
    const id = await putParty(context, to, { ...about, role: roles[0] ?? ROLE_ON_ARRIVAL, basis });
    for (const role of roles.slice(1)) await beginRole(context, to, id, { role, day: context.today, basis });
  }
}

/** One more role beside those that stand. */
export const beginRole = (context: Context, file: StoredFile, partyId: string, begun: { role: PartyRole; day: string; basis: string }) =>
  store.addRole(context.tx, {
    id: context.newId(),
    party_id: partyId,
    file_id: file.id,
    role: begun.role,
    from_day: begun.day,
    basis: begun.basis,
    assessed_by: context.actor.accountId,
    agency_id: context.actor.agencyId,
    at: context.now,
  });
