import { z } from 'zod';
import { DECISION_REFUSALS } from '../../engines/screening/may-decide.ts';
import { endpoint } from '../../platform/contract/endpoint.ts';
import { Binary, Id, Line, pageOf, PageQuery, Prose, TypedDate } from '../../platform/contract/fields.ts';
import * as m from './model.ts';

const ById = z.object({ id: Id });
const reading = { method: 'get', permission: 'application.read', params: ById, refusals: [] } as const;
const R = m.REFUSALS;

export const NewApplication = m.Details.extend({
  number: Line.max(40),
  externalRef: Line.max(80).optional().describe('Nomor di sistem pengirim: kiriman ulang dengan nomor ini tidak membuat permohonan kedua'),
  receivedOn: TypedDate.optional(),
  purpose: m.Purpose.optional(),
  country: m.Country.optional(),
  departOn: TypedDate.optional(),
  returnOn: TypedDate.optional(),
  filledBy: m.FilledBy.optional(),
  paidBy: m.PaidBy.optional(),
  recruiterName: Line.optional(),
  papersShown: z.array(Line.max(60)).max(30).default([]),
});
export type NewApplication = z.infer<typeof NewApplication>;
export const createApplication = endpoint({
  method: 'post',
  path: '/applications',
  summary: 'Mencatat permohonan paspor di loket, atau dari sistem lain (dengan externalRef)',
  permission: 'application.create',
  audit: 'application.received',
  refusals: [R.exists],
  announces: ['application.received', 'person.mentioned'],
  body: NewApplication,
  reply: z.object({ application: m.ApplicationLine, known: z.boolean() }),
});
export const listApplications = endpoint({
  method: 'get',
  path: '/applications',
  summary: 'Antrean permohonan; nama disamarkan',
  permission: 'application.read',
  audit: 'application.listed',
  refusals: [],
  query: PageQuery.extend({
    day: TypedDate.optional(),
    state: z.enum(['waiting', 'decided', 'all']).default('all'),
    number: z.string().trim().max(40).optional(),
  }),
  reply: pageOf(m.ApplicationLine),
});
export const getApplication = endpoint({
  ...reading,
  path: '/applications/:id',
  summary: 'Satu permohonan lengkap',
  audit: 'application.read',
  reply: m.ApplicationView,
});
export const showPaper = endpoint({
  method: 'post',
  path: '/applications/:id/papers',
  summary: 'Mencatat berkas yang ditunjukkan dan isinya',
  permission: 'application.interview',
  audit: 'application.paper-shown',
  refusals: [R.decided],
  params: ById,
  body: z.object({ code: Line.max(60), facts: m.PaperFacts.default({}) }),
  reply: m.ApplicationView,
});
export const getFacts = endpoint({
  ...reading,
  path: '/applications/:id/facts',
  summary: 'Fakta dari catatan: permohonan terdahulu, nomor atau alamat yang sama, negara tujuan, perekrut',
  audit: 'application.facts-read',
  reply: m.FactsView,
});
const interviewing = { method: 'post', permission: 'application.interview', params: ById, reply: m.InterviewView } as const;
export const getInterview = endpoint({
  ...reading,
  path: '/applications/:id/interview',
  summary: 'Keadaan wawancara: pertanyaan berikut dengan alasannya, jawaban, pertentangan, neraca petunjuk',
  audit: 'interview.read',
  reply: m.InterviewView,
});
export const startInterview = endpoint({
  ...interviewing,
  path: '/applications/:id/interview',
  summary: 'Memulai atau melanjutkan wawancara',
  audit: 'interview.started',
  refusals: [R.decided],
});
export const answerQuestion = endpoint({
  ...interviewing,
  path: '/applications/:id/answers',
  summary: 'Mencatat satu jawaban; balasannya keadaan wawancara yang baru',
  audit: 'interview.answered',
  refusals: [R.notOpen],
  announces: ['application.answered'],
  body: z.object({ question: z.string().max(20), value: m.AnswerValue, seconds: z.int().min(0).max(3600) }),
});
export const markIndicator = endpoint({
  ...interviewing,
  path: '/applications/:id/marks',
  summary: 'Menandai petunjuk: terbukti, tidak, atau belum tahu, dengan faktanya',
  audit: 'interview.marked',
  refusals: [R.notOpen],
  body: z.object({ code: z.string().max(20), state: m.MarkState, fact: Prose.max(1000).optional() }),
});
export const getLedger = endpoint({
  ...reading,
  path: '/applications/:id/ledger',
  summary: 'Neraca petunjuk: bobot tiap petunjuk dijumlahkan tepat, dengan alasan dan fakta yang belum ada',
  audit: 'interview.read',
  reply: m.LedgerView,
});
export const finishInterview = endpoint({
  ...interviewing,
  path: '/applications/:id/screening',
  summary: 'Mengakhiri wawancara dan menyimpan neraca petunjuk',
  audit: 'application.screened',
  refusals: [R.notOpen],
  announces: ['application.screened'],
});

