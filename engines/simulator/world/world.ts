import type { Chance } from '../chance/chance.ts';
import { weighted } from '../chance/weighted.ts';
import type { Weighted } from '../chance/weighted.ts';
import { weekday } from '../chance/calendar.ts';
import type { Geography, Village } from '../geography/build-geography.ts';
import { ageOn, openResidents, personOf } from '../people/residents.ts';
import type { Person, Residents } from '../people/residents.ts';
import type { Burst, Parameters } from '../scenarios/scenario.ts';
import { openAgenda } from './agenda.ts';
import type { Agenda } from './agenda.ts';
import type { Appearance } from './appearance.ts';
import type { Post } from './post.ts';
import { openPost } from './post.ts';
import offices from './offices.json' with { type: 'json' };

/** One simulated district: what every process reads and where it sends its events. */
export interface World {
  readonly settings: Parameters;
  readonly bursts: readonly Burst[];
  readonly appearance: Appearance;
  readonly geography: Geography;
  readonly residents: Residents;
  readonly post: Post;
  readonly agenda: Agenda;
  readonly seed: number;
  readonly start: number;
  /** First day after the last. */
  readonly end: number;
  /** People in millions. */
  readonly millions: number;
  /** Villages by population. */
  readonly anywhere: Weighted<Village>;
  /** Villages by population and how many leave from there. */
  readonly leaving: Weighted<Village>;
  readonly officers: readonly Officer[];
  /** Where reports came from lately; officers keep it short. */
  readonly reported: { readonly village: number; readonly day: number }[];
  /** Villages where officers acted and people talk more, until a day (closed loop). */
  readonly encouragedUntil: Map<number, number>;
  /** Offices hold no counter on these days. */
  closed(day: number): boolean;
}

export interface Officer {
  readonly id: string;
  readonly villages: readonly string[];
}

/** What a person must be to be drawn. */
export interface Wanted {
  readonly least: number;
  readonly most: number;
  readonly sex?: 'L' | 'P' | undefined;
}

/** Spread of the pull to leave between villages (our choice; dossier numbers §8.3 tells of 0.5 to 8 % of adults). */
const PULL_SIGMA = 0.7;
const HOLIDAYS: ReadonlySet<string> = new Set(offices.holidays);

export function openWorld(given: {
  settings: Parameters;
  bursts: readonly Burst[];
  appearance: Appearance;
  geography: Geography;
  seed: number;
  start: number;
  days: number;
  offset: string;
  officers: readonly Officer[];
  holiday: (day: number) => string;
}): World {
  const { geography, seed, start, days, offset } = given;
  const residents = openResidents(geography, seed, start);
  return {
    ...given,
    residents,
    post: openPost(offset, start, start + days - 1, given.appearance.shiftDays),
    agenda: openAgenda(),
    encouragedUntil: new Map(),
    reported: [],
    end: start + days,
    millions: geography.population / 1e6,
    anywhere: weighted(geography.villages, ({ population }) => population),
    leaving: weighted(geography.villages, ({ population, at }) => population * residents.stream(21, at).lognormal(1, PULL_SIGMA)),
    closed: (day) => weekday(day) === 0 || weekday(day) === 6 || HOLIDAYS.has(given.holiday(day)),
  };
}

const TRIES = 40;

/**
 * Draws a resident of a village who fits.
 * @returns the last one looked at when nobody fits after forty tries, which hardly happens
 */
export function drawPerson(world: World, chance: Chance, village: number, wanted: Wanted, day: number): Person {
  const { residents } = world;
  for (let attempt = 0; ; attempt += 1) {
    const household = residents.household(village, chance.below(residents.householdsIn(village)));
    const fitting = household.members.findIndex(({ sex, born }) => {
      const age = ageOn(born, day);
      return age >= wanted.least && age <= wanted.most && (wanted.sex === undefined || sex === wanted.sex);
    });
    if (fitting >= 0) {
      // Several members may fit; start from a random one so that heads are not preferred.
      const from = chance.below(household.members.length);
      for (let step = 0; step < household.members.length; step += 1) {
        const member = (from + step) % household.members.length;
        const { sex, born } = household.members[member]!;
        const age = ageOn(born, day);
        if (age >= wanted.least && age <= wanted.most && (wanted.sex === undefined || sex === wanted.sex))
          return personOf(residents, household, member);
      }
    }
    if (attempt >= TRIES) return personOf(residents, household, 0);
  }
}

/** The office that serves a regency. @source dossier: shared offices list; districts of office: our reading of it */
export function officeOf(regencyCode: string): string {
  const found = Object.entries(offices.districts).find(([, regencies]) => regencies.split(' ').includes(regencyCode));
  return found?.[0] ?? offices.other[0]!;
}

/** An office further away in the province, sooner one of the neighbours. */
export function otherOffice(chance: Chance, own: string): string {
  const districts: Readonly<Record<string, string>> = offices.districts;
  const neighbours: Readonly<Record<string, string>> = offices.neighbours;
  const near = neighbours[own]?.split('|') ?? [];
  if (near.length > 0 && chance.happens(0.8)) return chance.pick(near);
  const province = districts[own]?.slice(0, 2) ?? '';
  return chance.pick(Object.keys(districts).filter((name) => name !== own && districts[name]!.startsWith(province)));
}
