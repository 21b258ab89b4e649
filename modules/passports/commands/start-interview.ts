import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { interviewView } from '../interview-view.ts';
import { loadInterview } from '../load-interview.ts';
import { ApplicationState, REFUSALS } from '../model.ts';
import { lockedInterview } from '../open-interview.ts';
import { mayBeDecided } from '../rules.ts';
import * as applications from '../store.ts';
import * as store from '../store-interview.ts';

/** Begins the interview with the rules of today, or opens an ended one again with the rules it began with. */
export async function startInterview(
  { params }: In<typeof contract.startInterview>,
  context: Context,
): Promise<Out<typeof contract.startInterview>> {
  const { tx, actor, now, today } = context;
  const { row, record, rules } = await lockedInterview(context, params.id);
  if (!mayBeDecided(ApplicationState.parse(row.state))) throw refused(REFUSALS.decided);
  if (record === undefined)
    await store.addInterview(tx, {
      application_id: params.id,
      on_day: today,
      rule_set: rules.version,
      started_at: now,
      started_by: actor.accountId,
    });
  else await store.setInterview(tx, params.id, { ended_at: null });
  await applications.setState(tx, params.id, { state: 'interviewing' });
  const loaded = await loadInterview(context, params.id);
  if (loaded === undefined) throw notFound('application');
  return interviewView(loaded);
}
