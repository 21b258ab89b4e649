import type { Home } from './store-neighbourhood.ts';

/** A house of more people than this is no family. @source dossier: simulator §2.2 (3.3 per household); engines/watch (LARGEST_FAMILY) */
const LARGEST_FAMILY = 7;

/**
 * Which people are one household: one person, one family card, or one house, unless far too many live there. Relatives connect nothing
 * and raise nobody's risk; a house of two families is taken for one, because the other error would accuse a family.
 * @returns one key for each, in the same order
 */
export function householdsOf(homes: readonly Home[]): string[] {
  const joined = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    while (joined.has(at)) at = joined.get(at)!;
    return at;
  };
  const join = (a: string, b: string): void => {
    const [low, high] = [root(a), root(b)].sort();
    if (low !== high) joined.set(high!, low!);
  };
  for (const one of homes) if (one.card !== null) join(one.personId, `kk ${one.card}`);
  for (const inHouse of Map.groupBy(homes, (one) => one.house).values()) {
    const [first] = inHouse;
    if (first === undefined || first.house === null || new Set(inHouse.map((one) => one.personId)).size > LARGEST_FAMILY) continue;
    for (const other of inHouse) join(first.personId, other.personId);
  }
  return homes.map((one) => root(one.personId));
}
