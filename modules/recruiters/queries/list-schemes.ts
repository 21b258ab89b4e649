import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { inForce } from '../scheme-status.ts';
import { schemeStates } from '../store-imports.ts';

export async function listSchemes(
  { query }: In<typeof contract.listSchemes>,
  { tx, today }: Context,
): Promise<Out<typeof contract.listSchemes>> {
  const on = query.on ?? today;
  const wanted = (query.country ?? '').toLowerCase();
  const all = [...(await schemeStates(tx)).values()].filter((one) => !one.withdrawn);
  const items = all
    .filter((one) => wanted === '' || one.iso2?.toLowerCase() === wanted || one.country.toLowerCase().includes(wanted))
    .map((one) => ({ ...one, inForce: inForce(one, on) }));
  return { on, items };
}