const code = z.string().max(60);
export const getVocabulary = endpoint({
  method: 'get',
  path: '/screening/vocabulary',
  summary: 'Kosakata keputusan, alasan, dasar hukum, petunjuk dan berkas yang berlaku pada satu tanggal',
  permission: 'application.read',
  audit: null,
  refusals: [],
  query: z.object({ on: TypedDate.optional() }),
  reply: m.VocabularyView,
});
export const decide = endpoint({
  method: 'post',
  path: '/applications/:id/decisions',
  summary: 'Memutus permohonan; keputusan yang memberatkan menunggu petugas kedua',
  permission: 'application.decide',
  audit: 'application.decision-proposed',
  refusals: [R.decided, R.overrideReason, R.noConsent, R.noOffice, ...DECISION_REFUSALS],
  announces: ['application.decided', 'follow-up.opened'],
  params: ById,
  body: z.object({
    decision: m.DecisionCode,
    reasons: z
      .array(z.object({ code, fact: Prose.max(1000).optional() }))
      .max(20)
      .default([]),
    legalBases: z.array(code).max(10).default([]),
    papersAsked: z.array(code).max(20).default([]),
    term: z.object({ unit: z.enum(['day', 'month']), count: z.int().min(1).max(60) }).optional(),
    followUps: z.array(m.FollowUpCode).max(5).default([]),
    advice: Prose.max(2000).optional(),
    overrideReason: Prose.max(1000).optional(),
  }),
  reply: m.ApplicationView,
});
export const pendingDecisions = endpoint({
  method: 'get',
  path: '/decisions/pending',
  summary: 'Keputusan yang menunggu petugas kedua, yang terlama dahulu',
  permission: 'application.approve',
  audit: 'decision.pending-listed',
  refusals: [],
  query: PageQuery,
  reply: pageOf(m.PendingDecision).extend({ others: z.int().describe('Yang bukan usulan saya sendiri') }),
});
const answering = { method: 'post', permission: 'application.approve', params: ById, reply: m.ApplicationView } as const;
export const approveDecision = endpoint({
  ...answering,
  path: '/decisions/:id/approve',
  summary: 'Menyetujui keputusan sebagai petugas kedua',
  audit: 'decision.approved',
  refusals: [R.notPending, R.noConsent, R.noOffice, ...DECISION_REFUSALS],
  announces: ['application.decided', 'follow-up.opened'],
});
export const returnDecision = endpoint({
  ...answering,
  path: '/decisions/:id/return',
  summary: 'Mengembalikan usulan keputusan kepada pengusul dengan alasan',
  audit: 'decision.returned',
  refusals: [R.notPending, 'second-officer/same'],
  body: z.object({ reason: Prose.max(1000) }),
});
export const withdrawDecision = endpoint({
  ...answering,
  path: '/decisions/:id/withdraw',
  summary: 'Mencabut keputusan yang berlaku; permohonan terbuka lagi',
  audit: 'decision.withdrawn',
  refusals: [R.notStanding],
  announces: ['application.decision-withdrawn'],
  body: z.object({ reason: Prose.max(1000) }),
});
export const registerObjection = endpoint({
  ...answering,
  path: '/decisions/:id/objections',
  summary: 'Mencatat keberatan pemohon, atau banding atas jawabannya; tenggang jawaban mulai berjalan',
  permission: 'application.decide',
  audit: 'objection.registered',
  refusals: [R.notStanding, R.notAdverse, R.objectionOpen, R.nothingToAppeal],
  announces: ['objection.registered'],
  body: z.object({ kind: m.ObjectionKind.default('objection'), receivedOn: TypedDate, grounds: Prose.max(4000) }),
});
export const answerObjection = endpoint({
  ...answering,
  path: '/objections/:id/answer',
  summary: 'Menjawab keberatan; dikabulkan berarti keputusan dicabut',
  audit: 'objection.answered',
  refusals: [R.objectionClosed, 'second-officer/same'],
  announces: ['objection.answered', 'application.decision-withdrawn'],
  body: z.object({ outcome: m.ObjectionOutcome.exclude(['granted-by-silence']), answer: Prose.max(4000) }),
});
export const getLetter = {
  ...endpoint({
    ...reading,
    path: '/applications/:id/letter',
    summary: 'Surat keputusan untuk pemohon (PDF)',
    audit: 'letter.read',
    refusals: [R.noLetter],
    reply: Binary,
  }),
  download: { contentTypes: ['application/pdf'] },
};
const importing = { method: 'post', permission: 'application.import', reply: m.ImportView, refusals: [R.importState] } as const;
const progress = { ...importing, method: 'get', audit: null, refusals: [] } as const;
export const checkImport = endpoint({
  ...importing,
  path: '/applications/imports',
  summary: 'Mengunggah CSV permohonan untuk diperiksa dahulu; belum ada yang disimpan',
  audit: 'application-import.checked',
  upload: { maxBytes: 20_000_000 },
});
export const listImports = endpoint({
  ...progress,
  path: '/applications/imports',
  summary: 'Impor permohonan di kantor saya',
  query: PageQuery,
  reply: pageOf(m.ImportView),
});
export const getImport = endpoint({ ...progress, path: '/applications/imports/:id', summary: 'Kemajuan satu impor', params: ById });
export const importFaults = endpoint({
  ...progress,
  path: '/applications/imports/:id/faults',
  summary: 'Baris yang tidak terpakai: nomor baris, kolom, dan cara memperbaikinya',
  params: ById,
  query: PageQuery,
  reply: pageOf(m.ImportFault),
});
export const applyImport = endpoint({
  ...importing,
  path: '/applications/imports/:id/apply',
  summary: 'Menyimpan potongan berikut dari impor; ulangi sampai selesai',
  audit: 'application-import.applied',
  announces: ['application.received', 'person.mentioned'],
  params: ById,
});
export const undoImport = endpoint({
  ...importing,
  path: '/applications/imports/:id/undo',
  summary: 'Membatalkan impor; permohonan yang sudah dikerjakan tetap',
  audit: 'application-import.undone',
  announces: ['application-import.undone'],
  params: ById,
  body: z.object({ reason: Line }),
});

