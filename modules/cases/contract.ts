import { z } from 'zod';
import { endpoint } from '../../platform/contract/endpoint.ts';
import type { Permission, Shape } from '../../platform/contract/endpoint.ts';
import { Binary, Id, Instant, Line, PageQuery, pageOf, PlainDate, Prose } from '../../platform/contract/fields.ts';
import { QueryFlag, TerritoryCode, TypedDate } from '../../platform/contract/fields.ts';
import * as m from './model.ts';

const text = z.string().nullable();
const day = PlainDate.nullable();
const instant = Instant.nullable();
const OfCase = z.object({ id: Id });
const Named = z.object({ id: Id, name: z.string() });
const Reason = Line.describe('Alasan, dengan kata-kata sendiri');
const WithReason = z.object({ reason: Reason });
const Ids = z.array(Id).max(50);
const None: Shape = z.object({});

// How the endpoints of this module are written down ------------------------------------------------------------------

type Path = `/${string}`;
interface Rule {
  readonly permission: Permission;
  readonly audit: string | null;
  readonly refusals: readonly string[];
}
const may = (permission: Permission, audit: string | null, ...refusals: readonly string[]): Rule => ({ permission, audit, refusals });
const work = (audit: string, ...refusals: readonly string[]): Rule => may('case.work', audit, ...refusals);
const CSV = { contentTypes: ['text/csv; charset=utf-8'] };
const PDF = { contentTypes: ['application/pdf'] };
const NOT_FREE = ['case/source-taken', 'case/source-not-ready', 'alert/already-in-another-case'];
const NOT_NOW = ['case/closed', 'case/merged', 'case/not-now'];

const get = <P extends Shape, Q extends Shape, R extends Shape>(path: Path, summary: string, rule: Rule, params: P, query: Q, reply: R) =>
  endpoint<P, Q, Shape, R>({ method: 'get', path, summary, ...rule, params, query, reply });
const file = <P extends Shape, Q extends Shape>(path: Path, summary: string, rule: Rule, kind: typeof PDF, params: P, query: Q) =>
  Object.assign(endpoint<P, Q, Shape, typeof Binary>({ method: 'get', path, summary, ...rule, params, query, reply: Binary }), {
    download: kind,
  });
type Announced = readonly string[];
const post = <P extends Shape, B extends Shape, R extends Shape>(
  at: Path,
  summary: string,
  rule: Rule,
  params: P,
  body: B,
  reply: R,
  announces: Announced = [],
) => endpoint<P, Shape, B, R>({ method: 'post', path: at, summary, ...rule, params, body, reply, announces });
const also = (rule: Rule, ...refusals: readonly string[]): Rule => ({ ...rule, refusals: [...refusals, ...rule.refusals] });

// What is shown --------------------------------------------------------------------------------------------------------

const Hand = { kind: m.ReferralKind, state: m.ReferralState, from: Named, to: Named };
const ReferralLine = z.object({ id: Id, ...Hand, sentAt: Instant, dueAt: Instant, outcome: text });
const Step = z.object({ kind: z.string(), at: Instant, by: text, office: text, reason: text, detail: z.record(z.string(), z.unknown()) });
const assessed = m.AssessmentView.nullable();
const Closed = { compartment: Named.nullable(), team: z.array(Named), mergedInto: Named.nullable() };
const Restricted = z.object({
  classification: z.int(),
  version: z.int(),
  ...Closed,
  steps: z.array(Step),
  referrals: z.array(ReferralLine),
});
const Counts = { openTasks: z.int(), lateTasks: z.int(), openReferrals: z.int(), lateReferrals: z.int() };
const Age = { ageDays: z.int(), stillDays: z.int(), stuck: z.boolean(), reassessLate: z.boolean(), urgency: z.number() };
const Parts = {
  conduct: z.object({ from: day, to: day }).nullable(),
  law: m.LawView.nullable(),
  risk: z.object({ value: z.string(), reassessOn: day, latest: assessed }).nullable(),
  strength: z.object({ value: z.string(), latest: assessed }).nullable(),
  classifications: z.object({ administrative: assessed, tppm: assessed, tppo: assessed }).nullable(),
  parties: z.array(m.PartyView).nullable(),
  facts: z.array(m.FactView).nullable(),
  triad: m.TriadView.nullable(),
  evidence: z.array(m.EvidenceView).nullable(),
  tasks: z.array(m.TaskView).nullable(),
  notes: z.array(m.NoteView).nullable(),
};
const Line1 = { number: z.string(), lens: z.enum(['owner', 'offered', 'accepted']), state: m.CaseState, summary: text, modus: text };
const Owner = z.object({ office: z.string(), agency: z.string() });
const Place = z.object({ code: z.string(), full: z.string() }).nullable();
const Seat = { owner: Owner, regency: text, place: Place, openedAt: instant, closedAt: instant, outcome: text };
/** A case through a lens. A part that the reader may not see is null, the same as one that was not shared. */
export const CaseView = z.object({
  id: Id,
  ...Line1,
  ...Seat,
  ...Parts,
  restricted: Restricted.nullable(),
  signals: z.object({ ...Age, ...Counts }).nullable(),
});
export type CaseView = z.output<typeof CaseView>;
const ROW = { id: true, number: true, lens: true, state: true, owner: true, regency: true, summary: true, modus: true } as const;
export const CaseRow = CaseView.pick({ ...ROW, openedAt: true, signals: true }).extend({ riskLevel: text });

