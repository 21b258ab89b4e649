import type { Tx } from '../../platform/db/on-client.ts';
import type { RoleCode } from './model.ts';
import * as store from './store-routing.ts';
import type { RoutedOffice } from './store-routing.ts';

const OFFICES_SHOWN = 5;
/** Who answers for an office. */
const HEADS: readonly RoleCode[] = ['KEPALA_KANTOR', 'KANWIL'];

/**
 * The offices that are competent for a place, best first: those whose territory covers it (longest code first), then the
 * nearest of the same regency or province.
 * @param ask.kind one kind or several (`LTSA`, `DISNAKER`, …); `agencyCode` alone takes every kind of that agency
 * @param ask.territory Kemendagri code of the place
 * @param ask.on the day, `YYYY-MM-DD`; today without it
 * @returns at most `limit` (5) offices; empty when nothing is known in that province
 */
export const officesFor = (
  tx: Tx,
  ask: {
    readonly kind?: string | readonly string[];
    readonly agencyCode?: string;
    readonly territory: string;
    readonly on?: string;
    readonly limit?: number;
  },
): Promise<RoutedOffice[]> =>
  store.officesNear(tx, {
    ...(ask.kind !== undefined && { kinds: typeof ask.kind === 'string' ? [ask.kind] : ask.kind }),
    ...(ask.agencyCode !== undefined && { agencyCode: ask.agencyCode }),
    place: ask.territory,
    on: ask.on,
    limit: ask.limit ?? OFFICES_SHOWN,
  });

export interface Superior {
  readonly office: { readonly id: string; readonly code: string; readonly name: string; readonly kind: string };
  /** The named people who answer for it; may be empty. */
  readonly heads: readonly { readonly accountId: string; readonly displayName: string; readonly role: string }[];
}

/** Who stands above an office: its parent, else the office of the same agency with the next wider territory. */
export async function superiorOf(tx: Tx, officeId: string): Promise<Superior | undefined> {
  const office = await store.superiorOffice(tx, officeId);
  return office === undefined ? undefined : { office, heads: await headsOf(tx, office.id) };
}

/** The people who answer for an office (head, Kanwil). */
export async function headsOf(tx: Tx, officeId: string): Promise<Superior['heads']> {
  const rows = await store.activeAccounts(tx, officeId, HEADS);
  return rows.map((row) => ({ accountId: row.id, displayName: row.display_name, role: row.role }));
}