const following = { method: 'get', permission: 'followup.work', refusals: [] } as const;
export const listFollowUps = endpoint({
  ...following,
  path: '/follow-ups',
  summary: 'Tindak lanjut saya: siapa yang perlu didampingi ke jalur resmi',
  audit: 'follow-up.listed',
  query: PageQuery.extend({ state: z.enum(['open', 'all']).default('open') }),
  reply: pageOf(m.FollowUpLine).extend({ success: m.FollowUpSuccess }),
});
export const getFollowUp = endpoint({
  ...following,
  path: '/follow-ups/:id',
  summary: 'Satu tindak lanjut: siapa yang dihubungi dan apa yang dijelaskan',
  audit: 'follow-up.read',
  params: ById,
  reply: m.FollowUpView,
});
export const stepFollowUp = endpoint({
  method: 'post',
  path: '/follow-ups/:id/steps',
  summary: 'Mencatat langkah tindak lanjut',
  permission: 'followup.work',
  audit: 'follow-up.stepped',
  refusals: [R.step, R.stepOutcome],
  announces: ['follow-up.closed'],
  params: ById,
  body: z.object({ state: m.FollowUpState, outcome: m.FollowUpOutcome.optional(), note: Prose.max(2000).optional() }),
  reply: m.FollowUpView,
});
