import type { TypeScore } from './by-type.ts';
import { ratio, share } from './numbers.ts';
import type { DistrictScore } from './score-district.ts';

/** The scores of one type of ring, added up over seeds; lead times do not add up and are left out. */
export type PooledType = Pick<
  TypeScore,
  'type' | 'rings' | 'rings_hit' | 'before_first_departure' | 'before_half_departed' | 'victims' | 'preventable' | 'reachable' | 'reachable_any_two' | 'of_reachable' | 'missed'
> & {
  /** Victims of the missed rings that were reachable at the second linked event, by reason. */
  readonly reachable_lost: Readonly<Record<string, number>>;
}; // prettier-ignore

/** What adds up without an interval. */
export interface Pooled {
  readonly by_type: readonly PooledType[];
  readonly false_by_cause: Readonly<Record<string, number>>;
  readonly by_kind: Readonly<Record<string, { readonly alerts: number; readonly true_alerts: number }>>;
  readonly surges: {
    readonly surges: number;
    readonly detected: number;
    readonly observed_to_nominal: number | null;
    readonly ears_c2_observed_to_nominal: number | null;
  };
  /** Means over the seeds that have clusters. */
  readonly linkage: { readonly seeds: number; readonly pairwise_f1: number | null; readonly b_cubed_f1: number | null; readonly critical_links: number | null };
  readonly speed: { readonly seeds: number; readonly events_per_second_and_core: number | null; readonly peak_megabytes: number | null };
} // prettier-ignore

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const meanOf = (values: readonly (number | null | undefined)[]): number | null => {
  const known = values.filter((value) => typeof value === 'number');
  return share(sum(known), known.length);
};

function addCounts(lists: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total = new Map<string, number>();
  for (const list of lists) for (const [word, count] of Object.entries(list)) total.set(word, (total.get(word) ?? 0) + count);
  return Object.fromEntries([...total].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}

function poolTypes(scores: readonly DistrictScore[]): PooledType[] {
  const types = Map.groupBy(
    scores.flatMap((score) => score.by_type),
    ({ type }) => type,
  );
  return [...types]
    .map(([type, list]) => {
      const of = (field: 'rings' | 'rings_hit' | 'before_first_departure' | 'before_half_departed' | 'victims' | 'preventable' | 'reachable' | 'reachable_any_two') =>
        sum(list.map((one) => one[field])); // prettier-ignore
      const lost = scores.flatMap(({ missed }) =>
        missed.filter((one) => one.type === type).map(({ reason, reachable }) => ({ [reason]: reachable })),
      );
      return {
        type,
        rings: of('rings'),
        rings_hit: of('rings_hit'),
        before_first_departure: of('before_first_departure'),
        before_half_departed: of('before_half_departed'),
        victims: of('victims'),
        preventable: of('preventable'),
        reachable: of('reachable'),
        reachable_any_two: of('reachable_any_two'),
        of_reachable: share(of('preventable'), of('reachable')),
        missed: addCounts(list.map(({ missed }) => missed)),
        reachable_lost: addCounts(lost),
      };
    })
    .sort((a, b) => b.victims - a.victims || (a.type < b.type ? -1 : 1));
}

/** Adds the breakdowns of several seeds up. */
export function poolSeeds(scores: readonly DistrictScore[]): Pooled {
  const kinds = Map.groupBy(
    scores.flatMap(({ ours }) => Object.entries(ours.precision.by_kind)),
    ([kind]) => kind,
  );
  const surges = scores.map((score) => score.surges);
  const linkages = scores.flatMap(({ linkage }) => linkage ?? []);
  const speeds = scores.flatMap(({ speed }) => speed ?? []);
  const cpu = sum(speeds.map((speed) => speed.cpu_seconds));
  const timed = scores.filter(({ speed }) => speed !== null).map(({ dataset }) => dataset.events);
  const peaks = speeds.flatMap(({ peak_megabytes: peak }) => peak ?? []);
  return {
    by_type: poolTypes(scores),
    false_by_cause: addCounts(scores.map(({ ours }) => ours.precision.false_by_cause)),
    by_kind: Object.fromEntries(
      [...kinds]
        .map(
          ([kind, list]) =>
            [kind, { alerts: sum(list.map(([, one]) => one.alerts)), true_alerts: sum(list.map(([, one]) => one.true_alerts)) }] as const,
        )
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    surges: {
      surges: sum(surges.map((one) => one.surges)),
      detected: sum(surges.map((one) => one.detected)),
      observed_to_nominal: ratio(sum(surges.map((one) => one.false_alarms)), sum(surges.map((one) => one.nominal_false_alarms))),
      ears_c2_observed_to_nominal: ratio(
        sum(surges.map((one) => one.ears_c2.false_alarms)),
        sum(surges.map((one) => one.ears_c2.nominal_false_alarms)),
      ),
    },
    linkage: {
      seeds: linkages.length,
      pairwise_f1: meanOf(linkages.map(({ all }) => all.pairwise.f1)),
      b_cubed_f1: meanOf(linkages.map(({ all }) => all.b_cubed.f1)),
      critical_links: share(
        sum(linkages.map(({ critical_links: one }) => one.found)),
        sum(linkages.map(({ critical_links: one }) => one.links)),
      ),
    },
    speed: {
      seeds: speeds.length,
      events_per_second_and_core: ratio(sum(timed), cpu),
      peak_megabytes: peaks.length === 0 ? null : Math.max(...peaks),
    },
  };
}
