import { z } from 'zod';
import { PlainDate } from '../../platform/contract/fields.ts';
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
  'company-unusual',
  'rare-journey',
]);
export type AlertKind = z.infer<typeof AlertKind>;
export const AlertLevel = z.enum(['look', 'act']);
/** `joined`: another alert of the same matter goes on in its place; `withdrawn`: what it stood on was taken back or weakened before anybody judged it. */
export const AlertState = z.enum(['waiting', 'new', 'judged', 'in-case', 'snoozed', 'joined', 'withdrawn']);
export type AlertState = z.infer<typeof AlertState>;
export const Verdict = z.enum(['confirmed', 'help-given', 'lawful', 'hoax', 'cannot-verify']);
export type Verdict = z.infer<typeof Verdict>;

/** First line of an alert: why it is shown. Always "terkait dengan", never "anggota". */
export const KIND_SENTENCES: Record<AlertKind, string> = {
  'refused-elsewhere': 'Orang yang permohonannya pernah ditunda untuk diperiksa atau ditolak kini mengajukan permohonan lagi.',
  'shared-identifier': 'Beberapa pemohon yang tidak sekeluarga terkait dengan satu nomor atau alamat yang sama.',
  'report-meets-application': 'Laporan warga dan permohonan paspor terkait dengan orang atau nomor yang sama.',
  'recruiter-without-licence': 'Perekrut yang disebut tidak memiliki izin yang berlaku pada tanggal itu.',
  'same-answers': 'Beberapa pemohon yang tidak sekeluarga memberi jawaban dengan susunan kata yang sama.',
  'village-surge': 'Laporan dari satu desa lebih banyak daripada biasanya, dan ada bukti lain di desa itu.',
  ring: 'Beberapa orang yang tidak sekeluarga terkait satu sama lain dengan cara yang jarang terjadi di sini.',
  'hoax-suspected': 'Diduga laporan palsu terkoordinasi: beberapa pelapor baru menyebut sasaran yang sama pada hari yang sama.',
  'company-unusual': 'Satu perusahaan berizin merekrut di sini tidak seperti perusahaan lain; izinnya sendiri tidak diragukan.',
  'rare-journey':
    'Beberapa pemohon yang tidak sekeluarga terkait dengan satu tujuan yang jarang dari sini, dan cerita masing-masing belum jelas; tujuan itu sendiri bukan kesalahan.',
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

/** What an office counts by weeks. */
export const SeriesKey = z.enum(['reports', 'recruiting', 'distress', 'turned-down', 'again']);
export type SeriesKey = z.infer<typeof SeriesKey>;
/** How a series stands in the last full week; never more than a hint. */
export const SeriesLevel = z.enum(['usual', 'above', 'explained', 'unknown']);
export type SeriesLevel = z.infer<typeof SeriesLevel>;
const Count = z.int().nonnegative();
export const SeriesWeek = z.object({
  week: PlainDate,
  told: Count,
  finalLow: Count.describe('Perkiraan akhir, batas bawah'),
  finalHigh: Count.describe('Perkiraan akhir, batas atas: yang masih dalam perjalanan'),
  expected: z.number(),
  upper: z.number(),
  alarm: z.boolean().describe('Di atas biasa, dan tidak terjelaskan oleh sosialisasi atau kunjungan'),
  attention: z.array(AttentionKind),
});
/** One candidate of the choice of a method, on the past of this very series. */
export const SeriesTest = z.object({
  name: z.string(),
  chosen: z.boolean(),
  weeks: Count.describe('Minggu masa lalu yang dinilai apa adanya'),
  alarms: Count.describe('Di antaranya yang disebut menonjol'),
  found: Count.describe('Kenaikan buatan yang ditemukan'),
  trials: Count,
  remark: z.string(),
});
export const OfficeSeries = z.object({
  key: SeriesKey,
  name: z.string(),
  what: z.string().describe('Apa yang dihitung'),
  unit: z.enum(['laporan', 'permohonan']),
  level: SeriesLevel,
  sentence: z.string(),
  learnt: Count.describe('Minggu yang dipelajari'),
  method: z.object({ name: z.string(), words: z.string(), window: z.string(), why: z.string() }),
  tests: z.array(SeriesTest).describe('Kosong: belum ada cukup masa lalu untuk membandingkan cara'),
  later: z.string().nullable().describe('Cara yang baru dapat dipakai bila masa lalunya lebih panjang'),
  late: z.string(),
  attention: z.string(),
  weeks: z.array(SeriesWeek),
});
export type OfficeSeries = z.infer<typeof OfficeSeries>;

/** Verdicts that say an alert was worth the hour; `cannot-verify` says neither and teaches nothing. */
const CONFIRMED: readonly Verdict[] = ['confirmed', 'help-given'];
/** @returns was it worth the hour; undefined when nobody can tell */
export const wasConfirmed = (verdict: Verdict): boolean | undefined =>
  verdict === 'cannot-verify' ? undefined : CONFIRMED.includes(verdict);

/** Groups of evidence, as officers read them. */
export const GROUP_WORDS: Record<string, string> = {
  identity: 'Orang yang sama',
  story: 'Cerita perjalanan',
  document: 'Dokumen dan izin',
  money: 'Uang',
  network: 'Hubungan',
  report: 'Laporan',
  record: 'Keputusan terdahulu',
  'place-time': 'Tempat dan waktu',
};

/** One line of evidence, as far as remembering needs it. */
export interface Spoken {
  readonly kind: string;
  readonly group: string;
  readonly millibits: number;
}
/** New evidence of at least one bit wakes an alert that was judged or put to sleep. Our choice. */
export const WAKES_MILLIBITS = 1_000;
/** Place and time alone never alert, so they wake nobody either. */
const NEVER_ALONE = 'place-time';

/** Groups that speak for concern with a bit at least; what officers found themselves is no evidence of the district. */
export function speakingGroups(lines: readonly Spoken[]): string[] {
  const sums = new Map<string, number>();
  for (const { kind, group, millibits } of lines) if (!kind.startsWith('officer_')) sums.set(group, (sums.get(group) ?? 0) + millibits);
  return [...sums].flatMap(([group, sum]) => (sum >= WAKES_MILLIBITS && group !== NEVER_ALONE ? [group] : [])).sort();
}

/** A verdict is remembered as long as the rings it was about. @source engines/watch (MEMORY_DAYS) */
export const REMEMBERED_DAYS = 400;
const DAY_MS = 86_400_000;

/**
 * What speaks now and did not when the alert was found to be no ring. Only that may wake it: more of the same was known when it was judged.
 * @returns undefined when the last verdict said no such thing, or was given too long ago
 */
export function freshGroups(
  last: { readonly verdict: Verdict; readonly groups: readonly string[]; readonly at: string } | undefined,
  lines: readonly Spoken[],
  now: string,
): string[] | undefined {
  if (last === undefined || wasConfirmed(last.verdict) !== false) return undefined;
  if (Date.parse(now) - Date.parse(last.at) > REMEMBERED_DAYS * DAY_MS) return undefined;
  return speakingGroups(lines).filter((group) => !last.groups.includes(group));
}
