import { readFileSync } from 'node:fs';

/**
 * Who may see what, written down a second time from the rules (docs/ARCHITECTURE, mission "need to know"; dossier:
 * data-protection §6.4, actors-and-tasks §1.1–1.10), not from the code. `access-matrix.db.test.ts` compares it with the server.
 */
export interface Persona {
  readonly login: string;
  readonly role: string;
  readonly office: string;
  readonly agency: string;
  readonly territories: readonly string[];
}
interface PersonaRow {
  readonly login: string;
  readonly role: string;
  readonly office: string;
  readonly territories?: readonly string[];
}
interface OfficeRow {
  readonly code: string;
  readonly agency: string;
  readonly territories: readonly string[];
}
const rows = <T>(path: string): T[] => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T[];
const offices = new Map(rows<OfficeRow>('../db/seed/core-offices.json').map((office) => [office.code, office]));

export const agencyOf = (office: string): string => offices.get(office)?.agency ?? '';
export const PERSONAS: readonly Persona[] = rows<PersonaRow>('../db/seed/training/personas.json').map((row) => ({
  login: row.login,
  role: row.role,
  office: row.office,
  agency: agencyOf(row.office),
  territories: row.territories ?? offices.get(row.office)?.territories ?? [],
}));
/** Nobody: a request without a session. */
export const GUEST: Persona = { login: 'tamu', role: '', office: '', agency: '', territories: [] };

/** The highest classification a role reads by reach: 0 PUBLIK … 3 RAHASIA. */
const CLEARANCE: Readonly<Record<string, number>> = {
  PIMPASA: 2,
  PERANGKAT_DESA: 1,
  RELAWAN: 0,
  BABINSA: 1,
  BHABINKAMTIBMAS: 1,
  PETUGAS_WAWANCARA: 2,
  ANALIS_INTELDAKIM: 3,
  KEPALA_KANTOR: 3,
  KANWIL: 2,
  DISNAKER_LTSA: 2,
  BP3MI_P4MI: 2,
  POLRI_PPA: 3,
  UPTD_PPA: 2,
};

/** Where a record lies: the agency that owns it is that of its office. */
export interface Place {
  readonly office: string;
  readonly territory: string | null;
  readonly classification: number;
}
const within = (place: string | null, territories: readonly string[]): boolean =>
  territories.some((t) => t === '*' || place === t || place?.startsWith(`${t}.`) === true);

/** Agency × (own office or territory) × classification. */
export const reaches = (who: Persona, place: Place): boolean =>
  who.agency === agencyOf(place.office) &&
  place.classification <= (CLEARANCE[who.role] ?? 0) &&
  (who.office === place.office || within(place.territory, who.territories));

export interface ReportRecord extends Place {
  readonly kind: 'report';
  readonly id: string;
  readonly author: string | null;
  readonly bypass: boolean;
  readonly sharedWith?: string;
}
export interface PersonRecord {
  readonly kind: 'person' | 'thing' | 'judgement';
  readonly id: string;
  /** Cases that the person is a party of: whoever sees the case knows that there is somebody. */
  readonly cases: readonly CaseRecord[];
  /** Where each thing said about the person lies; sharing is by office. A judgement is about two; a thing (a number, a house) is shown by some. */
  readonly mentions: readonly (Place & { readonly sharedWith: readonly string[] })[];
}
export interface ApplicationRecord extends Place {
  readonly kind: 'application' | 'decision' | 'objection';
  readonly id: string;
  readonly pending?: boolean;
}
export interface FollowUpRecord extends Place {
  readonly kind: 'follow-up';
  readonly id: string;
  readonly toOffice: string;
  readonly toRole: string;
}
export interface PlacementRecord extends Place {
  readonly kind: 'placement';
  readonly id: string;
}
export interface AlertRecord extends Place {
  readonly kind: 'alert';
  readonly id: string;
}
export interface CaseRecord extends Place {
  readonly kind: 'case';
  readonly id: string;
  readonly team: readonly string[];
  readonly compartment: readonly string[] | null;
  /** Offices that accepted a hand-over and the fields they were given. */
  readonly shares: readonly { readonly office: string; readonly fields: readonly string[] }[];
}
export interface ReferralRecord {
  readonly kind: 'referral';
  readonly id: string;
  readonly of: CaseRecord;
  readonly from: string;
  readonly to: string;
  readonly fields: readonly string[];
  readonly state: 'pending' | 'accepted' | 'returned' | 'revoked';
}
/** Companies are public; a sponsor or field officer is a person and stays with the agency that wrote it down. */
export interface RecruiterRecord {
  readonly kind: 'recruiter';
  readonly id: string;
  readonly place: Place | null;
}
/** Seen by a list of accounts, or by one office, or by everybody with the permission. */
export interface OwnRecord {
  readonly kind:
    | 'compartment'
    | 'identity-request'
    | 'import'
    | 'recruiter-import'
    | 'office'
    | 'account'
    | 'account-proposal'
    | 'session'
    | 'attachment';
  readonly id: string;
  readonly accounts?: readonly string[];
  readonly office?: string;
  readonly report?: ReportRecord;
}
export type AnyRecord =
  | ReportRecord
  | PersonRecord
  | ApplicationRecord
  | FollowUpRecord
  | AlertRecord
  | PlacementRecord
  | CaseRecord
  | ReferralRecord
  | RecruiterRecord
  | OwnRecord;

