import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';

/** Ends the running clock of a report: what it waited for was done. */
export const meetClock = (tx: Tx, reportId: string, now: string) =>
  tx.updateTable('reports.clock').set({ met_at: now }).where('report_id', '=', reportId).where('met_at', 'is', null).execute();

export interface LateClock {
  readonly id: string;
  readonly report_id: string;
  readonly office_id: string;
  readonly immediate_danger: boolean;
  readonly escalations: number;
  readonly due_at: string;
}
/** Running clocks that are over and whose next notice is due; repeats wait with their main report. The rows stay locked. */
export async function lateClocks(tx: Tx, now: string, most: number, limit: number): Promise<LateClock[]> {
  const { rows } = await sql<LateClock>`
    select c.id, c.report_id, r.office_id, r.immediate_danger, c.escalations, c.due_at
      from reports.clock c join reports.report r on r.id = c.report_id
     where c.met_at is null and c.escalations < ${most} and c.next_escalation_at <= ${now}
       and not exists (select 1 from reports.link l where l.report_id = r.id and l.ended_at is null)
     order by c.next_escalation_at limit ${limit} for update of c skip locked`.execute(tx);
  return rows;
}

export const noteEscalation = (tx: Tx, clockId: string, escalations: number, next: string) =>
  tx.updateTable('reports.clock').set({ escalations, next_escalation_at: next }).where('id', '=', clockId).execute();
