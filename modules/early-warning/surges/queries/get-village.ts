import { nowcast } from '../../../../engines/warning/series/reporting-delay.ts';
import type { In, Out } from '../../../../platform/contract/endpoint.ts';
import { notFound } from '../../../../platform/contract/problem.ts';
import type { Context } from '../../../../platform/http/context.ts';
import { outside } from '../../../access/model.ts';
import { findUnit } from '../../../territory/index.ts';
import type * as contract from '../../contract.ts';
import { AttentionKind } from '../../model.ts';
import { SHOWN_WEEKS } from '../judge-agency.ts';
import * as store from '../store-villages.ts';
import { lookView, villageLines } from '../village-views.ts';
import { lastFullWeek, mondayOf } from '../weeks.ts';

/** One village, week by week; a village out of reach is not found, one without reports has no weeks. */
export async function getVillage(
  { params }: In<typeof contract.getVillage>,
  { tx, actor, today, trail }: Context,
): Promise<Out<typeof contract.getVillage>> {
  const { code } = params;
  const unit = outside([code], actor.territories) === undefined ? await findUnit(tx, code) : undefined;
  if (unit === undefined) throw notFound('village');
  const [look, now] = [await store.lastLook(tx), await store.villageNow(tx, code)];
  const weeks = await store.villageWeeks(tx, code);
  const attention = await store.attentionOf(tx, { territory: code, since: mondayOf(lastFullWeek(today) - SHOWN_WEEKS) });
  const casts = nowcast(weeks.map(({ told }) => told), weeks.map(({ completed }) => Math.min(1, completed))); // prettier-ignore
  trail.note('village', code);
  return {
    code,
    name: unit.name,
    place: unit.full,
    look: look === undefined ? null : lookView(look),
    now: now === undefined ? null : ((await villageLines(tx, [now]))[0] ?? null),
    weeks: weeks.map(({ week, told, expected, upper, alarm, outreach, visit }, at) => ({
      week,
      told,
      finalLow: casts[at]?.low ?? told,
      finalHigh: casts[at]?.high ?? told,
      expected,
      upper,
      alarm,
      attention: [...(outreach ? (['outreach'] as const) : []), ...(visit ? (['visit'] as const) : [])],
    })),
    attention: attention.map(({ id, kind, on_day, noted_at }) => ({
      id,
      kind: AttentionKind.parse(kind),
      onDay: on_day,
      notedAt: noted_at,
    })),
  };
}
