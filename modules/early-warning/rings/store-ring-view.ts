import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/on-client.ts';
import { reportNumber } from '../../reports/model.ts';

export interface Seen {
  readonly number: string;
  /** Kemendagri code of any level. */
  readonly territory: string | null;
}
/** Those of these applications that the reader may see. */
export async function seenApplications(tx: Tx, ids: readonly string[]): Promise<Map<string, Seen>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('passports.shared_application')
    .select(['id', 'number', 'territory'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id ?? '', { number: row.number ?? '', territory: row.territory }]));
}
/** Those of these reports that the reader may see. */
export async function seenReports(tx: Tx, ids: readonly string[]): Promise<Map<string, Seen>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('reports.shared_report')
    .select(['id', 'territory'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id ?? '', { number: reportNumber(row.id ?? ''), territory: row.territory }]));
}

export interface RingSize {
  readonly alertId: string;
  readonly applications: number;
  readonly reports: number;
  readonly kinds: readonly string[];
}
/** What the rings behind these alerts are made of. */
export async function sizesOf(tx: Tx, alertIds: readonly string[]): Promise<Map<string, RingSize>> {
  if (alertIds.length === 0) return new Map();
  const { rows } = await sql<RingSize>`
    select distinct on (r.alert_id) r.alert_id "alertId",
           (select count(*)::int from jsonb_array_elements(r.picture->'members') m where m->>'kind' = 'application') applications,
           (select count(*)::int from jsonb_array_elements(r.picture->'members') m where m->>'kind' = 'report') reports,
           array(select t->>'kind' from jsonb_array_elements(r.picture->'things') t) kinds
      from early_warning.ring r where r.alert_id = any (${[...alertIds]}::uuid[]) and r.millibits > 0
     order by r.alert_id, r.last_on desc`.execute(tx);
  return new Map(rows.map((row) => [row.alertId, row]));
}
