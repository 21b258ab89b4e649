import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { alertJudged } from '../events.ts';
import { mayJudge, speakingGroups } from '../model.ts';
import type { AlertState } from '../model.ts';
import * as store from '../store.ts';
import { alertView } from '../views.ts';
import { feedPlace } from '../feed-place.ts';

/** What came of it. Every verdict is kept: the latest one counts, the earlier ones teach. */
export async function judgeAlert(
  { params, body }: In<typeof contract.judgeAlert>,
  context: Context,
): Promise<Out<typeof contract.judgeAlert>> {
  const { tx, actor, now, newId, trail } = context;
  const alert = await store.lockAlert(tx, params.id);
  if (alert === undefined) throw notFound('alert');
  const decision = mayJudge(alert.state as AlertState);
  if (!decision.ok) throw refused(decision.reason);
  const spoke = (await store.evidenceOf(tx, [alert.id])).map(store.spokenOf);
  await store.addVerdict(tx, {
    id: newId(),
    alert_id: alert.id,
    verdict: body.verdict,
    reason: body.reason,
    alert_version: alert.version,
    millibits: alert.millibits,
    head_start_millibits: alert.head_start_millibits,
    groups: speakingGroups(spoke),
    judged_by: actor.accountId,
    judged_at: now,
  });
  const change = { state: 'judged', changed_at: now, snoozed_until: null, joined_into: null };
  await store.changeAlert(tx, alert.id, change);
  await context.announce(
    alertJudged({ alert: alert.id, verdict: body.verdict }, { kind: 'alert', id: alert.id }, feedPlace(alert.territory)),
  );
  trail.note('verdict', body.verdict);
  return alertView(context, { ...alert, ...change });
}
