import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import { invalid } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { latestDayIn } from '../../territory/index.ts';
import type * as contract from '../contract.ts';
import { workOnCase } from '../work-on-case.ts';

/** Summary, modus and days of conduct; the law that holds follows the days. */
export function describeCase({ params, body }: In<typeof contract.describeCase>, context: Context): Promise<Projected> {
  const { conductFrom, conductTo } = body;
  if (conductFrom === null && conductTo !== null) throw invalid('conductFrom', 'Isi hari pertama kejadian');
  if (conductFrom !== null && conductTo !== null && conductTo < conductFrom)
    throw invalid('conductTo', 'Hari terakhir tidak boleh sebelum hari pertama');
  return workOnCase(context, params.id, 'work', async (file) => {
    if (conductFrom !== null && conductFrom > latestDayIn(context.now, [file.territory, ...context.actor.territories]))
      throw invalid('conductFrom', 'Hari kejadian belum tiba');
    return {
      step: 'described',
      detail: { modus: body.modus, conductFrom, conductTo, before: [file.modus, file.conduct_from ?? '', file.conduct_to ?? ''] },
      set: { summary: body.summary, modus: body.modus, conduct_from: conductFrom, conduct_to: conductTo },
    };
  });
}
