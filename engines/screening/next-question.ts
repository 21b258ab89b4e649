import type { Group } from './catalogue.ts';
import { askedIn, purposeOf, questionsInForce, type Asked } from './asked.ts';
import { expectedBits, type PossibleAnswer } from './information.ts';
import type { Interview } from './interview.ts';
import type { Screening } from './ledger.ts';
import type { Prepared, Sheet } from './prepare.ts';
import type { AnswerOutcome, Question, QuestionBank } from './question-bank.ts';
import { score } from './score.ts';
import { INTERVIEW_SECONDS, MILLIBITS_PER_BIT, MIN_EXPECTED_BITS, REST_TENTHS, trueHitShare } from './thresholds.ts';

export type Advice = {
  question: Question;
  expectedBits: number;
  bitsPerSecond: number;
  /** Indonesian: why this one now. */
  why: string;
};
export type Next = { ask: Advice } | { done: 'budget' | 'settled' };

/** Calm answers may lower the interest in further questions, never the score, and never below this. @source our choice */
const CALM_FLOOR_BITS = -2;

/** What is known so far, in the form the ranking needs. */
type Known = {
  asked: ReadonlyMap<string, Asked>;
  /** Confirmed, denied or on record. */
  settled: ReadonlySet<string>;
  /** Confirmed, on record, or suggested by an answer and not denied. */
  fired: ReadonlySet<string>;
  spokenGroups: ReadonlySet<Group>;
  chance: number;
  secondsLeft: number;
};

function knownSoFar(interview: Interview, bank: QuestionBank, prepared: Prepared, sheet: Sheet): Known {
  const asked = askedIn(interview, bank);
  const state = new Map<string, 'confirmed' | 'denied'>(interview.ledger.derived.map((fact) => [fact.code, 'confirmed']));
  for (const mark of interview.ledger.marks) if (mark.state !== 'unknown') state.set(mark.code, mark.state);
  const fired = new Set<string>();
  for (const [code, value] of state) if (value === 'confirmed') fired.add(code);
  let calmBits = 0;
  for (const { outcome } of asked.values()) {
    if (outcome === undefined) continue;
    for (const code of outcome.indicators) if (state.get(code) !== 'denied') fired.add(code);
    if (outcome.indicators.length === 0 && outcome.pConcern < outcome.pNone) calmBits += Math.log2(outcome.pConcern / outcome.pNone);
  }
  const { contributions, totalMillibits } = score(interview.ledger, prepared, interview.on);
  const spent = interview.spentSeconds ?? [...asked.values()].reduce((sum, { question }) => sum + question.seconds, 0);
  return {
    asked,
    settled: new Set(state.keys()),
    fired: new Set([...fired].filter((code) => countsAsHint(sheet, code))),
    spokenGroups: new Set(contributions.filter((line) => line.millibits > 0).map((line) => line.group)),
    chance: trueHitShare(totalMillibits + Math.max(calmBits, CALM_FLOOR_BITS) * MILLIBITS_PER_BIT),
    secondsLeft: INTERVIEW_SECONDS - spent,
  };
}

/** Context and protected traits open no probing question. */
const countsAsHint = (sheet: Sheet, code: string): boolean => sheet.byCode.get(code)?.supports === true;

const onlyPaper = (sheet: Sheet, code: string): boolean => sheet.byCode.get(code)?.indicator.paperOnly === true;

function mayAsk(question: Question, interview: Interview, known: Known, sheet: Sheet): boolean {
  if (known.asked.has(question.code)) return false;
  const purpose = purposeOf(interview, known.asked);
  if (question.purposes.length > 0 && (purpose === undefined || !question.purposes.includes(purpose))) return false;
  if (question.after !== null) {
    const before = known.asked.get(question.after.question)?.outcome?.code;
    if (before === undefined || !question.after.outcomes.includes(before)) return false;
  }
  if (question.stage !== 'probing') return true;
  // A missing paper is a question of its own; it does not open questions about coercion unless the bank says so.
  if (question.probes.length === 0) return [...known.fired].some((code) => !onlyPaper(sheet, code));
  return question.probes.some((code) => known.fired.has(code));
}

/** How much of the evidence of each outcome would still count. Answers without indicators tell as much as the best of the others. */
function possibleAnswers(outcomes: readonly AnswerOutcome[], known: Known, sheet: Sheet): PossibleAnswer[] {
  const ofHint = (code: string): number => {
    const entry = sheet.byCode.get(code);
    if (entry === undefined || known.settled.has(code)) return 0;
    return known.spokenGroups.has(entry.indicator.group) ? REST_TENTHS / 10 : 1;
  };
  const ofOutcome = (outcome: AnswerOutcome): number | undefined =>
    outcome.indicators.length === 0 ? undefined : Math.max(...outcome.indicators.map(ofHint));
  const hinted = outcomes.map(ofOutcome).filter((fresh) => fresh !== undefined);
  const best = hinted.length === 0 ? 1 : Math.max(...hinted);
  const reveals = (code: string): boolean => !known.settled.has(code) && (sheet.byCode.get(code)?.indicator.urgent ?? null) !== null;
  return outcomes.map((outcome) => ({
    pConcern: outcome.pConcern,
    pNone: outcome.pNone,
    fresh: ofOutcome(outcome) ?? best,
    urgent: outcome.indicators.some(reveals),
  }));
}

