import { readPeriod, writePeriod } from '../../engines/warning/series/periods.ts';
import type { Step } from '../../engines/warning/series/periods.ts';
import type { Series } from '../../engines/warning/series/detector.ts';
import type { Position } from '../../engines/warning/scan/neighbours.ts';
import { quoted } from './complaints.ts';
import type { Complaints } from './complaints.ts';
import { UsageError } from './exit-codes.ts';
import { textOf } from './record-fields.ts';
import { formatOf, readRows } from './rows.ts';
import type { InputRow } from './rows.ts';

/** A file beyond this would not fit into memory as series (our choice: 400 MB of counts). */
const MOST_CELLS = 50_000_000;
/** An expectation of nothing makes one event endless; this stands for "practically none" (our choice). */
const LEAST_EXPECTED = 0.001;

/** One usable row: where its count stands in the series. */
export interface CountRow {
  readonly place: number;
  readonly at: number;
}

/** The series of all places over the same periods. */
export interface CountTable {
  readonly places: readonly string[];
  readonly series: readonly Series[];
  /** The rows in the order of the file. */
  readonly rows: readonly CountRow[];
  /** Weeks also where each is named by one of its days. */
  readonly step: Step;
  readonly periods: number;
  /** The period as the file writes it. */
  nameOf(at: number): string;
  /** Position of the first period at or behind the named one; 0 for what lies before the file. */
  positionOf(name: string): number;
}

interface Parsed {
  place: string;
  period: number;
  count: number;
  population: number | undefined;
  expected: number | undefined;
  line: number;
}

function numberOf(name: string, value: unknown, least: number, what: string): number | undefined | string {
  const text = textOf(value)?.trim();
  if (text === undefined) return undefined;
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return number >= least && Number.isFinite(number) ? number : `${name}: ${quoted(text)} is no ${what}`;
}

/** The row, or what is wrong with it. */
function parseRow({ values, line }: InputRow, seen: { step?: Step }): Parsed | string {
  const place = textOf(values['place'])?.trim();
  if (place === undefined) return 'place: empty; every row needs a place';
  const text = textOf(values['period'])?.trim() ?? '';
  const period = readPeriod(text);
  if (period === undefined) return `period: ${quoted(text)} is no day (2025-12-21) and no week (2025-W07)`;
  seen.step ??= period.step;
  if (period.step !== seen.step) return `period: ${quoted(text)} is a ${period.step} where the rows before have ${seen.step}s`;
  const count = numberOf('count', values['count'], 0, 'count; give a whole number ≥ 0');
  if (count === undefined) return 'count: empty; give a whole number ≥ 0';
  if (typeof count === 'string') return count;
  if (!Number.isSafeInteger(count)) return `count: ${quoted(values['count'])} is no count; give a whole number ≥ 0`;
  const population = numberOf('population', values['population'], Number.MIN_VALUE, 'population; give a number above 0');
  if (typeof population === 'string') return population;
  const expected = numberOf('expected', values['expected'], 0, 'expectation; give a number ≥ 0');
  if (typeof expected === 'string') return expected;
  return { place, period: period.number, count, population, expected, line };
}

/** Values of every period from those that were given: the last one known goes on, the first one also stands for the time before. */
function carried(given: readonly (number | undefined)[], least: number): number[] | undefined {
  let known = given.find((value) => value !== undefined);
  if (known === undefined) return undefined;
  return given.map((value) => Math.max(least, (known = value ?? known ?? least)));
}

/**
 * Reads `place,period,count[,population][,expected]`. A period without a row counts as 0 events, and a note says how many there were.
 * @refuses a file without those columns, without usable rows, or over too long a time, with a UsageError
 */
export async function readCounts(path: string | undefined, asked: string | undefined, complaints: Complaints): Promise<CountTable> {
  const format = path === undefined || path === '-' ? formatOf(path, asked ?? 'csv') : formatOf(path, asked);
  const parsed: Parsed[] = [];
  const seen: { step?: Step } = {};
  const lines = new Map<string, number>();
  let columns = false;
  for await (const row of readRows(path, format, complaints)) {
    if (!columns && format === 'csv') needColumns(path ?? '-', row, ['place', 'period', 'count']);
    columns = true;
    const outcome = parseRow(row, seen);
    if (typeof outcome === 'string') {
      await complaints.reject(row.line, outcome, row.raw());
      continue;
    }
    const key = `${outcome.period} ${outcome.place}`;
    const before = lines.get(key);
    if (before === undefined) {
      lines.set(key, row.line);
      parsed.push(outcome);
    } else await complaints.reject(row.line, `period: line ${before} has this place and period already; add the counts up`, row.raw());
  }
  if (parsed.length === 0) throw new UsageError(`${path ?? 'standard input'}: no usable rows; give place,period,count`);
  return toTable(parsed, seen.step ?? 'week', complaints);
}

