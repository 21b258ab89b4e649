import { changesOf, countRepeat, countStory, createBaseRates, factsOf, reachOf, toldFlow } from '../../../engines/network/index.ts';
import type { BaseRates, IdentifierKind, Manner } from '../../../engines/network/index.ts';
import { toldInOtherWords } from '../../passports/index.ts';
import type { Tx } from '../../../platform/db/on-client.ts';
import type { JobContext } from '../../../platform/outbox/job-context.ts';
import { householdsOf } from './households.ts';
import { purposeCode, storyOf } from './member-facts.ts';
import { applicationsOf, marksOf } from './store-members.ts';
import { homesOf, reportedAmong, showingsOfSources, wordingsOf } from './store-neighbourhood.ts';
import { tryOf } from './again-changes.ts';
import { countedAt, newestOf, officesSince, putTallies, readTallies, secondTries } from './store-usual.ts';
import type { Tallies } from './store-usual.ts';

/** Stories this old are still ordinary here; newer ones are enough when there are many. Our choice. */
const STORY_DAYS = 400;
const MOST_STORIES = 4_000;
/** The window of a meeting. @source dossier: detection §4.2 */
const REACH_DAYS = 91;
const PAGE = 400;
/** So many observations settle a share: more would only cost time when they are read back. Our choice (the engine's guess is worth 150). */
const REPLAYED = 2_000;
/** An application this suspicious by itself stands out. @source engines/watch (STANDING_OUT_BITS) */
export const STANDING_BITS = 3;
/** People who stand out before anything was counted: 2 %. @source engines/watch */
const STANDING_GUESS = { yes: 5, all: 250 };
/** An office knows at least so many identifiers of a kind within weeks; before that, two sharers would look ordinary. Our choice. */
const LEAST_POPULATION = 1_000;
const DAY_MS = 86_400_000;

/** What is ordinary at one office, ready for the engine. */
export interface Usual {
  readonly rates: BaseRates;
  readonly standingOut: number;
  population(kind: string): number;
}

const kept = new Map<string, { at: string; usual: Usual }>();
const UNKNOWN: Usual = usualFrom({ applications: 0, standing: 0, facts: {}, identifiers: {}, reach: {} });

/** Read once for each count and kept: a few hundred kilobytes an office. */
export async function usualAt(tx: Tx, officeId: string): Promise<Usual> {
  const at = await countedAt(tx, officeId);
  if (at === undefined) return UNKNOWN;
  const known = kept.get(officeId);
  if (known?.at === at) return known.usual;
  const tallies = await readTallies(tx, officeId);
  const usual = tallies === undefined ? UNKNOWN : usualFrom(tallies);
  kept.set(officeId, { at, usual });
  return usual;
}

function usualFrom(tallies: Tallies): Usual {
  const rates = createBaseRates();
  for (const [code, [yes, all]] of Object.entries(tallies.facts)) {
    const share = Math.min(1, REPLAYED / Math.max(1, all));
    const [held, seen] = [Math.round(yes * share), Math.round(all * share)];
    for (let n = 0; n < seen; n += 1) rates.countFact(code, n < held);
  }
  for (const [kind, count] of Object.entries(tallies.identifiers)) for (let n = 0; n < count; n += 1) rates.countIdentifier(kind);
  for (const [key, count] of Object.entries(tallies.reach)) {
    const [, kind = '', manner = '', households = ''] = /^(.*) (together|village|near|wide) (\d+)$/.exec(key) ?? [];
    for (let n = 0; n < count; n += 1) rates.countReach(kind, Number(households), manner as Manner);
  }
  return {
    rates,
    standingOut: (tallies.standing + STANDING_GUESS.yes) / (tallies.applications + STANDING_GUESS.all),
    population: (kind) => Math.max(LEAST_POPULATION, tallies.identifiers[kind] ?? 0),
  };
}

/** Every night: what the last year was like at each office. */
export async function countUsual(context: JobContext): Promise<void> {
  const since = dayBefore(context.today, STORY_DAYS);
  for (const officeId of await officesSince(context.tx, since))
    await putTallies(context.tx, officeId, await countOffice(context, officeId, since), context.now);
}

const dayBefore = (day: string, days: number): string => new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);

