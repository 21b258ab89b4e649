/** One line of the snapshot: what somebody reported about a company at a time. */
export interface LicenceRow {
  readonly name: string;
  readonly printed: string;
  readonly city: string;
  readonly address: string;
  readonly licence: string;
  readonly status: string;
  readonly decree: string;
  /** As printed; may be "before 2026-02-04" or carry a remark. */
  readonly effective: string;
  readonly reason: string;
  readonly source: string;
  readonly sourceDate: string;
  readonly note: string;
}

export type LicenceState =
  | 'revoked'
  | 'suspended'
  | 'suspension_lifted'
  | 'licensed_as_reported'
  | 'self_declared'
  | 'name_abused'
  | 'charged'
  | 'under_investigation'
  | 'conflicting'
  | 'unknown';

export interface LicenceFact {
  readonly state: LicenceState;
  /** First day it is known to hold; '' when even that is not known. */
  readonly from: string;
  /** Last day, for a suspension with a term. */
  readonly to: string | undefined;
  /** The day is the latest possible one ("before …"), not the day it began. */
  readonly startUnknown: boolean;
  readonly row: LicenceRow;
}

/** Words of the snapshot for each state. @source dossier: p3mi */
const STATES: readonly (readonly [RegExp, LicenceState])[] = [
  [/REVOKED/, 'revoked'],
  [/^SUSPENDED/, 'suspended'],
  [/SANCTION_LIFTED/, 'suspension_lifted'],
  [/LICENSED_AS_REPORTED/, 'licensed_as_reported'],
  [/SELF_DECLARED/, 'self_declared'],
  [/NAME_ABUSED/, 'name_abused'],
  [/CHARGED|ARRESTED|NO_SIP2MI/, 'charged'],
  [/INVESTIGATION|RAID/, 'under_investigation'],
  [/CONFLICTING/, 'conflicting'],
];

/** Which fact prevails when several hold on one day: the later one; on the same day the graver one. */
const GRAVITY: readonly LicenceState[] = [
  'unknown',
  'self_declared',
  'licensed_as_reported',
  'suspension_lifted',
  'name_abused',
  'conflicting',
  'under_investigation',
  'charged',
  'suspended',
  'revoked',
];

/** Reads one row into a dated fact. */
export function licenceFact(row: LicenceRow): LicenceFact {
  const state = STATES.find(([pattern]) => pattern.test(row.status))?.[1] ?? 'unknown';
  const day = /\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(row.effective)?.[0] ?? /\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(row.sourceDate)?.[0] ?? '';
  const due = /due (\d{4}-\d{2}-\d{2})/.exec(row.effective)?.[1];
  const months = state === 'suspended' && /three[- ]months?|tiga bulan/i.test(`${row.note} ${row.reason}`) ? 3 : 0;
  const from = padded(day);
  const to = state === 'suspended' ? (due ?? (months > 0 ? addMonths(from, months) : undefined)) : undefined;
  return { state, from, to, startUnknown: /before|approx/i.test(row.effective) || (row.effective === '' && state !== 'unknown'), row };
}

const padded = (day: string): string => (day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day);

function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}

export interface StatusOn {
  readonly state: LicenceState;
  readonly fact: LicenceFact | undefined;
  /** Other reports of that time that say something else. */
  readonly conflicting: readonly LicenceFact[];
  /** A plain sentence in Indonesian. */
  readonly words: string;
}

const WORDS: Readonly<Record<LicenceState, string>> = {
  revoked: 'Izin dicabut.',
  suspended: 'Izin dibekukan sementara.',
  suspension_lifted: 'Sanksi pembekuan telah dicabut; perusahaan dalam pengawasan.',
  licensed_as_reported: 'Diberitakan berizin; cocokkan dengan daftar resmi.',
  self_declared: 'Mengaku berizin di situsnya sendiri; belum dicocokkan.',
  name_abused: 'Perusahaan nyata, tetapi namanya pernah dipakai penipu; hubungi kantornya langsung.',
  charged: 'Pernah diproses hukum terkait perdagangan orang atau penempatan tanpa izin.',
  under_investigation: 'Pernah disebut dalam penyelidikan.',
  conflicting: 'Berita tentang izinnya saling bertentangan.',
  unknown: 'Status izin tidak diketahui; tanyakan ke Disnaker atau BP3MI.',
};

/**
 * The state of a company's licence on a day, as far as the snapshot tells.
 * @param facts  all facts about one company in one town
 * @param day    `YYYY-MM-DD`
 * @returns      the latest fact that had begun by that day; `unknown` when nothing had, also when a later fact exists. A
 *               suspension whose term has run out without news reads as unknown, not as lifted
 */
export function statusOn(facts: readonly LicenceFact[], day: string): StatusOn {
  const begun = facts.filter((fact) => fact.state !== 'unknown' && fact.from !== '' && fact.from <= day);
  const ranked = begun
    .filter((fact) => fact.state !== 'conflicting')
    .sort((one, other) => other.from.localeCompare(one.from) || GRAVITY.indexOf(other.state) - GRAVITY.indexOf(one.state));
  const fact = ranked[0];
  const conflicting = begun.filter((other) => other.state === 'conflicting');
  if (fact === undefined) {
    const later = facts.some((other) => other.state !== 'unknown' && other.from > day);
    return {
      state: 'unknown',
      fact: undefined,
      conflicting,
      words: later ? 'Belum ada catatan pada tanggal itu; ada catatan sesudahnya.' : WORDS.unknown,
    };
  }
  if (fact.to !== undefined && fact.to < day)
    return {
      state: 'unknown',
      fact,
      conflicting,
      words: `Masa pembekuan habis ${fact.to}; tidak diketahui apakah izinnya sudah dipulihkan.`,
    };
  return { state: fact.state, fact, conflicting, words: WORDS[fact.state] };
}
