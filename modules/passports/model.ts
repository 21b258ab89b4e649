import { z } from 'zod';
import { DECISIONS, FOLLOW_UPS } from '../../engines/screening/decisions.ts';
import { PURPOSES } from '../../engines/screening/question-bank.ts';
import { Id, Instant, PlainDate, TypedDate, typedDate } from '../../platform/contract/fields.ts';

export const Purpose = z.enum(PURPOSES);
export type Purpose = z.infer<typeof Purpose>;

/** What the screening may conclude; never a decision. */
export const ScreeningOutcome = z.enum(['NO_CONCERN', 'ASK_MORE', 'REFER', 'URGENT']);
export type ScreeningOutcome = z.infer<typeof ScreeningOutcome>;

export const DecisionCode = z.enum(DECISIONS);
export type DecisionCode = z.infer<typeof DecisionCode>;
export const FollowUpCode = z.enum(FOLLOW_UPS);
export type FollowUpCode = z.infer<typeof FollowUpCode>;

/** `undone`: its import was taken back before anybody worked on it. */
export const ApplicationState = z.enum(['received', 'interviewing', 'screened', 'proposed', 'decided', 'undone']);
export type ApplicationState = z.infer<typeof ApplicationState>;

export const Origin = z.enum(['counter', 'import', 'posted']);
export type Origin = z.infer<typeof Origin>;

/** Whom a form names beside the applicant. A role on one form, never a verdict. */
export const NamedRole = z.enum(['applicant', 'payer', 'guarantor', 'escort', 'companion', 'recruiter']);
export type NamedRole = z.infer<typeof NamedRole>;

export const DecisionState = z.enum(['proposed', 'standing', 'returned', 'withdrawn']);
export type DecisionState = z.infer<typeof DecisionState>;

export const ObjectionKind = z.enum(['objection', 'appeal']);
export type ObjectionKind = z.infer<typeof ObjectionKind>;
export const ObjectionState = z.enum(['open', 'silent', 'answered']);
export type ObjectionState = z.infer<typeof ObjectionState>;
export const ObjectionOutcome = z.enum(['granted', 'partly-granted', 'rejected', 'granted-by-silence']);
export type ObjectionOutcome = z.infer<typeof ObjectionOutcome>;

export const FollowUpState = z.enum(['open', 'contacted', 'on-legal-route', 'declined', 'not-found', 'closed']);
export type FollowUpState = z.infer<typeof FollowUpState>;
export const FollowUpOutcome = z.enum(['on-legal-route', 'no-longer-going', 'declined', 'not-found', 'handed-on']);
export type FollowUpOutcome = z.infer<typeof FollowUpOutcome>;

export const MarkState = z.enum(['confirmed', 'denied', 'unknown']);
export type MarkState = z.infer<typeof MarkState>;

export const ImportState = z.enum(['checked', 'applying', 'applied', 'undone']);
export type ImportState = z.infer<typeof ImportState>;

/** An application waiting at the counter is classified TERBATAS: it shows a person. */
export const APPLICATION_CLASSIFICATION = 'TERBATAS';

/** Earlier applications are shown for so long; older ones have lost their meaning. Our choice: the life of a passport. @source dossier: verified §6 (art. 2A: at most ten years) */
export const EARLIER_YEARS = 10;

/** ISO 3166-1, two letters. */
export const Country = z.string().regex(/^[A-Z]{2}$/, 'Kode negara dua huruf, misalnya MY');
const Short = (max: number, remedy: string) => z.string().trim().min(1, remedy).max(max, `Paling panjang ${max} huruf`);

/** Who filled the form and who pays: the words of the question bank (Q07, Q06). */
export const FilledBy = z.enum(['sendiri', 'keluarga', 'jasa', 'pengajak']);
export const PaidBy = z.enum(['sendiri', 'keluarga', 'lembaga', 'orang-lain']);

