import scenario from '../../../../db/seed/training/simulated-district.json' with { type: 'json' };
import { buildGeography, readScenario, simulate } from '../../../../engines/simulator/index.ts';
import type { Told } from '../../../../engines/simulator/index.ts';
import { plusDays } from '../../../../modules/territory/model.ts';
import { dayInJakarta } from '../../../../platform/http/context.ts';
import { DAYS_TOLD } from '../calendar.ts';
import { REGENCIES } from '../villages.ts';
import type { Places, Regency } from '../villages.ts';
import type { Mark } from './marks.ts';

/** Territories of the offices as the simulator knows them; one district each, so that people stay near their office. */
const KANIMS: readonly (readonly Regency[])[] = [
  ['blitar', 'tulungagung'],
  ['ponorogo', 'trenggalek', 'pacitan'],
  ['mataram', 'lombokBarat'],
];
const DISTRICT_CODE_LENGTH = 8;
const WEEK_DAYS = 7;

/** Something of a simulated office, at the moment at which the office learns of it. */
export interface Happened extends Told {
  /** ISO instant. */
  readonly at: string;
  /** `YYYY-MM-DD` by the clock of the house. */
  readonly day: string;
  /** A regency of the office, for what names no place. */
  readonly area: string;
  /** Whether it belongs to a ring; nobody in the district knows, but whoever judges later finds out. */
  readonly ofRing: boolean;
  /** The id of an event of the same office, unlike those of the others. */
  key(id: string): string;
}

/**
 * Three months of the simulator over the villages of the training district. The simulated weeks are always the same ones, so
 * the same people come whatever day it is; they are written so that the last week is the one that ends now.
 * @param today  the day of loading; nothing happens on it or after it
 */
export function simulatedMonths({ villages, units }: Places, seed: number, today: string, mark: Mark): Happened[] {
  const used = readScenario(scenario);
  const from = plusDays(today, -DAYS_TOLD);
  const monday = plusDays(from, -((new Date(`${from}T00:00:00Z`).getUTCDay() + WEEK_DAYS - 1) % WEEK_DAYS));
  return KANIMS.flatMap((regencies, nth) => {
    const districts = new Set(regencies.flatMap((one) => villages[one].map(({ code }) => code.slice(0, DISTRICT_CODE_LENGTH))));
    const own = units.filter(({ code }) => regencies.some((one) => code.startsWith(REGENCIES[one])));
    const simulation = simulate(used, seed + nth, 'S', buildGeography(own, [...districts].sort()), { writtenFrom: monday, mark });
    const key = (id: string): string => `${nth} ${id}`;
    const events = [...simulation.events()];
    const ofRings = new Set(simulation.rings().flatMap((ring) => ring.events));
    return events
      .map((told) => {
        const at = new Date(told.event.arrived_at).toISOString();
        return { ...told, key, area: REGENCIES[regencies[0] ?? 'blitar'], at, day: dayInJakarta(at), ofRing: ofRings.has(told.event.id) };
      })
      .filter(({ day }) => day >= from && day < today);
  });
}
