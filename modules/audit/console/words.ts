import type { z } from 'zod';
import type { Tone } from '../../../platform/ui/parts/badge.tsx';
import type { AuditEntryView, AuditOutcome } from '../contract.ts';

export type Entry = z.infer<typeof AuditEntryView>;
export type Outcome = z.infer<typeof AuditOutcome>;

/** What became of a request, in a word. */
export const OUTCOMES: Readonly<Record<Outcome, { readonly word: string; readonly tone: Tone }>> = {
  done: { word: 'dilakukan', tone: 'selesai' },
  refused: { word: 'ditolak aturan', tone: 'menunggu' },
  denied: { word: 'tidak berwenang', tone: 'menunggu' },
  'not-found': { word: 'tidak ditemukan atau di luar jangkauan', tone: 'menunggu' },
  failed: { word: 'gagal', tone: 'netral' },
};

/** First words of a verb (`case.referred` → "Perkara"); unknown ones are shown as they are. */
const THINGS: Readonly<Record<string, string>> = {
  account: 'Akun',
  alert: 'Peringatan',
  application: 'Permohonan paspor',
  audit: 'Jejak audit',
  case: 'Perkara',
  followup: 'Tindak lanjut',
  identity: 'Identitas',
  office: 'Kantor',
  person: 'Orang',
  recruiter: 'Perekrut',
  referral: 'Rujukan',
  report: 'Laporan',
  session: 'Sesi',
};
export const thingOf = (verb: string): string => THINGS[verb.split('.')[0] ?? ''] ?? verb.split('.')[0] ?? verb;

/** One entry as a sentence: who did what to what, and what became of it. */
export const sentenceOf = (entry: Entry): string =>
  `${entry.account?.displayName ?? 'Seseorang tanpa sesi'}: ${entry.verb}, ${OUTCOMES[entry.outcome].word}`;
