import { invalid } from '../../platform/contract/problem.ts';

/** An opaque place in a list: a few texts, base64url. */
export const writeCursor = (parts: readonly string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** @throws Problem `invalid` when it is not one of ours */
export function readCursor(cursor: string | undefined, length: number): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === length && parts.every((part) => typeof part === 'string')) return parts;
  } catch {
    // Falls through: what cannot be read is the same as what we did not write.
  }
  throw invalid('cursor', 'Penanda halaman tidak dikenal; mulai lagi dari halaman pertama');
}
