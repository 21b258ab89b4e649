import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { addWorkingDays, calendarOf, doubtsBetween } from '../model.ts';
import * as store from '../store-calendar.ts';

export async function reckonWorkingDays(
  { query }: In<typeof contract.reckonWorkingDays>,
  { tx }: Context,
): Promise<Out<typeof contract.reckonWorkingDays>> {
  const calendar = calendarOf(await store.listHolidays(tx), { worksOnCollectiveLeave: query.worksOnCollectiveLeave === 'true' });
  const until = addWorkingDays(calendar, query.from, query.days);
  return {
    from: query.from,
    days: query.days,
    until,
    holidays: [...calendar.holidays.values()].filter((h) => h.day >= query.from && h.day <= until),
    ...mutable(doubtsBetween(calendar, query.from, until)),
  };
}
const mutable = ({ unknownYears, provisionalDays }: ReturnType<typeof doubtsBetween>) => ({
  unknownYears: [...unknownYears],
  provisionalDays: [...provisionalDays],
});

export async function listHolidays(
  { query: { year } }: In<typeof contract.listHolidays>,
  { tx }: Context,
): Promise<Out<typeof contract.listHolidays>> {
  const items = await store.listHolidays(tx, { from: `${year}-01-01`, to: `${year}-12-31` });
  return { year, known: calendarOf(items).years.has(year), items };
}
