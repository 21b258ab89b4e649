import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';
import type { Zone } from './model.ts';

export interface LinkRow {
  readonly a: string;
  readonly b: string;
  readonly zone: Zone;
  readonly bits: number;
  readonly basis: readonly string[];
  readonly evidence: unknown;
}
export interface RelatedRow {
  readonly a: string;
  readonly b: string;
  readonly basis: readonly string[];
}

/** Replaces everything that was computed for these mentions. @returns mentions whose link with one of them changed or ended */
export async function replaceLinks(
  tx: Tx,
  mentionIds: readonly string[],
  links: readonly LinkRow[],
  related: readonly RelatedRow[],
  model: string,
  at: string,
): Promise<string[]> {
  // Sent together and done in this order: one round trip.
  const [gone] = await Promise.all([
    sql<{
      a: string;
      b: string;
    }>`delete from people.link where mention_a = any (${mentionIds}::uuid[]) or mention_b = any (${mentionIds}::uuid[])
      returning mention_a a, mention_b b`.execute(tx),
    sql`delete from people.related where mention_a = any (${mentionIds}::uuid[]) or mention_b = any (${mentionIds}::uuid[])`.execute(tx),
    ...(links.length === 0
      ? []
      : [
          sql`insert into people.link (mention_a, mention_b, zone, bits, basis, evidence, model, at)
            select a, b, zone, bits, basis, evidence, ${model}, ${at}
              from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as l (a uuid, b uuid, zone text, bits real, basis text[], evidence jsonb)`.execute(
            tx,
          ),
        ]),
    ...(related.length === 0
      ? []
      : [
          sql`insert into people.related (mention_a, mention_b, basis, at)
            select a, b, basis, ${at} from jsonb_to_recordset(${JSON.stringify(related)}::jsonb) as r (a uuid, b uuid, basis text[])`.execute(
            tx,
          ),
        ]),
  ]);
  const own = new Set(mentionIds);
  return [...new Set(gone.rows.flatMap(({ a, b }) => [a, b]))].filter((id) => !own.has(id));
}

/** Links so crowded that a person must look: they no longer join by themselves. */
export const demoteLinks = (tx: Tx, mentionIds: readonly string[]) =>
  sql`update people.link set zone = 'review'
       where zone = 'same' and (mention_a = any (${mentionIds}::uuid[]) or mention_b = any (${mentionIds}::uuid[]))`.execute(tx);
