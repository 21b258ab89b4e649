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
