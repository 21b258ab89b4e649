import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { SECRECY_NOTICE } from '../model.ts';
import { namesForReceiver } from '../names-for-receiver.ts';
import { findCase } from '../read-file.ts';

/** Opens the name of one person for somebody who may see it, with a purpose; the log keeps both. */
export async function revealParty(
  { params, body }: In<typeof contract.revealParty>,
  context: Context,
): Promise<Out<typeof contract.revealParty>> {
  const { actor, trail } = context;
  const found = await findCase(context, params.id, actor);
  const party = found?.file.parties.find((one) => one.id === params.party);
  const shown = found?.lens.as === 'owner' || (found?.lens.stage === 'accepted' && found.lens.fields.has('identity'));
  if (party === undefined || !shown) throw notFound('party');
  trail.concerns('case', params.id);
  trail.concerns('party', params.party);
  trail.because(body.purpose);
  const names =
    party.fullName === null && found?.lens.as === 'receiver' ? await namesForReceiver(context, [party], body.purpose) : undefined;
  return { name: party.fullName ?? names?.get(party.id) ?? null, personId: party.personId, secret: true, notice: SECRECY_NOTICE.words };
}
