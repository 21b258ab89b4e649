import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { codeIn, TERRITORY_ATTRIBUTION } from '../model.ts';
import { placeIndex } from '../place-cache.ts';
import { searchPlaces } from '../place-search.ts';
import { successorsOf } from '../successors.ts';
import { unitNames } from '../unit-names.ts';

/** By name, or by code when the text is one; an old code answers with what came after it. */
export async function searchUnits({ query }: In<typeof contract.searchUnits>, { tx }: Context): Promise<Out<typeof contract.searchUnits>> {
  const code = codeIn(query.q);
  const codes =
    code === undefined
      ? searchPlaces(await placeIndex(tx), {
          text: query.q,
          limit: query.limit,
          ...(query.level !== undefined && { level: query.level }),
          ...(query.under !== undefined && { under: query.under }),
        })
      : [code, ...(await successorsOf(tx, code))];
  const names = await unitNames(tx, codes);
  return { items: codes.flatMap((one) => names.get(one) ?? []), attribution: TERRITORY_ATTRIBUTION };
}
