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
  sealed_totp_next: Generated<Buffer | null>;
  totp_confirmed_at: Generated<string | null>;
  totp_last_step: Generated<number | null>;
  training: Generated<boolean>;
  created_at: Generated<string>;
  last_seen_at: Generated<string | null>;
  closed_by: Generated<string | null>;
  closed_at: Generated<string | null>;
}

/** An administrator asks for an account that reads RAHASIA, releases identities or manages accounts; another one confirms or refuses, or it lapses */
export interface AccessAccountProposal {
  id: string;
  login: string;
  display_name: string;
  role: string;
  office_id: string;
  territories: Generated<string[] | null>;
  reason: string;
  proposed_by: string;
  proposed_at: string;
  expires_at: string;
  state: string;
  decided_by: Generated<string | null>;
  decided_at: Generated<string | null>;
  account_id: Generated<string | null>;
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
  try: Generated<string | null>;
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
  by_hand: Generated<boolean>;
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

/** An administrator asks to reset an account that reads RAHASIA; another one confirms or refuses, or it lapses */
export interface AccessResetProposal {
  id: string;
  account_id: string;
  proposed_by: string;
  proposed_at: string;
  reason: string;
  expires_at: string;
  state: string;
  decided_by: Generated<string | null>;
  decided_at: Generated<string | null>;
  decided_in: Generated<string | null>;
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

/** A single record shown to one agency, office or account beyond its reach, with purpose and end. Not forced: the reach functions read it as its owner */
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
  origin: Generated<string | null>;
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

/** An administrator asks for a wider working territory of an office; another one confirms or refuses, or it lapses */
export interface AccessWideningProposal {
  id: string;
  office_id: string;
  territories: Json;
  proposed_by: string;
  proposed_at: string;
  reason: string;
  expires_at: string;
  state: string;
  decided_by: Generated<string | null>;
  decided_at: Generated<string | null>;
  decided_in: Generated<string | null>;
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

/** How many look-ups of people an account of a role may do within an hour before the auditor is told, and before it is stopped; * for every other role. Reference data */
export interface AuditLookUpLimit {
  role: string;
  noticed_per_hour: number;
  stopped_per_hour: number;
}

/** Risk to the person, strength of evidence and the three classifications, each on its own; the newest of a kind holds, all are kept */
export interface CasesAssessment {
  id: string;
  file_id: string;
  kind: string;
  value: string;
  reason: string;
  articles: Generated<string[]>;
  reassess_on: Generated<string | null>;
  assessed_by: string;
  agency_id: string;
  at: string;
}

/** Closed list of accounts for one operation; nobody else, the own office head included, sees that it or its cases exist */
export interface CasesCompartment {
  id: string;
  sealed_name: Buffer;
  members: string[];
  agency_id: string;
  office_id: string;
  created_by: string;
  created_at: string;
}

/** Who was let in or out of a compartment, by whom and why; append-only */
export interface CasesCompartmentAct {
  id: string;
  compartment_id: string;
  act: string;
  account_id: string;
  by_account: string;
  at: string;
  reason: string;
}

/** One sentence that is claimed, its element of the triad, its source and grade (A–F × 1–6). Withdrawn, never changed */
export interface CasesFact {
  id: string;
  file_id: string;
  sealed_sentence: Buffer;
  element: Generated<string | null>;
  tag: Generated<string | null>;
  happened_on: Generated<string | null>;
  party_id: Generated<string | null>;
  source_kind: string;
  sealed_source: Buffer;
  grade_source: string;
  grade_information: number;
  recorded_by: string;
  agency_id: string;
  at: string;
  withdrawn_at: Generated<string | null>;
  withdrawn_by: Generated<string | null>;
  withdrawn_reason: Generated<string | null>;
}

/** One case: what happened to whom, which agency owns it, where it stands */
export interface CasesFile {
  id: string;
  number: string;
  number_office_id: string;
  agency_id: string;
  office_id: string;
  territory: Generated<string | null>;
  classification: number;
  compartment_id: Generated<string | null>;
  team: Generated<string[]>;
  state: string;
  modus: string;
  summary: string;
  conduct_from: Generated<string | null>;
  conduct_to: Generated<string | null>;
  risk: Generated<string>;
  reassess_on: Generated<string | null>;
  strength: Generated<string>;
  opened_by: string;
  opened_at: string;
  moved_at: string;
  closed_at: Generated<string | null>;
  outcome: Generated<string | null>;
  merged_into: Generated<string | null>;
  version: Generated<number>;
}

/** Notes of one person, of the own office, or for the agencies on the case */
export interface CasesNote {
  id: string;
  file_id: string;
  visibility: string;
  sealed_text: Buffer;
  author_id: string;
  office_id: string;
  agency_id: string;
  at: string;
}

/** The one allocator of case numbers, per office and year. Lane 1 numbers cases opened inside a compartment: lane 0 must show no gap */
export interface CasesNumberCounter {
  office_id: string;
  year: number;
  lane: number;
  last: number;
}

/** A person in a case. Also without name or birth date: an unborn child can be a victim */
export interface CasesParty {
  id: string;
  file_id: string;
  mention_id: Generated<string | null>;
  person_id: Generated<string | null>;
  sealed_name: Generated<Buffer | null>;
  child: string;
  secret: Generated<boolean>;
  added_at: string;
  added_by: string;
  agency_id: string;
}

/** Roles are independent and may overlap: one person can be victim and suspect at once */
export interface CasesPartyRole {
  id: string;
  party_id: string;
  file_id: string;
  role: string;
  from_day: string;
  to_day: Generated<string | null>;
  basis: string;
  assessed_by: string;
  agency_id: string;
  at: string;
  ended_basis: Generated<string | null>;
  ended_by: Generated<string | null>;
}

/** Hand-over with a clock: ends accepted, returned or revoked; expiry lifts it to a superior. The sender keeps sight of it after losing the case */
export interface CasesReferral {
  id: string;
  file_id: string;
  file_number: string;
  compartment_id: Generated<string | null>;
  kind: string;
  from_agency_id: string;
  from_office_id: string;
  sent_by: string;
  to_agency_id: string;
  to_office_id: string;
  purpose: string;
  message: string;
  fields: string[];
  urgency: Generated<string[]>;
  clock: string;
  sent_at: string;
  due_at: string;
  state: string;
  escalation_level: Generated<number>;
  escalated_to_office_id: Generated<string | null>;
  escalated_at: Generated<string | null>;
  sealed_offer: Buffer;
  accepted_at: Generated<string | null>;
  accepted_by: Generated<string | null>;
  secrecy_version: Generated<string | null>;
  returned_at: Generated<string | null>;
  returned_by: Generated<string | null>;
  return_code: Generated<string | null>;
  return_reason: Generated<string | null>;
  proposed_office_id: Generated<string | null>;
  revoked_at: Generated<string | null>;
  revoked_by: Generated<string | null>;
  revoke_reason: Generated<string | null>;
  outcome: Generated<string | null>;
  outcome_text: Generated<string | null>;
  outcome_at: Generated<string | null>;
  outcome_by: Generated<string | null>;
}

/** What happened to a hand-over, append-only; expiry has no account: the clock did it */
export interface CasesReferralAct {
  id: string;
  referral_id: string;
  act: string;
  by_account: Generated<string | null>;
  office_id: Generated<string | null>;
  at: string;
  detail: Generated<Json>;
}

/** Cases within reach without their content, for lists and counts of higher modules */
export interface CasesSharedCase {
  id: Generated<string | null>;
  number: Generated<string | null>;
  office_id: Generated<string | null>;
  agency_id: Generated<string | null>;
  territory: Generated<string | null>;
  state: Generated<string | null>;
  modus: Generated<string | null>;
  opened_at: Generated<string | null>;
  closed_at: Generated<string | null>;
  outcome: Generated<string | null>;
}

/** Hand-overs within reach without their content, for the statistics of the chain */
export interface CasesSharedReferral {
  id: Generated<string | null>;
  file_id: Generated<string | null>;
  kind: Generated<string | null>;
  from_office_id: Generated<string | null>;
  from_agency_id: Generated<string | null>;
  to_office_id: Generated<string | null>;
  to_agency_id: Generated<string | null>;
  state: Generated<string | null>;
  sent_at: Generated<string | null>;
  due_at: Generated<string | null>;
  escalated_at: Generated<string | null>;
  accepted_at: Generated<string | null>;
  returned_at: Generated<string | null>;
  outcome: Generated<string | null>;
  outcome_at: Generated<string | null>;
}

/** What a case was opened from, frozen with its version at that moment; detaching and moving keep both histories */
export interface CasesSource {
  id: string;
  file_id: string;
  kind: string;
  source_id: string;
  source_version: number;
  sealed_snapshot: Buffer;
  sha256: string;
  frozen_at: string;
  attached_at: string;
  attached_by: string;
  detached_at: Generated<string | null>;
  detached_by: Generated<string | null>;
  detached_reason: Generated<string | null>;
  moved_to: Generated<string | null>;
}

/** History of a case, append-only: codes and ids; reasons as typed */
export interface CasesStep {
  id: string;
  file_id: string;
  kind: string;
  detail: Generated<Json>;
  reason: Generated<string | null>;
  by_account: Generated<string | null>;
  office_id: Generated<string | null>;
  at: string;
}

/** Work to be done by an office, perhaps of another agency, until a working day */
export interface CasesTask {
  id: string;
  file_id: string;
  title: string;
  template: Generated<string | null>;
  assignee_office_id: string;
  assignee_agency_id: string;
  due_at: string;
  state: string;
  answer: Generated<string | null>;
  answered_by: Generated<string | null>;
  answered_at: Generated<string | null>;
  added_by: string;
  at: string;
}

/** A warning for an office: a connection worth a look, never a judgement of a person */
export interface EarlyWarningAlert {
  id: string;
  number: string;
  kind: string;
  key: string;
  version: Generated<number>;
  level: string;
  millibits: number;
  state: string;
  unknowns: string[];
  departs_on: Generated<string | null>;
  agency_id: string;
  office_id: string;
  territory: Generated<string | null>;
  classification: Generated<number>;
  raised_at: string;
  shown_at: Generated<string | null>;
  changed_at: string;
  case_id: Generated<string | null>;
  snoozed_until: Generated<string | null>;
  joined_into: Generated<string | null>;
  would_lower: Generated<string[]>;
  snoozed_by: Generated<string | null>;
  snooze_reason: Generated<string | null>;
  inclusion: Generated<number | null>;
  head_start_millibits: Generated<number>;
}

/** Who an alert is about: "linked to", never "member of" */
export interface EarlyWarningAlertMention {
  alert_id: string;
  mention_id: string;
  person_id: string;
  ended_at: Generated<string | null>;
}

/** Which registered company an application, a placement or a report names, by its id in the register: what companies do lately, and where */
export interface EarlyWarningCompanyNamed {
  source_kind: string;
  source_id: string;
  recruiter_id: string;
  mention_id: Generated<string | null>;
  territory: Generated<string | null>;
  named_on: string;
}

/** The weekly lot among middling rings: the only unbiased look at what is missed. For auditors; officers see an alert like any other */
export interface EarlyWarningDraw {
  office_id: string;
  week: string;
  candidates: number;
  alert_id: Generated<string | null>;
  inclusion: Generated<number | null>;
  agency_id: string;
  drawn_at: string;
  verdict: Generated<string | null>;
}

/** Why an alert stands: one sentence a row, its weight in thousandths of a bit, and where it comes from. No names */
export interface EarlyWarningEvidence {
  id: string;
  alert_id: string;
  key: string;
  evidence_group: string;
  kind: string;
  sentence: string;
  millibits: number;
  counted_millibits: number;
  source_kind: string;
  source_id: Generated<string | null>;
  mention_id: Generated<string | null>;
  observed_at: string;
  added_in_version: number;
  ended_in_version: Generated<number | null>;
}

/** Reports of a burst of new tellers against one target: they weigh nothing until one of them is verified, which takes them out of here */
export interface EarlyWarningHeldReport {
  report_id: string;
  alert_id: string;
  since: string;
}

/** How often a neighbourhood was judged lately; a busy one waits until again_at, so that an import does not judge one house for every row */
export interface EarlyWarningLooked {
  seed: string;
  since: string;
  looks: number;
  again_at: Generated<string | null>;
}

/** A neighbourhood that was judged, alerted or not: its id goes on through changed phones; the strengths teach the threshold of the office */
export interface EarlyWarningRing {
  id: string;
  agency_id: string;
  office_id: string;
  territory: Generated<string | null>;
  classification: Generated<number>;
  first_on: string;
  last_on: string;
  millibits: number;
  best_millibits: number;
  best_on: string;
  may_alert: boolean;
  alert_id: Generated<string | null>;
  picture: Json;
  head_start_millibits: Generated<number>;
}

/** What a ring was made of so far (things, wordings, applications, reports), to know it again when its phone has changed */
export interface EarlyWarningRingPart {
  part: string;
  ring_id: string;
  weight: number;
}

/** Learnt weights of rules that an office uses instead of the expert's; ended, never deleted */
export interface EarlyWarningRuleWeight {
  id: string;
  agency_id: string;
  office_id: string;
  kind: string;
  sentence: string;
  percent: number;
  expert_millibits: number;
  learnt_millibits: number;
  verdicts: number;
  reason: string;
  adopted_by: string;
  adopted_at: string;
  ended_by: Generated<string | null>;
  ended_at: Generated<string | null>;
  end_reason: Generated<string | null>;
}

/** What the last verdict said about the applications and reports of a ring: it speaks when they are judged again */
export interface EarlyWarningSourceVerdict {
  source_kind: string;
  source_id: string;
  confirmed: boolean;
  alert_id: string;
  at: string;
}

/** What came of earlier reports of one teller, by a hash of a hash: nobody can be named from it */
export interface EarlyWarningTeller {
  teller: string;
  confirmed: Generated<number>;
  dismissed: Generated<number>;
}

/** Applications and reports whose neighbourhood waits to be judged: once each, however often they were touched */
export interface EarlyWarningTouched {
  source_kind: string;
  source_id: string;
  at: string;
}

/** What is ordinary at an office, counted every night: shares of answers and papers, how many unrelated people share an identifier. Counts only */
export interface EarlyWarningUsual {
  office_id: string;
  counted_at: string;
  tallies: Json;
}

/** What came of an alert, kept for learning; a later verdict does not erase an earlier one */
export interface EarlyWarningVerdict {
  id: string;
  alert_id: string;
  verdict: string;
  reason: string;
  alert_version: number;
  millibits: number;
  judged_by: string;
  judged_at: string;
  groups: Generated<string[]>;
  head_start_millibits: Generated<number>;
}

/** Days of socialisation and visits: more is told then, which is no rise. A wrong entry is withdrawn, never removed */
export interface EarlyWarningVillageAttention {
  id: string;
  agency_id: string;
  office_id: string;
  territory: string;
  kind: string;
  on_day: string;
  noted_by: string;
  noted_at: string;
  withdrawn_at: Generated<string | null>;
}

/** Neighbouring villages that are above their usual counts together, by the newest look */
export interface EarlyWarningVillageCluster {
  agency_id: string;
  n: number;
  week: string;
  territories: string[];
  span: number;
  told: number;
  expected: number;
  p: number;
  tail_p: Generated<number | null>;
}

/** One nightly look of an agency at its villages: the week it judged (its Monday), how much of each week was told, and what attention does */
export interface EarlyWarningVillageLook {
  agency_id: string;
  week: string;
  looked_at: string;
  weeks: number;
  villages: number;
  scanned: number;
  clusters: number;
  completed: number[];
  outreach_effect: number;
  visit_effect: number;
  found: number;
}

/** How each village with reports stands after the newest look; place and time alone never make an alert */
export interface EarlyWarningVillageNow {
  agency_id: string;
  territory: string;
  week: string;
  span: number;
  told: number;
  expected: number;
  p: number;
  evidence: number;
  level: string;
  by_attention_only: boolean;
}

/** A point in each village, for maps and for who is near whom. Data: cahyadsn/wilayah_boundaries (MIT) or the map folder of the installation */
export interface EarlyWarningVillagePoint {
  code: string;
  lat: number;
  lon: number;
}

/** Reports of a village by week of what they tell, and what is usual there; only villages with reports. Counts, no content */
export interface EarlyWarningVillageWeek {
  agency_id: string;
  territory: string;
  week: string;
  told: number;
  completed: number;
  expected: number;
  upper: number;
  p: Generated<number | null>;
  alarm: boolean;
  outreach: boolean;
  visit: boolean;
}

/** What the applicant said, question by question; append-only, the last answer counts */
export interface PassportsAnswer {
  id: string;
  n: Generated<number>;
  application_id: string;
  question: string;
  question_version: number;
  outcome: Generated<string | null>;
  value: Generated<Json | null>;
  sealed_value: Generated<Buffer | null>;
  phrase: Generated<string | null>;
  seconds: number;
  at: string;
  by_account: string;
}

/** One passport application. Seen by its office; the office of residence sees it too, except its interviewers (need to know) */
export interface PassportsApplication {
  id: string;
  number: string;
  external_ref: Generated<string | null>;
  origin: string;
  import_id: Generated<string | null>;
  state: string;
  applicant_mention_id: string;
  nik_blind: Generated<string | null>;
  sealed_details: Buffer;
  purpose: Generated<string | null>;
  country: Generated<string | null>;
  depart_on: Generated<string | null>;
  return_on: Generated<string | null>;
  filled_by: Generated<string | null>;
  paid_by: Generated<string | null>;
  recruiter_name: Generated<string | null>;
  outcome: Generated<string | null>;
  decision: Generated<string | null>;
  received_on: string;
  received_at: string;
  entered_by: string;
  agency_id: string;
  office_id: string;
  territory: string;
  classification: number;
}

/** Whom an application names, as mentions of the people module; a role on one form, never a verdict */
export interface PassportsApplicationMention {
  application_id: string;
  mention_id: string;
  role: string;
}

/** What a human decided, with reasons and legal bases valid that day; adverse ones wait for a second, different officer */
export interface PassportsDecision {
  id: string;
  application_id: string;
  screening_id: Generated<string | null>;
  decision: string;
  state: string;
  on_day: string;
  reasons: string[];
  sealed_words: Buffer;
  legal_bases: string[];
  papers_asked: string[];
  term_unit: Generated<string | null>;
  term_count: Generated<number | null>;
  bring_by: Generated<string | null>;
  follow_ups: string[];
  engine_outcome: Generated<string | null>;
  overrides: boolean;
  rule_set: string;
  proposed_by: string;
  proposed_at: string;
  answered_by: Generated<string | null>;
  answered_at: Generated<string | null>;
  standing_on: Generated<string | null>;
  deliver_by: Generated<string | null>;
  objection_until: Generated<string | null>;
  withdrawn_by: Generated<string | null>;
  withdrawn_at: Generated<string | null>;
}

/** Leading somebody to the legal route: who does it, until when, what came of it. The receiver sees whom to contact, not the ledger */
export interface PassportsFollowUp {
  id: string;
  application_id: string;
  code: string;
  state: string;
  outcome: Generated<string | null>;
  sealed_contact: Buffer;
  purpose: Generated<string | null>;
  country: Generated<string | null>;
  to_office_id: string;
  to_role: Generated<string | null>;
  taken_by: Generated<string | null>;
  due_at: string;
  contact_by: string;
  escalated_at: Generated<string | null>;
  opened_by: string;
  opened_at: string;
  closed_at: Generated<string | null>;
  agency_id: string;
  office_id: string;
  territory: string;
  classification: number;
}

/** Each step of a follow-up; append-only. No account: the clock itself */
export interface PassportsFollowUpStep {
  id: string;
  follow_up_id: string;
  state: string;
  sealed_note: Generated<Buffer | null>;
  by_account: Generated<string | null>;
  at: string;
}

/** A file of applications: checked first (dry run), taken in by chunks, undoable while nobody has worked on its applications */
export interface PassportsImport {
  id: string;
  file_name: string;
  sha256: string;
  state: string;
  rows: number;
  usable: number;
  known: number;
  done: Generated<number>;
  kept: Generated<number>;
  made_by: string;
  made_at: string;
  finished_at: Generated<string | null>;
  undone_by: Generated<string | null>;
  undone_at: Generated<string | null>;
  agency_id: string;
  office_id: string;
}

/** What became of each line of a file; faults name the field and the remedy, never the value */
export interface PassportsImportRow {
  import_id: string;
  line: number;
  outcome: string;
  faults: Json;
  sealed_row: Generated<Buffer | null>;
  application_id: Generated<string | null>;
}

/** The guided interview of one application with the version of catalogue and bank it is pinned to */
export interface PassportsInterview {
  application_id: string;
  on_day: string;
  rule_set: string;
  started_at: string;
  started_by: string;
  ended_at: Generated<string | null>;
  spent_seconds: Generated<number>;
}

/** What the officer says about an indicator; append-only, the last mark counts */
export interface PassportsMark {
  id: string;
  n: Generated<number>;
  application_id: string;
  code: string;
  state: string;
  sealed_fact: Generated<Buffer | null>;
  at: string;
  by_account: string;
}

/** Objection (keberatan, UU 30/2014 art. 77) and appeal to the superior (banding, art. 78) with their clocks in working days and what silence means */
export interface PassportsObjection {
  id: string;
  decision_id: string;
  application_id: string;
  received_on: string;
  late: boolean;
  answer_by: string;
  decree_by: string;
  state: string;
  outcome: Generated<string | null>;
  sealed_words: Buffer;
  registered_by: string;
  registered_at: string;
  answered_by: Generated<string | null>;
  answered_on: Generated<string | null>;
  kind: Generated<string>;
  of_objection: Generated<string | null>;
  appeal_until: Generated<string | null>;
  silence: string;
  silence_source: string;
  silent_on: Generated<string | null>;
  reminded_at: Generated<string | null>;
}

/** Papers that were shown, and what they say; the newest row of a code counts */
export interface PassportsPaper {
  application_id: string;
  code: string;
  shown_at: string;
  shown_to: string;
  sealed_facts: Buffer;
}

/** Indicator catalogue, question bank, vocabulary, papers and destinations as they were: an interview stays with the version it began with */
export interface PassportsRuleSet {
  version: string;
  content: Json;
  loaded_at: string;
}

/** The ledger as it stood when the officer ended the interview; append-only */
export interface PassportsScreening {
  id: string;
  application_id: string;
  outcome: string;
  total_millibits: number;
  rule_set: string;
  rule_version: string;
  codes: string[];
  sealed_ledger: Buffer;
  at: string;
  by_account: string;
}

/** Applications within reach without identity, for lists of other modules */
export interface PassportsSharedApplication {
  id: Generated<string | null>;
  number: Generated<string | null>;
  state: Generated<string | null>;
  applicant_mention_id: Generated<string | null>;
  purpose: Generated<string | null>;
  country: Generated<string | null>;
  depart_on: Generated<string | null>;
  outcome: Generated<string | null>;
  decision: Generated<string | null>;
  received_on: Generated<string | null>;
  agency_id: Generated<string | null>;
  office_id: Generated<string | null>;
  territory: Generated<string | null>;
}

/** Decisions that stood from a day on, later withdrawn ones too, without reasons and words; the reader's own reach applies */
export interface PassportsSharedDecision {
  application_id: Generated<string | null>;
  decision: Generated<string | null>;
  state: Generated<string | null>;
  standing_on: Generated<string | null>;
}

/** What officers last said of each indicator of an application, without the fact. For detectors */
export interface PassportsSharedMark {
  application_id: Generated<string | null>;
  code: Generated<string | null>;
  state: Generated<string | null>;
}

/** Keyed hashes of free-text answers: equal means equal wording. For detectors */
export interface PassportsSharedWording {
  application_id: Generated<string | null>;
  question: Generated<string | null>;
  phrase: Generated<string | null>;
  at: Generated<string | null>;
}

/** Keys of people.name_index that very many mentions carry, counted from a sample every few hours: they rank candidates but bring none. Derived */
export interface PeopleCrowdedKey {
  key: number;
  mentions: number;
}

/** Identifiers that connect nobody: registered numbers of offices and P3MI, or used by many unrelated people; with the reason */
export interface PeopleHub {
  kind: string;
  blind: string;
  origin: string;
  reason: string;
  since: string;
  ended_at: Generated<string | null>;
  by_account: Generated<string | null>;
}

/** Same, different or unsure, said by a person about two mentions; where they contradict, the newest holds */
export interface PeopleJudgement {
  id: string;
  n: Generated<number>;
  mention_a: string;
  mention_b: string;
  verdict: string;
  state: string;
  asked_by: string;
}

/** Who did what to a judgement, when and why; append-only */
export interface PeopleJudgementAct {
  id: string;
  judgement_id: string;
  act: string;
  by_account: string;
  at: string;
  reason: string;
}

/** Evidence of the matching engine that two mentions are one person: derived, may be computed again. Evidence holds fields, levels and bits, no values */
export interface PeopleLink {
  mention_a: string;
  mention_b: string;
  zone: string;
  bits: number;
  basis: string[];
  evidence: Json;
  model: string;
  at: string;
}

/** Which person a mention belongs to, with history; one open row per mention */
export interface PeopleMembership {
  id: string;
  mention_id: string;
  person_id: string;
  valid_from: string;
  valid_to: Generated<string | null>;
  reason: string;
  recorded_by: Generated<string | null>;
}

/** What one source said about somebody: immutable evidence, not a person */
export interface PeopleMention {
  id: string;
  n: Generated<number>;
  source_kind: string;
  source_id: string;
  source_label: string;
  role: string;
  sealed_identity: Buffer;
  village_code: Generated<string | null>;
  seen_on: string;
  recorded_at: string;
  recorded_by: Generated<string | null>;
  agency_id: string;
  office_id: string;
  territory: Generated<string | null>;
  classification: number;
}

/** NIK, KK, phone and others as typed; equality by keyed blind index. Unusable ones are kept with their fault */
export interface PeopleMentionIdentifier {
  id: string;
  mention_id: string;
  kind: string;
  sealed_value: Buffer;
  blind: Generated<string | null>;
  fault: Generated<string | null>;
  recorded_by: Generated<string | null>;
}

/** Keyed 32-bit hashes of sounds and ends of name tokens (search) and of combined keys (matching). Meaningless without the key and without people.mention */
export interface PeopleNameIndex {
  mention_id: string;
  keys: number[];
  n: Generated<number>;
  xid: Generated<number>;
}

/** Rows that were taken out of people.name_index, by number: an index in memory takes them out, too */
export interface PeopleNameIndexGone {
  n: number;
  xid: Generated<number>;
}

/** Stable ids of derived persons: each is the seed of one mention; a merged person keeps the id of its oldest mention */
export interface PeoplePerson {
  id: string;
  first_mention_id: string;
  protected_by_case: Generated<string[]>;
  recorded_by: Generated<string | null>;
}

/** Open cases by mention: where judging needs a second reviewer. Written by the cases module through its door */
export interface PeopleProtection {
  mention_id: string;
  case_id: string;
  since: string;
  ended_at: Generated<string | null>;
}

/** Shared household, phone, address and the like between different people: never a reason to make them one */
export interface PeopleRelated {
  mention_a: string;
  mention_b: string;
  basis: string[];
  at: string;
}

/** Family card and house of a mention as keyed hashes: equal means one household. For detectors */
export interface PeopleSharedHouse {
  mention_id: Generated<string | null>;
  card: Generated<string | null>;
  house: Generated<string | null>;
}

/** Things that connect nobody, with the reason; one row for each who says so. For detectors */
export interface PeopleSharedHub {
  thing_id: Generated<string | null>;
  origin: Generated<string | null>;
  reason: Generated<string | null>;
}

/** Current person of each mention within reach */
export interface PeopleSharedMembership {
  mention_id: Generated<string | null>;
  person_id: Generated<string | null>;
}

/** Mentions within reach without identity, for joins of other modules */
export interface PeopleSharedMention {
  id: Generated<string | null>;
  source_kind: Generated<string | null>;
  source_id: Generated<string | null>;
  role: Generated<string | null>;
  seen_on: Generated<string | null>;
  village_code: Generated<string | null>;
  territory: Generated<string | null>;
  agency_id: Generated<string | null>;
  office_id: Generated<string | null>;
}

/** Which mention shows which phone, house, company, account …; ids and kinds, never values. For detectors */
export interface PeopleSharedShowing {
  thing_id: Generated<string | null>;
  kind: Generated<string | null>;
  mention_id: Generated<string | null>;
  source_kind: Generated<string | null>;
  source_id: Generated<string | null>;
  role: Generated<string | null>;
  seen_on: Generated<string | null>;
}

/** Credibility of a source as its own module graded it (A–F × 1–6); the newest holds */
export interface PeopleSourceGrade {
  source_kind: string;
  source_id: string;
  grade: string;
  at: string;
}

/** A phone, house, company, account, handle, plate or e-mail address: made by rule from equal identifiers, without judgement */
export interface PeopleThing {
  id: string;
  kind: string;
  blind: string;
}

/** When a thing was seen without a long silence; after one a phone may have another owner. Days of all sources, so never shown: screens count from what the reader may see */
export interface PeopleThingPeriod {
  thing_id: string;
  first_seen_on: string;
  last_seen_on: string;
}

/** Mentions that were recorded and not yet compared with the others; emptied within seconds */
export interface PeopleWaitingMention {
  mention_id: string;
  n: Generated<number>;
  turn: Generated<number>;
}

/** Which office was told that the licence of a company ended while placements with it ran; once for each end */
export interface PlacementsLicenceTold {
  recruiter_id: string;
  office_id: string;
  how: string;
  ended_on: string;
  told_at: string;
}

/** One placement of one worker by the legal route; the worker is a mention, the company a recruiter of the register */
export interface PlacementsPlacement {
  id: string;
  number: string;
  state: string;
  scheme: string;
  country: string;
  recruiter_id: Generated<string | null>;
  mention_id: string;
  sealed_details: Buffer;
  state_since: string;
  recorded_at: string;
  entered_by: string;
  agency_id: string;
  office_id: string;
  territory: string;
  classification: number;
}

/** Placements without the worker's details. For detectors */
export interface PlacementsSharedPlacement {
  id: Generated<string | null>;
  mention_id: Generated<string | null>;
  recruiter_id: Generated<string | null>;
  country: Generated<string | null>;
  state: Generated<string | null>;
  state_since: Generated<string | null>;
  recorded_at: Generated<string | null>;
  agency_id: Generated<string | null>;
  office_id: Generated<string | null>;
  territory: Generated<string | null>;
}

/** Every step with its day and who wrote it down; never changed, a wrong one is followed by a right one */
export interface PlacementsStep {
  id: string;
  placement_id: string;
  state: string;
  on_day: string;
  sealed_note: Generated<Buffer | null>;
  at: string;
  by_account: string;
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

/** Other ways in which sources print the name */
export interface RecruitersAlias {
  recruiter_id: string;
  name: string;
  name_key: string;
}

/** Dated snapshots: checked first (dry run), then applied, the last one undoable */
export interface RecruitersImport {
  id: string;
  n: Generated<number>;
  kind: string;
  state: string;
  file_name: string;
  sha256: string;
  snapshot_date: string;
  complete: boolean;
  counts: Json;
  made_by: Generated<string | null>;
  made_at: string;
  applied_by: Generated<string | null>;
  applied_at: Generated<string | null>;
  applied_n: Generated<number | null>;
  undone_by: Generated<string | null>;
  undone_at: Generated<string | null>;
}

/** What an import would do or did to one record, with the whole record before and after: undoing puts the former back */
export interface RecruitersImportRow {
  import_id: string;
  n: number;
  outcome: string;
  lines: number[];
  label: string;
  faults: Json;
  changes: Json;
  subject_id: Generated<string | null>;
  before: Generated<Json | null>;
  after: Generated<Json | null>;
}

/** P3MI, branches, companies, field officers and sponsors. One name in two towns is two */
export interface RecruitersRecruiter {
  id: string;
  kind: string;
  name: string;
  name_key: string;
  city: string;
  territory: Generated<string | null>;
  address: Generated<string | null>;
  phone: Generated<string | null>;
  parent_id: Generated<string | null>;
  licence_no: Generated<string | null>;
  source: string;
  source_date: string;
  note: Generated<string | null>;
  ended_on: Generated<string | null>;
  withdrawn: Generated<boolean>;
  agency_id: Generated<string | null>;
  office_id: Generated<string | null>;
  classification: Generated<number>;
  phone_by: Generated<string | null>;
  phone_confirmed_by: Generated<string | null>;
  phone_confirmed_at: Generated<string | null>;
}

/** Destinations and placement schemes by date with their instrument; an announcement opens nothing */
export interface RecruitersScheme {
  id: string;
  country: string;
  iso2: Generated<string | null>;
  scheme: string;
  sector: string;
  status: string;
  printed_status: string;
  valid_from: Generated<string | null>;
  valid_to: Generated<string | null>;
  printed_dates: string;
  instrument: Generated<string | null>;
  source: string;
  source_date: string;
  note: Generated<string | null>;
  withdrawn: Generated<boolean>;
}

/** Recruiters within reach, for other modules' lists */
export interface RecruitersSharedRecruiter {
  id: Generated<string | null>;
  kind: Generated<string | null>;
  name: Generated<string | null>;
  city: Generated<string | null>;
  parent_id: Generated<string | null>;
  ended_on: Generated<string | null>;
}

/** What a source says about the licence from a day on; unknown stays unknown. A remark is a reported fact that is no licence status */
export interface RecruitersStatus {
  id: string;
  recruiter_id: string;
  status: string;
  remark: Generated<string | null>;
  decree: Generated<string | null>;
  valid_from: Generated<string | null>;
  valid_to: Generated<string | null>;
  dated: string;
  printed_date: Generated<string | null>;
  reason: Generated<string | null>;
  source: string;
  source_date: string;
  note: Generated<string | null>;
}

/** Photos and voice notes: the sealed original by its hash, and a copy for reading without place, device or author. Null reading copy: none could be made, custodians only */
export interface ReportsAttachment {
  id: string;
  report_id: string;
  kind: string;
  media_type: string;
  bytes: number;
  original_sha256: string;
  reading_sha256: Generated<string | null>;
  reading_type: Generated<string | null>;
  received_at: string;
}

/** Deadlines with the rule they came from; the open one has no met_at */
export interface ReportsClock {
  id: string;
  report_id: string;
  code: string;
  during: string;
  started_at: string;
  due_at: string;
  met_at: Generated<string | null>;
  escalations: Generated<number>;
  next_escalation_at: string;
  source: string;
}

/** Wrong receipt codes by keyed hash of the carrier's address and of the group of codes; kept an hour, never with a report */
export interface ReportsCodeAttempt {
  subject: string;
  at: string;
  try: Generated<string | null>;
}

/** Chain of custody: everything that ever happened to a file. Insert only. Receiving names nobody */
export interface ReportsCustody {
  id: string;
  attachment_id: string;
  n: Generated<number>;
  at: string;
  act: string;
  account_id: Generated<string | null>;
  purpose: Generated<string | null>;
}

/** Asking for a reporter's identity, with reason; a custodian grants it for a time or refuses. Nobody decides on a request of their own */
export interface ReportsIdentityRequest {
  id: string;
  report_id: string;
  agency_id: string;
  office_id: string;
  territory: Generated<string | null>;
  classification: number;
  identity_level: string;
  secrecy_requested: boolean;
  requested_by: string;
  requested_at: string;
  purpose: string;
  state: string;
  decided_by: Generated<string | null>;
  decided_at: Generated<string | null>;
  decision_note: Generated<string | null>;
  expires_at: Generated<string | null>;
  shown: Generated<number>;
  last_shown_at: Generated<string | null>;
}

/** This report tells the same as the main one; a link is ended, never removed, and no report is deleted */
export interface ReportsLink {
  id: string;
  report_id: string;
  main_id: string;
  sealed_reason: Buffer;
  linked_by: string;
  linked_at: string;
  ended_by: Generated<string | null>;
  ended_at: Generated<string | null>;
  sealed_end_reason: Generated<Buffer | null>;
}

/** Two reports that may tell of one event, proposed by the worker; an answered pair is never proposed again. Retention: as the reports */
export interface ReportsLinkProposal {
  id: string;
  report_id: string;
  other_id: string;
  sealed_reasons: Buffer;
  engine: string;
  proposed_at: string;
  answer: Generated<string | null>;
  answered_by: Generated<string | null>;
  answered_at: Generated<string | null>;
}

/** Persons, companies and phones that a report names, as typed. Evidence; the mention in people is made from it by the worker */
export interface ReportsNamed {
  id: string;
  report_id: string;
  n: number;
  role: string;
  origin: string;
  sealed_words: Buffer;
  mention_id: Generated<string | null>;
  faults: Generated<string[]>;
  recorded_at: Generated<string | null>;
}

/** What an officer said about a fact that the machine read out of the story; corrections are kept for learning */
export interface ReportsProposalAnswer {
  report_id: string;
  span: string;
  answer: string;
  fact: string;
  sealed_values: Buffer;
  engine: string;
  account_id: string;
  at: string;
}

/** Receipt codes as slow hash (argon2id over a keyed hash); the code itself is never stored */
export interface ReportsReceipt {
  report_id: string;
  prefix_index: string;
  code_hash: string;
}

/** One report as it was told. No reporter here: see vault. Retention: unsubstantiated tip 12 months after the last action, then an irreversible pseudonym; tied to a case as the case (dossier: data-protection §6.6) */
export interface ReportsReport {
  id: string;
  agency_id: string;
  office_id: string;
  territory: Generated<string | null>;
  classification: number;
  identity_level: string;
  secrecy_requested: boolean;
  secrecy_notice: string;
  secrecy_notice_at: string;
  channel: string;
  topic: string;
  knowledge: string;
  sealed_story: Buffer;
  happened_on: Generated<string | null>;
  departs_on: Generated<string | null>;
  people_count: Generated<number | null>;
  destination: Generated<string | null>;
  held_or_threatened: boolean;
  leaving_soon: boolean;
  immediate_danger: Generated<boolean>;
  bypass_village: boolean;
  state: string;
  source_grade: Generated<string | null>;
  information_grade: Generated<number | null>;
  severity: Generated<string | null>;
  verdict: Generated<string | null>;
  sealed_judgement: Generated<Buffer | null>;
  outcome: Generated<string | null>;
  held_by_kind: Generated<string | null>;
  held_by_id: Generated<string | null>;
  received_at: string;
  last_action_at: string;
  closed_at: Generated<string | null>;
  confirmed_destination: Generated<string | null>;
  confirmed_people_count: Generated<number | null>;
  confirmed_departs_on: Generated<string | null>;
}

/** Reports without words and without reporter, for early-warning and cases; repeats of another report are left out; the reader's own reach applies */
export interface ReportsSharedReport {
  id: Generated<string | null>;
  agency_id: Generated<string | null>;
  office_id: Generated<string | null>;
  territory: Generated<string | null>;
  classification: Generated<number | null>;
  state: Generated<string | null>;
  topic: Generated<string | null>;
  immediate_danger: Generated<boolean | null>;
  bypass_village: Generated<boolean | null>;
  received_at: Generated<string | null>;
  happened_on: Generated<string | null>;
  departs_on: Generated<string | null>;
  people_count: Generated<number | null>;
  destination: Generated<string | null>;
  source_grade: Generated<string | null>;
  information_grade: Generated<number | null>;
  severity: Generated<string | null>;
  verdict: Generated<string | null>;
}

/** Which mentions of people a report made, for early-warning and cases; repeats of another report are left out */
export interface ReportsSharedReportMention {
  report_id: Generated<string | null>;
  mention_id: Generated<string | null>;
  role: Generated<string | null>;
}

/** Which reports come from one teller and since when, never who it is; anonymous reports are not in it. For detectors */
export interface ReportsSharedTeller {
  report_id: Generated<string | null>;
  teller: Generated<string | null>;
  first_told_at: Generated<string | null>;
}

/** Tickets for anonymous reports that were used; who took one is written nowhere. Kept three days */
export interface ReportsSpentTicket {
  ticket_sha256: Buffer;
  day: string;
}

/** History of a report. The first step names nobody */
export interface ReportsStep {
  id: string;
  report_id: string;
  n: Generated<number>;
  at: string;
  act: string;
  from_state: Generated<string | null>;
  to_state: string;
  account_id: Generated<string | null>;
  outcome: Generated<string | null>;
  sealed_note: Generated<Buffer | null>;
}

/** Keyed hash of what was sent, so that a report sent twice is one report and gets one answer; readable only by who sends the same again */
export interface ReportsSubmission {
  report_id: string;
  content: string;
  answer_due_at: string;
}

/** Who reported. Opens only for a granted, unexpired request of the same officer, or stays closed. Retention: as the case, earlier on request (dossier: data-protection §6.6) */
export interface ReportsVault {
  report_id: string;
  reporter_index: string;
  sealed_identity: Buffer;
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
  valid_to: Generated<string | null>;
}

/** Provinsi, kabupaten/kota, kecamatan, desa/kelurahan by Kemendagri code. Data: idn-area-data, ODbL 1.0, kept apart from other tables */
export interface TerritoryUnit {
  code: string;
  level: string;
  parent_code: Generated<string | null>;
  name: string;
  kind: string;
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
  'access.account_proposal': AccessAccountProposal;
  'access.agency': AccessAgency;
  'access.agency_name': AccessAgencyName;
  'access.login_attempt': AccessLoginAttempt;
  'access.login_ticket': AccessLoginTicket;
  'access.notice': AccessNotice;
  'access.notice_read': AccessNoticeRead;
  'access.office': AccessOffice;
  'access.office_territory': AccessOfficeTerritory;
  'access.recovery_code': AccessRecoveryCode;
  'access.reset_proposal': AccessResetProposal;
  'access.session': AccessSession;
  'access.share': AccessShare;
  'access.shared_account': AccessSharedAccount;
  'access.shared_office': AccessSharedOffice;
  'access.widening_proposal': AccessWideningProposal;
  'audit.entry': AuditEntry;
  'audit.lane': AuditLane;
  'audit.look_up_limit': AuditLookUpLimit;
  'cases.assessment': CasesAssessment;
  'cases.compartment': CasesCompartment;
  'cases.compartment_act': CasesCompartmentAct;
  'cases.fact': CasesFact;
  'cases.file': CasesFile;
  'cases.note': CasesNote;
  'cases.number_counter': CasesNumberCounter;
  'cases.party': CasesParty;
  'cases.party_role': CasesPartyRole;
  'cases.referral': CasesReferral;
  'cases.referral_act': CasesReferralAct;
  'cases.shared_case': CasesSharedCase;
  'cases.shared_referral': CasesSharedReferral;
  'cases.source': CasesSource;
  'cases.step': CasesStep;
  'cases.task': CasesTask;
  'early_warning.alert': EarlyWarningAlert;
  'early_warning.alert_mention': EarlyWarningAlertMention;
  'early_warning.company_named': EarlyWarningCompanyNamed;
  'early_warning.draw': EarlyWarningDraw;
  'early_warning.evidence': EarlyWarningEvidence;
  'early_warning.held_report': EarlyWarningHeldReport;
  'early_warning.looked': EarlyWarningLooked;
  'early_warning.ring': EarlyWarningRing;
  'early_warning.ring_part': EarlyWarningRingPart;
  'early_warning.rule_weight': EarlyWarningRuleWeight;
  'early_warning.source_verdict': EarlyWarningSourceVerdict;
  'early_warning.teller': EarlyWarningTeller;
  'early_warning.touched': EarlyWarningTouched;
  'early_warning.usual': EarlyWarningUsual;
  'early_warning.verdict': EarlyWarningVerdict;
  'early_warning.village_attention': EarlyWarningVillageAttention;
  'early_warning.village_cluster': EarlyWarningVillageCluster;
  'early_warning.village_look': EarlyWarningVillageLook;
  'early_warning.village_now': EarlyWarningVillageNow;
  'early_warning.village_point': EarlyWarningVillagePoint;
  'early_warning.village_week': EarlyWarningVillageWeek;
  'passports.answer': PassportsAnswer;
  'passports.application': PassportsApplication;
  'passports.application_mention': PassportsApplicationMention;
  'passports.decision': PassportsDecision;
  'passports.follow_up': PassportsFollowUp;
  'passports.follow_up_step': PassportsFollowUpStep;
  'passports.import': PassportsImport;
  'passports.import_row': PassportsImportRow;
  'passports.interview': PassportsInterview;
  'passports.mark': PassportsMark;
  'passports.objection': PassportsObjection;
  'passports.paper': PassportsPaper;
  'passports.rule_set': PassportsRuleSet;
  'passports.screening': PassportsScreening;
  'passports.shared_application': PassportsSharedApplication;
  'passports.shared_decision': PassportsSharedDecision;
  'passports.shared_mark': PassportsSharedMark;
  'passports.shared_wording': PassportsSharedWording;
  'people.crowded_key': PeopleCrowdedKey;
  'people.hub': PeopleHub;
  'people.judgement': PeopleJudgement;
  'people.judgement_act': PeopleJudgementAct;
  'people.link': PeopleLink;
  'people.membership': PeopleMembership;
  'people.mention': PeopleMention;
  'people.mention_identifier': PeopleMentionIdentifier;
  'people.name_index': PeopleNameIndex;
  'people.name_index_gone': PeopleNameIndexGone;
  'people.person': PeoplePerson;
  'people.protection': PeopleProtection;
  'people.related': PeopleRelated;
  'people.shared_house': PeopleSharedHouse;
  'people.shared_hub': PeopleSharedHub;
  'people.shared_membership': PeopleSharedMembership;
  'people.shared_mention': PeopleSharedMention;
  'people.shared_showing': PeopleSharedShowing;
  'people.source_grade': PeopleSourceGrade;
  'people.thing': PeopleThing;
  'people.thing_period': PeopleThingPeriod;
  'people.waiting_mention': PeopleWaitingMention;
  'placements.licence_told': PlacementsLicenceTold;
  'placements.placement': PlacementsPlacement;
  'placements.shared_placement': PlacementsSharedPlacement;
  'placements.step': PlacementsStep;
  'platform.command': PlatformCommand;
  'platform.delivery': PlatformDelivery;
  'platform.event': PlatformEvent;
  'platform.fact': PlatformFact;
  'platform.migration': PlatformMigration;
  'platform.schedule': PlatformSchedule;
  'recruiters.alias': RecruitersAlias;
  'recruiters.import': RecruitersImport;
  'recruiters.import_row': RecruitersImportRow;
  'recruiters.recruiter': RecruitersRecruiter;
  'recruiters.scheme': RecruitersScheme;
  'recruiters.shared_recruiter': RecruitersSharedRecruiter;
  'recruiters.status': RecruitersStatus;
  'reports.attachment': ReportsAttachment;
  'reports.clock': ReportsClock;
  'reports.code_attempt': ReportsCodeAttempt;
  'reports.custody': ReportsCustody;
  'reports.identity_request': ReportsIdentityRequest;
  'reports.link': ReportsLink;
  'reports.link_proposal': ReportsLinkProposal;
  'reports.named': ReportsNamed;
  'reports.proposal_answer': ReportsProposalAnswer;
  'reports.receipt': ReportsReceipt;
  'reports.report': ReportsReport;
  'reports.shared_report': ReportsSharedReport;
  'reports.shared_report_mention': ReportsSharedReportMention;
  'reports.shared_teller': ReportsSharedTeller;
  'reports.spent_ticket': ReportsSpentTicket;
  'reports.step': ReportsStep;
  'reports.submission': ReportsSubmission;
  'reports.vault': ReportsVault;
  'territory.holiday': TerritoryHoliday;
  'territory.shared_unit': TerritorySharedUnit;
  'territory.unit': TerritoryUnit;
  'territory.unit_change': TerritoryUnitChange;
}
