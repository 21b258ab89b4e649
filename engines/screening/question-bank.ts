import type { PlainDate, Sourced, Validity } from './catalogue.ts';

export const PURPOSES = [
  'wisata',
  'kunjungan-keluarga',
  'umrah-haji',
  'bekerja',
  'magang-belajar',
  'berobat',
  'pelaut',
  'lainnya',
] as const;
export type Purpose = (typeof PURPOSES)[number];

export const STAGES = ['opening', 'purpose', 'probing', 'closing'] as const;
export type Stage = (typeof STAGES)[number];

export const ANSWER_TYPES = ['choice', 'date', 'yes-no', 'country', 'money', 'number', 'text', 'person-phone'] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];

/** What a question is about, so that answers can be compared with papers and with earlier applications. */
export const FIELDS = [
  'purpose', 'country', 'departOn', 'returnOn', 'stayDays', 'hadPassport', 'beenAbroad', 'sentBack', 'paidBy', 'filledBy',
  'phoneOwner', 'companions', 'occupation', 'incomeRupiah', 'savingsRupiah', 'leaveDays', 'work', 'payRupiah', 'employer', 'host', 'consent',
] as const; // prettier-ignore
export type Field = (typeof FIELDS)[number];

/** How an answer falls into an outcome. The first outcome that matches wins; `any` goes last. */
export type Match =
  | { is: 'value'; values: readonly string[] }
  | { is: 'below'; amount: number }
  | { is: 'at-least'; amount: number }
  | { is: 'partial' }
  | { is: 'unknown' }
  | { is: 'any' };

export type AnswerOutcome = {
  code: string;
  label: string;
  match: Match;
  /** P(answer | concern) and P(answer | no concern); each column adds up to 1 over the outcomes of a question. */
  pConcern: number;
  pNone: number;
  /** Indicators this answer suggests; the officer confirms or denies them. */
  indicators: readonly string[];
};

export type Question = Validity &
  Sourced & {
    code: string;
    version: number;
    stage: Stage;
    /** Empty = every purpose. */
    purposes: readonly Purpose[];
    field: Field | null;
    type: AnswerType;
    text: string;
    hint: string;
    seconds: number;
    choices: readonly { value: string; label: string }[];
    /** Asked only after one of these outcomes of another question. */
    after: { question: string; outcomes: readonly string[] } | null;
    /** Probing questions: asked only when one of these is suggested, confirmed or on record. Empty = any indicator. */
    probes: readonly string[];
    /** Asked in private, by an officer of the same sex where possible. */
    sensitive: boolean;
    /** Asked of everybody while the five minutes last: the record needs it. */
    always: boolean;
    outcomes: readonly AnswerOutcome[];
  };

export type QuestionBank = { version: string; questions: readonly Question[] };

export type AnswerValue =
  | { type: 'choice'; value: string }
  | { type: 'date'; value: PlainDate }
  | { type: 'yes-no'; value: boolean }
  | { type: 'country'; value: string }
  | { type: 'money'; rupiah: number }
  | { type: 'number'; value: number }
  /** `clear: false` = the officer finds the answer vague. */
  | { type: 'text'; value: string; clear: boolean }
  | { type: 'person-phone'; name?: string; phone?: string }
  /** Does not know, or would rather not say. */
  | { type: 'unknown' };

/** The last answer to a question counts. */
export type Answer = { question: string; value: AnswerValue };
