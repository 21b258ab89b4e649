import { isoDay } from '../chance/calendar.ts';
import type { Chance } from '../chance/chance.ts';
import { weightedNames } from '../chance/weighted.ts';
import { applyForPassport } from '../desk/apply.ts';
import type { Visit } from '../desk/apply.ts';
import type { Latent } from '../desk/interview.ts';
import { tellStory } from '../desk/stories.ts';
import type { VictimTruth } from '../events.ts';
import { sendPlacement } from '../flows/placements.ts';
import { sendReturn } from '../flows/returns.ts';
import type { Person } from '../people/residents.ts';
import { reportVictim } from '../reports/true-reports.ts';
import type { Incident } from '../reports/incident.ts';
import { drawPerson, officeOf, otherOffice } from '../world/world.ts';
import type { World } from '../world/world.ts';
import { addIdentifier, memberWith, newSheet, typeOf } from './ring.ts';
import type { Reuse, Ring } from './ring.ts';

/** Spread of the days from recruiting to departure around the type's median (our choice). */
const DWELL_SIGMA = 0.45;
/** The first victims are not yet coached. @source dossier: simulator §2.8 */
const UNCOACHED = 3;
/** @source dossier: simulator §2.7: family objection raises the report hazard */
const OBJECTION_FACTOR = 5;
const DEPORTED_LATER = 0.12;
const TRIES_AGAIN = 0.6;

/** A victim in the making: what the ring promised and what the victim will show. */
interface Victim {
  readonly person: Person;
  readonly truth: VictimTruth;
  readonly recruited: number;
  departs: number;
  readonly destination: string;
  readonly coached: number;
}

/** Recruits one person on a day and puts the whole course into the agenda. @source dossier: simulator §2.7 */
export function recruit(world: World, ring: Ring, chance: Chance, day: number): void {
  if (ring.stopped) return;
  if (day < ring.silentUntil) {
    const later = ring.silentUntil + chance.below(10);
    if (later < world.end) world.agenda.on(later, () => recruit(world, ring, chance, later));
    return;
  }
  const row = typeOf(ring.type);
  const { settings } = world;
  const scout = memberWith(ring, chance, 'scout');
  const known = chance.happens(0.3 + 0.5 * chance.next());
  const village = known
    ? scout.person.village.at
    : chance.happens(row.far)
      ? world.leaving.draw(chance).at
      : chance.pick(scout.person.village.near);
  const person = drawPerson(
    world,
    chance,
    village,
    { least: row.ages[0]!, most: row.ages[1]!, sex: chance.happens(row.women) ? 'P' : 'L' },
    day,
  );
  ring.recruited += 1;
  const dwell = Math.max(5, Math.round(chance.lognormal(row.dwell * settings.dwellFactor, DWELL_SIGMA)));
  const destination = chance.pick((row.destinations || 'ID').split(' '));
  const truth: VictimTruth = { person: person.key, recruited_at: isoDay(day), departs_at: isoDay(day + dwell), events: [] };
  const coached = ring.recruited <= UNCOACHED ? 0.1 : settings.coachingQuality;
  const victim: Victim = { person, truth, recruited: day, departs: day + dwell, destination, coached };
  const objects = chance.happens(settings.familyObjects);
  const incident: Incident & { readonly victim: Person } = {
    ring,
    victim: person,
    scout,
    belongsTo: [ring, truth],
    destination,
    job: chance.pick(row.jobs.split('|')),
    pay: chance.between(row.pay[0]!, row.pay[1]!),
    advance: chance.happens(0.6) ? chance.between(1, 10) : 0,
    departs: victim.departs,
    recruited: day,
  };
  if (chance.happens(Math.min(0.9, settings.reportPerVictim * (objects ? OBJECTION_FACTOR : 1)))) reportVictim(world, chance, incident);
  const leaves = chance.happens(settings.dropOut) ? day + Math.round(dwell * chance.next()) : undefined;
  if (chance.happens(row.passport)) {
    const on = day + Math.max(1, Math.round(dwell * (0.25 + 0.45 * chance.next())));
    if (leaves === undefined || on < leaves) world.agenda.on(on, () => goToCounter(world, ring, chance, victim, on, 0));
  }
  if (ring.type === 'D') registerWrongly(world, ring, chance, victim);
  if (leaves === undefined) world.agenda.on(Math.min(victim.departs, world.end), () => depart(world, ring, chance, victim));
}

