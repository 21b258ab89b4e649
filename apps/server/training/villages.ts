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

/** Kecamatan of each regency whose villages are used: enough for a district, few enough to learn by name. */
const DISTRICTS_EACH = 4;

/** Real villages of the training district, read from the territory tables. */
export async function findVillages(office: TrainingOffice, luck: Chance): Promise<Villages> {
  const ask = office.as('kamil');
  const found: Partial<Record<Regency, Village[]>> = {};
  for (const [regency, code] of Object.entries(REGENCIES) as [Regency, string][]) {
    const { unit, children } = await ask(getUnit, { params: { code } });
    const villages: Village[] = [];
    for (const district of drawn(children, DISTRICTS_EACH, luck)) {
      const { children: units } = await ask(getUnit, { params: { code: district.code } });
      for (const one of units)
        villages.push({ code: one.code, name: one.name, regency: (unit?.name ?? regency).replace(/^(Kabupaten|Kota) /, '') });
    }
    found[regency] = villages;
  }
  const { children } = await ask(getUnit, { params: { code: `${REGENCIES.blitar}.01` } });
  const home = children.map((one): Village => ({ code: one.code, name: one.name, regency: 'Blitar' }));
  return { ...(found as Villages), blitar: [...home, ...(found.blitar ?? [])] };
}

function drawn<T>(list: readonly T[], count: number, luck: Chance): T[] {
  const left = [...list];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(luck.int(left.length), 1)).flat();
}
