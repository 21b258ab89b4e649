import { attentionEffects, attentionExposure, flagWeeks, OUTREACH_WEEKS } from '../../../engines/warning/series/attention.ts';
import type { Attention, WatchedPlace } from '../../../engines/warning/series/attention.ts';
import { earliestOf, judgeBy } from '../../../engines/warning/series/choose-method.ts';
import type { Choice, MethodVerdict } from '../../../engines/warning/series/choose-method.ts';
import type { Series } from '../../../engines/warning/series/detector.ts';
import { GAMMA_POISSON_ALPHA } from '../../../engines/warning/series/gamma-poisson.ts';
import { PERIODS_PER_YEAR } from '../../../engines/warning/series/periods.ts';
import { completedByAge, completedOf, nowcast } from '../../../engines/warning/series/reporting-delay.ts';
import type { Nowcast } from '../../../engines/warning/series/reporting-delay.ts';
import type { SeriesLevel } from '../model.ts';
import { SHOWN_WEEKS } from '../surges/judge-agency.ts';

export const FREQUENCY = PERIODS_PER_YEAR.week;
/** One false alarm of a series in 200 weeks, as for villages. @source engines/warning `GAMMA_POISSON_ALPHA` */
export const SERIES_ALPHA = GAMMA_POISSON_ALPHA;
/** Older weeks tell of another time; Farrington needs three years and a half. Our choice: five years. */
export const OFFICE_WEEKS = 5 * FREQUENCY;
/** What a nowcast believes of the rate before it counts: a quarter of a year of the usual (our choice). */
const PRIOR_WEEKS = 13;
/** An exposure that teaches nothing and expects nothing. */
const NOTHING = 1e-9;

/** One report or application: the week it tells of, the week it was known, its village where it has one. */
export interface Told {
  readonly occurred: number;
  readonly arrived: number;
  readonly village: string | null;
}
/** A campaign or visit. */
export interface AttentionDay {
  readonly village: string;
  readonly kind: Attention;
  readonly week: number;
}
export interface Span {
  /** First week of the office's records, and the last full week, as running numbers. */
  readonly first: number;
  readonly week: number;
}
export type Choose = (series: Series) => Choice;

export interface JudgedWeek {
  readonly week: number;
  readonly now: Nowcast;
  readonly verdict: MethodVerdict;
  /** The rise stands on villages with a campaign or visit alone. */
  readonly explained: boolean;
  readonly attention: readonly Attention[];
}
export interface JudgedSeries {
  readonly choice: Choice;
  /** Weeks that were learnt from. */
  readonly length: number;
  readonly completedByAge: readonly number[];
  readonly effects: Record<Attention, number> | undefined;
  readonly level: SeriesLevel;
  /** The newest last; empty while there is too little to say what is usual. */
  readonly weeks: readonly JudgedWeek[];
}

interface Weighed {
  readonly counts: number[];
  readonly exposure: number[];
  /** The same without villages in weeks with a campaign or visit. */
  readonly plain: { readonly counts: number[]; readonly exposure: number[] };
  readonly effects: Record<Attention, number> | undefined;
}

/** Exposure of an office: the villages' own, each by the share it usually tells. */
function weigh(told: readonly Told[], days: readonly AttentionDay[], { first, week }: Span, completed: readonly number[]): Weighed {
  const length = week - first + 1;
  const counts = Array<number>(length).fill(0);
  for (const { occurred } of told) counts[occurred - first]! += 1;
  const exposed = { counts, exposure: [...completed] };
  if (days.length === 0) return { ...exposed, plain: exposed, effects: undefined };
  const watched = new Set(days.map(({ village }) => village));
  // Places without a campaign are one: nothing sets them apart.
  const byVillage = Map.groupBy(told, ({ village }) => (village !== null && watched.has(village) ? village : ''));
  const places = [...byVillage].map(([village, list]): WatchedPlace => {
    const own = Array<number>(length).fill(0);
    for (const { occurred } of list) own[occurred - first]! += 1;
    const flags = (kind: Attention): boolean[] =>
      flagWeeks(days.flatMap((day) => (day.village === village && day.kind === kind ? [day.week] : [])), first, length); // prettier-ignore
    return { counts: own, outreach: flags('outreach'), visit: flags('visit') };
  });
  const effects = attentionEffects(places, completed);
  const exposures = places.map((place) => attentionExposure(place, completed, effects));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const rates = places.map((place, at) => sum(place.counts) / sum(exposures[at]!));
  const whole = sum(rates);
  const flagged = ({ outreach, visit }: WatchedPlace, at: number): boolean => outreach[at] === true || visit[at] === true;
  const exposureWhere = (counts: (place: WatchedPlace, at: number) => boolean): number[] =>
    Array.from({ length }, (_, at) =>
      Math.max(NOTHING, sum(places.map((place, n) => (counts(place, at) ? (rates[n]! * exposures[n]![at]!) / whole : 0)))),
    );
  return {
    counts,
    exposure: exposureWhere(() => true),
    plain: {
      counts: counts.map((count, at) => count - sum(places.map((place) => (flagged(place, at) ? place.counts[at]! : 0)))),
      exposure: exposureWhere((place, at) => !flagged(place, at)),
    },
    effects,
  };
}