function whyAsk(question: Question, known: Known, sheet: Sheet): string {
  const opens = (question.probes.length === 0 ? [...known.fired] : question.probes.filter((code) => known.fired.has(code))).slice(0, 2);
  if (question.stage === 'probing')
    return `Ditanyakan karena: ${opens.map((code) => sheet.byCode.get(code)?.indicator.name ?? code).join('; ')}.`;
  if (question.stage === 'closing') return 'Penutup: pemohon mengetahui saluran bantuan.';
  return question.stage === 'opening'
    ? 'Pertanyaan pembuka yang paling banyak menjelaskan saat ini.'
    : 'Sesuai tujuan perjalanan, paling banyak menjelaskan saat ini.';
}

/** Every question that may be asked now, best first: bits per second, then bank order. Closing questions come last and only tell, never score. */
function ranked(interview: Interview, bank: QuestionBank, prepared: Prepared): { advice: Advice[]; known: Known } {
  const sheet = prepared.on(interview.on);
  const known = knownSoFar(interview, bank, prepared, sheet);
  const advice = questionsInForce(bank, interview.on)
    .filter((question) => mayAsk(question, interview, known, sheet))
    .map((question) => {
      const bits = question.stage === 'closing' ? 0 : expectedBits(possibleAnswers(question.outcomes, known, sheet), known.chance);
      return { question, expectedBits: bits, bitsPerSecond: bits / question.seconds, why: whyAsk(question, known, sheet) };
    });
  // `sort` is stable: equal questions stay in the order of the bank.
  return { advice: advice.sort((a, b) => b.bitsPerSecond - a.bitsPerSecond), known };
}

/**
 * The questions that may be asked now, most information per second first; the five minutes are not looked at.
 * @throws RangeError when the ledger names an unknown indicator
 */
export const rankQuestions = (interview: Interview, bank: QuestionBank, prepared: Prepared): Advice[] =>
  ranked(interview, bank, prepared).advice;

/**
 * The one question to ask next.
 * The purpose goes first because it opens the branches; what everybody is asked keeps its seconds, and the closing questions come when nothing else is worth asking.
 * @returns `done: 'settled'` when all that is worth asking was asked, `done: 'budget'` when the five minutes are over
 * @throws RangeError when the ledger names an unknown indicator
 */
export function nextQuestion(interview: Interview, bank: QuestionBank, prepared: Prepared): Next {
  const { advice, known } = ranked(interview, bank, prepared);
  if (purposeOf(interview, known.asked) === undefined) {
    const first = advice.find(({ question }) => question.field === 'purpose');
    if (first !== undefined) return { ask: first };
  }
  // What everybody is asked keeps its seconds, so that the clever questions cannot starve the necessary ones.
  const kept = advice.filter(({ question }) => question.always || question.stage === 'closing');
  const fits = ({ question }: Advice): boolean =>
    kept.reduce((sum, other) => sum + (other.question === question ? 0 : other.question.seconds), question.seconds) <= known.secondsLeft;
  const worthAsking = advice.filter(
    ({ question, expectedBits: bits }) => question.stage !== 'closing' && (bits >= MIN_EXPECTED_BITS || question.always),
  );
  // When time has run short already, the hotline card goes before the record.
  const hasTime = ({ question }: Advice): boolean => question.seconds <= known.secondsLeft;
  const best = worthAsking.find(fits) ?? kept.find((item) => item.question.stage === 'closing' && hasTime(item)) ?? kept.find(hasTime);
  if (best !== undefined) return { ask: best };
  return { done: worthAsking.length + kept.length > 0 ? 'budget' : 'settled' };
}

/**
 * Which questions "ask more" means: first those that can supply the missing facts, then the most telling ones.
 * @param limit at most this many
 */
export function questionsToAsk(screening: Screening, interview: Interview, bank: QuestionBank, prepared: Prepared, limit = 3): Advice[] {
  const wanted = new Set(screening.missing.map(({ code }) => code));
  const advice = rankQuestions(interview, bank, prepared).filter(({ question }) => question.stage !== 'closing');
  const supplies = ({ question }: Advice): boolean =>
    question.outcomes.some((outcome) => outcome.indicators.some((code) => wanted.has(code)));
  return [...advice.filter(supplies), ...advice.filter((item) => !supplies(item))].slice(0, limit);
}
