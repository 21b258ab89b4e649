import { z } from 'zod';
import { ask, change, read } from '../../platform/contract/ask.ts';
import type { AnyEndpoint } from '../../platform/contract/endpoint.ts';
import * as field from '../../platform/contract/fields.ts';
import { Binary, Done, Id, Instant, Line, pageOf, PageQuery, PlainDate, Prose, TerritoryCode } from '../../platform/contract/fields.ts';
import * as model from './model.ts';

const no = model.REFUSALS;
const Phone = z.string().trim().min(5, 'Tulis nomor telepon').max(40, 'Paling panjang 40 huruf').meta({ sensitive: true });
const SecretLine = Line.meta({ sensitive: true });
const SecretProse = Prose.meta({ sensitive: true });
const ById = z.object({ id: Id });
const Text = z.string();
const text = Text.nullable();
const day = PlainDate.nullable();

// Sending a report
/** Somebody the report names: a name, a phone, or both. */
const Phones = z.array(Phone).max(5, 'Paling banyak 5 nomor').default([]);
export const NamedBody = z
  .object({ role: model.NamedRole, name: SecretLine.optional(), phones: Phones, note: SecretLine.optional() })
  .refine((one) => one.name !== undefined || one.phones.length > 0, { path: ['name'], message: 'Isi nama atau nomor telepon' });
const Danger = z.object({ heldOrThreatened: z.boolean(), leavingSoon: z.boolean() });
const isReceiptCode = (code: string): boolean => model.readReceiptCode(code) === code;

const What = { channel: model.Channel, topic: model.Topic, what: SecretProse, when: SecretLine.optional() };
const Where = { place: TerritoryCode.optional(), placeDetail: SecretLine.optional() };
const Day = field.TypedDate.optional();
const Journey = { happenedOn: Day, departsOn: Day, peopleCount: z.int().min(1).max(5_000).optional(), destination: Line.optional() };
const Story = z.object({
  /** Made by the sender: a report sent twice is one report. Anonymous ones are random (version 4). */
  id: Id,
  ...What,
  /** Kemendagri code from the picker, the narrower the better; and the place in words. */
  ...Where,
  knowledge: model.Knowledge.default('unknown'),
  named: z.array(NamedBody).max(20, 'Paling banyak 20 orang; tulis sisanya di cerita').default([]),
  ...Journey,
  danger: Danger,
  /** Village officials shall not know of it, not even that it exists. */
  bypassVillage: z.boolean().default(false),
  /** Made by the sender's device; only a slow hash of it is kept. */
  receiptCode: z.string().refine(isReceiptCode, 'Kode tanda terima harus 16 angka yang benar').meta({ sensitive: true }),
  noticeShown: z.literal(model.SECRECY_NOTICE.version, 'Tampilkan dahulu pemberitahuan kerahasiaan'),
});
/** Whose words they are, when an officer writes for somebody else. All of it is sealed. */
const About = { name: SecretLine.optional(), phone: Phone.optional(), address: SecretLine.optional(), relation: SecretLine.optional() };
export const FileReportBody = Story.extend({
  /** Who signs in sees the report again without a code; only a code that was given is hashed, slowly. */
  receiptCode: Story.shape.receiptCode.optional(),
  identityLevel: z.enum(['confidential', 'named']),
  /** UU 21/2007 art. 33: on unless the reporter says otherwise. */
  secrecyRequested: z.boolean().default(true),
  teller: z.object(About).optional(),
});
const RandomId = z.uuidv4('Nomor laporan tanpa nama harus acak (UUID versi 4)');
export const FileAnonymousBody = Story.extend({ id: RandomId, ticket: z.string().min(60).max(200) });

const ClockCode = z.enum(['acknowledge', 'assess', 'act', 'refer']);
const Deadline = z.object({ code: ClockCode, dueAt: Instant, overdue: z.boolean(), source: Text });
/** `uploadToken` lets the sender add files today and tomorrow without saying who it is. */
const Filing = { immediateDanger: z.boolean(), answerDueAt: Instant, uploadToken: Text };
const Filed = z.object({ id: Id, number: Text, state: model.State, ...Filing });

