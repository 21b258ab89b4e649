import { probabilityOf } from '../matching/index.ts';
import { nearPhones, sameMatter } from './match-reports.ts';
import type { RecentReport, ReportHabits, SameMatter } from './match-reports.ts';
import type { Memory, Seen } from './memory.ts';

/** Reports that tell of one recruiter or incident, and what is common in reports here. */
export interface Matters {
  /** Ties a new report to the matter of earlier ones it agrees with. */
  add(report: RecentReport, memory: Memory): void;
  /** A phone of an application that is one digit off a reported one. */
  nearPhone(e164: string): string[];
  readonly recent: readonly RecentReport[];
}

/** Reports are compared this long. @source our choice: twice the median dwell of dossier: simulator §2.6 */
const COMPARED_DAYS = 120;
/** Two reports are of one matter from here on. */
const SAME_FROM = 0.5;
/** Two reports name one person or number from here on: 8 : 1. Our choice. */
const NAMED_FROM = 3;
/** What a share of the district is worth before anything was counted. */
const UNSEEN = 0.5;

/** @param shareOf share of the people who live in a village or kecamatan */
export function createMatters(shareOf: (code: string) => number): Matters {
  let recent: RecentReport[] = [];
  const destinations = new Map<string, number>();
  const names = new Map<string, number>();
  const matterOf = new Map<Seen, string>();
  const masked = new Map<string, Set<string>>();
  let withDestination = 0;
  let named = 0;
  const masks = (e164: string): string[] => Array.from({ length: 9 }, (_, at) => `${e164.length} ${mask(e164, e164.length - 1 - at)}`);
  const habits = (): ReportHabits => ({
    recent: recent.length,
    share: shareOf,
    destination: (code) => ((destinations.get(code) ?? 0) + UNSEEN) / (withDestination + 2 * UNSEEN),
    name: (name) => ((names.get(name) ?? 0) + UNSEEN) / (named + 50),
  });
  return {
    get recent() {
      return recent;
    },
    nearPhone(e164) {
      const found = new Set<string>();
      for (const key of masks(e164))
        for (const other of masked.get(key) ?? []) if (other !== e164 && nearPhones(other, e164)) found.add(other);
      return [...found].sort();
    },
    add(told, memory) {
      const today = told.seen.day;
      // Whoever is licensed is named by many for ordinary reasons: neither the number nor the name beside it joins two reports.
      const licensed = told.content.identifiers.filter(([{ key }]) => memory.licensed(key, today));
      const identifiers = told.content.identifiers.filter((one) => !licensed.includes(one));
      const theirs = new Set(licensed.flatMap(([{ kind }, mention]) => (kind === 'phone' ? [mention] : [])));
      const people = told.content.people.filter(({ mention }) => !theirs.has(mention));
      const report = { ...told, content: { ...told.content, identifiers, people } };
      recent = recent.filter((other) => today - other.seen.day <= COMPARED_DAYS);
      const known = habits();
      let best: (SameMatter & { other: RecentReport }) | undefined;
      for (const other of recent) {
        if (other.seen.silent) continue;
        const same = sameMatter(report, other, known);
        if (probabilityOf(same.bits) >= SAME_FROM && (best === undefined || same.bits > best.bits)) best = { ...same, other };
      }
      if (best !== undefined) {
        const first = best.other.seen;
        const key = matterOf.get(first) ?? `matter:${first.event}`;
        const identifier = { key, kind: 'matter' as const, shown: '' };
        if (best.named >= NAMED_FROM) {
          const who = { key: `name:of ${key}`, kind: 'name' as const, shown: best.name || calledIn(report, best.other) };
          memory.tie(first, who, '0', 1);
          memory.tie(report.seen, who, '0', probabilityOf(best.bits));
        }
        if (!matterOf.has(first)) memory.tie(first, identifier, '0', 1);
        memory.tie(report.seen, identifier, '0', probabilityOf(best.bits));
        matterOf.set(first, key);
        matterOf.set(report.seen, key);
      }
      recent.push(report);
      if (report.content.destination !== undefined) {
        withDestination += 1;
        destinations.set(report.content.destination, (destinations.get(report.content.destination) ?? 0) + 1);
      }
      for (const person of report.content.people) {
        named += 1;
        const name = person.name.tokens.join(' ');
        names.set(name, (names.get(name) ?? 0) + 1);
      }
      for (const [identifier] of report.content.identifiers)
        if (identifier.kind === 'phone')
          for (const key of masks(identifier.shown)) masked.set(key, (masked.get(key) ?? new Set()).add(identifier.shown));
    },
  };
}

/** How a report calls the recruiter whom another tells of by a like number; empty when neither calls anybody. */
function calledIn(...reports: readonly RecentReport[]): string {
  return (
    reports.flatMap(({ content }) => content.people.filter(({ role }) => role === 'recruiter')).find(({ called }) => called !== '')
      ?.called ?? ''
  );
}

function mask(e164: string, at: number): string {
  return `${e164.slice(0, at)}·${e164.slice(at + 1)}`;
}
