import { fanInSurprise } from './fan-in.ts';
import { judgementOf } from './judgement.ts';
import type { Judgement, SharedPiece } from './judgement.ts';
import type { EgoIdentifier, EgoMember } from './shape.ts';

/** Somebody whom a company is placing from one kecamatan, and what stands in his or her application, if there is one yet. */
export interface AgencyPerson {
  readonly members: readonly EgoMember[];
  /** An application has been seen; only then can anything in it be odd. */
  readonly asked: boolean;
  /** The own story stands out against the ordinary flow of the same purpose. */
  readonly odd: boolean;
}

/** What one company does in one kecamatan lately, beside what is ordinary. */
export interface AgencyFlow {
  readonly identifier: EgoIdentifier;
  /** People of the window, the latest last. */
  readonly people: readonly AgencyPerson[];
  /** How many of them are new within the shorter time of a rise, and how many would be by this company's own past here and elsewhere. */
  readonly risen: number;
  readonly usualPeople: number;
  /** Reports of the window that name the company, one per reporter. */
  readonly reports: readonly EgoMember[];
  /** Reports that name a company, per person placed. */
  readonly usualReports: number;
  /** Share of all applicants whose own story stands out. */
  readonly standingOut: number;
  /** Companies and kecamatan that are watched: one of so many stands out by chance. */
  readonly looks: number;
}

/** Applicants of a rogue company whose story stands out: Beta(4, 6). @source our choice, after dossier: simulator §2.6 D, §2.8 (sensitivity .55) */
const ROGUE = { odd: 4, plain: 6 };
/** Reports that name the company, per victim. @source dossier: simulator §2.10 (.10 a victim, 1.3 an incident); the company in .3: our choice */
const ROGUE_REPORTED = 0.06;
/** A lawful company is named now and then by mistake, whatever its size. Our choice. */
const LEAST_REPORTED = 0.02;
/**
 * Shape of the gamma law of how often lawful companies are named; the smaller, the more in clusters. Our choice by replay: of 17 companies above
 * 6.5 bits by reports and odd stories alone (size M, seeds 1 to 3) none was a ring under a Poisson law.
 */
const CLUSTERED = 0.3;
/** People whose placement is shown as evidence of a sudden flow; more say the same. Our choice. */
const MOST_SHOWN = 8;

/**
 * Does a licensed company behave unlike the others: people from a place where it never worked, whose stories stand out, and whom reports name?
 * A licence shields nobody from the flow of his own applicants; a large or growing company alone is no suspicion.
 * @returns undefined when fewer than two people came
 * @source  dossier: detection §4.1 (registered hubs stay in the graph), passport-screening §2.5 I23; shrinkage: beta-binomial
 */
export function judgeAgency(flow: AgencyFlow): Judgement | undefined {
  const { people, identifier, reports } = flow;
  if (people.length < 2) return undefined;
  const pieces: SharedPiece[] = [];
  const surprise = fanInSurprise(flow.risen, { households: flow.usualPeople, windows: 0 }) / Math.LN2 - Math.log2(Math.max(1, flow.looks));
  const latest = people.slice(-MOST_SHOWN).flatMap(({ members }) => members.slice(0, 1));
  if (surprise > 0) pieces.push({ code: 'agency_new_here', group: 'network', bits: surprise, on: latest, identifier, shared: true });
  const asked = people.filter((person) => person.asked);
  const odd = asked.filter((person) => person.odd);
  const stories = oddBits(odd.length, asked.length, flow.standingOut);
  const on = odd.length > 0 ? odd.flatMap(({ members }) => members) : asked.flatMap(({ members }) => members);
  if (Math.abs(stories) >= 0.05 && on.length > 0)
    pieces.push({
      code: stories > 0 ? 'agency_odd_stories' : 'not_agency_odd_stories',
      group: 'story',
      bits: stories,
      on,
      identifier,
      shared: true,
    });
  const told = reportBits(reports.length, people.length, flow.usualReports);
  if (told > 0) pieces.push({ code: 'agency_reported', group: 'report', bits: told, on: reports, identifier, shared: true });
  const members = [...new Set(pieces.flatMap((piece) => piece.on))];
  return judgementOf(pieces, members, [identifier], []);
}

/** Log2 odds that so many odd stories come from a rogue company rather than from the ordinary share. */
function oddBits(odd: number, asked: number, usual: number): number {
  let bits = 0;
  for (let at = 0; at < asked; at += 1) {
    // One after another: the odd ones first, by the predictive chance of a beta-binomial.
    const good = at < odd;
    const chance = good ? (ROGUE.odd + at) / (ROGUE.odd + ROGUE.plain + at) : (ROGUE.plain + at - odd) / (ROGUE.odd + ROGUE.plain + at);
    bits += Math.log2(chance / (good ? usual : 1 - usual));
  }
  return bits;
}

/** Log2 odds of so many reports under a negative binomial law: worry spreads, so that reports of one lawful company come in clusters. */
function reportBits(reports: number, people: number, usual: number): number {
  if (reports === 0) return 0;
  const ordinary = LEAST_REPORTED + usual * people;
  const rogue = Math.max(ordinary, LEAST_REPORTED + ROGUE_REPORTED * people);
  return reports * Math.log2(rogue / ordinary) - (reports + CLUSTERED) * Math.log2((CLUSTERED + rogue) / (CLUSTERED + ordinary));
}
