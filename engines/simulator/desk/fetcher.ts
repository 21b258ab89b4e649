import { Chance } from '../chance/chance.ts';
import { ageOn, personOf } from '../people/residents.ts';
import type { Person } from '../people/residents.ts';
import type { World } from '../world/world.ts';
import { writePhone } from '../writing/corrupt-fields.ts';
import type { Latent } from './interview.ts';

/** Whoever pays for the journey or fetches the applicant, as the applicant names them. */
export interface Fetcher {
  readonly name: string;
  readonly phone: string;
  readonly person?: string | undefined;
}

/** Whoever stands at the counter. */
interface Asked {
  readonly person: Person;
  readonly latent: Latent;
  /** Who truly pays or fetches, when that is not the family. */
  readonly fetcher?: ((chance: Chance) => Fetcher) | undefined;
}

/** Somebody who does not know, or would rather not say (our choice). */
const UNANSWERED = 0.15;
/** Nobody else pays or fetches: the applicant gives the own number (our choice). */
const NOBODY_ELSE = 0.4;
const OWN_PHONE_AGE = 16;

/**
 * One more question at a share of the counters: who pays or fetches, and by which number. Learnt answers hide a ring as they
 * hide a missing plan; then a relative is named, as honest people do. Draws from streams of its own, so that nothing else
 * of a district changes when somebody asks.
 * @param counter  numbers that name the interviewer
 * @returns the number as it is written on the form; undefined when nobody asks or answers
 */
export function askForFetcher(world: World, counter: readonly number[], visit: Asked, day: number): Fetcher | undefined {
  const { counterAsksFetcher } = world.settings;
  if (counterAsksFetcher === 0 || !new Chance(world.seed, 33, ...counter).happens(counterAsksFetcher)) return undefined;
  const { person, latent } = visit;
  const chance = new Chance(world.seed, 34, person.village.at, person.householdNumber, person.member, day);
  if (chance.happens(UNANSWERED)) return undefined;
  const named =
    visit.fetcher !== undefined && !chance.happens(latent.coached) ? visit.fetcher(chance) : ofFamily(world, chance, person, day);
  return { ...named, phone: writePhone(chance, world.appearance.mark('phone', named.phone), 'desk') };
}

function ofFamily(world: World, chance: Chance, person: Person, day: number): Fetcher {
  const named = chance.happens(NOBODY_ELSE) ? person : relativeOf(world, chance, person, day);
  return { name: named.name, phone: named.phone(day), person: named.key };
}

function relativeOf(world: World, chance: Chance, person: Person, day: number): Person {
  const household = world.residents.household(person.village.at, person.householdNumber);
  const grown = household.members.flatMap(({ born }, at) => (at !== person.member && ageOn(born, day) >= OWN_PHONE_AGE ? [at] : []));
  return grown.length === 0 ? person : personOf(world.residents, household, chance.pick(grown));
}
