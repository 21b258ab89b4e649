import type { Decision } from '../../platform/contract/problem.ts';
import { articleHolds } from './law.ts';
import { ASSESSMENT_VALUES } from './model.ts';
import type { AssessmentKind } from './model.ts';

/** Values of risk at which a day for looking again is compulsory. Our choice: whoever is in danger is not forgotten. */
const LOOK_AGAIN: ReadonlySet<string> = new Set(['medium', 'high', 'immediate']);

/**
 * May this assessment be recorded? Articles must have been law when it happened, and belong to the classification.
 * @param conduct first and last day of conduct; null when not known yet
 */
export function mayAssess(
  given: { kind: AssessmentKind; value: string; articles: readonly string[]; reassessOn?: string | undefined },
  conduct: { from: string | null; to: string | null },
  today: string,
): Decision {
  if (!Object.keys(ASSESSMENT_VALUES[given.kind]).includes(given.value)) return { ok: false, reason: 'assessment/value-unknown' };
  if (given.kind === 'risk' && LOOK_AGAIN.has(given.value) && (given.reassessOn === undefined || given.reassessOn <= today))
    return { ok: false, reason: 'assessment/reassess-day-missing' };
  if (given.articles.length === 0) return { ok: true };
  if (conduct.from === null) return { ok: false, reason: 'assessment/conduct-day-missing' };
  const { from } = conduct;
  const to = conduct.to ?? from;
  const all = given.articles.every((code) => articleHolds(code, given.kind, from, to));
  return all ? { ok: true } : { ok: false, reason: 'assessment/article-not-valid-then' };
}
