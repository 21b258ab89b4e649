// Written by scripts/db-types.ts. Do not edit.
import type { Generated } from 'kysely';

export type Json = unknown;

/** People of the agencies who sign in. Victims, reporters and applicants never have a row here */
export interface AccessAccount {
  id: string;
  login: string;
  display_name: string;
  role: string;
  office_id: string;
  territories: Generated<string[] | null>;
  status: Generated<string>;
  password_hash: string;
  password_must_change: Generated<boolean>;
  sealed_totp: Generated<Buffer | null>;
  totp_confirmed_at: Generated<string | null>;
  totp_last_step: Generated<number | null>;
  training: Generated<boolean>;
  created_at: Generated<string>;
  last_seen_at: Generated<string | null>;
}

/** Bodies that work in the system; their names change and stand in agency_name */
export interface AccessAgency {
  id: string;
  code: string;
}

/** Ministries are renamed: the name valid on a day */
export interface AccessAgencyName {
  agency_id: string;
  name: string;
  short_name: string;
  valid_from: string;
  valid_to: Generated<string | null>;
  source: string;
}

/** Wrong passwords by keyed hash of login name or address, known or not; kept an hour */
export interface AccessLoginAttempt {
  subject: string;
  at: string;
}

/** Between the steps of a login */
export interface AccessLoginTicket {
  token_sha256: Buffer;
  account_id: string;
  step: string;
  expires_at: string;
}

/** Something new to look at, for one account or for a role in an office. Never content, never a name */
export interface AccessNotice {
  id: string;
  account_id: Generated<string | null>;
  office_id: Generated<string | null>;
  role: Generated<string | null>;
  kind: string;
  title: string;
  link: string;
  at: string;
}

export interface AccessNoticeRead {
  notice_id: string;
  account_id: string;
  at: string;
}

/** Offices as data with their source; confidence says how sure */
export interface AccessOffice {
  id: string;
  agency_id: string;
  code: string;
  kind: string;
  name: string;
  address: Generated<string | null>;
  phone: Generated<string | null>;
  parent_office_id: Generated<string | null>;
  source: string;
  source_date: Generated<string | null>;
  confidence: Generated<string>;
  status: Generated<string>;
  note: Generated<string | null>;
  works_on_collective_leave: Generated<boolean>;
}

/** Working territory of an office: Kemendagri codes, dated; * is the whole country */
export interface AccessOfficeTerritory {
  office_id: string;
  territory: string;
  valid_from: Generated<string>;
  valid_to: Generated<string | null>;
  source: string;
}

/** One-time codes of 80 random bits: a fast hash is enough */
export interface AccessRecoveryCode {
  account_id: string;
  code_sha256: Buffer;
  used_at: Generated<string | null>;
}

/** Tokens are stored hashed; a session lives eight hours at most */
export interface AccessSession {
  id: string;
  account_id: string;
  token_sha256: Buffer;
  created_at: string;
  expires_at: string;
  last_seen_at: string;
  revoked_at: Generated<string | null>;
  device: string;
}

/** A single record shown to one agency, office or account beyond its reach, with purpose and end */
export interface AccessShare {
  id: string;
  subject_kind: string;
  subject_id: string;
  to_agency_id: Generated<string | null>;
  to_office_id: Generated<string | null>;
  to_account_id: Generated<string | null>;
  purpose: string;
  fields: Generated<string[] | null>;
  shared_by: Generated<string | null>;
  shared_at: string;
  expires_at: Generated<string | null>;
  revoked_at: Generated<string | null>;
}

/** Account ids with their display names, for other modules' lists */
export interface AccessSharedAccount {
  id: Generated<string | null>;
  display_name: Generated<string | null>;
  role: Generated<string | null>;
  office_id: Generated<string | null>;
  status: Generated<string | null>;
}

/** Offices for other modules' lists and routing */
export interface AccessSharedOffice {
  id: Generated<string | null>;
  code: Generated<string | null>;
  kind: Generated<string | null>;
  name: Generated<string | null>;
  agency_id: Generated<string | null>;
  agency_code: Generated<string | null>;
  parent_office_id: Generated<string | null>;
  address: Generated<string | null>;
  phone: Generated<string | null>;
  status: Generated<string | null>;
  confidence: Generated<string | null>;
  works_on_collective_leave: Generated<boolean | null>;
}