const ofVillage = (who: Persona): boolean => who.agency === 'PEMDES' || who.territories.every((t) => t.split('.').length === 4);
const seesReport = (who: Persona, report: ReportRecord): boolean =>
  (reaches(who, report) || report.sharedWith === who.office) && !(report.bypass && ofVillage(who));
/** Interviewers see their own counter only; the office of residence sees an application through its other officers. */
const seesApplication = (who: Persona, place: Place): boolean =>
  reaches(who, place) && (who.office === place.office || who.role !== 'PETUGAS_WAWANCARA');
export const ownsCase = (who: Persona, file: CaseRecord): boolean =>
  file.compartment !== null ? file.compartment.includes(who.login) : reaches(who, file) || file.team.includes(who.login);

/** What of a case somebody is shown: everything, chosen fields, or nothing. */
export function caseFields(who: Persona, file: CaseRecord): 'all' | readonly string[] | null {
  if (ownsCase(who, file)) return 'all';
  if (file.compartment !== null) return null;
  const shares = file.shares.filter((share) => share.office === who.office);
  return shares.length === 0 ? null : shares.flatMap((share) => share.fields);
}

/** Whether a record exists for somebody (the permission is asked before). */
export function sees(who: Persona, record: AnyRecord): boolean {
  switch (record.kind) {
    case 'report':
      return seesReport(who, record);
    case 'person':
    case 'thing':
      return record.mentions.some((one) => reaches(who, one) || one.sharedWith.includes(who.office));
    case 'judgement':
      return record.mentions.every((one) => reaches(who, one) || one.sharedWith.includes(who.office));
    case 'application':
    case 'decision':
    case 'objection':
      return seesApplication(who, record);
    case 'follow-up':
      return seesApplication(who, record) || who.office === record.toOffice;
    case 'alert':
    case 'placement':
      return reaches(who, record);
    case 'case':
      return caseFields(who, record) !== null;
    case 'referral':
      return who.office === record.from || who.office === record.to || ownsCase(who, record.of);
    case 'recruiter':
      return record.place === null || reaches(who, record.place);
    case 'compartment':
    case 'identity-request':
    case 'import':
    case 'recruiter-import':
    case 'office':
    case 'account':
    case 'account-proposal':
    case 'session':
    case 'attachment':
      break;
  }
  return seesOwn(who, record);
}
const seesOwn = (who: Persona, record: OwnRecord): boolean =>
  (record.accounts?.includes(who.login) ?? true) &&
  (record.office === undefined || record.office === who.office) &&
  (record.report === undefined || seesReport(who, record.report));

/** Who may change a record; whoever may not gets the same answer as for one that is not there. */
export function works(who: Persona, record: AnyRecord): boolean {
  if (record.kind === 'application' || record.kind === 'decision' || record.kind === 'objection')
    return sees(who, record) && who.office === record.office;
  if (record.kind === 'follow-up') return who.office === record.toOffice || (sees(who, record) && who.office === record.office);
  if (record.kind === 'placement') return sees(who, record) && who.office === record.office;
  return record.kind === 'case' ? ownsCase(who, record) : sees(who, record);
}
