import { WINDOW_DAYS } from '../network/index.ts';
import type { AgencyFlow, AgencyPerson, EgoMember } from '../network/index.ts';
import { isOdd, memberOf, present } from './ego.ts';
import type { EgoSource } from './ego.ts';
import type { Identifier } from './identifiers.ts';
import { MEMORY_DAYS } from './memory.ts';
import type { Seen } from './memory.ts';

/** A placement record as evidence. */
export interface PlacementSeen {
  readonly event: string;
  readonly day: number;
  readonly person: string;
  readonly village: string | undefined;
  readonly destination: string | undefined;
}

interface Person {
  readonly day: number;
  readonly placement: PlacementSeen | undefined;
  readonly applications: Seen[];
}

/** One company in one kecamatan. */
interface Cell {
  readonly key: string;
  readonly company: Identifier;
  readonly district: string;
  /** By first sight. */
  readonly people: Map<string, Person>;
}

/** Whom companies place, and from where. */
export interface Agencies {
  placed(company: Identifier, placement: PlacementSeen): void;
  applied(company: Identifier | undefined, seen: Seen): void;
  told(company: Identifier): void;
  decided(seen: Seen): void;
  /** What companies did where something was new since the last call; the key keeps a flow's warnings apart from others'. */
  flows(source: EgoSource): { readonly key: string; readonly flow: AgencyFlow }[];
  forget(today: number): void;
}

/** Who is new within this time makes a rise. Our choice: half of the longest usual dwell. */
const RISE_DAYS = 56;
/** Days of its own past that the expectation by margins is worth. Our choice. */
const PRIOR_DAYS = 60;
/** Everything is new in the first weeks. Our choice. */
const FIRST_DAYS = 77;
/** Seasons move all companies together, but not without bounds. */
const SEASON = { least: 0.8, most: 2 };
const DISTRICT_LENGTH = 8;

export function createAgencies(): Agencies {
  const cells = new Map<string, Cell>();
  const cellOf = new Map<string, Cell>();
  const ofCompany = new Map<string, Cell[]>();
  const perCompany = new Map<string, number>();
  const perDistrict = new Map<string, number>();
  /** New people by day number. */
  const perDay = new Map<number, number>();
  let touched = new Set<Cell>();
  let all = 0;
  let reports = 0;
  let first: number | undefined;
  const grow = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

  const cellAt = (company: Identifier, district: string): Cell => {
    const key = `agency:${company.key} ${district}`;
    const known = cells.get(key);
    if (known !== undefined) return known;
    const made = { key, company, district, people: new Map<string, Person>() };
    cells.set(key, made);
    ofCompany.set(company.key, [...(ofCompany.get(company.key) ?? []), made]);
    return made;
  };

  const enter = (company: Identifier, person: string, village: string | undefined, entry: Person): void => {
    if (village === undefined || village.length < DISTRICT_LENGTH) return;
    const cell = cellAt(company, village.slice(0, DISTRICT_LENGTH));
    cell.people.set(person, entry);
    cellOf.set(person, cell);
    touched.add(cell);
    all += 1;
    first ??= entry.day;
    grow(perCompany, company.key);
    grow(perDistrict, cell.district);
    grow(perDay, entry.day);
  };

  /** How much more all companies do now than before; 1 until that can be told. */
  const season = (today: number, pastDays: number): number => {
    let lately = 0;
    for (let day = today - RISE_DAYS + 1; day <= today; day += 1) lately += perDay.get(day) ?? 0;
    const ratio = pastDays <= 0 ? 1 : lately / RISE_DAYS / (Math.max(1, all - lately) / pastDays);
    return Math.max(SEASON.least, Math.min(SEASON.most, ratio));
  };

  const flowOf = (cell: Cell, source: EgoSource): AgencyFlow | undefined => {
    const { today, memory } = source;
    const days = today - (first ?? today);
    const inWindow = [...cell.people].filter(([, { day }]) => today - day < WINDOW_DAYS);
    const risen = inWindow.filter(([, { day }]) => today - day < RISE_DAYS).length;
    if (risen < 2 || days < FIRST_DAYS) return undefined;
    const pastDays = days - RISE_DAYS;
    const byMargins = ((perCompany.get(cell.company.key) ?? 0) / days) * ((perDistrict.get(cell.district) ?? 0) / all);
    const usual = (RISE_DAYS * season(today, pastDays) * (cell.people.size - risen + byMargins * PRIOR_DAYS)) / (pastDays + PRIOR_DAYS);
    const reporters = new Map<string, EgoMember>();
    const at = memory.find(cell.company.key);
    for (const seen of at === undefined ? [] : present(at, memory, today)) {
      const here = seen.village === undefined || seen.village.startsWith(cell.district);
      if (seen.kind === 'report' && here) reporters.set(seen.household, memberOf(seen, [], seen.household, source));
    }
    return {
      identifier: {
        ...cell.company,
        key: cell.key,
        hub: 'no',
        past: { households: usual, windows: 0 },
        population: all,
        degree: cell.people.size,
      },
      people: inWindow.map(([name, person]) => personOf(name, person, source)),
      risen,
      usualPeople: usual,
      reports: [...reporters.values()],
      usualReports: (reports + 1) / (all + PRIOR_DAYS),
      standingOut: source.standingOut,
      looks: cells.size,
    };
  };

  return {
    placed(company, placement) {
      const known = cellOf.get(placement.person)?.people.get(placement.person);
      if (known === undefined) enter(company, placement.person, placement.village, { day: placement.day, placement, applications: [] });
    },
    applied(company, seen) {
      const cell = cellOf.get(seen.person);
      const known = cell?.people.get(seen.person);
      if (cell !== undefined && known !== undefined) {
        known.applications.push(seen);
        touched.add(cell);
      } else if (company !== undefined)
        enter(company, seen.person, seen.village, { day: seen.day, placement: undefined, applications: [seen] });
    },
    told(company) {
      reports += 1;
      for (const cell of ofCompany.get(company.key) ?? []) touched.add(cell);
    },
    decided(seen) {
      const cell = cellOf.get(seen.person);
      if (cell !== undefined) touched.add(cell);
    },
    flows(source) {
      const found = [...touched]
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .flatMap((cell) => {
          const flow = flowOf(cell, source);
          return flow === undefined ? [] : [{ key: cell.key, flow }];
        });
      touched = new Set();
      return found;
    },
    forget(today) {
      for (const cell of cells.values())
        for (const [name, { day }] of cell.people)
          if (today - day > MEMORY_DAYS) {
            cell.people.delete(name);
            cellOf.delete(name);
          }
    },
  };
}

function personOf(person: string, { placement, applications }: Person, source: EgoSource): AgencyPerson {
  const live = applications.filter((seen) => !seen.silent && source.memory.seen(seen.number) !== undefined);
  const odd = live.filter((seen) => isOdd(seen, source));
  const applied = (odd.length > 0 ? odd : live).map((seen) => memberOf(seen, [], seen.household, source));
  const placed: EgoMember[] =
    placement === undefined
      ? []
      : [
          {
            event: placement.event,
            mention: 'person',
            kind: 'placement',
            day: placement.day,
            household: person,
            party: person,
            village: placement.village,
            destination: placement.destination,
            facts: [],
          },
        ];
  return { members: [...applied, ...placed], asked: live.length > 0, odd: odd.length > 0 };
}
