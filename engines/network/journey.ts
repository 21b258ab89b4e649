import { surprise } from './fan-in.ts';
import { bounded } from './judge.ts';
import { judgementOf } from './judgement.ts';
import type { Judgement, SharedPiece } from './judgement.ts';
import type { EgoIdentifier, EgoMember, Fact } from './shape.ts';
import { HOLY_LAND, purposeOf } from './story-words.ts';

/** People from one area, unrelated, each with a story of his own that does not hold, who within weeks go where hardly anybody goes. */
export interface JourneyFlow {
  readonly identifier: EgoIdentifier;
  /** One per person; their facts beside purpose and destination. */
  readonly people: readonly EgoMember[];
  /** How many such parties come to that destination from that area in that time by chance. */
  readonly usual: number;
  /** Areas of this size that are watched: in one of so many it happens by chance. */
  readonly areas: number;
  /** Share of all applicants whose own story stands out. */
  readonly standingOut: number;
}

/** One sort of travellers and where they go. */
export interface Journey {
  readonly sort: string;
  readonly to: string;
}

const FEWEST_PARTIES = 2;
/** Less than this is expected nowhere: a second honest person with a weak story always may come. Our choice. */
const LEAST_USUAL = 0.02;
/** Neighbouring areas are looked at together as well, so that their number is paid for by half. Our choice by replay. */
const AREAS_PAID = 0.5;
/** Who was chosen because his story stands out is not counted in full for standing out. Our choice. */
const CHOSEN_SHARE = 0.3;
const CONTEXT = /^(?:not_)?(?:usual_cover|labour_corridor)$/;

/**
 * Which journeys are of one kind: travellers by country, and pilgrims who go anywhere but where pilgrims go.
 * @returns undefined for work and study: licensed companies and schools send groups to rare countries for good reasons
 */
export function journeyOf(purpose: string, destination: string): Journey | undefined {
  const sort = purposeOf(purpose);
  if (sort === 'work' || sort === 'study') return undefined;
  return { sort, to: sort === 'pilgrimage' && destination !== HOLY_LAND ? 'elsewhere' : destination };
}

/** What somebody's own story says apart from where it leads, in bits. */
export function besideJourney(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ code }) => !CONTEXT.test(code));
}

/**
 * Do unrelated people whose own stories stand out go to one rare destination more often than chance sends them there? Where a ring sends its
 * people, and from where, it leaves a trace although no number is shared. Place and time speak in their own group; the stories must speak, too.
 * @returns undefined when fewer than two parties came
 * @source  dossier: detection §4.2 (fan-in surprise), §4.3 (story similarity: purpose, destination), §6; simulator §2.6 (routes), §2.8 (a sheet per destination)
 */
export function judgeJourney(flow: JourneyFlow): Judgement | undefined {
  const { people, identifier } = flow;
  const parties = new Set(people.map(({ party }) => party)).size;
  if (parties < FEWEST_PARTIES || new Set(people.map(({ household }) => household)).size < FEWEST_PARTIES) return undefined;
  const usual = Math.max(LEAST_USUAL, flow.usual);
  const bits = surprise(parties, usual) / Math.LN2 - AREAS_PAID * Math.log2(Math.max(1, flow.areas));
  if (bits <= 0) return undefined;
  const pieces: SharedPiece[] = [
    { code: 'rare_journey', group: 'place-time', bits, on: people, identifier, shared: true },
    ...people.flatMap((member) =>
      bounded(member.facts, flow.standingOut).map((fact) => ({ ...fact, bits: fact.bits * CHOSEN_SHARE, on: [member] })),
    ),
  ];
  return judgementOf(pieces, people, [identifier], []);
}
