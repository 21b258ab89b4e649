import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/on-client.ts';
import type { Source } from './store-neighbourhood.ts';

/** Counts a verdict for the tellers of these reports, each once. */
export const recordOfTellers = (tx: Tx, reportIds: readonly string[], confirmed: boolean) =>
  sql`insert into early_warning.teller as t (teller, confirmed, dismissed)
    select distinct v.teller, ${confirmed ? 1 : 0}::int, ${confirmed ? 0 : 1}::int from reports.shared_teller v where v.report_id = any (${[...reportIds]}::uuid[])
    on conflict (teller) do update set confirmed = t.confirmed + excluded.confirmed, dismissed = t.dismissed + excluded.dismissed`.execute(
    tx,
  );

/** What was found about applications and reports; the newest verdict counts. */
export const putSourceVerdicts = (
  tx: Tx,
  sources: readonly Source[],
  verdict: { readonly confirmed: boolean; readonly alertId: string; readonly at: string },
) =>
  sql`insert into early_warning.source_verdict (source_kind, source_id, confirmed, alert_id, at)
    select distinct k.kind, k.id, ${verdict.confirmed}::boolean, ${verdict.alertId}::uuid, ${verdict.at}::timestamptz
      from unnest(${sources.map((s) => s.kind)}::text[], ${sources.map((s) => s.id)}::uuid[]) k (kind, id)
    on conflict (source_kind, source_id) do update set confirmed = excluded.confirmed, alert_id = excluded.alert_id, at = excluded.at`.execute(
    tx,
  );
