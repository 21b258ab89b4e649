import { ALIASES, CAPITALS_AMONG_TWINS, ISLANDS } from './aliases.ts';
import { contains, levelOfCode, parentCode } from './rows.ts';
import type { Area, AreaLevel, AreaRow } from './rows.ts';

/** An index over the Kemendagri units. Built once, then only read. */
export interface Gazetteer {
  /** Units whose name (or short name) has this key; empty when there is none. */
  readonly byKey: (key: string) => readonly Area[];
  /** Regency and city bases without their type word ("blitar" → both). */
  readonly byCode: (code: string) => Area | undefined;
  /** Direct children of a unit. */
  readonly children: (code: string) => readonly Area[];
  /** Known islands without a code of their own. */
  readonly isIsland: (key: string) => boolean;
  /** True when some name begins with this key; lets a scanner stop early. */
  readonly mayStart: (firstWord: string) => boolean;
  /** The most words any name has. */
  readonly longestName: number;
  readonly size: number;
}

/** Key of a name: lower case letters and digits only, so "Pondok Gede" = "Pondokgede". */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\d]/gu, '');
}

const REGENCY_TYPE = /^(?:Kabupaten Administrasi|Kota Administrasi|Kabupaten|Kota)\s+/;
const NONE: readonly Area[] = [];

/**
 * Builds the index.
 * @param rows  provinces, regencies, districts and villages in any order; a row whose code has no known
 *              length is refused by name, because a silently dropped unit would later read as "unknown place"
 * @throws      RangeError naming the row
 */
export function buildGazetteer(rows: Iterable<AreaRow>): Gazetteer {
  const byKey = new Map<string, Area | Area[]>();
  const byCode = new Map<string, Area>();
  const children = new Map<string, Area[]>();
  const firstWords = new Set<string>();
  let longestName = 1;

  const put = (name: string, area: Area): void => {
    const key = nameKey(name);
    const words = name.split(/[\s-]+/);
    longestName = Math.max(longestName, Math.min(words.length + 1, 5));
    firstWords.add(nameKey(words[0] ?? ''));
    firstWords.add(key);
    const present = byKey.get(key);
    if (present === undefined) byKey.set(key, area);
    else if (Array.isArray(present)) {
      if (!present.includes(area)) present.push(area);
    } else if (present !== area) byKey.set(key, [present, area]);
  };

  for (const row of rows) {
    const level = levelOfCode(row.code);
    if (level === undefined)
      throw new RangeError(`area code "${row.code}" (${row.name}) is no Kemendagri code; expected 35, 35.05, 35.05.04 or 35.05.04.2003`);
    const area: Area = { code: row.code, name: row.name, level };
    byCode.set(area.code, area);
    const parent = parentCode(area);
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [area]);
    else siblings.push(area);
    put(level === 'regency' ? row.name.replace(REGENCY_TYPE, '') : row.name, area);
    for (const variant of spellings(row.name, level)) put(variant, area);
  }
  for (const [alias, code] of Object.entries(ALIASES)) {
    const area = byCode.get(code);
    if (area !== undefined) put(alias, area);
  }
  const islands = new Set(ISLANDS.map(nameKey));
  for (const island of ISLANDS) firstWords.add(nameKey(island.split(' ')[0] ?? ''));

  return {
    byKey: (key) => {
      const found = byKey.get(key);
      return found === undefined ? NONE : Array.isArray(found) ? found : [found];
    },
    byCode: (code) => byCode.get(code),
    children: (code) => children.get(code) ?? NONE,
    isIsland: (key) => islands.has(key),
    mayStart: (word) => firstWords.has(word),
    longestName,
    size: byCode.size,
  };
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
