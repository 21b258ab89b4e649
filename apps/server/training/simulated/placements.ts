import type { Told } from '../../../../engines/simulator/index.ts';
import { recordPlacement, stepPlacement } from '../../../../modules/placements/contract.ts';
import type { PlacementState, Scheme } from '../../../../modules/placements/model.ts';
import { PlacementState as STATES } from '../../../../modules/placements/model.ts';
import type { Happening } from '../happening.ts';
import type { Happened } from './kanims.ts';
import { trainingNik, trainingPhone } from './marks.ts';
import type { Homes } from './whose.ts';

type SimulatedPlacement = Extract<Told['event'], { stream: 'placement_record' }>;

/** Who writes placements down, by the code of the regency; P4MI and BP3MI where the training district has no Disnaker. */
const DESKS: readonly (readonly [string, string])[] = [
  ['35.05', 'danu'],
  ['35.04', 'diah'],
  ['35.02', 'maya'],
  ['35', 'sari'],
  ['52', 'baiq'],
];
/** @source dossier: contract/simulation; placement-lifecycle §3.2 and §3.4 */
const STATE: Readonly<Record<string, PlacementState>> = {
  registered: 'terdaftar',
  selected: 'terverifikasi',
  contract: 'berkontrak',
  opp: 'lulus-opp',
  departed: 'berangkat',
};
const SCHEME: Readonly<Record<string, Scheme>> = { 'P to P': 'p2p', 'G to G': 'g2g', perseorangan: 'mandiri' };
const APPROVED = /^APPROVED/;

interface Step {
  readonly at: string;
  readonly day: string;
  readonly state: PlacementState;
}

/** Workers on the legal route: what the placement system told, step by step, and the passport that the office issued on the way. */
export function simulatedPlacements(homes: Homes, happened: readonly Happened[]): Happening[] {
  const passports = passportsOf(happened);
  const records = happened.flatMap((one) => (one.event.stream === 'placement_record' ? [{ ...one, event: one.event }] : []));
  const each = Map.groupBy(records, (one) => `${one.mentions[0]?.person} ${one.event.job_order}`);
  return [...each.values()].flatMap((list, nth): Happening[] => {
    const [first] = list;
    const person = first?.mentions[0]?.person;
    if (first === undefined || person === undefined) return [];
    const village = homes.villageOf(person);
    const desk = DESKS.find(([area]) => village.code.startsWith(area))?.[1];
    if (desk === undefined) return [];
    const told = list.flatMap(({ at, day, event }): Step[] => {
      const state = STATE[event.state ?? ''];
      return state === undefined ? [] : [{ at, day, state }];
    });
    const passport = passports.get(person);
    const steps = forward(passport === undefined ? told : [...told, { ...passport, state: 'berpaspor' }]);
    const [start, ...rest] = steps;
    if (start === undefined) return [];
    let id = '';
    const number = `LATIHAN-PMI-${String(nth + 1).padStart(4, '0')}`;
    const record: Happening = {
      at: start.at,
      run: async (office) => {
        ({ id } = await office.as(desk)(recordPlacement, {
          body: { ...bodyOf(first.event, village.code), number, state: start.state, onDay: start.day },
        }));
      },
    };
    const following = rest.map(({ at, day, state }): Happening => ({
      at,
      run: (office) => office.as(desk)(stepPlacement, { params: { id }, body: { state, onDay: day } }),
    }));
    return [record, ...following];
  });
}

/** When the passport of an applicant for work was issued, by person. */
function passportsOf(happened: readonly Happened[]): Map<string, { at: string; day: string }> {
  const applicants = new Map<string, string>();
  const issued = new Map<string, { at: string; day: string }>();
  for (const { event, mentions, key, at, day } of happened) {
    const person = mentions.find(({ mention }) => mention === 'applicant')?.person;
    if (event.stream === 'passport_application' && event.purpose === 'pmi' && person !== undefined) applicants.set(key(event.id), person);
    if (event.stream !== 'passport_decision' || !APPROVED.test(event.decision)) continue;
    const of = applicants.get(key(event.application));
    if (of !== undefined) issued.set(of, { at, day });
  }
  return issued;
}

/** Steps in the order of time, only those that lead on: lines of the system come late and cross each other. */
function forward(steps: readonly Step[]): Step[] {
  let reached = -1;
  return steps
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .filter(({ state }) => {
      const rank = STATES.options.indexOf(state);
      if (rank <= reached) return false;
      reached = rank;
      return true;
    });
}

function bodyOf(event: SimulatedPlacement, home: string) {
  const phone = trainingPhone(event.phone);
  const nik = trainingNik(event.nik);
  return {
    worker: {
      name: event.full_name,
      villageCode: event.village_code ?? home,
      ...(nik !== undefined && { nik }),
      ...(phone !== undefined && { phone }),
    },
    job: (event.job_order?.split('-').at(-1) ?? 'pekerja migran').replaceAll('_', ' '),
    ...(event.company !== undefined && { employer: event.company }),
    scheme: SCHEME[event.scheme ?? ''] ?? 'p2p',
    country: event.destination ?? 'MY',
  };
}
