import type { In } from '../../../platform/contract/endpoint.ts';
import { DONE } from '../../../platform/contract/fields.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { recruiterPhoneSettled } from '../events.ts';
import { phoneState, REFUSALS } from '../model.ts';
import * as store from '../store.ts';

/**
 * A second person confirms an official number; only then it is a hub.
 * @refuses recruiter/phone-own for who entered it, recruiter/phone-settled when nothing waits
 */
export async function confirmPhone({ params }: In<typeof contract.confirmPhone>, context: Context) {
  await mustWait(params.id, context);
  const { tx, actor, now } = context;
  await store.settlePhone(tx, params.id, { phone_confirmed_by: actor.accountId, phone_confirmed_at: now });
  return told(params.id, true, context);
}

/** A second person takes a waiting number away; the same number may be entered again by somebody. @refuses as `confirmPhone` */
export async function refusePhone({ params, body }: In<typeof contract.refusePhone>, context: Context) {
  await mustWait(params.id, context);
  await store.settlePhone(context.tx, params.id, { phone: null });
  context.trail.because(body.reason);
  return told(params.id, false, context);
}

async function mustWait(id: string, { tx, actor }: Context): Promise<void> {
  const row = await store.findRecruiter(tx, id);
  if (row === undefined) throw notFound('recruiter');
  const state = phoneState(row, actor.accountId);
  if (state === 'waiting-own') throw refused(REFUSALS.phoneOwn);
  if (state !== 'waiting') throw refused(REFUSALS.phoneSettled);
}

async function told(id: string, official: boolean, context: Context) {
  await context.announce(recruiterPhoneSettled({ recruiterId: id, official }, { kind: 'recruiter', id }, null));
  context.trail.concerns('recruiter', id);
  return DONE;
}