const FROM_CASE = ['case.opened', 'case.changed', 'person.mentioned', 'alert.in-case', 'report.moved'];
/** A change of one case; it answers with the case as its reader sees it now. */
const step = <B extends Shape>(path: Path, summary: string, rule: Rule, body: B) =>
  post(`/cases/:id${path}`, summary, also(rule, ...NOT_NOW), OfCase, body, CaseView, FROM_CASE);

// Cases ------------------------------------------------------------------------------------------------------------

const late = QueryFlag.optional().describe('Hanya yang lewat waktu atau berhenti bergerak');
const closed = QueryFlag.optional().describe('Juga yang sudah ditutup atau digabung');
const CaseFilters = z.object({ q: z.string().trim().max(100).optional(), state: m.CaseState.optional(), late, closed });
const CasePage = PageQuery.extend(CaseFilters.shape);
const lists = may('case.read', 'case.listed');
const reads = may('case.read', 'case.read');
export const listCases = get('/cases', 'Perkara, yang paling mendesak di atas', lists, None, CasePage, pageOf(CaseRow));
export const exportCases = file('/cases/export', 'Daftar perkara sebagai CSV', may('case.read', 'case.exported'), CSV, None, CaseFilters);
export const getCase = get('/cases/:id', 'Satu perkara, sejauh yang boleh saya lihat', reads, OfCase, None, CaseView);
export const printCase = file('/cases/:id/summary', 'Ringkasan perkara (PDF)', may('case.read', 'case.printed'), PDF, OfCase, None);
const OnDay = z.object({ on: TypedDate });
export const getLaw = get('/law', 'Pasal yang berlaku pada tanggal kejadian', may('case.read', null), None, OnDay, m.LawView);
const TaskSet = z.object({ code: z.string(), modus: m.Modus.nullable(), titles: z.array(z.string()) });
const TaskSets = z.object({ items: z.array(TaskSet) });
export const listTaskSets = get('/task-sets', 'Kumpulan tugas menurut modus', may('case.read', null), None, None, TaskSets);

const Letter = z.object({ from: Line, number: Line, date: TypedDate, sentence: Prose });
const ClientId = Id.describe('Dibuat oleh pengirim: surat yang sama tidak membuka dua perkara');
export const SourceRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('alert'), id: Id }),
  z.object({ kind: z.literal('report'), id: Id }),
  z.object({ kind: z.literal('letter'), id: ClientId, letter: Letter }),
]);
const Sources = z.array(SourceRef).min(1, 'Pilih paling sedikit satu peringatan atau laporan').max(50);
const Summary = Line.describe('Satu kalimat, tanpa nama orang');
const secrecy = m.CaseClassification.default('TERBATAS');
const Where = { territory: TerritoryCode.optional(), classification: secrecy, compartmentId: Id.optional() };
const Conduct = { conductFrom: TypedDate.optional(), conductTo: TypedDate.optional() };
const NewCase = z.object({ sources: Sources, summary: Summary, modus: m.Modus, ...Conduct, ...Where });
const Opened = CaseView.extend({ existed: z.boolean() });
const opens = may('case.open', 'case.opened', ...NOT_FREE);
export const openCase = post('/cases', 'Membuka perkara; satu sumber tidak pernah menjadi dua', opens, None, NewCase, Opened, FROM_CASE);
const typed = TypedDate.nullable();
const Described = z.object({ summary: Summary, modus: m.Modus, conductFrom: typed, conductTo: typed });
export const describeCase = step('/description', 'Memperbaiki ringkasan, modus, atau waktu kejadian', work('case.described'), Described);
const Move = z.object({ act: z.enum(['wait', 'resume']), reason: Reason });
export const moveCase = step('/state', 'Menunggu pihak lain, atau melanjutkan', work('case.moved'), Move);
const mayEnd = may('case.close', 'case.closed', 'case/referral-open', 'case/risk-open', 'case/tasks-open');
export const closeCase = step('/close', 'Menutup perkara dengan hasil', mayEnd, z.object({ outcome: m.Outcome, reason: Prose }));
export const reopenCase = step('/reopen', 'Membuka kembali perkara', may('case.close', 'case.reopened'), WithReason);
const Membership = z.object({ add: Ids.default([]), remove: Ids.default([]), reason: Reason });
export const changeTeam = step('/team', 'Mengubah tim perkara', work('case.team-changed', 'case/outside-compartment'), Membership);

