import { WINDOW_DAYS } from '../../../engines/network/index.ts';
import type { NamedRow } from './store-companies.ts';

/** Somebody whom a company recruits or places from one kecamatan. */
export interface CellPerson {
  /** Number of the day of first sight. */
  readonly day: number;
  readonly applications: string[];
  placement: { readonly id: string; readonly day: number; readonly village: string } | undefined;
}
/** What one company does in one kecamatan, beside what is usual by its own past here and elsewhere. */
export interface CompanyCell {
  readonly key: string;
  readonly recruiterId: string;
  readonly kecamatan: string;
  /** People of the window, the earliest first. */
  readonly people: readonly (readonly [personId: string, CellPerson])[];
  readonly risen: number;
  readonly usualPeople: number;
  /** Reports of the window that name the company and tell of this kecamatan, or of no place. */
  readonly reports: readonly string[];
  readonly usualReports: number;
  /** Companies and kecamatan that are watched together. */
  readonly looks: number;
  readonly all: number;
  readonly degree: number;
}

/** Who is new within this time makes a rise; what the expectation by margins is worth; everything is new in the first weeks; bounds of a season; how long a report speaks. @source engines/watch/agencies.ts */
const RISE_DAYS = 56;
const PRIOR_DAYS = 60;
const FIRST_DAYS = 77;
const SEASON = { least: 0.8, most: 2 };
const REPORT_DAYS = 120;
const KECAMATAN_LENGTH = 8;
/** Companies are compared with the others of one kabupaten or kota. Our choice: what one district is for the replay. */
const KABUPATEN_LENGTH = 5;
const DAY_MS = 86_400_000;
const dayNumber = (day: string): number => Math.floor(Date.parse(day.slice(0, 10)) / DAY_MS);

type Cell = Pick<CompanyCell, 'recruiterId' | 'kecamatan'> & { readonly people: Map<string, CellPerson> };

/**
 * Companies and kecamatan in which people are new, as in the replay: a person belongs to the first company that named him, wherever he applies later.
 * @param rows of 400 days, in order of time
 */
export function companyCells(rows: readonly NamedRow[], today: string): CompanyCell[] {
  const reports = rows.filter(({ kind }) => kind === 'report');
  const people = rows.filter(
    ({ kind, personId, territory }) => kind !== 'report' && personId !== null && (territory ?? '').length >= KECAMATAN_LENGTH,
  );
  const regions = Map.groupBy(people, ({ territory }) => (territory ?? '').slice(0, KABUPATEN_LENGTH));
  return [...regions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([region, list]) => cellsOf(list, reportsIn(region, reports), dayNumber(today)));
}

const reportsIn = (region: string, reports: readonly NamedRow[]): NamedRow[] =>
  reports.filter(({ territory }) => territory === null || territory.startsWith(region));

function cellsOf(rows: readonly NamedRow[], reports: readonly NamedRow[], today: number): CompanyCell[] {
  const cells = new Map<string, Cell>();
  const cellOf = new Map<string, Cell>();
  const [perCompany, perKecamatan, perDay] = [new Map<string, number>(), new Map<string, number>(), new Map<number, number>()];
  const grow = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { kind, id, recruiterId, personId, territory, on } of rows) {
    const [person, village, day] = [personId ?? '', territory ?? '', dayNumber(on)];
    const placement = kind === 'placement' ? { id, day, village } : undefined;
    const known = cellOf.get(person)?.people.get(person);
    if (known !== undefined) {
      if (kind === 'application') known.applications.push(id);
      else known.placement ??= placement;
      continue;
    }
    const kecamatan = village.slice(0, KECAMATAN_LENGTH);
    const key = `company:${recruiterId}:${kecamatan}`;
    const cell = cells.get(key) ?? { recruiterId, kecamatan, people: new Map<string, CellPerson>() };
    cells.set(key, cell);
    cellOf.set(person, cell);
    cell.people.set(person, { day, placement, applications: kind === 'application' ? [id] : [] });
    grow(perCompany, recruiterId);
    grow(perKecamatan, kecamatan);
    grow(perDay, day);
  }
  const all = cellOf.size;
  const days = today - Math.min(today, ...perDay.keys());
  if (days < FIRST_DAYS) return [];
  const pastDays = days - RISE_DAYS;
  const season = seasonOf(perDay, today, pastDays, all);
  return [...cells].flatMap(([key, { recruiterId, kecamatan, people }]): CompanyCell[] => {
    const inWindow = [...people].filter(([, { day }]) => today - day < WINDOW_DAYS);
    const risen = inWindow.filter(([, { day }]) => today - day < RISE_DAYS).length;
    if (risen < 2) return [];
    const byMargins = ((perCompany.get(recruiterId) ?? 0) / days) * ((perKecamatan.get(kecamatan) ?? 0) / all);
    return [
      {
        key,
        recruiterId,
        kecamatan,
        people: inWindow,
        risen,
        usualPeople: (RISE_DAYS * season * (people.size - risen + byMargins * PRIOR_DAYS)) / (pastDays + PRIOR_DAYS),
        reports: reports
          .filter((one) => one.recruiterId === recruiterId && today - dayNumber(one.on) <= REPORT_DAYS)
          .filter(({ territory }) => territory === null || territory.startsWith(kecamatan))
          .map(({ id }) => id),
        usualReports: (reports.length + 1) / (all + PRIOR_DAYS),
        looks: cells.size,
        all,
        degree: people.size,
      },
    ];
  });
}

/** How much more all companies do now than before; 1 until that can be told. */
function seasonOf(perDay: ReadonlyMap<number, number>, today: number, pastDays: number, all: number): number {
  let lately = 0;
  for (let day = today - RISE_DAYS + 1; day <= today; day += 1) lately += perDay.get(day) ?? 0;
  const ratio = pastDays <= 0 ? 1 : lately / RISE_DAYS / (Math.max(1, all - lately) / pastDays);
  return Math.max(SEASON.least, Math.min(SEASON.most, ratio));
}
