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

/** What a finding may carry beside its line. */
type FindingExtras = Partial<Pick<Finding, 'householdBits' | 'howCommon' | 'hardDifferent'>>;
const NOTHING_MORE: FindingExtras = {};

/** A finding; weights are kept on a grid of 1/1024 bit so that sums of explanations are exact. */
export function finding(
  group: EvidenceGroup,
  field: string,
  level: string,
  a: string,
  b: string,
  bits: number,
  more: FindingExtras = NOTHING_MORE,
): Finding {
  const { householdBits = 0, howCommon = null, hardDifferent } = more;
  const line: Finding = { group, field, level, a, b, howCommon, bits: onGrid(bits), householdBits: onGrid(householdBits) };
  if (hardDifferent === true) line.hardDifferent = true;
  return line;
}

const GRID = 1024;

/** Rounds a weight to the grid on which sums of doubles are exact. */
export function onGrid(bits: number): number {
  return Math.round(bits * GRID) / GRID;
}
