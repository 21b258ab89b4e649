/** Events as the file format names them; what is not known is absent. Two clocks: days count from 1970 in the office's time zone. */
interface Clocked {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly occurred: number;
  readonly arrived: number;
}

export interface MentionFields {
  readonly role?: string | undefined;
  readonly full_name?: string | undefined;
  readonly alias?: string | undefined;
  readonly age?: number | undefined;
  readonly sex?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  readonly village_code?: string | undefined;
  readonly social_account?: string | undefined;
  readonly bank_account?: string | undefined;
  readonly vehicle_plate?: string | undefined;
  readonly company?: string | undefined;
}

export interface ReportEvent extends Clocked {
  readonly stream: 'report';
  readonly channel: string;
  /** Who reports: an account, not a person's name. */
  readonly reporter?: string | undefined;
  readonly village_code?: string | undefined;
  readonly mentions: readonly MentionFields[];
  readonly destination?: string | undefined;
  readonly promised_job?: string | undefined;
  readonly departure_date?: string | undefined;
  readonly text?: string | undefined;
}

export interface ApplicantFields {
  readonly full_name: string;
  readonly nik?: string | undefined;
  readonly birth_date?: string | undefined;
  readonly birth_place?: string | undefined;
  readonly sex?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly address?: string | undefined;
  readonly village_code?: string | undefined;
}

export interface ApplicationEvent extends Clocked {
  readonly stream: 'passport_application';
  readonly office: string;
  readonly applicant: ApplicantFields;
  readonly purpose: string;
  readonly destination?: string | undefined;
  readonly departure_date?: string | undefined;
  readonly contact_phone?: string | undefined;
  readonly payer_account?: string | undefined;
  readonly guarantor?: { readonly full_name?: string | undefined; readonly phone?: string | undefined } | undefined;
  readonly company?: string | undefined;
  readonly documents: readonly { readonly kind: string; readonly status: string }[];
  readonly answers: Readonly<Record<string, string>>;
  readonly session?: string | undefined;
}

export interface DecisionEvent extends Clocked {
  readonly stream: 'passport_decision';
  readonly application: string;
  readonly decision: string;
  readonly reasons: readonly string[];
}

export interface PlacementEvent extends Clocked {
  readonly stream: 'placement_record';
  readonly full_name: string;
  readonly nik?: string | undefined;
  readonly phone?: string | undefined;
  readonly village_code?: string | undefined;
  readonly company?: string | undefined;
  readonly destination?: string | undefined;
  readonly state?: string | undefined;
}

export interface AgencyEvent extends Clocked {
  readonly stream: 'agency_registry';
  readonly kind: string;
  readonly name: string;
  readonly phones: readonly string[];
  readonly address?: string | undefined;
  readonly village_code?: string | undefined;
  readonly status?: string | undefined;
  readonly valid_from?: string | undefined;
  readonly valid_to?: string | undefined;
}

export interface ReturnEvent extends Clocked {
  readonly stream: 'return';
  readonly full_name: string;
  readonly nik?: string | undefined;
  readonly village_code?: string | undefined;
  readonly kind: string;
}

export interface VillageEvent extends Clocked {
  readonly stream: 'village_event';
  readonly village_code: string;
  readonly kind: string;
}

export interface OfficerEvent extends Clocked {
  readonly stream: 'officer_action';
  readonly officer: string;
  readonly kind: string;
  readonly village_code?: string | undefined;
  /** What was looked into: an alert, an event, or an identifier as written. */
  readonly subject?: string | undefined;
}

/** One event of a district. */
export type WatchEvent =
  ReportEvent | ApplicationEvent | DecisionEvent | PlacementEvent | AgencyEvent | ReturnEvent | VillageEvent | OfficerEvent;
