import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { openPerson } from '../queries/get-person.ts';

/** Opens what the page masks, for the mentions within reach; the log keeps the purpose as typed. */
export async function revealPerson(
  { params, body }: In<typeof contract.revealPerson>,
  context: Context,
): Promise<Out<typeof contract.revealPerson>> {
  const { personId, mentions } = await openPerson(context, params.id);
  const identifiers = mentions.flatMap((one) => one.identifiers.map(({ id, kind, typed }) => ({ id, kind, value: typed })));
  context.trail.concerns('person', personId);
  context.trail.because(body.purpose);
  context.trail.note('identifiers', identifiers.length);
  return {
    identifiers,
    facts: mentions.map(({ mentionId, identity: { birthDate, birthPlace, address } }) => ({
      mentionId,
      birthDate: birthDate ?? null,
      birthPlace: birthPlace ?? null,
      address: address?.line ?? null,
    })),
  };
}
