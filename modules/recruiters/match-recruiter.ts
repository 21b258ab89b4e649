import { nameKey } from '../../engines/gazetteer/index.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { gazetteerOf } from '../territory/index.ts';
import { companyKey, compareCompanies } from './company-name.ts';
import { statusOnDay } from './model.ts';
import type { NameLevel, RecruiterKind, StatusOnDay } from './model.ts';
import { licenceEnd } from './licence-end.ts';
import type { LicenceEnd } from './licence-end.ts';
import * as store from './store.ts';

export interface RecruiterCandidate {
  readonly recruiterId: string;
  readonly kind: RecruiterKind;
  readonly name: string;
  readonly city: string;
  /** The name or alias that matched, as its source prints it. */
  readonly printed: string;
  /** `alike` is a look-alike: another company until somebody says otherwise. */
  readonly level: NameLevel;
  /** 0 to 1 */
  readonly similarity: number;
  /** Status valid on the date with decree, source and age in days. */
  readonly status: StatusOnDay;
}

const ORDER: Record<NameLevel, number> = { equal: 0, variant: 1, part: 2, initials: 3, alike: 4 };
/** Names looked at properly. Our choice: the trigram step puts the right one among the first ten. */
const LOOKED_AT = 60;
const MOST_CANDIDATES = 20;

/** Two letters are the shortest initials. */
const SHORTEST_NAME = 2;

/** Tells whether a word is the name of a regency or city. */
export async function townsOf(tx: Tx): Promise<(word: string) => boolean> {
  const gazetteer = await gazetteerOf(tx);
  return (word) => gazetteer.byKey(nameKey(word)).some((area) => area.level === 'regency');
}

/**
 * Companies that a written name may mean, the closest first, with their licence on a date. One name in two towns gives
 * two candidates; look-alikes come last and are marked. Empty when nothing resembles it: an unknown company.
 */
export async function matchRecruiter(tx: Tx, name: string, onDate: string): Promise<RecruiterCandidate[]> {
  const key = companyKey(name);
  if (key.length < SHORTEST_NAME) return [];
  const best = new Map<string, { row: Awaited<ReturnType<typeof store.candidatesFor>>[number]; level: NameLevel; similarity: number }>();
  const isTown = await townsOf(tx);
  for (const row of await store.candidatesFor(tx, key, LOOKED_AT)) {
    const found = compareCompanies(name, row.printed, isTown);
    const known = best.get(row.id);
    if (found !== undefined && (known === undefined || ORDER[found.level] < ORDER[known.level])) best.set(row.id, { row, ...found });
  }
  const statuses = await store.statusesOf(tx, [...best.keys()]);
  return [...best.values()]
    .map(({ row, level, similarity }) => ({
      recruiterId: row.id,
      kind: row.kind,
      name: row.name,
      city: row.city,
      printed: row.printed,
      level,
      similarity: Math.round(similarity * 100) / 100,
      status: statusOnDay(statuses.get(row.id) ?? [], onDate, row.ended_on),
    }))
    .sort((a, b) => ORDER[a.level] - ORDER[b.level] || b.similarity - a.similarity || a.name.localeCompare(b.name))
    .slice(0, MOST_CANDIDATES);
}

/** Licence of one recruiter on a date; `undefined` when there is none such (or it is out of reach). */
export async function statusOn(tx: Tx, recruiterId: string, date: string): Promise<StatusOnDay | undefined> {
  const row = await store.findRecruiter(tx, recruiterId);
  if (row === undefined) return undefined;
  const statuses = await store.statusesOf(tx, [recruiterId]);
  return statusOnDay(statuses.get(recruiterId) ?? [], date, row.ended_on);
}

/** How the licences of these recruiters ended, of those that had by this day. */
export async function licenceEnds(tx: Tx, recruiterIds: readonly string[], date: string): Promise<Map<string, LicenceEnd>> {
  const ids = [...new Set(recruiterIds)];
  const [rows, statuses] = [await store.findRecruiters(tx, ids), await store.statusesOf(tx, ids)];
  return new Map(
    rows.flatMap(({ id, ended_on }): [string, LicenceEnd][] => {
      const end = licenceEnd(statusOnDay(statuses.get(id) ?? [], date, ended_on));
      return end === undefined ? [] : [[id, end]];
    }),
  );
}
