import { z } from 'zod';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';
import { companyKey } from './company-name.ts';
import { ImportKind, ImportState } from './model.ts';
import type { RowOutcome } from './model.ts';
import type { PlannedRow } from './plan-import.ts';
import { RecruiterState, SchemeState } from './record-states.ts';
import { addStatuses, statusesOf } from './store.ts';

/** Everything an import of P3MI may touch, as whole records by id; with `ids` only those. */
export async function recruiterStates(tx: Tx, ids?: readonly string[]): Promise<Map<string, RecruiterState>> {
  let query = tx.selectFrom('recruiters.recruiter').selectAll().where('kind', 'in', ['p3mi', 'branch']);
  if (ids !== undefined) query = query.where('id', 'in', ids);
  const rows = ids?.length === 0 ? [] : await query.execute();
  const all = rows.map((row) => row.id);
  const statuses = await statusesOf(tx, all);
  const aliases =
    all.length === 0 ? [] : await tx.selectFrom('recruiters.alias').selectAll().where('recruiter_id', 'in', all).orderBy('name').execute();
  const states = rows.map((row) =>
    RecruiterState.parse({
      id: row.id,
      kind: row.kind,
      name: row.name,
      city: row.city,
      address: row.address,
      phone: row.phone,
      parentId: row.parent_id,
      licenceNo: row.licence_no,
      source: row.source,
      sourceDate: row.source_date,
      note: row.note,
      endedOn: row.ended_on,
      withdrawn: row.withdrawn,
      aliases: aliases.filter((alias) => alias.recruiter_id === row.id).map((alias) => alias.name),
      statuses: statuses.get(row.id) ?? [],
    }),
  );
  return new Map(states.map((state) => [state.id, state]));
}

/** Puts whole records in place of what is there. Parents must stand before their branches. */
export async function putRecruiters(tx: Tx, states: readonly RecruiterState[], newId: () => string): Promise<void> {
  for (let at = 0; at < states.length; at += ROWS_AT_ONCE) await putSome(tx, states.slice(at, at + ROWS_AT_ONCE), newId);
}

async function putSome(tx: Tx, states: readonly RecruiterState[], newId: () => string): Promise<void> {
  const rows = states.map((state) => ({
    id: state.id,
    kind: state.kind,
    name: state.name,
    name_key: companyKey(state.name),
    city: state.city,
    address: state.address,
    phone: state.phone,
    parent_id: state.parentId,
    licence_no: state.licenceNo,
    source: state.source,
    source_date: state.sourceDate,
    note: state.note,
    ended_on: state.endedOn,
    withdrawn: state.withdrawn,
  }));
  await tx
    .insertInto('recruiters.recruiter')
    .values(rows)
    .onConflict((oc) =>
      oc.column('id').doUpdateSet(({ ref }) => ({
        kind: ref('excluded.kind'),
        name: ref('excluded.name'),
        name_key: ref('excluded.name_key'),
        city: ref('excluded.city'),
        address: ref('excluded.address'),
        phone: ref('excluded.phone'),
        parent_id: ref('excluded.parent_id'),
        licence_no: ref('excluded.licence_no'),
        source: ref('excluded.source'),
        source_date: ref('excluded.source_date'),
        note: ref('excluded.note'),
        ended_on: ref('excluded.ended_on'),
        withdrawn: ref('excluded.withdrawn'),
      })),
    )
    .execute();
  const ids = states.map((state) => state.id);
  await tx.deleteFrom('recruiters.alias').where('recruiter_id', 'in', ids).execute();
  await tx.deleteFrom('recruiters.status').where('recruiter_id', 'in', ids).execute();
  const aliases = states.flatMap((state) => state.aliases.map((name) => ({ recruiter_id: state.id, name, name_key: companyKey(name) })));
  if (aliases.length > 0) await tx.insertInto('recruiters.alias').values(aliases).execute();
  await addStatuses(
    tx,
    states.flatMap((state) => state.statuses.map((entry) => ({ id: newId(), recruiterId: state.id, entry }))),
  );
}

export const withdrawRecruiter = (tx: Tx, id: string) =>
  tx.updateTable('recruiters.recruiter').set({ withdrawn: true }).where('id', '=', id).execute();

export async function schemeStates(tx: Tx, ids?: readonly string[]): Promise<Map<string, SchemeState>> {
  let query = tx.selectFrom('recruiters.scheme').selectAll();
  if (ids !== undefined) query = query.where('id', 'in', ids);
  const rows = ids?.length === 0 ? [] : await query.orderBy('country').orderBy('valid_from').orderBy('id').execute();
  const states = rows.map((row) =>
    SchemeState.parse({
      ...row,
      printedStatus: row.printed_status,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      printedDates: row.printed_dates,
      sourceDate: row.source_date,
    }),
  );
  return new Map(states.map((state) => [state.id, state]));
}

