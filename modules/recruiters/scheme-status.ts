import type { Tx } from '../../platform/db/on-client.ts';
import type { SchemeState } from './record-states.ts';
import { schemeStates } from './store-imports.ts';

/**
 * What may be told about a destination on a day. `none`: not a placement country; `restricted`: a moratorium or closure for
 * some or all sectors; `open`: at least one open scheme and no restriction; `unknown`: nothing recorded for that day.
 */
export interface DestinationStatus {
  readonly placement: 'none' | 'restricted' | 'open' | 'unknown';
  /** Entries in force on the day that decide, each with its instrument and source. Announcements are left out. */
  readonly entries: readonly SchemeState[];
  /** Announced, not in force: never a reason to call a destination open. */
  readonly announced: readonly SchemeState[];
}

/** Whether an entry had begun and not ended; one without dates holds from the day its source was printed. */
export const inForce = (entry: SchemeState, day: string): boolean => {
  const from = entry.validFrom ?? entry.sourceDate;
  return from <= day && (entry.validTo === null || entry.validTo >= day);
};

export function destinationOn(all: readonly SchemeState[], iso2: string, day: string): DestinationStatus {
  const named = all.filter((entry) => !entry.withdrawn && entry.iso2 === iso2.toUpperCase() && inForce(entry, day));
  const announced = named.filter((entry) => entry.status === 'announced');
  const entries = named.filter((entry) => entry.status !== 'announced' && entry.status !== 'rule');
  const has = (...codes: SchemeState['status'][]): boolean => entries.some((entry) => codes.includes(entry.status));
  if (has('not-a-placement-country')) return { placement: 'none', entries, announced };
  if (has('moratorium', 'closed')) return { placement: 'restricted', entries, announced };
  return { placement: has('open') ? 'open' : 'unknown', entries, announced };
}

/** The status of a destination on a day. @param iso2 ISO 3166-1, two letters */
export const schemeStatus = async (tx: Tx, iso2: string, onDate: string): Promise<DestinationStatus> =>
  destinationOn([...(await schemeStates(tx)).values()], iso2, onDate);
