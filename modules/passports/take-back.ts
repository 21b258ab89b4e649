import type { Context } from '../../platform/http/context.ts';
import { decisionWithdrawn } from './events.ts';
import { DecisionCode } from './model.ts';
import { openWords, sealWords } from './sealed.ts';
import * as applications from './store.ts';
import * as store from './store-decisions.ts';
import type { DecisionRow } from './store-decisions.ts';

/** A standing decision no longer stands: it stays on record, the application is open again. */
export async function takeBack(context: Context, row: DecisionRow, reason: string): Promise<void> {
  const { tx, keys, actor, now } = context;
  const application = await applications.findApplication(tx, row.application_id);
  await store.setDecision(tx, row.id, {
    state: 'withdrawn',
    withdrawn_by: actor.accountId,
    withdrawn_at: now,
    sealed_words: sealWords(keys, row.id, { ...openWords(keys, row.id, row.sealed_words), note: reason }),
  });
  await applications.setState(tx, row.application_id, { state: 'screened', decision: null });
  await context.announce(
    decisionWithdrawn(
      { application: row.application_id, decision: DecisionCode.parse(row.decision) },
      { kind: 'application', id: row.application_id },
      application?.territory ?? null,
    ),
  );
}
