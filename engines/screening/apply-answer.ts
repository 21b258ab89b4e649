import { inForce } from './catalogue.ts';
import { findContradictions } from './contradictions.ts';
import type { Contradiction, Interview, Proposal } from './interview.ts';
import { answerProblem, outcomeOf } from './match-answer.ts';
import type { Prepared } from './prepare.ts';
import type { Answer, QuestionBank } from './question-bank.ts';

export type Applied = { interview: Interview; proposals: Proposal[]; contradictions: Contradiction[] };

/**
 * Takes in one answer: keeps it, suggests indicators, and shows what does not fit.
 * Suggestions and findings change no score; only the officer's mark does. A code the officer has already confirmed or denied is not suggested again.
 * @returns the interview with the answer added, the suggestions of this answer, and all findings as they now stand
 * @throws RangeError when the question is not in the bank that day or the answer has the wrong form; names question and remedy
 */
export function applyAnswer(interview: Interview, answer: Answer, bank: QuestionBank, prepared: Prepared): Applied {
  const question = bank.questions.find((candidate) => candidate.code === answer.question && inForce(candidate, interview.on));
  if (question === undefined) {
    throw new RangeError(`answer: question ${answer.question} is not in the bank on ${interview.on}; use a code of bank ${bank.version}`);
  }
  const problem = answerProblem(question, answer.value);
  if (problem !== undefined) throw new RangeError(problem);
  const next: Interview = { ...interview, answers: [...interview.answers, answer] };
  const sheet = prepared.on(interview.on);
  const settled = new Set<string>();
  for (const mark of interview.ledger.marks) {
    if (mark.state === 'unknown') settled.delete(mark.code);
    else settled.add(mark.code);
  }
  const outcome = outcomeOf(question, answer.value);
  const proposals: Proposal[] = [];
  for (const code of outcome === undefined ? [] : outcome.indicators) {
    const name = sheet.byCode.get(code)?.indicator.name;
    if (outcome === undefined || name === undefined || settled.has(code)) continue;
    proposals.push({
      code,
      question: question.code,
      outcome: outcome.code,
      text: `${question.text} — ${outcome.label}. Apakah ini "${name}"?`,
    });
  }
  return { interview: next, proposals, contradictions: findContradictions(next, bank) };
}
