import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import { invalid, notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { latestDayIn } from '../../territory/index.ts';
import type * as contract from '../contract.ts';
import { TRIAD } from '../model.ts';
import * as store from '../store-parts.ts';
import { workOnCase } from '../work-on-case.ts';

/** One sentence, its element of the triad, its source and grade. */
export async function addFact({ params, body }: In<typeof contract.addFact>, context: Context): Promise<Projected> {
  const { tx, actor, keys, newId, now } = context;
  const { element, tag } = body;
  if (element !== undefined && tag === undefined) throw invalid('tag', 'Pilih unsurnya lebih tepat, misalnya penipuan');
  if (element === undefined && tag !== undefined) throw invalid('element', 'Pilih proses, cara, atau tujuan');
  return workOnCase(context, params.id, 'work', async (file) => {
    if (body.happenedOn !== undefined && body.happenedOn > latestDayIn(now, [file.territory, ...actor.territories]))
      throw invalid('happenedOn', 'Hari kejadian belum tiba');
    if (element !== undefined && !(TRIAD[element] as readonly string[]).includes(tag ?? '')) throw refused('fact/tag-of-other-element');
    if (body.party !== undefined && (await store.findParty(tx, file.id, body.party)) === undefined) throw notFound('party');
    const id = newId();
    await store.addFact(tx, {
      id,
      file_id: file.id,
      sealed_sentence: keys.seal('narrative', body.sentence, id),
      element: element ?? null,
      tag: tag ?? null,
      happened_on: body.happenedOn ?? null,
      party_id: body.party ?? null,
      source_kind: body.sourceKind,
      sealed_source: keys.seal('narrative', body.source, id),
      grade_source: body.gradeSource,
      grade_information: body.gradeInformation,
      recorded_by: actor.accountId,
      agency_id: actor.agencyId,
      at: now,
    });
    return { step: 'fact-added', detail: { fact: id, element: element ?? null, tag: tag ?? null } };
  });
}
