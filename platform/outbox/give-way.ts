import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

/** So long the work behind the counter waits for the people at it, and no longer: it never stands still. Our choice. */
const MOST_MS = 200;
const LOOK_MS = 5;

export interface Traffic {
  began(): void;
  ended(): void;
  /** Returns when no request is being answered, or after a fifth of a second, or as long as one says. */
  giveWay(mostMs?: number): Promise<void>;
}

/** Lets a worker inside a server give way to requests: both share one thread, and somebody waits for an answer. */
export function traffic(): Traffic {
  let answering = 0;
  return {
    began: () => {
      answering += 1;
    },
    ended: () => {
      answering -= 1;
    },
    async giveWay(mostMs = MOST_MS) {
      await nextTurn();
      for (let waited = 0; answering > 0 && waited < mostMs; waited += LOOK_MS) await sleep(LOOK_MS);
    },
  };
}
