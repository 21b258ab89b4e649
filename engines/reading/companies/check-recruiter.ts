import { compareCompanyNames, companyTokens } from './company-names.ts';
import type { NameRelation } from './company-names.ts';
import { licenceFact, statusOn } from './licence-history.ts';
import type { LicenceFact, LicenceRow, LicenceState } from './licence-history.ts';

export interface RecruiterMatch {
  readonly name: string;
  readonly city: string | null;
  readonly relation: Exclude<NameRelation, 'different'>;
  readonly status: LicenceState;
  readonly status_words: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly decree: string | null;
  readonly reason: string | null;
  readonly licence_no: string | null;
  readonly address: string | null;
  readonly printed_as: readonly string[];
  readonly history: readonly {
    readonly status: LicenceState;
    readonly from: string | null;
    readonly until: string | null;
    readonly decree: string | null;
    readonly source: string;
    readonly source_date: string;
    readonly note: string | null;
  }[];
  readonly age_of_data_days: number | null;
}

export interface RecruiterAnswer {
  readonly query: string;
  readonly on: string;
  readonly found: boolean;
  readonly matches: readonly RecruiterMatch[];
  readonly look_alikes: readonly RecruiterMatch[];
  readonly advice: string;
}

/** Companies of a snapshot, one per name and town. */
export interface RecruiterRegistry {
  readonly companies: readonly {
    readonly name: string;
    readonly city: string;
    readonly facts: readonly LicenceFact[];
    readonly names: readonly string[];
  }[];
  readonly isTown: (word: string) => boolean;
}

const MOST_LOOK_ALIKES = 10;

/**
 * Groups the rows of a snapshot: same name and same town is one company; the same name in another town is another one. Rows
 * without a town join the only town known for that name, else stay by themselves.
 */
export function buildRecruiterRegistry(rows: readonly LicenceRow[], isTown: (word: string) => boolean = () => false): RecruiterRegistry {
  const byName = new Map<string, LicenceRow[]>();
  for (const row of rows) {
    const key = companyTokens(row.name).join(' ');
    const list = byName.get(key);
    if (list === undefined) byName.set(key, [row]);
    else list.push(row);
  }
  const companies: { name: string; city: string; facts: LicenceFact[]; names: string[] }[] = [];
  for (const group of byName.values()) {
    const towns = [...new Set(group.map((row) => row.city).filter((city) => city !== ''))];
    const places = towns.length === 0 ? [''] : towns;
    const loose = group.filter((row) => row.city === '');
    for (const city of places) {
      const own = group.filter((row) => row.city === city || (row.city === '' && towns.length === 1));
      if (own.length > 0) companies.push(company(own, city));
    }
    if (towns.length > 1 && loose.length > 0) companies.push(company(loose, ''));
  }
  return { companies, isTown };
}

function company(rows: readonly LicenceRow[], city: string): { name: string; city: string; facts: LicenceFact[]; names: string[] } {
  return {
    name: rows[0]?.name ?? '',
    city,
    facts: rows.map(licenceFact),
    names: [
      ...new Set(
        rows.flatMap((row) => [row.name, row.printed, /\(([A-Z]{2,6})\)/.exec(row.printed)?.[1] ?? '']).filter((name) => name !== ''),
      ),
    ],
  };
}

const CLOSENESS: readonly NameRelation[] = ['different', 'initials', 'uncertain', 'shortened', 'same'];

/**
 * Looks a recruiting company up.
 * @param query     the name as given: with or without PT, misspelt, shortened, or only initials
 * @param registry  the snapshot
 * @param on        `YYYY-MM-DD`, the day the status is asked for
 * @returns         matches with status on that day, decree, sources and age of the data; names that merely resemble it apart.
 *                  "not found" is an answer of its own and never means lawful
 */
