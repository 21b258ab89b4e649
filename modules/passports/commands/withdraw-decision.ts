import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { applicationView } from '../application-view.ts';
import type * as contract from '../contract.ts';
import { REFUSALS } from '../model.ts';
import * as applications from '../store.ts';
import * as store from '../store-decisions.ts';
import { takeBack } from '../take-back.ts';

export async function withdrawDecision(
  { params, body }: In<typeof contract.withdrawDecision>,
  context: Context,
): Promise<Out<typeof contract.withdrawDecision>> {
  const row = await store.lockDecision(context.tx, params.id);
  if (row === undefined) throw notFound('decision');
  await applications.lockApplication(context.tx, row.application_id);
  if (row.state !== 'standing') throw refused(REFUSALS.notStanding);
  await takeBack(context, row, body.reason);
  return applicationView(context, row.application_id);
}
