import { countRepeat, countStory, createBaseRates, factsOf, reachOf, toldFlow } from '../network/index.ts';
import type { BaseRates } from '../network/index.ts';
import { createAgencies } from './agencies.ts';
import type { Agencies } from './agencies.ts';
import { reliability } from '../warning/learning/reporter-reliability.ts';
import { createCells } from './cells.ts';
import { dayNumber } from './days.ts';
import { ownBits, present, STANDING_OUT_BITS } from './ego.ts';
import type { EgoSource } from './ego.ts';
import type { AgencyEvent, ApplicationEvent, OfficerEvent, ReportEvent, WatchEvent } from './events.ts';
import { suspectedHoax } from './hoax.ts';
import { companyOf, phoneOf } from './identifiers.ts';
import { createJourneys } from './journeys.ts';
import type { Journeys } from './journeys.ts';
import { createMatters } from './matters.ts';
import type { Matters } from './matters.ts';
import { createMemory } from './memory.ts';
import type { Meeting, Memory, Seen } from './memory.ts';
import { createNaming } from './naming.ts';
import type { Notice } from './notices.ts';
import { createRecords } from './records.ts';
import { changesOfSeen } from './repeats.ts';
import type { WatchSettings } from './settings.ts';
import { createSurges } from './surges.ts';
import type { Surges } from './surges.ts';
import { takeApplication } from './take-application.ts';
import { readReport, takeReport } from './take-report.ts';

/** Everything the watch knows of a district, as of the last event taken. */
export interface District {
  readonly memory: Memory;
  readonly rates: BaseRates;
  readonly matters: Matters;
  readonly agencies: Agencies;
  readonly journeys: Journeys;
  readonly surges: Surges;
  /** Identifiers that something new was tied to since the last call. */
  touched(): Meeting[];
  /** What is worth an eye beside the circles, since the last call: one for each hoax, repeat and lost worker. */
  notices(): Notice[];
  take(event: WatchEvent, day: number): void;
  source(today: number): EgoSource;
  forget(today: number): void;
}

/** A phone one digit off a reported one ties where the place or destination agrees too. Our choice. */
const NEAR_PHONE_TIE = 0.5;
/** Base rates tell no larger reaches apart. */
const MOST_REACH = 6;
const MOST_DAY = 1_000_000;
/** Somebody turned down who comes again within this time is asked what has changed. Our choice. */
const REPEAT_DAYS = 180;
const LOST = /lost|hilang|putus/i;
const LIVE = /^(?:active|aktif|valid|berlaku|registered|ok|licensed)?$/i;

