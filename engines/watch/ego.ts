import { CONNECTING_NATS, factsOf, findingFact, LARGEST_EGO, specificity, WINDOW_DAYS, wordingMayConnect } from '../network/index.ts';
import type { BaseRates, Ego, EgoIdentifier, EgoMember, EgoTie, Fact, HubState, IdentifierKind } from '../network/index.ts';
import { MEMORY_DAYS } from './memory.ts';
import type { Meeting, Memory, Seen } from './memory.ts';

/** Reports say longer what is going on than a phone does. Our choice: the median dwell twice. */
const REPORT_DAYS = 120;
/** An identifier of more distinct households in the window is a meeting point. @source dossier: indonesian-identity §7 */
const HUB_HOUSEHOLDS = 8;
/** A meeting point whose people tell no suspicious stories on average is ordinary. Our choice. */
const ORDINARY_STORY_BITS = 0.5;
/** An application this suspicious by itself stands out at a meeting point. Our choice: 8 : 1. */
export const STANDING_OUT_BITS = 3;
/** An identifier whose people mostly come through one registered company is that company's. Our choice. */
const THROUGH_COMPANY = 0.6;
/** Base rates move slowly: facts are weighed anew after so many days. Our choice. */
const FACTS_DAYS = 13;
/** A house of more people than this is no family. @source dossier: simulator §2.2 (3.3 per household) */
const LARGEST_FAMILY = 7;

/** Kinds that lead from one event to the next. Wordings and addresses are common by nature: they only speak for those already found. */
const LEADS: ReadonlySet<IdentifierKind> = new Set<IdentifierKind>([
  'phone',
  'email',
  'account',
  'handle',
  'plate',
  'company',
  'name',
  'matter',
]);
/** A wording of more applicants than this is a common saying. Our choice. */
const MOST_OF_WORDING = 40;
/** What pilgrims say, groups say alike: of such circles none was true and 117 false in three simulators (decision 0041). It still speaks for those found already. */
const SAID_BY_PILGRIMS = /^story (?:umrah|hajj) /;
/** Fewer of one place and destination say nothing. Our choice. */
const FEWEST_IN_CELL = 3;
/** Who was chosen because he stands out is not counted in full for standing out. Our choice. */
const CHOSEN_SHARE = 0.3;
/** Steps from identifier to identifier. @source dossier: detection §4.4 (2-hop) */
const STEPS = 2;

/** Whether a neighbourhood may begin here: leads, a wording, or a place with more applications than usual. */
export function begins(at: Meeting, source: EgoSource): boolean {
  if (at.seen.length < 2) return false;
  if (LEADS.has(at.kind)) return true;
  if (at.kind === 'story')
    return (
      !SAID_BY_PILGRIMS.test(at.flow ?? '') &&
      at.seen.length <= MOST_OF_WORDING &&
      wordingMayConnect(at.flow ?? 'story', at.seen.length, source.rates)
    );
  return at.kind === 'place' && at.seen.length >= FEWEST_IN_CELL && at.seen.length > 2 * source.usualInCell(at);
}

export interface EgoSource {
  readonly memory: Memory;
  readonly rates: BaseRates;
  readonly today: number;
  /** Share of applications that stand out by themselves. */
  readonly standingOut: number;
  /** Applications expected at a place in a window. */
  usualInCell(at: Meeting): number;
  reliability(reporter: string): number;
}

export const ownBits = (facts: readonly Fact[]): number => facts.reduce((sum, fact) => sum + fact.bits, 0);

export function factsOfSeen(seen: Seen, { rates, today }: EgoSource): readonly Fact[] {
  if (seen.story !== undefined && (seen.facts === undefined || seen.facts.of !== seen.story || seen.facts.until < today))
    seen.facts = { until: today + FACTS_DAYS, of: seen.story, list: factsOf(seen.story, rates) };
  const facts = seen.facts?.list ?? [];
  return seen.finding === undefined ? facts : [...facts, findingFact(seen.finding)];
}

/** Whether somebody's own story stands out against the ordinary flow. */
export const isOdd = (seen: Seen, source: EgoSource): boolean => ownBits(factsOfSeen(seen, source)) >= STANDING_OUT_BITS;

/**
 * An answer sheet changes with the next refusal; what is said alike for longer is a saying. Of wordings told over more than 30 days 8 were true and 233
 * false in three simulators, of the others 23 and 92 (decision 0041). @source dossier: simulator §2.8
 */
