import { z } from 'zod';
import { invalid } from '../../platform/contract/problem.ts';

/** Where a list goes on: the sort value and the id of the last row shown. */
export interface Place {
  readonly at: string;
  readonly id: string;
}
/** Sorted by a name; no text of the database has a NUL. */
const ByName = z.tuple([z.string().regex(/^[^\0]*$/), z.uuid()]);
const ByInstant = z.tuple([z.iso.datetime(), z.uuid()]);

export const cursorAfter = (place: Place): string => Buffer.from(JSON.stringify([place.at, place.id])).toString('base64url');

/**
 * @param sortedBy what the list is sorted by
 * @throws Problem `request/invalid` on a cursor that is not ours
 */
export function placeOf(cursor: string | undefined, sortedBy: 'name' | 'instant'): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [at, id] = (sortedBy === 'name' ? ByName : ByInstant).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { at, id };
  } catch {
    throw invalid('cursor', 'Mulai lagi dari halaman pertama');
  }
}