export const fileReport = ask(
  change('/reports', 'Kirim laporan (rahasia atau bernama)', 'report.create', 'report.received', [no.idTaken]),
  { announces: ['report.received'], body: FileReportBody, reply: Filed },
);
const notFiled = [no.idTaken, no.ticketUsed];
/** A ticket to send one anonymous report without one's session. Nobody notes who took it. */
export const anonymousTicket = ask(read('/reports/anonymous-ticket', 'Ambil tiket laporan tanpa nama', 'report.create', null), {
  reply: z.object({ ticket: Text, validUntil: Instant }),
});
/** Sent without a session; a request that carries one is turned away before anything is written. */
export const fileAnonymousReport = ask(
  change('/reports/anonymous', 'Kirim laporan tanpa nama (tanpa sesi)', 'public', 'report.received', notFiled),
  { announces: ['report.received'], body: FileAnonymousBody, reply: Filed },
);

// Photos and voice notes
const FileKind = z.enum(['photo', 'voice']);
const FileView = z.object({ id: Id, kind: FileKind, mediaType: Text, bytes: z.int(), receivedAt: Instant, readable: z.boolean() });
const notTaken = [no.attachmentType, no.attachmentDisguised, no.attachmentTooLarge, no.attachmentTooMany, no.attachmentIdTaken];
const OnReport = z.object({ id: Id, attachment: Id });
const anyFile = { upload: { maxBytes: model.VOICE_MAX_BYTES }, reply: FileView };
const MEDIA = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'audio/webm', 'audio/ogg', 'audio/mp4', 'audio/mpeg', 'audio/wav'];
const sendsBytes = <E extends AnyEndpoint>(e: E) => ({ ...e, download: { contentTypes: MEDIA } });

export const addAttachment = ask(
  change('/reports/:id/attachments/:attachment', 'Tambah foto atau rekaman', 'report.create', 'report.attachment-added', notTaken),
  { params: OnReport, ...anyFile },
);
export const addAnonymousAttachment = ask(
  change('/reports/anonymous/attachments', 'Tambah berkas (tanpa sesi)', 'public', 'report.attachment-added', notTaken),
  // An address is written down by proxies beside the caller's: which report, only the token knows, and only the server reads it.
  { query: z.object({ token: z.string().min(20).max(200), attachment: Id }), ...anyFile },
);
export const readAttachment = sendsBytes(
  ask(read('/reports/:id/attachments/:attachment', 'Unduh salinan baca lampiran', 'report.read', 'report.attachment-read'), {
    refusals: [no.attachmentOriginalOnly],
    params: OnReport,
    reply: Binary,
  }),
);
/** Sent as POST: why somebody needs it must not stand in an address. */
export const readOriginal = sendsBytes(
  ask(change('/report-originals/:id', 'Unduh berkas asli (kustodian)', 'identity.release', 'report.original-opened'), {
    onlyReads: true,
    params: ById,
    body: z.object({ purpose: z.enum(['evidence', 'examination', 'inspection']) }),
    reply: Binary,
  }),
);
const Custody = z.array(z.object({ at: Instant, act: Text, by: text, purpose: text }));
export const listOriginals = ask(
  read('/report-originals', 'Berkas asli dan rantai penguasaannya (kustodian)', 'identity.release', 'report.originals-listed'),
  { query: PageQuery, reply: pageOf(FileView.extend({ report: Id, number: Text, sha256: Text, custody: Custody })) },
);

// What the reporter sees
const When = { deadline: Instant.nullable(), lastActionOn: PlainDate, receivedOn: PlainDate };
const Standing = z.object({ state: model.State, holder: Text, ...When });
const TypedCode = z.string().trim().min(1, 'Isi kode').max(120).meta({ sensitive: true });
/** Sent without a session, so that nothing ties a person to a code. */
export const receiptStatus = ask(
  change('/reports/receipt-status', 'Keadaan laporan menurut kode tanda terima (tanpa sesi)', 'public', 'report.receipt-asked'),
  { body: z.object({ code: TypedCode }), reply: Standing },
);
const MineView = Standing.extend({ id: Id, number: Text, topic: model.Topic, identityLevel: model.IdentityLevel, attachments: z.int() });
export const myReports = ask(read('/reports/mine', 'Laporan saya', 'report.create', 'report.mine-read'), {
  query: PageQuery,
  reply: pageOf(MineView),
});

