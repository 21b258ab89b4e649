import { formatNumber } from '../../../platform/ui/formats.ts';
import type { ImportView } from '../contract.ts';
import { OUTCOME_WORDS, RowOutcome } from '../model.ts';
import type { ImportState } from '../model.ts';

export const STATES: Record<ImportState, string> = { checked: 'Diperiksa, belum diterapkan', applied: 'Diterapkan', undone: 'Dibatalkan' };
export const IMPORT_KINDS = [
  {
    value: 'p3mi' as const,
    label: 'Daftar P3MI',
    detail: 'Kolom: nama, kota, status, nomor keputusan, tanggal berlaku, sumber, tanggal sumber … (nama kolom Inggris juga dibaca)',
  },
  {
    value: 'schemes' as const,
    label: 'Negara tujuan dan skema',
    detail:
      'Kolom: negara, kode negara, skema, sektor, status, berlaku sejak, berlaku sampai, sumber, tanggal sumber … (nama kolom Inggris juga dibaca)',
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
  source_url: 'sumber',
  sourceDate: 'tanggal sumber',
  note: 'catatan',
  endedOn: 'berakhir',
  aliases: 'nama lain',
  statuses: 'keputusan dan pemberitaan',
  status: 'status',
  country: 'negara',
  iso2: 'kode negara',
  legal_status: 'status',
  valid_from: 'berlaku sejak',
  valid_to: 'berlaku sampai',
  effective_date: 'tanggal berlaku',
  validFrom: 'berlaku sejak',
  validTo: 'sampai',
  printedDates: 'masa',
  instrument: 'dasar',
  withdrawn: 'ditarik',
};
export const fieldWord = (field: string): string => FIELDS[field] ?? field;
