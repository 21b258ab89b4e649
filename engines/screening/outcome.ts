import type { Group, PlainDate, UrgentFact } from './catalogue.ts';
import { daysBetween } from './days.ts';
import type { Outcome, Screening, UrgentGround } from './ledger.ts';
import { GROUP_NAMES } from './wording.ts';
import { ASK_MILLIBITS, IMMINENT_DAYS, MIN_GROUPS, REFER_MILLIBITS } from './thresholds.ts';

/** Papers and places only raise questions; someone must also have said or done something. @source mission.md rule 7; dossier: detection §6 */
const NEVER_ENOUGH: ReadonlySet<Group> = new Set<Group>(['document', 'place-time']);

const SAFETY: Record<UrgentFact, string> = {
  coercion: 'Ada tanda paksaan. Bicaralah berdua di ruang tertutup dan tawarkan bantuan sekarang: Polri 110, SAPA 129, KP2MI 0800-1000.',
  minor: 'Pemohon mungkin anak. Dampingi, jangan tinggalkan bersama pengantar, dan hubungi UPTD PPA atau SAPA 129.',
};
const URGENT_REASONS: Record<UrgentGround, string> = {
  coercion: 'Mendesak: pemohon menyebut tanda paksaan.',
  minor: 'Mendesak: menyangkut anak di bawah 18 tahun.',
  departure: `Mendesak: keberangkatan tinggal ${IMMINENT_DAYS} hari atau kurang.`,
};

export type Evidence = {
  totalMillibits: number;
  /** Groups with at least one countable indicator that is more than context. */
  supporting: readonly Group[];
  urgentFacts: readonly UrgentFact[];
  missing: number;
  /** At least one protective fact was counted. */
  protective: boolean;
  departsOn: PlainDate | undefined;
  on: PlainDate;
};

const names = (groups: readonly Group[]): string => groups.map((group) => GROUP_NAMES[group]).join(', ');

/** A departure that has passed or has no known day is not imminent. */
const leavesSoon = (departsOn: PlainDate | undefined, on: PlainDate): boolean =>
  departsOn !== undefined && departsOn >= on && daysBetween(on, departsOn) <= IMMINENT_DAYS;

/**
 * One of four outcomes; none of them is a decision about the passport, and none is a refusal.
 * Coercion and a child at work are urgent whatever the sum, as soon as two groups support it; an imminent departure only hastens a referral.
 * @source issue 2 item 13; dossier: detection §6 (two groups), mission.md rules 1, 3, 7
 */
export function decideOutcome(evidence: Evidence): Pick<Screening, 'outcome' | 'reasons' | 'urgent' | 'safety'> {
  const { supporting, totalMillibits, urgentFacts } = evidence;
  const broad = supporting.length >= MIN_GROUPS && supporting.some((group) => !NEVER_ENOUGH.has(group));
  const heavy = totalMillibits >= REFER_MILLIBITS;
  const urgent: UrgentGround[] = [];
  if (broad && urgentFacts.includes('coercion')) urgent.push('coercion');
  if (broad && urgentFacts.includes('minor')) urgent.push('minor');
  if (broad && heavy && leavesSoon(evidence.departsOn, evidence.on)) urgent.push('departure');
  const asking = totalMillibits >= ASK_MILLIBITS || urgentFacts.length > 0 || evidence.missing > 0;
  const outcome: Outcome = urgent.length > 0 ? 'URGENT' : broad && heavy ? 'REFER' : asking ? 'ASK_MORE' : 'NO_CONCERN';
  const reasons = urgent.map((ground) => URGENT_REASONS[ground]);
  if (supporting.length > 0) reasons.push(`Petunjuk berasal dari: ${names(supporting)}.`);
  if (outcome === 'ASK_MORE' && heavy && !broad) {
    reasons.push(
      supporting.length >= MIN_GROUPS
        ? 'Berkas dan tempat tujuan saja tidak cukup untuk merujuk; tanyakan lagi.'
        : 'Petunjuk dari satu kelompok saja tidak cukup untuk merujuk; tanyakan lagi.',
    );
  }
  if (supporting.length > 0 && supporting.every((group) => group === 'document')) {
    reasons.push('Berkas atau kartu yang belum ada hanya menjadi pertanyaan, bukan alasan menghentikan.');
  }
  if (evidence.missing > 0) reasons.push(`${evidence.missing} petunjuk belum punya fakta, jadi belum dihitung.`);
  if (evidence.protective) reasons.push('Ada fakta yang menenangkan dan ikut dihitung.');
  if (outcome === 'NO_CONCERN') {
    reasons.push(
      supporting.length === 0
        ? 'Tidak ada petunjuk yang perlu ditanyakan.'
        : 'Petunjuk yang ada terlalu ringan untuk ditanyakan lebih jauh.',
    );
  }
  return { outcome, reasons, urgent, safety: [...new Set(urgentFacts)].map((kind) => SAFETY[kind]) };
}