export function createDistrict(settings: WatchSettings): District {
  const memory = createMemory();
  const rates = createBaseRates();
  const population = new Map<string, number>();
  let people = 0;
  for (const village of settings.villages) {
    people += village.population;
    for (const code of [village.code, village.code.slice(0, 8)]) population.set(code, (population.get(code) ?? 0) + village.population);
  }
  const shareOf = (code: string): number =>
    Math.max(1, population.get(code) ?? people / Math.max(1, settings.villages.length)) / Math.max(1, people);
  const matters = createMatters(shareOf);
  const naming = createNaming(memory);
  const reporters = new Map<string, { confirmed: number; dismissed: number; readonly first: number }>();
  const cells = createCells();
  const agencies = createAgencies();
  const journeys = createJourneys();
  const records = createRecords(agencies);
  const surges = createSurges(settings.villages, settings.officers.length);
  let touched = new Set<Meeting>();
  let notices = new Map<string, Notice>();
  const turnedDown = new Map<string, Seen>();
  let applications = 0;
  let standing = 0;

  const touch = (seen: Seen): void => seen.ties.forEach(({ at }) => touched.add(at));

  const source = (today: number): EgoSource => ({
    memory,
    rates,
    today,
    usualInCell: (at) => cells.usual(at.key, today),
    standingOut: (standing + 5) / (applications + 250),
    reliability: (reporter) => reliability(reporters.get(reporter) ?? { confirmed: 0, dismissed: 0 }),
  });

  /** Something new is known of an application that came before. */
  const changed = (seen: Seen, day: number): void => {
    touch(seen);
    agencies.decided(seen);
    journeys.applied(seen, source(day));
  };

  const takeOneApplication = (event: ApplicationEvent, day: number): void => {
    const { applicant } = event;
    const known = records.known(applicant.nik);
    const seen = takeApplication(event, day, known, memory);
    applications += 1;
    records.applied(seen);
    agencies.applied(companyOf(event.company), seen);
    const throughPlacement = companyOf(known.placed?.company);
    if (throughPlacement !== undefined) memory.tie(seen, throughPlacement, 'applicant', 1);
    if (seen.story !== undefined) {
      if (ownBits(factsOf(seen.story, rates)) >= STANDING_OUT_BITS) {
        standing += 1;
        surges.worry(seen);
      }
      countStory(seen.story, rates);
    }
    const earlier = turnedDown.get(seen.person);
    if (earlier !== undefined && day - earlier.day <= REPEAT_DAYS) {
      notices.set(seen.event, { kind: 'repeat_applicant', earlier, now: seen });
      countRepeat(changesOfSeen(earlier, seen), rates);
    }
    naming.applied(event, seen);
    for (const { at, mention } of seen.ties.slice())
      if (at.kind === 'phone') for (const other of matters.nearPhone(at.shown)) tieNear(seen, other, mention);
    journeys.applied(seen, source(day));
    const cell = cells.add(event, day);
    if (cell !== undefined) memory.tie(seen, cell, 'applicant', 1);
    touch(seen);
  };

  /** A wrong digit is believed where the report and the application agree on place or destination. */
  const tieNear = (seen: Seen, phone: string, mention: string): void => {
    const at = memory.find(`phone:${phone}`);
    const agrees = at?.seen.some((number) => {
      const other = memory.seen(number);
      return other !== undefined && other.kind !== seen.kind && agree(other, seen);
    });
    if (at !== undefined && agrees === true) memory.tie(seen, at, mention, NEAR_PHONE_TIE);
  };

  const takeOneReport = (event: ReportEvent, day: number): void => {
    const content = readReport(event, settings.gazetteer);
    const seen = takeReport(event, content, day, memory);
    if (!reporters.has(seen.person)) reporters.set(seen.person, { confirmed: 0, dismissed: 0, first: day });
    matters.add({ seen, content, occurredDay: day }, memory);
    for (const [identifier] of content.identifiers) if (identifier.kind === 'company') agencies.told(identifier);
    naming.reported(seen, content);
    surges.worry(seen);
    const hoax = suspectedHoax(seen, memory, (reporter) => reporters.get(reporter)?.first ?? day);
    if (hoax !== undefined) {
      for (const report of hoax.reports) report.silent = true;
      notices.set(hoax.target.key, { kind: 'hoax_suspected', ...hoax });
    }
    touch(seen);
  };

  const takeAgency = (event: AgencyEvent, day: number): void => {
    const from = Math.min(dayNumber(event.valid_from) ?? day, day);
    const to = LIVE.test(event.status ?? '') ? (dayNumber(event.valid_to) ?? MOST_DAY) : day - 1;
    for (const identifier of [...event.phones.map(phoneOf), companyOf(event.name)]) {
      if (identifier === undefined) continue;
      const at = memory.meeting(identifier);
      if (to < day) at.registered = at.registered.map((known) => ({ from: known.from, to: Math.min(known.to, day - 1) }));
      else at.registered.push({ from, to });
    }
  };

  /** What officers found goes back into people, identifiers and reporters. */
  const takeVerdict = (event: OfficerEvent, day: number): void => {
    if ((event.kind !== 'confirmed' && event.kind !== 'dismissed') || event.subject === undefined) return;
    const good = event.kind === 'confirmed';
    const seen = memory.byEvent(event.subject);
    if (seen !== undefined) {
      seen.finding = { confirmed: good, of: `${event.officer} ${day}` };
      const reporter = reporters.get(seen.person);
      if (seen.kind === 'report' && reporter !== undefined) reporter[good ? 'confirmed' : 'dismissed'] += 1;
      if (seen.kind === 'report' && !good) seen.silent = true;
      touch(seen);
      return;
    }
    const identifier = phoneOf(event.subject) ?? companyOf(event.subject);
    const at = identifier === undefined ? undefined : memory.find(identifier.key);
    if (at !== undefined) at.cleared = !good;
  };

  return {
    memory,
    rates,
    matters,
    agencies,
    journeys,
    surges,
    touched() {
      const found = [...touched].sort((a, b) => (a.key < b.key ? -1 : 1));
      touched = new Set();
      return found;
    },
    notices() {
      const found = [...notices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, notice]) => notice);
      notices = new Map();
      return found;
    },
    take(event, day) {
      if (event.stream === 'passport_application') takeOneApplication(event, day);
      else if (event.stream === 'report') takeOneReport(event, day);
      else if (event.stream === 'agency_registry') takeAgency(event, day);
      else if (event.stream === 'village_event') surges.outreach(event.village_code, day);
      else if (event.stream === 'officer_action') {
        if (event.kind === 'visit' && event.village_code !== undefined) surges.visit(event.village_code, day);
        takeVerdict(event, day);
      } else if (event.stream === 'placement_record') {
        const seen = records.placed(event, day);
        const company = companyOf(event.company);
        if (seen !== undefined && company !== undefined) memory.tie(seen, company, 'applicant', 1);
        if (seen !== undefined) changed(seen, day);
        if (LOST.test(event.state ?? '')) notices.set(event.id, { kind: 'lost_contact', event: event.id, village: event.village_code });
      } else if (event.stream === 'return') {
        const seen = records.returned(event);
        if (seen !== undefined) changed(seen, day);
      } else if (event.stream === 'passport_decision') {
        const seen = memory.byEvent(event.application);
        if (seen?.story === undefined) return;
        if (!countDecision(seen, event.decision, rates)) return;
        turnedDown.set(seen.person, seen);
        changed(seen, day);
      }
    },
    source,
    forget(today) {
      memory.forget(today);
      const alive = (seen: Seen): boolean => memory.seen(seen.number) !== undefined;
      naming.forget(alive);
      records.forget(alive, today);
      agencies.forget(today);
      for (const [person, seen] of turnedDown) if (today - seen.day > REPEAT_DAYS) turnedDown.delete(person);
    },
  };
}

