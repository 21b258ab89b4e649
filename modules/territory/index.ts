import type { Tx } from '../../platform/db/on-client.ts';
import { calendarOf } from './model.ts';
import type { WorkingCalendar } from './model.ts';
import { listHolidays } from './store-calendar.ts';

/** Door of the territory module: names of units and working days. The arithmetic is pure and lives in `model.ts`. */
export { gazetteerOf } from './gazetteer.ts';
export { findUnit, unitNames } from './unit-names.ts';
export { territoryReferences } from './reference.ts';
export { addWorkingDays, dueInstant, isWorkingDay, workingDaysBetween, zoneOf } from './model.ts';
export type { UnitName, WorkingCalendar } from './model.ts';

/** The working calendar as the holidays table has it now. @param options `worksOnCollectiveLeave`: for desks open on cuti bersama */
export const workingCalendar = async (tx: Tx, options: { worksOnCollectiveLeave?: boolean } = {}): Promise<WorkingCalendar> =>
  calendarOf(await listHolidays(tx), options);
