import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Longer than this nobody else on the thread waits for background work. Our choice: a request comes back to the thread about
 * six times, so it loses 12 ms at most.
 */
const LONGEST_MS = 2;
/** So long each slice of the work waits for requests; a piece of 60 ms then takes less than a second. Our choice. */
const BREATH_MS = 20;

/** Called in each turn of a loop: costs nothing most of the time. */
export type Breathe = () => Promise<void> | undefined;

/**
 * For loops of work behind the counter: after two milliseconds lets requests go first.
 * @param giveWay of a worker inside a server (`give-way.ts`); without it only what waits on this thread goes first
 */
export function breather(giveWay: (mostMs: number) => Promise<void> = () => nextTurn()): Breathe {
  let since = performance.now();
  return () => {
    if (performance.now() - since < LONGEST_MS) return undefined;
    return giveWay(BREATH_MS).then(() => {
      since = performance.now();
    });
  };
}
