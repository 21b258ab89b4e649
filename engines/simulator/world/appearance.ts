/** Things that could be somebody's although they were drawn by chance. */
export type Marked = 'phone' | 'account' | 'plate' | 'handle' | 'company';

/**
 * How a district appears on paper. Chance and seasons stay those of the scenario, so that the same people do the same
 * things; only what is written differs.
 */
export interface Appearance {
  /** Days by which every written day is later than the simulated one. */
  readonly shiftDays: number;
  /** What is written in the place of a drawn number or name; the same value must get the same answer. */
  mark(kind: Marked, value: string): string;
}

/** As drawn, on the days of the scenario. */
export const AS_DRAWN: Appearance = { shiftDays: 0, mark: (_, value) => value };
