import { P3MI_HEADINGS } from './column-names.ts';
import { companyKey } from './company-name.ts';
import type { LicenceStatus, StatusEntry } from './model.ts';
import { monthsLater, readPrintedDate } from './read-date.ts';
import { readTable, TOO_LONG } from '../../platform/csv/read-table.ts';
import type { RowFault, TableRow } from '../../platform/csv/read-table.ts';
import { recruiterId, statusKey, townKey } from './record-states.ts';
import type { RecruiterState } from './record-states.ts';

export const P3MI_COLUMNS = ['name', 'city', 'status', 'source_url', 'source_date'] as const;

/** How sources word a status → licence status, and a remark when it is no licence status. */
const STATUS_WORDS: Record<string, { readonly status: LicenceStatus; readonly remark?: string }> = {
  VALID: { status: 'valid' },
  ACTIVE: { status: 'valid' },
  BERLAKU: { status: 'valid' },
  AKTIF: { status: 'valid' },
  SIP3MI_REVOKED: { status: 'revoked' },
  REVOKED: { status: 'revoked' },
  DICABUT: { status: 'revoked' },
  'IZIN DICABUT': { status: 'revoked' },
  PPTKIS_LICENCE_REVOKED_2015: { status: 'revoked', remark: 'predecessor-licence' },
  SUSPENDED: { status: 'suspended' },
  'DIHENTIKAN SEMENTARA': { status: 'suspended' },
  SKORSING: { status: 'suspended' },
  'DALAM PENGAWASAN': { status: 'supervised' },
  'TIDAK DIKETAHUI': { status: 'unknown', remark: 'listed-status-unknown' },
  'SUSPENDED (SUPERSEDED)': { status: 'suspended' },
  SANCTION_LIFTED_UNDER_SUPERVISION: { status: 'supervised' },
  CONFLICTING_REPORT: { status: 'unknown', remark: 'conflicting-report' },
  ACTIVE_NAME_ABUSED: { status: 'unknown', remark: 'name-abused' },
  LICENSED_AS_REPORTED: { status: 'unknown', remark: 'reported-licensed' },
  SELF_DECLARED: { status: 'unknown', remark: 'self-declared' },
  DIRECTOR_ARRESTED_TPPO: { status: 'unknown', remark: 'director-arrested' },
  CLAIMED_COMPANY_IN_RAID: { status: 'unknown', remark: 'claimed-in-raid' },
  UNDER_INVESTIGATION: { status: 'unknown', remark: 'under-investigation' },
  CREW_AGENT_CHARGED_TPPO: { status: 'unknown', remark: 'crew-agent-charged' },
  CREW_AGENT_NO_SIP2MI: { status: 'unknown', remark: 'crew-agent-without-sip2mi' },
  LISTED_STATUS_UNKNOWN: { status: 'unknown', remark: 'listed-status-unknown' },
  '': { status: 'unknown', remark: 'listed-status-unknown' },
};
/** Shorter names are initials or torn lines: they would match too much. Our choice. */
const SHORTEST_NAME = 4;
/** The term of a suspension when the source says "three months". @source Permen P2MI 4/2025, as the decrees print it */
const TERM = /\bthree[- ]months?\b|\b(?:tiga|3) bulan\b/i;

