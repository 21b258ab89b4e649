import type { Context } from '../../platform/http/context.ts';
import { openNames } from '../people/index.ts';
import type { FileParty } from './case-file.ts';

/**
 * Full names of people who came with an alert or a report and whose name nobody typed into the case. For a receiver who accepted a hand-over with the
 * field `identity`, in its letter or on its screen: it must find these people. `people` asks for a purpose and keeps its own lock: the share of their
 * mentions that accepting made. Owners open the page of the person instead.
 * @returns names by party id; who is out of reach is missing
 * @refuses person/purpose-required
 */
export async function namesForReceiver(context: Context, parties: readonly FileParty[], purpose: string): Promise<Map<string, string>> {
  const unnamed = parties.flatMap(({ id, fullName, personId }) => (fullName === null && personId !== null ? [{ id, personId }] : []));
  if (unnamed.length === 0 || !context.actor.permissions.has('person.read')) return new Map();
  const names = await openNames(context, [...new Set(unnamed.map(({ personId }) => personId))], purpose);
  return new Map(unnamed.flatMap(({ id, personId }) => (names.has(personId) ? [[id, names.get(personId) ?? ''] as const] : [])));
}
