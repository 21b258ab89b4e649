import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { applicationScreened } from '../events.ts';
import { interviewView } from '../interview-view.ts';
import { keepScreening } from '../keep-screening.ts';
import { loadInterview } from '../load-interview.ts';
import { runningInterview } from '../open-interview.ts';
import * as applications from '../store.ts';
import * as store from '../store-interview.ts';

/** Ends the interview and keeps its ledger. No decision follows from it by itself. */
export async function finishInterview(
  { params }: In<typeof contract.finishInterview>,
  context: Context,
): Promise<Out<typeof contract.finishInterview>> {
  const { tx, now, trail } = context;
  const running = await runningInterview(context, params.id);
  const { screening } = await keepScreening(context, running);
  await store.setInterview(tx, params.id, { ended_at: now });
  await applications.setState(tx, params.id, { state: 'screened', outcome: screening.outcome });
  trail.note('outcome', screening.outcome);
  await context.announce(
    applicationScreened(
      { application: params.id, outcome: screening.outcome },
      { kind: 'application', id: params.id },
      running.row.territory,
    ),
  );
  const loaded = await loadInterview(context, params.id);
  if (loaded === undefined) throw notFound('application');
  return interviewView(loaded);
}
