import { ALIASES, CAPITALS_AMONG_TWINS, ISLANDS } from './aliases.ts';
import { NameTable, nameHash } from './name-table.ts';
import { contains, levelOfCode } from './rows.ts';
import type { Area, AreaLevel, AreaRow } from './rows.ts';

/** An index over the Kemendagri units. Built once, then only read. */
export interface Gazetteer {
  /** Units whose name (or short name) has this key; empty when there is none. A regency is found without its type word. */
  readonly byKey: (key: string) => readonly Area[];
  readonly byCode: (code: string) => Area | undefined;
  /** Direct children of a unit. */
  readonly children: (code: string) => readonly Area[];
  /** Known islands without a code of their own. */
  readonly isIsland: (key: string) => boolean;
  /** False when no name begins with this key; lets a scanner stop early. */
  readonly mayStart: (firstWord: string) => boolean;
  /** The most words any name has. */
  readonly longestName: number;
  readonly size: number;
}

/** Key of a name: lower case letters and digits only, so "Pondok Gede" = "Pondokgede". */
export function nameKey(name: string): string {
  const low = name.toLowerCase();
  return /^[a-z0-9]*$/.test(low) ? low : low.normalize('NFKD').replace(/[^\p{L}\d]/gu, '');
}

const REGENCY_TYPE = /^(?:Kabupaten Administrasi|Kota Administrasi|Kabupaten|Kota)\s+/;
const NONE: readonly Area[] = [];
const MOST_WORDS = 5;

/**
 * Builds the index: codes and names side by side in the order of the codes, and a table of hashes over the names. About 20 MB
 * for the whole country, so that a server can keep it.
 * @param rows  provinces, regencies, districts and villages in any order; a row whose code has no known
 *              length is refused by name, because a silently dropped unit would later read as "unknown place"
 * @throws      RangeError naming the row
 */
export function buildGazetteer(rows: Iterable<AreaRow>): Gazetteer {
  const sorted = [...rows].sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));
  const codes: string[] = [];
  const names: string[] = [];
  const starts = new Set<number>();
  const more = new Map<string, number[]>();
  let longestName = 1;

  const noteWords = (name: string): void => {
    const words = name.split(/[\s-]+/);
    longestName = Math.max(longestName, Math.min(words.length + 1, MOST_WORDS));
    starts.add(nameHash(nameKey(words[0] ?? '')));
    starts.add(nameHash(nameKey(name)));
  };
  const alsoCalled = (name: string, at: number): void => {
    const key = nameKey(name);
    noteWords(name);
    const present = more.get(key);
    if (present === undefined) more.set(key, [at]);
    else if (!present.includes(at)) present.push(at);
  };

  const table = new NameTable(sorted.length, (at) => shortKey(codes, names, at));
  for (const row of sorted) {
    const level = levelOfCode(row.code);
    if (level === undefined)
      throw new RangeError(`area code "${row.code}" (${row.name}) is no Kemendagri code; expected 35, 35.05, 35.05.04 or 35.05.04.2003`);
    if (codes.at(-1) === row.code) continue;
    const at = codes.push(row.code) - 1;
    names.push(row.name);
    noteWords(level === 'regency' ? row.name.replace(REGENCY_TYPE, '') : row.name);
    table.put(at);
    for (const variant of spellings(row.name, level)) alsoCalled(variant, at);
  }
  const positionOf = (code: string): number => {
    let low = 0;
    let high = codes.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const here = codes[middle] ?? '';
      if (here === code) return middle;
      if (here < code) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  for (const [alias, code] of Object.entries(ALIASES)) {
    const at = positionOf(code);
    if (at >= 0) alsoCalled(alias, at);
  }
  const islands = new Set(ISLANDS.map(nameKey));
  for (const island of ISLANDS) starts.add(nameHash(nameKey(island.split(' ')[0] ?? '')));
  const first = Int32Array.from(starts).sort();

  const area = (at: number): Area => {
    const code = codes[at] ?? '';
    return { code, name: names[at] ?? '', level: levelOfCode(code) ?? 'village' };
  };
  return {
    byKey: (key) => {
      const found = table.find(key);
      const called = more.get(key);
      if (found.length === 0 && called === undefined) return NONE;
      return [...found, ...(called ?? []).filter((at) => !found.includes(at))].map(area);
    },
    byCode: (code) => {
      const at = positionOf(code);
      return at < 0 ? undefined : area(at);
    },
    children: (code) => {
      const at = positionOf(code);
      if (at < 0) return NONE;
      const out: Area[] = [];
      const depth = CHILD_LENGTH[code.length] ?? 0;
      for (let next = at + 1; codes[next]?.startsWith(`${code}.`) === true; next += 1)
        if (codes[next]?.length === depth) out.push(area(next));
      return out;
    },
    isIsland: (key) => islands.has(key),
    mayStart: (word) => has(first, nameHash(word)),
    longestName,
    size: codes.length,
  };
}

const CHILD_LENGTH: Readonly<Record<number, number>> = { 2: 5, 5: 8, 8: 13 };

const shortKey = (codes: readonly string[], names: readonly string[], at: number): string => {
  const name = names[at] ?? '';
  return nameKey(codes[at]?.length === 5 ? name.replace(REGENCY_TYPE, '') : name);
};

/** Is the value in the sorted list? */
function has(list: Int32Array, value: number): boolean {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = list[middle] ?? 0;
    if (here === value) return true;
    if (here < value) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** Other ways the same official name is written. */
function spellings(name: string, level: AreaLevel): string[] {
  const out: string[] = [];
  if (level === 'province' && name === 'Daerah Istimewa Yogyakarta') out.push('Yogyakarta');
  if (/\bKepulauan\b/.test(name) && level !== 'village') out.push(name.replace(REGENCY_TYPE, '').replace('Kepulauan', 'Kep'));
  if (/Sumatera/.test(name)) out.push(name.replace(REGENCY_TYPE, '').replace('Sumatera', 'Sumatra'));
  return out;
}

/** Of a regency and a city with one name: the capital city when the press means it, else none. */
export function capitalAmongTwins(areas: readonly Area[]): Area | undefined {
  return areas.find((area) => CAPITALS_AMONG_TWINS.has(area.code));
}

/** Those of `areas` that lie inside (or are) one of `outer`. */
export function inside(areas: readonly Area[], outer: readonly string[]): Area[] {
  return areas.filter((area) => outer.some((code) => contains(code, area.code)));
}
