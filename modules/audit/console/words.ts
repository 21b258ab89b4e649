import type { z } from 'zod';
import type { Tone } from '../../../platform/ui/parts/badge.tsx';
import actWords from './act-words.json' with { type: 'json' };
import noteWords from './note-words.json' with { type: 'json' };
import subjectWords from './subject-words.json' with { type: 'json' };
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

/** The verb of an entry in words (`case.referred` → "Perkara dirujuk"); an unknown one is shown as it is. */
const ACTS: Readonly<Record<string, string>> = actWords;
export const actOf = (verb: string): string => ACTS[verb] ?? verb;

/** What kind of record an entry is about, in words. */
const SUBJECTS: Readonly<Record<string, string>> = subjectWords;
export const subjectOf = (kind: string): string => SUBJECTS[kind] ?? kind;

/** What a note tells, in words, and its value as people write it. */
const NOTES: Readonly<Record<string, string>> = noteWords;
export const noteOf = ([key, value]: readonly [string, string | number | boolean]): { readonly label: string; readonly value: string } => ({
  label: NOTES[key] ?? key,
  value: typeof value === 'boolean' ? (value ? 'ya' : 'tidak') : String(value),
});

/** One entry as a sentence: who did what to what, and what became of it. */
export const sentenceOf = (entry: Entry): string =>
  `${entry.account?.displayName ?? 'Seseorang tanpa sesi'}: ${actOf(entry.verb)}, ${OUTCOMES[entry.outcome].word}`;
