import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/on-client.ts';
import type { AlertRow } from '../store.ts';
import type { Source } from './store-neighbourhood.ts';

/** Kinds that tell of a part of what a ring tells. */
const SMALLER = ['report-meets-application', 'shared-identifier', 'same-answers'];
/** Grows into a ring that tells at least as much: two tries of one person are a matter of their own until then. */
const SECOND_TRY = 'refused-elsewhere';

/**
 * Standing alerts of an office all of whose records lie within these, the strongest first. Those in a case stay with their case.
 * @param rank  of the ring of these records, in thousandths of a bit
 */
export async function adoptable(tx: Tx, officeId: string, sourceIds: readonly string[], rank: number): Promise<AlertRow[]> {
  if (sourceIds.length === 0) return [];
  const { rows } = await sql<AlertRow>`
    select a.* from early_warning.alert a
     where a.office_id = ${officeId} and (a.kind = any (${SMALLER}::text[]) or a.kind = ${SECOND_TRY} and a.millibits + a.head_start_millibits <= ${Math.round(rank)})
       and a.state in ('new', 'waiting', 'snoozed')
       and exists (select 1 from early_warning.evidence e where e.alert_id = a.id and e.source_id = any (${[...sourceIds]}::uuid[]))
       and not exists (select 1 from early_warning.evidence e where e.alert_id = a.id and e.ended_in_version is null
         and e.source_kind in ('application', 'report') and not e.source_id = any (${[...sourceIds]}::uuid[]))
     order by a.millibits + a.head_start_millibits desc, a.id for update`.execute(tx);
  return rows;
}

/**
 * Whether a standing alert of a ring of this office tells of these records already.
 * @param rank  it weighs at least so much, in thousandths of a bit
 * @param seen  or officers have seen it and it still says something, however much and whatever came of it
 */
export async function toldInRing(
  tx: Tx,
  officeId: string,
  sourceIds: readonly string[],
  rank: number,
  seen = false,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select a.id from early_warning.alert a join early_warning.ring r on r.alert_id = a.id
     where a.office_id = ${officeId} and a.kind = 'ring'
       and (a.state in ('new', 'waiting', 'snoozed') and a.millibits + a.head_start_millibits >= ${Math.round(rank)}
         or ${seen} and a.state in ('new', 'snoozed', 'judged', 'in-case') and a.millibits > 0)
       and ${[...sourceIds]}::text[] <@ array(select m->>'id' from jsonb_array_elements(r.picture->'members') m)
     order by a.millibits + a.head_start_millibits desc, a.id limit 1`.execute(tx);
  return rows[0]?.id;
}

/** These alerts tell of the same matter as another one, which goes on. Those of a case stay with their case. */
export async function joinInto(tx: Tx, ids: readonly string[], into: string, at: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('early_warning.alert')
    .set({ state: 'joined', joined_into: into, changed_at: at, snoozed_until: null })
    .where('id', 'in', [...ids])
    .where('state', 'not in', ['in-case', 'joined'])
    .where('id', '<>', into)
    .execute();
}
/** What was joined stands alone again. */
export async function separate(tx: Tx, ids: readonly string[], at: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('early_warning.alert')
    .set({ state: 'new', joined_into: null, changed_at: at })
    .where('id', 'in', [...ids])
    .where('state', '=', 'joined')
    .execute();
}
/** Alerts in which these reports meet applications. */
export async function pairsOfReports(tx: Tx, reportIds: readonly string[]): Promise<{ id: string; officeId: string }[]> {
  if (reportIds.length === 0) return [];
  return tx
    .selectFrom('early_warning.alert')
    .select(['id', 'office_id as officeId'])
    .where('kind', '=', 'report-meets-application')
    .where(
      'key',
      'in',
      reportIds.map((id) => `report:${id}`),
    )
    .execute();
}
/** Applications and reports behind an alert: those of its evidence, those of its ring, and everybody of its journey. */
export async function sourcesOfAlert(tx: Tx, alertId: string): Promise<Source[]> {
  const { rows } = await sql<Source>`
    select distinct source_kind kind, source_id id from early_warning.evidence
     where alert_id = ${alertId} and ended_in_version is null and source_kind in ('application', 'report') and source_id is not null
    union select m->>'kind', (m->>'id')::uuid from early_warning.ring r, jsonb_array_elements(r.picture->'members') m where r.alert_id = ${alertId}
    union select s.source_kind, s.source_id from early_warning.alert a join early_warning.alert_mention n on n.alert_id = a.id and n.ended_at is null
      join people.shared_mention s on s.id = n.mention_id where a.id = ${alertId} and a.kind = 'rare-journey'`.execute(tx);
  return rows;
}
