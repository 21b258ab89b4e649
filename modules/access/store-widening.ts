import { z } from 'zod';
import { PlainDate } from '../../platform/contract/fields.ts';
import type { Tx } from '../../platform/db/on-client.ts';

/** One stretch of working territory as it shall be. */
const Stretch = z.object({ code: z.string(), validFrom: PlainDate, validTo: PlainDate.nullable() });
export type Stretch = z.infer<typeof Stretch>;
const Wanted = z.array(Stretch);

export interface OpenWidening {
  readonly id: string;
  readonly proposed_by: string;
  readonly proposer: string;
  readonly reason: string;
  readonly expires_at: string;
  readonly wanted: readonly Stretch[];
}
/** What waits for an office; only administrators, auditors and the PPDP are shown it. */
export async function openWidening(tx: Tx, officeId: string, now: string): Promise<OpenWidening | undefined> {
  const row = await tx
    .selectFrom('access.widening_proposal as p')
    .innerJoin('access.account as a', 'a.id', 'p.proposed_by')
    .select(['p.id', 'p.proposed_by', 'a.display_name as proposer', 'p.reason', 'p.expires_at', 'p.territories'])
    .where('p.office_id', '=', officeId)
    .where('p.state', '=', 'open')
    .where('p.expires_at', '>', now)
    .executeTakeFirst();
  return row === undefined ? undefined : { ...row, wanted: Wanted.parse(row.territories) };
}

/** Proposals whose time is over make room for a new one. */
export const lapseWidenings = (tx: Tx, officeId: string, now: string) =>
  tx
    .updateTable('access.widening_proposal')
    .set({ state: 'lapsed' })
    .where('office_id', '=', officeId)
    .where('state', '=', 'open')
    .where('expires_at', '<=', now)
    .execute();

export interface NewWidening {
  readonly id: string;
  readonly office_id: string;
  readonly proposed_by: string;
  readonly proposed_at: string;
  readonly reason: string;
  readonly expires_at: string;
}
export const addWidening = (tx: Tx, row: NewWidening, wanted: readonly Stretch[]) =>
  tx
    .insertInto('access.widening_proposal')
    .values({ ...row, territories: JSON.stringify(wanted), state: 'open' })
    .execute();

export const decideWidening = (tx: Tx, id: string, state: 'confirmed' | 'refused', by: string, at: string) =>
  tx.updateTable('access.widening_proposal').set({ state, decided_by: by, decided_at: at }).where('id', '=', id).execute();
