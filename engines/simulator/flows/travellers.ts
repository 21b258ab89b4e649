import type { Chance } from '../chance/chance.ts';
import { dateOf } from '../chance/calendar.ts';
import { weightedNames } from '../chance/weighted.ts';
import { applyForPassport } from '../desk/apply.ts';
import type { Visit } from '../desk/apply.ts';
import type { Latent } from '../desk/interview.ts';
import { tellStory } from '../desk/stories.ts';
import { ageOn, personOf } from '../people/residents.ts';
import type { Person } from '../people/residents.ts';
import { drawPerson, officeOf, otherOffice } from '../world/world.ts';
import type { World } from '../world/world.ts';
import type { Agencies, Agency } from './agencies.ts';
import words from './agency-words.json' with { type: 'json' };
import { openHelpers } from './helpers.ts';

const TRIPS = weightedNames(words.trips);
const VISITS = weightedNames(words.visits);
const SHARES: Readonly<Record<string, number>> = words.purposes;
const MONTHS: Readonly<Record<string, readonly number[]>> = words.months;
const WORKING_DAYS = 243;
/** Pilgrims and few others come through a travel agency (our choice). */
const THROUGH_TRAVEL: Readonly<Record<string, number>> = { umrah: 0.75, hajj: 0.2, tourism: 0.03 };
/** Parties of one household (our choice); kin of two households and friends are settings. */
const ONE_HOUSEHOLD = 0.22;
const AGES: Readonly<Record<string, readonly [number, number]>> = {
  tourism: [3, 70], family_visit: [18, 70], umrah: [17, 78], hajj: [38, 80], formal_work: [21, 45], study: [16, 30], medical: [25, 75], internship: [18, 27], other: [18, 65],
}; // prettier-ignore

interface Party {
  readonly members: readonly Person[];
  readonly kind: 'single' | 'household' | 'kin' | 'friends';
}

/** Lawful applications of a day. */
export interface Travellers {
  step(day: number): void;
  /** Pilgrims of one travel agency on one day. */
  pilgrims(chance: Chance, day: number, agency: Agency, people: number): void;
}

export function openTravellers(world: World, agencies: Agencies): Travellers {
  const helpers = openHelpers(world);
  const { settings } = world;
  const perDay = (settings.applicationsPerMillion * world.millions) / WORKING_DAYS;

  const visitOf = (
    chance: Chance,
    purpose: string,
    party: Party,
    person: Person,
    day: number,
    agency: Agency | undefined,
  ): Omit<Visit, 'person' | 'latent'> => {
    const destination = purpose === 'umrah' || purpose === 'hajj' ? 'SA' : (purpose === 'family_visit' ? VISITS : TRIPS).draw(chance);
    const first = party.members[0]!;
    const shared = party.kind === 'kin' || party.kind === 'friends';
    const helped = agency === undefined && !shared && chance.happens(settings.helperPhone);
    const departs = day + 20 + Math.round(chance.lognormal(45, 0.6));
    return {
      day,
      purpose,
      destination,
      departs,
      phone: shared && chance.happens(0.5) ? first.phone(day) : undefined,
      contactPhone:
        agency !== undefined && chance.happens(0.6)
          ? agency.phone
          : shared
            ? first.phone(day)
            : helped
              ? helpers(person.village.at).draw(chance).person.phone(day)
              : chance.happens(0.25)
                ? person.phone(day)
                : undefined,
      payer: agency !== undefined && chance.happens(0.45) ? agency.account : undefined,
      company: agency?.name,
      address: party.kind === 'friends' && chance.happens(0.25) ? first.address : undefined,
    };
  };

  const apply = (
    chance: Chance,
    purpose: string,
    party: Party,
    day: number,
    agency: Agency | undefined,
    session: string | undefined,
  ): void => {
    const [first] = party.members;
    const common = visitOf(chance, purpose, party, first!, day, agency);
    const start = 480 + chance.below(360);
    for (const [at, person] of party.members.entries()) {
      const latent = honest(chance, purpose, common.destination, agency?.name);
      const visit: Visit = {
        ...common,
        person,
        latent,
        minute: start + at * 6,
        session: session ?? (party.members.length > 1 ? `s${day}-${first!.key}` : undefined),
      };
      const told = applyForPassport(world, chance, visit);
      if (told.refused || told.decision === 'POSTPONED_INCOMPLETE') comeBack(world, chance, visit, told.on, told.refused);
    }
  };

  const pilgrims = (chance: Chance, day: number, agency: Agency, people: number): void => {
    const home = world.residents.villages[agency.village]!;
    let left = people;
    while (left > 0) {
      const village = chance.happens(0.4) ? chance.pick(home.near.concat(home.at)) : world.anywhere.draw(chance).at;
      const party = drawParty(world, chance, 'umrah', village, day);
      apply(chance, 'umrah', party, day, agency, `s${day}-${agency.registration}`);
      left -= party.members.length;
    }
  };

  return {
    pilgrims,
    step(day) {
      if (world.closed(day)) return;
      const month = dateOf(day).month - 1;
      for (const purpose of Object.keys(SHARES)) {
        const chance = world.residents.stream(51, day, purpose.length, purpose.charCodeAt(0));
        const season = (MONTHS[purpose] ?? (purpose === 'formal_work' ? MONTHS['work'] : MONTHS['tourism']))?.[month] ?? 1;
        const factor = purpose === 'umrah' ? settings.umrahFactor : 1;
        let left = chance.poisson(perDay * SHARES[purpose]! * season * factor);
        while (left > 0) {
          const party = drawParty(world, chance, purpose, world.anywhere.draw(chance).at, day);
          const agency = chance.happens(THROUGH_TRAVEL[purpose] ?? 0) ? agencies.travel.draw(chance) : undefined;
          if (agency !== undefined && purpose === 'umrah' && left > 3 && chance.happens(0.15)) {
            const group = Math.min(left, 3 + chance.below(12));
            pilgrims(chance, day, agency, group);
            left -= group;
            continue;
          }
          apply(chance, purpose, party, day, agency, undefined);
          left -= party.members.length;
        }
        if (purpose === 'tourism') quietWorkers(world, chance, day, perDay * SHARES[purpose]! * season);
      }
    },
  };
}

