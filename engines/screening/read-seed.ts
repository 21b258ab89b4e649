import { GROUPS, OBSERVERS, STRENGTHS, URGENT_FACTS, type Catalogue, type Indicator } from './catalogue.ts';
import { DECISIONS, FOLLOW_UPS, type ClockRow, type DecisionRow, type DestinationRow, type FollowUpRow, type LegalBasis, type PaperRow, type ReasonRow, type Term, type Vocabulary } from './decisions.ts'; // prettier-ignore
import { checkScreeningData, type ScreeningData } from './load-check.ts';
import {
  ANSWER_TYPES,
  FIELDS,
  PURPOSES,
  STAGES,
  type AnswerOutcome,
  type Match,
  type Question,
  type QuestionBank,
} from './question-bank.ts';
import { byKind, day, flag, listOf, number, oneOf, orNull, record, text, type Reader } from './shape.ts';

/** The five files of `db/seed/screening`, parsed from JSON but not yet trusted. */
export type RawScreeningData = { indicators: unknown; questions: unknown; decisions: unknown; papers: unknown; destinations: unknown };

const validity = { validFrom: day, validTo: orNull(day) };
const sourced = { source: text, verified: flag };

const indicator = record<Indicator>({
  ...validity,
  ...sourced,
  code: text,
  version: number,
  kind: oneOf(['concern', 'protective'] as const),
  name: text,
  explanation: text,
  ask: text,
  group: oneOf(GROUPS),
  strength: oneOf(STRENGTHS),
  weightBits: number,
  protected: flag,
  factRequired: flag,
  observedBy: oneOf(OBSERVERS),
  paperOnly: flag,
  urgent: orNull(oneOf(URGENT_FACTS)),
  note: text,
});

const kind = <K extends string>(name: K): Reader<K> => oneOf([name]);
const match = byKind<Match>({
  value: record({ is: kind('value'), values: listOf(text) }),
  below: record({ is: kind('below'), amount: number }),
  'at-least': record({ is: kind('at-least'), amount: number }),
  partial: record({ is: kind('partial') }),
  unknown: record({ is: kind('unknown') }),
  any: record({ is: kind('any') }),
});
const outcome = record<AnswerOutcome>({ code: text, label: text, match, pConcern: number, pNone: number, indicators: listOf(text) });
const question = record<Question>({
  ...validity,
  ...sourced,
  code: text,
  version: number,
  stage: oneOf(STAGES),
  purposes: listOf(oneOf(PURPOSES)),
  field: orNull(oneOf(FIELDS)),
  type: oneOf(ANSWER_TYPES),
  text,
  hint: text,
  seconds: number,
  choices: listOf(record({ value: text, label: text })),
  after: orNull(record({ question: text, outcomes: listOf(text) })),
  probes: listOf(text),
  sensitive: flag,
  always: flag,
  outcomes: listOf(outcome),
});

const unit = oneOf(['day', 'month'] as const);
const term: Reader<Term> = (value, path, messages) =>
  typeof value === 'object' && value !== null && 'allowed' in value
    ? record({ unit, allowed: listOf(number) })(value, path, messages)
    : record({ unit, min: number, max: number })(value, path, messages);
const decisionCode = oneOf(DECISIONS);
const decision = record<DecisionRow>({
  ...validity,
  ...sourced,
  code: decisionCode,
  name: text,
  adverse: flag,
  term: orNull(term),
  reasons: listOf(text),
});
const reason = record<ReasonRow>({ ...validity, ...sourced, code: text, name: text, paper: flag, factRequired: flag });
const legalBasis = record<LegalBasis>({
  ...validity,
  ...sourced,
  code: text,
  citation: text,
  content: text,
  supports: listOf(decisionCode),
});
const clock = record<ClockRow>({
  ...validity,
  ...sourced,
  code: text,
  name: text,
  days: number,
  dayKind: oneOf(['working', 'calendar'] as const),
  starts: text,
  silence: orNull(oneOf(['granted'] as const)),
});
const followUp = record<FollowUpRow>({ ...validity, ...sourced, code: oneOf(FOLLOW_UPS), name: text });
const paper = record<PaperRow>({
  ...validity,
  ...sourced,
  code: text,
  name: text,
  purpose: orNull(oneOf(PURPOSES)),
  countries: listOf(text),
  need: oneOf(['required', 'supporting'] as const),
  note: text,
});
const destination = record<DestinationRow>({
  ...validity,
  ...sourced,
  country: text,
  name: text,
  list: oneOf(['corridor', 'closed'] as const),
  sector: text,
});

const catalogueFile = record<Catalogue>({ version: text, indicators: listOf(indicator) });
const bankFile = record<QuestionBank>({ version: text, questions: listOf(question) });
const vocabularyFile = record<Vocabulary>({
  version: text,
  decisions: listOf(decision),
  reasons: listOf(reason),
  legalBases: listOf(legalBasis),
  clocks: listOf(clock),
  followUps: listOf(followUp),
});
const papersFile = record({ version: text, papers: listOf(paper) });
const destinationsFile = record({ version: text, destinations: listOf(destination) });

/**
 * Reads and checks the reference data of screening; it is trusted from here on.
 * @param raw the parsed JSON of the five files
 * @returns the data, or every message at once, each naming file, row and field, and the remedy
 */
export function readSeed(raw: RawScreeningData): { ok: true; data: ScreeningData } | { ok: false; messages: string[] } {
  const messages: string[] = [];
  const data: ScreeningData = {
    catalogue: catalogueFile(raw.indicators, 'indicators', messages),
    bank: bankFile(raw.questions, 'questions', messages),
    vocabulary: vocabularyFile(raw.decisions, 'decisions', messages),
    papers: papersFile(raw.papers, 'papers', messages).papers,
    destinations: destinationsFile(raw.destinations, 'destinations', messages).destinations,
  };
  if (messages.length === 0) messages.push(...checkScreeningData(data));
  return messages.length === 0 ? { ok: true, data } : { ok: false, messages };
}
