import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../contract/problem.ts';

/** argon2id, 19 MiB, two passes. @source OWASP Password Storage Cheat Sheet 2025 */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Each takes 19 MiB and a core while it runs: more at once make no hash faster and the server larger. Two cores are the smallest machine. */
const AT_ONCE = 2;

/** About three seconds of work: whoever comes later is told so at once. A flood must not make everybody wait for minutes. Our choice. */
const MOST_WAITING = 200;

const lanes: Promise<unknown>[] = Array.from({ length: AT_ONCE }, () => Promise.resolve());
let turn = 0;
let waiting = 0;
/** Waits for the work before it in its lane, however that ended. @throws Problem `server/busy` when too many wait */
async function inLane<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MOST_WAITING) throw new Problem('unavailable', 'server/busy', { detail: 'Server sedang sibuk. Coba lagi sebentar lagi.' });
  waiting += 1;
  const lane = (turn = (turn + 1) % AT_ONCE);
  const mine = (lanes[lane] ?? Promise.resolve()).then(work, work);
  lanes[lane] = mine;
  try {
    return await mine;
  } finally {
    waiting -= 1;
  }
}

/** @returns the hash with its salt and parameters, as `slowVerify` reads it */
export const slowHash = (secret: string): Promise<string> => inLane(() => hash(secret, ARGON2ID));
/** @throws when `stored` is no argon2 hash */
export const slowVerify = (stored: string, secret: string): Promise<boolean> => inLane(() => verify(stored, secret));
