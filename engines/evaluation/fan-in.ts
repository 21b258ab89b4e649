import type { Alert } from './alerts.ts';
import { DAY } from './district.ts';
import type { Application, District } from './district.ts';
import { rankUnderBudget } from './rank-under-budget.ts';
import type { Batch, Candidate } from './rank-under-budget.ts';

/** @source contract: simulated districts, Scores (baselines) */
const APPLICANTS_NEEDED = 3;
const WINDOW_DAYS = 60;

/**
 * The usual rule: one identifier that three or more unrelated applicants give within 60 days, identifiers of registered companies and
 * agents taken out as soon as the register is known; ranked by the number of unrelated applicants under the same weekly budget.
 */
export function fanIn(district: District, batch: Batch): Alert[] {
  const known = new Map<string, number>();
  for (const { identifier, knownAt } of district.hubs) known.set(identifier, Math.min(knownAt, known.get(identifier) ?? Infinity));
  const members = new Map<string, Application[]>();
  const active = new Set<string>();
  let next = 0;
  const candidatesAt = (at: number): Candidate[] => {
    for (
      let application = district.applications[next];
      application !== undefined && application.arrivedAt <= at;
      next += 1, application = district.applications[next]
    )
      for (const identifier of application.identifiers) {
        const list = members.get(identifier);
        if (list === undefined) members.set(identifier, [application]);
        else if (list.push(application) >= APPLICANTS_NEEDED) active.add(identifier);
      }
    const found: Candidate[] = [];
    for (const identifier of active) {
      const recent = (members.get(identifier) ?? []).filter(({ arrivedAt }) => arrivedAt > at - WINDOW_DAYS * DAY);
      members.set(identifier, recent);
      const strength = new Set(recent.map(({ household }) => household)).size;
      if (recent.length < APPLICANTS_NEEDED) active.delete(identifier);
      if (strength < APPLICANTS_NEEDED || (known.get(identifier) ?? Infinity) <= at) continue;
      const villages = recent.flatMap(({ village }) => village ?? []);
      found.push({ key: `fan-in ${identifier}`, kind: 'ring', strength, villages, events: recent.map(({ event }) => event) });
    }
    return found;
  };
  return rankUnderBudget(district, batch, candidatesAt);
}
