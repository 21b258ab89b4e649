import type { JobContext } from '../../platform/outbox/job-context.ts';
import { hubFound } from './events.ts';
import type { Comparable } from './linker.ts';
import type { StoredKind } from './model.ts';
import { endOtherHubs, householdsUsing, hubsAmong, mentionsUsing, putHub } from './store-shared.ts';

/** Households that may share a number within the window; more make it a hub. @source dossier: indonesian-identity §7 */
const HOUSEHOLDS_OF_ONE_NUMBER = 8;
const HUB_WINDOW_DAYS = 90;
const HUB_KINDS: ReadonlySet<string> = new Set(['phone', 'account', 'handle', 'plate', 'email']);
const DAY_MS = 86_400_000;

/** Identifiers of these mentions that too many households use become hubs; what they had connected is computed again. */
export async function findHubs(context: JobContext, mentions: readonly Comparable[]): Promise<void> {
  const { tx, now } = context;
  const used = new Map<string, { kind: StoredKind; blind: string; since: string; mentionId: string }>();
  for (const { mentionId, seenOn, identifiers } of mentions) {
    const since = new Date(Date.parse(seenOn) - HUB_WINDOW_DAYS * DAY_MS).toISOString().slice(0, 10);
    for (const { kind, blind } of identifiers) {
      const known = used.get(`${kind} ${blind}`);
      if (HUB_KINDS.has(kind) && (known === undefined || known.since < since))
        used.set(`${kind} ${blind}`, { kind, blind, since, mentionId });
    }
  }
  const own = new Set(mentions.map((one) => one.mentionId));
  for (const { kind, blind, households } of await householdsUsing(tx, [...used.values()], HOUSEHOLDS_OF_ONE_NUMBER)) {
    const reason = `Dipakai ${households} rumah tangga dalam ${HUB_WINDOW_DAYS} hari`;
    await putHub(tx, { kind, blind, origin: 'observed', reason, since: now });
    const found = used.get(`${kind} ${blind}`);
    const mentionIds = (await mentionsUsing(tx, kind, blind)).filter((id) => !own.has(id));
    if (found !== undefined && mentionIds.length > 0)
      await context.announce(hubFound({ kind: found.kind, mentionIds }, { kind: 'mention', id: found.mentionId }, null));
  }
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