const WORDING_DAYS = 45;
const windowOf = (kind: IdentifierKind): number => (kind === 'story' ? WORDING_DAYS : WINDOW_DAYS);

const inWindow = (seen: Seen, at: Meeting, today: number): boolean =>
  !seen.silent && today - seen.day <= (seen.kind === 'report' ? REPORT_DAYS : windowOf(at.kind));

/** Too common to connect anybody, so that nobody need be asked about it. */
function mayConnect(at: Meeting, memory: Memory): boolean {
  return specificity({ hub: 'no', population: memory.population(at.kind), degree: at.seen.length }) >= CONNECTING_NATS;
}

/** Live members of an identifier, oldest first. */
export function present(at: Meeting, memory: Memory, today: number): Seen[] {
  return at.seen.map((number) => memory.seen(number)).filter((seen): seen is Seen => seen !== undefined && inWindow(seen, at, today));
}

/**
 * The neighbourhood of an identifier: two steps over identifiers that are no hubs, at most 300 nodes. Of a hub only those take part whose
 * own story stands out, or whom a report names: registration does not shield a company from its own bad flow.
 */
export function egoOf(seed: Meeting, source: EgoSource): Ego {
  const { memory, today } = source;
  const members: { seen: Seen; facts: readonly Fact[] }[] = [];
  const numberOf = new Map<Seen, number>();
  const identifiers: EgoIdentifier[] = [];
  const ties: EgoTie[] = [];
  const done = new Set<Meeting>();
  /** What members show beside what leads on, with who shows it. */
  const besides = new Map<Meeting, number[]>();
  let ring: Meeting[] = [seed];
  for (let step = 0; step < STEPS && ring.length > 0; step += 1) {
    const next = new Set<Meeting>();
    for (const at of ring) {
      if (done.has(at) || numberOf.size + identifiers.length >= LARGEST_EGO) continue;
      done.add(at);
      if (!mayConnect(at, memory)) continue;
      const here = present(at, memory, today).map((seen) => ({ seen, facts: factsOfSeen(seen, source) }));
      const { hub, standing, usual } = hubState(at, here, source);
      const taking = hub === 'no' ? here : here.filter(({ seen, facts }) => seen.kind === 'report' || ownBits(facts) >= STANDING_OUT_BITS);
      const connects = hub === 'no' || standing;
      const past =
        at.kind === 'place'
          ? { households: source.usualInCell(at), windows: 0 }
          : hub === 'no'
            ? pastOf(at, memory, today)
            : { households: usual, windows: 0 };
      const identifier = identifiers.length;
      identifiers.push({
        key: at.key,
        kind: at.kind,
        shown: at.shown,
        flow: at.flow,
        hub: connects ? 'no' : hub,
        past,
        population: memory.population(at.kind),
        degree: connects ? taking.length : here.length,
      });
      if (!connects) continue;
      for (const one of hub === 'no'
        ? taking
        : taking.map(({ seen, facts }) => ({ seen, facts: facts.map((fact) => ({ ...fact, bits: fact.bits * CHOSEN_SHARE })) }))) {
        if (members.length + identifiers.length >= LARGEST_EGO) break;
        const known = numberOf.get(one.seen);
        const number = known ?? members.length;
        if (known === undefined) {
          numberOf.set(one.seen, number);
          members.push(one);
        }
        for (const { at: other, probability } of one.seen.ties) {
          if (other === at) ties.push({ member: number, identifier, probability });
          else if (known !== undefined || done.has(other)) continue;
          else if (LEADS.has(other.kind)) next.add(other);
          else {
            const sharing = besides.get(other);
            if (sharing === undefined) besides.set(other, [number]);
            else sharing.push(number);
          }
        }
      }
    }
    ring = [...next].sort((a, b) => (a.key < b.key ? -1 : 1));
  }
  for (const [at, sharing] of [...besides].filter((one) => one[1].length > 1).sort(([a], [b]) => (a.key < b.key ? -1 : 1))) {
    if (identifiers.length + members.length >= LARGEST_EGO || !mayConnect(at, memory)) continue;
    for (const member of sharing) ties.push({ member, identifier: identifiers.length, probability: 1 });
    identifiers.push({
      key: at.key,
      kind: at.kind,
      shown: at.shown,
      flow: at.flow,
      hub: 'no',
      past: at.kind === 'place' ? { households: source.usualInCell(at), windows: 0 } : pastOf(at, memory, today),
      population: memory.population(at.kind),
      degree: at.seen.length,
    });
  }
  const households = familiesOf(members.map(({ seen }) => seen));
  return {
    day: today,
    standingOut: source.standingOut,
    focus: seed.key,
    members: members.map(({ seen, facts }, at) => memberOf(seen, facts, households[at] ?? seen.household, source)),
    identifiers,
    ties,
  };
}

