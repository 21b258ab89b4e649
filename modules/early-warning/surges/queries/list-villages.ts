import { z } from 'zod';
import type { In, Out } from '../../../../platform/contract/endpoint.ts';
import { invalid } from '../../../../platform/contract/problem.ts';
import type { Context } from '../../../../platform/http/context.ts';
import { unitNames } from '../../../territory/index.ts';
import type * as contract from '../../contract.ts';
import * as store from '../store-villages.ts';
import { clusterSentence, lookView, villageLines } from '../village-views.ts';

/** Villages with reports in reach, the most surprising first, and neighbours that stand out together. */
export async function listVillages(
  { query }: In<typeof contract.listVillages>,
  { tx, trail }: Context,
): Promise<Out<typeof contract.listVillages>> {
  const skip = skipOf(query.cursor);
  const { rows, total } = await store.listVillages(tx, { level: query.level, skip, limit: query.limit });
  const look = await store.lastLook(tx);
  const clusters = await store.listClusters(tx);
  const names = await unitNames(tx, [...new Set(clusters.flatMap(({ territories }) => territories))]);
  trail.note('villages', rows.length);
  const reached = skip + rows.length;
  return {
    items: await villageLines(tx, rows),
    total,
    ...(reached < total && rows.length > 0 && { next: String(reached) }),
    look: look === undefined ? null : lookView(look),
    clusters: clusters.map(({ territories, span, told, expected, p }) => {
      const villages = territories.map((code) => names.get(code)?.name ?? code);
      return { villages, codes: territories, span, told, expected, p, sentence: clusterSentence(villages, told, expected, span) };
    }),
  };
}

function skipOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const parsed = z.coerce.number().int().min(0).max(1e6).safeParse(cursor);
  if (!parsed.success) throw invalid('cursor', 'Mulai lagi dari halaman pertama');
  return parsed.data;
}
