import type { PlainDate } from './catalogue.ts';

const DAY_MILLISECONDS = 86_400_000;

/**
 * Days from one day to another; negative when `to` lies before `from`.
 * @throws RangeError when a text is not a `YYYY-MM-DD` day
 */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (instantOf(to) - instantOf(from)) / DAY_MILLISECONDS;
}

function instantOf(day: PlainDate): number {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(instant)) throw new RangeError(`date ${day} is not a day: write YYYY-MM-DD`);
  return instant;
}

/** Whole years of age on a day. A birthday on 29 February is reached on 1 March of a common year. */
export function ageOn(birthDate: PlainDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
