import { LICENCE_WORDS, REMARK_WORDS, StatusEntry } from './model.ts';
import type { RowOutcome } from './model.ts';
import type { ReadSnapshot } from './read-p3mi.ts';
import type { RowFault } from '../../platform/csv/read-table.ts';
import { statusKey } from './record-states.ts';
import type { RecruiterState, SchemeState } from './record-states.ts';

/** What an import would do to one record. */
export interface PlannedRow<S> {
  readonly outcome: RowOutcome;
  readonly lines: readonly number[];
  readonly label: string;
  readonly faults: readonly RowFault[];
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
  readonly before: S | undefined;
  readonly after: S | undefined;
}

interface Comparable {
  readonly id: string;
  readonly name?: string;
  readonly country?: string;
  readonly withdrawn: boolean;
}

/**
 * Compares a snapshot with what is there. Nothing is forgotten: a snapshot adds to the history of a record and fills or
 * replaces fields that it names; only a complete list ends records that it leaves out.
 */
export function planImport<S extends Comparable>(
  snapshot: ReadSnapshot<S>,
  present: ReadonlyMap<string, S>,
  rules: { readonly merge: (before: S, read: S) => S; readonly end: (before: S) => S | undefined; readonly complete: boolean },
): PlannedRow<S>[] {
  const rows: PlannedRow<S>[] = snapshot.records.map(({ lines, label, state }) => {
    const before = present.get(state.id);
    const after = before === undefined ? state : rules.merge(before, state);
    const changes = before === undefined ? [] : changesOf(before, after);
    return {
      outcome: before === undefined || before.withdrawn ? 'new' : changes.length > 0 ? 'changed' : 'same',
      lines,
      label,
      faults: [],
      changes,
      before,
      after,
    };
  });
  for (const { line, label, faults } of snapshot.unusable)
    rows.push({ outcome: 'unusable', lines: [line], label, faults, changes: [], before: undefined, after: undefined });
  if (!rules.complete) return rows;
  const named = new Set(snapshot.records.map(({ state }) => state.id));
  for (const before of present.values()) {
    const after = named.has(before.id) || before.withdrawn ? undefined : rules.end(before);
    if (after === undefined) continue;
    rows.push({ outcome: 'ended', lines: [], label: labelOf(before), faults: [], changes: changesOf(before, after), before, after });
  }
  return rows;
}

const labelOf = (state: { readonly name?: string; readonly country?: string }): string => state.name ?? state.country ?? '';

/** One entry of a list in words: a status by what it says, its decree and day; a name as it is. */
const inWords = (one: unknown): string => {
  const entry = StatusEntry.safeParse(one);
  if (!entry.success) return String(one);
  const { status, remark, decree, validFrom, source } = entry.data;
  const said = status === 'unknown' ? (REMARK_WORDS[remark ?? ''] ?? LICENCE_WORDS.unknown) : LICENCE_WORDS[status];
  return [said, decree ?? source, validFrom ?? 'tanpa tanggal'].join(', ');
};

/** Scalars as they are; of a list only what is on this side alone. */
function shown(value: unknown, other: unknown): string {
  if (value === null || value === undefined) return '';
  if (!Array.isArray(value)) return String(value);
  const there = new Set(Array.isArray(other) ? other.map((one) => JSON.stringify(one)) : []);
  return value
    .filter((one) => !there.has(JSON.stringify(one)))
    .map(inWords)
    .join('; ');
}

function changesOf<S extends object>(before: S, after: S): { field: string; before: string; after: string }[] {
  return (Object.keys(after) as (keyof S & string)[])
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: shown(before[field], after[field]), after: shown(after[field], before[field]) }))
    .filter((change) => change.before !== change.after);
}

/** The snapshot's record joined to what was known: fields it names replace, aliases and statuses are added. */
export function mergeRecruiter(before: RecruiterState, read: RecruiterState): RecruiterState {
  const known = new Set(before.statuses.map(statusKey));
  return {
    ...before,
    address: read.address ?? before.address,
    phone: read.phone ?? before.phone,
    parentId: read.parentId ?? before.parentId,
    licenceNo: read.licenceNo ?? before.licenceNo,
    source: read.source,
    sourceDate: read.sourceDate,
    note: read.note ?? before.note,
    endedOn: null,
    withdrawn: false,
    aliases: [...before.aliases, ...read.aliases.filter((name) => !before.aliases.includes(name))],
    statuses: [...before.statuses, ...read.statuses.filter((one) => !known.has(statusKey(one)))],
  };
}

export const mergeScheme = (before: SchemeState, read: SchemeState): SchemeState => ({ ...before, ...read });
