import type { Chance } from '../chance/chance.ts';
import { ageOn, personOf } from '../people/residents.ts';
import type { Person } from '../people/residents.ts';
import { drawPerson } from '../world/world.ts';
import type { World } from '../world/world.ts';

/** People who come to the counter together. */
export interface Party {
  readonly members: readonly Person[];
  readonly kind: 'single' | 'household' | 'kin' | 'friends';
}

/** Parties of one household (our choice); kin of two households and friends are settings. */
const ONE_HOUSEHOLD = 0.22;
/** Mean size of a party of friends, of kin: a setting is a share of applications, a party of m is drawn m times less often. */
const FRIENDS_MEAN = 3.4;
const KIN_MEAN = 2.4;
const AGES: Readonly<Record<string, readonly [number, number]>> = {
  tourism: [3, 70], family_visit: [18, 70], umrah: [17, 78], hajj: [38, 80], formal_work: [21, 45], study: [16, 30], medical: [25, 75], internship: [18, 27], other: [18, 65],
}; // prettier-ignore
const TOGETHER = new Set(['tourism', 'umrah', 'hajj']);

/** @source dossier: simulator §2.5 (friends and families travelling together) */
export function drawParty(world: World, chance: Chance, purpose: string, village: number, day: number): Party {
  const [least, most] = AGES[purpose] ?? [18, 60];
  const lead = drawPerson(world, chance, village, { least: Math.max(17, least), most }, day);
  const u = chance.next();
  const { familyTrips, travelTogether } = world.settings;
  if (purpose === 'tourism' && u < travelTogether / FRIENDS_MEAN) {
    return { kind: 'friends', members: [lead, ...others(world, chance, village, 1 + chance.below(5), { least: 18, most: 50 }, day)] };
  }
  if (!TOGETHER.has(purpose) || u >= travelTogether + familyTrips / KIN_MEAN + ONE_HOUSEHOLD) return { kind: 'single', members: [lead] };
  if (u >= travelTogether + familyTrips / KIN_MEAN) {
    return { kind: 'household', members: [lead, ...ofHousehold(world, chance, lead, day, least, most, 3)] };
  }
  const kin = others(world, chance, village, 1, { least: Math.max(18, least), most }, day);
  return { kind: 'kin', members: [lead, ...kin, ...ofHousehold(world, chance, lead, day, least, most, 1)] };
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

function ofHousehold(world: World, chance: Chance, lead: Person, day: number, least: number, most: number, atMost: number): Person[] {
  const household = world.residents.household(lead.village.at, lead.householdNumber);
  const fitting = household.members.flatMap(({ born }, member) => {
    const age = ageOn(born, day);
    return member !== lead.member && age >= least && age <= most && chance.happens(0.7) ? [member] : [];
  });
  return fitting.slice(0, atMost).map((member) => personOf(world.residents, household, member));
}
