import type { Column } from './columns.ts';
import { sharedInts } from './number-lists.ts';
import { candidateWalk } from './runs.ts';
import type { KeyIndex } from './runs.ts';

/** Tables up to this size stand in the caches of the processor as they are (our choice). */
const ROWS_IN_CACHE = 500_000;
/** Rows of which the pairs are looked at to choose the column (our choice). */
const SAMPLED_ROWS = 20_000;
/** Values that more rows than this share bring nobody together (our choice). */
const MOST_ROWS_A_VALUE = 10_000;

/** Place of each value of a column when values stand in their own order: villages of one district side by side. */
function placesOf(column: Column): Int32Array | undefined {
  if (column.kind === 'tokens' || column.kind === 'number') return undefined;
  const order = Array.from(column.counts, (_, code) => code);
  if (column.kind === 'date') order.sort((a, b) => (column.days[a] ?? 0) - (column.days[b] ?? 0));
  else {
    const texts = order.map((code) => (code === 0 ? '' : column.values.get(code)));
    order.sort((a, b) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1));
  }
  const places = new Int32Array(order.length);
  order.forEach((code, place) => {
    places[code] = place;
  });
  return places;
}

/** The column in which most candidate pairs agree, among those with enough values. */
function commonColumn(columns: readonly Column[], rows: number, keys: KeyIndex): Column | undefined {
  const able = columns.filter(({ kind, counts }) => kind !== 'tokens' && kind !== 'number' && counts.length * MOST_ROWS_A_VALUE > rows);
  const agreed = able.map(() => 0);
  candidateWalk(keys)({ from: 0, to: rows, every: Math.ceil(rows / SAMPLED_ROWS) }, (row, others, count) => {
    able.forEach(({ codes }, index) => {
      const code = codes[row] ?? 0;
      for (let i = 0; code !== 0 && i < count; i += 1) if (codes[others[i] ?? 0] === code) agreed[index] = (agreed[index] ?? 0) + 1;
    });
  });
  return able[agreed.indexOf(Math.max(...agreed))];
}

/**
 * In which order the rows of a large table are compared: those that meet one after another, so that a row that is read from
 * memory once is still near when its neighbours ask for it. The answer does not depend on it.
 * @returns  rows by position; undefined for the order of the table
 */
export function visitingOrder(
  columns: readonly Column[],
  rows: number,
  keys: KeyIndex,
  rowsInCache = ROWS_IN_CACHE,
): Int32Array | undefined {
  if (rows <= rowsInCache) return undefined;
  const column = commonColumn(columns, rows, keys);
  const places = column && placesOf(column);
  if (column === undefined || places === undefined) return undefined;
  const next = new Int32Array(places.length + 1);
  for (let row = 0; row < rows; row += 1) {
    const place = (places[column.codes[row] ?? 0] ?? 0) + 1;
    next[place] = (next[place] ?? 0) + 1;
  }
  for (let place = 1; place < next.length; place += 1) next[place] = (next[place] ?? 0) + (next[place - 1] ?? 0);
  const order = sharedInts(rows);
  for (let row = 0; row < rows; row += 1) {
    const place = places[column.codes[row] ?? 0] ?? 0;
    order[next[place] ?? 0] = row;
    next[place] = (next[place] ?? 0) + 1;
  }
  return order;
}
