import type { PersonLine } from '../contract.ts';
import { IdentifierKind, KIND_WORDS } from '../model.ts';
import type { JudgementState } from '../model.ts';

export const MATCH_WORDS: Record<PersonLine['match'], string> = {
  identifier: 'nomor sama',
  equal: 'nama sama',
  variant: 'beda ejaan',
  part: 'sebagian nama',
  alike: 'hanya mirip',
};
export const STATE_WORDS: Record<JudgementState, string> = {
  waiting: 'Menunggu pemeriksa kedua',
  active: 'Berlaku',
  'undo-waiting': 'Berlaku; penarikannya menunggu pemeriksa kedua',
  declined: 'Ditolak pemeriksa kedua',
  undone: 'Ditarik',
};
export const ACT_WORDS = {
  made: 'Diputuskan',
  confirmed: 'Disetujui pemeriksa kedua',
  declined: 'Ditolak pemeriksa kedua',
  'undo-asked': 'Penarikan diminta',
  undone: 'Ditarik',
  'undo-declined': 'Penarikan ditolak',
} as const;
export const SEARCH_KINDS = [
  { value: 'name' as const, label: 'Nama' },
  ...IdentifierKind.options.map((kind) => ({ value: kind, label: KIND_WORDS[kind] })),
];
