import { isoDay, readDay } from './chance/calendar.ts';
import { Chance } from './chance/chance.ts';
import type { RingTruth, Told } from './events.ts';
import { drawTravelAgency, openAgencies, register } from './flows/agencies.ts';
import { drawAccount } from './flows/agencies.ts';
import { openFormFillers } from './flows/form-fillers.ts';
import { openPlacements } from './flows/placements.ts';
import { openReturns } from './flows/returns.ts';
import { openTravellers } from './flows/travellers.ts';
import type { Travellers } from './flows/travellers.ts';
import type { Geography, Village } from './geography/build-geography.ts';
import { openOfficers } from './officers/officers.ts';
import { drawPhone } from './people/phones.ts';
import { hoaxBurst, openNoise } from './reports/noise-reports.ts';
import { openRings, truthOf } from './rings/rings.ts';
import { basePoint } from './scenarios/scenario.ts';
import type { Parameters, Scenario } from './scenarios/scenario.ts';
import { sizes } from './sizes.ts';
import type { Size } from './sizes.ts';
import { AS_DRAWN } from './world/appearance.ts';
import type { Appearance } from './world/appearance.ts';
import { officeOf, openWorld } from './world/world.ts';
import type { Officer, World } from './world/world.ts';

/** Changes whenever the same scenario and seed would give other bytes. */
export const GENERATOR = 'kentongan-simulator/1';

/** `dataset.json`. @source dossier: contract/simulation */
export interface Dataset {
  readonly format: 1;
  readonly name: string;
  readonly seed: number;
  readonly generator: string;
  readonly simulated: true;
  readonly start: string;
  readonly end: string;
  readonly office: string;
  readonly regencies: readonly string[];
  readonly officers: readonly Officer[];
  readonly alerts_per_officer_week: number;
}

export interface Simulation {
  readonly dataset: Dataset;
  readonly villages: readonly Village[];
  /** Every event once, in order of arrival, with its truth; made while it is read. */
  events(): Generator<Told>;
  /** All rings; complete only when the events have been read to their end. */
  rings(): RingTruth[];
}

/** @source dossier: contract/simulation; detection §6 */
const ALERTS_PER_OFFICER_WEEK = 3;
/** Placements that began earlier take their later steps in the period. */
const WARM_UP_DAYS = 130;

export interface SimulateOptions {
  /** A point of the scenario's ranges; the middle without it. */
  readonly settings?: Parameters;
  readonly closedLoop?: boolean;
  /** The first day as it is written, for a district that is to end now; a whole number of weeks away keeps the days of the week. */
  readonly writtenFrom?: string;
  /** Written in the place of numbers and names that could be somebody's; as drawn without it. */
  readonly mark?: Appearance['mark'];
}

/**
 * Makes a district with known truth. Pure: the same scenario, seed, size and geography give the same events.
 * @param geography  villages of the size's places (`buildGeography(rows, sizes[size].places)`)
 * @source dossier: engine/simulator
 */
export function simulate(scenario: Scenario, seed: number, size: Size, geography: Geography, options: SimulateOptions = {}): Simulation {
  const point = options.settings ?? basePoint(scenario);
  const settings: Parameters = { ...point, closedLoop: options.closedLoop === true ? 1 : point.closedLoop };
  const { boost, territories } = sizes[size];
  const appearance = appearanceOf(scenario, options);
  const officers = appointOfficers(geography, territories);
  const province = geography.villages[0]!.code.slice(0, 2);
  const world = openWorld({
    settings,
    bursts: scenario.bursts,
    appearance,
    geography,
    seed,
    start: scenario.start,
    days: scenario.days,
    offset: province === '52' ? '+08:00' : '+07:00',
    officers,
    holiday: (day) => isoDay(day).slice(5),
  });
  const agencies = openAgencies(world);
  const fillers = openFormFillers(world);
  const travellers = openTravellers(world, agencies, fillers);
  const placements = openPlacements(world, agencies, fillers);
  const returns = openReturns(world);
  const noise = openNoise(world, agencies);
  const rings = openRings(world, agencies, fillers, boost);
  const officersAct = openOfficers(world, rings.all, noise);
  for (const [at, burst] of scenario.bursts.entries()) {
    const chance = new Chance(seed, 91, at);
    const day = world.start + burst.day;
    if (burst.kind === 'hoax') world.agenda.on(day, () => hoaxBurst(world, agencies, chance, day, burst.days, scaled(burst.people, 1)));
    if (burst.kind === 'new-travel-agency')
      openNewAgency(world, travellers, chance, day, burst.days, scaled(burst.people, Math.min(1, world.millions / 2)));
  }
  return {
    dataset: {
      format: 1,
      name: `${scenario.name}-${size}`,
      seed,
      generator: GENERATOR,
      simulated: true,
      start: isoDay(world.start + appearance.shiftDays),
      end: isoDay(world.end - 1 + appearance.shiftDays),
      office: officeOf(geography.regencies[0]!),
      regencies: geography.regencies,
      officers,
      alerts_per_officer_week: ALERTS_PER_OFFICER_WEEK,
    },
    villages: geography.villages,
    *events() {
      for (let day = world.start - WARM_UP_DAYS; day < world.end; day += 1) {
        placements(day);
        if (day >= world.start) {
          travellers.step(day);
          returns(day);
          rings.step(day);
          noise.step(day);
          officersAct(day);
        }
        world.agenda.work(day);
        if (day >= world.start) yield* world.post.deliver(day);
      }
      world.agenda.work(world.end);
    },
    rings: () => rings.all.map((ring) => truthOf(ring, appearance)),
  };
}

/** @refuses a first day that is no day of the calendar, which is a fault of the caller */
function appearanceOf({ start }: Scenario, { writtenFrom, mark }: SimulateOptions): Appearance {
  const first = writtenFrom === undefined ? start : readDay(writtenFrom);
  if (first === undefined) throw new Error(`writtenFrom ${writtenFrom}: give a day like 2025-01-06`);
  return { shiftDays: first - start, mark: mark ?? AS_DRAWN.mark };
}

const scaled = (people: number, factor: number): number => Math.max(3, Math.round(people * factor));

/** One officer for each territory, which is a run of neighbouring codes. */
function appointOfficers(geography: Geography, territories: number): Officer[] {
  const { villages } = geography;
  const length = Math.ceil(villages.length / territories);
  return Array.from({ length: territories }, (_, at) => ({
    id: `pimpasa-${at + 1}`,
    villages: villages.slice(at * length, (at + 1) * length).map(({ code }) => code),
  })).filter(({ villages: own }) => own.length > 0);
}

/** An honest agency that has just opened; the register hears of it only weeks later. */
function openNewAgency(world: World, travellers: Travellers, chance: Chance, day: number, days: number, people: number): void {
  const village = world.anywhere.draw(chance);
  const agency = {
    kind: 'travel_agent' as const,
    name: drawTravelAgency(chance),
    registration: `U.${100 + chance.below(900)}/2025`,
    phone: drawPhone(chance),
    account: drawAccount(chance),
    address: `Jl. Raya ${village.name} No. ${1 + chance.below(90)}`,
    village: village.at,
    validFrom: day,
  };
  const groups = Math.max(2, Math.round(people / 12));
  for (let at = 0; at < groups; at += 1) {
    const on = day + Math.round((at / groups) * days) + chance.below(3);
    world.agenda.on(on, () => travellers.pilgrims(chance, on, agency, Math.round(people / groups)));
  }
  register(world, chance, agency, day + Math.round(days * 0.8));
}
