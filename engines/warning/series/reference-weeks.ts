/** A past period with the season it counts for; level 0 is the season of today. */
export interface ReferencePeriod {
  readonly at: number;
  readonly season: number;
}

export interface ReferencePlan {
  /** Periods in a year: 52 for weeks, 365 for days. */
  readonly frequency: number;
  readonly years: number;
  /** Periods on each side of the same week in past years. */
  readonly halfWindow: number;
  /** Seasons of a year: 1 takes only the windows; more cut the rest of the year into the other levels. */
  readonly seasons: number;
  /** The latest periods, which an outbreak that has begun may have raised. */
  readonly excluded: number;
}

/** How many periods must lie before the one that is judged. */
export function neededHistory({ frequency, years, halfWindow }: ReferencePlan): number {
  return frequency * years + halfWindow;
}

/**
 * Past periods that tell what is usual at `at`: windows around the same week of past years, and the weeks between as other seasons.
 * @returns ascending periods, none below 0; empty when the history does not reach `years` back
 * @source Noufaily et al. 2013; Salmon, Schumacher & Höhle 2016 (sharing of the weeks between windows)
 */
export function referencePeriods(at: number, plan: ReferencePlan): ReferencePeriod[] {
  const { frequency, years, halfWindow, seasons, excluded } = plan;
  if (at < neededHistory(plan)) return [];
  const found: ReferencePeriod[] = [];
  const others = seasons - 1;
  const between = frequency - 2 * halfWindow - 1;
  const latest = seasons === 1 ? at - frequency + halfWindow : at - 1;
  for (let past = at - frequency * years - halfWindow; past <= latest; past += 1) {
    if (past >= at - excluded) break;
    const sinceAnchor = (past - (at - frequency * years) + halfWindow) % frequency;
    const inWindow = sinceAnchor <= 2 * halfWindow;
    if (inWindow) found.push({ at: past, season: 0 });
    else if (others > 0) found.push({ at: past, season: 1 + blockOf(sinceAnchor - 2 * halfWindow - 1, between, others) });
  }
  return found;
}

/** Number of the block, when `length` periods are shared among `blocks` and the first blocks take what is left over. */
function blockOf(position: number, length: number, blocks: number): number {
  const size = Math.floor(length / blocks);
  const larger = length % blocks;
  const inLarger = larger * (size + 1);
  return position < inLarger ? Math.floor(position / (size + 1)) : larger + Math.floor((position - inLarger) / size);
}