/** Whoever departs, or was about to when officers stopped the ring, is a victim of the truth file. */
function depart(world: World, ring: Ring, chance: Chance, victim: Victim): void {
  if (victim.departs < 0) return;
  ring.victims.push({ ...victim.truth, departs_at: isoDay(victim.departs) });
  if (ring.stopped || chance.happens(world.settings.interceptedAtPort) || !chance.happens(DEPORTED_LATER)) return;
  const back = victim.departs + 30 + Math.round(chance.exponential(120));
  if (back < world.end)
    world.agenda.on(back, () => sendReturn(world, chance, victim.person, back, 'deported', victim.destination, [ring, victim.truth]));
}

function goToCounter(world: World, ring: Ring, chance: Chance, victim: Victim, day: number, attempt: number): void {
  if (ring.stopped) return;
  const row = typeOf(ring.type);
  const { settings } = world;
  const purpose = chance.pick(row.purposes.split(' '));
  const own = officeOf(victim.person.village.regencyCode);
  const reused = chance.happens(settings.sharedIdentifier) ? weightedNames<Reuse>(row.reuses).draw(chance) : undefined;
  const contact = memberWith(ring, chance, 'scout', 'runner');
  const guarantor = memberWith(ring, chance, 'runner', 'transporter', 'head');
  const learnt = chance.happens(victim.coached);
  const latent: Latent = {
    plan: false,
    coached: victim.coached,
    payer: chance.happens(0.6) ? 'other_person' : chance.pick(['self', 'family']),
    familyKnows: chance.happens(0.72),
    firstPassport: chance.happens(0.8),
    papers: chance.happens(ring.type === 'D' ? 0.8 : 0.5),
    story:
      learnt && day >= ring.sheet.from
        ? varied(chance, ring.sheet.story)
        : tellStory(chance, chance.happens(0.5) ? 'plain' : purpose, victim.destination),
    ...(reused === 'handle' || (ring.type === 'C' && chance.happens(0.1)) ? { invitedBy: ring.handle } : {}),
  };
  const visit: Visit = {
    person: victim.person,
    day,
    purpose,
    destination: chance.happens(0.75) ? victim.destination : chance.pick(['SG', 'MY', 'TH']),
    latent,
    departs: victim.departs,
    contactPhone: reused === 'contact' ? contact.phone : undefined,
    payer: reused === 'payer' ? ring.account : undefined,
    guarantor: reused === 'guarantor' ? { name: guarantor.person.name, phone: guarantor.phone, person: guarantor.person.key } : undefined,
    address: reused === 'address' || chance.happens(settings.sharedAddress) ? ring.shelter.address : undefined,
    company: ring.type === 'D' && purpose === 'pmi' ? ring.company : ring.type === 'E' && chance.happens(0.3) ? ring.company : undefined,
    session: undefined,
    office: attempt > 0 || chance.happens(settings.secondOffice) ? otherOffice(chance, own) : own,
    belongsTo: [ring, victim.truth],
  };
  const told = applyForPassport(world, chance, visit);
  if (chance.happens(settings.decoyCompanion)) decoy(world, chance, visit);
  if (!told.refused) return;
  // After a refusal the ring writes another sheet. @source dossier: simulator §2.8
  ring.sheet = { story: newSheet(chance, ring.type), from: told.on + 5 + chance.below(11) };
  const later = told.on + 7 + chance.below(24);
  if (attempt < 2 && chance.happens(TRIES_AGAIN)) {
    victim.departs = Math.max(victim.departs, later + 7 + chance.below(14));
    if (later < world.end) world.agenda.on(later, () => goToCounter(world, ring, chance, victim, later, attempt + 1));
  } else victim.departs = -1;
}

/** An honest friend who comes along so that two look like a trip. */
function decoy(world: World, chance: Chance, visit: Visit): void {
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

/** A licensed company that goes astray files its people under another job. */
function registerWrongly(world: World, ring: Ring, chance: Chance, victim: Victim): void {
  addIdentifier(ring, 'company', ring.company);
  const placed = {
    person: victim.person,
    destination: victim.destination,
    company: ring.company,
    jobOrder: `JO-${victim.destination}-${1000 + chance.below(9000)}-pelatihan`,
    scheme: 'P to P',
  };
  const first = victim.recruited + 3 + chance.below(12);
  const states = [
    ['registered', first],
    ['contract', first + Math.round((victim.departs - first) * 0.6)],
  ] as const;
  for (const [state, on] of states)
    if (on < Math.min(victim.departs, world.end) && chance.happens(0.7))
      world.agenda.on(on, () => sendPlacement(world, chance, placed, state, on, [ring, victim.truth]));
}
