import { compareNames, phoneticKey } from '../matching/index.ts';
import type { ParsedName } from '../matching/index.ts';
import type { Seen } from './memory.ts';
import type { NamedPerson } from './take-report.ts';

/** Somebody named in an application, or in a report. */
interface Entry<Extra> {
  readonly seen: Seen;
  readonly name: ParsedName;
  readonly village: string | undefined;
  readonly extra: Extra;
}

/** A named person that may be the same, with the chance that it is. */
export interface NameMatch<Extra> {
  readonly seen: Seen;
  readonly extra: Extra;
  readonly probability: number;
}

/** Named people of lately, found by sound within a kecamatan. */
export interface NameIndex<Extra> {
  add(seen: Seen, name: ParsedName, village: string | undefined, extra: Extra): void;
  find(name: ParsedName, village: string | undefined): NameMatch<Extra>[];
  /** The chance that a told name is this person, by how many bear it here; 0 when the names differ. */
  chance(told: ParsedName, where: string | undefined, person: ParsedName, village: string | undefined): number;
  forget(alive: (seen: Seen) => boolean): void;
}

const DISTRICT_LENGTH = 8;
/** Of the people that reports name, this many also show up where the report says. Our choice. */
const EXPECTED = 0.5;
/** Another village of the same kecamatan speaks less for one person. Our choice. */
const OTHER_VILLAGE = 0.5;

export function createNameIndex<Extra>(): NameIndex<Extra> {
  const entries = new Map<string, Entry<Extra>[]>();
  const names = new Map<string, number>();
  const inDistrict = new Map<string, number>();
  /** What was added, oldest first: only lists of what has gone need be looked at when something is forgotten. */
  let added: { readonly seen: Seen; readonly keys: readonly string[] }[] = [];
  let all = 0;
  const keysOf = (name: ParsedName, village: string | undefined): string[] => [
    ...new Set(
      name.tokens.filter((token) => token.length > 2).map((token) => `${village?.slice(0, DISTRICT_LENGTH) ?? ''} ${phoneticKey(token)}`),
    ),
  ];
  const chance: NameIndex<Extra>['chance'] = (told, where, person, village) => {
    const [whole, other] = [told.tokens.join(' '), person.tokens.join(' ')];
    const level = other === whole ? 'E' : person.tokens.length < 2 ? 'D' : compareNames(other, whole);
    if (level === 'D') return 0;
    const bearers = (names.get(other) ?? 0) / Math.max(1, all);
    const others = bearers * (inDistrict.get(where?.slice(0, DISTRICT_LENGTH) ?? '') ?? 0) * (level === 'E' ? 1 : level === 'V' ? 3 : 8);
    return ((village === where ? 1 : OTHER_VILLAGE) * EXPECTED) / (EXPECTED + others);
  };
  return {
    chance,
    add(seen, name, village, extra) {
      if (name.tokens.length === 0) return;
      all += 1;
      const whole = name.tokens.join(' ');
      const district = village?.slice(0, DISTRICT_LENGTH) ?? '';
      names.set(whole, (names.get(whole) ?? 0) + 1);
      inDistrict.set(district, (inDistrict.get(district) ?? 0) + 1);
      const keys = keysOf(name, village);
      added.push({ seen, keys });
      for (const key of keys) {
        const list = entries.get(key);
        if (list === undefined) entries.set(key, [{ seen, name, village, extra }]);
        else list.push({ seen, name, village, extra });
      }
    },
    find(name, village) {
      if (name.tokens.length < 2) return [];
      const best = new Map<Seen, NameMatch<Extra>>();
      for (const key of keysOf(name, village))
        for (const entry of entries.get(key) ?? []) {
          if (best.has(entry.seen)) continue;
          const probability = chance(name, village, entry.name, entry.village);
          if (probability > 0) best.set(entry.seen, { seen: entry.seen, extra: entry.extra, probability });
        }
      return [...best.values()];
    },
    forget(alive) {
      const first = added.findIndex(({ seen }) => alive(seen));
      const gone = added.slice(0, first < 0 ? added.length : first);
      if (gone.length === 0) return;
      added = added.slice(gone.length);
      for (const key of new Set(gone.flatMap(({ keys }) => keys))) {
        const rest = (entries.get(key) ?? []).filter((entry) => alive(entry.seen));
        if (rest.length === 0) entries.delete(key);
        else entries.set(key, rest);
      }
    },
  };
}

/** The name as an identifier of its report: who bears it is tied to the report with the chance of the match. */
export function nameIdentifier(report: Seen, person: NamedPerson): { key: string; kind: 'name'; shown: string } {
  return {
    key: `name:${report.event} ${person.mention} ${person.name.tokens.join(' ')}`,
    kind: 'name',
    shown: person.name.tokens.join(' '),
  };
}
