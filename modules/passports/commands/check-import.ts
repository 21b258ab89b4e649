import { createHash } from 'node:crypto';
import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid, notFound } from '../../../platform/contract/problem.ts';
import { nameOfUpload } from '../../../platform/contract/upload-name.ts';
import type { Context } from '../../../platform/http/context.ts';
import { atOffice, unitNames } from '../../territory/index.ts';
import type * as contract from '../contract.ts';
import { importViews } from '../import-view.ts';
import { readTable } from '../../../platform/csv/read-table.ts';
import type { RowFault, TableRow } from '../../../platform/csv/read-table.ts';
import { NEEDED, readRow } from '../read-row.ts';
import type { ReadRow } from '../read-row.ts';
import * as applications from '../store.ts';
import * as store from '../store-imports.ts';

type Checked = {
  readonly line: number;
  readonly outcome: 'usable' | 'known' | 'broken';
  readonly faults: readonly RowFault[];
  readonly cells: TableRow['cells'];
};

/** Dry run: every line is read, every bad cell is named with its remedy, and no application is made. */
export async function checkImport(
  { upload }: In<typeof contract.checkImport>,
  context: Context,
): Promise<Out<typeof contract.checkImport>> {
  const { tx, keys, actor, now, trail } = context;
  const bytes = upload?.bytes ?? new Uint8Array();
  if (bytes.byteLength === 0) throw invalid('file', 'Pilih berkas CSV');
  const checked = await checkRows(atOffice(context), readTable(bytes, NEEDED));
  const id = context.newId();
  await store.addImport(tx, {
    id,
    file_name: nameOfUpload(upload?.contentType ?? ''),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    state: 'checked',
    rows: checked.length,
    usable: checked.filter((row) => row.outcome === 'usable').length,
    known: checked.filter((row) => row.outcome === 'known').length,
    made_by: actor.accountId,
    made_at: now,
    agency_id: actor.agencyId,
    office_id: actor.officeId,
  });
  await store.addRows(
    tx,
    checked.map((row) => ({
      import_id: id,
      line: row.line,
      outcome: row.outcome,
      faults: JSON.stringify(row.faults),
      sealed_row: row.outcome === 'usable' ? keys.seal('identifier', JSON.stringify(row.cells), `${id} ${row.line}`) : null,
    })),
  );
  trail.concerns('application-import', id);
  trail.note('rows', checked.length);
  const row = await store.findImport(tx, id);
  if (row === undefined) throw notFound('import');
  const [view] = await importViews(tx, [row]);
  if (view === undefined) throw notFound('import');
  return view;
}

async function checkRows({ tx, actor, today }: Context, rows: readonly TableRow[]): Promise<Checked[]> {
  const villages = await unitNames(tx, [...new Set(rows.map((row) => row.cells['kode_desa'] ?? ''))]);
  const isVillage = (code: string): boolean => villages.get(code)?.level === 'village';
  const column = (name: string): string[] => rows.flatMap((row) => row.cells[name] ?? []);
  const known = await applications.knownReferences(tx, actor.officeId, column('nomor'), column('referensi'));
  const seen = { nomor: new Map<string, number>(), referensi: new Map<string, number>() };
  return rows.map((row) => {
    const { line, cells } = row;
    if (known.references.has(cells['referensi'] ?? '')) return { line, outcome: 'known', faults: [], cells };
    const read = readRow(row, isVillage, today);
    const faults = [...faultsOf(read), ...twice(seen, line, cells, known.numbers)];
    return { line, outcome: faults.length === 0 ? 'usable' : 'broken', faults, cells };
  });
}

const faultsOf = (read: ReadRow): readonly RowFault[] => (read.ok ? [] : read.faults);

const NAMES = { nomor: 'Nomor permohonan', referensi: 'Referensi' } as const;

/** A number that the office has already, or a number or reference that stands twice in the file. */
function twice(
  seen: Readonly<Record<keyof typeof NAMES, Map<string, number>>>,
  line: number,
  cells: TableRow['cells'],
  known: ReadonlySet<string>,
): RowFault[] {
  if (known.has(cells['nomor'] ?? ''))
    return [{ field: 'nomor', message: 'Nomor permohonan ini sudah ada di kantor ini; hapus baris ini' }];
  return (['nomor', 'referensi'] as const).flatMap((field) => {
    const value = cells[field] ?? '';
    const first = seen[field].get(value);
    if (first !== undefined) return [{ field, message: `${NAMES[field]} sama dengan baris ${first}; periksa keduanya` }];
    if (value !== '') seen[field].set(value, line);
    return [];
  });
}
