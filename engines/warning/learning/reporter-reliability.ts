/** A reporter nobody knows yet: two in eight reports hold. @source dossier: detection §2 (Beta(2, 6)) */
export const RELIABILITY_PRIOR = { held: 2, failed: 6 } as const;

/** What came of earlier reports of one reporter over one channel. */
export interface ReporterRecord {
  readonly confirmed: number;
  /** Lawful after all, or a hoax; reports that nobody could verify count for neither. */
  readonly dismissed: number;
}

/** Share of this reporter's reports that is expected to hold, 0 … 1. @source mean of Beta(2 + confirmed, 6 + dismissed) */
export function reliability({ confirmed, dismissed }: ReporterRecord): number {
  const held = RELIABILITY_PRIOR.held + confirmed;
  return held / (held + RELIABILITY_PRIOR.failed + dismissed);
}

/**
 * Weight of a report after doubting who tells it: with chance `trust` its content is as telling as the rule says, else it tells nothing.
 * @param millibits  weight of what the report says if it holds
 * @returns          whole hundreds of millibits, never above `millibits` in size
 */
export function reportWeight(millibits: number, trust: number): number {
  const ratio = 2 ** (millibits / 1000);
  return Math.round((1000 * Math.log2(trust * ratio + 1 - trust)) / 100) * 100 + 0;
}