const Colleague = z.object({ ...Named.shape, role: z.string(), office: z.string() });
const Colleagues = z.object({ items: z.array(Colleague) });
const AskColleagues = z.object({ q: z.string().trim().min(2, 'Ketik paling sedikit 2 huruf').max(60) });
/** Narrow: officers of the owning agency and of the offices on the case who may work on cases; in a compartment its members. */
const meets = work('case.read');
export const listColleagues = get('/cases/:id/colleagues', 'Petugas yang dapat masuk tim', meets, OfCase, AskColleagues, Colleagues);

const attaches = work('case.source-attached', ...NOT_FREE);
export const attachSources = step('/sources', 'Menambah sumber; buktinya dibekukan', attaches, z.object({ sources: Sources }));
const Detached = z.object({ source: Id, reason: Reason });
export const detachSource = step('/sources/detach', 'Melepas sumber', work('case.source-detached', 'case/last-source'), Detached);
const merges = may('case.close', 'case.merged', 'case/merge-itself', 'case/merge-across', 'case/referral-open', ...NOT_FREE);
export const mergeCase = step('/merge', 'Menggabung perkara ini ke perkara lain', merges, z.object({ into: Id, reason: Reason }));
const Split = z.object({ sources: Ids.min(1), summary: Summary, modus: m.Modus, reason: Reason });
const splits = may('case.open', 'case.split', 'case/last-source', ...NOT_FREE);
export const splitCase = step('/split', 'Memisahkan bukti menjadi perkara baru; jawabannya perkara baru itu', splits, Split);

// Parties, facts, assessments, tasks, notes ----------------------------------------------------------------------------

