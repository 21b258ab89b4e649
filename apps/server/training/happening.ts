import type { Chance } from './chance.ts';
import type { Inventor } from './people.ts';
import type { StoryCalendar } from './calendar.ts';
import type { TrainingOffice } from './training-office.ts';
import type { Villages } from './villages.ts';

/** Something that happens at one moment of the story. */
export interface Happening {
  readonly at: string;
  readonly run: (office: TrainingOffice) => Promise<unknown>;
}

/** What every part of the story is invented from. */
export interface Ground {
  readonly calendar: StoryCalendar;
  readonly villages: Villages;
  readonly people: Inventor;
  readonly luck: Chance;
  /** Makes the next application number of a counter, e.g. `LATIHAN-BLT-0042`. */
  readonly number: (counter: string) => string;
}

/** Ids of what the stories made, by a name; the test looks its alerts up by them. */
export type Made = Map<string, string[]>;
export const note = (made: Made, name: string, id: string): void => void made.set(name, [...(made.get(name) ?? []), id]);
export const noted = (made: Made, name: string): string => {
  const [id] = made.get(name) ?? [];
  if (id === undefined) throw new Error(`the story has not come to "${name}" yet`);
  return id;
};