/** People who will look for work on a visitor's visa, led by nobody: refused now and then, and no ring. */
function quietWorkers(world: World, chance: Chance, day: number, travellers: number): void {
  const count = chance.poisson(travellers * world.settings.quietWorkers);
  for (let at = 0; at < count; at += 1) {
    const village = world.leaving.draw(chance).at;
    const person = drawPerson(world, chance, village, { least: 19, most: 45 }, day);
    const purpose = chance.pick(['tourism', 'tourism', 'family_visit', 'umrah']);
    const destination = purpose === 'umrah' ? 'SA' : chance.pick(['MY', 'MY', 'MY', 'SG', 'TW', 'HK', 'SA']);
    const story = tellStory(chance, chance.happens(0.4) ? 'plain' : purpose, destination);
    const latent: Latent = {
      plan: false,
      coached: 0.25,
      payer: chance.pick(['self', 'family', 'family', 'other_person']),
      familyKnows: chance.happens(0.9),
      firstPassport: chance.happens(0.6),
      papers: chance.happens(0.45),
      story,
    };
    const visit: Visit = { person, day, purpose, destination, latent, departs: day + 10 + chance.below(60), noise: 'quiet_worker' };
    const told = applyForPassport(world, chance, visit);
    if (told.refused) comeBack(world, chance, visit, told.on, true);
  }
}

/** Who was sent away comes again: with the papers, or refused, now and then at another office. */
function comeBack(world: World, chance: Chance, visit: Visit, told: number, refused: boolean): void {
  if (!chance.happens(refused ? 0.45 : 0.75)) return;
  const own = officeOf(visit.person.village.regencyCode);
  const office = refused && chance.happens(world.settings.secondOffice * 2) ? otherOffice(chance, own) : own;
  const day = told + Math.round(chance.lognormal(refused ? 20 : 9, 0.6)) + 1;
  if (day < world.end)
    world.agenda.on(
      day,
      () =>
        void applyForPassport(world, chance, {
          ...visit,
          day,
          office,
          latent: { ...visit.latent, papers: true },
          minute: 480 + chance.below(400),
        }),
    );
}

function honest(chance: Chance, purpose: string, destination: string, agency: string | undefined): Latent {
  const payer = chance.happens(0.012)
    ? 'other_person'
    : chance.happens(purpose === 'umrah' || purpose === 'hajj' ? 0.45 : 0.25)
      ? 'family'
      : 'self';
  return {
    plan: chance.happens(0.975),
    coached: 0,
    payer,
    familyKnows: chance.happens(0.985),
    firstPassport: chance.happens(0.62),
    papers: chance.happens(0.96),
    story: tellStory(chance, purpose, destination, agency),
  };
}

function drawParty(world: World, chance: Chance, purpose: string, village: number, day: number): Party {
  const [least, most] = AGES[purpose] ?? [18, 60];
  const lead = drawPerson(world, chance, village, { least: Math.max(17, least), most }, day);
  const together = purpose === 'tourism' || purpose === 'umrah' || purpose === 'hajj';
  const u = chance.next();
  const { familyTrips, travelTogether } = world.settings;
  // A setting is a share of applications; a party of m members is drawn m times less often.
  if (purpose === 'tourism' && u < travelTogether / 3.4)
    return { kind: 'friends', members: [lead, ...others(world, chance, village, 1 + chance.below(5), { least: 18, most: 50 }, day)] };
  if (together && u < travelTogether + familyTrips / 2.4) {
    const kin = others(world, chance, village, 1, { least: Math.max(18, least), most }, day);
    return { kind: 'kin', members: [lead, ...kin, ...householdMembers(world, chance, lead, day, least, most, 1)] };
  }
  if (together && u < travelTogether + familyTrips / 2.4 + ONE_HOUSEHOLD)
    return { kind: 'household', members: [lead, ...householdMembers(world, chance, lead, day, least, most, 3)] };
  return { kind: 'single', members: [lead] };
}

function others(
  world: World,
  chance: Chance,
  village: number,
  count: number,
  wanted: { least: number; most: number },
  day: number,
): Person[] {
  const near = world.residents.villages[village]!.near.concat(village, village);
  return Array.from({ length: count }, () => drawPerson(world, chance, chance.pick(near), wanted, day));
}

function householdMembers(world: World, chance: Chance, lead: Person, day: number, least: number, most: number, atMost: number): Person[] {
  const household = world.residents.household(lead.village.at, lead.householdNumber);
  const fitting = household.members.flatMap(({ born }, member) => {
    const age = ageOn(born, day);
    return member !== lead.member && age >= least && age <= most && chance.happens(0.7) ? [member] : [];
  });
  return fitting.slice(0, atMost).map((member) => personOf(world.residents, household, member));
}
