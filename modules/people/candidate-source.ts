import type { Tx } from '../../platform/db/on-client.ts';

export interface Wanted {
  readonly id: string;
  readonly keys: readonly number[];
}
export interface Pair {
  readonly own: string;
  readonly other: string;
}

/**
 * Whom to compare mentions with, by their keys: those with the most keys in common, then by id. A key that very many carry
 * (`people.crowded_key`) brings nobody; it counts where candidates are ranked. Every source gives the same answers.
 */
export interface CandidateSource {
  /**
   * @param limit of candidates for each mention
   * @returns undefined when this source cannot answer now
   */
  find(tx: Tx, wanted: readonly Wanted[], limit: number): Promise<Pair[] | undefined>;
}
