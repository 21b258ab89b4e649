import { surgeLevels } from '../../../engines/warning/budget/e-values.ts';
import { flagWeeks } from '../../../engines/warning/series/attention.ts';
import type { Attention, WatchedPlace } from '../../../engines/warning/series/attention.ts';
import { groupPlaces } from '../../../engines/warning/series/group-places.ts';
import { judgeVillages } from '../../../engines/warning/series/judge-villages.ts';
import type { VillageVerdict } from '../../../engines/warning/series/judge-villages.ts';
import { completedByAge, completedOf } from '../../../engines/warning/series/reporting-delay.ts';
import type { VillageLevel } from '../model.ts';
import type { AttentionRow, VillageReport } from './store-villages.ts';
import { weekOf } from './weeks.ts';

/** Weeks that teach what is usual. @source engines/warning `GAMMA_POISSON_MEMORY`: two years */
export const MEMORY_WEEKS = 104;
/** Weeks that are shown as a curve: half a year. Our choice. */
export const SHOWN_WEEKS = 26;
/** What is said to have happened longer ago than this is taken as told on its day: memory of a day fades. Our choice. */
const OLDEST_STORY_WEEKS = 12;

/** "35.05" */
const REGENCY_LETTERS = 5;

export interface JudgedVillage {
  readonly code: string;
  readonly place: WatchedPlace;
  readonly exposure: readonly number[];
  /** Of the last weeks, the newest last; empty while there is nothing to learn from. */
  readonly verdicts: readonly VillageVerdict[];
  readonly level: VillageLevel;
}

export interface AgencyLook {
  readonly first: number;
  readonly length: number;
  readonly completed: readonly number[];
  /** Share told by age in weeks. */
  readonly completedByAge: readonly number[];
  readonly effects: Record<Attention, number>;
  readonly villages: readonly JudgedVillage[];
}

/** The week a report tells of. */
export function occurrenceOf({ happenedOn, receivedOn }: Pick<VillageReport, 'happenedOn' | 'receivedOn'>): number {
  const arrived = weekOf(receivedOn);
  const happened = happenedOn === null ? arrived : weekOf(happenedOn);
  return happened <= arrived && arrived - happened <= OLDEST_STORY_WEEKS ? happened : arrived;
}

/**
 * How the villages of an agency stand in a week, against their own past and their neighbours.
 * @param villages   codes of all villages that may teach, those without reports too
 * @param week       the last week that is judged; what arrived or happened later is not looked at
 * @param allowance  see `weekAllowance`
 */
export function judgeAgency(
  reports: readonly VillageReport[],
  villages: readonly string[],
  attention: readonly AttentionRow[],
  week: number,
  allowance: number,
): AgencyLook {
  const told = reports
    .map((report) => ({ code: report.territory, occurred: occurrenceOf(report), arrived: weekOf(report.receivedOn) }))
    .filter(({ arrived, occurred }) => arrived <= week && occurred > week - MEMORY_WEEKS);
  const first = told.reduce((least, { occurred }) => Math.min(least, occurred), week);
  const length = week - first + 1;
  const shares = completedByAge(told, week);
  const completed = completedOf(shares, length);
  const counts = new Map(villages.map((code) => [code, Array<number>(length).fill(0)]));
  for (const { code, occurred } of told) {
    const row = counts.get(code);
    if (row !== undefined) row[occurred - first]! += 1;
  }
  const flags = (code: string, kind: Attention): boolean[] =>
    flagWeeks(attention.flatMap((row) => (row.territory === code && row.kind === kind ? [weekOf(row.on_day)] : [])), first, length); // prettier-ignore
  const places = villages.map((code): WatchedPlace => ({
    counts: counts.get(code) ?? [],
    outreach: flags(code, 'outreach'),
    visit: flags(code, 'visit'),
  }));
  const groups = Map.groupBy(groupPlaces(villages).entries(), ([, group]) => group);
  const judged = new Map<number, Omit<JudgedVillage, 'level'>>();
  let effects: Record<Attention, number> = { outreach: 0, visit: 0 };
  for (const members of groups.values()) {
    const group = members.map(([at]) => places[at]!);
    const found = judgeVillages(group, completed, { from: Math.max(0, length - SHOWN_WEEKS), evidence: true });
    // The effects of the largest group speak for the agency; each village is judged with those of its own.
    if (members.length === Math.max(...[...groups.values()].map((list) => list.length))) ({ effects } = found);
    for (const [index, [at]] of members.entries())
      judged.set(at, { code: villages[at]!, place: places[at]!, exposure: found.exposures[index]!, verdicts: found.verdicts[index]! });
  }
  const inOrder = villages.map((_, at) => judged.get(at)!);
  const levels = levelsByRegency(inOrder, allowance);
  return {
    first,
    length,
    completed,
    completedByAge: shares,
    effects,
    villages: inOrder.map((village, at) => ({ ...village, level: levelOf(levels.get(at) ?? 'none', village.verdicts.at(-1)) })),
  };
}

/**
 * False ones are kept few in each kabupaten, not in the whole country: one list is read by one office, and nine hundred villages elsewhere
 * must not silence it. Our choice.
 */
function levelsByRegency(villages: readonly Omit<JudgedVillage, 'level'>[], allowance: number): Map<number, 'none' | 'look' | 'act'> {
  const levels = new Map<number, 'none' | 'look' | 'act'>();
  for (const members of Map.groupBy(villages.keys(), (at) => villages[at]!.code.slice(0, REGENCY_LETTERS)).values()) {
    const judged = surgeLevels(members.map((at) => villages[at]!.verdicts.at(-1)?.evidence ?? 1), allowance); // prettier-ignore
    for (const [index, at] of members.entries()) levels.set(at, judged[index] ?? 'none');
  }
  return levels;
}

/** What campaigns and visits explain alone never stands out. */
function levelOf(level: 'none' | 'look' | 'act', verdict: VillageVerdict | undefined): VillageLevel {
  if (level !== 'none' && verdict?.byAttentionOnly !== true) return level;
  return level !== 'none' || verdict?.alarm === true ? 'above' : 'usual';
}

/** Reports and what is usual in the window that stands out most. */
export function windowOf({ verdicts }: JudgedVillage): { span: number; told: number; expected: number; p: number; evidence: number } {
  const last = verdicts.at(-1);
  const span = Math.min(last?.window ?? 1, Math.max(1, verdicts.length));
  const inside = verdicts.slice(-span);
  return {
    span,
    told: inside.reduce((sum, { observed }) => sum + observed, 0),
    expected: inside.reduce((sum, { expected }) => sum + expected, 0),
    p: last?.p ?? 1,
    evidence: last?.evidence ?? 1,
  };
}
