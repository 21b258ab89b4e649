import { inForce } from './catalogue.ts';
import type { Interview } from './interview.ts';
import { outcomeOf } from './match-answer.ts';
import type { AnswerOutcome, AnswerValue, Field, Purpose, Question, QuestionBank } from './question-bank.ts';
import { PURPOSES } from './question-bank.ts';

/** One asked question with its last answer. */
export type Asked = { question: Question; value: AnswerValue; outcome: AnswerOutcome | undefined };

/** Questions of the bank in force on the day of the interview. */
export const questionsInForce = (bank: QuestionBank, on: string): readonly Question[] =>
  bank.questions.filter((question) => inForce(question, on));

/** The asked questions, each with its last answer, in the order they were first asked. Answers to questions no longer in force are left out. */
export function askedIn(interview: Interview, bank: QuestionBank): ReadonlyMap<string, Asked> {
  const byCode = new Map(questionsInForce(bank, interview.on).map((question) => [question.code, question]));
  const asked = new Map<string, Asked>();
  for (const { question: code, value } of interview.answers) {
    const question = byCode.get(code);
    if (question !== undefined) asked.set(code, { question, value, outcome: outcomeOf(question, value) });
  }
  return asked;
}

/** The last answer about a field, when the applicant gave one. */
export function answerAbout(asked: ReadonlyMap<string, Asked>, field: Field): Asked | undefined {
  let found: Asked | undefined;
  for (const entry of asked.values()) if (entry.question.field === field && entry.value.type !== 'unknown') found = entry;
  return found;
}

const isPurpose = (text: string): text is Purpose => PURPOSES.some((purpose) => purpose === text);

/** The purpose that steers the branches: what was said at the desk, else what the application says. */
export function purposeOf(interview: Interview, asked: ReadonlyMap<string, Asked>): Purpose | undefined {
  const said = answerAbout(asked, 'purpose')?.value;
  return said?.type === 'choice' && isPurpose(said.value) ? said.value : interview.application.purpose;
}