// The queue and one report
const Place = z.object({ code: Text, name: Text }).nullable();
const RowPlace = { place: Place, peopleCount: z.int().nullable(), departsOn: day, destination: text, bypassVillage: z.boolean() };
const RowGrade = { grade: text, severity: model.Severity.nullable(), verdict: model.Verdict.nullable(), deadline: Deadline.nullable() };
const RowCounts = { attachments: z.int(), repeats: z.int(), follows: Id.nullable(), maybeSame: z.int() };
const RowHead = { id: Id, number: Text, state: model.State, channel: model.Channel, topic: model.Topic };
const RowTime = { immediateDanger: z.boolean(), receivedAt: Instant };
const QueueRow = z.object({ ...RowHead, ...RowTime, ...RowPlace, ...RowGrade, ...RowCounts });
export type QueueRow = z.infer<typeof QueueRow>;
const Flag = field.QueryFlag.optional();
export const ReportFilter = PageQuery.extend({
  state: model.State.optional(),
  /** true: not yet closed. */
  open: Flag,
  danger: Flag,
  overdue: Flag,
  place: TerritoryCode.optional(),
  /** Number of the report ("L-3F9A-22C1"), or its end. */
  number: z.string().trim().max(20).optional(),
});
export const listReports = ask(read('/reports', 'Antrean laporan', 'report.read', 'report.listed'), {
  query: ReportFilter,
  reply: pageOf(QueueRow),
});
/** By phone: in the body, because an address must not carry it. */
export const findReportsByPhone = ask(
  change('/reports/search', 'Cari laporan yang menyebut nomor telepon', 'report.read', 'report.searched'),
  { onlyReads: true, body: z.object({ phone: Phone }), reply: z.object({ items: z.array(QueueRow) }) },
);

const Origin = z.enum(['reporter', 'officer']);
const NamedHead = { id: Id, role: model.NamedRole, name: text, phones: z.array(Text), note: text };
const Identifiers = z.array(z.object({ kind: Text, value: Text }));
const NamedRest = { mention: Id.nullable(), person: Id.nullable(), faults: z.array(Text), origin: Origin, identifiers: Identifiers };
const NamedView = z.object({ ...NamedHead, ...NamedRest });
const Move = { from: model.State.nullable(), to: model.State, outcome: model.Outcome.nullable() };
const StepView = z.object({ id: Id, at: Instant, act: Text, by: text, note: text, ...Move });
const LinkView = z.object({ id: Id, report: Id, number: Text, as: z.enum(['main', 'repeat']), reason: Text, at: Instant });
export const RequestState = z.enum(['asked', 'granted', 'refused', 'ended']);
const Asked = { id: Id, report: Id, number: Text, state: RequestState, purpose: Text, askedAt: Instant, mine: z.boolean() };
const Decision = { decidedAt: Instant.nullable(), decisionNote: text, expiresAt: Instant.nullable(), shown: z.int() };
const RequestView = z.object({ ...Asked, ...Decision });
const Assessment = z.object({ source: model.SourceGrade, information: model.InformationGrade, severity: model.Severity, reason: Text });
const Level = { identityLevel: model.IdentityLevel, secrecyRequested: z.boolean() };
const Secrecy = { classification: field.Classification, identityKept: z.boolean(), ...Level };
const Told = { knowledge: model.Knowledge, what: Text, placeDetail: text, when: text, happenedOn: day, office: Text };
const FromStory = z.array(z.enum(['destination', 'peopleCount', 'departsOn']));
const Judged = { fromStory: FromStory, danger: Danger, assessment: Assessment.nullable() };
const Ended = { verdictReason: text, outcome: model.Outcome.nullable(), heldBy: z.object({ kind: Text, id: Id }).nullable() };
const Parts = { named: z.array(NamedView), files: z.array(FileView), history: z.array(StepView), links: z.array(LinkView) };
const ReportView = QueueRow.extend({ ...Secrecy, ...Told, ...Judged, ...Ended, ...Parts, identityRequests: z.array(RequestView) });
export type ReportView = z.infer<typeof ReportView>;
export const getReport = ask(read('/reports/:id', 'Satu laporan', 'report.read', 'report.read'), { params: ById, reply: ReportView });

