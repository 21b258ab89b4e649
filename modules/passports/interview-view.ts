import { applyAnswer } from '../../engines/screening/apply-answer.ts';
import { askedIn } from '../../engines/screening/asked.ts';
import type { Asked } from '../../engines/screening/asked.ts';
import { findContradictions } from '../../engines/screening/contradictions.ts';
import { countryText, dayText, rupiahText } from '../../engines/screening/indonesian.ts';
import type { Interview, Proposal } from '../../engines/screening/interview.ts';
import type { Screening } from '../../engines/screening/ledger.ts';
import { nextQuestion, questionsToAsk } from '../../engines/screening/next-question.ts';
import type { Advice } from '../../engines/screening/next-question.ts';
import { score } from '../../engines/screening/score.ts';
import { INTERVIEW_SECONDS } from '../../engines/screening/thresholds.ts';
import { GROUP_NAMES, trueHitsSentence } from '../../engines/screening/wording.ts';
import type { Loaded } from './load-interview.ts';
import type { InterviewView, LedgerView, QuestionView } from './model.ts';
import type { RuleSet } from './rule-sets.ts';

/** The ledger of an interview as it stands. */
export const screen = ({ interview, rules }: Pick<Loaded, 'interview' | 'rules'>): Screening =>
  score(interview.ledger, rules.prepared, interview.on);

/** The ledger for people: the sum travels with what it means, why, and what is missing. */
export function ledgerView(screening: Screening, rules: RuleSet): LedgerView {
  const sheet = rules.prepared.on(screening.rule.on);
  return {
    outcome: screening.outcome,
    totalMillibits: screening.totalMillibits,
    meaning: trueHitsSentence(screening.totalMillibits),
    reasons: [...screening.reasons],
    missing: [...screening.missing],
    contributions: screening.contributions.map((line) => ({
      code: line.code,
      group: GROUP_NAMES[line.group],
      text: line.text,
      millibits: line.millibits,
      counted: line.counted,
      by: line.by,
    })),
    askAbout: screening.askAbout.map((code) => ({ code, text: sheet.byCode.get(code)?.indicator.ask ?? code })),
    safety: [...screening.safety],
    rule: screening.rule,
  };
}

const questionView = ({ question, why }: Advice): QuestionView => ({
  code: question.code,
  stage: question.stage,
  type: question.type,
  text: question.text,
  hint: question.hint,
  seconds: question.seconds,
  sensitive: question.sensitive,
  choices: [...question.choices],
  why,
});

/** What the applicant said, in one line. */
export function saidText({ question, value }: Pick<Asked, 'question' | 'value'>): string {
  switch (value.type) {
    case 'choice':
      return question.choices.find((choice) => choice.value === value.value)?.label ?? value.value;
    case 'date':
      return dayText(value.value);
    case 'yes-no':
      return value.value ? 'Ya' : 'Tidak';
    case 'country':
      return countryText(value.value);
    case 'money':
      return rupiahText(value.rupiah);
    case 'number':
      return String(value.value);
    case 'text':
      return value.clear ? value.value : `${value.value} (kurang jelas)`;
    case 'person-phone':
      return [value.name, value.phone].filter((part) => part !== undefined && part !== '').join(', ');
    case 'unknown':
      return 'Tidak tahu atau tidak menjawab';
    default:
      return value satisfies never;
  }
}

/** Indicators that the answers so far suggest and the officer has not judged yet. */
function openProposals(interview: Interview, rules: RuleSet, asked: ReadonlyMap<string, Asked>): Proposal[] {
  const found = new Map<string, Proposal>();
  for (const [question, { value }] of asked)
    for (const proposal of applyAnswer(interview, { question, value }, rules.data.bank, rules.prepared).proposals)
      if (!found.has(proposal.code)) found.set(proposal.code, proposal);
  return [...found.values()];
}

function marksOf(loaded: Loaded): InterviewView['marks'] {
  const { interview, rules } = loaded;
  const sheet = rules.prepared.on(interview.on);
  const marks = new Map<string, InterviewView['marks'][number]>();
  const add = (code: string, rest: Pick<InterviewView['marks'][number], 'state' | 'fact' | 'by'>): void => {
    const indicator = sheet.byCode.get(code)?.indicator;
    marks.set(code, { code, name: indicator?.name ?? code, factRequired: indicator?.factRequired ?? false, ...rest });
  };
  for (const fact of interview.ledger.derived) add(fact.code, { state: 'confirmed', fact: fact.fact, by: 'system' });
  for (const mark of interview.ledger.marks) add(mark.code, { state: mark.state, fact: mark.fact ?? null, by: 'officer' });
  return [...marks.values()];
}

/** The next question: in the five minutes the most telling one; after them, while facts are missing, the ones that supply them. */
function nextOf({ interview, rules, record }: Loaded, screening: Screening): Pick<InterviewView, 'next' | 'done'> {
  if (record === undefined || record.ended_at !== null) return { next: null, done: null };
  const next = nextQuestion(interview, rules.data.bank, rules.prepared);
  if ('ask' in next) return { next: questionView(next.ask), done: null };
  const more = screening.outcome === 'ASK_MORE' ? questionsToAsk(screening, interview, rules.data.bank, rules.prepared, 1)[0] : undefined;
  return { next: more === undefined ? null : questionView(more), done: next.done };
}

/** The whole interview as the officer's screen shows it. */
export function interviewView(loaded: Loaded): InterviewView {
  const { interview, rules, record, answeredAt } = loaded;
  const screening = screen(loaded);
  const asked = askedIn(interview, rules.data.bank);
  const sheet = rules.prepared.on(interview.on);
  return {
    open: record !== undefined && record.ended_at === null,
    startedAt: record?.started_at ?? null,
    spentSeconds: interview.spentSeconds ?? 0,
    budgetSeconds: INTERVIEW_SECONDS,
    ruleSet: rules.version,
    ...nextOf(loaded, screening),
    asked: [...asked.values()].map((one) => ({
      code: one.question.code,
      text: one.question.text,
      said: saidText(one),
      at: answeredAt.get(one.question.code) ?? record?.started_at ?? '',
    })),
    proposals: openProposals(interview, rules, asked).map((proposal) => ({
      code: proposal.code,
      name: sheet.byCode.get(proposal.code)?.indicator.name ?? proposal.code,
      text: proposal.text,
      question: proposal.question,
      factRequired: sheet.byCode.get(proposal.code)?.indicator.factRequired ?? false,
    })),
    marks: marksOf(loaded),
    contradictions: findContradictions(interview, rules.data.bank).map((one) => ({ ...one, indicators: [...one.indicators] })),
    ledger: ledgerView(screening, rules),
  };
}
