import type { Alert, AlertVersion } from './alerts.ts';
import { groupVersions } from './alerts.ts';
import { scoreByType } from './by-type.ts';
import type { TypeScore } from './by-type.ts';
import { scoreCeilings } from './ceiling.ts';
import type { Ceilings } from './ceiling.ts';
import { countedRings, weeksOf } from './district.ts';
import type { District, Ring } from './district.ts';
import { fanIn } from './fan-in.ts';
import { firstHitOfRings } from './hits.ts';
import { scorePartition } from './linkage.ts';
import type { Clusters, PartitionScore } from './linkage.ts';
import { ringIntervals } from './ring-intervals.ts';
import type { RingIntervals } from './ring-intervals.ts';
import { findMissedRings } from './missed-rings.ts';
import type { MissedRing } from './missed-rings.ts';
import { rankAlerts, scorePrecision } from './precision.ts';
import type { Precision, RankedAlert } from './precision.ts';
import { scoreCriticalLinks } from './ring-links.ts';
import { scoreBudget } from './spend-budget.ts';
import type { BudgetScore } from './spend-budget.ts';
import { scoreSurges } from './surges.ts';
import type { SurgeScore } from './surges.ts';
import { scoreTimeliness } from './timeliness.ts';
import type { Timeliness } from './timeliness.ts';
import { earsOfVillages, earsWarnings } from './village-ears.ts';

/** The baselines of every run. */
export const BASELINES = ['fan_in', 'fan_in_daily', 'ears_c2'] as const;
export type Baseline = (typeof BASELINES)[number];

/** A list of warnings with its scores. */
export interface WarningScore extends Timeliness {
  readonly precision: Precision;
  readonly budget: BudgetScore;
  /** Strongest first, for cutting at equal recall. */
  readonly ranking: readonly RankedAlert[];
}

export interface LinkageScore {
  readonly all: PartitionScore;
  readonly by_stream: Readonly<Record<string, PartitionScore>>;
  readonly critical_links: { readonly links: number; readonly found: number; readonly share: number | null };
}

/** What `replay` said about its own cost. */
export interface Speed {
  readonly events_per_second_and_core: number | null;
  readonly cpu_seconds: number;
  readonly peak_megabytes: number | null;
}

/** Every score of one district; the shape of `evaluate --json`. */
export interface DistrictScore {
  readonly format: 1;
  readonly dataset: {
    readonly name: string;
    readonly seed: string;
    readonly events: number;
    readonly officers: number;
    readonly weeks: number;
    readonly rings: number;
    readonly rings_per_week: number;
  };
  readonly ours: WarningScore;
  /** 95 % intervals over the rings of this one district; several seeds give better ones. */
  readonly intervals: RingIntervals;
  readonly baselines: Readonly<Record<Baseline, WarningScore>>;
  readonly ceiling: Ceilings;
  readonly surges: SurgeScore;
  readonly linkage: LinkageScore | null;
  readonly speed: Speed | null;
  readonly by_type: readonly TypeScore[];
  readonly missed: readonly MissedRing[];
}

/** All scores of one list of warnings that do not need the truth about persons. */
export function scoreWarnings(
  alerts: readonly Alert[],
  district: District,
  counted: readonly Ring[] = countedRings(district),
): WarningScore {
  return {
    ...scoreTimeliness(counted, firstHitOfRings(alerts, district)),
    precision: scorePrecision(alerts, district),
    budget: scoreBudget(alerts, district),
    ranking: rankAlerts(alerts, district, counted),
  };
}

function scoreLinkage(counted: readonly Ring[], district: District, clusters: Clusters): LinkageScore {
  const streams = new Set([...district.mentions.keys()].flatMap((event) => district.events.get(event)?.stream ?? []));
  return {
    all: scorePartition(district, clusters),
    by_stream: Object.fromEntries(
      [...streams].sort().map((name) => [name, scorePartition(district, clusters, (stream) => stream === name)]),
    ),
    critical_links: scoreCriticalLinks(counted, district, clusters),
  };
}

export interface ScoreOptions {
  readonly clusters?: Clusters | undefined;
  readonly speed?: Speed | undefined;
  readonly surgeEveryDays?: number | undefined;
  readonly bootstrapSeed?: number | undefined;
}

/**
 * Scores the warnings of one district against its truth, with the baselines and the ceiling of the same data.
 * @param versions  usable lines of the warnings (`faultOf` finds none)
 * @param clusters  the final partition, for the linkage scores
 */
export function scoreDistrict(
  district: District,
  versions: readonly AlertVersion[],
  { clusters, speed, surgeEveryDays, bootstrapSeed = 1 }: ScoreOptions = {},
): DistrictScore {
  const counted = countedRings(district);
  const alerts = groupVersions(versions);
  const first = firstHitOfRings(alerts, district);
  const ears = earsOfVillages(district);
  const missed = findMissedRings(counted, alerts, first, district, clusters);
  const weeks = weeksOf(district);
  const weeklyFanIn = fanIn(district, 'week');
  return {
    format: 1,
    dataset: {
      name: district.name,
      seed: district.seed,
      events: district.events.size,
      officers: district.officers.length,
      weeks,
      rings: counted.length,
      rings_per_week: counted.length / weeks,
    },
    ours: scoreWarnings(alerts, district, counted),
    intervals: ringIntervals(counted, first, firstHitOfRings(weeklyFanIn, district), bootstrapSeed),
    baselines: {
      fan_in: scoreWarnings(weeklyFanIn, district, counted),
      fan_in_daily: scoreWarnings(fanIn(district, 'day'), district, counted),
      ears_c2: scoreWarnings(earsWarnings(district, ears), district, counted),
    },
    ceiling: scoreCeilings(counted, district),
    surges: scoreSurges(alerts, ears, district, surgeEveryDays),
    linkage: clusters === undefined ? null : scoreLinkage(counted, district, clusters),
    speed: speed ?? null,
    by_type: scoreByType(counted, first, missed, district),
    missed,
  };
}
