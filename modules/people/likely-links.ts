import { probabilityOf } from '../../engines/matching/index.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { Zone } from './model.ts';
import { linksOf } from './store-reviews.ts';

/** What the engine thinks of two mentions: for detectors, which weigh by it. People never see `possible` as a fact. */
export interface LikelyLink {
  readonly a: string;
  readonly b: string;
  readonly zone: Zone;
  readonly bits: number;
  /** That both are one person, 0 to 1. */
  readonly probability: number;
}

/** Links of these mentions in every zone, `possible` included. @param tx of a job: a request sees its reach only */
export const likelyLinks = async (tx: Tx, mentionIds: readonly string[]): Promise<LikelyLink[]> =>
  (await linksOf(tx, mentionIds)).map(({ a, b, zone, bits }) => ({ a, b, zone: Zone.parse(zone), bits, probability: probabilityOf(bits) }));