function needColumns(path: string, row: InputRow, needed: readonly string[]): void {
  const absent = needed.find((column) => !Object.hasOwn(row.values, column));
  if (absent !== undefined) throw new UsageError(`${path} has no column "${absent}"; it needs ${needed.join(', ')}`);
}

/** Days that are all the same day of the week, such as Mondays, name weeks. */
function stepOf(parsed: readonly Parsed[], written: Step): { step: Step; every: number } {
  const first = parsed[0]?.period ?? 0;
  const weekly =
    written === 'day' && parsed.some(({ period }) => period !== first) && parsed.every(({ period }) => (period - first) % 7 === 0);
  return weekly ? { step: 'week', every: 7 } : { step: written, every: 1 };
}

function toTable(parsed: readonly Parsed[], written: Step, complaints: Complaints): CountTable {
  const { step, every } = stepOf(parsed, written);
  const numbers = new Map<string, number>();
  let first = Infinity;
  let last = -Infinity;
  for (const { place, period } of parsed) {
    if (!numbers.has(place)) numbers.set(place, numbers.size);
    first = Math.min(first, period);
    last = Math.max(last, period);
  }
  const periods = (last - first) / every + 1;
  if (periods * numbers.size > MOST_CELLS)
    throw new UsageError(`${numbers.size} places × ${periods} ${step}s is too much for one run; check the first and last period, or split`);
  const grid = (): (number | undefined)[][] =>
    Array.from({ length: numbers.size }, () => Array<number | undefined>(periods).fill(undefined));
  const counts = Array.from({ length: numbers.size }, () => Array<number>(periods).fill(0));
  const population = parsed.some((row) => row.population !== undefined) ? grid() : undefined;
  const expected = parsed.some((row) => row.expected !== undefined) ? grid() : undefined;
  const rows = parsed.map((row) => {
    const place = numbers.get(row.place) ?? 0;
    const at = (row.period - first) / every;
    counts[place]![at] = row.count;
    if (population) population[place]![at] = row.population;
    if (expected) expected[place]![at] = row.expected;
    return { place, at };
  });
  const empty = periods * numbers.size - parsed.length;
  if (empty > 0) {
    const range = `${writePeriod(written, first)} and ${writePeriod(written, last)}`;
    complaints.note(`${empty} ${step}s of ${numbers.size} places between ${range} have no row and count as 0 events`);
  }
  const series = counts.map((list, place) => {
    const people = population && carried(population[place]!, Number.MIN_VALUE);
    const usual = expected && carried(expected[place]!, LEAST_EXPECTED);
    return { counts: list, ...(people && { population: people }), ...(usual && { expected: usual }) };
  });
  return {
    places: [...numbers.keys()],
    series,
    rows,
    step,
    periods,
    nameOf: (at) => writePeriod(written, first + at * every),
    positionOf(name) {
      const period = readPeriod(name);
      if (period?.step !== written) throw new UsageError(`${name}: the file is counted in ${written}s; name one of them`);
      return Math.max(0, Math.ceil((period.number - first) / every));
    },
  };
}

/**
 * Reads `place,lat,lon`.
 * @returns positions by place; a second row of a place is rejected
 * @refuses a file without those columns, with a UsageError
 */
export async function readPlaces(path: string, complaints: Complaints): Promise<Map<string, Position>> {
  const found = new Map<string, Position>();
  let columns = false;
  for await (const row of readRows(path, formatOf(path), complaints)) {
    if (!columns) needColumns(path, row, ['place', 'lat', 'lon']);
    columns = true;
    const place = textOf(row.values['place'])?.trim();
    const lat = numberOf('lat', row.values['lat'], -90, 'latitude; give degrees from -90 to 90');
    const lon = numberOf('lon', row.values['lon'], -180, 'longitude; give degrees from -180 to 180');
    const problem =
      place === undefined
        ? 'place: empty'
        : found.has(place)
          ? `place: ${quoted(place)} is there already`
          : typeof lat !== 'number' || lat > 90
            ? `lat: ${quoted(row.values['lat'] ?? '')} is no latitude; give degrees from -90 to 90`
            : typeof lon !== 'number' || lon > 180
              ? `lon: ${quoted(row.values['lon'] ?? '')} is no longitude; give degrees from -180 to 180`
              : undefined;
    if (problem !== undefined) await complaints.reject(row.line, `${problem} (${path})`, row.raw());
    else if (place !== undefined && typeof lat === 'number' && typeof lon === 'number') found.set(place, { lat, lon });
  }
  if (found.size === 0) throw new UsageError(`${path}: no usable places; give place,lat,lon`);
  return found;
}
