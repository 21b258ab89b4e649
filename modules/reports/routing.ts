import type { Tx } from '../../platform/db/on-client.ts';
import { officesFor } from '../access/index.ts';
import { anyImmigrationOffice } from './store-filing.ts';

export interface Handling {
  readonly officeId: string;
  readonly agencyId: string;
}

const kanimOf = async (tx: Tx, place: string, on: string): Promise<Handling | undefined> => {
  const [office] = await officesFor(tx, { agencyCode: 'IMIGRASI', kind: 'KANIM', territory: place, on, limit: 1 });
  return office === undefined ? undefined : { officeId: office.id, agencyId: office.agencyId };
};

/**
 * Who handles a report: the competent Kanim of the place; without a place (or where none is known) that of the reporter's
 * own territory; at last any immigration office, because a report is never turned away for want of data.
 * @param territories Kemendagri codes of the reporter, empty for anonymous ones
 */
export async function handlingOffice(
  tx: Tx,
  place: string | undefined,
  territories: readonly string[],
  on: string,
): Promise<Handling | undefined> {
  const places = [...(place === undefined ? [] : [place]), ...territories.filter((code) => code !== '*')];
  for (const one of places) {
    const found = await kanimOf(tx, one, on);
    if (found !== undefined) return found;
  }
  const last = await anyImmigrationOffice(tx);
  return last === undefined ? undefined : { officeId: last.id, agencyId: last.agencyId };
}
