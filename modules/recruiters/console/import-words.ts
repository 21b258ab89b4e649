import { formatNumber } from '../../../platform/ui/formats.ts';
import type { ImportView } from '../contract.ts';
import { OUTCOME_WORDS, RowOutcome } from '../model.ts';
import type { ImportState } from '../model.ts';

export const STATES: Record<ImportState, string> = { checked: 'Diperiksa, belum diterapkan', applied: 'Diterapkan', undone: 'Dibatalkan' };
export const IMPORT_KINDS = [
  {
    value: 'p3mi' as const,
    label: 'Daftar P3MI',
    detail: 'Kolom: name, city, status, decision_no, effective_date, source_url, source_date …',
  },
  {
    value: 'schemes' as const,
    label: 'Negara tujuan dan skema',
    detail: 'Kolom: country, iso2, scheme, sector, legal_status, valid_from, valid_to …',
  },
];
export const countsOf = (one: ImportView): string =>
  RowOutcome.options
    .filter((outcome) => one.counts[outcome] > 0)
    .map((outcome) => `${formatNumber(one.counts[outcome])} ${OUTCOME_WORDS[outcome].toLowerCase()}`)
    .join(' · ');

/** Fields of a record and columns of a file as an officer calls them. */
const FIELDS: Readonly<Record<string, string>> = {
  name: 'nama',
  city: 'kota',
  address: 'alamat',
  phone: 'telepon',
  parentId: 'induk',
  licenceNo: 'nomor SIP3MI',
  source: 'sumber',
  source_url: 'sumber (source_url)',
  sourceDate: 'tanggal sumber',
  note: 'catatan',
  endedOn: 'berakhir',
  aliases: 'nama lain',
  statuses: 'keputusan dan pemberitaan',
  status: 'status',
  effective_date: 'tanggal berlaku (effective_date)',
  validFrom: 'berlaku sejak',
  validTo: 'sampai',
  printedDates: 'masa',
  instrument: 'dasar',
  withdrawn: 'ditarik',
};
export const fieldWord = (field: string): string => FIELDS[field] ?? field;
