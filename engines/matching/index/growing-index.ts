import { Bits } from './bits.ts';
import { gallop } from './find-candidates.ts';
import { gatherPostings } from './gather-postings.ts';
import { IdSet } from './id-set.ts';
import { keyFilter } from './key-filter.ts';
import { PostingBuffer, buildInSteps, findRun } from './postings.ts';
import type { Postings } from './postings.ts';

/**
 * A candidate index that grows beside people who wait for answers: no step of it takes longer than two milliseconds. Nothing is
 * chosen here: which keys bring somebody and who is left out when there are too many is the caller's rule.
 */
export interface GrowingIndex {
  readonly size: number;
  /** Adds a mention under an id that was never used before: a non-negative 31-bit integer. Each key once. */
  add(id: number, keys: ArrayLike<number>): void;
  /** Takes a mention out, if it is there; its id stays spent. */
  remove(id: number): void;
  /** Everybody who carries one of the keys, each once, in no order. */
  find(keys: readonly number[]): number[];
  /** How many of the keys each of these ids carries; places as in `ids`, which ascend. */
  countShared(ids: Int32Array, keys: readonly number[]): Uint16Array;
  /**
   * Sorts and merges what is worth it, a step at each turn; look-ups between the steps are answered. One at a time. What is not
   * sorted is looked through one by one, so call it every thousand mentions, or every ten thousand while nobody asks.
   */
  tidy(): Generator<void, void>;
  bytes(): number;
}

/** Fewer are looked through one by one, in 0.05 ms at most. Our choice. */
const OPEN_MENTIONS = 1024;
/** Generations of about one size that become one. Our choice: a million mentions stand in a dozen of them. */
const FAN = 8;
interface Sealed {
  readonly postings: Postings;
  readonly mentions: number;
}

/** Generations of one level are within a factor of eight of each other. */
const levelOf = ({ mentions }: Sealed): number => Math.floor(Math.log2(Math.max(1, mentions / OPEN_MENTIONS)) / Math.log2(FAN));

/** Creates an empty index. */
export function createGrowingIndex(): GrowingIndex {
  let sealed: Sealed[] = [];
  /** What came last, and what is being sorted meanwhile. */
  let open = new PostingBuffer();
  let closing = new PostingBuffer();
  let openMentions = 0;
  let size = 0;
  const alive = new Bits();
  const found = new IdSet();

  return {
    get size() {
      return size;
    },
    add(id, keys) {
      for (let i = 0; i < keys.length; i += 1) open.push(keys[i] ?? 0, id);
      alive.set(id, true);
      size += 1;
      openMentions += 1;
    },
    remove(id) {
      if (!alive.has(id)) return;
      alive.set(id, false);
      size -= 1;
    },
    find(keys) {
      found.empty();
      for (const { postings } of sealed)
        for (const key of keys) {
          const [from, to] = findRun(postings, key);
          for (let at = from; at < to; at += 1) {
            const id = postings.ids[at] ?? 0;
            if (alive.has(id)) found.add(id);
          }
        }
      const isWanted = keyFilter(keys);
      for (const buffer of [closing, open])
        for (let at = 0; at < buffer.length; at += 1) {
          if (!isWanted(buffer.keys[at] ?? 0)) continue;
          const id = buffer.ids[at] ?? 0;
          if (alive.has(id)) found.add(id);
        }
      return found.list();
    },
    countShared(ids, keys) {
      const counts = new Uint16Array(ids.length);
      for (const { postings } of sealed) for (const key of new Set(keys)) countRun(postings, key, ids, counts);
      const isWanted = keyFilter(keys);
      for (const buffer of [closing, open])
        for (let at = 0; at < buffer.length; at += 1) {
          if (!isWanted(buffer.keys[at] ?? 0)) continue;
          const id = buffer.ids[at] ?? 0;
          const place = gallop(ids, 0, ids.length, id);
          if (ids[place] === id) counts[place] = (counts[place] ?? 0) + 1;
        }
      return counts;
    },
    *tidy() {
      if (openMentions >= OPEN_MENTIONS) {
        const mentions = openMentions;
        [closing, open] = [open, closing];
        openMentions = 0;
        const postings = yield* buildInSteps(closing);
        sealed = [...sealed, { postings, mentions }];
        closing.length = 0;
      }
      for (;;) {
        const levels = Map.groupBy(sealed, levelOf);
        const taken = [...levels.values()].find((some) => some.length >= FAN);
        if (taken === undefined) return;
        const postings = yield* gatherPostings(
          taken.map((one) => one.postings),
          (id) => !alive.has(id),
        );
        const mentions = taken.reduce((sum, one) => sum + one.mentions, 0);
        sealed = [{ postings, mentions }, ...sealed.filter((one) => !taken.includes(one))];
      }
    },
    bytes: () =>
      sealed.reduce(
        (sum, { postings: { start, low, ids } }) => sum + start.byteLength + low.byteLength + ids.byteLength,
        open.keys.byteLength + open.ids.byteLength + closing.keys.byteLength + closing.ids.byteLength + alive.bytes,
      ),
  };
}

/** Counts one run up where it meets the ids; both ascend, and the longer one is passed over in leaps. */
function countRun(postings: Postings, key: number, ids: Int32Array, counts: Uint16Array): void {
  let [at, to] = findRun(postings, key);
  let place = 0;
  while (at < to && place < ids.length) {
    const [left, right] = [postings.ids[at] ?? 0, ids[place] ?? 0];
    if (left === right) {
      counts[place] = (counts[place] ?? 0) + 1;
      at += 1;
    } else if (left < right) at = gallop(postings.ids, at, to, right);
    else place = gallop(ids, place, ids.length, left);
  }
}
