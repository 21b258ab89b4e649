import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { openCompany } from '../identifiers.ts';
import { openThing } from '../queries/get-thing.ts';

/** Opens the value as the newest source within reach wrote it; the log keeps the purpose as typed. */
export async function revealThing(
  { params, body }: In<typeof contract.revealThing>,
  context: Context,
): Promise<Out<typeof contract.revealThing>> {
  const { kind, typed } = await openThing(context, params.id);
  context.trail.concerns('thing', params.id);
  context.trail.because(body.purpose);
  context.trail.note('kind', kind);
  return { value: kind === 'company' ? openCompany(typed).name : typed };
}
