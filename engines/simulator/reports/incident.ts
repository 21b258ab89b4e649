import type { Person } from '../people/residents.ts';
import type { Collector } from '../world/post.ts';

/** Somebody who recruits, or is said to. */
export interface Recruiter {
  readonly person: Person;
  readonly alias: string;
  readonly phone: string;
}

/** Things that may be told of a recruiter; true and false accusations have them alike. */
export interface Traces {
  readonly handle: string;
  readonly account: string;
  readonly plate: string;
  readonly house: { readonly address: string; readonly village: number };
}

/** What happened, or is said to have happened; a report tells a part of it. */
export interface Incident {
  readonly recruiter: Recruiter;
  readonly traces: Traces;
  readonly victim: Person;
  readonly belongsTo: readonly Collector[];
  /** ISO code; `ID` stays in the country. */
  readonly destination: string;
  readonly job: string;
  /** Million rupiah a month. */
  readonly pay: number;
  /** Million rupiah before leaving, 0 = none. */
  readonly advance: number;
  /** Day numbers. */
  readonly departs: number;
  readonly recruited: number;
  /** How many more are said to go along, 0 = nothing said. */
  readonly others: number;
  /** Found over the net, so that an account is often named. */
  readonly online: boolean;
  readonly company?: string | undefined;
  readonly route: 'tourism' | 'umrah' | 'licensed' | 'none';
}
