import type { JobContext } from '../../platform/outbox/job-context.ts';
import { derivePersons } from './derive.ts';
import { hubFound, personLinked } from './events.ts';
import { comparePair, MODEL, toMention } from './linker.ts';
import type { PairEvidence } from './linker.ts';
import { linkKeys } from './name-keys.ts';
import { openMentions } from './sides.ts';
import type { OpenMention } from './sides.ts';
import * as store from './store-links.ts';
import { refreshProtection } from './store-protection.ts';
import { endOtherHubs, hubsAmong, householdsUsing, mentionsUsing, putHub } from './store-shared.ts';

/** Mentions compared with a new one. @source dossier: linkage §4 (256 for batch work) */
const CANDIDATES = 256;
/** Households that may share a number within the window; more make it a hub. @source dossier: indonesian-identity §7 */
const HOUSEHOLDS_OF_ONE_NUMBER = 8;
const HUB_WINDOW_DAYS = 90;
const HUB_KINDS: ReadonlySet<string> = new Set(['phone', 'account', 'handle', 'plate', 'email']);
/** Larger groups are not joined by machine: a person looks. Our choice, above the engine's 200 for one request. */
const LARGEST_COMPONENT = 400;

/** Compares one mention with all others that might concern it, and derives the persons it touches. May be repeated. */
export async function linkMention(context: JobContext, mentionId: string, announce = true): Promise<void> {
  const { tx, keys, now } = context;
  await store.lockDerivation(tx);
  const [first] = await openMentions(tx, keys, [mentionId]);
  if (first === undefined) return;
  const found = await findHubs(context, first);
  const [own] = found ? await openMentions(tx, keys, [mentionId]) : [first];
  if (own === undefined) return;

  const keyed = await store.keyedMentions(tx, mentionId, linkKeys(keys, toMention(own)), CANDIDATES);
  const sharing = await store.sharingMentions(tx, mentionId, CANDIDATES);
  const others = await openMentions(tx, keys, [...new Set([...sharing, ...keyed])]);
  const pairs = others.map((other) => ({ other: other.mentionId, ...comparePair(own, other) }));

  const before = await store.replaceLinks(tx, mentionId, linkRows(mentionId, pairs), relatedRows(mentionId, pairs), MODEL, now);
  const personOf = await deriveAround(context, [mentionId, ...before], 'linked', mentionId);
  if (!announce) return;
  await context.announce(
    personLinked(
      {
        mentionId,
        personId: personOf.get(mentionId) ?? '',
        others: pairs.flatMap(({ other, zone, bits, basis }) => (zone === 'different' ? [] : [{ mentionId: other, zone, bits, basis }])),
        related: pairs.flatMap(({ other, related }) => (related.length === 0 ? [] : [{ mentionId: other, basis: related }])),
      },
      { kind: 'mention', id: mentionId },
      own.row.territory,
    ),
  );
}

type Pair = PairEvidence & { readonly other: string };
const ordered = (x: string, y: string): { a: string; b: string } => (x < y ? { a: x, b: y } : { a: y, b: x });

const linkRows = (mentionId: string, pairs: readonly Pair[]): store.LinkRow[] =>
  pairs.flatMap(({ other, zone, bits, basis, evidence }) =>
    zone === 'different' ? [] : [{ ...ordered(mentionId, other), zone, bits, basis, evidence }],
  );
const relatedRows = (mentionId: string, pairs: readonly Pair[]) =>
  pairs.flatMap(({ other, related }) => (related.length === 0 ? [] : [{ ...ordered(mentionId, other), basis: related }]));

/** An identifier that too many households use becomes a hub; what it had connected is computed again. @returns whether one did */
async function findHubs(context: JobContext, own: OpenMention): Promise<boolean> {
  const { tx, now } = context;
  const since = new Date(Date.parse(own.row.seen_on) - HUB_WINDOW_DAYS * 86_400_000).toISOString().slice(0, 10);
  let found = false;
  for (const { kind, blind, hub } of own.identifiers) {
    if (blind === null || hub !== null || !HUB_KINDS.has(kind)) continue;
    const households = await householdsUsing(tx, kind, blind, since);
    if (households <= HOUSEHOLDS_OF_ONE_NUMBER) continue;
    found = true;
    await putHub(tx, {
      kind,
      blind,
      origin: 'observed',
      reason: `Dipakai ${households} rumah tangga dalam ${HUB_WINDOW_DAYS} hari`,
      since: now,
    });
    const mentionIds = (await mentionsUsing(tx, kind, blind)).filter((id) => id !== own.mentionId);
    await context.announce(hubFound({ kind, mentionIds }, { kind: 'mention', id: own.mentionId }, null));
  }
  return found;
}

/** Registers numbers of institutions: they connect nobody from now on. Numbers that are no longer listed end. */
export async function registerHubs(
  context: JobContext,
  listed: readonly { kind: 'phone'; blind: string; reason: string }[],
): Promise<void> {
  const { tx, now } = context;
  const known = new Set((await hubsAmong(tx, listed)).filter((hub) => hub.origin === 'registered').map((hub) => hub.blind));
  await endOtherHubs(
    tx,
    listed.map((hub) => hub.blind),
    now,
  );
  for (const { kind, blind, reason } of listed) {
    await putHub(tx, { kind, blind, origin: 'registered', reason, since: now });
    if (known.has(blind)) continue;
    const mentionIds = await mentionsUsing(tx, kind, blind);
    if (mentionIds.length > 0) await context.announce(hubFound({ kind, mentionIds }, { kind: 'mention', id: mentionIds[0] ?? '' }, null));
  }
}

/**
 * Derives the persons of everything that hangs together with these mentions, and records who moved.
 * @param newcomer the mention whose links give way when the group is too large
 */
export async function deriveAround(
  { tx, now, newId }: JobContext,
  mentionIds: readonly string[],
  reason: 'linked' | 'judged' | 'undone',
  newcomer?: string,
): Promise<ReadonlyMap<string, string>> {
  let ids = await store.component(tx, mentionIds, LARGEST_COMPONENT);
  if (ids.length > LARGEST_COMPONENT && newcomer !== undefined) {
    await store.demoteLinks(tx, newcomer);
    ids = await store.component(tx, mentionIds, LARGEST_COMPONENT);
  }
  if (ids.length > LARGEST_COMPONENT) throw new Error('too many mentions hang together to derive persons');
  const { nodes, links, judgements } = await store.readComponent(tx, ids);
  const { personOf } = derivePersons(nodes, links, judgements);
  const moves = nodes.flatMap(({ mentionId, personId }) => {
    const next = personOf.get(mentionId) ?? personId;
    return next === personId ? [] : [{ id: newId(), mentionId, personId: next }];
  });
  await store.moveMentions(tx, moves, reason, now);
  if (moves.length > 0) await refreshProtection(tx, [...new Set([...nodes.map((node) => node.personId), ...personOf.values()])]);
  return personOf;
}
