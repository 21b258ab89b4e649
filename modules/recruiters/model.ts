import { z } from 'zod';
import { PlainDate } from '../../platform/contract/fields.ts';

/** P3MI, its branches, other companies, registered field officers (petugas lapangan), sponsors and brokers. */
export const RecruiterKind = z.enum(['p3mi', 'branch', 'company', 'field-officer', 'sponsor']);
export type RecruiterKind = z.infer<typeof RecruiterKind>;
export const RECRUITER_KIND_WORDS: Record<RecruiterKind, string> = {
  p3mi: 'P3MI',
  branch: 'Cabang P3MI',
  company: 'Perusahaan lain',
  'field-officer': 'Petugas lapangan',
  sponsor: 'Sponsor atau perantara',
};
/** Companies are public facts; these are people. */
export const PERSONAL_KINDS: ReadonlySet<RecruiterKind> = new Set(['field-officer', 'sponsor']);

/** Status of the licence (SIP3MI) on a day. `supervised`: a measure was lifted, the company is under supervision. */
export const LicenceStatus = z.enum(['valid', 'supervised', 'suspended', 'revoked', 'unknown']);
export type LicenceStatus = z.infer<typeof LicenceStatus>;
export const LICENCE_WORDS: Record<LicenceStatus, string> = {
  valid: 'Izin berlaku',
  supervised: 'Sanksi diakhiri, dalam pengawasan',
  suspended: 'Izin dihentikan sementara',
  revoked: 'Izin dicabut',
  unknown: 'Status izin tidak diketahui',
};
/** What one may tell somebody who asks: only `valid` and `supervised` may recruit. @source UU 18/2017 art. 51, 71–74 */
export const mayRecruit = (status: LicenceStatus): boolean | undefined =>
  status === 'unknown' ? undefined : status === 'valid' || status === 'supervised';

/** How sure the first day of a status is. */
export const Dated = z.enum(['exact', 'at-latest', 'approximate', 'unknown']);
export type Dated = z.infer<typeof Dated>;

export const StatusEntry = z.object({
  status: LicenceStatus,
  /** A reported fact that is no licence status: `reported-licensed`, `conflicting-report`, `under-investigation` … */
  remark: z.string().nullable(),
  decree: z.string().nullable(),
  validFrom: PlainDate.nullable(),
  validTo: PlainDate.nullable(),
  dated: Dated,
  printedDate: z.string().nullable(),
  reason: z.string().nullable(),
  source: z.string(),
  sourceDate: z.string(),
  note: z.string().nullable(),
});
export type StatusEntry = z.infer<typeof StatusEntry>;

export const REMARK_WORDS: Record<string, string> = {
  'reported-licensed': 'Disebut berizin oleh pemberitaan; bukan keputusan',
  'self-declared': 'Menyatakan diri berizin; belum diperiksa',
  'conflicting-report': 'Pemberitaan saling bertentangan',
  'name-abused': 'Nama perusahaan ini pernah dipakai pihak lain untuk menipu',
  'director-arrested': 'Pengurusnya diberitakan ditangkap; bukan putusan',
  'claimed-in-raid': 'Nama perusahaan ini disebut dalam penggerebekan; bukan putusan',
  'under-investigation': 'Diberitakan sedang diperiksa; bukan putusan',
  'crew-agent-charged': 'Keagenan awak kapal, diberitakan didakwa; bukan putusan',
  'crew-agent-without-sip2mi': 'Keagenan awak kapal, diberitakan tanpa SIP2MI',
  'listed-status-unknown': 'Tercantum dalam daftar tanpa status izin',
  'predecessor-licence': 'Izin lama (PPTKIS) yang dicabut, bukan SIP3MI',
};

export interface StatusOnDay {
  readonly status: LicenceStatus;
  /** The entry that decides; undefined when nobody has said anything for that day. */
  readonly entry?: StatusEntry;
  /** Days between the deciding entry and the day asked. */
  readonly ageDays?: number;
  /** Why it is unknown, in words. */
  readonly because?: string;
  /** Reports that disagree with the deciding entry. */
  readonly contradictions: readonly StatusEntry[];
}

/** Why a status is unknown although somebody once said it. */
export const TERM_OVER = 'Masa berlaku izin yang tercatat sudah lewat; perpanjangannya belum tercatat';
const MEASURE_OVER = 'Masa tindakan sudah lewat; keputusan sesudahnya belum tercatat';

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/**
 * The licence status on a day: the latest dated entry that had begun. Reports without a status decide nothing.
 * A measure whose term is over leaves `unknown`: nobody has said what came next.
 * @param endedOn from this day on a complete list no longer names the company
 */
