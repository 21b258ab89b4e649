import type { JobContext } from '../../platform/outbox/job-context.ts';
import { hubFound } from './events.ts';
import type { Comparable } from './linker.ts';
import { ThingKind } from './model.ts';
import { mentionsUsing } from './store-shared.ts';
import { addThings, periodsOf, replacePeriods, thingsBehind } from './store-things.ts';
import { isRecycled, periodsFrom } from './validity.ts';
import type { Period } from './validity.ts';

/**
 * Keeps the things that mentions show, and when each was seen. Doing it again changes nothing. A sighting that closes a
 * silence makes two owners one again: what the number connects is then weighed anew.
 */
export async function recordThings(context: JobContext, mentions: readonly Comparable[]): Promise<void> {
  const { tx, newId } = context;
  const seen = new Map<string, { id: string; kind: ThingKind; blind: string; days: Period[]; mentionId: string }>();
  for (const { mentionId, seenOn, identifiers } of mentions)
    for (const { kind, blind } of identifiers) {
      const plain = ThingKind.safeParse(kind);
      if (!plain.success) continue;
      const key = `${kind} ${blind}`;
      const one = seen.get(key) ?? { id: newId(), kind: plain.data, blind, days: [], mentionId };
      one.days.push({ from: seenOn, to: seenOn });
      seen.set(key, one);
    }
  if (seen.size === 0) return;
  const things = [...seen.values()];
  const [, ids, known] = await Promise.all([addThings(tx, things), thingsBehind(tx, things), periodsOf(tx, things)]);
  const before = Map.groupBy(known, (one) => `${one.kind} ${one.blind}`);
  const changed = new Map<string, Period[]>();
  for (const [key, { kind, blind, days, mentionId }] of seen) {
    const old = before.get(key) ?? [];
    const next = periodsFrom(kind, [...old, ...days]);
    const id = ids.get(key);
    if (id === undefined || sameDays(old, next)) continue;
    changed.set(id, next);
    if (isRecycled(kind) && next.length < old.length) {
      const mentionIds = await mentionsUsing(tx, kind, blind);
      await context.announce(hubFound({ kind, mentionIds }, { kind: 'mention', id: mentionId }, null));
    }
  }
  await replacePeriods(tx, changed);
}

const sameDays = (a: readonly Period[], b: readonly Period[]): boolean =>
  a.length === b.length && a.every(({ from, to }, at) => from === b[at]?.from && to === b[at].to);
