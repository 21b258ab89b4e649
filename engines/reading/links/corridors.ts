import type { Traits } from './traits.ts';

/**
 * Ways out of the country: both ends of a crossing. A boat from Sebatik and a boat into Tawau may be one boat.
 * @source dossier: passport-screening §2.8 (M05, M06), lexicon of border posts; our choice
 */
const CORRIDORS: readonly ReadonlySet<string>[] = [
  'sebatik nunukan tawau sabah kunak semporna kalabakan',
  'entikong tebedu sanggau kuching sarawak serian',
  'aruk biawak sambas sematan lundu',
  'badau lubok antu putussibau',
  'batam nongsa bintan johor stulang pengerang singapura tanjungpinang',
  'dumai rupat bengkalis melaka malaka port dickson',
  'asahan tanjungbalai bagan selangor klang sabak bernam',
  'atambua motaain belu dili batugade malaka timor',
  'aceh langkat penang kedah perak',
].map((line) => new Set(line.split(' ')));
const LEAST_WORD = 4;

/** Do both speak of the same crossing, each of its own shore? */
export function sameCorridor(one: Traits, other: Traits): boolean {
  const shores = (traits: Traits): string[] =>
    [...traits.placeNames, ...traits.spots].flatMap((name) => name.split(' ')).filter((word) => word.length >= LEAST_WORD);
  const left = shores(one);
  const right = shores(other);
  return CORRIDORS.some((way) => left.some((word) => way.has(word)) && right.some((word) => way.has(word)));
}