export interface ReadRecord<S> {
  readonly lines: number[];
  readonly label: string;
  readonly state: S;
}
export interface UnusableRow {
  readonly line: number;
  readonly label: string;
  readonly faults: RowFault[];
}
export interface ReadSnapshot<S> {
  readonly records: ReadRecord<S>[];
  readonly unusable: UnusableRow[];
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** Reads a snapshot of P3MI: rows of one company (same name and town) become one record with its status history. */
export function readP3mi(bytes: Uint8Array): ReadSnapshot<RecruiterState> {
  const unusable: UnusableRow[] = [];
  const records = new Map<string, ReadRecord<RecruiterState>>();
  const good: { row: TableRow; place: Place; entry: StatusEntry }[] = [];
  for (const row of readTable(bytes, P3MI_COLUMNS, P3MI_HEADINGS)) {
    const faults: RowFault[] = row.tooLong ? [TOO_LONG] : [];
    const entry = entryOf(row, faults);
    checkName(row, faults);
    if (faults.length > 0) unusable.push({ line: row.line, label: row.cells['name'] ?? '', faults });
    else good.push({ row, place: placeOf(row.cells['city'] ?? ''), entry });
  }
  const towns = townsByName(good);
  for (const { row, place, entry } of good) {
    const name = row.cells['name'] ?? '';
    const known = towns.get(companyKey(name)) ?? [];
    // A row without a town tells of the company whose town another row names; with two towns nobody can say which.
    const city = place.city === '' && known.length === 1 ? (known[0] ?? '') : place.city;
    const id = recruiterId(place.kind, name, city);
    const record = records.get(id) ?? {
      lines: [],
      label: city === '' ? name : `${name} (${city})`,
      state: freshState(id, row, { ...place, city }),
    };
    records.set(id, record);
    record.lines.push(row.line);
    addTo(record.state, row, entry);
  }
  for (const { state } of records.values()) if (state.kind === 'branch') state.parentId = parentOf(state, records);
  // Parents first: a branch refers to its company.
  const ordered = [...records.values()].sort((a, b) => Number(a.state.kind === 'branch') - Number(b.state.kind === 'branch'));
  return { records: ordered, unusable };
}

interface Place {
  readonly kind: 'p3mi' | 'branch';
  readonly city: string;
}
const placeOf = (city: string): Place => {
  const branch = /^(.*?)\s*\b(?:branch|cabang)\b\s*(.*)$/i.exec(city);
  if (branch !== null) return { kind: 'branch', city: `${branch[1] ?? ''} ${branch[2] ?? ''}`.trim() };
  return { kind: 'p3mi', city: city.trim() };
};

function townsByName(rows: readonly { row: TableRow; place: Place }[]): Map<string, string[]> {
  const towns = new Map<string, string[]>();
  for (const { row, place } of rows) {
    if (place.kind === 'branch' || place.city === '') continue;
    const key = companyKey(row.cells['name'] ?? '');
    const list = towns.get(key) ?? [];
    if (!list.some((city) => townKey(city) === townKey(place.city))) towns.set(key, [...list, place.city]);
  }
  return towns;
}

function checkName(row: TableRow, faults: RowFault[]): void {
  const name = row.cells['name'] ?? '';
  if (name === '') faults.push({ field: 'name', message: 'Isi nama perusahaan' });
  else if (companyKey(name).length < SHORTEST_NAME || /initials only|hanya inisial/i.test(name))
    faults.push({ field: 'name', message: 'Nama hanya singkatan atau terpotong; tulis nama lengkap' });
  else if (name.length > 200) faults.push({ field: 'name', message: 'Nama paling panjang 200 huruf' });
}

function entryOf({ cells }: TableRow, faults: RowFault[]): StatusEntry {
  const words = STATUS_WORDS[(cells['status'] ?? '').toUpperCase()];
  if (words === undefined)
    faults.push({
      field: 'status',
      message: 'Status tidak dikenal; pakai BERLAKU, DIHENTIKAN SEMENTARA, DICABUT, DALAM PENGAWASAN atau kosongkan',
    });
  const date = readPrintedDate(cells['effective_date'] ?? '');
  if (date === undefined)
    faults.push({ field: 'effective_date', message: 'Tulis tanggal sebagai TTTT-BB-HH, misalnya 2026-01-29, atau 29 Januari 2026' });
  if ((cells['source_url'] ?? '') === '') faults.push({ field: 'source_url', message: 'Sebutkan sumbernya' });
  const status = words?.status ?? 'unknown';
  const text = `${cells['reason'] ?? ''} ${cells['note'] ?? ''}`;
  return {
    status,
    remark: words?.remark ?? null,
    decree: orNull(cells['decision_no']),
    validFrom: date?.day ?? null,
    validTo: status === 'suspended' && typeof date?.day === 'string' && TERM.test(text) ? monthsLater(date.day, 3) : null,
    dated: date?.dated ?? 'unknown',
    printedDate: orNull(cells['effective_date']),
    reason: orNull(cells['reason']),
    source: cells['source_url'] ?? '',
    sourceDate: cells['source_date'] ?? '',
    note: orNull(cells['note']),
  };
}

const freshState = (id: string, { cells }: TableRow, place: Place): RecruiterState => ({
  id,
  kind: place.kind,
  name: cells['name'] ?? '',
  city: place.city,
  address: null,
  phone: null,
  parentId: null,
  licenceNo: null,
  source: cells['source_url'] ?? '',
  sourceDate: cells['source_date'] ?? '',
  note: null,
  endedOn: null,
  withdrawn: false,
  aliases: [],
  statuses: [],
});

/** Fields that a later row leaves empty keep what an earlier row said. */
function addTo(state: RecruiterState, { cells }: TableRow, entry: StatusEntry): void {
  state.address ??= orNull(cells['address']);
  state.phone ??= orNull(cells['phone']);
  state.licenceNo ??= orNull(cells['license_no'] ?? cells['licence_no']);
  state.note ??= entry.note;
  const printed = cells['name_as_printed'] ?? '';
  if (printed !== '' && printed !== state.name && companyKey(printed).length >= SHORTEST_NAME && !state.aliases.includes(printed))
    state.aliases.push(printed);
  if (!state.statuses.some((one) => statusKey(one) === statusKey(entry))) state.statuses.push(entry);
}

function parentOf(branch: RecruiterState, records: ReadonlyMap<string, ReadRecord<RecruiterState>>): string | null {
  const parents = [...records.values()].filter(({ state }) => state.kind === 'p3mi' && companyKey(state.name) === companyKey(branch.name));
  return parents.length === 1 ? (parents[0]?.state.id ?? null) : null;
}