export function statusOnDay(entries: readonly StatusEntry[], day: string, endedOn: string | null = null): StatusOnDay {
  const begun = entries.filter((e) => e.status !== 'unknown' && e.validFrom !== null && e.validFrom <= day);
  const entry = begun.sort((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? '')).at(-1);
  const contradictions = entries.filter(
    (e) =>
      e.remark === 'conflicting-report' ||
      (e.status !== 'unknown' && e !== entry && e.validFrom === entry?.validFrom && e.status !== entry?.status),
  );
  if (entry === undefined) return { status: 'unknown', because: 'Belum ada keputusan yang tercatat sampai tanggal ini', contradictions };
  const found = { entry, ageDays: daysBetween(entry.validFrom ?? day, day), contradictions };
  if (entry.validTo !== null && entry.validTo < day)
    return { ...found, status: 'unknown', because: mayRecruit(entry.status) === true ? TERM_OVER : MEASURE_OVER };
  if (endedOn !== null && endedOn <= day && mayRecruit(entry.status) === true)
    return { ...found, status: 'unknown', because: 'Tidak lagi tercantum dalam daftar terbaru' };
  return { ...found, status: entry.status };
}

/** How two company names agree. `alike` ones are shown as look-alikes and kept apart. */
export const NameLevel = z.enum(['equal', 'variant', 'part', 'initials', 'alike']);
export type NameLevel = z.infer<typeof NameLevel>;
export const NAME_LEVEL_WORDS: Record<NameLevel, string> = {
  equal: 'nama sama',
  variant: 'beda ejaan',
  part: 'nama lebih pendek atau panjang',
  initials: 'hanya inisialnya yang cocok',
  alike: 'hanya mirip',
};

export const SchemeStatusCode = z.enum(['open', 'closed', 'moratorium', 'not-a-placement-country', 'not-a-scheme', 'announced', 'rule']);
export type SchemeStatusCode = z.infer<typeof SchemeStatusCode>;
export const SCHEME_WORDS: Record<SchemeStatusCode, string> = {
  open: 'Dibuka',
  closed: 'Ditutup',
  moratorium: 'Moratorium',
  'not-a-placement-country': 'Bukan negara penempatan',
  'not-a-scheme': 'Bukan skema resmi',
  announced: 'Baru diumumkan',
  rule: 'Aturan',
};

/** Fields that a recruiter has on every side: in the register, in an import, on the screen. */
export const RECRUITER_FIELDS = {
  id: z.uuid(),
  kind: RecruiterKind,
  name: z.string(),
  city: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  licenceNo: z.string().nullable(),
  source: z.string(),
  sourceDate: z.string(),
  note: z.string().nullable(),
  endedOn: PlainDate.nullable(),
} as const;
/** The same for a destination and its scheme. */
export const SCHEME_FIELDS = {
  id: z.uuid(),
  country: z.string(),
  iso2: z.string().nullable(),
  scheme: z.string(),
  sector: z.string(),
  status: SchemeStatusCode,
  printedStatus: z.string(),
  validFrom: PlainDate.nullable(),
  validTo: PlainDate.nullable(),
  printedDates: z.string(),
  instrument: z.string().nullable(),
  source: z.string(),
  sourceDate: z.string(),
  note: z.string().nullable(),
} as const;

/** Where an official number stands. Entered by one person it waits: a hub connects nobody, so one alone must not make one. */
export const PhoneState = z.enum(['none', 'waiting', 'waiting-own', 'official']);
export type PhoneState = z.infer<typeof PhoneState>;
export interface EnteredPhone {
  readonly phone: string | null;
  readonly phone_by: string | null;
  readonly phone_confirmed_by: string | null;
}
export function phoneState({ phone, phone_by, phone_confirmed_by }: EnteredPhone, accountId: string): PhoneState {
  if (phone === null) return 'none';
  if (phone_by === null || phone_confirmed_by !== null) return 'official';
  return phone_by === accountId ? 'waiting-own' : 'waiting';
}

export const ImportKind = z.enum(['p3mi', 'schemes']);
export type ImportKind = z.infer<typeof ImportKind>;
export const ImportState = z.enum(['checked', 'applied', 'undone']);
export type ImportState = z.infer<typeof ImportState>;
export const RowOutcome = z.enum(['new', 'changed', 'same', 'ended', 'unusable']);
export type RowOutcome = z.infer<typeof RowOutcome>;
export const OUTCOME_WORDS: Record<RowOutcome, string> = {
  new: 'Baru',
  changed: 'Berubah',
  same: 'Tetap',
  ended: 'Tidak lagi tercantum',
  unusable: 'Tidak terpakai',
};

export const REFUSALS = {
  notChecked: 'import/not-checked',
  stale: 'import/stale',
  notLast: 'import/not-last',
  notApplied: 'import/not-applied',
  exists: 'recruiter/exists',
  phoneSettled: 'recruiter/phone-settled',
  phoneOwn: 'recruiter/phone-own',
} as const;
