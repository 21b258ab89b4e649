import type { Evidence } from '../evidence.ts';
import { onGrid } from '../evidence.ts';
import { valueText } from './columns.ts';
import type { Column, Role } from './columns.ts';
import { LEVELS } from './field-levels.ts';
import type { LinkModel } from './learn.ts';
import { siftOf } from './sift.ts';
import type { Sift } from './sift.ts';
import { MOST_COMMON, MOST_RARITY, levellersOf, weightsOf } from './weights.ts';

/** Weighs a pair of rows. `bits` fills nothing; `explain` gives the same sum line by line. */
export interface PairScorer {
  /** @param floor  below this only "less" matters: then a bound above the true weight and under the floor may come back */
  bits(a: number, b: number, floor?: number): number;
  sift: Sift;
  explain(a: number, b: number): Evidence[];
  /** Groups of evidence that speak for the pair in the last call of `bits` or `explain`. */
  groups(): number;
}

/** Within the place group further agreement repeats the first: it counts this share (our choice). */
const PLACE_SHARES = [1, 0.7, 0.5, 0.4, 0.3] as const;
const SPEAKING_BITS = 2;
const NIK_DATE_CONFLICT_BITS = -1;
/** Levels of a NIK: up to here it is the same one with a slip; then come another serial and another date. */
const NIK_SLIP_LEVELS = 3;
const NIK_SERIAL_LEVEL = 4;
/**
 * Region and date repeat what village and birth date say already; then another serial speaks against the pair, and the same
 * serial beside a slip in the date for it, a little. Our choice, on the generated Indonesian set.
 */
const OTHER_SERIAL_BITS = -2;
const OTHER_DATE_MOST_BITS = 4;

const GROUP: Readonly<Record<Role, string>> = {
  full_name: 'name', given_name: 'name', surname: 'name', birth_date: 'identity', sex: 'identity', nik: 'identity', birth_place: 'place', phone: 'contact',
  passport_number: 'document', identifier: 'document', address: 'place', street: 'place', village_code: 'place', place: 'place', postcode: 'place', text: 'text',
}; // prettier-ignore

/** Share of the words' rarity that a lesser level of a name takes: what is left of the name may be another one (our choice). */
const PART_RARITY = 0.5;

/**
 * Makes a scorer from a model.
 * @param present  rows with a value, by field
 */
