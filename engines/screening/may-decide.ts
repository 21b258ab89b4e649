import { inForce } from './catalogue.ts';
import type { DecisionRow, Proposed, Term, Vocabulary } from './decisions.ts';
import type { Screening } from './ledger.ts';
import type { Entry, Prepared } from './prepare.ts';

/** Why a decision cannot be taken as proposed; the caller maps each to a sentence. */
export const DECISION_REFUSALS = [
  'decision/not-in-force', 'decision/paper-alone', 'officer/missing', 'reason/required', 'reason/unknown', 'reason/protected',
  'reason/not-countable', 'reason/not-confirmed', 'reason/fact-missing', 'reason/does-not-fit', 'legal-basis/required',
  'legal-basis/not-in-force', 'legal-basis/does-not-support', 'term/required', 'term/not-allowed', 'term/not-applicable',
  'paper/required', 'second-officer/required', 'second-officer/same',
] as const; // prettier-ignore
export type DecisionRefusal = (typeof DECISION_REFUSALS)[number];
export type MayDecide = { ok: true } | { ok: false; reason: DecisionRefusal };

/** A reason once looked up. `flimsy` = only a paper, card or place: never enough to take something from a person. */
type Ground = { carries: readonly string[]; flimsy: boolean; extra: boolean };

/** Groups whose indicators only raise questions. @source mission.md rule 7; dossier: detection §6 */
const flimsyEntry = ({ indicator }: Entry): boolean =>
  indicator.paperOnly || indicator.group === 'document' || indicator.group === 'place-time' || indicator.strength === 'context';

function groundOf(
  given: Proposed['reasons'][number],
  proposed: Proposed,
  screening: Screening,
  prepared: Prepared,
  vocabulary: Vocabulary,
): Ground | DecisionRefusal {
  const entry = prepared.on(proposed.on).byCode.get(given.code);
  if (entry !== undefined) {
    if (entry.indicator.protected) return 'reason/protected';
    if (entry.millibits <= 0) return 'reason/not-countable';
    if (screening.missing.some((gap) => gap.code === given.code)) return 'reason/fact-missing';
    if (!screening.contributions.some((line) => line.code === given.code)) return 'reason/not-confirmed';
    const carries = entry.indicator.paperOnly ? ['indicator', 'paper-indicator'] : ['indicator'];
    return { carries, flimsy: flimsyEntry(entry), extra: true };
  }
  const row = vocabulary.reasons.find((reason) => reason.code === given.code && inForce(reason, proposed.on));
  if (row === undefined) return 'reason/unknown';
  if (row.factRequired && (given.fact ?? '').trim() === '') return 'reason/fact-missing';
  return { carries: [row.code], flimsy: row.paper, extra: row.paper };
}

function termRefusal(row: DecisionRow, term: Proposed['term']): DecisionRefusal | undefined {
  if (row.term === null) return term === undefined ? undefined : 'term/not-applicable';
  if (term === undefined) return 'term/required';
  return term.unit === row.term.unit && Number.isInteger(term.count) && allows(row.term, term.count) ? undefined : 'term/not-allowed';
}

const allows = (term: Term, count: number): boolean =>
  'allowed' in term ? term.allowed.includes(count) : count >= term.min && count <= term.max;

function legalRefusal(row: DecisionRow, proposed: Proposed, vocabulary: Vocabulary): DecisionRefusal | undefined {
  if (proposed.legalBases.length === 0) return 'legal-basis/required';
  let supports = false;
  for (const code of proposed.legalBases) {
    const basis = vocabulary.legalBases.find((candidate) => candidate.code === code && inForce(candidate, proposed.on));
    if (basis === undefined) return 'legal-basis/not-in-force';
    supports ||= basis.supports.includes(row.code);
  }
  return supports ? undefined : 'legal-basis/does-not-support';
}

function officerRefusal(row: DecisionRow, { officer, secondOfficer }: Proposed): DecisionRefusal | undefined {
  if (officer.trim() === '') return 'officer/missing';
  if (!row.adverse) return undefined;
  if ((secondOfficer ?? '').trim() === '') return 'second-officer/required';
  return secondOfficer?.trim() === officer.trim() ? 'second-officer/same' : undefined;
}

function reasonRefusal(row: DecisionRow, grounds: readonly Ground[]): DecisionRefusal | undefined {
  if (grounds.length === 0) return 'reason/required';
  if (row.adverse && grounds.every((ground) => ground.flimsy)) return 'decision/paper-alone';
  const fits = (ground: Ground): boolean => ground.carries.some((code) => row.reasons.includes(code));
  if (!grounds.some(fits)) return 'reason/does-not-fit';
  return grounds.every((ground) => ground.extra || fits(ground)) ? undefined : 'reason/does-not-fit';
}

/**
 * Whether an officer may decide this way. It never proposes a decision; it only says what a lawful one still lacks.
 * An adverse decision needs a confirmed reason that is more than a missing card, paper or place, a legal basis in force that day, and a second, different officer.
 * @param screening the ledger as it stood when deciding; reasons that are indicators must be confirmed in it
 * @returns the first thing that is wrong, in the order: decision, reasons, papers, term, legal basis, officers
 * @source dossier: passport-screening §2.6; verified §6 (art. 41: 6–24 months only for lost or damaged passports); mission.md rules 1, 2, 5, 7
 */
export function mayDecide(proposed: Proposed, screening: Screening, prepared: Prepared, vocabulary: Vocabulary): MayDecide {
  const row = vocabulary.decisions.find((candidate) => candidate.code === proposed.decision && inForce(candidate, proposed.on));
  if (row === undefined) return { ok: false, reason: 'decision/not-in-force' };
  const grounds: Ground[] = [];
  for (const given of proposed.reasons) {
    const ground = groundOf(given, proposed, screening, prepared, vocabulary);
    if (typeof ground === 'string') return { ok: false, reason: ground };
    grounds.push(ground);
  }
  const grounded = row.adverse || row.reasons.length > 0;
  const askedNothing = row.code === 'POSTPONED_INCOMPLETE' && (proposed.papersAsked ?? []).length === 0;
  const reason =
    (grounded ? reasonRefusal(row, grounds) : undefined) ??
    (askedNothing ? 'paper/required' : undefined) ??
    termRefusal(row, proposed.term) ??
    (grounded ? legalRefusal(row, proposed, vocabulary) : undefined) ??
    officerRefusal(row, proposed);
  return reason === undefined ? { ok: true } : { ok: false, reason };
}
