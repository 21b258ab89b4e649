import type { GrowingIndex } from '../../engines/matching/index.ts';
import type { CandidateSource, Pair, Wanted } from './candidate-source.ts';
import { mentionIds } from './mention-ids.ts';
import { crowdedAmong, newsAfter, readKeys, START } from './store-index-news.ts';
import type { News, Place } from './store-index-news.ts';

/**
 * News that a question reads itself, so that it sees what its transaction sees; from so many on PostgreSQL answers. Our
 * choice: about 2 ms.
 */
const MOST_NEWS = 500;
/** Ids in the index are 31-bit integers. */
const HIGHEST_NUMBER = 0x7fff_ffff;

export interface CandidateMemory extends CandidateSource {
  /** Up to here everything is in memory. */
  readonly place: Place;
  readonly mentions: number;
  /** Takes over what is settled and lies behind the place. */
  take(news: readonly News[]): void;
  /** All that was there is in memory: questions are answered from now on. */
  complete(): void;
  /** What `find` says once it has read what is new and which keys are crowded. */
  answer(wanted: readonly Wanted[], news: readonly News[], crowded: ReadonlySet<number>, limit: number): Pair[] | undefined;
  /** Answers nothing any more. */
  fail(error: Error): void;
  readonly state: 'loading' | 'serving' | 'failed';
  tidy(): Generator<void, void>;
  bytes(): number;
}

/** What one transaction sees and memory does not hold: saved by itself, or beside a transaction that still runs. */
interface Unsettled {
  readonly came: { readonly n: number; readonly keys: readonly number[] }[];
  readonly gone: ReadonlySet<number>;
}

const isBehind = (a: Place, b: Place): boolean => a.xid < b.xid || (a.xid === b.xid && a.n <= b.n);

/**
 * Candidates by key from memory: the stored keys and nothing else, so nothing sealed is opened.
 * @param failed told of an error inside
 */
export function candidateMemory(failed: (error: Error) => void, index: GrowingIndex): CandidateMemory {
  const ids = mentionIds();
  let place = START;
  let state: CandidateMemory['state'] = 'loading';

  const fail = (error: Error): void => {
    state = 'failed';
    failed(error);
  };
  const take = (news: readonly News[]): void => {
    for (const row of news) {
      // Somebody else may have taken it over while this was read.
      if (!row.settled || isBehind(row, place)) continue;
      if (row.n > HIGHEST_NUMBER) throw new RangeError(`number ${row.n} of people.name_index does not fit the index in memory`);
      if (row.mentionId === null) index.remove(row.n);
      else {
        ids.set(row.n, row.mentionId);
        index.add(row.n, readKeys(row.keys ?? '{}'));
      }
      place = { xid: row.xid, n: row.n };
    }
  };
  const unsettled = (news: readonly News[]): Unsettled => {
    const left = news.filter((row) => !row.settled && !isBehind(row, place));
    return {
      came: left.flatMap(({ n, mentionId, keys }) => {
        if (mentionId === null) return [];
        ids.set(n, mentionId);
        return [{ n, keys: readKeys(keys ?? '{}') }];
      }),
      gone: new Set(left.filter((row) => row.mentionId === null).map((row) => row.n)),
    };
  };

  const candidatesOf = ({ id, keys }: Wanted, crowded: ReadonlySet<number>, { came, gone }: Unsettled, limit: number): Pair[] => {
    const bringing = keys.filter((key) => !crowded.has(key));
    const wanted = new Set(bringing);
    const fresh = came.filter((one) => one.keys.some((key) => wanted.has(key)));
    const found = [...index.find(bringing), ...fresh.map((one) => one.n)].filter((n) => !gone.has(n));
    const chosen = found.length > limit ? mostShared(found, keys, fresh, limit + 1) : found;
    const others = chosen.map((n) => ids.get(n)).filter((other) => other !== id);
    return others.slice(0, limit).map((other) => ({ own: id, other }));
  };

  /** Those with the most keys in common, then by id: as PostgreSQL orders them. */
  const mostShared = (found: readonly number[], keys: readonly number[], fresh: Unsettled['came'], limit: number): number[] => {
    const numbers = Int32Array.from(found).sort();
    const counts = index.countShared(numbers, keys);
    for (const one of fresh) counts[numbers.indexOf(one.n)] = new Set(one.keys.filter((key) => keys.includes(key))).size;
    const byCount: number[][] = [];
    for (const [at, n] of numbers.entries()) (byCount[counts[at] ?? 0] ??= []).push(n);
    const chosen: number[] = [];
    for (const some of byCount.toReversed()) {
      if (some === undefined || chosen.length >= limit) continue;
      chosen.push(...(chosen.length + some.length < limit ? some : ids.inOrder(some)));
    }
    return chosen.slice(0, limit);
  };

  const answer: CandidateMemory['answer'] = (wanted, news, crowded, limit) => {
    try {
      take(news);
      const beside = unsettled(news);
      return news.length === MOST_NEWS ? undefined : wanted.flatMap((one) => candidatesOf(one, crowded, beside, limit));
    } catch (error) {
      fail(error as Error);
      return undefined;
    }
  };

  return {
    get place() {
      return place;
    },
    get state() {
      return state;
    },
    get mentions() {
      return index.size;
    },
    take,
    answer,
    fail,
    complete: () => {
      if (state === 'loading') state = 'serving';
    },
    tidy: () => index.tidy(),
    bytes: () => index.bytes() + ids.bytes(),
    async find(tx, wanted, limit) {
      if (state !== 'serving') return undefined;
      const [news, crowded] = await Promise.all([
        newsAfter(tx, place, MOST_NEWS),
        crowdedAmong(tx, [...new Set(wanted.flatMap((one) => one.keys))]),
      ]);
      return answer(wanted, news, crowded, limit);
    },
  };
}
