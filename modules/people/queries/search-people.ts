import { compareNames } from '../../../engines/matching/index.ts';
import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type { PersonLine } from '../contract.ts';
import type * as contract from '../contract.ts';
import { readIdentifier } from '../identifiers.ts';
import { namesOf, openIdentity } from '../identity.ts';
import { personBrief } from '../look-up.ts';
import { searchKeys } from '../name-keys.ts';
import * as store from '../store-mentions.ts';
import { mentionsByWords } from '../store-search.ts';
import { placesOf } from '../views.ts';

/** Mentions opened for one search; more that fit and the officer is asked for another word. Our choice: about 10 ms. */
const OPENED = 250;
/** Persons shown. */
const SHOWN = 50;
/** With fewer exact hits than this, mentions that miss one word are looked at, too. */
const ENOUGH = 5;

type Match = PersonLine['match'];
const ORDER: readonly Match[] = ['identifier', 'equal', 'variant', 'part', 'alike'];
const LEVELS: Readonly<Record<string, Match>> = { E: 'equal', V: 'variant', P: 'part' };

export async function searchPeople(
  { body }: In<typeof contract.searchPeople>,
  context: Context,
): Promise<Out<typeof contract.searchPeople>> {
  const { tx, keys, trail } = context;
  trail.note('kind', body.kind);
  const found = body.kind === 'name' ? await byName(context, body.q) : await byIdentifier(context, body.kind, body.q);
  if ('fault' in found) return { items: [], complete: true, fault: found.fault };
  const best = await bestByPerson(context, found.mentions);
  const ranked = [...best].sort((a, b) => ORDER.indexOf(a[1]) - ORDER.indexOf(b[1])).slice(0, SHOWN);
  const ids = ranked.map(([personId]) => personId);
  const briefs = await personBrief(tx, keys, ids);
  const places = await placesOf(
    tx,
    [...briefs.values()].map((brief) => brief.villageCode),
  );
  const items = ranked.flatMap(([personId, match]) => {
    const brief = briefs.get(personId);
    if (brief === undefined) return [];
    trail.concerns('person', personId);
    const { villageCode, ...line } = brief;
    return [{ ...line, place: places.get(villageCode ?? '') ?? null, match }];
  });
  return { items, complete: found.complete && best.size <= SHOWN };
}

interface Found {
  readonly mentions: ReadonlyMap<string, Match>;
  readonly complete: boolean;
}

/** Every word by sound or ends; when that finds too little, every word but one. */
async function byName({ tx, keys }: Context, q: string): Promise<Found> {
  const words = searchKeys(keys, q);
  const ids = new Set(await mentionsByWords(tx, [words], OPENED + 1));
  const complete = ids.size <= OPENED;
  if (ids.size < ENOUGH && words.length > 1) {
    const without = [...words.keys()].map((left) => words.toSpliced(left, 1));
    for (const id of await mentionsByWords(tx, without, OPENED)) ids.add(id);
  }
  const rows = await store.findMentions(tx, [...ids].slice(0, OPENED));
  const mentions = new Map<string, Match>();
  for (const row of rows) {
    const levels = namesOf(openIdentity(keys, row.id, row.sealed_identity)).map((name) => LEVELS[compareNames(q, name)] ?? 'alike');
    mentions.set(row.id, levels.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))[0] ?? 'alike');
  }
  return { mentions, complete };
}

async function byIdentifier(
  { tx, keys }: Context,
  kind: Exclude<contract.SearchKind, 'name'>,
  q: string,
): Promise<Found | { fault: string }> {
  const read = readIdentifier(kind, q);
  if (!read.ok) return { fault: read.fault };
  const rows = await store.mentionsByBlind(tx, kind, keys.blindIndex(kind, read.value), OPENED + 1);
  return {
    mentions: new Map(rows.slice(0, OPENED).map((row) => [row.mention_id, 'identifier'] as const)),
    complete: rows.length <= OPENED,
  };
}

async function bestByPerson({ tx }: Context, mentions: ReadonlyMap<string, Match>): Promise<Map<string, Match>> {
  const best = new Map<string, Match>();
  for (const { mention_id: mentionId, person_id: personId } of await store.personsOfMentions(tx, [...mentions.keys()])) {
    const match = mentions.get(mentionId) ?? 'alike';
    const known = best.get(personId);
    if (known === undefined || ORDER.indexOf(match) < ORDER.indexOf(known)) best.set(personId, match);
  }
  return best;
}
