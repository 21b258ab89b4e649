import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid, notFound } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { interviewView } from '../interview-view.ts';
import { loadInterview } from '../load-interview.ts';
import { runningInterview } from '../open-interview.ts';
import { sealText } from '../sealed.ts';
import * as store from '../store-interview.ts';

/** The officer's word on one indicator. A strong one without its fact stays "missing" and weighs nothing. */
export async function markIndicator(
  { params, body }: In<typeof contract.markIndicator>,
  context: Context,
): Promise<Out<typeof contract.markIndicator>> {
  const { tx, actor, keys, now, trail } = context;
  const { rules, interview } = await runningInterview(context, params.id);
  if (!rules.prepared.on(interview.on).byCode.has(body.code)) throw invalid('code', 'Petunjuk ini tidak ada dalam katalog wawancara ini');
  const id = context.newId();
  await store.addMark(tx, {
    id,
    application_id: params.id,
    code: body.code,
    state: body.state,
    sealed_fact: body.fact === undefined ? null : sealText(keys, id, body.fact),
    at: now,
    by_account: actor.accountId,
  });
  trail.note('indicator', body.code);
  trail.note('state', body.state);
  const loaded = await loadInterview(context, params.id);
  if (loaded === undefined) throw notFound('application');
  return interviewView(loaded);
}
