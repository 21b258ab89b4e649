import type { Group, PlainDate, UrgentFact } from './catalogue.ts';

export type MarkState = 'confirmed' | 'denied' | 'unknown';

/** What the officer says about one indicator. Marks are a history: the last one about a code counts. */
export type Mark = { code: string; state: MarkState; fact?: string };

/** What a register says, with the sentence that shows it. The officer may deny it; the officer wins. */
export type DerivedFact = { code: string; fact: string; source: string };

export type Ledger = {
  marks: readonly Mark[];
  derived: readonly DerivedFact[];
  /** Day of departure as far as known. */
  departsOn?: PlainDate;
};

export type Outcome = 'NO_CONCERN' | 'ASK_MORE' | 'REFER' | 'URGENT';
export type UrgentGround = UrgentFact | 'departure';

/** One line of the ledger. All `millibits` of a screening add up to its `totalMillibits`. */
export type Contribution = {
  code: string;
  group: Group;
  millibits: number;
  /** Weight before damping and cap. */
  fullMillibits: number;
  counted: 'full' | 'damped' | 'capped';
  by: 'officer' | 'system';
  /** Name of the indicator with its fact, Indonesian. */
  text: string;
};

export type GroupSum = { group: Group; millibits: number; concernMillibits: number; protectiveMillibits: number; capped: boolean };

export type Screening = {
  rule: { name: 'screening'; version: string; catalogue: string; on: PlainDate };
  outcome: Outcome;
  totalMillibits: number;
  /** Only groups with a contribution, in the order of `GROUPS`. */
  groups: readonly GroupSum[];
  /** Largest effect first. */
  contributions: readonly Contribution[];
  /** Indonesian sentences: why this outcome. Never empty. */
  reasons: readonly string[];
  /** Indicators that were marked but lack their fact: they count as unknown. */
  missing: readonly { code: string; text: string }[];
  /** Indicators worth asking about next, most useful first; codes. */
  askAbout: readonly string[];
  urgent: readonly UrgentGround[];
  /** Help to be offered now, also when the outcome is not yet urgent; Indonesian sentences. */
  safety: readonly string[];
};
