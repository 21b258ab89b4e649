import { getUnit } from '../../../modules/territory/contract.ts';
import type { Chance } from './chance.ts';
import type { TrainingOffice } from './training-office.ts';

export interface Village {
  /** Kemendagri code. */
  readonly code: string;
  readonly name: string;
  readonly regency: string;
}

/** The regencies of the published articles, by their Kemendagri codes. */
export const REGENCIES = {
  blitar: '35.05',
  tulungagung: '35.04',
  ponorogo: '35.02',
  trenggalek: '35.03',
  pacitan: '35.01',
  mataram: '52.71',
  lombokBarat: '52.01',
} as const;
export type Regency = keyof typeof REGENCIES;
export type Villages = Readonly<Record<Regency, readonly Village[]>>;

/** A regency, a kecamatan or a village of the code list. */
interface Unit {
  readonly code: string;
  readonly name: string;
}
export interface Places {
  /** Villages where things happen. */
  readonly villages: Villages;
  /** Every unit of the regencies: how many people live in a village follows from all villages of its regency. */
  readonly units: readonly Unit[];
}

/** Kecamatan of each regency whose villages are used: enough for a district, few enough to learn by name. */
const DISTRICTS_EACH = 4;
const HOME_DISTRICT = `${REGENCIES.blitar}.01`;
const DISTRICT_CODE_LENGTH = HOME_DISTRICT.length;

/** Real villages of the training district, read from the territory tables. */
export async function findPlaces(office: TrainingOffice, luck: Chance): Promise<Places> {
  const ask = office.as('kamil');
  const units: Unit[] = [];
  const found: Partial<Record<Regency, Village[]>> = {};
  for (const [regency, code] of Object.entries(REGENCIES) as [Regency, string][]) {
    const { unit, children } = await ask(getUnit, { params: { code } });
    const below = await Promise.all(children.map((district) => ask(getUnit, { params: { code: district.code } })));
    units.push(...(unit === null ? [] : [unit]), ...children, ...below.flatMap((one) => one.children));
    const name = (unit?.name ?? regency).replace(/^(Kabupaten|Kota) /, '');
    const used = drawn(children, DISTRICTS_EACH, luck).map((district) => district.code);
    if (regency === 'blitar') used.unshift(HOME_DISTRICT);
    const villages = below.flatMap((one) => one.children);
    found[regency] = [...new Set(used)].flatMap((district) =>
      villages
        .filter((village) => village.code.slice(0, DISTRICT_CODE_LENGTH) === district)
        .map((village) => ({ code: village.code, name: village.name, regency: name })),
    );
  }
  return { villages: found as Villages, units: units.map(({ code, name }) => ({ code, name })) };
}

function drawn<T>(list: readonly T[], count: number, luck: Chance): T[] {
  const left = [...list];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(luck.int(left.length), 1)).flat();
}
