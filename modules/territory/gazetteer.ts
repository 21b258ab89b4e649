import { buildGazetteer } from '../../engines/gazetteer/index.ts';
import type { Gazetteer } from '../../engines/gazetteer/index.ts';
import { getFact } from '../../platform/db/facts.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { currentUnits } from './store-units.ts';

let kept: { readonly version: string; readonly gazetteer: Promise<Gazetteer> } | undefined;

/**
 * Place names of today for reading texts: built once a process at the first text (about 10 MB), and again when the reference data
 * have another version.
 */
export async function gazetteerOf(tx: Tx): Promise<Gazetteer> {
  const version = (await getFact(tx, 'reference:territory/units')) ?? '';
  if (kept?.version === version) return kept.gazetteer;
  const gazetteer = currentUnits(tx).then(buildGazetteer);
  kept = { version, gazetteer };
  // A failed reading must not stay: the next text tries again.
  gazetteer.catch(() => (kept = undefined));
  return gazetteer;
}