// Triage
const notMoved = [no.move, no.follows, no.unjudged];
const Grades = { source: model.SourceGrade, information: model.InformationGrade, severity: model.Severity, reason: SecretProse };
export const AssessBody = z.object({ ...Grades, verdict: z.object({ value: model.Verdict, reason: SecretProse }).optional() });
export const assessReport = ask(
  change('/reports/:id/assessment', 'Nilai sumber, informasi, dan beratnya', 'report.triage', 'report.assessed', notMoved),
  { announces: ['report.triaged', 'report.moved'], params: ById, body: AssessBody, reply: Done },
);
const HandAct = z.enum(['acknowledge', 'act', 'refer', 'return', 'reopen']);
export const moveReport = ask(
  change('/reports/:id/moves', 'Terima, tindak lanjuti, rujuk, kembalikan, atau buka lagi', 'report.triage', 'report.moved', notMoved),
  { announces: ['report.moved'], params: ById, body: z.object({ act: HandAct, note: SecretProse.optional() }), reply: Done },
);
export const CloseBody = z.object({ outcome: model.Outcome, note: SecretProse });
export const closeReport = ask(
  change('/reports/:id/closure', 'Selesaikan laporan dengan hasilnya', 'report.triage', 'report.closed', notMoved),
  { announces: ['report.moved', 'report.closed'], params: ById, body: CloseBody, reply: Done },
);
export const LinkBody = z.object({ main: Id, reason: SecretLine });
const notLinked = [no.linkSelf, no.linked, no.linkChain];
export const linkReport = ask(
  change('/reports/:id/links', 'Tautkan sebagai ulangan laporan lain', 'report.triage', 'report.linked', notLinked),
  { announces: ['report.linked'], params: ById, body: LinkBody, reply: ById },
);
export const unlinkReport = ask(change('/reports/:id/links/:link/end', 'Lepas tautan ulangan', 'report.triage', 'report.unlinked'), {
  announces: ['report.linked'],
  params: z.object({ id: Id, link: Id }),
  body: z.object({ reason: SecretLine }),
  reply: Done,
});

// What the machine reads out of the story; a person confirms, corrects or drops each fact
export const ProposalAnswer = z.enum(['confirmed', 'corrected', 'dropped']);
export type ProposalAnswer = z.infer<typeof ProposalAnswer>;
const Found = { span: Text, start: z.int(), end: z.int(), text: Text, fact: Text, value: Text };
const Becomes = { mentions: z.boolean(), known: z.boolean(), fills: z.boolean() };
const Proposal = z.object({ ...Found, ...Becomes, answer: ProposalAnswer.nullable(), corrected: text });
export type Proposal = z.infer<typeof Proposal>;
export const listProposals = ask(
  read('/reports/:id/proposals', 'Fakta yang terbaca dari cerita', 'report.triage', 'report.proposals-read'),
  { params: ById, reply: z.object({ text: Text, engine: Text, items: z.array(Proposal) }) },
);
const Span = z.string().regex(/^\d{1,6}-\d{1,6}$/);
const Said = { answer: ProposalAnswer, value: SecretLine.optional(), role: model.NamedRole.default('other') };
const Spoken = z.object({ ...Said, departs: z.boolean().default(false), with: Span.optional().describe('Nomor milik orang ini') });
const OnSpan = z.object({ id: Id, span: Span });
export const answerProposal = ask(
  change('/reports/:id/proposals/:span', 'Benarkan, perbaiki, atau buang satu fakta', 'report.triage', 'report.proposal-answered'),
  { refusals: [no.answered], announces: ['report.named-added', 'report.facts-confirmed'], params: OnSpan, body: Spoken, reply: Done },
);

