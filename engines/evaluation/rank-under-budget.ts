import type { Alert, AlertVersion } from './alerts.ts';
import { groupVersions } from './alerts.ts';
import { DAY, endOfWeek, weekOf } from './district.ts';
import type { District } from './district.ts';
import { WeeklyBudget } from './spend-budget.ts';

/** Something a baseline would warn about at one moment. */
export interface Candidate {
  readonly key: string;
  readonly kind: string;
  readonly strength: number;
  readonly villages: readonly string[];
  readonly events: readonly string[];
}

/** How often a baseline ranks: once at the end of each week, or at the end of each day, first come first served. */
export type Batch = 'week' | 'day';

/** Ends of the days or weeks between the start and the last arrival. */
function* batchEnds(district: District, batch: Batch): Generator<number> {
  let last = district.end;
  for (const { arrivedAt } of district.events.values()) last = Math.max(last, arrivedAt);
  if (batch === 'week') {
    for (let week = weekOf(district.start, district.offset); ; week += 1) {
      const end = endOfWeek(week, district.offset);
      yield end;
      if (end >= last) return;
    }
  }
  const firstDay = Math.floor((district.start + district.offset) / DAY) * DAY - district.offset;
  for (let end = firstDay + DAY - 1; end < last + DAY; end += DAY) yield end;
}

/** Who answers for most of these villages; the first officer where nobody does. */
function officerFinder({ officers }: District): (villages: readonly string[]) => string {
  const owner = new Map(officers.flatMap(({ id, villages }) => villages.map((village) => [village, id])));
  return (villages) => {
    const votes = new Map<string, number>();
    for (const village of villages) {
      const id = owner.get(village);
      if (id !== undefined) votes.set(id, (votes.get(id) ?? 0) + 1);
    }
    return [...votes].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? officers[0]?.id ?? '';
  };
}

/**
 * Turns the candidates of a baseline into warnings under the same budget as ours: at the end of each batch the strongest ones of each
 * officer are shown as long as the week's budget lasts. A candidate that was shown already and has grown is updated free of charge.
 * @param candidatesAt  what would be warned about at a moment; asked in the order of time
 */
export function rankUnderBudget(district: District, batch: Batch, candidatesAt: (at: number) => readonly Candidate[]): Alert[] {
  const officerOf = officerFinder(district);
  const budgets = new Map<string, WeeklyBudget>();
  const shown = new Map<string, ReadonlySet<string>>();
  const versions: AlertVersion[] = [];
  for (const at of batchEnds(district, batch)) {
    const week = weekOf(at, district.offset);
    const ranked = candidatesAt(at).toSorted((a, b) => b.strength - a.strength || (a.key < b.key ? -1 : 1));
    for (const candidate of ranked) {
      const officer = officerOf(candidate.villages);
      const before = shown.get(candidate.key);
      const known = before !== undefined && candidate.events.some((event) => before.has(event));
      if (known && candidate.events.every((event) => before.has(event))) continue;
      if (!known) {
        let budget = budgets.get(officer);
        if (budget === undefined) {
          budgets.set(officer, (budget = new WeeklyBudget(district.alertsPerOfficerWeek)));
          budget.allowed(weekOf(district.start, district.offset));
        }
        if (budget.allowed(week) < 1) continue;
        budget.take(week, 1);
      }
      shown.set(candidate.key, new Set([...(known ? before : []), ...candidate.events]));
      const { key, kind, villages, events, strength } = candidate;
      versions.push({ id: key, at, kind, level: 'look', officer, villages: [...new Set(villages)], scoreBits: strength, events });
    }
  }
  return groupVersions(versions);
}
