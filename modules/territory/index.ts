import type { Tx } from '../../platform/db/on-client.ts';
import { calendarOf, dayAt, dayWhere, dueInstant, stretchOf } from './model.ts';
import type { Span, WorkingCalendar, Zone } from './model.ts';
import { listHolidays } from './store-calendar.ts';

/** Door of the territory module: names of units and working days. The arithmetic is pure and lives in `model.ts`. */
export { gazetteerOf } from './gazetteer.ts';
export { findUnit, unitNames } from './unit-names.ts';
export { territoryReferences } from './reference.ts';
export { addWorkingDays, dayAt, dayWhere, dueInstant, isWorkingDay, latestDayIn, workingDaysBetween, zoneOf } from './model.ts';
export type { UnitName, WorkingCalendar } from './model.ts';

interface Asked {
  readonly now: string;
  readonly today: string;
  readonly actor: { readonly territories: readonly string[] };
}
/** The same request with the day of the officer's office as its `today`, which in the east begins one or two hours before Jakarta's. */
export const atOffice = <C extends Asked>(context: C): C => ({ ...context, today: dayWhere(context.now, context.actor.territories) });

/** The working calendar as the holidays table has it now. @param options `worksOnCollectiveLeave`: for desks open on cuti bersama */
export const workingCalendar = async (tx: Tx, options: { worksOnCollectiveLeave?: boolean } = {}): Promise<WorkingCalendar> =>
  calendarOf(await listHolidays(tx), options);

/** When a clock that starts at an instant is over; reads only the holidays that it can meet, none for a clock of hours. */
export async function dueAt(tx: Tx, from: string, span: Span, zone: Zone): Promise<string> {
  const holidays = 'hours' in span ? [] : await listHolidays(tx, stretchOf(dayAt(from, zone), span.workingDays));
  return dueInstant(calendarOf(holidays), from, span, zone);
}
