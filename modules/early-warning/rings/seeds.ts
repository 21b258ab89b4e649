import type { Tx } from '../../../platform/db/on-client.ts';
import { likelyLinks } from '../../people/index.ts';
import { mentionSources, mentionsOfSources } from './store-members.ts';
import { sayersOf, sharedThings, wordingsOf } from './store-neighbourhood.ts';
import type { Source } from './store-neighbourhood.ts';

/** Where a neighbourhood may begin: something that at least two records share. Its key is the same every time. */
export type Seed =
  | { readonly key: string; readonly kind: 'thing'; readonly thingId: string }
  | { readonly key: string; readonly kind: 'story'; readonly question: string; readonly phrase: string }
  | { readonly key: string; readonly kind: 'name'; readonly mentionId: string };

/** Kinds of things that lead from one record to the next. Houses and wordings are common by nature: they only speak for those already found. @source engines/watch (LEADS) */
export const LEADS: ReadonlySet<string> = new Set(['phone', 'email', 'account', 'handle', 'plate']);
/** A company connects its applicants with itself, not with one another: its licence is looked at elsewhere. */
export const SPEAKING: ReadonlySet<string> = new Set([...LEADS, 'address']);
/** Windows in which something counts. @source engines/watch: applications 91, reports 120 days */
export const LOOK_BACK_DAYS = 120;
/** Answers in the same words: so few are chance, so many a common saying. @source detect/same-answers (3), engines/watch (40) */
const FEWEST_SAYERS = 3;
export const MOST_SAYERS = 40;
/** Links less sure than this do not connect. @source engines/network (SURE_TIE) */
export const SURE_LINK = 0.3;
const DAY_MS = 86_400_000;

export const dayBefore = (day: string, days: number): string => new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
export const thingKey = (thingId: string): string => `thing:${thingId}`;
export const storyKey = (question: string, phrase: string): string => `story:${question}:${phrase}`;
export const nameKey = (mentionId: string): string => `name:${mentionId}`;

/** The seed that a key tells of. */
export function seedOf(key: string): Seed | undefined {
  const [kind, id = '', phrase = ''] = key.split(':');
  if (kind === 'thing') return { key, kind, thingId: id };
  if (kind === 'story') return { key, kind, question: id, phrase };
  return kind === 'name' ? { key, kind, mentionId: id } : undefined;
}

/** A person whom a report names and who is likely one with somebody on another record. */
export interface NameTie {
  readonly key: string;
  readonly report: Source;
  readonly other: Source;
  readonly probability: number;
}

/** Likely links between people named in reports and people of other records; possible ones count by their probability. */
export async function nameTiesOf(tx: Tx, sources: readonly Source[]): Promise<NameTie[]> {
  const own = await mentionsOfSources(tx, sources.map(({ id }) => id)); // prettier-ignore
  const links = (await likelyLinks(tx, own.map(({ mentionId }) => mentionId))).filter(({ probability }) => probability >= SURE_LINK); // prettier-ignore
  if (links.length === 0) return [];
  const records = await mentionSources(tx, links.flatMap(({ a, b }) => [a, b])); // prettier-ignore
  const ties: NameTie[] = [];
  for (const { a, b, probability } of links) {
    for (const [mention, other] of a < b ? [[a, b] as const, [b, a] as const] : [[b, a] as const, [a, b] as const]) {
      const [report, told] = [records.get(mention), records.get(other)];
      if (report?.kind !== 'report' || told === undefined || told.id === report.id) continue;
      if (told.kind !== 'application' && told.kind !== 'report') continue;
      ties.push({ key: nameKey(mention), report: { kind: 'report', id: report.id }, other: { kind: told.kind, id: told.id }, probability });
      // Two reports: one of the two mentions names the tie.
      if (told.kind === 'report') break;
    }
  }
  return ties;
}

/** Everything at which the neighbourhoods of these records may begin, in a fixed order. */
export async function seedsOf(tx: Tx, sources: readonly Source[], today: string): Promise<Seed[]> {
  const since = dayBefore(today, LOOK_BACK_DAYS);
  const things = await sharedThings(tx, sources, [...LEADS], since);
  const applications = sources.filter(({ kind }) => kind === 'application').map(({ id }) => id);
  const said = await sayersOf(tx, await wordingsOf(tx, applications), since, MOST_SAYERS + 1);
  const wordings = [...Map.groupBy(said, ({ question, phrase }) => storyKey(question, phrase))].flatMap(([key, list]): Seed[] => {
    const [first] = list;
    return first === undefined || list.length < FEWEST_SAYERS || list.length > MOST_SAYERS
      ? []
      : [{ key, kind: 'story', question: first.question, phrase: first.phrase }];
  });
  const names = (await nameTiesOf(tx, sources)).map(({ key }): Seed => ({ key, kind: 'name', mentionId: key.slice('name:'.length) }));
  const seeds: Seed[] = [...things.map(({ thingId }): Seed => ({ key: thingKey(thingId), kind: 'thing', thingId })), ...wordings, ...names];
  return [...new Map(seeds.map((seed) => [seed.key, seed])).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
