import { isoDay } from '../chance/calendar.ts';
import type { Chance } from '../chance/chance.ts';
import type { VictimTruth } from '../events.ts';
import { openDay } from '../desk/apply.ts';
import { sessionKey } from '../desk/ordinary.ts';
import type { FormFillers } from '../flows/form-fillers.ts';
import { sendPlacement } from '../flows/placements.ts';
import { sendReturn } from '../flows/returns.ts';
import type { Person } from '../people/residents.ts';
import { reportVictim } from '../reports/true-reports.ts';
import { drawPerson } from '../world/world.ts';
import type { World } from '../world/world.ts';
import { goToCounter } from './at-the-counter.ts';
import { memberWith, typeOf } from './ring.ts';
import type { Ring, RingMember } from './ring.ts';
import type { Victim } from './victim.ts';

/** Spread of the days from recruiting to departure around the type's median (our choice). */
const DWELL_SIGMA = 0.45;
const SHORTEST_DWELL = 5;
/** The first victims are not yet coached. @source dossier: simulator §2.8 */
const UNCOACHED = 3;
const UNCOACHED_QUALITY = 0.1;
/** A family that objects raises the hazard of a report. @source dossier: simulator §2.7 */
const OBJECTION_FACTOR = 5;
/** People talk more after officers acted nearby (closed loop). @source dossier: simulator §2.11 */
const ENCOURAGED_FACTOR = 1.3;
/** Sent home in the year after (our choice). */
const DEPORTED_LATER = 0.12;
/** Victims who go to the counter with others of the ring (our choice). */
const TOGETHER = { careful: 0.2, careless: 0.5 };
const TRIP_REACH_DAYS = 8;
/** When in the dwell a victim goes for a passport. @source dossier: detection §5 */
const PASSPORT_FROM = 0.25;
const PASSPORT_TO = 0.7;

/** Recruits one person and puts the whole course into the agenda. @source dossier: simulator §2.7 */
export function recruit(world: World, fillers: FormFillers, ring: Ring, chance: Chance, day: number): void {
  if (ring.stopped) return;
  if (day < ring.silentUntil) {
    const later = ring.silentUntil + chance.below(10);
    if (later < world.end) world.agenda.on(later, () => recruit(world, fillers, ring, chance, later));
    return;
  }
  const row = typeOf(ring.type);
  const { settings } = world;
  const scout = memberWith(ring, chance, 'scout');
  const person = drawVictim(world, ring, scout, chance, day);
  ring.recruited += 1;
  const dwell = Math.max(SHORTEST_DWELL, Math.round(chance.lognormal(row.dwell * settings.dwellFactor, DWELL_SIGMA)));
  const truth: VictimTruth = { person: person.key, recruited_at: isoDay(day), departs_at: isoDay(day + dwell), events: [] };
  const destination = chance.pick((row.destinations || 'ID').split(' '));
  const coached = ring.recruited <= UNCOACHED ? UNCOACHED_QUALITY : settings.coachingQuality;
  const victim: Victim = { person, truth, recruited: day, departs: day + dwell, destination, coached, givenUp: false };
  const objects = chance.happens(settings.familyObjects) ? OBJECTION_FACTOR : 1;
  const encouraged = (world.encouragedUntil.get(person.village.at) ?? 0) > day ? ENCOURAGED_FACTOR : 1;
  if (chance.happens(Math.min(0.9, settings.reportPerVictim * objects * encouraged)))
    reportVictim(world, chance, {
      recruiter: { person: scout.person, alias: scout.alias, phone: scout.phone },
      traces: { handle: ring.handle, account: ring.account, plate: ring.plate, house: ring.shelter },
      victim: person,
      belongsTo: [ring, truth],
      destination,
      job: chance.pick(row.jobs.split('|')),
      pay: chance.between(row.pay[0]!, row.pay[1]!),
      advance: chance.happens(0.6) ? chance.between(1, 10) : 0,
      departs: victim.departs,
      recruited: day,
      others: Math.min(12, ring.recruited - 1),
      online: ring.type === 'C',
      route: row.passport < 0.5 ? 'none' : row.purposes.startsWith('umrah') ? 'umrah' : ring.type === 'D' ? 'licensed' : 'tourism',
      company: row.company === 1 ? ring.company : undefined,
    });
  const leaves = chance.happens(settings.dropOut) ? day + Math.round(dwell * chance.next()) : undefined;
  if (chance.happens(row.passport)) {
    const planned = day + Math.max(1, Math.round(dwell * (PASSPORT_FROM + (PASSPORT_TO - PASSPORT_FROM) * chance.next())));
    const trip = joinTrip(world, ring, chance, day, planned);
    const on = trip?.day ?? planned;
    if (leaves === undefined || on < leaves) world.agenda.on(on, () => goToCounter(world, fillers, ring, chance, victim, on, 0, trip));
  }
  if (ring.type === 'D') registerWrongly(world, ring, chance, victim);
  if (leaves === undefined) world.agenda.on(Math.min(victim.departs, world.end), () => depart(world, ring, chance, victim));
}

