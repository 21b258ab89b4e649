import type { Reply } from '../../../platform/contract/endpoint.ts';
import type { getVillage } from '../contract.ts';

export type Week = Reply<typeof getVillage>['weeks'][number];

export const CURVE = { width: 360, height: 190, left: 26, right: 6, top: 12, bottom: 34 } as const;
/** Steps of the axis that read well. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const MOST_LINES = 5;

export interface CurveShape {
  readonly slot: number;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly lines: readonly number[];
  /** The usual range, from nothing to the upper bound, as one area. */
  readonly band: string;
  readonly usual: string;
}

/** Geometry of the weeks: bars for what was told, an area for what is usual. */
export function curveOf(weeks: readonly Week[]): CurveShape {
  const { width, height, left, right, top, bottom } = CURVE;
  const most = Math.max(2, ...weeks.map((week) => Math.max(week.finalHigh, week.upper, week.told)));
  const step = STEPS.find((one) => most / one <= MOST_LINES) ?? most;
  const ceiling = Math.ceil(most / step) * step;
  const slot = (width - left - right) / Math.max(1, weeks.length);
  const x = (at: number): number => left + at * slot;
  const y = (value: number): number => top + (height - top - bottom) * (1 - value / ceiling);
  // Steps, not slopes: a week is one figure.
  const over = weeks.map(({ upper }, at) => `${x(at).toFixed(1)} ${y(upper).toFixed(1)}H${x(at + 1).toFixed(1)}`);
  const usual = weeks.map(({ expected }, at) => `${x(at).toFixed(1)} ${y(expected).toFixed(1)}H${x(at + 1).toFixed(1)}`);
  return {
    slot,
    x,
    y,
    lines: Array.from({ length: Math.floor(ceiling / step) + 1 }, (_, at) => at * step),
    band: `M${x(0).toFixed(1)} ${y(0).toFixed(1)}L${over.join('L')}V${y(0).toFixed(1)}Z`,
    usual: `M${usual.join('L')}`,
  };
}
