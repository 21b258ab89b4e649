import { linkedAt, secondEventAt } from './ceiling.ts';
import type { District, Ring } from './district.ts';
import type { MissedRing } from './missed-rings.ts';
import { share, tally } from './numbers.ts';
import { scoreTimeliness } from './timeliness.ts';
import type { Timeliness } from './timeliness.ts';

/** The scores of one type of ring beside what was reachable. */
export interface TypeScore extends Timeliness {
  readonly type: string;
  /** Victims preventable with an alarm at the second linked event, and at the second event of any kind. */
  readonly reachable: number;
  readonly reachable_any_two: number;
  /** Preventable victims of those reachable. */
  readonly of_reachable: number | null;
  /** Rings from which nobody was preventable, by reason. */
  readonly missed: Readonly<Record<string, number>>;
}

/** Scores by type of ring, the type with most victims first. */
export function scoreByType(
  rings: readonly Ring[],
  first: ReadonlyMap<Ring, number>,
  missed: readonly MissedRing[],
  district: District,
): TypeScore[] {
  const times = (list: readonly Ring[], when: typeof linkedAt): Map<Ring, number> =>
    new Map(list.map((ring) => [ring, when(ring, district) ?? Infinity]));
  return [...Map.groupBy(rings, (ring) => ring.type)]
    .map(([type, list]) => {
      const score = scoreTimeliness(list, first);
      const reachable = scoreTimeliness(list, times(list, linkedAt)).preventable;
      const anyTwo = scoreTimeliness(list, times(list, secondEventAt)).preventable;
      const reasons = missed.filter((one) => one.type === type).map(({ reason }) => reason);
      return {
        type,
        ...score,
        reachable,
        reachable_any_two: anyTwo,
        of_reachable: share(score.preventable, reachable),
        missed: tally(reasons),
      };
    })
    .sort((a, b) => b.victims - a.victims || (a.type < b.type ? -1 : 1));
}
