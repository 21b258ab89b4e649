import type { Evidence } from '../evidence.ts';
import { onGrid } from '../evidence.ts';
import { valueText } from './columns.ts';
import type { Column, Role, TokenColumn } from './columns.ts';
import { LEVELS, levellerOf } from './field-levels.ts';
import type { Leveller } from './field-levels.ts';
import { shareOfOthers } from './learn.ts';
import type { LinkModel } from './learn.ts';

/** Weighs a pair of rows. `bits` fills nothing; `explain` gives the same sum line by line. */
export interface PairScorer {
  /** @param floor  below this only "less" matters: then a bound above the true weight and under the floor may come back */
  bits(a: number, b: number, floor?: number): number;
  /**
   * Moves those of `others` to the front that may reach the floor with `a`, and returns how many they are. The others surely
   * stay below: codes and dates are weighed, names and texts taken at the most that either row's own value can bring.
   */
  sift(a: number, others: Int32Array, count: number, floor: number): number;
  explain(a: number, b: number): Evidence[];
  /** Groups of evidence that speak for the pair in the last call of `bits` or `explain`. */
  groups(): number;
}

/** A common value takes at most this much from its level, a rare one adds at most this much (our choice, after 14 bits a name). */
const MOST_RARITY = 6;
const MOST_COMMON = 12;
/** Within the place group further agreement repeats the first: it counts this share (our choice). */
const PLACE_SHARES = [1, 0.7, 0.5, 0.4, 0.3] as const;
const SPEAKING_BITS = 2;
const COUNTS_IN_TABLE = 4096;
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

/** Number of a row's value within its column, for tables by value. */
function valueOf(column: Column, row: number): number {
  return (column.kind === 'date' ? column.dayCodes[row] : column.kind === 'code' ? column.codes[row] : column.whole[row]) ?? 0;
}

/** Rows with each value of a column. */
function countsOf(column: Column): ArrayLike<number> {
  if (column.kind === 'tokens') return column.wholeCounts;
  return column.kind === 'date' ? column.dayCounts : column.values.counts;
}

/** Steps a bit in the bounds by row. */
const BOUND_STEPS = 2;
/** Share of the words' rarity that a lesser level of a name takes: what is left of the name may be another one (our choice). */
const PART_RARITY = 0.5;

/** The most that names and texts of a row can bring to any pair, rounded up, in steps of half a bit: two bytes a row. */
function mostOfTexts(
  columns: readonly Column[],
  weights: readonly (readonly number[])[],
  shifts: readonly Float64Array[],
  counts: readonly ArrayLike<number>[],
): Uint16Array {
  const rows = columns.reduce((most, column) => Math.max(most, column.kind === 'date' ? column.days.length : column.kind === 'code' ? column.codes.length : column.whole.length), 0); // prettier-ignore
  const sums = new Float32Array(rows);
  columns.forEach((column, field) => {
    if (column.kind !== 'tokens') return;
    const [best = 0, ...lesser] = weights[field] ?? [];
    const table = shifts[field];
    for (let row = 0; row < rows; row += 1) {
      const whole = column.whole[row] ?? 0;
      if (whole === 0) continue;
      // A pair takes the commoner of its two values; rarity falls with the count, so either row's own value bounds it.
      const rarity = table?.[Math.min(COUNTS_IN_TABLE - 1, counts[field]?.[whole] ?? 1)] ?? 0;
      sums[row] = (sums[row] ?? 0) + Math.max(0, best + rarity, ...lesser.map((weight) => weight + MOST_RARITY));
    }
  });
  return Uint16Array.from(sums, (sum) => Math.min(0xffff, Math.ceil(sum * BOUND_STEPS + 0.01)));
}

/** Levellers of all columns. Given name and surname are parts of a full name: beside one they are not compared again. */
export function levellersOf(columns: readonly Column[]): Leveller[] {
  const named = (role: Role): TokenColumn | undefined =>
    columns.find((column): column is TokenColumn => column.kind === 'tokens' && column.role === role);
  const firstFull = named('full_name');
  const full = firstFull?.whole;
  const part = (column: Column, counterpart: TokenColumn | undefined): Leveller => {
    const level = levellerOf(column, counterpart);
    return full === undefined ? level : (a, b) => (full[a] !== 0 && full[b] !== 0 ? 0 : level(a, b));
  };
  return columns.map((column) => {
    if (column.role === 'given_name') return part(column, named('surname'));
    // A second column of full names says mostly what the first one said.
    if (column.role === 'full_name' && column !== firstFull) return part(column, undefined);
    return column.role === 'surname' ? part(column, named('given_name')) : levellerOf(column);
  });
}

/**
 * Makes a scorer from a model.
 * @param present  rows with a value, by field
 */
