import type { Person } from '../people/residents.ts';
import type { Collector } from '../world/post.ts';
import type { Ring } from '../rings/ring.ts';

/** Somebody who recruits, or is said to. */
export interface Recruiter {
  readonly person: Person;
  readonly alias: string;
  readonly phone: string;
}

/** What happened, or is said to have happened; a report tells a part of it. */
export interface Incident {
  readonly scout: Recruiter;
  readonly ring?: Ring;
  readonly victim?: Person;
  readonly belongsTo: readonly Collector[];
  /** ISO code; `ID` stays in the country. */
  readonly destination: string;
  readonly job: string;
  /** Million rupiah a month. */
  readonly pay: number;
  /** Million rupiah before leaving, 0 = none. */
  readonly advance: number;
  readonly departs: number;
  readonly recruited: number;
  readonly company?: string;
}
