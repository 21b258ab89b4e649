/** What the district's ordinary flow looks like, counted as it arrives: nothing is taken for suspicious that is common here. */
export interface BaseRates {
  /** Counts one observation of a yes/no fact. */
  countFact(code: string, present: boolean): void;
  /** Share of the ordinary flow with this fact, shrunk towards the expert's guess. */
  factRate(code: string, guess: number): number;
  /** Counts one identifier of a kind, once; a finer flow ("story tourism w 7") counts for its kind ("story") too. */
  countIdentifier(kind: string): void;
  /** Counts that an identifier has reached so many households in this manner, once for each number. */
  countReach(kind: string, households: number, manner: Manner): void;
  /** Share of identifiers of the kind that reach so many households in the ordinary flow. */
  reachRate(kind: string, households: number, manner: Manner): number;
  identifiers(kind: string): number;
}

/** Came on one visit, as friends do; one after another from one village, as neighbours do; from several villages, or several kecamatan. */
export type Manner = 'together' | 'village' | 'near' | 'wide';

/** Observations that the expert's guess is worth. Our choice: a week of a small office. */
const FACT_WEIGHT = 150;
const REACH_WEIGHT = 300;
export const MOST_REACH = 6;
/** Guess of how often an identifier reaches 2, 3, … unrelated households. @source our choice, after dossier: simulator §2.5 and §3 */
const REACH_GUESS: Record<Manner, readonly number[]> = {
  together: [1, 1, 0.02, 0.008, 0.004, 0.002, 0.001],
  village: [1, 1, 0.05, 0.02, 0.01, 0.006, 0.004],
  near: [1, 1, 0.01, 0.003, 0.0015, 0.001, 0.0008],
  wide: [1, 1, 0.005, 0.002, 0.001, 0.0008, 0.0006],
};

/** Empty counts. */
export function createBaseRates(): BaseRates {
  const facts = new Map<string, { yes: number; all: number }>();
  const kinds = new Map<string, number>();
  const reached = new Map<string, number>();
  const capped = (households: number): number => Math.min(MOST_REACH, households);
  return {
    countFact(code, present) {
      const tally = facts.get(code) ?? { yes: 0, all: 0 };
      tally.all += 1;
      if (present) tally.yes += 1;
      facts.set(code, tally);
    },
    factRate(code, guess) {
      const tally = facts.get(code);
      return ((tally?.yes ?? 0) + FACT_WEIGHT * guess) / ((tally?.all ?? 0) + FACT_WEIGHT);
    },
    countIdentifier(kind) {
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      const gap = kind.indexOf(' ');
      if (gap > 0) kinds.set(kind.slice(0, gap), (kinds.get(kind.slice(0, gap)) ?? 0) + 1);
    },
    countReach(kind, households, manner) {
      const key = `${kind} ${manner} ${capped(households)}`;
      reached.set(key, (reached.get(key) ?? 0) + 1);
    },
    reachRate(kind, households, manner) {
      const n = capped(households);
      const guess = REACH_GUESS[manner][n] ?? 1;
      return ((reached.get(`${kind} ${manner} ${n}`) ?? 0) + REACH_WEIGHT * guess) / ((kinds.get(kind) ?? 0) + REACH_WEIGHT);
    },
    identifiers: (kind) => kinds.get(kind) ?? 0,
  };
}