/** @returns whether it speaks for concern */
function countDecision(seen: Seen, decision: string, rates: BaseRates): boolean {
  if (seen.story === undefined) return false;
  const story = { ...seen.story, decision };
  countStory({ purpose: story.purpose, decided: true, documents: new Map(), answers: new Map(), decision }, rates);
  seen.story = story;
  return /^(?:REFUSED|POSTPONED_EXAMINATION)/.test(decision);
}

/** Same kecamatan, or same destination. */
function agree(a: Seen, b: Seen): boolean {
  const place = a.village !== undefined && b.village !== undefined && a.village.slice(0, 8) === b.village.slice(0, 8);
  return place || (a.destination !== undefined && a.destination === b.destination);
}

/** Counts how far the identifiers touched today reach, once for each number of households. */
export function countReaches(touched: readonly Meeting[], { memory, rates }: District, today: number): void {
  for (const at of touched) {
    // Own numbers hardly ever meet anybody: counted among them, a helper's number would look rare.
    const own = at.kind === 'phone' && !at.lent;
    if (own || at.registered.length > 0 || at.kind === 'place' || at.counted.wide >= MOST_REACH) continue;
    const here = present(at, memory, today);
    const people = here.filter((seen) => seen.kind === 'application');
    if (people.length === 0) continue;
    if (!at.known) {
      rates.countIdentifier(at.flow ?? at.kind);
      at.toldAs = toldFlow(at.kind, people);
      rates.countIdentifier(at.toldAs);
    }
    at.known = true;
    if (!at.told && at.toldAs !== undefined && people.length < here.length) {
      rates.countReach(at.toldAs, 2, 'wide');
      at.told = true;
    }
    const { manner, n } = reachOf(people);
    for (let more = at.counted[manner] + 1; more <= Math.min(n, MOST_REACH); more += 1) rates.countReach(at.flow ?? at.kind, more, manner);
    at.counted[manner] = Math.max(at.counted[manner], n);
  }
}
