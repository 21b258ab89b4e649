import { stableId } from '../../platform/db/stable-id.ts';
import type { SchemeStatusCode } from './model.ts';
import { SCHEME_HEADINGS } from './column-names.ts';
import { readPrintedDate } from './read-date.ts';
import type { ReadSnapshot, UnusableRow } from './read-p3mi.ts';
import { readTable, TOO_LONG } from '../../platform/csv/read-table.ts';
import type { RowFault } from '../../platform/csv/read-table.ts';
import type { SchemeState } from './record-states.ts';

export const SCHEME_COLUMNS = [
  'country',
  'iso2',
  'scheme',
  'sector',
  'legal_status',
  'valid_from',
  'valid_to',
  'source_url',
  'source_date',
] as const;

/** How sources word it, by its first word or words. An announcement is not in force, whatever the headline says. */
const STATUS_WORDS: readonly (readonly [RegExp, SchemeStatusCode])[] = [
  [/^(?:open|reopened|terbuka|dibuka)\b/i, 'open'],
  [/^(?:temporarily_closed|closed|tertutup|ditutup)\b/i, 'closed'],
  [/^moratorium\b/i, 'moratorium'],
  [/^(?:not_a_placement_country|no_placement|bukan negara penempatan)/i, 'not-a-placement-country'],
  [/^not_a_recognised_scheme\b/i, 'not-a-scheme'],
  [/^(?:announced|diumumkan)/i, 'announced'],
  [/^(?:rule|aturan)\b/i, 'rule'],
];
const PLANNED = /\(planned\)/i;

/** Reads a snapshot of destinations and schemes: one row, one record. */
export function readSchemes(bytes: Uint8Array): ReadSnapshot<SchemeState> {
  const unusable: UnusableRow[] = [];
  const records = new Map<string, { lines: number[]; label: string; state: SchemeState }>();
  for (const { line, cells, tooLong } of readTable(bytes, SCHEME_COLUMNS, SCHEME_HEADINGS)) {
    const cell = (name: string): string => cells[name] ?? '';
    const faults: RowFault[] = tooLong ? [TOO_LONG] : [];
    const status = STATUS_WORDS.find(([pattern]) => pattern.test(cell('legal_status')))?.[1];
    const from = readPrintedDate(cell('valid_from'));
    const to = readPrintedDate(cell('valid_to'), true);
    const iso2 = cell('iso2') === '' ? null : cell('iso2').toUpperCase();
    if (cell('country') === '') faults.push({ field: 'country', message: 'Isi negara atau kawasan' });
    if (status === undefined)
      faults.push({
        field: 'legal_status',
        message: 'Status tidak dikenal; pakai TERBUKA, DITUTUP, MORATORIUM, BUKAN NEGARA PENEMPATAN, DIUMUMKAN atau ATURAN',
      });
    if (iso2 !== null && !/^[A-Z]{2}$/.test(iso2)) faults.push({ field: 'iso2', message: 'Kode negara dua huruf, misalnya MY' });
    if (from === undefined) faults.push({ field: 'valid_from', message: 'Tulis tanggal sebagai TTTT-BB-HH, TTTT-BB atau TTTT' });
    if (to === undefined) faults.push({ field: 'valid_to', message: 'Tulis tanggal sebagai TTTT-BB-HH, TTTT-BB atau TTTT' });
    if (endsBeforeItBegins(from?.day, to?.day)) faults.push({ field: 'valid_to', message: 'Tanggal akhir sebelum tanggal mulai' });
    const label = [cell('country'), cell('scheme'), cell('sector')].filter((part) => part !== '').join(' · ');
    if (faults.length > 0 || status === undefined) {
      unusable.push({ line, label, faults });
      continue;
    }
    const id = stableId(
      'scheme',
      [cell('country'), cell('scheme'), cell('sector'), cell('legal_status'), cell('valid_from'), cell('source_url')].join('|'),
    );
    const known = records.get(id);
    if (known !== undefined) {
      known.lines.push(line);
      continue;
    }
    const state: SchemeState = {
      id,
      country: cell('country'),
      iso2,
      scheme: cell('scheme'),
      sector: cell('sector'),
      status: PLANNED.test(cell('valid_from')) ? 'announced' : status,
      printedStatus: cell('legal_status'),
      validFrom: from?.day ?? null,
      validTo: to?.day ?? null,
      printedDates: [cell('valid_from'), cell('valid_to')].filter((part) => part !== '').join(' – '),
      instrument: cell('instrument') === '' ? null : cell('instrument'),
      source: cell('source_url'),
      sourceDate: cell('source_date'),
      note: cell('note') === '' ? null : cell('note'),
      withdrawn: false,
    };
    records.set(id, { lines: [line], label, state });
  }
  return { records: [...records.values()], unusable };
}

const endsBeforeItBegins = (from: string | null | undefined, to: string | null | undefined): boolean =>
  typeof from === 'string' && typeof to === 'string' && to < from;