export function checkRecruiter(query: string, registry: RecruiterRegistry, on: string): RecruiterAnswer {
  const matches: RecruiterMatch[] = [];
  const alike: RecruiterMatch[] = [];
  for (const entry of registry.companies) {
    const printedInitials = entry.names.some(
      (name) =>
        name !== entry.name &&
        companyTokens(name).join('') === companyTokens(query).join('') &&
        compareCompanyNames(query, entry.name) === 'initials',
    );
    const relation: NameRelation = printedInitials
      ? 'initials'
      : entry.names
          .map((name) => compareCompanyNames(query, name, registry.isTown))
          .reduce<NameRelation>((best, next) => (CLOSENESS.indexOf(next) > CLOSENESS.indexOf(best) ? next : best), 'different');
    if (relation === 'different') {
      if (sharesMostWords(query, entry.name)) alike.push(describe(entry, 'uncertain', on));
      continue;
    }
    (relation === 'same' || relation === 'shortened' || printedInitials ? matches : alike).push(describe(entry, relation, on));
  }
  const order = (one: RecruiterMatch, other: RecruiterMatch): number =>
    CLOSENESS.indexOf(other.relation) - CLOSENESS.indexOf(one.relation) ||
    one.name.localeCompare(other.name) ||
    (one.city ?? '').localeCompare(other.city ?? '');
  matches.sort(order);
  alike.sort(order);
  return {
    query,
    on,
    found: matches.length > 0,
    matches,
    look_alikes: alike.slice(0, MOST_LOOK_ALIKES),
    advice: adviceFor(matches, alike),
  };
}

/** Sister companies: all words but one agree. They are shown, as others. */
function sharesMostWords(query: string, name: string): boolean {
  const words = new Set(companyTokens(query));
  const other = companyTokens(name);
  const shared = other.filter((word) => words.has(word)).length;
  return shared >= 2 && shared >= Math.max(words.size, other.length) - 1;
}

function describe(entry: RecruiterRegistry['companies'][number], relation: RecruiterMatch['relation'], on: string): RecruiterMatch {
  const status = statusOn(entry.facts, on);
  const rows = entry.facts.map((fact) => fact.row);
  const dated = entry.facts
    .map((fact) => /\d{4}-\d{2}-\d{2}/.exec(fact.row.sourceDate)?.[0] ?? '')
    .filter((day) => day !== '' && day <= on)
    .sort();
  const newest = dated.at(-1);
  const text = (value: string | undefined): string | null => (value === undefined || value === '' ? null : value);
  return {
    name: entry.name,
    city: text(entry.city),
    relation,
    status: status.state,
    status_words: status.conflicting.length > 0 ? `${status.words} Ada berita yang bertentangan.` : status.words,
    since: status.fact === undefined || status.fact.startUnknown ? null : text(status.fact.from),
    until: text(status.fact?.to),
    decree: text(status.fact?.row.decree),
    reason: text(status.fact?.row.reason),
    licence_no: text(rows.find((row) => row.licence !== '')?.licence),
    address: text(rows.find((row) => row.address !== '')?.address),
    printed_as: entry.names,
    history: [...entry.facts]
      .sort((one, other) => one.from.localeCompare(other.from))
      .map((fact) => ({
        status: fact.state,
        from: text(fact.from),
        until: text(fact.to),
        decree: text(fact.row.decree),
        source: fact.row.source,
        source_date: fact.row.sourceDate,
        note: text(fact.row.note),
      })),
    age_of_data_days: newest === undefined ? null : Math.round((Date.parse(on) - Date.parse(newest)) / 86_400_000),
  };
}

function adviceFor(matches: readonly RecruiterMatch[], alike: readonly RecruiterMatch[]): string {
  if (matches.some((match) => match.status === 'revoked' || match.status === 'suspended'))
    return 'Jangan lanjutkan. Izin perusahaan ini dicabut atau dibekukan pada tanggal itu.';
  if (matches.length === 0)
    return alike.length > 0
      ? 'Nama ini tidak ditemukan, hanya nama yang mirip. Nama mirip bukan perusahaan yang sama. Tanyakan ke Disnaker atau BP3MI.'
      : 'Nama ini tidak ditemukan. Tidak ditemukan bukan berarti resmi. Tanyakan ke Disnaker atau BP3MI.';
  if (matches.length > 0 && matches.every((match) => match.relation === 'initials'))
    return 'Hanya inisialnya yang cocok; perusahaan lain bisa memakai inisial yang sama. Minta nama lengkapnya, lalu tanyakan ke Disnaker atau BP3MI.';
  if (matches.length > 1)
    return 'Ada lebih dari satu perusahaan dengan nama ini. Cocokkan kota dan alamatnya, lalu tanyakan ke Disnaker atau BP3MI.';
  return 'Cocokkan alamat dan nomor izinnya, lalu tanyakan ke Disnaker atau BP3MI sebelum menyerahkan uang atau dokumen.';
}
