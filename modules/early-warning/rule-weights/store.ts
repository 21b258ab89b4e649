import type { Insertable, Selectable } from 'kysely';
import type { DB } from '../../../db/tables.generated.ts';
import type { Tx } from '../../../platform/db/on-client.ts';

export type RuleWeightRow = Selectable<DB['early_warning.rule_weight']>;

/** Learnt weights that an office uses, the newest first, with who decided. */
export const inUseAt = (tx: Tx, officeId: string): Promise<(RuleWeightRow & { by: string })[]> =>
  tx
    .selectFrom('early_warning.rule_weight as w')
    .innerJoin('access.shared_account as a', 'a.id', 'w.adopted_by')
    .selectAll('w')
    .select((eb) => eb.fn.coalesce('a.display_name', eb.val('')).as('by'))
    .where('w.office_id', '=', officeId)
    .where('w.ended_at', 'is', null)
    .orderBy('w.adopted_at', 'desc')
    .orderBy('w.id')
    .execute();

/** What each such rule weighs there, as a share of the expert's weight (1 = the same). */
export async function weightsAt(tx: Tx, officeId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('early_warning.rule_weight')
    .select(['kind', 'percent'])
    .where('office_id', '=', officeId)
    .where('ended_at', 'is', null)
    .execute();
  return new Map(rows.map(({ kind, percent }) => [kind, percent / 100]));
}

export const adopt = (tx: Tx, row: Insertable<DB['early_warning.rule_weight']>) =>
  tx.insertInto('early_warning.rule_weight').values(row).execute();

/** @returns undefined when it is not in use (any longer) within reach */
export const end = (
  tx: Tx,
  id: string,
  change: { readonly ended_by: string; readonly ended_at: string; readonly end_reason: string },
): Promise<RuleWeightRow | undefined> =>
  tx
    .updateTable('early_warning.rule_weight')
    .set(change)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
