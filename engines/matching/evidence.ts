/** Groups of fields that depend on each other: within one group evidence is never simply added. */
export type EvidenceGroup = 'name' | 'identity' | 'contact' | 'place' | 'document' | 'family' | 'prior';

/** One line of an explanation: what was compared, how it agreed, and its weight. */
export interface Evidence {
  field: string;
  level: string;
  a: string;
  b: string;
  /** Weight for "same person" against "any two people"; 0 for what says nothing. */
  bits: number;
  /** Share of people with the agreeing value, where known. */
  howCommon: number | null;
}

/** Evidence with what the scorer needs beside the line itself. */
export interface Finding extends Evidence {
  group: EvidenceGroup;
  /** Weight for "two people of one household" against "any two people". */
  householdBits: number;
  /** No person can have both values. */
  hardDifferent?: boolean;
}

/** A finding; weights are kept on a grid of 1/1024 bit so that sums of explanations are exact. */
export function finding(
  group: EvidenceGroup,
  field: string,
  level: string,
  a: string,
  b: string,
  bits: number,
  more: Partial<Finding> = {},
): Finding {
  return { group, field, level, a, b, howCommon: null, ...more, bits: onGrid(bits), householdBits: onGrid(more.householdBits ?? 0) };
}

const GRID = 1024;

/** Rounds a weight to the grid on which sums of doubles are exact. */
export function onGrid(bits: number): number {
  return Math.round(bits * GRID) / GRID;
}
