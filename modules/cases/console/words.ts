import type { CaseView } from '../contract.ts';
import * as m from '../model.ts';

type Options = readonly { readonly value: string; readonly label: string }[];
/** Words of the model as options of a choice. */
export const optionsOf = <K extends string>(words: Readonly<Record<K, string>>): readonly { value: K; label: string }[] =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }));

export const tagWords = (tag: string): string => tag.replaceAll('-', ' ');
export const tagOptions = (element: m.Element | '' | undefined): Options =>
  element === undefined || element === '' ? [] : m.TRIAD[element].map((tag) => ({ value: tag, label: tagWords(tag) }));
export const valueOptions = (kind: m.AssessmentKind | undefined): Options =>
  kind === undefined ? [] : Object.entries(m.ASSESSMENT_VALUES[kind]).map(([value, label]) => ({ value, label }));
export const valueWords = (kind: m.AssessmentKind, value: string): string => m.ASSESSMENT_VALUES[kind][value] ?? value;
export const modusWords = (modus: string | null): string =>
  modus === null ? 'tidak dibagikan' : (m.MODUS_WORDS[modus as keyof typeof m.MODUS_WORDS] ?? modus);
export const outcomeWords = (outcome: string | null, none = 'belum ada'): string =>
  outcome === null ? none : (m.OUTCOME_WORDS[outcome as keyof typeof m.OUTCOME_WORDS] ?? outcome);

export const STATE_TONES = { open: 'baru', working: 'berjalan', waiting: 'menunggu', closed: 'selesai', merged: 'selesai' } as const;
export const REFERRAL_TONES = {
  pending: 'menunggu',
  escalated: 'menunggu',
  accepted: 'berjalan',
  returned: 'menunggu',
  revoked: 'selesai',
  done: 'selesai',
} as const;
/** Red is for danger to a person. */
export const RISK_TONES = { unknown: 'netral', low: 'netral', medium: 'menunggu', high: 'bahaya', immediate: 'bahaya' } as const;
export const riskTone = (risk: string): (typeof RISK_TONES)[keyof typeof RISK_TONES] => RISK_TONES[risk as keyof typeof RISK_TONES];

const STEP_WORDS: Readonly<Record<string, string>> = {
  opened: 'Perkara dibuka',
  described: 'Ringkasan diperbaiki',
  wait: 'Menunggu pihak lain',
  resume: 'Dilanjutkan',
  closed: 'Ditutup',
  reopened: 'Dibuka kembali',
  team: 'Tim diubah',
  'source-attached': 'Sumber ditambahkan',
  'source-detached': 'Sumber dilepas',
  split: 'Sebagian bukti dipisahkan',
  'split-from': 'Dibuat dari perkara lain',
  merged: 'Digabung ke perkara lain',
  'merged-in': 'Perkara lain digabung ke sini',
  'party-added': 'Orang ditambahkan',
  'role-begin': 'Peran diberikan',
  'role-end': 'Peran diakhiri',
  'fact-added': 'Fakta dicatat',
  'fact-withdrawn': 'Fakta ditarik',
  assessed: 'Penilaian',
  'task-added': 'Tugas diberikan',
  'task-done': 'Tugas selesai',
  'task-cancelled': 'Tugas dibatalkan',
  referred: 'Dirujuk',
  'taken-over': 'Dialihkan ke kantor ini',
  sealed: 'Masuk ruang tertutup',
  unsealed: 'Keluar dari ruang tertutup',
};
export const stepWords = (kind: string): string => STEP_WORDS[kind] ?? kind;

/** Whether the asker may add to it. */
export const isOpen = (view: Pick<CaseView, 'state'>): boolean => view.state !== 'closed' && view.state !== 'merged';