export function pairScorer(columns: readonly Column[], model: LinkModel, present: readonly number[]): PairScorer {
  const levellers = levellersOf(columns);
  const weights = weightsOf(columns, model, present);
  const { prior, homePrior } = weights;
  const nik = columns.findIndex((column) => column.role === 'nik');
  const birthDate = columns.findIndex((column) => column.role === 'birth_date');
  const inNik = columns.map((column) => column.role === 'birth_date' || column.role === 'sex');
  const inPlace = columns.map((column) => GROUP[column.role] === 'place');
  const count = columns.length;
  const levels = new Uint8Array(count);
  const bits = new Float64Array(count);
  const home = new Float64Array(count);
  const places: number[] = [];
  let shadow = 0;

  const lesser = levellers.map(({ agreed }, field) =>
    agreed === undefined ? undefined : (model.fields[field]?.u ?? []).map((share) => Math.log2(share)),
  );
  /** What the rarity of the words that agree adds to a lesser level; the last one says that hardly any do. */
  const partShift = (field: number, level: number): number => {
    const chances = lesser[field];
    const agreed = levellers[field]?.agreed;
    if (level < 2 || chances === undefined || agreed === undefined || level >= chances.length) return 0;
    return onGrid(Math.max(-MOST_COMMON, Math.min(MOST_RARITY, PART_RARITY * ((chances[level - 1] ?? 0) + agreed()))));
  };

  const weighField = (column: Column, field: number, a: number, b: number): void => {
    const level = levellers[field]?.(a, b) ?? 0;
    levels[field] = level;
    bits[field] = weights.bits[field]?.[level] ?? 0;
    home[field] = weights.home[field]?.[level] ?? 0;
    if (column.role === 'sex') return;
    const shift = level === 1 ? weights.shift(field, a, b) : partShift(field, level);
    if (shift === 0) return;
    bits[field] = (bits[field] ?? 0) + shift;
    if (home[field] !== 0) home[field] = (home[field] ?? 0) + shift;
  };

  // Cheap fields first; after each, the most that the remaining ones can still add.
  const order = columns
    .map((_, field) => field)
    .sort((x, y) => Number(columns[x]?.kind === 'tokens') - Number(columns[y]?.kind === 'tokens') || x - y);
  const mostAfter = order.map((_, position) => order.slice(position + 1).reduce((sum, field) => sum + weights.most(field), 0));

  const weigh = (a: number, b: number, floor = Number.NEGATIVE_INFINITY): number => {
    let soFar = prior;
    for (let position = 0; position < count; position += 1) {
      const field = order[position] ?? 0;
      const column = columns[field];
      if (column === undefined) continue;
      weighField(column, field, a, b);
      soFar += bits[field] ?? 0;
      // An agreeing NIK takes weight off the fields it contains: then nothing is settled early.
      if (soFar + (mostAfter[position] ?? 0) < floor && (nik < 0 || (bits[nik] ?? 0) <= 0)) return soFar + (mostAfter[position] ?? 0);
    }
    if (nik >= 0 && (levels[nik] ?? 0) > NIK_SLIP_LEVELS) {
      const most = levels[nik] === NIK_SERIAL_LEVEL ? (birthDate < 0 || levels[birthDate] === 0 ? MOST_RARITY : OTHER_SERIAL_BITS) : OTHER_DATE_MOST_BITS; // prettier-ignore
      bits[nik] = Math.min(bits[nik] ?? 0, most);
    } else if (nik >= 0 && (bits[nik] ?? 0) > 0) {
      for (let field = 0; field < count; field += 1)
        if (inNik[field] === true) bits[field] = (bits[field] ?? 0) < 0 ? NIK_DATE_CONFLICT_BITS : 0;
    }
    places.length = 0;
    for (let field = 0; field < count; field += 1) if (inPlace[field] === true && (bits[field] ?? 0) > 0) places.push(field);
    if (places.length > 1) {
      places.sort((x, y) => (bits[y] ?? 0) - (bits[x] ?? 0));
      for (let i = 1; i < places.length; i += 1) {
        const field = places[i] ?? 0;
        const share = PLACE_SHARES[Math.min(i, PLACE_SHARES.length - 1)] ?? 0.3;
        bits[field] = onGrid((bits[field] ?? 0) * share);
        home[field] = (home[field] ?? 0) * share;
      }
    }
    let sum = prior;
    let homeSum = homePrior;
    for (let field = 0; field < count; field += 1) {
      sum += bits[field] ?? 0;
      homeSum += home[field] ?? 0;
    }
    shadow = homeSum < -12 ? 0 : -onGrid(homeSum > 60 ? homeSum : Math.log2(1 + 2 ** homeSum));
    return sum + shadow;
  };

  return {
    bits: weigh,
    sift: siftOf(columns, levellers, weights),
    explain(a, b) {
      weigh(a, b);
      const lines: Evidence[] = [{ field: 'prior', level: 'pairs', a: '', b: '', bits: prior, howCommon: null }];
      columns.forEach((column, field) => {
        const level = levels[field] ?? 0;
        const name = level === 0 ? 'missing' : (LEVELS[column.role][level - 1] ?? '');
        const howCommon = level === 1 ? weights.share(field, a, b) : null;
        lines.push({
          field: column.name,
          level: name,
          a: valueText(column, a),
          b: valueText(column, b),
          bits: bits[field] ?? 0,
          howCommon,
        });
      });
      lines.push({ field: 'household', level: shadow < 0 ? 'possible' : 'no', a: '', b: '', bits: shadow, howCommon: null });
      return lines;
    },
    groups() {
      const sums = new Map<string, number>();
      columns.forEach((column, field) => sums.set(GROUP[column.role], (sums.get(GROUP[column.role]) ?? 0) + (bits[field] ?? 0)));
      return [...sums.values()].filter((sum) => sum >= SPEAKING_BITS).length;
    },
  };
}
