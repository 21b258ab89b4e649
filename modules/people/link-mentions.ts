import type { JobContext } from '../../platform/outbox/job-context.ts';
import { openComparables } from './comparable.ts';
import { deriveAround } from './derive-around.ts';
import { personLinked } from './events.ts';
import { findByKeys } from './find-by-keys.ts';
import { findHubs } from './hubs.ts';
import { comparePair, MODEL } from './linker.ts';
import type { Comparable, PairEvidence } from './linker.ts';
import { linkKeys } from './name-keys.ts';
import { recordThings } from './record-things.ts';
import { standingOf } from './standing.ts';
import { candidatesByTies } from './store-candidates.ts';
import { replaceLinks } from './store-links.ts';
import { lockDerivation } from './store-persons.ts';

/** Mentions compared with a new one. @source dossier: linkage §4 (256 for batch work) */
const CANDIDATES = 256;

type Pair = PairEvidence & { readonly other: string };

/**
 * Compares mentions with all others that might concern them, and derives the persons they touch: every statement serves
 * all of them. May be repeated. One that cannot be opened is left out.
 * @param announce false when nobody needs to hear of it: what was announced before is computed again
 * @returns those that were linked
 */
export async function linkMentions(context: JobContext, mentionIds: readonly string[], announce = true): Promise<string[]> {
  const { tx, keys, now, breathe } = context;
  await lockDerivation(tx);
  const own = await openComparables(tx, keys, mentionIds, breathe);
  if (own.size === 0) return [];
  const mentions = [...own.values()];
  if (announce) await recordThings(context, mentions);
  await findHubs(context, mentions);
  const wanted = mentions.map((one) => ({ id: one.mentionId, keys: linkKeys(keys, one.mention) }));
  const ways = await Promise.all([findByKeys(tx, wanted, CANDIDATES), candidatesByTies(tx, [...own.keys()], CANDIDATES)]);
  const candidates = ways.flat();
  const [standing, others] = await Promise.all([
    standingOf(tx, mentions),
    openComparables(
      tx,
      keys,
      candidates.map((one) => one.other),
      breathe,
    ),
  ]);
  const pairsOf = new Map<string, Pair[]>(mentions.map((one) => [one.mentionId, []]));
  const rows: (PairEvidence & { a: string; b: string })[] = [];
  for (const [a, b] of distinct(candidates)) {
    await breathe?.();
    const [left, right]: (Comparable | undefined)[] = [own.get(a) ?? others.get(a), own.get(b) ?? others.get(b)];
    if (left === undefined || right === undefined) continue;
    const found = comparePair(left, right, standing);
    if (found.zone === 'different' && found.related.length === 0) continue;
    rows.push({ a, b, ...found });
    pairsOf.get(a)?.push({ other: b, ...found });
    pairsOf.get(b)?.push({ other: a, ...found });
  }
  const ids = [...own.keys()];
  const links = rows.flatMap(({ a, b, zone, bits, basis, evidence }) =>
    zone === 'different' ? [] : [{ a, b, zone, bits, basis, evidence }],
  );
  const related = rows.flatMap(({ a, b, related: basis }) => (basis.length === 0 ? [] : [{ a, b, basis }]));
  const before = await replaceLinks(tx, ids, links, related, MODEL, now);
  const personOf = await deriveAround(context, [...ids, ...before], 'linked', ids);
  if (announce) await Promise.all(mentions.map((one) => context.announce(toldOf(one, pairsOf.get(one.mentionId) ?? [], personOf))));
  return ids;
}

/** Each pair once, the smaller id first, in one order for every worker. */
function distinct(candidates: readonly { own: string; other: string }[]): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (const { own, other } of candidates) {
    const pair: [string, string] = own < other ? [own, other] : [other, own];
    pairs.set(pair.join(' '), pair);
  }
  return [...pairs.entries()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair);
}

const toldOf = ({ mentionId, territory }: Comparable, pairs: readonly Pair[], personOf: ReadonlyMap<string, string>) =>
  personLinked(
    {
      mentionId,
      personId: personOf.get(mentionId) ?? '',
      others: pairs.flatMap(({ other, zone, bits, basis }) => (zone === 'different' ? [] : [{ mentionId: other, zone, bits, basis }])),
      related: pairs.flatMap(({ other, related }) => (related.length === 0 ? [] : [{ mentionId: other, basis: related }])),
    },
    { kind: 'mention', id: mentionId },
    territory,
  );
