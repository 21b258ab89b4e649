/**
 * The indicator catalogue as plain data: what officers look for, why, and how much it weighs.
 * Several versions of one code may stand side by side; the day of the interview picks one.
 */

/** `YYYY-MM-DD`. Days of this form compare as text. */
export type PlainDate = string;

/** Indicators of one group say nearly the same thing; only the strongest counts in full (dossier: detection §6). */
export const GROUPS = ['identity', 'story', 'document', 'money', 'network', 'report', 'place-time'] as const;
export type Group = (typeof GROUPS)[number];

export const STRENGTHS = ['strong', 'medium', 'weak', 'context', 'none'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Who can say it: the officer at the desk, a register, or both. */
export const OBSERVERS = ['officer', 'system', 'either'] as const;
export type Observer = (typeof OBSERVERS)[number];

/** Facts that call for help at once, whatever the score. */
export const URGENT_FACTS = ['minor', 'coercion'] as const;
export type UrgentFact = (typeof URGENT_FACTS)[number];

/** First and last day on which a row is law or practice; `null` = still so. */
export type Validity = { validFrom: PlainDate; validTo: PlainDate | null };

/** `verified: false` = not yet checked against the gazette or the practice of an office. */
export type Sourced = { source: string; verified: boolean };

export type Indicator = Validity &
  Sourced & {
    code: string;
    version: number;
    kind: 'concern' | 'protective';
    /** Indonesian, as shown to the officer. */
    name: string;
    /** One Indonesian sentence: what it means and what it does not mean. */
    explanation: string;
    /** Indonesian question that gets the missing fact. */
    ask: string;
    group: Group;
    strength: Strength;
    /** Tenths of a bit, e.g. 2.3; negative for protective facts, exactly 0 for protected traits. */
    weightBits: number;
    protected: boolean;
    factRequired: boolean;
    observedBy: Observer;
    /** Only says that a card or paper is missing: raises a question, never stops anybody. */
    paperOnly: boolean;
    urgent: UrgentFact | null;
    note: string;
  };

export type Catalogue = { version: string; indicators: readonly Indicator[] };

/** @returns true when the row is in force on that day (both ends included) */
export const inForce = (row: Validity, on: PlainDate): boolean => row.validFrom <= on && (row.validTo === null || on <= row.validTo);
