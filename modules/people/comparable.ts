import type { Keyring } from '../../platform/crypto/keyring.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import type { Breathe } from '../../platform/outbox/breather.ts';
import { readIdentifier } from './identifiers.ts';
import { openIdentity } from './identity.ts';
import { toMention } from './linker.ts';
import type { Comparable } from './linker.ts';
import { IdentifierKind, StoredKind } from './model.ts';
import * as store from './store-mentions.ts';

/** Opened mentions kept in the worker: neighbours of one village meet again and again. Our choice: about 8 MB. */
const KEPT = 5_000;
/** Mentions never change, so what is kept never gets old. Newest used last. Only linking, which may see all, reads it. */
const kept = new Map<string, Comparable>();

/**
 * Opens mentions for linking; one that cannot be opened (altered, other key) is left out.
 * Only under the worker's role: what is kept knows no reach.
 */
export async function openComparables(
  tx: Tx,
  keys: Keyring,
  mentionIds: Iterable<string>,
  breathe?: Breathe,
): Promise<Map<string, Comparable>> {
  const found = new Map<string, Comparable>();
  const missing: string[] = [];
  for (const id of new Set(mentionIds)) {
    const known = kept.get(id);
    if (known === undefined) missing.push(id);
    else found.set(id, keep(known));
  }
  if (missing.length === 0) return found;
  const [rows, identifiers] = await Promise.all([store.findMentions(tx, missing), store.findIdentifiers(tx, missing)]);
  const byMention = Map.groupBy(identifiers, (one) => one.mention_id);
  for (const row of rows) {
    await breathe?.();
    const one = open(keys, row, byMention.get(row.id) ?? []);
    if (one !== undefined) found.set(row.id, keep(one));
  }
  return found;
}

function keep(one: Comparable): Comparable {
  kept.delete(one.mentionId);
  kept.set(one.mentionId, one);
  if (kept.size > KEPT) for (const oldest of kept.keys()) return (kept.delete(oldest), one);
  return one;
}

function open(keys: Keyring, row: store.MentionRow, sealed: readonly store.IdentifierRow[]): Comparable | undefined {
  try {
    const identity = openIdentity(keys, row.id, row.sealed_identity);
    const identifiers = sealed.map((one) => ({
      id: one.id,
      kind: StoredKind.parse(one.kind),
      typed: keys.openText('identifier', one.sealed_value, one.id),
      blind: one.blind,
      fault: one.fault,
      hub: null,
    }));
    return {
      mentionId: row.id,
      n: row.n,
      seenOn: row.seen_on,
      territory: row.territory,
      mention: toMention({ identity, villageCode: row.village_code, identifiers }),
      identifiers: identifiers.flatMap(({ kind, typed, blind }) => (blind === null ? [] : [{ kind, blind, value: valueOf(kind, typed) }])),
    };
  } catch {
    return undefined;
  }
}

function valueOf(kind: StoredKind, typed: string): string | undefined {
  const plain = IdentifierKind.safeParse(kind);
  if (!plain.success) return undefined;
  const read = readIdentifier(plain.data, typed);
  return read.ok ? read.value : undefined;
}