/** The applicant as the form says. Sealed at rest. */
export const Applicant = z.object({
  name: Short(120, 'Isi nama lengkap seperti pada KTP-el'),
  otherNames: z.array(Short(120, 'Isi nama lain')).max(5).default([]),
  nik: Short(30, 'Isi NIK 16 angka').meta({ sensitive: true }),
  kk: Short(30, 'Isi nomor KK 16 angka').meta({ sensitive: true }).optional(),
  birthDate: typedDate('Isi hari/bulan/tahun'),
  birthPlace: Short(80, 'Isi tempat lahir').optional(),
  sex: z.enum(['L', 'P']).optional(),
  addressLine: Short(200, 'Isi alamat').optional(),
  rt: z.int().min(0).max(999).optional(),
  rw: z.int().min(0).max(999).optional(),
  villageCode: z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, 'Pilih desa atau kelurahan tempat tinggal'),
  phone: Short(30, 'Isi nomor telepon').meta({ sensitive: true }).optional(),
  email: Short(120, 'Isi surel').meta({ sensitive: true }).optional(),
});
export type Applicant = z.infer<typeof Applicant>;

/** Somebody else whom the form names. */
export const Contact = z.object({
  role: NamedRole.exclude(['applicant']),
  name: Short(120, 'Isi nama').optional(),
  phone: Short(30, 'Isi nomor telepon').meta({ sensitive: true }).optional(),
  relation: Short(60, 'Isi hubungan').optional(),
});
export type Contact = z.infer<typeof Contact>;

export const EarlierPassport = z.object({ number: Short(20, 'Isi nomor paspor'), issuedOn: TypedDate });
export const EarlierTrip = z.object({ country: Country, from: TypedDate, to: TypedDate.optional(), sentBack: z.boolean() });

/** Everything personal of one application; sealed as one value. */
export const Details = z.object({
  applicant: Applicant,
  contacts: z.array(Contact).max(12).default([]),
  passports: z.array(EarlierPassport).max(6).default([]),
  trips: z.array(EarlierTrip).max(20).default([]),
});
export type Details = z.infer<typeof Details>;

/** What a shown paper says, for comparing with the answers. */
export const PaperFacts = z.object({
  name: Short(120, 'Isi nama').optional(),
  birthDate: TypedDate.optional(),
  country: Country.optional(),
  departOn: TypedDate.optional(),
  returnOn: TypedDate.optional(),
  incomeRupiah: z.int().nonnegative().optional(),
  savingsRupiah: z.int().nonnegative().optional(),
  leaveDays: z.int().nonnegative().max(2000).optional(),
});
export type PaperFacts = z.infer<typeof PaperFacts>;