async function countOffice(context: JobContext, officeId: string, since: string): Promise<Tallies> {
  const { tx, today } = context;
  const counting = countingRates();
  const ids = await newestOf(tx, officeId, since, MOST_STORIES);
  const reach = reachCounter(dayBefore(today, REACH_DAYS));
  const stories: ReturnType<typeof storyOf>[] = [];
  for (let at = 0; at < ids.length; at += PAGE) {
    const page = ids.slice(at, at + PAGE);
    const [rows, marks] = await Promise.all([applicationsOf(tx, page), marksOf(tx, page)]);
    for (const row of rows) stories.push(storyOf(row, { marks: marks.get(row.id) ?? new Map<string, string>() }));
    await reach.take(tx, rows);
  }
  for (const story of stories) countStory(story, counting.rates);
  const again = await secondTries(tx, officeId, since);
  const otherWords = await toldInOtherWords(context, again.map(({ earlier, now }) => ({ earlier: earlier.id, now: now.id }))); // prettier-ignore
  for (const { earlier, now } of again) countRepeat(changesOf(tryOf(earlier), tryOf(now), otherWords.get(now.id)), counting.rates);
  const tallies: Tallies = { applications: stories.length, standing: 0, facts: counting.facts(), ...reach.count() };
  const { rates } = usualFrom(tallies);
  const standing = stories.filter((story) => factsOf(story, rates).reduce((sum, fact) => sum + fact.bits, 0) >= STANDING_BITS).length;
  return { ...tallies, standing };
}

/** Keeps what the engine counts instead of using it. */
function countingRates(): { rates: BaseRates; facts(): Tallies['facts'] } {
  const facts = new Map<string, [number, number]>();
  return {
    rates: {
      ...createBaseRates(),
      countFact(code, present) {
        const [yes, all] = facts.get(code) ?? [0, 0];
        facts.set(code, [yes + (present ? 1 : 0), all + 1]);
      },
    },
    facts: () => Object.fromEntries(facts),
  };
}

interface Sharer {
  readonly mentionId: string;
  readonly party: string;
  readonly village: string | undefined;
  readonly purpose: string;
}

/** How many unrelated parties each identifier reached in the window, and in which manner. */
function reachCounter(since: string): {
  take(tx: Tx, rows: Awaited<ReturnType<typeof applicationsOf>>): Promise<void>;
  count(): Pick<Tallies, 'identifiers' | 'reach'>;
} {
  const sharers = new Map<string, { flow: string; who: Map<string, Sharer> }>();
  const reported = new Set<string>();
  const homes = new Map<string, Awaited<ReturnType<typeof homesOf>> extends Map<string, infer H> ? H : never>();
  return {
    async take(tx, rows) {
      const recent = rows.filter((row) => row.receivedOn >= since);
      const byId = new Map(recent.map((row) => [row.id, row]));
      const shown = await showingsOfSources(tx, recent.map(({ id }) => ({ kind: 'application', id }))); // prettier-ignore
      const said = await wordingsOf(tx, [...byId.keys()]);
      for (const [id, home] of await homesOf(tx, recent.map((row) => row.mentionId))) homes.set(id, home); // prettier-ignore
      const put = (key: string, flow: string, id: string): void => {
        const row = byId.get(id);
        if (row === undefined) return;
        const at = sharers.get(key) ?? { flow, who: new Map<string, Sharer>() };
        at.who.set(id, {
          mentionId: row.mentionId,
          party: partyOf(row),
          village: row.territory ?? undefined,
          purpose: purposeCode(row.purpose),
        });
        sharers.set(key, at);
      };
      for (const thingId of await reportedAmong(tx, [...new Set(shown.map(({ thingId }) => thingId))])) reported.add(thingId);
      for (const one of shown) put(one.thingId, one.thing, one.id);
      for (const one of said) put(`${one.question} ${one.phrase}`, flowOf(one.question), one.applicationId);
    },
    count() {
      const identifiers: Record<string, number> = {};
      const reach: Record<string, number> = {};
      const add = (counts: Record<string, number>, key: string): void => {
        counts[key] = (counts[key] ?? 0) + 1;
      };
      for (const [key, { flow, who }] of sharers) {
        add(identifiers, flow);
        // How many of the numbers that people show here are named in a report, by what the people want.
        const told = toldFlow(flow as IdentifierKind, [...who.values()]);
        add(identifiers, told);
        if (reported.has(key)) add(reach, `${told} wide 2`);
        if (who.size < 2) continue;
        const list = [...who.values()];
        const households = householdsOf(list.map(({ mentionId }) => homes.get(mentionId) ?? { mentionId, personId: mentionId, card: null, house: null })); // prettier-ignore
        const { manner, n } = reachOf(list.map((one, at) => ({ ...one, household: households[at] ?? one.mentionId })));
        for (let more = 2; more <= n; more += 1) add(reach, `${flow} ${manner} ${more}`);
      }
      return { identifiers, reach };
    },
  };
}

/** Who comes to one office on one day and shows one number has come together. @source engines/watch (events without a session) */
export const partyOf = (row: { officeId: string; receivedOn: string }): string => `${row.officeId} ${row.receivedOn}`;
/** Each question has its own ordinary share of equal wordings. */
export const flowOf = (question: string): string => `story ${question}`;