export function pairScorer(columns: readonly Column[], model: LinkModel, present: readonly number[]): PairScorer {
  const levellers = levellersOf(columns);
  const prior = onGrid(Math.log2(model.lambda / (1 - model.lambda)));
  const weights = model.fields.map(({ m, u }) => m.map((share, level) => onGrid(Math.log2(share / (u[level] ?? 1)))));
  const homeWeights = model.fields.map(({ household, u }) => household.map((share, level) => Math.log2(share / (u[level] ?? 1))));
  const homePrior = model.householdLambda > 0 ? Math.log2(model.householdLambda) : Number.NEGATIVE_INFINITY;
  const chance = model.fields.map(({ u }) => u[0] ?? 1);
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

  /** Share of other people with the commoner of two values. */
  const shareFor = (column: Column, field: number, a: number, b: number): number => {
    const counts = countsOf(column);
    const count = Math.max(counts[valueOf(column, a)] ?? 1, counts[valueOf(column, b)] ?? 1);
    return shareOfOthers(column.role, count, present[field] ?? 1, model.rowsPerPerson);
  };
  // What a value's rarity adds to the best level, for counts up to a limit that covers nearly all values.
  const shifts = columns.map((column, field) =>
    Float64Array.from({ length: COUNTS_IN_TABLE }, (_, count) => {
      const rarity = Math.log2(
        (chance[field] ?? 1) / shareOfOthers(column.role, Math.max(1, count), present[field] ?? 1, model.rowsPerPerson),
      );
      return onGrid(Math.max(-MOST_COMMON, Math.min(MOST_RARITY, rarity)));
    }),
  );
  const countTables = columns.map(countsOf);
  const shiftFor = (column: Column, field: number, a: number, b: number): number => {
    const counts = countTables[field];
    const count = Math.max(counts?.[valueOf(column, a)] ?? 1, counts?.[valueOf(column, b)] ?? 1);
    if (count < COUNTS_IN_TABLE) return shifts[field]?.[count] ?? 0;
    const rarity = Math.log2((chance[field] ?? 1) / shareOfOthers(column.role, count, present[field] ?? 1, model.rowsPerPerson));
    return onGrid(Math.max(-MOST_COMMON, Math.min(MOST_RARITY, rarity)));
  };

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

  /** What one field brings, before groups are looked at. */
  const fieldBits = (column: Column, field: number, a: number, b: number): number => {
    const level = levellers[field]?.(a, b) ?? 0;
    if (level === 0) return 0;
    const weight = weights[field]?.[level - 1] ?? 0;
    return level === 1 && column.role !== 'sex' ? weight + shiftFor(column, field, a, b) : weight;
  };

  const weighField = (column: Column, field: number, a: number, b: number): void => {
    const level = levellers[field]?.(a, b) ?? 0;
    levels[field] = level;
    bits[field] = level === 0 ? 0 : (weights[field]?.[level - 1] ?? 0);
    home[field] = level === 0 ? 0 : (homeWeights[field]?.[level - 1] ?? 0);
    if (column.role === 'sex') return;
    const shift = level === 1 ? shiftFor(column, field, a, b) : partShift(field, level);
    if (shift === 0) return;
    bits[field] = (bits[field] ?? 0) + shift;
    if (home[field] !== 0) home[field] = (home[field] ?? 0) + shift;
  };

  // Cheap fields first; after each, the most that the remaining ones can still add.
  const order = columns
    .map((_, field) => field)
    .sort((x, y) => Number(columns[x]?.kind === 'tokens') - Number(columns[y]?.kind === 'tokens') || x - y);
  const mostOf = (field: number): number => Math.max(0, ...(weights[field] ?? [])) + MOST_RARITY;
  const mostAfter = order.map((_, position) => order.slice(position + 1).reduce((sum, field) => sum + mostOf(field), 0));

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

  // Codes and dates, the one that can speak hardest against a pair first; and what is left to come after each.
  const quick = order
    .filter((field) => columns[field]?.kind !== 'tokens')
    .sort((x, y) => Math.min(...(weights[x] ?? [])) - Math.min(...(weights[y] ?? [])) || x - y);
  const quickAfter = quick.map((_, position) => quick.slice(position + 1).reduce((sum, field) => sum + mostOf(field), 0));
  const rowMost = mostOfTexts(columns, weights, shifts, countTables);
  let sums = new Float64Array(1024);

  const sift = (a: number, others: Int32Array, count: number, floor: number): number => {
    if (sums.length < count) sums = new Float64Array(count * 2);
    sums.fill(prior, 0, count);
    const mostA = rowMost[a] ?? 0;
    let left = count;
    for (let position = 0; position < quick.length; position += 1) {
      const field = quick[position] ?? 0;
      const column = columns[field];
      if (column === undefined) continue;
      const after = quickAfter[position] ?? 0;
      let kept = 0;
      for (let i = 0; i < left; i += 1) {
        const b = others[i] ?? 0;
        const found = fieldBits(column, field, a, b);
        // An agreeing NIK softens the fields it contains: then nothing is settled here.
        const sum = field === nik && found > 0 ? Number.POSITIVE_INFINITY : (sums[i] ?? 0) + found;
        if (sum + after + Math.min(mostA, rowMost[b] ?? 0) / BOUND_STEPS < floor) continue;
        others[kept] = b;
        sums[kept] = sum;
        kept += 1;
      }
      left = kept;
    }
    return left;
  };

  return {
    bits: weigh,
    sift,
    explain(a, b) {
      weigh(a, b);
      const lines: Evidence[] = [{ field: 'prior', level: 'pairs', a: '', b: '', bits: prior, howCommon: null }];
      columns.forEach((column, field) => {
        const level = levels[field] ?? 0;
        const name = level === 0 ? 'missing' : (LEVELS[column.role][level - 1] ?? '');
        const howCommon = level === 1 ? shareFor(column, field, a, b) : null;
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