export function memberOf(seen: Seen, facts: readonly Fact[], household: string, source: EgoSource): EgoMember {
  return {
    event: seen.event,
    mention: seen.kind === 'application' ? 'applicant' : (seen.ties[0]?.mention ?? '0'),
    kind: seen.kind,
    day: seen.day,
    household,
    party: seen.party,
    village: seen.village,
    destination: seen.destination,
    purpose: seen.purpose,
    departs: seen.departs,
    facts,
    ...(seen.kind === 'report' && { reliability: source.reliability(seen.person) }),
  };
}

function hubState(
  at: Meeting,
  here: readonly { seen: Seen; facts: readonly Fact[] }[],
  { today, standingOut }: EgoSource,
): { hub: HubState; standing: boolean; usual: number } {
  const applicants = here.filter(({ seen }) => seen.kind === 'application');
  const households = (): number => new Set(applicants.map(({ seen }) => seen.household)).size;
  const holds = (one: Meeting): boolean => one.registered.some(({ from, to }) => from <= today && today <= to);
  const through = (): number => applicants.filter(({ seen }) => seen.ties.some((tie) => tie.at.kind === 'company' && holds(tie.at))).length;
  const registered =
    holds(at) || (at.kind !== 'place' && applicants.length > 1 && through() >= Math.max(2, THROUGH_COMPANY * applicants.length));
  const mean = (): number => applicants.reduce((sum, { facts }) => sum + ownBits(facts), 0) / Math.max(1, applicants.length);
  const learnt = at.cleared || (applicants.length > HUB_HOUSEHOLDS && households() > HUB_HOUSEHOLDS && mean() <= ORDINARY_STORY_BITS);
  if (!registered && !learnt) return { hub: 'no', standing: false, usual: 0 };
  const out = new Set(applicants.filter(({ facts }) => ownBits(facts) >= STANDING_OUT_BITS).map(({ seen }) => seen.household)).size;
  const usual = Math.max(households() * standingOut, 0.3);
  return { hub: registered ? 'registered' : 'learnt', standing: !at.cleared && out >= 2 && out > 3 * usual, usual };
}

/** Distinct households before the window that are still remembered, and over how many windows. */
function pastOf(at: Meeting, memory: Memory, today: number): { households: number; windows: number } {
  const span = windowOf(at.kind);
  const windows = Math.floor((today - at.firstDay) / span);
  if (windows <= 0) return { households: 0, windows: 0 };
  const before = new Set<string>();
  for (const number of at.seen) {
    const seen = memory.seen(number);
    if (seen !== undefined && seen.kind === 'application' && today - seen.day > span) before.add(seen.household);
  }
  return { households: before.size, windows: Math.min(windows, Math.floor(MEMORY_DAYS / span)) };
}

/** One household: the same house (unless far too many live there), the same person again, or one family name in one village. */
function familiesOf(seen: readonly Seen[]): string[] {
  const people = new Map<string, Set<string>>();
  for (const one of seen) people.set(one.household, (people.get(one.household) ?? new Set()).add(one.person));
  const home = seen.map((one) => ((people.get(one.household)?.size ?? 0) > LARGEST_FAMILY ? one.person : one.household));
  const byName = new Map<string, string>();
  const joined = new Map<string, string>();
  const root = (household: string): string => {
    let at = household;
    while (joined.has(at)) at = joined.get(at)!;
    return at;
  };
  seen.forEach((one, at) => {
    if (one.name === undefined) return;
    const family = one.familyName === undefined || one.village === undefined ? [] : [`${one.village} ${one.familyName}`];
    for (const key of [`= ${one.name}`, `# ${one.person}`, ...family]) {
      const other = byName.get(key);
      if (other === undefined) byName.set(key, home[at]!);
      else if (root(other) !== root(home[at]!)) {
        const [low, high] = [root(other), root(home[at]!)].sort();
        joined.set(high!, low!);
      }
    }
  });
  return home.map(root);
}