/** Some go together, above all where the ring is not careful enough to split appointments. @source dossier: simulator §2.9 */
function joinTrip(world: World, ring: Ring, chance: Chance, day: number, planned: number): Ring['trip'] {
  if (!chance.happens(ring.careful ? TOGETHER.careful : TOGETHER.careless)) return undefined;
  if (ring.trip === undefined || ring.trip.day <= day || Math.abs(ring.trip.day - planned) > TRIP_REACH_DAYS)
    ring.trip = {
      day: openDay(world, planned),
      session: sessionKey(planned, ring.number, chance.below(1e6)),
      minute: 480 + chance.below(340),
    };
  return ring.trip;
}

/** Scouts know 30 to 80 % of their victims: neighbours and relatives. @source dossier: simulator §2.6 */
function drawVictim(world: World, ring: Ring, scout: RingMember, chance: Chance, day: number): Person {
  const row = typeOf(ring.type);
  const base = world.residents.villages[ring.movedTo ?? scout.person.village.at]!;
  const known = chance.happens(ring.knownShare);
  const village = known ? base.at : chance.happens(row.far) ? world.leaving.draw(chance).at : chance.pick(base.near.concat(base.at));
  return drawPerson(world, chance, village, { least: row.ages[0]!, most: row.ages[1]!, sex: chance.happens(row.women) ? 'P' : 'L' }, day);
}

/** Whoever departs, or was about to when officers stopped the ring, is a victim of the truth file; who gave up is not. */
function depart(world: World, ring: Ring, chance: Chance, victim: Victim): void {
  if (victim.givenUp) return;
  if (victim.departs > victim.recruited && isoDay(victim.departs) !== victim.truth.departs_at && victim.departs < world.end) {
    // A refusal put the departure off.
    const on = victim.departs;
    victim.truth.departs_at = isoDay(on);
    world.agenda.on(on, () => depart(world, ring, chance, victim));
    return;
  }
  victim.truth.departs_at = isoDay(victim.departs);
  ring.victims.push(victim.truth);
  if (ring.stopped || chance.happens(world.settings.interceptedAtPort) || !chance.happens(DEPORTED_LATER)) return;
  const back = victim.departs + 30 + Math.round(chance.exponential(120));
  const from = victim.destination === 'ID' ? undefined : victim.destination;
  if (back < world.end && from !== undefined)
    world.agenda.on(back, () => sendReturn(world, chance, victim.person, back, 'deported', from, [ring, victim.truth]));
}

/** A licensed company that goes astray files its people under another job. */
function registerWrongly(world: World, ring: Ring, chance: Chance, victim: Victim): void {
  const jobOrder = `JO-${victim.destination}-${1000 + chance.below(9000)}-pelatihan`;
  const placed = { person: victim.person, destination: victim.destination, company: ring.company, jobOrder, scheme: 'P to P' };
  const first = victim.recruited + 3 + chance.below(12);
  for (const [state, on] of [
    ['registered', first],
    ['contract', first + Math.round((victim.departs - first) * 0.6)],
  ] as const)
    if (on < Math.min(victim.departs, world.end) && chance.happens(0.7))
      world.agenda.on(on, () => sendPlacement(world, chance, placed, state, on, [ring, victim.truth]));
}
