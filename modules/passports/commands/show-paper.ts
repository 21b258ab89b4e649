import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { applicationView } from '../application-view.ts';
import type * as contract from '../contract.ts';
import { ApplicationState, REFUSALS } from '../model.ts';
import { lockedInterview } from '../open-interview.ts';
import { mayBeDecided } from '../rules.ts';
import { sealPaper } from '../sealed.ts';
import * as store from '../store.ts';

/** A paper was shown, and what it says; answers are compared with it. */
export async function showPaper(
  { params, body }: In<typeof contract.showPaper>,
  context: Context,
): Promise<Out<typeof contract.showPaper>> {
  const { tx, actor, keys, now } = context;
  const { row, rules } = await lockedInterview(context, params.id);
  if (!mayBeDecided(ApplicationState.parse(row.state))) throw refused(REFUSALS.decided);
  if (!rules.data.papers.some((paper) => paper.code === body.code)) throw invalid('code', 'Berkas ini tidak ada dalam daftar berkas');
  const sealed = sealPaper(keys, params.id, body.code, body.facts);
  await store.addPapers(tx, [
    { application_id: params.id, code: body.code, shown_at: now, shown_to: actor.accountId, sealed_facts: sealed },
  ]);
  return applicationView(context, params.id);
}
