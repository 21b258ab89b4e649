import type { Chance } from '../chance/chance.ts';
import type { RingTruth } from '../events.ts';
import { drawPhone, e164 } from '../people/phones.ts';
import { isoDay, readDay } from '../chance/calendar.ts';
import type { Appearance, Marked } from '../world/appearance.ts';
import type { World } from '../world/world.ts';
import { addIdentifier, foundRing, typeOf } from './ring.ts';
import type { Ring } from './ring.ts';
import { recruit } from './recruit.ts';
import type { Agencies } from '../flows/agencies.ts';
import type { FormFillers } from '../flows/form-fillers.ts';

/** People of one Kanim's territory: rates are given per Kanim-week. @source dossier: simulator §3 (Kanim Blitar) */
const KANIM_MILLIONS = 2.56;
const MOST_VICTIMS = 120;
/** Rings that keep still for two to six weeks after an arrest nearby; the share is our choice. @source dossier: simulator §2.9 */
const SILENT_SPELL = 0.25;
/** Changes of numbers that come with a move to another place (our choice). */
const MOVES = 0.1;

export interface Rings {
  readonly all: readonly Ring[];
  step(day: number): void;
}

/** @param boost  small territories get more rings than their people would, so that a small test is never without one */
export function openRings(world: World, agencies: Agencies, fillers: FormFillers, boost: number): Rings {
  const rate = (world.settings.ringsPerKanimWeek * world.millions * boost) / KANIM_MILLIONS / 7;
  const all: Ring[] = [];
  return {
    all,
    step(day) {
      const births = world.residents.stream(61, day);
      for (let left = births.poisson(rate); left > 0; left -= 1) {
        const chance = world.residents.stream(62, all.length);
        const ring = foundRing(world, agencies, chance, all.length + 1, day);
        all.push(ring);
        planRecruiting(world, fillers, ring, chance, day);
        if (chance.happens(SILENT_SPELL)) planSilence(world, ring, chance, day);
        if (ring.careful) planPhoneChange(world, ring, world.residents.stream(63, all.length), day);
      }
    },
  };
}

function planRecruiting(world: World, fillers: FormFillers, ring: Ring, chance: Chance, day: number): void {
  const [median = 6, sigma = 0.6] = typeOf(ring.type).victims;
  const count = Math.min(MOST_VICTIMS, Math.max(2, Math.round(chance.lognormal(median * world.settings.victimsFactor, sigma))));
  const span = chance.lognormal(world.settings.recruitingDays * Math.min(1.5, typeOf(ring.type).dwell / 45), 0.4);
  const days = Array.from({ length: count }, () => day + Math.round(span * chance.next())).sort((a, b) => a - b);
  for (const [at, on] of days.entries()) {
    const own = world.residents.stream(64, ring.number, at);
    if (on < world.end) world.agenda.on(on, () => recruit(world, fillers, ring, own, on));
  }
}

/** New numbers for one or for all. @source dossier: simulator §2.9 */
function planPhoneChange(world: World, ring: Ring, chance: Chance, day: number): void {
  const on = day + Math.max(3, Math.round(world.settings.phoneChangeDays * (0.5 + chance.next())));
  if (on >= world.end || on > day + 400) return;
  world.agenda.on(on, () => {
    const all = chance.happens(0.5);
    const one = chance.below(ring.members.length);
    for (const [at, member] of ring.members.entries()) {
      if (!all && at !== one) continue;
      member.phone = drawPhone(chance);
      addIdentifier(ring, 'phone', e164(member.phone));
    }
    if (chance.happens(MOVES)) ring.movedTo = world.leaving.draw(chance).at;
    planPhoneChange(world, ring, chance, on);
  });
}

function planSilence(world: World, ring: Ring, chance: Chance, day: number): void {
  const on = day + 15 + chance.below(60);
  if (on < world.end) world.agenda.on(on, () => (ring.silentUntil = Math.max(ring.silentUntil, on + chance.between(14, 42))));
}

/** What the scorer may know of a ring, in the words and days in which the events tell of it. */
export function truthOf(ring: Ring, { mark, shiftDays }: Appearance): RingTruth {
  const shown = (kind: string, value: string): string => {
    if (kind === 'phone') return e164(mark('phone', `0${value.slice(3)}`));
    const marked = MARKED[kind];
    return marked === undefined ? value : mark(marked, value);
  };
  const written = (day: string): string => (shiftDays === 0 ? day : isoDay((readDay(day) ?? 0) + shiftDays));
  const victims = ring.victims.map((victim) => ({
    ...victim,
    recruited_at: written(victim.recruited_at),
    departs_at: written(victim.departs_at),
  }));
  return {
    id: ring.id,
    type: ring.type,
    identifiers: ring.identifiers.map(({ kind, value }) => ({ kind, value: shown(kind, value) })),
    events: ring.events,
    victims,
    first_departure_at: victims.map(({ departs_at }) => departs_at).sort()[0] ?? null,
  };
}

const MARKED: Readonly<Record<string, Marked>> = {
  bank_account: 'account',
  social_account: 'handle',
  vehicle_plate: 'plate',
  company: 'company',
};
