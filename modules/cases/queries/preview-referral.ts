import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import { NOBODY } from '../commands/refer-case.ts';
import type * as contract from '../contract.ts';
import { project } from '../projection.ts';
import { receiverLens } from '../read-file.ts';
import { ownCase } from '../own-case.ts';

/** What the receiver will see, before and after accepting: made by the same function that will show it. */
export async function previewReferral(
  { params, query }: In<typeof contract.previewReferral>,
  context: Context,
): Promise<Out<typeof contract.previewReferral>> {
  const { file } = await ownCase(context, params.id);
  const seen = (stage: 'offered' | 'accepted') => project(file, receiverLens(NOBODY, stage, query.fields), context.now);
  return { offered: seen('offered'), accepted: seen('accepted') };
}
