import { Problem, refused } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import { namesOf, openIdentity } from './identity.ts';
import { mayOpenNames } from './model.ts';
import { mentionsOfPersons } from './store-mentions.ts';

/**
 * Full names for a letter or a reveal of people who are known from alerts or cases only. The log of the request says whose
 * names were opened and why; the endpoint needs an `audit` verb and the refusal `person/purpose-required`.
 * @param purpose as an officer typed it or as the letter is called, at least 8 letters
 * @returns names as the newest source within reach wrote them, by person id; who is out of reach or nameless is missing
 * @refuses `person/purpose-required`; forbidden without `person.read`
 */
export async function openNames(
  { tx, keys, trail, actor }: Pick<Context, 'tx' | 'keys' | 'trail' | 'actor'>,
  personIds: readonly string[],
  purpose: string,
): Promise<Map<string, string>> {
  if (!actor.permissions.has('person.read')) throw new Problem('forbidden', 'permission/missing');
  const decision = mayOpenNames(purpose);
  if (!decision.ok) throw refused(decision.reason);
  const names = new Map<string, string>();
  // In the order of recording: the newest name that was said stays.
  for (const row of await mentionsOfPersons(tx, personIds)) {
    const [name] = namesOf(openIdentity(keys, row.id, row.sealed_identity));
    if (name !== undefined) names.set(row.person_id, name);
  }
  for (const personId of names.keys()) trail.concerns('person', personId);
  trail.because(purpose.trim());
  trail.note('names', names.size);
  return names;
}
