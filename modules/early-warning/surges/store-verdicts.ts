import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/on-client.ts';

export interface JudgedAlert {
  readonly id: string;
  /** Evidence and head start when it was judged, in thousandths of a bit. */
  readonly rank: number;
  /** The newest verdict. */
  readonly verdict: string;
  readonly judgedAt: string;
}

/** Suspected hoaxes have no strength that a verdict could confirm. */
const WITHOUT_STRENGTH = 'hoax-suspected';

/** Alerts with a verdict, within reach. */
export async function judgedAlerts(tx: Tx): Promise<JudgedAlert[]> {
  const { rows } = await sql<JudgedAlert>`
    select distinct on (v.alert_id) v.alert_id id, v.millibits + v.head_start_millibits rank, v.verdict, v.judged_at "judgedAt"
      from early_warning.verdict v join early_warning.alert a on a.id = v.alert_id and a.kind <> ${WITHOUT_STRENGTH}
     order by v.alert_id, v.judged_at desc, v.id desc`.execute(tx);
  return rows;
}

export interface PastAlert {
  readonly id: string;
  readonly kind: string;
  readonly millibits: number;
  readonly headStart: number;
  readonly territory: string | null;
  readonly departsOn: string | null;
  readonly raisedAt: string;
}

/** Alerts raised in a stretch of time, within reach. */
export async function alertsBetween(tx: Tx, from: string, to: string): Promise<PastAlert[]> {
  const { rows } = await sql<PastAlert>`
    select id, kind, millibits, head_start_millibits "headStart", territory, departs_on "departsOn", raised_at "raisedAt" from early_warning.alert
     where raised_at >= ${from}::date and raised_at < ${to}::date + 1 and kind <> ${WITHOUT_STRENGTH} and state <> 'joined'
     order by raised_at, id`.execute(tx);
  return rows;
}

/** Which rules spoke in which alerts, with the weight they had. */
export async function rulesOf(
  tx: Tx,
  alertIds: readonly string[],
): Promise<{ alertId: string; kind: string; sentence: string; millibits: number }[]> {
  if (alertIds.length === 0) return [];
  const { rows } = await sql<{ alertId: string; kind: string; sentence: string; millibits: number }>`
    select alert_id "alertId", kind, min(sentence) sentence, max(millibits) millibits from early_warning.evidence
     where alert_id = any(${[...alertIds]}::uuid[]) and millibits > 0 group by alert_id, kind order by kind, alert_id`.execute(tx);
  return rows;
}

export async function officersOf(tx: Tx, officeId: string): Promise<number> {
  const { n } = await tx
    .selectFrom('access.shared_account')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('office_id', '=', officeId)
    .where('role', '=', 'ANALIS_INTELDAKIM')
    .where('status', '=', 'active')
    .executeTakeFirstOrThrow();
  return n;
}