const seriesOf = ({ counts, exposure }: Pick<Weighed, 'counts' | 'exposure'>): Series => ({ counts, population: exposure });

/**
 * One weekly series of an office: late records, campaigns and visits reckoned in, by the method that its own past elects.
 * @param told    what is counted; later weeks and those before `span.first` are left out
 * @param days    campaigns and visits; none where they cannot matter
 * @param choose  the choice of the method
 */
export function judgeSeries(told: readonly Told[], days: readonly AttentionDay[], span: Span, choose: Choose): JudgedSeries {
  const { first, week } = span;
  const length = week - first + 1;
  const inside = told.filter(({ occurred, arrived }) => occurred >= first && occurred <= week && arrived <= week);
  const shares = completedByAge(inside, week);
  // Where nobody ever told anything, a campaign has moved nothing.
  const telling = new Set(inside.map(({ village }) => village));
  const felt = days.filter(({ village, week: on }) => telling.has(village) && on > first - OUTREACH_WEEKS && on <= week);
  const weighed = weigh(inside, felt, span, completedOf(shares, length));
  const choice = choose(seriesOf(weighed));
  const mean = inside.length / length;
  const from = Math.max(0, length - SHOWN_WEEKS, choice.method === 'gamma-poisson' ? 0 : earliestOf(choice.method, FREQUENCY));
  const judge = judgeBy(choice.method, FREQUENCY, SERIES_ALPHA);
  const verdicts = judge(seriesOf(weighed), from);
  const attended = weighed.effects !== undefined && verdicts.some(({ alarm }) => alarm);
  const quiet = new Map(attended ? judge(seriesOf(weighed.plain), from).map(({ at, alarm }) => [at, !alarm]) : []);
  const casts = nowcast(weighed.counts, completedOf(shares, length), { shape: Math.max(0.5, mean * PRIOR_WEEKS), rate: PRIOR_WEEKS });
  const kindsAt = (at: number): Attention[] => [
    ...new Set(felt.filter((day) => first + at >= day.week && first + at < day.week + OUTREACH_WEEKS).map(({ kind }) => kind)),
  ];
  const weeks = verdicts.map((verdict): JudgedWeek => ({
    week: first + verdict.at,
    now: casts[verdict.at]!,
    verdict,
    explained: verdict.alarm && quiet.get(verdict.at) === true,
    attention: kindsAt(verdict.at),
  }));
  return { choice, length, completedByAge: shares, effects: weighed.effects, level: levelOf(weeks), weeks };
}

/** A rise is told for so many weeks: the newest is half told, and CUSUM starts again after it spoke. Our choice. */
const SPEAKS_WEEKS = 2;

/** The newest week that stands out and is not explained by attention, while it is told. */
export const risenWeek = (weeks: readonly JudgedWeek[]): JudgedWeek | undefined =>
  weeks.slice(-SPEAKS_WEEKS).findLast(({ verdict, explained }) => verdict.alarm && !explained);

function levelOf(weeks: readonly JudgedWeek[]): SeriesLevel {
  const last = weeks.at(-1);
  if (last === undefined) return 'unknown';
  if (risenWeek(weeks) !== undefined) return 'above';
  return last.explained ? 'explained' : 'usual';
}
