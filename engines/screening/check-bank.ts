import type { Catalogue } from './catalogue.ts';
import { checkRows } from './check-rows.ts';
import { PURPOSES, type AnswerOutcome, type Question, type QuestionBank } from './question-bank.ts';
import { INTERVIEW_SECONDS } from './thresholds.ts';

/** Likelihoods are typed with two or three decimals; anything beyond that is a slip. */
const SUM_TOLERANCE = 1e-6;

function likelihoodFaults({ outcomes }: Question): string[] {
  const faults: string[] = [];
  for (const column of ['pConcern', 'pNone'] as const) {
    const sum = outcomes.reduce((total, outcome) => total + outcome[column], 0);
    if (Math.abs(sum - 1) > SUM_TOLERANCE) faults.push(`${column} adds up to ${sum.toFixed(4)}; it must be 1`);
    if (outcomes.some((outcome) => !(outcome[column] > 0 && outcome[column] < 1)))
      faults.push(`${column} must lie between 0 and 1, both excluded`);
  }
  for (const outcome of outcomes) {
    if (outcome.indicators.length > 0 && outcome.pConcern <= outcome.pNone) {
      faults.push(
        `outcome ${outcome.code} suggests an indicator but is not likelier under concern; correct the likelihoods or drop the indicator`,
      );
    }
  }
  return faults;
}

/** Every offered choice must land in an outcome, every value of an outcome must be offered, and nothing may hide behind "any". */
function branchFaults({ type, choices, outcomes }: Question): string[] {
  const faults: string[] = [];
  const offered = type === 'choice' ? choices.map((choice) => choice.value) : type === 'yes-no' ? ['yes', 'no'] : [];
  const taken = outcomes.flatMap((outcome) => (outcome.match.is === 'value' ? outcome.match.values : []));
  const catchAll = outcomes.some((outcome) => outcome.match.is === 'any');
  if (type === 'choice' && choices.length < 2) faults.push('a choice needs at least two choices');
  if (!catchAll) for (const value of offered) if (!taken.includes(value)) faults.push(`choice ${value} leads to no outcome; add it to one`);
  if (type !== 'country')
    for (const value of taken) if (!offered.includes(value)) faults.push(`outcome value ${value} is not offered; add it to the choices`);
  if (offered.length === 0 && !catchAll) faults.push('open answers need an outcome that matches any');
  const anyAt = outcomes.findIndex((outcome) => outcome.match.is === 'any');
  const hidden = (outcome: AnswerOutcome): boolean => outcome.match.is !== 'unknown';
  if (anyAt >= 0 && outcomes.slice(anyAt + 1).some(hidden)) faults.push('an outcome after "any" can never match; move "any" to the end');
  return faults;
}

function referenceFaults(question: Question, bank: QuestionBank, catalogue: Catalogue): string[] {
  const faults: string[] = [];
  for (const code of [...question.probes, ...question.outcomes.flatMap((outcome) => outcome.indicators)]) {
    const rows = catalogue.indicators.filter((row) => row.code === code);
    if (rows.length === 0) faults.push(`indicator ${code} is not in the catalogue; correct the code`);
    if (rows.some((row) => row.protected)) faults.push(`indicator ${code} is a protected trait; no answer may suggest it`);
  }
  const { after } = question;
  if (after !== null) {
    const before = bank.questions.filter((candidate) => candidate.code === after.question);
    if (before.length === 0) faults.push(`after.question ${after.question} is not in the bank; correct the code`);
    for (const code of after.outcomes) {
      if (before.length > 0 && !before.some((row) => row.outcomes.some((outcome) => outcome.code === code))) {
        faults.push(`after.outcomes names ${code}, which ${after.question} does not have; correct it`);
      }
    }
  }
  if (question.stage !== 'probing' && question.probes.length > 0)
    faults.push('only probing questions have probes; clear them or change the stage');
  return faults;
}

/**
 * Faults of the question bank; empty = usable.
 * @param catalogue the indicators the answers may speak to
 */
export function checkBank(bank: QuestionBank, catalogue: Catalogue): string[] {
  const messages = checkRows('question', bank.questions, (row) => row.code);
  for (const question of bank.questions) {
    const faults = [...likelihoodFaults(question), ...branchFaults(question), ...referenceFaults(question, bank, catalogue)];
    if (!(question.seconds > 0 && question.seconds <= INTERVIEW_SECONDS))
      faults.push(`seconds is ${question.seconds}; write 1 to ${INTERVIEW_SECONDS}`);
    messages.push(...faults.map((fault) => `question ${question.code}: ${fault}`));
  }
  if (!bank.questions.some((question) => question.field === 'purpose'))
    messages.push('no question asks for the purpose; add one, it opens the branches');
  for (const purpose of PURPOSES) {
    const ordinary = bank.questions.filter(
      (row) => row.stage !== 'probing' && (row.purposes.length === 0 || row.purposes.includes(purpose)),
    );
    const seconds = ordinary.reduce((sum, row) => sum + row.seconds, 0);
    if (seconds > INTERVIEW_SECONDS)
      messages.push(`purpose ${purpose}: its ordinary questions take ${seconds} s; cut to ${INTERVIEW_SECONDS} s`);
  }
  return messages;
}
