import { sql } from 'kysely';
import type { Insertable, Selectable } from 'kysely';
import type { DB } from '../../../db/tables.generated.ts';
import type { Tx } from '../../../platform/db/on-client.ts';
import type { AttentionKind, VillageLevel } from '../model.ts';

/** Letters of a village code. */
const VILLAGE_LETTERS = 13;

export interface VillageReport {
  readonly id: string;
  readonly officeId: string;
  readonly territory: string;
  readonly happenedOn: string | null;
  /** Day of arrival in Jakarta. */
  readonly receivedOn: string;
  readonly verdict: string | null;
}

/** Reports that name a village and were not contradicted; the worker sees those of all agencies, each agency is judged by its own. */
export async function villageReports(tx: Tx, since: string): Promise<Map<string, VillageReport[]>> {
  const { rows } = await sql<VillageReport & { agencyId: string }>`
    select id, agency_id "agencyId", office_id "officeId", territory, happened_on "happenedOn", verdict,
           to_char(received_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD') "receivedOn"
      from reports.shared_report
     where received_at >= ${since}::date and length(territory) = ${VILLAGE_LETTERS}::int and verdict is distinct from 'contradicted'
     order by received_at, id`.execute(tx);
  return Map.groupBy(rows, ({ agencyId }) => agencyId);
}

/** Villages of some kecamatan that exist today. */
export const villagesOf = async (tx: Tx, districts: readonly string[]): Promise<string[]> =>
  districts.length === 0
    ? []
    : (
        await tx
          .selectFrom('territory.shared_unit')
          .select('code')
          .where('level', '=', 'village')
          .where('parent_code', 'in', [...districts])
          .where('valid_to', 'is', null)
          .orderBy('code')
          .execute()
      ).flatMap(({ code }) => code ?? []);

export async function pointsOf(tx: Tx, codes: readonly string[]): Promise<Map<string, { lat: number; lon: number }>> {
  if (codes.length === 0) return new Map();
  const { rows } = await sql<{ code: string; lat: number; lon: number }>`
    select code, lat, lon from early_warning.village_point where code = any(${[...codes]}::text[])`.execute(tx);
  return new Map(rows.map(({ code, lat, lon }) => [code, { lat, lon }]));
}

export async function replacePoints(tx: Tx, points: readonly { code: string; lat: number; lon: number }[]): Promise<void> {
  await sql`delete from early_warning.village_point`.execute(tx);
  await sql`insert into early_warning.village_point (code, lat, lon)
    select * from unnest(${points.map((p) => p.code)}::text[], ${points.map((p) => p.lat)}::float8[], ${points.map((p) => p.lon)}::float8[])`.execute(
    tx,
  );
}

export type AttentionRow = Selectable<DB['early_warning.village_attention']>;
/** Campaigns and visits that stand; of an agency and all its villages, or of what is in reach. */
export const attentionOf = (tx: Tx, where: { agencyId?: string; territory?: string; since: string }): Promise<AttentionRow[]> => {
  let query = tx
    .selectFrom('early_warning.village_attention')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .where('on_day', '>=', where.since);
  if (where.agencyId !== undefined) query = query.where('agency_id', '=', where.agencyId);
  if (where.territory !== undefined) query = query.where('territory', '=', where.territory);
  return query.orderBy('on_day', 'desc').orderBy('id').execute();
};
export const addAttention = (tx: Tx, row: Insertable<DB['early_warning.village_attention']> & { kind: AttentionKind }) =>
  tx.insertInto('early_warning.village_attention').values(row).execute();
export const withdrawAttention = async (tx: Tx, id: string, at: string): Promise<AttentionRow | undefined> =>
  tx
    .updateTable('early_warning.village_attention')
    .set({ withdrawn_at: at })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returningAll()
    .executeTakeFirst();

export type LookRow = Selectable<DB['early_warning.village_look']>;
export const lastLook = (tx: Tx): Promise<LookRow | undefined> =>
  tx.selectFrom('early_warning.village_look').selectAll().orderBy('week', 'desc').limit(1).executeTakeFirst();
/** For each earlier week, oldest first: was anything found. */
export const findsBefore = async (tx: Tx, agencyId: string, week: string): Promise<boolean[]> =>
  (
    await tx
      .selectFrom('early_warning.village_look')
      .select('found')
      .where('agency_id', '=', agencyId)
      .where('week', '<', week)
      .orderBy('week')
      .execute()
  ).map(({ found }) => found > 0);

export interface Findings {
  readonly look: Insertable<DB['early_warning.village_look']>;
  readonly weeks: readonly Insertable<DB['early_warning.village_week']>[];
  readonly now: readonly (Insertable<DB['early_warning.village_now']> & { level: VillageLevel })[];
  readonly clusters: readonly Insertable<DB['early_warning.village_cluster']>[];
}

/** Rows a statement may carry: PostgreSQL takes 65,535 values. */
const CHUNK = 4_000;

/** The newest look takes the place of the one before; the looks themselves stay as history. */
export async function putFindings(tx: Tx, agencyId: string, { look, weeks, now, clusters }: Findings): Promise<void> {
  for (const table of ['village_week', 'village_now', 'village_cluster'] as const)
    await tx.deleteFrom(`early_warning.${table}`).where('agency_id', '=', agencyId).execute();
  const { agency_id: _, week: __, ...change } = look;
  await tx
    .insertInto('early_warning.village_look')
    .values(look)
    .onConflict((oc) => oc.columns(['agency_id', 'week']).doUpdateSet(change))
    .execute();
  for (let from = 0; from < weeks.length; from += CHUNK)
    await tx
      .insertInto('early_warning.village_week')
      .values(weeks.slice(from, from + CHUNK))
      .execute();
  for (let from = 0; from < now.length; from += CHUNK)
    await tx
      .insertInto('early_warning.village_now')
      .values(now.slice(from, from + CHUNK))
      .execute();
  if (clusters.length > 0)
    await tx
      .insertInto('early_warning.village_cluster')
      .values([...clusters])
      .execute();
}

export type NowRow = Selectable<DB['early_warning.village_now']>;
const STANDING_OUT: Record<'all' | 'above' | 'look', readonly VillageLevel[]> = {
  all: ['usual', 'above', 'look', 'act'],
  above: ['above', 'look', 'act'],
  look: ['look', 'act'],
};

/** Villages in reach, the most surprising first. */
export async function listVillages(
  tx: Tx,
  ask: { level: keyof typeof STANDING_OUT; skip: number; limit: number },
): Promise<{ rows: NowRow[]; total: number }> {
  const query = tx.selectFrom('early_warning.village_now').where('level', 'in', [...STANDING_OUT[ask.level]]);
  const { n: total } = await query.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  const rows = await query.selectAll().orderBy('p').orderBy('territory').offset(ask.skip).limit(ask.limit).execute();
  return { rows, total };
}
export const villageNow = (tx: Tx, code: string): Promise<NowRow | undefined> =>
  tx.selectFrom('early_warning.village_now').selectAll().where('territory', '=', code).executeTakeFirst();
export const villageWeeks = (tx: Tx, code: string) =>
  tx.selectFrom('early_warning.village_week').selectAll().where('territory', '=', code).orderBy('week').execute();
export const listClusters = (tx: Tx) => tx.selectFrom('early_warning.village_cluster').selectAll().orderBy('n').execute();
