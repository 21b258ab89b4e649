import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { interviewView, ledgerView, screen } from '../interview-view.ts';
import { loadInterview } from '../load-interview.ts';
import type { Loaded } from '../load-interview.ts';

async function loaded(context: Context, id: string): Promise<Loaded> {
  const found = await loadInterview(context, id);
  if (found === undefined) throw notFound('application');
  context.trail.concerns('application', id);
  return found;
}

export const getInterview = async (
  { params }: In<typeof contract.getInterview>,
  context: Context,
): Promise<Out<typeof contract.getInterview>> => interviewView(await loaded(context, params.id));

export async function getLedger({ params }: In<typeof contract.getLedger>, context: Context): Promise<Out<typeof contract.getLedger>> {
  const found = await loaded(context, params.id);
  return ledgerView(screen(found), found.rules);
}
