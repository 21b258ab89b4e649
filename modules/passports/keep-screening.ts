import type { Screening } from '../../engines/screening/ledger.ts';
import type { Context } from '../../platform/http/context.ts';
import { ledgerView, screen } from './interview-view.ts';
import type { Loaded } from './load-interview.ts';
import { sealText } from './sealed.ts';
import * as store from './store-interview.ts';

/** Keeps the ledger as it stands: a later decision names it, and recomputing it later must give the same. */
export async function keepScreening(context: Context, loaded: Loaded): Promise<{ id: string; screening: Screening }> {
  const { tx, keys, now, actor } = context;
  const screening = screen(loaded);
  const id = context.newId();
  await store.addScreening(tx, {
    id,
    application_id: loaded.row.id,
    outcome: screening.outcome,
    total_millibits: screening.totalMillibits,
    rule_set: loaded.rules.version,
    rule_version: screening.rule.version,
    codes: screening.contributions.map((line) => line.code),
    sealed_ledger: sealText(keys, id, JSON.stringify(ledgerView(screening, loaded.rules))),
    at: now,
    by_account: actor.accountId,
  });
  return { id, screening };
}