const Who = { mentionId: Id.optional(), name: Line.meta({ sensitive: true }).optional(), child: m.Child.default('unknown') };
const NewParty = z.object({ ...Who, role: m.PartyRole.default('linked'), from: TypedDate, basis: Reason });
export const addParty = step('/parties', 'Menambah orang dalam perkara', work('case.party-added', 'party/role-authority'), NewParty);
const ruled = work('case.role-assessed', 'party/role-standing', 'party/role-authority', 'party/role-absent');
const RoleAct = { act: z.enum(['begin', 'end']), day: TypedDate, basis: Reason, child: m.Child.optional() };
const RoleChange = z.object({ party: Id, role: m.PartyRole, ...RoleAct });
export const setPartyRole = step('/roles', 'Memberi atau mengakhiri satu peran', ruled, RoleChange);
const OneParty = OfCase.extend({ party: Id });
const reveals = may('case.read', 'case.identity-revealed', 'person/purpose-required');
const WithPurpose = z.object({ purpose: Reason });
const Identity = z.object({ name: text, personId: Id.nullable(), secret: z.boolean(), notice: z.string() });
/** A name is opened anew each time: no answer is kept, every repeat is logged. */
export const revealParty = {
  ...post('/cases/:id/parties/:party/reveal', 'Membuka nama', reveals, OneParty, WithPurpose, Identity),
  onlyReads: true as const,
};
const Element = { element: m.Element.optional(), tag: m.ElementTag.optional(), happenedOn: TypedDate.optional(), party: Id.optional() };
const Grade = { gradeSource: z.enum(['A', 'B', 'C', 'D', 'E', 'F']), gradeInformation: z.int().min(1).max(6) };
const NewFact = z.object({ sentence: Prose, ...Element, sourceKind: m.FactSource, source: Line, ...Grade });
export const addFact = step('/facts', 'Mencatat satu fakta', work('case.fact-added', 'fact/tag-of-other-element'), NewFact);
const Withdrawn = z.object({ fact: Id, reason: Reason });
export const withdrawFact = step('/facts/withdraw', 'Menarik fakta yang keliru', work('case.fact-withdrawn', 'fact/withdrawn'), Withdrawn);
const BAD_ASSESSMENT = ['value-unknown', 'article-not-valid-then', 'conduct-day-missing', 'reassess-day-missing'];
const assesses = work('case.assessed', ...BAD_ASSESSMENT.map((one) => `assessment/${one}`));
const Basis = { articles: z.array(z.string().max(40)).max(20).default([]), reassessOn: TypedDate.optional() };
const Assessment = z.object({ kind: m.AssessmentKind, value: z.string().max(40), reason: Prose, ...Basis });
export const assessCase = step('/assessments', 'Menilai bahaya, kekuatan bukti, atau satu klasifikasi', assesses, Assessment);
const NewTask = z.object({ title: Line, officeId: Id.optional(), workingDays: z.int().min(1).max(120) });
export const addTask = step('/tasks', 'Memberi tugas kepada kantor', work('case.task-added', 'task/office-not-on-case'), NewTask);
const SetCode = z.object({ set: z.string().max(40) });
export const addTaskSet = step('/task-sets', 'Memberi kumpulan tugas', work('case.task-added', 'task/set-unknown'), SetCode);
const TaskAnswer = z.object({ task: Id, act: z.enum(['done', 'cancelled']), answer: Prose });
const answers = work('case.task-answered', 'task/answered', 'task/not-yours');
export const answerTask = step('/tasks/answer', 'Menyelesaikan atau membatalkan tugas', answers, TaskAnswer);
const NewNote = z.object({ text: Prose, visibility: m.NoteVisibility.default('own') });
export const addNote = step('/notes', 'Menulis catatan; tanpa pilihan, hanya saya yang melihat', work('case.note-added'), NewNote);

// Compartments -----------------------------------------------------------------------------------------------------

const Compartment = z.object({ id: Id, name: z.string(), members: z.array(Named), cases: z.int() });
const Compartments = z.object({ items: z.array(Compartment) });
const enters = may('case.read', 'compartment.listed');
export const listCompartments = get('/compartments', 'Ruang tertutup yang saya anggotanya', enters, None, None, Compartments);
const encloses = may('compartment.manage', 'compartment.created');
const NewCompartment = z.object({ name: Line, members: Ids, reason: Reason });
export const createCompartment = post('/compartments', 'Membuat ruang tertutup', encloses, None, NewCompartment, Compartment);
const admits = may('compartment.manage', 'compartment.changed', 'compartment/own-removal');
export const changeCompartment = post('/compartments/:id/members', 'Mengubah anggotanya', admits, OfCase, Membership, Compartment);
const Sealed = z.object({ compartmentId: Id.nullable(), reason: Reason });
export const sealCase = step(
  '/compartment',
  'Memindah ke atau dari ruang tertutup',
  work('case.sealed', 'case/shared-out', ...NOT_FREE),
  Sealed,
);

// Referrals --------------------------------------------------------------------------------------------------------

const split = (typed: string): string[] => typed.split(',').filter((one) => one !== '');
const Fields = z.array(m.ShareField).min(1, 'Pilih paling sedikit satu bagian').max(12);
const Urgencies = z.array(m.Urgency).max(3);
const refers = may('case.refer', 'case.read');
const Clock = z.object({ words: z.string(), dueAt: Instant, source: z.string() });
const Receiver = z.object({ office: Named, agency: z.string(), covers: z.boolean(), clock: Clock, superior: text });
const Receivers = z.object({ items: z.array(Receiver) });
const AskReceivers = z.object({ urgency: z.string().max(100).transform(split).pipe(Urgencies).default([]) });
export const listReceivers = get('/cases/:id/receivers', 'Kantor yang berwenang', refers, OfCase, AskReceivers, Receivers);
const AskPreview = z.object({ fields: z.string().max(300).transform(split).pipe(Fields) });
const Preview = z.object({ offered: CaseView, accepted: CaseView });
export const previewReferral = get('/cases/:id/referral-preview', 'Yang akan dilihat penerima', refers, OfCase, AskPreview, Preview);

