import type { Tx } from '../../platform/db/on-client.ts';
import type { CandidateSource, Pair, Wanted } from './candidate-source.ts';
import { postgresCandidates } from './store-candidates.ts';

let memory: CandidateSource | undefined;

/** From now on this source is asked first; undefined: none but PostgreSQL. One process serves one database: `keepCandidates`. */
export const askFirst = (source: CandidateSource | undefined): void => {
  memory = source;
};

/** From memory when everything is there, from PostgreSQL while it loads, when it has failed and when too much is new. */
export const findByKeys = async (tx: Tx, wanted: readonly Wanted[], limit: number): Promise<Pair[]> =>
  (await memory?.find(tx, wanted, limit)) ?? postgresCandidates.find(tx, wanted, limit);
