import type { PlainDate, Sourced, Validity } from './catalogue.ts';
import type { Purpose } from './question-bank.ts';

export const DECISIONS = [
  'APPROVED', 'APPROVED_WITH_ADVICE', 'POSTPONED_INCOMPLETE', 'POSTPONED_EXAMINATION', 'REFUSED_NP_INDICATION', 'REFUSED_FALSE_STATEMENT',
  'REJECTED_SYSTEM_DUPLICATE', 'POSTPONED_LOST_DAMAGED', 'CANCELLED_NOT_COLLECTED', 'WITHDRAWN_BY_APPLICANT',
] as const; // prettier-ignore
export type DecisionCode = (typeof DECISIONS)[number];

export const FOLLOW_UPS = ['HANDED_TO_PIMPASA', 'REFERRED_LTSA', 'REFERRED_BP3MI', 'REFERRED_POLRI', 'COUNSELLED', 'NONE'] as const;
export type FollowUpCode = (typeof FOLLOW_UPS)[number];

/** How a term is counted. */
export type Term = { unit: 'day' | 'month'; allowed: readonly number[] } | { unit: 'day' | 'month'; min: number; max: number };

export type DecisionRow = Validity &
  Sourced & {
    code: DecisionCode;
    name: string;
    /** Takes something from the applicant: needs a second officer, a reason and a legal basis. */
    adverse: boolean;
    term: Term | null;
    /**
     * Reason codes that may carry it; `indicator` stands for any countable indicator, `paper-indicator` for those that only miss a paper.
     * Empty = neither reason nor legal basis needed.
     */
    reasons: readonly string[];
  };

/** A ground that is not an indicator. `paper` = only a card or paper is missing. */
export type ReasonRow = Validity & Sourced & { code: string; name: string; paper: boolean; factRequired: boolean };

export type LegalBasis = Validity & Sourced & { code: string; citation: string; content: string; supports: readonly DecisionCode[] };

/** A term the law gives, e.g. 21 working days for an objection. */
export type ClockRow = Validity &
  Sourced & { code: string; name: string; days: number; dayKind: 'working' | 'calendar'; starts: string; silence: 'granted' | null };

export type FollowUpRow = Validity & Sourced & { code: FollowUpCode; name: string };

/** A paper officers ask for. `countries` empty = every country. */
export type PaperRow = Validity &
  Sourced & {
    code: string;
    name: string;
    purpose: Purpose | null;
    countries: readonly string[];
    need: 'required' | 'supporting';
    note: string;
  };

/** A country on a list: `corridor` = labour corridor (context only), `closed` = no placement for the sector. */
export type DestinationRow = Validity & Sourced & { country: string; name: string; list: 'corridor' | 'closed'; sector: string };

export type Vocabulary = {
  version: string;
  decisions: readonly DecisionRow[];
  reasons: readonly ReasonRow[];
  legalBases: readonly LegalBasis[];
  clocks: readonly ClockRow[];
  followUps: readonly FollowUpRow[];
};

export type Officer = string;

/** What the officer wants to decide. `termOf` days or months as the row says. */
export type Proposed = {
  decision: DecisionCode;
  on: PlainDate;
  /** Indicator or reason codes with their fact. */
  reasons: readonly { code: string; fact?: string }[];
  legalBases: readonly string[];
  officer: Officer;
  secondOfficer?: Officer;
  term?: { unit: 'day' | 'month'; count: number };
  /** Papers asked for, for POSTPONED_INCOMPLETE. */
  papersAsked?: readonly string[];
};
