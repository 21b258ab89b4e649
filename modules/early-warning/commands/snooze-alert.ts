import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { alertSnoozed } from '../events.ts';
import { mayJudge, maySnooze } from '../model.ts';
import type { AlertState } from '../model.ts';
import * as store from '../store.ts';
import { alertView } from '../views.ts';
import { feedPlace } from '../feed-place.ts';

const DAY_MS = 86_400_000;

export async function snoozeAlert(
  { params, body }: In<typeof contract.snoozeAlert>,
  context: Context,
): Promise<Out<typeof contract.snoozeAlert>> {
  const { tx, actor, now, today, trail } = context;
  const alert = await store.lockAlert(tx, params.id);
  if (alert === undefined) throw notFound('alert');
  const decision = maySnooze(alert.state as AlertState, body.days);
  if (!decision.ok) throw refused(decision.reason);
  const until = new Date(Date.parse(today) + body.days * DAY_MS).toISOString().slice(0, 10);
  const change = {
    state: 'snoozed',
    snoozed_until: until,
    changed_at: now,
    snoozed_by: actor.accountId,
    snooze_reason: body.reason,
    joined_into: null,
  };
  await store.changeAlert(tx, alert.id, change);
  await context.announce(alertSnoozed({ alert: alert.id, until }, { kind: 'alert', id: alert.id }, feedPlace(alert.territory)));
  trail.because(body.reason);
  return alertView(context, { ...alert, ...change });
}

/** Back into the queue: a verdict or a snooze was a mistake. Earlier verdicts stay in the history. */
export async function reopenAlert(
  { params }: In<typeof contract.reopenAlert>,
  context: Context,
): Promise<Out<typeof contract.reopenAlert>> {
  const { tx, now } = context;
  const alert = await store.lockAlert(tx, params.id);
  if (alert === undefined) throw notFound('alert');
  const decision = mayJudge(alert.state as AlertState);
  if (!decision.ok) throw refused(decision.reason);
  const awake = { snoozed_until: null, snoozed_by: null, snooze_reason: null };
  const change = { state: 'new', ...awake, joined_into: null, changed_at: now, shown_at: alert.shown_at ?? now };
  await store.changeAlert(tx, alert.id, change);
  return alertView(context, { ...alert, ...change });
}
