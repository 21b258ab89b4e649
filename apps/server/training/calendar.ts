import { isWorkingDay, workingCalendar } from '../../../modules/territory/index.ts';
import type { WorkingCalendar } from '../../../modules/territory/index.ts';
import { plusDays } from '../../../modules/territory/model.ts';
import { dayInJakarta } from '../../../platform/http/context.ts';
import type { TrainingOffice } from './training-office.ts';

/** Three months and the days around them. @source issue 2 item 18 */
export const DAYS_TOLD = 91;

/** Days of the story, counted back from the day of loading. */
export interface StoryCalendar {
  readonly today: string;
  /** Working days of the story, the oldest first; the day of loading is not among them. */
  readonly workingDays: readonly string[];
  /** The n-th working day before today; other numbers are always other days, also around long holidays. */
  workingDay(workingDaysAgo: number): string;
  /** A plain day, in the future when negative. */
  day(daysAgo: number): string;
}

/** @param clock "08:30", Jakarta time @returns the instant */
export const moment = (day: string, clock: string): string => new Date(`${day}T${clock}:00+07:00`).toISOString();

export async function storyCalendar(office: TrainingOffice, present: string): Promise<StoryCalendar> {
  const today = dayInJakarta(present);
  const calendar: WorkingCalendar = await office.system(({ tx }) => workingCalendar(tx));
  const workingDays = Array.from({ length: DAYS_TOLD }, (_, i) => plusDays(today, i - DAYS_TOLD)).filter((day) =>
    isWorkingDay(calendar, day),
  );
  const day = (daysAgo: number): string => plusDays(today, -daysAgo);
  return {
    today,
    workingDays,
    day,
    workingDay: (workingDaysAgo) => workingDays[Math.max(0, workingDays.length - workingDaysAgo)] ?? today,
  };
}
