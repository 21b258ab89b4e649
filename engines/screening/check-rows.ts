import type { Sourced, Validity } from './catalogue.ts';

type Row = Validity & Sourced;

/**
 * Faults that any dated, sourced table can have: an end before its start, two versions in force on one day, a fact without a source.
 * @param kind word for the messages
 * @param keyOf what identifies a row apart from its dates
 */
export function checkRows<T extends Row>(kind: string, rows: readonly T[], keyOf: (row: T) => string): string[] {
  const messages: string[] = [];
  const byKey = new Map<string, T[]>();
  for (const row of rows) byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row]);
  for (const [key, versions] of byKey) {
    const inOrder = versions.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    for (const [index, row] of inOrder.entries()) {
      if (row.validTo !== null && row.validTo < row.validFrom) {
        messages.push(`${kind} ${key}: validTo ${row.validTo} lies before validFrom ${row.validFrom}; swap or correct them`);
      }
      if (row.source.trim() === '') messages.push(`${kind} ${key}: source is empty; write the law, paper or dossier section`);
      const next = inOrder[index + 1];
      if (next !== undefined && (row.validTo === null || row.validTo >= next.validFrom)) {
        messages.push(`${kind} ${key}: two versions are in force on ${next.validFrom}; end the older one the day before`);
      }
    }
  }
  return messages;
}
