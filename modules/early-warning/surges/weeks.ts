const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday: the Monday of its week is three days before. */
const DAYS_TO_MONDAY = 3;

/** Running number of the week (Monday to Sunday) of a day. */
export const weekOf = (day: string): number => Math.floor((Date.parse(day.slice(0, 10)) / DAY_MS + DAYS_TO_MONDAY) / 7);

/** Monday of a week. */
export const mondayOf = (week: number): string => new Date((week * 7 - DAYS_TO_MONDAY) * DAY_MS).toISOString().slice(0, 10);

/** The last week that is over on this day. */
export const lastFullWeek = (today: string): number => weekOf(today) - 1;
