import type { AnswerOutcome, AnswerValue, Match, Question } from './question-bank.ts';

const comparable = (value: AnswerValue): string | undefined => {
  if (value.type === 'choice' || value.type === 'country' || value.type === 'date' || value.type === 'text') return value.value;
  return value.type === 'yes-no' ? (value.value ? 'yes' : 'no') : undefined;
};

const amountOf = (value: AnswerValue): number | undefined =>
  value.type === 'money' ? value.rupiah : value.type === 'number' ? value.value : undefined;

const isPartial = (value: AnswerValue): boolean =>
  (value.type === 'person-phone' && (value.phone ?? '').trim() === '') || (value.type === 'text' && !value.clear);

function matches(match: Match, value: AnswerValue): boolean {
  switch (match.is) {
    case 'any':
      return true;
    case 'unknown':
      return value.type === 'unknown';
    case 'partial':
      return isPartial(value);
    case 'value':
      return match.values.includes(comparable(value) ?? '');
    case 'below':
      return (amountOf(value) ?? Infinity) < match.amount;
    case 'at-least':
      return (amountOf(value) ?? -Infinity) >= match.amount;
    default:
      return match satisfies never;
  }
}

/**
 * The outcome an answer falls into: the first that matches.
 * An empty text, or a person without name and phone, is "unknown".
 * @returns undefined when no outcome fits, e.g. "unknown" to a question that has no such outcome
 */
export function outcomeOf(question: Question, value: AnswerValue): AnswerOutcome | undefined {
  const empty =
    (value.type === 'text' && value.value.trim() === '') ||
    (value.type === 'person-phone' && (value.name ?? '').trim() === '' && (value.phone ?? '').trim() === '');
  const read: AnswerValue = empty ? { type: 'unknown' } : value;
  return question.outcomes.find((outcome) => matches(outcome.match, read) && (read.type !== 'unknown' || outcome.match.is === 'unknown'));
}

const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0;

/**
 * What is wrong with the form of an answer, if anything.
 * @returns an English sentence naming question and remedy, or undefined
 */
export function answerProblem(question: Question, value: AnswerValue): string | undefined {
  if (value.type === 'unknown') return undefined;
  if (value.type !== question.type) return `answer to ${question.code} is of type ${value.type}; give ${question.type} or unknown`;
  switch (value.type) {
    case 'choice':
      if (question.choices.some((choice) => choice.value === value.value)) return undefined;
      return `answer to ${question.code}: choice ${value.value} is not offered; give one of ${question.choices.map((c) => c.value).join(', ')}`;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value.value) && !Number.isNaN(Date.parse(value.value))
        ? undefined
        : `answer to ${question.code}: ${value.value} is not a day; write YYYY-MM-DD`;
    case 'country':
      return /^[A-Z]{2}$/.test(value.value)
        ? undefined
        : `answer to ${question.code}: ${value.value} is not a country; give the ISO code, e.g. MY`;
    case 'money':
      return isAmount(value.rupiah) ? undefined : `answer to ${question.code}: ${value.rupiah} is not an amount; give whole rupiah from 0`;
    case 'number':
      return isAmount(value.value) ? undefined : `answer to ${question.code}: ${value.value} is not a count; give a number from 0`;
    case 'yes-no':
    case 'text':
    case 'person-phone':
      return undefined;
    default:
      return value satisfies never;
  }
}
