import type { ApplicationStory, Fact, Finding, IdentifierKind } from '../network/index.ts';
import type { Identifier } from './identifiers.ts';

/** An application or a report as the watch keeps it. */
export interface Seen {
  readonly number: number;
  readonly event: string;
  readonly kind: 'application' | 'report';
  /** Day of arrival. */
  readonly day: number;
  /** Where it was handed in. */
  readonly office?: string | undefined;
  readonly household: string;
  readonly party: string;
  readonly village: string | undefined;
  readonly destination: string | undefined;
  readonly purpose: string | undefined;
  readonly departs: number | undefined;
  /** Person of the applicant; reporter of a report. */
  readonly person: string;
  /** Applications only. */
  story: ApplicationStory | undefined;
  /** Last part of a name of several parts: families share it. */
  readonly familyName: string | undefined;
  /** Whole name in canonical letters; undefined for reports. */
  readonly name: string | undefined;
  /** Identifiers with the mention that shows them and how sure the tie is. */
  readonly ties: { readonly at: Meeting; readonly mention: string; readonly probability: number }[];
  /** Suspected hoax, dismissed by an officer, or a repeat of the same text: counts for nothing. */
  silent: boolean;
  /** Weighed facts of the story, kept for some days. */
  facts: { readonly until: number; readonly of: ApplicationStory; readonly list: readonly Fact[] } | undefined;
  /** What an officer found when he looked into it. */
  finding: Finding | undefined;
}

/** An identifier with those who showed it. */
export interface Meeting extends Identifier {
  readonly seen: number[];
  /** Distinct households ever, and when the first came. */
  readonly households: Set<string>;
  firstDay: number;
  /** Licensed or known from the registry, with the days it holds. */
  registered: { readonly from: number; readonly to: number }[];
  /** An officer found it lawful. */
  cleared: boolean;
  /** Counted into the base rates. */
  known: boolean;
  /** Largest reach counted into the base rates, by manner. */
  readonly counted: { together: number; village: number; near: number; wide: number };
  /** Somebody gave it who does not call it his own: a helper's number, a guarantor's. */
  lent: boolean;
  /** Flow among which its being reported is counted, and whether it was. */
  toldAs: string | undefined;
  told: boolean;
}

/** Households are counted up to here; beyond, it is a hub anyway. */
const MOST_HOUSEHOLDS = 400;
/** Events older than this leave the memory. Our choice: twice the longest dwell. */
export const MEMORY_DAYS = 400;
/** Older events of a busy identifier are forgotten first. */
const MOST_SEEN = 240;

/** Everything that arrived lately, by identifier. */
export interface Memory {
  seen(number: number): Seen | undefined;
  /** The newest event of this id. */
  byEvent(event: string): Seen | undefined;
  add(seen: Omit<Seen, 'number' | 'ties' | 'silent' | 'finding' | 'facts'>): Seen;
  tie(seen: Seen, identifier: Identifier, mention: string, probability: number): Meeting;
  find(key: string): Meeting | undefined;
  /** Whether the register of agencies holds this identifier on that day. */
  licensed(key: string, day: number): boolean;
  meeting(identifier: Identifier): Meeting;
  population(kind: IdentifierKind): number;
  forget(today: number): void;
  readonly size: number;
}

export function createMemory(): Memory {
  const events = new Map<number, Seen>();
  const byEvent = new Map<string, number>();
  const meetings = new Map<string, Meeting>();
  const kinds = new Map<IdentifierKind, number>();
  let next = 0;
  let oldest = 0;
  const meeting = (identifier: Identifier): Meeting => {
    const known = meetings.get(identifier.key);
    if (known !== undefined) return known;
    const made = {
      ...identifier,
      seen: [],
      households: new Set<string>(),
      firstDay: Number.POSITIVE_INFINITY,
      registered: [],
      cleared: false,
      known: false,
      counted: { together: 1, village: 1, near: 1, wide: 1 },
      lent: false,
      toldAs: undefined,
      told: false,
    };
    meetings.set(identifier.key, made);
    return made;
  };
  return {
    seen: (number) => events.get(number),
    byEvent: (event) => events.get(byEvent.get(event) ?? -1),
    add(facts) {
      const seen: Seen = { ...facts, number: next, ties: [], silent: false, finding: undefined, facts: undefined };
      next += 1;
      events.set(seen.number, seen);
      byEvent.set(seen.event, seen.number);
      return seen;
    },
    tie(seen, identifier, mention, probability) {
      const at = meeting(identifier);
      const known = seen.ties.find((tie) => tie.at === at);
      if (known !== undefined) return at;
      seen.ties.push({ at, mention, probability });
      at.seen.push(seen.number);
      if (at.seen.length > MOST_SEEN) at.seen.shift();
      if (at.households.size < MOST_HOUSEHOLDS && seen.kind === 'application') at.households.add(seen.household);
      if (seen.day < at.firstDay) at.firstDay = seen.day;
      kinds.set(identifier.kind, (kinds.get(identifier.kind) ?? 0) + 1);
      return at;
    },
    find: (key) => meetings.get(key),
    licensed: (key, day) => meetings.get(key)?.registered.some(({ from, to }) => from <= day && day <= to) === true,
    meeting,
    // Where few were asked for a handle or an account, two who give the same are no commoner for it. A company is there to be shared.
    population: (kind) => Math.max(kinds.get(kind) ?? 0, kind === 'company' ? 0 : events.size),
    forget(today) {
      for (; oldest < next; oldest += 1) {
        const seen = events.get(oldest);
        if (seen === undefined) continue;
        if (today - seen.day <= MEMORY_DAYS) return;
        events.delete(oldest);
        if (byEvent.get(seen.event) === oldest) byEvent.delete(seen.event);
        for (const { at } of seen.ties) {
          const place = at.seen.indexOf(oldest);
          if (place >= 0) at.seen.splice(place, 1);
          if (at.seen.length === 0 && at.registered.length === 0) meetings.delete(at.key);
        }
      }
    },
    get size() {
      return events.size;
    },
  };
}
