import type { Tx } from '../../platform/db/on-client.ts';
import type { Comparable, Standing } from './linker.ts';
import { hubsAmong } from './store-shared.ts';
import { periodsOf } from './store-things.ts';
import { isRecycled, recycledBetween } from './validity.ts';

/** What is known about the identifiers of these mentions: hubs, and the periods in which each had one owner. */
export async function standingOf(tx: Tx, mentions: readonly Comparable[]): Promise<Standing> {
  const all = new Map(mentions.flatMap((one) => one.identifiers.map((id) => [`${id.kind} ${id.blind}`, id])));
  const identifiers = [...all.values()];
  const [hubs, periods] = await Promise.all([
    hubsAmong(tx, identifiers),
    periodsOf(
      tx,
      identifiers.filter((one) => isRecycled(one.kind)),
    ),
  ]);
  const byIdentifier = Map.groupBy(periods, (one) => `${one.kind} ${one.blind}`);
  return {
    hubs: new Set(hubs.map((hub) => `${hub.kind} ${hub.blind}`)),
    recycled: (kind, blind, dayA, dayB) => recycledBetween(kind, byIdentifier.get(`${kind} ${blind}`) ?? [], dayA, dayB),
  };
}
