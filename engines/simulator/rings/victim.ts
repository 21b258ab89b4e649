import type { VictimTruth } from '../events.ts';
import type { Person } from '../people/residents.ts';

/** A victim in the making: what the ring planned and what has become of it. */
export interface Victim {
  readonly person: Person;
  readonly truth: VictimTruth;
  readonly recruited: number;
  /** Planned day number; later after a refusal. */
  departs: number;
  readonly destination: string;
  /** Share of the missing plan that learnt answers hide. */
  readonly coached: number;
  /** Refused for good. */
  givenUp: boolean;
}
