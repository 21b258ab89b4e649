import type { Context } from '../../platform/http/context.ts';
import * as store from './store-offices.ts';
import type { OfficeRow } from './store-offices.ts';
import type { Stretch } from './store-widening.ts';

/** What an administrator wrote; reference data do not overwrite it any more. */
export const SOURCE = 'administrator';
const DAY_MS = 86_400_000;
const same = (a: Stretch) => (b: Stretch) => a.code === b.code && a.validFrom === b.validFrom && a.validTo === b.validTo;

/** Stretches that only one of the two lists has. */
export const differences = (now: readonly Stretch[], wanted: readonly Stretch[]) => ({
  adds: wanted.filter((one) => !now.some(same(one))),
  ends: now.filter((one) => !wanted.some(same(one))),
});

/**
 * Makes the territory of an office what is wanted. What was valid stays in the history: a stretch that is no longer named ends
 * yesterday; one that has not begun is dropped.
 */
export async function putTerritories({ tx, today, trail }: Context, office: OfficeRow, wanted: readonly Stretch[]): Promise<void> {
  const named = new Set(wanted.map((t) => `${t.code} ${t.validFrom}`));
  const missing = office.territories.filter((t) => !named.has(`${t.code} ${t.validFrom}`));
  const yesterday = new Date(Date.parse(today) - DAY_MS).toISOString().slice(0, 10);
  // Before anything ends: a part of what ends now is no widening.
  for (const t of wanted)
    await store.putTerritory(tx, {
      office_id: office.id,
      territory: t.code,
      valid_from: t.validFrom,
      valid_to: t.validTo,
      source: SOURCE,
    });
  for (const t of missing) {
    if (t.validFrom >= today) await store.dropTerritory(tx, office.id, t.code, t.validFrom);
    else if (t.validTo === null || t.validTo > yesterday) await store.closeTerritory(tx, office.id, t.code, t.validFrom, yesterday);
  }
  trail.note('territoriesClosed', missing.length);
}
