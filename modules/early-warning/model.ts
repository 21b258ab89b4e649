import { z } from 'zod';
import type { Decision } from '../../platform/contract/problem.ts';

export const AlertKind = z.enum([
  'refused-elsewhere',
  'shared-identifier',
  'report-meets-application',
  'recruiter-without-licence',
  'same-answers',
  'village-surge',
  'ring',
  'hoax-suspected',
]);
export type AlertKind = z.infer<typeof AlertKind>;
export const AlertLevel = z.enum(['look', 'act']);
/** `joined`: another alert of the same matter goes on in its place. */
export const AlertState = z.enum(['waiting', 'new', 'judged', 'in-case', 'snoozed', 'joined']);
export type AlertState = z.infer<typeof AlertState>;
export const Verdict = z.enum(['confirmed', 'help-given', 'lawful', 'hoax', 'cannot-verify']);
export type Verdict = z.infer<typeof Verdict>;

/** First line of an alert: why it is shown. Always "terkait dengan", never "anggota". */
export const KIND_SENTENCES: Record<AlertKind, string> = {
  'refused-elsewhere': 'Orang yang permohonannya pernah ditunda atau ditolak di kantor lain kini mengajukan permohonan di sini.',
  'shared-identifier': 'Beberapa pemohon yang tidak sekeluarga terkait dengan satu nomor atau alamat yang sama.',
  'report-meets-application': 'Laporan warga dan permohonan paspor terkait dengan orang atau nomor yang sama.',
  'recruiter-without-licence': 'Perekrut yang disebut tidak memiliki izin yang berlaku pada tanggal itu.',
  'same-answers': 'Beberapa pemohon yang tidak sekeluarga memberi jawaban dengan susunan kata yang sama.',
  'village-surge': 'Laporan dari satu desa lebih banyak daripada biasanya, dan ada bukti lain di desa itu.',
  ring: 'Beberapa orang yang tidak sekeluarga terkait satu sama lain dengan cara yang jarang terjadi di sini.',
  'hoax-suspected': 'Diduga laporan palsu terkoordinasi: beberapa pelapor baru menyebut sasaran yang sama pada hari yang sama.',
};
export const VERDICT_WORDS: Record<Verdict, string> = {
  confirmed: 'Terbukti',
  'help-given': 'Orangnya sudah dibantu',
  lawful: 'Ternyata wajar dan sah',
  hoax: 'Kabar bohong',
  'cannot-verify': 'Tidak dapat dipastikan',
};
export const LEVEL_WORDS = { look: 'Perlu dilihat', act: 'Perlu segera ditangani' } as const;

/** A verdict may be given, and given anew, until the alert has become part of a case: then the case speaks. */
export function mayJudge(state: AlertState): Decision {
  return state === 'in-case' ? { ok: false, reason: 'alert/in-case' } : { ok: true };
}

/** Nobody can put a warning to sleep for ever. Our choice. */
export const SNOOZE_MOST_DAYS = 30;
/** @param days how long, in calendar days */
export function maySnooze(state: AlertState, days: number): Decision {
  if (state === 'in-case') return { ok: false, reason: 'alert/in-case' };
  return days >= 1 && days <= SNOOZE_MOST_DAYS ? { ok: true } : { ok: false, reason: 'alert/snooze-too-long' };
}

/** One alert belongs to one case; asking again for the same case is no fault. */
export function mayOpenAsCase(current: string | null, caseId: string): Decision {
  return current === null || current === caseId ? { ok: true } : { ok: false, reason: 'alert/already-in-another-case' };
}

/** How a village stands against its own past and its neighbours. */
export const VillageLevel = z.enum(['usual', 'above', 'look', 'act']);
export type VillageLevel = z.infer<typeof VillageLevel>;
export const VILLAGE_WORDS: Record<VillageLevel, string> = {
  usual: 'Seperti biasa',
  above: 'Sedikit di atas biasa',
  look: 'Di luar kebiasaan',
  act: 'Jauh di luar kebiasaan',
};
/** Why more may be told: it is no rise. */
export const AttentionKind = z.enum(['outreach', 'visit']);
export type AttentionKind = z.infer<typeof AttentionKind>;
export const ATTENTION_WORDS: Record<AttentionKind, string> = { outreach: 'Sosialisasi', visit: 'Kunjungan petugas' };

/** Verdicts that say an alert was worth the hour; `cannot-verify` says neither and teaches nothing. */
const CONFIRMED: readonly Verdict[] = ['confirmed', 'help-given'];
/** @returns was it worth the hour; undefined when nobody can tell */
export const wasConfirmed = (verdict: Verdict): boolean | undefined =>
  verdict === 'cannot-verify' ? undefined : CONFIRMED.includes(verdict);
