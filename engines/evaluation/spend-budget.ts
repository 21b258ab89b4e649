import { writePeriod } from '../warning/series/periods.ts';
import type { Alert } from './alerts.ts';
import { weekOf, weeksOf } from './district.ts';
import type { District } from './district.ts';
import { share } from './numbers.ts';

/** A week in which an officer got more than the budget allows. */
interface FullWeek {
  readonly officer: string;
  readonly week: string;
  readonly alerts: number;
  readonly allowed: number;
}

export interface BudgetScore {
  readonly alerts_per_officer_week: number;
  /** Alerts above the budget; must be 0. An alert is charged once, in the week of its first `act` or `look` version. */
  readonly overrun: number;
  /** The same when every later version is charged like a new alert: the strictest reading. */
  readonly overrun_counting_updates: number;
  readonly most_in_a_week: number;
  /** Alerts of all that the budget would have allowed from start to end. */
  readonly used_share: number | null;
  readonly full_weeks: readonly FullWeek[];
}

/** What an officer may still be shown: each week brings the budget, and what is left of it lasts until the end of the next week. */
export class WeeklyBudget {
  readonly #weekly: number;
  #week = -Infinity;
  #left = 0;

  constructor(weekly: number) {
    this.#weekly = weekly;
  }

  /** Alerts allowed in a week, before the ones of that week are taken. Weeks are asked for in order. */
  allowed(week: number): number {
    if (week !== this.#week) {
      // Nothing is known before the first week; a week in between that nobody asked for was unspent.
      const carried = this.#week === -Infinity ? 0 : week > this.#week + 1 ? this.#weekly : Math.min(this.#weekly, this.#left);
      this.#week = week;
      this.#left = this.#weekly + carried;
    }
    return this.#left;
  }

  /** Takes alerts of a week; what is more than allowed is an overrun and nothing is carried over. */
  take(week: number, alerts: number): number {
    const allowed = this.allowed(week);
    this.#left = Math.max(0, allowed - alerts);
    return Math.max(0, alerts - allowed);
  }
}

interface Charge {
  readonly officer: string;
  readonly at: number;
}

function overruns(
  charges: readonly Charge[],
  { offset, start, alertsPerOfficerWeek }: District,
): { total: number; most: number; full: FullWeek[] } {
  const full: FullWeek[] = [];
  let total = 0;
  let most = 0;
  for (const [officer, list] of Map.groupBy(charges, (charge) => charge.officer)) {
    const weeks = Map.groupBy(list, ({ at }) => weekOf(at, offset));
    const budget = new WeeklyBudget(alertsPerOfficerWeek);
    budget.allowed(Math.min(weekOf(start, offset), ...weeks.keys()));
    for (const week of [...weeks.keys()].sort((a, b) => a - b)) {
      const alerts = weeks.get(week)?.length ?? 0;
      const allowed = budget.allowed(week);
      const over = budget.take(week, alerts);
      most = Math.max(most, alerts);
      total += over;
      if (over > 0) full.push({ officer, week: writePeriod('week', week), alerts, allowed });
    }
  }
  return { total, most, full };
}

/**
 * What the alerts took of the officers' budget. Calendar weeks of the district; one unspent week may be carried over; `watch` is free.
 * @source contract: simulated districts, Warnings
 */
export function scoreBudget(alerts: readonly Alert[], district: District): BudgetScore {
  const first = alerts.flatMap(({ shown }) => shown.slice(0, 1));
  const once = overruns(first, district);
  const every = overruns(
    alerts.flatMap(({ shown }) => shown),
    district,
  );
  return {
    alerts_per_officer_week: district.alertsPerOfficerWeek,
    overrun: once.total,
    overrun_counting_updates: every.total,
    most_in_a_week: once.most,
    used_share: share(first.length, district.officers.length * weeksOf(district) * district.alertsPerOfficerWeek),
    full_weeks: once.full,
  };
}