export async function putScheme(tx: Tx, state: SchemeState): Promise<void> {
  const row = {
    country: state.country,
    iso2: state.iso2,
    scheme: state.scheme,
    sector: state.sector,
    status: state.status,
    printed_status: state.printedStatus,
    valid_from: state.validFrom,
    valid_to: state.validTo,
    printed_dates: state.printedDates,
    instrument: state.instrument,
    source: state.source,
    source_date: state.sourceDate,
    note: state.note,
    withdrawn: state.withdrawn,
  };
  await tx
    .insertInto('recruiters.scheme')
    .values({ id: state.id, ...row })
    .onConflict((oc) => oc.column('id').doUpdateSet(row))
    .execute();
}
export const withdrawScheme = (tx: Tx, id: string) =>
  tx.updateTable('recruiters.scheme').set({ withdrawn: true }).where('id', '=', id).execute();

export const Counts = z.object({ new: z.int(), changed: z.int(), same: z.int(), ended: z.int(), unusable: z.int() });
export type Counts = z.infer<typeof Counts>;

export const addImport = async (
  tx: Tx,
  row: {
    id: string;
    kind: ImportKind;
    file_name: string;
    sha256: string;
    snapshot_date: string;
    complete: boolean;
    counts: Counts;
    made_by: string | null;
    made_at: string;
  },
  rows: readonly PlannedRow<RecruiterState | SchemeState>[],
): Promise<void> => {
  await tx
    .insertInto('recruiters.import')
    .values({ ...row, state: 'checked', counts: JSON.stringify(row.counts) })
    .execute();
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await tx
      .insertInto('recruiters.import_row')
      .values(
        rows.slice(at, at + ROWS_AT_ONCE).map((one, i) => ({
          import_id: row.id,
          n: at + i + 1,
          outcome: one.outcome,
          lines: [...one.lines],
          label: one.label,
          faults: JSON.stringify(one.faults),
          changes: JSON.stringify(one.changes),
          subject_id: one.after?.id ?? null,
          before: one.before === undefined ? null : JSON.stringify(one.before),
          after: one.after === undefined ? null : JSON.stringify(one.after),
        })),
      )
      .execute();
};
const ROWS_AT_ONCE = 500;

const IMPORT = [
  'id',
  'n',
  'kind',
  'state',
  'file_name',
  'sha256',
  'snapshot_date',
  'complete',
  'counts',
  'made_at',
  'applied_at',
  'undone_at',
] as const;

export const listImports = async (tx: Tx, limit: number) =>
  (await tx.selectFrom('recruiters.import').select(IMPORT).orderBy('n', 'desc').limit(limit).execute()).map(importOf);

/** The import, locked: two people cannot apply it twice. */
export const lockImport = async (tx: Tx, id: string) => {
  const row = await tx.selectFrom('recruiters.import').select(IMPORT).where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : importOf(row);
};
export const findImport = async (tx: Tx, id: string) => {
  const row = await tx.selectFrom('recruiters.import').select(IMPORT).where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : importOf(row);
};
const importOf = <R extends { kind: string; state: string; counts: unknown }>(row: R) => ({
  ...row,
  kind: ImportKind.parse(row.kind),
  state: ImportState.parse(row.state),
  counts: Counts.parse(row.counts),
});

/** The last applied import of a kind: the only one that may be undone. */
export const lastApplied = (tx: Tx, kind: ImportKind) =>
  tx
    .selectFrom('recruiters.import')
    .select(['id', 'n'])
    .where('kind', '=', kind)
    .where('state', '=', 'applied')
    .orderBy('applied_n', 'desc')
    .limit(1)
    .executeTakeFirst();

export const markApplied = (tx: Tx, id: string, by: string | null, at: string) =>
  tx
    .updateTable('recruiters.import')
    .set({ state: 'applied', applied_by: by, applied_at: at, applied_n: sql`nextval('recruiters.applied_order')` })
    .where('id', '=', id)
    .execute();
export const markUndone = (tx: Tx, id: string, by: string, at: string) =>
  tx.updateTable('recruiters.import').set({ state: 'undone', undone_by: by, undone_at: at }).where('id', '=', id).execute();

export const importRows = (tx: Tx, id: string, page: { outcome?: RowOutcome | undefined; limit: number; offset: number }) => {
  let query = tx
    .selectFrom('recruiters.import_row')
    .select(['n', 'outcome', 'lines', 'label', 'faults', 'changes', 'subject_id'])
    .where('import_id', '=', id);
  if (page.outcome !== undefined) query = query.where('outcome', '=', page.outcome);
  // What needs a person's eye comes first.
  return query
    .orderBy(sql`array_position(array['unusable', 'ended', 'changed', 'new', 'same'], outcome)`)
    .orderBy('n')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
};

/** Records to write or put back, with their images. */
export const changedRows = (tx: Tx, id: string) =>
  tx
    .selectFrom('recruiters.import_row')
    .select(['n', 'subject_id', 'before', 'after'])
    .where('import_id', '=', id)
    .where('outcome', 'in', ['new', 'changed', 'ended'])
    .orderBy('n')
    .execute();
