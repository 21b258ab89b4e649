import { ALIASES } from '../../engines/gazetteer/aliases.ts';
import { getFact } from '../../platform/db/facts.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { buildPlaceIndex } from './place-index.ts';
import type { PlaceIndex } from './place-index.ts';
import { currentUnits } from './store-units.ts';

const shortNames = new Map(
  [...Map.groupBy(Object.entries(ALIASES), ([, code]) => code)].map(([code, pairs]) => [code, pairs.map(([name]) => name)]),
);

let kept: { readonly version: string; readonly index: Promise<PlaceIndex> } | undefined;

/** The search index of this process: read from the database once, and again when the reference data have another version. */
export async function placeIndex(tx: Tx): Promise<PlaceIndex> {
  const version = (await getFact(tx, 'reference:territory/units')) ?? '';
  if (kept?.version === version) return kept.index;
  const index = currentUnits(tx).then((units) => buildPlaceIndex(units, shortNames));
  kept = { version, index };
  // A failed reading must not stay: the next search tries again.
  index.catch(() => (kept = undefined));
  return index;
}
