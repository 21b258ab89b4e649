import type { Tx } from '../../../platform/db/on-client.ts';

/** Numbers of those of these applications that the reader may see. */
export async function seenApplications(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('passports.shared_application')
    .select(['id', 'number'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id ?? '', row.number ?? '']));
}
/** Those of these reports that the reader may see. */
export async function seenReports(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom('reports.shared_report')
    .select('id')
    .where('id', 'in', [...ids])
    .execute();
  return new Set(rows.map((row) => row.id ?? ''));
}
