import type { Keyring } from '../../platform/crypto/keyring.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { openIdentity } from './identity.ts';
import type { Side } from './linker.ts';
import { StoredKind } from './model.ts';
import * as store from './store-mentions.ts';
import { hubsAmong } from './store-shared.ts';

/** A mention with everything opened: for comparing, for the person page, for the side-by-side view. Only within reach. */
export type OpenMention = Side & { readonly row: store.MentionRow };

/** Opens mentions in their order of recording. @throws when a sealed value was altered */
export async function openMentions(tx: Tx, keys: Keyring, mentionIds: readonly string[]): Promise<OpenMention[]> {
  const [rows, identifiers] = await Promise.all([store.findMentions(tx, mentionIds), store.findIdentifiers(tx, mentionIds)]);
  const hubs = await hubsAmong(
    tx,
    identifiers.flatMap(({ kind, blind }) => (blind === null ? [] : [{ kind, blind }])),
  );
  const byMention = Map.groupBy(identifiers, (one) => one.mention_id);
  const reasons = new Map(hubs.map((hub) => [`${hub.kind} ${hub.blind}`, hub.reason]));
  return rows.map((row) => ({
    row,
    mentionId: row.id,
    identity: openIdentity(keys, row.id, row.sealed_identity),
    villageCode: row.village_code,
    identifiers: (byMention.get(row.id) ?? []).map((one) => ({
      id: one.id,
      kind: StoredKind.parse(one.kind),
      typed: keys.openText('identifier', one.sealed_value, one.id),
      blind: one.blind,
      fault: one.fault,
      hub: reasons.get(`${one.kind} ${one.blind ?? ''}`) ?? null,
    })),
  }));
}
