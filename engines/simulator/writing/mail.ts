import { dateOf } from '../chance/calendar.ts';
import { Chance } from '../chance/chance.ts';
import type { Person } from '../people/residents.ts';
import words from '../people/words.json' with { type: 'json' };

const HOSTS = words.mail.split(' ');

/** The mail address of a person; the same on every form. */
export function mailOf(person: Person): string {
  const chance = new Chance(person.habit, 1);
  const parts = person.name
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .split(' ')
    .filter((part) => part.length > 1);
  const joined = parts.slice(0, 2).join(chance.pick(['', '', '.', '_'])) || 'warga';
  const number = chance.happens(0.5) ? String(dateOf(person.born).year).slice(chance.happens(0.5) ? 2 : 0) : String(chance.below(1000));
  return `${joined}${number}@${chance.pick(HOSTS)}`;
}
