import type { In, Out } from '../../../../platform/contract/endpoint.ts';
import type { Context } from '../../../../platform/http/context.ts';
import type * as contract from '../../contract.ts';
import { AttentionKind, SeriesKey } from '../../model.ts';
import { attentionOf } from '../../surges/store-villages.ts';
import { lastFullWeek, mondayOf, weekOf } from '../../surges/weeks.ts';
import { electedMethod } from '../elected-method.ts';
import { judgeSeries, OFFICE_WEEKS } from '../judge-series.ts';
import { firstWeekOf, toldOf } from '../office-records.ts';
import * as store from '../store-office-series.ts';
import { seriesView } from '../series-view.ts';

/** The weekly series of the own office, of what the asking person may see: observed beside expected. A hint, never an alert. */
export async function getOfficeSeries(
  _input: In<typeof contract.getOfficeSeries>,
  { tx, actor: { officeId }, today, trail }: Context,
): Promise<Out<typeof contract.getOfficeSeries>> {
  const week = lastFullWeek(today);
  const since = mondayOf(week - OFFICE_WEEKS + 1);
  const records = {
    reports: await store.officeReports(tx, officeId, since),
    turnedDown: await store.turnedDown(tx, officeId, since),
    again: await store.triedAgain(tx, officeId, since),
    firstApplicationOn: await store.firstApplicationOn(tx, officeId, since),
  };
  const days = (await attentionOf(tx, { since })).map(({ territory, kind, on_day }) => ({
    village: territory,
    kind: AttentionKind.parse(kind),
    week: weekOf(on_day),
  }));
  const series = SeriesKey.options.flatMap((key) => {
    const first = firstWeekOf(key, records);
    if (first === undefined || first > week) return [];
    const felt = key === 'turned-down' || key === 'again' ? [] : days;
    const span = { first: Math.max(first, week - OFFICE_WEEKS + 1), week };
    return [seriesView(key, judgeSeries(toldOf(key, records), felt, span, electedMethod))];
  });
  trail.concerns('office', officeId);
  trail.note('above', series.filter(({ level }) => level === 'above').length);
  return { office: await store.officeName(tx, officeId), week: mondayOf(week), series };
}
