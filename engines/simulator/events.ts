/**
 * What detectors may see, exactly as the file format says; absent fields are left out, never ''.
 * @source dossier: contract/simulation
 */
interface Clocked {
  id: string;
  occurred_at: string;
  arrived_at: string;
}

export interface MentionFields {
  role: 'recruiter' | 'victim' | 'house' | 'vehicle' | 'company' | 'other';
  full_name?: string;
  alias?: string;
  age?: number;
  sex?: Sex;
  phone?: string;
  address?: string;
  village_code?: string;
  social_account?: string;
  bank_account?: string;
  vehicle_plate?: string;
  company?: string;
}

export type Sex = 'L' | 'P';

export interface ReportEvent extends Clocked {
  stream: 'report';
  channel: Channel;
  reporter?: { kind: ReporterKind; key: string };
  village_code?: string;
  mentions?: MentionFields[];
  destination?: string;
  promised_job?: string;
  departure_date?: string;
  text?: string;
}

export type Channel = 'pimpasa' | 'village' | 'whatsapp' | 'web' | 'hotline' | 'desk';
export type ReporterKind = 'victim' | 'relative' | 'neighbour' | 'village_staff' | 'teacher' | 'officer' | 'anonymous';

export interface Applicant {
  full_name: string;
  nik?: string;
  birth_date?: string;
  birth_place?: string;
  sex?: Sex;
  phone?: string;
  email?: string;
  address?: string;
  village_code?: string;
  occupation?: string;
  marital_status?: string;
}

export interface PaperFields {
  kind: string;
  status: 'present' | 'missing' | 'mismatch';
}

export type Answers = Partial<
  Record<'story' | 'knows_schedule' | 'names_host_or_hotel' | 'who_pays' | 'first_passport' | 'family_knows' | 'invited_by', string>
>;

export interface ApplicationEvent extends Clocked {
  stream: 'passport_application';
  office: string;
  applicant: Applicant;
  purpose: string;
  destination?: string;
  departure_date?: string;
  contact_phone?: string;
  payer_account?: string;
  guarantor?: { full_name?: string; phone?: string };
  company?: string;
  documents?: PaperFields[];
  answers?: Answers;
  session?: string;
}

export interface DecisionEvent extends Clocked {
  stream: 'passport_decision';
  application: string;
  decision: string;
  reasons: string[];
}

export interface PlacementEvent extends Clocked {
  stream: 'placement_record';
  full_name: string;
  nik?: string;
  phone?: string;
  village_code?: string;
  company?: string;
  job_order?: string;
  destination?: string;
  scheme?: string;
  state?: string;
}

export interface AgencyEvent extends Clocked {
  stream: 'agency_registry';
  kind: 'p3mi' | 'branch' | 'field_agent' | 'travel_agent';
  name: string;
  registration?: string;
  phones?: string[];
  address?: string;
  village_code?: string;
  status?: string;
  valid_from?: string;
  valid_to?: string;
}

export interface ReturnEvent extends Clocked {
  stream: 'return';
  full_name: string;
  nik?: string;
  village_code?: string;
  from_country?: string;
  kind: 'deported' | 'repatriated' | 'returned';
}

export interface VillageEvent extends Clocked {
  stream: 'village_event';
  village_code: string;
  kind: 'outreach' | 'campaign';
}

export interface OfficerEvent extends Clocked {
  stream: 'officer_action';
  officer: string;
  kind: 'visit' | 'confirmed' | 'dismissed';
  village_code?: string;
  subject?: string;
}

export type SimulatedEvent =
  ReportEvent | ApplicationEvent | DecisionEvent | PlacementEvent | AgencyEvent | ReturnEvent | VillageEvent | OfficerEvent;

/** One event with what nobody but the scorer may know about it. */
export interface Told {
  readonly event: SimulatedEvent;
  /** Who is meant: position in `mentions`, or `applicant`, `guarantor`, or `person` in a placement or a return. */
  readonly mentions: readonly { readonly mention: string; readonly person: string }[];
  /** Why an event that looks like evidence is none. */
  readonly noise?: string;
}

export interface VictimTruth {
  person: string;
  recruited_at: string;
  departs_at: string;
  events: string[];
}

export interface RingTruth {
  id: string;
  type: RingType;
  identifiers: { kind: string; value: string }[];
  events: string[];
  victims: VictimTruth[];
  first_departure_at: string | null;
}

export type RingType = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
