import type { InterviewView, VocabularyView } from '../../model.ts';

/** A reason that may be chosen. */
export interface ReasonOption {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
  readonly factRequired: boolean;
}
type Decision = VocabularyView['decisions'][number];

/** Reasons that fit a decision: indicators that count in the ledger now, and grounds of the vocabulary. The server decides again. */
export function reasonsFor(decision: Decision, words: VocabularyView, interview: InterviewView): ReasonOption[] {
  const indicators = new Map(words.indicators.map((one) => [one.code, one]));
  const counted = interview.ledger.contributions.flatMap((line): ReasonOption[] => {
    const indicator = indicators.get(line.code);
    if (indicator === undefined || line.millibits <= 0) return [];
    const fits = decision.reasons.includes('indicator') || (indicator.paperOnly && decision.reasons.includes('paper-indicator'));
    return fits ? [{ value: line.code, label: line.text, detail: line.group, factRequired: false }] : [];
  });
  const grounds = words.reasons
    .filter((one) => decision.reasons.includes(one.code))
    .map((one) => ({ value: one.code, label: one.name, factRequired: one.factRequired }));
  return [...counted, ...grounds];
}

const UNIT = { day: 'hari', month: 'bulan' } as const;
/** The terms a decision allows. */
export function termsFor(term: NonNullable<Decision['term']>): { value: string; label: string }[] {
  const counts = term.allowed ?? Array.from({ length: (term.max ?? 0) - (term.min ?? 0) + 1 }, (_, i) => (term.min ?? 0) + i);
  return counts.map((count) => ({ value: String(count), label: `${count} ${UNIT[term.unit]}` }));
}
