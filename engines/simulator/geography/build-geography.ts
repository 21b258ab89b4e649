import { Chance } from '../chance/chance.ts';
import type { People } from '../names/name-model.ts';
import facts from './regency-facts.json' with { type: 'json' };
import peoples from './peoples.json' with { type: 'json' };

/** A row of the Kemendagri code list; `35.05`, `35.05.10` or `35.05.10.2001`. */
export interface CodeRow {
  readonly code: string;
  readonly name: string;
}

export interface Village {
  readonly at: number;
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly regency: string;
  readonly regencyCode: string;
  readonly urban: boolean;
  readonly population: number;
  readonly lat: number;
  readonly lon: number;
  /** Positions of the six nearest villages of the regency. */
  readonly near: readonly number[];
  readonly peoples: Readonly<Partial<Record<People, number>>>;
}

export interface Geography {
  readonly villages: readonly Village[];
  readonly regencies: readonly string[];
  readonly population: number;
}

/** The simulator knows no such place; the message says which and what it knows. */
export class UnknownPlace extends Error {
  override name = 'UnknownPlace';
}

interface RegencyFacts {
  readonly population: number;
  /** `district lat lon spread` by `|` */
  readonly districts: string;
}

const REGENCIES: Readonly<Record<string, RegencyFacts>> = facts.regencies;
/** Spread of village populations around their share. @source dossier: simulator §2.1 */
const POPULATION_SIGMA = 0.55;
const NEIGHBOURS = 6;
/** A kelurahan holds about twice the people of a desa (our choice). */
const URBAN_FACTOR = 2;

const digits = (code: string): number => Number(code.replaceAll('.', ''));

function peoplesOf(regencyCode: string): Village['peoples'] {
  const special: Readonly<Record<string, Partial<Record<People, number>>>> = peoples.regencies;
  const provinces: Readonly<Record<string, Partial<Record<People, number>>>> = peoples.provinces;
  return special[regencyCode] ?? provinces[regencyCode.slice(0, 2)] ?? { java: 1 };
}

/**
 * Villages with people, places and neighbours. Populations and centres depend on the code alone, never on a seed, so
 * that two data sets of one office have the same map.
 * @param rows    code list; rows of other places are passed over
 * @param wanted  code beginnings of the villages to keep (`35.05`, `35.05.10`)
 * @refuses       a place without facts of population, with UnknownPlace
 * @source        dossier: simulator §2.1
 */
export function buildGeography(rows: Iterable<CodeRow>, wanted: readonly string[]): Geography {
  for (const code of wanted)
    if (REGENCIES[code.slice(0, 5)] === undefined)
      throw new UnknownPlace(
        `place ${code}: the simulator knows ${Object.keys(REGENCIES)[0]} to ${Object.keys(REGENCIES).at(-1)} (Jawa Timur, NTB)`,
      );
  const names = new Map<string, string>();
  const codes = new Map<string, string[]>();
  const inside = (code: string): boolean => wanted.some((place) => code.startsWith(place.slice(0, 5)));
  for (const { code, name } of rows) {
    if (!inside(code)) continue;
    names.set(code, name);
    if (code.length !== 13) continue;
    const regency = codes.get(code.slice(0, 5));
    if (regency === undefined) codes.set(code.slice(0, 5), [code]);
    else regency.push(code);
  }
  const villages: Village[] = [];
  for (const regencyCode of [...codes.keys()].sort()) {
    const members = placeVillages(regencyCode, (codes.get(regencyCode) ?? []).sort(), names);
    villages.push(...members.filter(({ code }) => wanted.some((place) => code.startsWith(place))));
  }
  if (villages.length === 0) throw new UnknownPlace(`places ${wanted.join(', ')}: no village in the code list`);
  const placed = villages.map((village, at) => Object.assign(village, { at }));
  const regencies = [...new Set(placed.map(({ regencyCode }) => regencyCode))];
  for (const regency of regencies) findNeighbours(placed.filter(({ regencyCode }) => regencyCode === regency));
  return { villages: placed, regencies, population: placed.reduce((sum, { population }) => sum + population, 0) };
}

type Placed = { -readonly [K in keyof Village]: Village[K] };

function placeVillages(regencyCode: string, codes: readonly string[], names: ReadonlyMap<string, string>): Placed[] {
  const { population, districts } = REGENCIES[regencyCode]!;
  const centres = new Map(districts.split('|').map((row) => [row.slice(0, 2), row.slice(3).split(' ').map(Number)]));
  const weights = codes.map((code) => new Chance(1, digits(code)).lognormal(1, POPULATION_SIGMA) * (code[9] === '1' ? URBAN_FACTOR : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mix = peoplesOf(regencyCode);
  return codes.map((code, at) => {
    const [lat = 0, lon = 0, spread = 0.03] = centres.get(code.slice(6, 8)) ?? [...centres.values()][0] ?? [];
    const chance = new Chance(2, digits(code));
    return {
      at,
      code,
      name: names.get(code) ?? code,
      district: names.get(code.slice(0, 8)) ?? '',
      regency: names.get(regencyCode) ?? '',
      regencyCode,
      urban: code[9] === '1',
      population: Math.max(120, Math.round((population * (weights[at] ?? 0)) / total)),
      lat: Math.round((lat + (spread / 1.4) * chance.normal()) * 1e5) / 1e5,
      lon: Math.round((lon + (spread / 1.4) * chance.normal()) * 1e5) / 1e5,
      near: [],
      peoples: mix,
    };
  });
}

function findNeighbours(members: Placed[]): void {
  for (const village of members) {
    const apart = members
      .filter((other) => other !== village)
      .map((other) => ({ at: other.at, far: (other.lat - village.lat) ** 2 + (other.lon - village.lon) ** 2 }))
      .sort((a, b) => a.far - b.far || a.at - b.at);
    village.near = apart.slice(0, NEIGHBOURS).map(({ at }) => at);
  }
}