/** One entry per audited request; hash = sha256(prev_hash, lane, seq, body). Nobody updates or deletes */
export interface AuditEntry {
  id: string;
  lane: number;
  seq: number;
  at: string;
  verb: string;
  outcome: string;
  account_id: Generated<string | null>;
  body: Json;
  prev_hash: string;
  hash: string;
}

/** Head of each hash chain */
export interface AuditLane {
  lane: number;
  seq: Generated<number>;
  hash: Generated<string>;
}

/** First answer of every change by its client-made id; a repeat gets the same answer */
export interface PlatformCommand {
  account_id: string;
  command_id: string;
  endpoint: string;
  body_sha256: Buffer;
  status: Generated<number | null>;
  sealed_reply: Generated<Buffer | null>;
  at: Generated<string>;
}

/** One row per event and handler; the handler's effect and done_at are written in one transaction */
export interface PlatformDelivery {
  event_id: string;
  handler: string;
  attempts: Generated<number>;
  next_at: Generated<string>;
  done_at: Generated<string | null>;
  last_error: Generated<string | null>;
}

/** What happened, written in the transaction that made it happen; also the change feed by territory. Ids only, no person data */
export interface PlatformEvent {
  id: string;
  type: string;
  payload: Json;
  territory: Generated<string | null>;
  subject_kind: string;
  subject_id: string;
  account_id: Generated<string | null>;
  at: string;
  xid: Generated<number>;
  n: Generated<number>;
  dispatched_at: Generated<string | null>;
}

/** One-line facts about this installation: key fingerprint, mode, versions of reference data */
export interface PlatformFact {
  key: string;
  value: string;
}

export interface PlatformMigration {
  name: string;
  checksum: string;
  breaking: boolean;
  ran_at: Generated<string>;
}

/** When each scheduled job is due next; a worker holds the row while it runs the job */
export interface PlatformSchedule {
  job: string;
  next_at: string;
  last_ran_at: Generated<string | null>;
  last_error: Generated<string | null>;
}

/** Days that are not working days (SKB 3 Menteri), dated data with source */
export interface TerritoryHoliday {
  day: string;
  name: string;
  kind: string;
  provisional: Generated<boolean>;
  source: string;
}

/** Units for other modules' lists; names of many at once: unitNames() of the module's door */
export interface TerritorySharedUnit {
  code: Generated<string | null>;
  level: Generated<string | null>;
  parent_code: Generated<string | null>;
  name: Generated<string | null>;
  kind: Generated<string | null>;
  valid_from: Generated<string | null>;
  valid_to: Generated<string | null>;
}

/** Provinsi, kabupaten/kota, kecamatan, desa/kelurahan by Kemendagri code. Data: idn-area-data, ODbL 1.0, kept apart from other tables */
export interface TerritoryUnit {
  code: string;
  level: string;
  parent_code: Generated<string | null>;
  name: string;
  kind: string;
  name_key: string;
  search_text: string;
  valid_from: Generated<string>;
  valid_to: Generated<string | null>;
  source: string;
}

/** How units changed over time, so that an old code still finds its place. Codes match by prefix: a change of a regency carries its villages */
export interface TerritoryUnitChange {
  id: string;
  on_date: string;
  kind: string;
  from_codes: string[];
  to_codes: string[];
  source: string;
}

export interface DB {
  'access.account': AccessAccount;
  'access.agency': AccessAgency;
  'access.agency_name': AccessAgencyName;
  'access.login_attempt': AccessLoginAttempt;
  'access.login_ticket': AccessLoginTicket;
  'access.notice': AccessNotice;
  'access.notice_read': AccessNoticeRead;
  'access.office': AccessOffice;
  'access.office_territory': AccessOfficeTerritory;
  'access.recovery_code': AccessRecoveryCode;
  'access.session': AccessSession;
  'access.share': AccessShare;
  'access.shared_account': AccessSharedAccount;
  'access.shared_office': AccessSharedOffice;
  'audit.entry': AuditEntry;
  'audit.lane': AuditLane;
  'platform.command': PlatformCommand;
  'platform.delivery': PlatformDelivery;
  'platform.event': PlatformEvent;
  'platform.fact': PlatformFact;
  'platform.migration': PlatformMigration;
  'platform.schedule': PlatformSchedule;
  'territory.holiday': TerritoryHoliday;
  'territory.shared_unit': TerritorySharedUnit;
  'territory.unit': TerritoryUnit;
  'territory.unit_change': TerritoryUnitChange;
}
