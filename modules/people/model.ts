import { z } from 'zod';
import type { Decision } from '../../platform/contract/problem.ts';

/** Where a mention comes from. */
export const SourceKind = z.enum(['report', 'application', 'case', 'placement']);
export type SourceKind = z.infer<typeof SourceKind>;
export const SOURCE_WORDS: Record<SourceKind, string> = {
  report: 'Laporan',
  application: 'Permohonan paspor',
  case: 'Perkara',
  placement: 'Penempatan',
};

/** As what the source named the person. A role in one source, never a verdict. */
export const MentionRole = z.enum(['subject', 'applicant', 'recruiter', 'companion', 'guarantor', 'witness', 'other']);
export type MentionRole = z.infer<typeof MentionRole>;
export const ROLE_WORDS: Record<MentionRole, string> = {
  subject: 'orang yang dilaporkan berisiko',
  applicant: 'pemohon',
  recruiter: 'disebut mengajak atau merekrut',
  companion: 'pendamping',
  guarantor: 'penjamin',
  witness: 'saksi',
  other: 'disebut',
};

/** Kinds a caller may give. Addresses and companies are kinds too, made from `address` and `companies`. */
export const IdentifierKind = z.enum(['nik', 'kk', 'phone', 'passport', 'account', 'handle', 'plate', 'email']);
export type IdentifierKind = z.infer<typeof IdentifierKind>;
export const StoredKind = z.enum([...IdentifierKind.options, 'address', 'company']);
export type StoredKind = z.infer<typeof StoredKind>;
export const KIND_WORDS: Record<StoredKind, string> = {
  nik: 'NIK',
  kk: 'Nomor KK',
  phone: 'Telepon',
  passport: 'Nomor paspor',
  account: 'Rekening',
  handle: 'Akun media sosial',
  plate: 'Nomor polisi kendaraan',
  email: 'Surel',
  address: 'Alamat',
  company: 'Perusahaan',
};

/** Kinds that are entities of their own: several people may show one, and it may pass from one owner to the next. */
export const ThingKind = z.enum(['phone', 'account', 'handle', 'plate', 'email', 'address', 'company']);
export type ThingKind = z.infer<typeof ThingKind>;

/**
 * Kinds that several people of one house, office or car share by nature: with different names they make people
 * related, never one person. @source dossier: linkage §3, household trap
 */
export const SHAREABLE: ReadonlySet<StoredKind> = new Set(['kk', 'phone', 'account', 'handle', 'plate', 'email', 'address']);
/** Sharing one of these means living in one household. */
export const HOUSEHOLD: ReadonlySet<StoredKind> = new Set(['kk', 'address']);

/** How sure the engine is that two mentions are one person. */
export const Zone = z.enum(['same', 'review', 'possible']);
export type Zone = z.infer<typeof Zone>;

export const Verdict = z.enum(['same', 'different', 'unsure']);
export type Verdict = z.infer<typeof Verdict>;
export const VERDICT_WORDS: Record<Verdict, string> = {
  same: 'orang yang sama',
  different: 'orang yang berbeda',
  unsure: 'belum dapat dipastikan',
};

/** `waiting` and `undo-waiting` wait for a second reviewer; a judgement counts while `active` or `undo-waiting`. */
export const JudgementState = z.enum(['waiting', 'active', 'undo-waiting', 'declined', 'undone']);
export type JudgementState = z.infer<typeof JudgementState>;
export const COUNTING: readonly JudgementState[] = ['active', 'undo-waiting'];

/** Purposes for opening a record of TERBATAS and above; a code, because it travels in the address. Our choice. */
export const Purpose = z.enum(['permohonan', 'peringatan', 'perkara', 'pendampingan', 'pengawasan']);
export type Purpose = z.infer<typeof Purpose>;
export const PURPOSE_WORDS: Record<Purpose, string> = {
  permohonan: 'Memeriksa permohonan paspor',
  peringatan: 'Memeriksa peringatan dini',
  perkara: 'Menangani perkara',
  pendampingan: 'Mendampingi orang ini ke jalur resmi',
  pengawasan: 'Pengawasan atau pemeriksaan internal',
};

/** From this rank on (TERBATAS) a purpose is asked. @source dossier: data-protection §6.4 */
export const PURPOSE_FROM_RANK = 2;

export const REFUSALS = {
  purpose: 'person/purpose-required',
  samePair: 'judgement/pair-judged',
  notStanding: 'judgement/not-standing',
  notWaiting: 'judgement/not-waiting',
  ownJudgement: 'judgement/second-reviewer-needed',
  sameMention: 'judgement/one-mention',
  hubAlready: 'thing/connects-nobody-already',
  hubNotSaid: 'thing/not-said-by-a-person',
} as const;

/** A purpose shorter than this explains nothing. Our choice, as on the person page. */
export const LEAST_PURPOSE_LETTERS = 8;
/** May full names be opened for this purpose? */
export const mayOpenNames = (purpose: string): Decision =>
  purpose.trim().length >= LEAST_PURPOSE_LETTERS ? { ok: true } : { ok: false, reason: REFUSALS.purpose };

/** What a new judgement starts as. An open case on one of the two asks for a second pair of eyes. */
export const firstState = (protectedByCase: boolean): JudgementState => (protectedByCase ? 'waiting' : 'active');

/** May a person say that a thing connects nobody, or take that back? `said`: a person said so and it stands. */
export function maySettleThing(connects: boolean, standing: { readonly said: boolean; readonly hub: boolean }): Decision {
  if (connects) return standing.said ? { ok: true } : { ok: false, reason: REFUSALS.hubNotSaid };
  return standing.hub ? { ok: false, reason: REFUSALS.hubAlready } : { ok: true };
}

/** May this judgement be taken back, and what does it become? */
export function mayUndo(state: JudgementState, protectedByCase: boolean): Decision<{ next: JudgementState }> {
  if (state === 'waiting') return { ok: true, next: 'undone' };
  if (state !== 'active') return { ok: false, reason: REFUSALS.notStanding };
  return { ok: true, next: protectedByCase ? 'undo-waiting' : 'undone' };
}

/** May this second reviewer answer, and what does the judgement become? Nobody confirms their own. */
export function mayAnswerAsSecond(
  state: JudgementState,
  askedBy: string,
  reviewer: string,
  agrees: boolean,
): Decision<{ next: JudgementState; act: 'confirmed' | 'declined' | 'undone' | 'undo-declined' }> {
  if (state !== 'waiting' && state !== 'undo-waiting') return { ok: false, reason: REFUSALS.notWaiting };
  if (askedBy === reviewer) return { ok: false, reason: REFUSALS.ownJudgement };
  if (state === 'waiting') return agrees ? { ok: true, next: 'active', act: 'confirmed' } : { ok: true, next: 'declined', act: 'declined' };
  return agrees ? { ok: true, next: 'undone', act: 'undone' } : { ok: true, next: 'active', act: 'undo-declined' };
}

/** "S•••• A••••": the first letter of every word; the length of a name is not told. */
export const maskName = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((word) => `${/[\p{L}\p{N}]/u.exec(word)?.[0] ?? '•'}•••`)
    .join(' ');

/** Enough to recognise a value one already knows, not enough to use it. */
export function maskIdentifier(kind: StoredKind, value: string): string {
  const plain = value.trim();
  // The name of a company tells nothing about a person beyond what the source said openly.
  if (kind === 'company') return plain;
  if (kind === 'address') return 'tertutup';
  const shown = plain.length >= 8 ? plain.slice(-3) : plain.slice(-1);
  return `••••${shown}`;
}
