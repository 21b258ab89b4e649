/** Milliseconds of a day. */
export const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** 1970-01-01 was a Thursday: the Monday of its week is three days before. */
const TO_MONDAY = 3 * DAY;

/** One officer and the villages that are theirs. */
export interface Officer {
  readonly id: string;
  readonly villages: readonly string[];
}

/** A person whom a ring recruited; `departsAt` is undefined for somebody who never leaves. */
export interface Victim {
  readonly person: string;
  readonly departsAt: number | undefined;
}

/** A ring as the truth has it. */
export interface Ring {
  readonly id: string;
  readonly type: string;
  /** Every event that belongs to the ring, those of its victims among them. */
  readonly events: ReadonlySet<string>;
  readonly victims: readonly Victim[];
  readonly firstDepartureAt: number | undefined;
}

/** What the scores need of an event. Times are milliseconds since 1970. */
export interface DistrictEvent {
  readonly stream: string;
  readonly arrivedAt: number;
  readonly village: string | undefined;
}

/** A passport application as the fan-in baseline sees it. */
export interface Application {
  readonly event: string;
  readonly arrivedAt: number;
  readonly village: string | undefined;
  /** Applicants with the same are no strangers to each other. */
  readonly household: string;
  readonly identifiers: readonly string[];
}

/** An identifier that a registered company or agent uses, known from a moment on. */
export interface Hub {
  readonly identifier: string;
  readonly knownAt: number;
}

/** Whom a place in an event truly means. */
export interface TrueMention {
  readonly mention: string;
  readonly person: string;
}

/** A simulated district with its truth. */
export interface District {
  readonly name: string;
  readonly seed: string;
  readonly start: number;
  readonly end: number;
  /** Milliseconds that the clocks of the district are ahead of UTC: its calendar weeks begin on its Mondays. */
  readonly offset: number;
  readonly officers: readonly Officer[];
  readonly alertsPerOfficerWeek: number;
  readonly events: ReadonlyMap<string, DistrictEvent>;
  /** By arrival. */
  readonly applications: readonly Application[];
  readonly hubs: readonly Hub[];
  readonly rings: readonly Ring[];
  /** By event. */
  readonly mentions: ReadonlyMap<string, readonly TrueMention[]>;
  /** Identifiers of its ring that an event shows. */
  readonly shown: ReadonlyMap<string, readonly string[]>;
  /** Why an event that belongs to no ring looks suspicious. */
  readonly causes: ReadonlyMap<string, string>;
}

/** @source contract: simulated districts, Scores; the police case file has 3.2 victims (dossier: detection §1) */
const VICTIMS_OF_A_RING = 3;

/** The rings that the scores count: three victims or more. Smaller ones still make an alert a true one. */
export function countedRings(district: District): Ring[] {
  return district.rings.filter((ring) => ring.victims.length >= VICTIMS_OF_A_RING);
}

/** Calendar week (Monday to Sunday by the clocks of the district) as a running number; the name is `writePeriod('week', n)`. */
export function weekOf(at: number, offset: number): number {
  return Math.floor((at + offset + TO_MONDAY) / WEEK);
}

/** The last millisecond of a calendar week. */
export function endOfWeek(week: number, offset: number): number {
  return (week + 1) * WEEK - TO_MONDAY - offset - 1;
}

/** Weeks that the district lasts, as a fraction. */
export function weeksOf({ start, end }: Pick<District, 'start' | 'end'>): number {
  return (end - start) / WEEK;
}
