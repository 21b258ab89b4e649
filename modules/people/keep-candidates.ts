import { setTimeout as sleep } from 'node:timers/promises';
import { createGrowingIndex } from '../../engines/matching/index.ts';
import type { GrowingIndex } from '../../engines/matching/index.ts';
import type { Pool } from '../../platform/db/pool.ts';
import { inTransaction, SYSTEM_SESSION } from '../../platform/db/transaction.ts';
import { breather } from '../../platform/outbox/breather.ts';
import { describeError } from '../../platform/outbox/describe-error.ts';
import { candidateMemory } from './candidates-in-memory.ts';
import type { CandidateMemory } from './candidates-in-memory.ts';
import { askFirst } from './find-by-keys.ts';
import { newsAfter } from './store-index-news.ts';
import type { News, Place } from './store-index-news.ts';

/** More than this stays with PostgreSQL: about 2.4 million mentions. Our choice, for a server of 1 GB. */
const MOST_BYTES = 400_000_000;
/** Rows read at once, about a megabyte. Our choice. */
const SLICE = 4_000;
/** Rows between two looks whether somebody waits: a quarter of a millisecond. Our choice. */
const ROWS_A_TURN = 64;
/** Rows that are sorted together while nobody is answered yet. Our choice: less to merge later, 8 MB meanwhile. */
const LOADED_AT_ONCE = 16_000;
/** Questions read what is new themselves; this keeps it short in a server that is asked nothing. Our choice. */
const LOOK_MS = 2_000;
/** After a failure everything is read anew, not sooner than this. Our choice. */
const RETRY_MS = 10_000;

/** Which way serves, for operators; nothing about anybody. */
export interface CandidateStanding {
  readonly from: 'memory' | 'postgresql';
  readonly why: 'loading' | 'serving' | 'failed' | 'too-many';
  /** Mentions in memory, and what they take. */
  readonly mentions: number;
  readonly bytes: number;
}
export interface KeptCandidates {
  standing(): CandidateStanding;
  stop(): Promise<void>;
}

interface Parts {
  readonly pool: Pool;
  /** Of a worker inside a server: requests go first. */
  readonly giveWay?: (mostMs?: number) => Promise<void>;
  readonly log: (what: string, facts: Record<string, unknown>) => void;
  readonly mostBytes?: number;
  readonly retryMs?: number;
  readonly newIndex?: () => GrowingIndex;
}

/** Reads the stored keys into memory behind everything else, follows what is saved, and starts anew after a failure. */
export function keepCandidates({ pool, giveWay, log, ...rest }: Parts): KeptCandidates {
  const { mostBytes = MOST_BYTES, retryMs = RETRY_MS, newIndex = createGrowingIndex } = rest;
  const stopping = new AbortController();
  const breathe = breather(giveWay);
  const failed = (error: Error): void => log('candidates-in-memory-failed', { error: describeError(error) });
  let memory = candidateMemory(failed, newIndex());
  let tooMany = false;

  const read = (place: Place): Promise<News[]> => inTransaction(pool, SYSTEM_SESSION, (tx) => newsAfter(tx, place, SLICE));
  /** A database that cannot be read harms nothing: what is in memory stays right, and the next look tries again. */
  const follow = async (): Promise<void> => {
    let reading = read(memory.place);
    let untidied = 0;
    for (let more = true; more && !tooMany && !stopping.signal.aborted;) {
      const news = await reading;
      const last = news.at(-1);
      more = news.length === SLICE && last?.settled === true;
      // The next slice travels while this one is taken in.
      if (more && last !== undefined) reading = read(last);
      reading.catch(() => undefined);
      untidied += news.length;
      await takeIn(memory, news, breathe, !more || untidied >= LOADED_AT_ONCE);
      if (untidied >= LOADED_AT_ONCE) untidied = 0;
      tooMany = memory.bytes() > mostBytes;
    }
    if (!stopping.signal.aborted) memory.complete();
  };
  const loop = (async () => {
    while (!stopping.signal.aborted && !tooMany) {
      askFirst(memory);
      await follow().catch((error: Error) => log('candidates-not-read', { error: describeError(error) }));
      const pause = memory.state === 'failed' ? retryMs : LOOK_MS;
      if (!tooMany) await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (tooMany || memory.state === 'failed') memory = candidateMemory(failed, newIndex());
    }
    askFirst(undefined);
  })();
  return {
    standing: () => ({
      from: memory.state === 'serving' ? 'memory' : 'postgresql',
      why: tooMany ? 'too-many' : memory.state,
      mentions: memory.mentions,
      bytes: memory.bytes(),
    }),
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}

async function takeIn(
  memory: CandidateMemory,
  news: readonly News[],
  breathe: () => Promise<void> | undefined,
  tidily: boolean,
): Promise<void> {
  try {
    for (let at = 0; at < news.length; at += ROWS_A_TURN) {
      memory.take(news.slice(at, at + ROWS_A_TURN));
      await breathe();
    }
    if (tidily) for (const _ of memory.tidy()) await breathe();
  } catch (error) {
    memory.fail(error as Error);
  }
}
