import type { Chance } from '../chance/chance.ts';
import { weightedNames } from '../chance/weighted.ts';
import { applyForPassport } from '../desk/apply.ts';
import type { Visit } from '../desk/apply.ts';
import type { Latent } from '../desk/interview.ts';
import { ordinaryExtras } from '../desk/ordinary.ts';
import { tellStory } from '../desk/stories.ts';
import type { FormFillers } from '../flows/form-fillers.ts';
import { drawPerson, officeOf, otherOffice } from '../world/world.ts';
import type { World } from '../world/world.ts';
import { memberWith, newSheet, typeOf } from './ring.ts';
import type { Reuse, Ring } from './ring.ts';
import type { Victim } from './victim.ts';

/** What victims answer when they answer the truth (our choice; dossier passport-screening §2.7 names the questions). */
const VICTIMS = {
  paidByOther: 0.45,
  familyKnows: 0.75,
  firstPassport: 0.8,
  papers: 0.5,
  papersOfLicensed: 0.85,
  trueDestination: 0.75,
  vague: 0.5,
};
/** How often the habit is kept, and the number is that of the usual person (our choice). */
const USUAL = 0.75;
const TRIES_AGAIN = 0.6;
const MOST_TRIES = 3;
/** A helper inside lets most through. @source dossier: simulator §2.6 (prob .05 a ring) */
const SHIELDS = 0.8;

/** A victim goes to the passport office with what the ring gave along. @source dossier: simulator §2.7, §2.8 */
export function goToCounter(
  world: World,
  fillers: FormFillers,
  ring: Ring,
  chance: Chance,
  victim: Victim,
  day: number,
  attempt: number,
  trip?: Ring['trip'],
): void {
  if (ring.stopped) return;
  const row = typeOf(ring.type);
  const { settings } = world;
  const { person } = victim;
  const purpose = chance.pick(row.purposes.split(' '));
  const destination = chance.happens(VICTIMS.trueDestination) ? victim.destination : chance.pick(['SG', 'MY', 'TH']);
  const own = officeOf(person.village.regencyCode);
  const { invitedBy, ...extras } = ordinaryExtras(world, fillers, chance, person, purpose, destination, day);
  const reused = chance.happens(settings.sharedIdentifier) ? drawReuse(ring, chance) : undefined;
  const lodges = reused === 'address' || chance.happens(settings.sharedAddress);
  const learnt = day >= ring.sheet.from && chance.happens(victim.coached);
  const latent: Latent = {
    plan: false,
    coached: victim.coached,
    payer: chance.happens(VICTIMS.paidByOther) ? 'other_person' : chance.pick(['self', 'family']),
    familyKnows: chance.happens(VICTIMS.familyKnows),
    firstPassport: chance.happens(VICTIMS.firstPassport),
    papers: chance.happens(ring.type === 'D' ? VICTIMS.papersOfLicensed : VICTIMS.papers),
    story: learnt ? varied(chance, ring.sheet.story) : tellStory(chance, chance.happens(VICTIMS.vague) ? 'plain' : purpose, destination),
    invitedBy: reused === 'handle' ? ring.handle : invitedBy,
  };
  const visit: Visit = {
    ...extras,
    ...reusedThings(ring, chance, reused),
    ...(lodges ? { lodging: ring.shelter } : {}),
    ...(row.company === 1 && (ring.type !== 'D' || purpose === 'pmi') ? { company: ring.company } : {}),
    person,
    day,
    purpose,
    destination,
    latent,
    departs: victim.departs,
    office: attempt > 0 || chance.happens(settings.secondOffice) ? otherOffice(chance, own) : own,
    session: trip?.session,
    minute: trip === undefined ? undefined : trip.minute + chance.below(40),
    shielded: ring.members.some(({ role }) => role === 'helper') && chance.happens(SHIELDS),
    fetcher: (drawn) => {
      const { person: member, phone } = drawn.happens(USUAL) ? ring.contact : memberWith(ring, drawn, 'scout', 'runner', 'transporter');
      return { name: member.name, phone, person: member.key };
    },
    belongsTo: [ring, victim.truth],
  };
  const told = applyForPassport(world, chance, visit);
  if (chance.happens(settings.decoyCompanion)) bringDecoy(world, chance, visit);
  if (!told.refused) return;
  // After a refusal the ring writes another sheet, in 5 to 15 days.
  ring.sheet = { story: newSheet(chance, ring.type), from: told.on + 5 + chance.below(11) };
  const later = told.on + 7 + chance.below(24);
  if (attempt + 1 >= MOST_TRIES || !chance.happens(TRIES_AGAIN)) {
    victim.givenUp = true;
    return;
  }
  victim.departs = Math.max(victim.departs, later + 7 + chance.below(14));
  if (later < world.end) world.agenda.on(later, () => goToCounter(world, fillers, ring, chance, victim, later, attempt + 1));
}

/** A ring has a habit, and now and then another way. */
function drawReuse(ring: Ring, chance: Chance): Reuse {
  return chance.happens(USUAL) ? ring.usualReuse : weightedNames<Reuse>(typeOf(ring.type).reuses).draw(chance);
}

function reusedThings(ring: Ring, chance: Chance, reused: Reuse | undefined): Pick<Visit, 'contactPhone' | 'payer' | 'guarantor'> {
  if (reused === 'contact') return { contactPhone: (chance.happens(USUAL) ? ring.contact : memberWith(ring, chance, 'scout')).phone };
  if (reused === 'payer') return { payer: ring.account };
  if (reused !== 'guarantor') return {};
  const { person, phone } = memberWith(ring, chance, 'runner', 'transporter', 'head');
  return { guarantor: { name: person.name, phone, person: person.key } };
}

/** An honest friend who comes along so that two look like a trip. */
function bringDecoy(world: World, chance: Chance, visit: Visit): void {
  const person = drawPerson(world, chance, visit.person.village.at, { least: 18, most: 50 }, visit.day);
  const latent: Latent = {
    ...visit.latent,
    plan: true,
    payer: 'self',
    familyKnows: true,
    papers: true,
    story: tellStory(chance, 'tourism', visit.destination),
  };
  applyForPassport(world, chance, {
    person,
    day: visit.day,
    purpose: 'tourism',
    destination: visit.destination,
    latent,
    noise: 'decoy_companion',
  });
}

/** The same sheet in one's own words: an ending, a filler, a word less. */
function varied(chance: Chance, sheet: string): string {
  const words = sheet.split(' ');
  if (words.length > 3 && chance.happens(0.3)) words.splice(chance.below(words.length), 1);
  if (chance.happens(0.25)) words.push(chance.pick(['saja', 'pak', 'bu', 'begitu', 'ya', 'insyaallah']));
  return words.join(' ');
}
