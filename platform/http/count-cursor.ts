import { invalid } from '../contract/problem.ts';

const CURSOR = /^o(\d{1,6})$/;

/** How many lines of a counted list were shown. @throws Problem when the cursor is not one of ours */
export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const found = CURSOR.exec(cursor);
  if (found === null) throw invalid('cursor', 'Mulai lagi dari halaman pertama');
  return Number(found[1]);
}

/** The cursor of the next page, absent at the end of the list. */
export const nextOf = (reached: number, total: number): { next?: string } => (reached < total ? { next: `o${reached}` } : {});