const MOST_RUPIAH = 1_000_000_000_000;
/** An answer in the form its question asks for; `unknown` = does not know, or would rather not say. */
export const AnswerValue = z.discriminatedUnion('type', [
  z.object({ type: z.literal('choice'), value: z.string().max(60) }),
  z.object({ type: z.literal('date'), value: typedDate('Tanggal: hari/bulan/tahun') }),
  z.object({ type: z.literal('yes-no'), value: z.boolean() }),
  z.object({ type: z.literal('country'), value: Country }),
  z.object({ type: z.literal('money'), rupiah: z.int().min(0).max(MOST_RUPIAH) }),
  z.object({ type: z.literal('number'), value: z.int().min(0).max(100_000) }),
  z.object({ type: z.literal('text'), value: z.string().trim().max(1000), clear: z.boolean() }),
  z.object({ type: z.literal('person-phone'), name: z.string().trim().max(120).optional(), phone: z.string().trim().max(30).optional() }),
  z.object({ type: z.literal('unknown') }),
]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** Every `thing/reason` by which this module refuses; the engine's decision refusals come on top. */
export const REFUSALS = {
  exists: 'application/exists',
  decided: 'application/decided',
  notOpen: 'interview/not-open',
  noInterview: 'interview/absent',
  overrideReason: 'override/reason-required',
  notPending: 'decision/not-pending',
  notStanding: 'decision/not-standing',
  noLetter: 'letter/no-decision',
  notAdverse: 'objection/not-adverse',
  objectionOpen: 'objection/open',
  objectionClosed: 'objection/closed',
  nothingToAppeal: 'objection/nothing-to-appeal',
  noOffice: 'follow-up/no-office',
  noConsent: 'follow-up/no-consent',
  step: 'follow-up/step-not-possible',
  stepOutcome: 'follow-up/outcome-required',
  importState: 'import/wrong-state',
} as const;

const Named = z.object({ id: Id, name: z.string() });
const text = z.string();
const maybeText = text.nullable();
const maybeDay = PlainDate.nullable();

/** One line of the counter's queue. The name is masked; opening the application shows it and is logged. */
// prettier-ignore
export const ApplicationLine = z.object({
  id: Id, number: text, state: ApplicationState, origin: Origin, receivedOn: PlainDate, receivedAt: Instant, maskedName: text,
  purpose: Purpose.nullable(), country: maybeText, departOn: maybeDay, outcome: ScreeningOutcome.nullable(), decision: DecisionCode.nullable(),
  office: Named,
});
export type ApplicationLine = z.infer<typeof ApplicationLine>;

/** `note`: why it was returned or withdrawn. */
// prettier-ignore
export const DecisionView = z.object({
  id: Id, decision: DecisionCode, name: text, adverse: z.boolean(), state: DecisionState, onDay: PlainDate,
  reasons: z.array(z.object({ code: text, text, fact: maybeText })),
  legalBases: z.array(z.object({ code: text, citation: text, verified: z.boolean() })),
  papersAsked: z.array(z.object({ code: text, name: text })),
  bringBy: maybeDay, advice: maybeText, overrides: z.boolean(), overrideReason: maybeText, note: maybeText,
  proposedBy: text, proposedAt: Instant, answeredBy: maybeText, standingOn: maybeDay, deliverBy: maybeDay, objectionUntil: maybeDay,
});
export type DecisionView = z.infer<typeof DecisionView>;
// prettier-ignore
export const ObjectionView = z.object({
  id: Id, kind: ObjectionKind, receivedOn: PlainDate, late: z.boolean(), answerBy: PlainDate, decreeBy: PlainDate, state: ObjectionState,
  outcome: ObjectionOutcome.nullable(), grounds: text, answer: maybeText, workingDaysLeft: z.int().nullable(), appealUntil: maybeDay,
  silence: z.object({ meaning: z.enum(['granted', 'nothing']), from: PlainDate, source: text }),
});
export type ObjectionView = z.infer<typeof ObjectionView>;
// prettier-ignore
export const FollowUpLine = z.object({
  id: Id, code: FollowUpCode, state: FollowUpState, outcome: FollowUpOutcome.nullable(), purpose: Purpose.nullable(), country: maybeText,
  village: text, toOffice: Named, takenBy: maybeText, openedAt: Instant, dueAt: Instant, contactBy: Instant, overdue: z.boolean(),
});
export type FollowUpLine = z.infer<typeof FollowUpLine>;

// prettier-ignore
export const ApplicationView = ApplicationLine.extend({
  details: Details, village: text, returnOn: maybeDay, filledBy: FilledBy.nullable(), paidBy: PaidBy.nullable(), recruiterName: maybeText,
  papers: z.array(z.object({ code: text, name: text, required: z.boolean(), shown: z.boolean(), facts: PaperFacts.nullable() })),
  ours: z.boolean().describe('Permohonan kantor saya: boleh dikerjakan'),
  decisions: z.array(DecisionView), objections: z.array(ObjectionView), followUps: z.array(FollowUpLine),
});
export type ApplicationView = z.infer<typeof ApplicationView>;

/** What registers say: dated facts with their source. None of them is a judgement; earlier applications add no weight. */
// prettier-ignore
export const FactsView = z.object({
  earlier: z.array(z.object({
    office: Named, receivedOn: PlainDate, purpose: Purpose.nullable(), country: maybeText, decision: DecisionCode.nullable(),
    decisionName: maybeText, decidedOn: maybeDay, objectionOutcome: ObjectionOutcome.nullable(),
  })),
  shared: z.array(z.object({ what: text, text, applications: z.int(), household: z.boolean(), hub: maybeText, lastOn: PlainDate })),
  destination: z.object({ text, sources: z.array(text) }).nullable(),
  recruiter: z.array(z.object({ name: text, city: text, text, lookAlike: z.boolean(), source: maybeText })),
});
export type FactsView = z.infer<typeof FactsView>;

export const QuestionType = z.enum(['choice', 'date', 'yes-no', 'country', 'money', 'number', 'text', 'person-phone']);
// prettier-ignore
export const QuestionView = z.object({
  code: text, stage: text, type: QuestionType, text, hint: text, seconds: z.int(), sensitive: z.boolean(),
  choices: z.array(z.object({ value: text, label: text })), why: text,
});
export type QuestionView = z.infer<typeof QuestionView>;

/** The ledger: never the sum alone; reasons and missing facts travel with it. */
// prettier-ignore
export const LedgerView = z.object({
  outcome: ScreeningOutcome, totalMillibits: z.int(), meaning: text, reasons: z.array(text).min(1),
  missing: z.array(z.object({ code: text, text })),
  contributions: z.array(z.object({
    code: text, group: text, text, millibits: z.int(), counted: z.enum(['full', 'damped', 'capped']), by: z.enum(['officer', 'system']),
  })),
  askAbout: z.array(z.object({ code: text, text })), safety: z.array(text),
  rule: z.object({ name: text, version: text, catalogue: text, on: PlainDate }),
});
export type LedgerView = z.infer<typeof LedgerView>;

const Side = z.object({ label: text, value: text });
// prettier-ignore
export const InterviewView = z.object({
  open: z.boolean(), startedAt: Instant.nullable(), spentSeconds: z.int(), budgetSeconds: z.int(), ruleSet: text,
  next: QuestionView.nullable(), done: z.enum(['budget', 'settled']).nullable(),
  asked: z.array(z.object({ code: text, text, said: text, at: Instant })),
  proposals: z.array(z.object({ code: text, name: text, text, question: text, factRequired: z.boolean() })),
  marks: z.array(z.object({ code: text, name: text, state: MarkState, fact: maybeText, by: z.enum(['officer', 'system']), factRequired: z.boolean() })),
  contradictions: z.array(z.object({ code: text, text, left: Side, right: Side, indicators: z.array(text) })),
  ledger: LedgerView,
});
export type InterviewView = z.infer<typeof InterviewView>;

/** A decision that waits for its second officer. */
// prettier-ignore
export const PendingDecision = z.object({
  application: ApplicationLine, decision: DecisionView, mine: z.boolean().describe('Saya pengusulnya: petugas lain yang menjawab'),
});
// prettier-ignore
export const VocabularyView = z.object({
  on: PlainDate, ruleSet: text,
  decisions: z.array(z.object({
    code: DecisionCode, name: text, adverse: z.boolean(), reasons: z.array(text),
    term: z.object({ unit: z.enum(['day', 'month']), allowed: z.array(z.int()).nullable(), min: z.int().nullable(), max: z.int().nullable() }).nullable(),
  })),
  reasons: z.array(z.object({ code: text, name: text, paper: z.boolean(), factRequired: z.boolean() })),
  legalBases: z.array(z.object({ code: text, citation: text, content: text, supports: z.array(DecisionCode), verified: z.boolean() })),
  followUps: z.array(z.object({ code: FollowUpCode, name: text })),
  indicators: z.array(z.object({
    code: text, name: text, explanation: text, ask: text, group: text, factRequired: z.boolean(), paperOnly: z.boolean(), protected: z.boolean(),
  })),
});
export type VocabularyView = z.infer<typeof VocabularyView>;

// prettier-ignore
export const ImportView = z.object({
  id: Id, fileName: text, state: ImportState, rows: z.int(), usable: z.int(), broken: z.int(), known: z.int(), done: z.int(), kept: z.int(),
  madeBy: text, madeAt: Instant, finishedAt: Instant.nullable(),
});
export type ImportView = z.infer<typeof ImportView>;
/** A line that cannot be used. Values are never repeated: they may be somebody's number. */
export const ImportFault = z.object({ line: z.int(), faults: z.array(z.object({ field: text, message: text })) });
export type ImportFault = z.infer<typeof ImportFault>;

/** How many of the closed ones ended on the legal route; the only success there is. */
export const FollowUpSuccess = z.object({ closed: z.int(), onLegalRoute: z.int() });
// prettier-ignore
export const FollowUpView = FollowUpLine.extend({
  contact: z.object({ name: text, phone: maybeText, address: maybeText, village: text, explain: text }),
  steps: z.array(z.object({ state: FollowUpState, note: maybeText, by: maybeText, at: Instant })),
  nextSteps: z.array(FollowUpState), outcomes: z.array(FollowUpOutcome),
});
export type FollowUpView = z.infer<typeof FollowUpView>;
