import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/on-client.ts';
import type { AlertRow } from '../store.ts';
import type { Source } from './store-neighbourhood.ts';

/** True of an application that was taken back with its import. */
const gone = (id: string) => sql.raw(`not exists (select 1 from passports.shared_application p where p.id = ${id})`);

/** Applications of a ring, now or once, that were taken back. */
export async function goneOf(tx: Tx, ringId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int n from early_warning.ring_part where ring_id = ${ringId} and part like 'application %' and ${gone('substr(part, 13)::uuid')}`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

/** Members of living rings that were taken back. */
export async function goneMembers(tx: Tx): Promise<Source[]> {
  const { rows } = await sql<Source>`
    select distinct m->>'kind' kind, (m->>'id')::uuid id from early_warning.ring r, jsonb_array_elements(r.picture->'members') m
     where r.millibits <> 0 and m->>'kind' = 'application' and ${gone(`(m->>'id')::uuid`)}`.execute(tx);
  return rows;
}

/** Alerts about single matters that stand on an application that was taken back. Rings are judged anew instead. */
export async function alertsOnGone(tx: Tx): Promise<AlertRow[]> {
  const { rows } = await sql<AlertRow>`
    select a.* from early_warning.alert a
     where a.kind not in ('ring', 'hoax-suspected', 'company-unusual', 'rare-journey') and a.state <> 'withdrawn'
       and exists (select 1 from early_warning.evidence e where e.alert_id = a.id and e.ended_in_version is null
         and ((e.source_kind = 'application' and ${gone('e.source_id')})
           or (a.key like 'application:%' and ${gone('substr(a.key, 13)::uuid')})))
     order by a.id for update of a`.execute(tx);
  return rows;
}

/** Which of these applications were taken back. */
export async function goneAmong(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`select k.id from unnest(${[...ids]}::uuid[]) k (id) where ${gone('k.id')}`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** People whom only a record that was taken back named are no longer shown beside alerts. */
export const endMentionsOfGone = (tx: Tx, at: string) =>
  sql`update early_warning.alert_mention m set ended_at = ${at}::timestamptz from people.shared_mention s
     where m.ended_at is null and s.id = m.mention_id and s.source_kind = 'application' and ${gone('s.source_id')}`.execute(tx);
