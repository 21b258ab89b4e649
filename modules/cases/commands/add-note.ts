import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import * as cases from '../store-cases.ts';
import * as store from '../store-parts.ts';
import { viewCase } from '../work-on-case.ts';

/** Anybody who sees the case may write; without a choice the note is seen by its author only. */
export async function addNote({ params, body }: In<typeof contract.addNote>, context: Context): Promise<Projected> {
  const { tx, actor, keys, newId, now } = context;
  const file = await cases.findFile(tx, params.id);
  if (file === undefined) throw notFound('case');
  if (file.state === 'merged') throw refused('case/merged');
  const id = newId();
  await store.addNote(tx, {
    id,
    file_id: file.id,
    visibility: body.visibility,
    sealed_text: keys.seal('narrative', body.text, id),
    author_id: actor.accountId,
    office_id: actor.officeId,
    agency_id: actor.agencyId,
    at: now,
  });
  context.trail.note('visibility', body.visibility);
  return viewCase(context, params.id);
}