/** How often officers confirmed, corrected and dropped what was read, by kind of fact and reader. */
const Tally = z.object({ engine: Text, fact: Text, confirmed: z.int(), corrected: z.int(), dropped: z.int() });
export const readingQuality = ask(read('/report-reading-quality', 'Ketepatan pembacaan mesin', 'report.triage', null), {
  reply: z.object({ items: z.array(Tally) }),
});

// Reports that may tell of one event
const LinkProposal = z.object({ id: Id, report: Id, number: Text, receivedAt: Instant, place: Place, reasons: z.array(Text) });
export type LinkProposal = z.infer<typeof LinkProposal>;
export const listLinkProposals = ask(
  read(
    '/reports/:id/link-proposals',
    'Laporan yang mungkin menceritakan kejadian yang sama',
    'report.triage',
    'report.link-proposals-read',
  ),
  { params: ById, reply: z.object({ items: z.array(LinkProposal) }) },
);
const OnProposal = z.object({ id: Id, proposal: Id });
const Same = z.object({ answer: z.enum(['same', 'different']) });
export const answerLinkProposal = ask(
  change('/reports/:id/link-proposals/:proposal', 'Samakan atau pisahkan', 'report.triage', 'report.link-proposal-answered'),
  { refusals: [...notLinked, no.answered], announces: ['report.linked'], params: OnProposal, body: Same, reply: Done },
);

// The reporter's identity
const notAsked = [no.identityAbsent, no.identityOpen];
const AskBody = z.object({ purpose: Line });
export const askIdentity = ask(
  change('/reports/:id/identity-requests', 'Minta identitas pelapor dibuka', 'identity.request', 'identity.asked', notAsked),
  { announces: ['identity.asked'], params: ById, body: AskBody, reply: ById },
);
const CustodianRow = RequestView.extend({ askedBy: Text, askedByOffice: Text, ...Level });
export const listIdentityRequests = ask(
  read('/identity-requests', 'Permintaan membuka identitas (kustodian)', 'identity.release', 'identity.requests-listed'),
  { query: PageQuery.extend({ state: RequestState.optional() }), reply: pageOf(CustodianRow) },
);
const decided = [no.identityDecided, no.identityOwn];
const Hours = z.int().min(1, 'Paling sedikit 1 jam').max(model.RELEASE_MAX_HOURS, `Paling lama ${model.RELEASE_MAX_HOURS} jam`);
const NoteBody = z.object({ note: Line });
const decides = { announces: ['identity.decided'], params: ById, reply: Done };
export const GrantBody = NoteBody.extend({ hours: Hours });
export const grantIdentity = ask(
  change('/identity-requests/:id/grant', 'Buka identitas untuk waktu terbatas', 'identity.release', 'identity.granted', decided),
  { ...decides, body: GrantBody },
);
export const refuseIdentity = ask(
  change('/identity-requests/:id/refusal', 'Tolak membuka identitas', 'identity.release', 'identity.refused', decided),
  { ...decides, body: NoteBody },
);
export const endIdentity = ask(
  change('/identity-requests/:id/end', 'Akhiri pembukaan identitas', 'identity.release', 'identity.ended', [no.identityDecided]),
  { params: ById, body: NoteBody, reply: Done },
);
/** A read, so that no copy of the answer is kept anywhere. */
const Notice = z.object({ version: Text, text: Text });
const Identity = z.object({ kind: z.enum(['self', 'teller']), name: text, phone: text, address: text, relation: text, office: text });
export const revealIdentity = ask(
  read('/identity-requests/:id/identity', 'Lihat identitas yang dibuka', 'identity.request', 'identity.revealed'),
  { refusals: [no.identityClosed], params: ById, reply: Identity.extend({ expiresAt: Instant, notice: Notice }) },
);
