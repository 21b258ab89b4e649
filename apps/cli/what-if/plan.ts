import type { Parameters } from '../../../engines/simulator/index.ts';
import { HANDLING_DAYS } from '../../../engines/evaluation/hits.ts';
import type { QuestionId } from '../../../modules/what-if/model.ts';

/** A district is lived through with these settings; several variants may look at the same one. */
export interface Arm {
  readonly id: string;
  readonly settings: Parameters;
}

/** A strength of a change: which arm shows it, and how long help takes. */
export interface PlannedVariant {
  readonly strength: number;
  readonly arm: string;
  readonly handlingDays: number;
}

export interface PlannedQuestion {
  readonly id: QuestionId;
  readonly now: number;
  readonly variants: readonly PlannedVariant[];
}

export interface Plan {
  /** The first is the district as it is. */
  readonly arms: readonly Arm[];
  readonly questions: readonly PlannedQuestion[];
}

export const AS_IS = 'as-is';
/** Strengths that are looked at. @source our choice; twice the reports and one identifier more are those of dossier: simulator §2.10, scenario rich */
const REPORTS_TIMES = [1.5, 2, 3];
const COUNTERS_ASKING = [0.5, 1];
const HANDLING = [1, 2, 7];
const MOST = 0.9;

/**
 * The three questions of the page.
 * @param base  settings of the scenario as it is; false reports grow with true ones, because whoever asks for more gets more of both
 */
export function planOf(base: Parameters): Plan {
  const reports = REPORTS_TIMES.map((times) => ({
    strength: times,
    arm: {
      id: `reports-${times}`,
      settings: {
        ...base,
        reportPerVictim: Math.min(MOST, base.reportPerVictim * times),
        noisePerHundredThousandWeek: base.noisePerHundredThousandWeek * times,
      },
    },
  }));
  const counters = COUNTERS_ASKING.map((share) => ({
    strength: share,
    arm: { id: `counters-${share}`, settings: { ...base, counterAsksFetcher: share } },
  }));
  const shown = (list: typeof reports): PlannedVariant[] =>
    list.map(({ strength, arm }) => ({ strength, arm: arm.id, handlingDays: HANDLING_DAYS }));
  return {
    arms: [{ id: AS_IS, settings: base }, ...[...reports, ...counters].map(({ arm }) => arm)],
    questions: [
      { id: 'reports', now: 1, variants: shown(reports) },
      { id: 'identifier', now: base.counterAsksFetcher, variants: shown(counters) },
      { id: 'handling', now: HANDLING_DAYS, variants: HANDLING.map((days) => ({ strength: days, arm: AS_IS, handlingDays: days })) },
    ],
  };
}
