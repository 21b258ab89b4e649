import type { Gazetteer } from '../gazetteer/index.ts';

export interface Officer {
  readonly id: string;
  readonly villages: readonly string[];
}

export interface Village {
  readonly code: string;
  readonly name: string;
  readonly population: number;
}

/** What a district is, apart from its events. */
export interface WatchSettings {
  readonly office: string;
  readonly officers: readonly Officer[];
  readonly villages: readonly Village[];
  readonly alertsPerOfficerWeek: number;
  /** Offset of the office's clock from UTC. */
  readonly offsetMinutes: number;
  /** Places in sentences; without it only fields place a report. */
  readonly gazetteer?: Gazetteer | undefined;
  /** Least evidence of a look, where the office has chosen its own. */
  readonly lookBits?: number;
}

export interface WarningLine {
  readonly event: string;
  readonly mention: string;
  readonly why: string;
  readonly bits: number;
}

/** A warning in the words of the file format. */
export interface Warning {
  readonly id: string;
  readonly at: string;
  readonly kind: 'ring' | 'repeat_applicant' | 'recruiter' | 'village_surge' | 'lost_contact' | 'hoax_suspected';
  readonly level: 'act' | 'look' | 'watch';
  readonly officer: string;
  readonly villages: readonly string[];
  readonly score_bits: number;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
  readonly evidence: readonly WarningLine[];
  readonly text: string;
}