const Terms = { purpose: z.string(), message: text, fields: z.array(m.ShareField), urgency: z.array(m.Urgency), clock: z.string() };
const Returned = z.object({ code: m.ReturnCode, reason: z.string(), proposed: Named.nullable(), at: Instant });
export const ReferralAct = z.enum(['accept', 'return', 'revoke', 'outcome', 'open-case']);
export const ReferralView = ReferralLine.extend({
  caseId: Id,
  number: z.string(),
  ...Terms,
  side: z.enum(['receiver', 'superior', 'sender']),
  late: z.boolean(),
  workingDaysLeft: z.int().nullable(),
  superior: Named.nullable(),
  returned: Returned.nullable(),
  revokedReason: text,
  outcomeText: text,
  acceptedAt: instant,
  /** What the receiver may see before answering; null for the receiver once the hand-over ended: returned, revoked or done. */
  offer: CaseView.nullable(),
  acts: z.array(ReferralAct),
});
export type ReferralView = z.output<typeof ReferralView>;
export const ReferralRow = ReferralView.omit({ offer: true, message: true }).extend({ summary: text, riskLevel: text });
const Boxes = z.object({ box: z.enum(['in', 'out']), open: QueryFlag.optional() });
const BoxPage = PageQuery.extend(Boxes.shape);
const listed = may('case.read', 'referral.listed');
export const listReferrals = get('/referrals', 'Rujukan masuk atau keluar', listed, None, BoxPage, pageOf(ReferralRow));
export const exportReferrals = file('/referrals/export', 'Daftar rujukan (CSV)', may('case.read', 'referral.exported'), CSV, None, Boxes);
export const getReferral = get('/referrals/:id', 'Satu rujukan', may('case.read', 'referral.read'), OfCase, None, ReferralView);
const Purpose = z.object({ purpose: Line.optional() });
const prints = may('case.read', 'referral.printed', 'referral/content-closed', 'person/purpose-required');
/** Sent as POST: why somebody needs the names must not stand in an address. */
export const printReferral = {
  ...post('/referrals/:id/letter', 'Surat rujukan (PDF); nama hanya dengan alasan', prints, OfCase, Purpose, Binary),
  download: PDF,
  onlyReads: true as const,
};
const HAND_REFUSALS = ['case/in-compartment', 'referral/own-office', 'referral/pending', 'referral/nobody-there'];
const Sent = { kind: m.ReferralKind, toOfficeId: Id, purpose: Line, message: Prose, fields: Fields, urgency: Urgencies.default([]) };
const SENDING = ['referral.sent', 'case.changed'];
const hands = may('case.refer', 'case.referred', ...NOT_NOW, ...HAND_REFUSALS);
export const referCase = post('/cases/:id/referrals', 'Merujuk ke kantor lain', hands, OfCase, z.object(Sent), ReferralView, SENDING);
const answer = <B extends Shape>(path: Path, summary: string, rule: Rule, body: B) =>
  post(`/referrals/:id${path}`, summary, also(rule, 'referral/answered'), OfCase, body, ReferralView, ['referral.moved', 'case.changed']);
const SecrecyRead = z.literal(m.SECRECY_NOTICE.version, 'Baca dahulu pemberitahuan kerahasiaan');
const takes = may('referral.answer', 'referral.accepted', ...NOT_NOW);
export const acceptReferral = answer('/accept', 'Menerima, setelah membaca kerahasiaan', takes, z.object({ secrecyNotice: SecrecyRead }));
const givesBack = may('referral.answer', 'referral.returned', 'referral/proposal-unusable');
const BackBody = z.object({ code: m.ReturnCode, reason: Prose, proposedOfficeId: Id.optional() });
export const returnReferral = answer('/return', 'Mengembalikan dengan alasan', givesBack, BackBody);
const takesBack = may('case.refer', 'referral.revoked', 'referral/transferred');
export const revokeReferral = answer('/revoke', 'Mencabut; akses penerima berakhir', takesBack, WithReason);
const tells = may('referral.answer', 'referral.outcome', 'referral/transferred');
export const reportOutcome = answer('/outcome', 'Melaporkan hasil kepada pengirim', tells, z.object({ outcome: m.Outcome, text: Prose }));
