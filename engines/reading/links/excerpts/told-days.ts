import type { Traits } from '../traits.ts';
import type { Excerpt } from './excerpt.ts';

/** An event is in the papers on its day and the next ones. */
const SOON = 3;
/** A report of which only the month is known is as near to those of its month as this: between three days and four. */
export const A_MONTH = 3.75;
const VAGUE = 30 / A_MONTH;
/** As far apart are two reports of which one has no date. Our choice. */
const UNDATED = 31;
const DAY = 86_400_000;
/** The least distance between two days of two texts. */
export const daysBetween = (one: Iterable<string>, other: Iterable<string>): number =>
  Math.min(...[...one].flatMap((iso) => [...other].map((twin) => Math.abs(Date.parse(iso) - Date.parse(twin)) / DAY)));

/** Days between what two reports tell of: of their papers, or between a day that one tells and the other's paper of the next days. */
export function daysApart(one: Excerpt, other: Excerpt): number {
  const [left, right] = [one.traits, other.traits];
  if (left.days === undefined || right.days === undefined) return UNDATED;
  const papers = Math.max(0, left.days[0] - right.days[1], right.days[0] - left.days[1]);
  if ([...left.toldDays].some((day) => right.toldDays.has(day))) return 0;
  const told = left.toldDays.size > 0 && right.toldDays.size > 0 ? daysBetween(left.toldDays, right.toldDays) : 0;
  const vague = Math.max(left.days[1] - left.days[0], right.days[1] - right.days[0]) / VAGUE;
  return [...soonAfter(left, right), ...soonAfter(right, left)].reduce(
    (least, days) => Math.min(least, days),
    Math.max(told, papers + vague),
  );
}

function soonAfter({ toldDays }: Traits, { days }: Traits): number[] {
  // A paper of which only the month is known may have come out before that day.
  if (days === undefined || days[1] > days[0]) return [];
  return [...toldDays].flatMap((iso) => {
    const later = days[0] - Math.floor(Date.parse(iso) / DAY);
    return later >= 0 && later <= SOON ? [later] : [];
  });
}
