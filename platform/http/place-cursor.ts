import { z } from 'zod';
import { Id, Instant } from '../contract/fields.ts';
import { invalid } from '../contract/problem.ts';

const Place = z.object({ at: Instant, id: Id });
type Place = z.infer<typeof Place>;

/** An opaque place in a list that is ordered by an instant and an id. */
export const writeCursor = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** @throws Problem naming `cursor` when it is not one of ours */
export function readCursor(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    return Place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw invalid('cursor', 'Mulai lagi dari halaman pertama');
  }
}
