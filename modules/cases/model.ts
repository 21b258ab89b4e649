import { z } from 'zod';
import { Classification, Id, Instant, PlainDate } from '../../platform/contract/fields.ts';

/** Codes and their Indonesian words, and the shapes that screens show. The rules are in the files beside this one. */
const codes = <T extends Record<string, string>>(words: T) => z.enum(Object.keys(words) as [keyof T & string, ...(keyof T & string)[]]);

export const CASE_STATE_WORDS = {
  open: 'baru dibuka',
  working: 'dikerjakan',
  waiting: 'menunggu pihak lain',
  closed: 'ditutup',
  merged: 'digabung ke perkara lain',
} as const;
export const CaseState = codes(CASE_STATE_WORDS);
export type CaseState = z.infer<typeof CaseState>;

/** How people are moved outside the legal route; chooses the task set. @source dossier: passport-screening, numbers (our grouping) */
export const MODUS_WORDS = {
  'false-tourist': 'wisata atau kunjungan palsu',
  pilgrimage: 'umrah atau haji disalahgunakan',
  trainee: 'magang atau pelajar sebagai kedok',
  'contract-marriage': 'perkawinan pesanan',
  'holding-house': 'penampungan sebelum berangkat',
  'scam-centre': 'lowongan daring (judi atau penipuan)',
  'unlicensed-recruiter': 'perekrut tanpa izin',
  'informal-route': 'jalur tidak resmi',
  'fishing-crew': 'awak kapal ikan',
  other: 'lain-lain',
} as const;
export const Modus = codes(MODUS_WORDS);

export const OUTCOME_WORDS = {
  'legal-route': 'orang ini menempuh jalur resmi',
  protected: 'orang ini sudah aman dan didampingi',
  returned: 'sudah pulang dan diserahterimakan',
  'service-given': 'layanan selesai diberikan',
  investigation: 'ditangani penyidik',
  prosecuted: 'dilimpahkan ke penuntut umum',
  administrative: 'selesai sebagai pelanggaran administratif, dengan alasan',
  'no-violation': 'diperiksa, tidak ada pelanggaran',
  'not-provable': 'tidak dapat dipastikan dengan fakta yang ada',
  unreachable: 'orang ini tidak dapat dihubungi lagi',
} as const;
/** There is no outcome "the victim agreed": consent never closes a case (UU 21/2007 art. 26). */
export const Outcome = codes(OUTCOME_WORDS);

export const ROLE_WORDS = {
  linked: 'terkait, peran belum dinilai',
  'at-risk': 'orang berisiko',
  victim: 'korban',
  witness: 'saksi',
  suspect: 'terduga pelaku',
  facilitator: 'perantara',
} as const;
/** Reporters are never parties: their identity lives in the vault of `reports`. */
export const PartyRole = codes(ROLE_WORDS);
export type PartyRole = z.infer<typeof PartyRole>;
export const CHILD_WORDS = { yes: 'anak (di bawah 18 tahun)', no: 'dewasa', unknown: 'umur belum diketahui' } as const;
export const Child = codes(CHILD_WORDS);

/** Elements of trafficking with their statutory words as codes. @source UU 21/2007 art. 1(1), (7); dossier: tppo §4.2 */
export const TRIAD = {
  proses: ['perekrutan', 'pengangkutan', 'penampungan', 'pengiriman', 'pemindahan', 'penerimaan'],
  cara: [
    'ancaman-kekerasan',
    'penggunaan-kekerasan',
    'penculikan',
    'penyekapan',
    'pemalsuan',
    'penipuan',
    'penyalahgunaan-kekuasaan',
    'posisi-rentan',
    'penjeratan-utang',
    'bayaran-atau-manfaat',
  ],
  tujuan: [
    'pelacuran',
    'kerja-paksa',
    'perbudakan',
    'penindasan',
    'pemerasan',
    'pemanfaatan-fisik-seksual',
    'organ-tubuh',
    'pemanfaatan-tenaga',
    'eksploitasi-lain',
  ],
} as const;
export const Element = z.enum(['proses', 'cara', 'tujuan']);
export type Element = z.infer<typeof Element>;
export const ElementTag = z.enum([...TRIAD.proses, ...TRIAD.cara, ...TRIAD.tujuan]);

export const FACT_SOURCE_WORDS = {
  report: 'laporan',
  interview: 'wawancara paspor',
  document: 'dokumen',
  observation: 'pengamatan petugas',
  'own-words': 'keterangan orang ini sendiri',
  family: 'keterangan keluarga',
  witness: 'keterangan saksi',
  agency: 'instansi lain',
  electronic: 'bukti elektronik',
} as const;
export const FactSource = codes(FACT_SOURCE_WORDS);

export const ASSESSMENT_WORDS = {
  risk: 'Bahaya bagi orang ini',
  strength: 'Kekuatan bukti',
  administrative: 'Administratif (non-prosedural)',
  tppm: 'TPPM (penyelundupan manusia)',
  tppo: 'TPPO (perdagangan orang)',
} as const;
export const AssessmentKind = codes(ASSESSMENT_WORDS);
export type AssessmentKind = z.infer<typeof AssessmentKind>;
const CLASS_VALUES = {
  unassessed: 'belum dinilai',
  indicated: 'ada tanda',
  suspected: 'diduga',
  established: 'ditetapkan',
  'not-met': 'unsur tidak terpenuhi',
} as const;
/** The words each kind can take; the first is what stands before anybody has assessed. */
export const ASSESSMENT_VALUES: Record<AssessmentKind, Readonly<Record<string, string>>> = {
  risk: { unknown: 'belum dinilai', low: 'rendah', medium: 'sedang', high: 'tinggi', immediate: 'segera' },
  strength: { unknown: 'belum dinilai', weak: 'lemah', fair: 'cukup', strong: 'kuat' },
  administrative: CLASS_VALUES,
  tppm: CLASS_VALUES,
  tppo: CLASS_VALUES,
};

export const NOTE_WORDS = { own: 'hanya saya', unit: 'kantor saya', agencies: 'semua instansi dalam perkara ini' } as const;
export const NoteVisibility = codes(NOTE_WORDS);

export const REFERRAL_KIND_WORDS = { refer: 'Rujuk', transfer: 'Alihkan', inform: 'Beri tahu' } as const;
export const ReferralKind = codes(REFERRAL_KIND_WORDS);
export type ReferralKind = z.infer<typeof ReferralKind>;
export const REFERRAL_STATE_WORDS = {
  pending: 'menunggu jawaban',
  escalated: 'lewat waktu, naik ke atasan',
  accepted: 'diterima',
  returned: 'dikembalikan',
  revoked: 'dicabut',
  done: 'selesai',
} as const;
export const ReferralState = codes(REFERRAL_STATE_WORDS);
export type ReferralState = z.infer<typeof ReferralState>;
export const URGENCY_WORDS = {
  detained: 'orang ini ditahan atau disekap',
  minor: 'menyangkut anak',
  departing: 'akan segera berangkat',
} as const;
export const Urgency = codes(URGENCY_WORDS);
export type Urgency = z.infer<typeof Urgency>;
export const RETURN_WORDS = {
  'not-competent': 'bukan kewenangan kami',
  'wrong-area': 'di luar wilayah kerja kami',
  incomplete: 'fakta belum cukup untuk ditindaklanjuti',
  duplicate: 'sudah kami tangani',
  capacity: 'tidak sanggup menangani tepat waktu',
} as const;
export const ReturnCode = codes(RETURN_WORDS);

/** What a sender can choose to show. Whatever is not here never leaves: reporter, compartment, own notes, team, other referrals. */
export const FIELD_WORDS = {
  summary: 'ringkasan dan modus',
  place: 'tempat (desa)',
  time: 'waktu kejadian dan hukum yang berlaku',
  parties: 'orang dan perannya (nama disamarkan)',
  identity: 'nama orang, dibuka dengan alasan',
  facts: 'fakta dan unsur',
  evidence: 'bukti yang dibekukan',
  classifications: 'tiga klasifikasi',
  risk: 'bahaya bagi orang ini',
  strength: 'kekuatan bukti',
  tasks: 'tugas',
  notes: 'catatan untuk semua instansi',
} as const;
export const ShareField = codes(FIELD_WORDS);
export type ShareField = z.infer<typeof ShareField>;

/** Shown and logged when a referral is accepted: the offence of art. 24 needs that the person had been told. */
export const SECRECY_NOTICE = {
  version: '2026-1',
  words:
    'Identitas saksi, korban, dan keluarganya sampai derajat kedua wajib dirahasiakan. Membukanya kepada yang tidak berhak diancam penjara 3–7 tahun dan denda Rp120–280 juta (UU 21/2007 pasal 24). Pelapor yang meminta dirahasiakan juga dilindungi (pasal 33).',
} as const;

const Named = z.object({ id: Id, name: z.string() });
export const PartyView = z.object({
  id: Id,
  maskedName: z.string(),
  personId: Id.nullable(),
  child: Child,
  canReveal: z.boolean(),
  roles: z.array(
    z.object({ id: Id, role: PartyRole, from: PlainDate, to: PlainDate.nullable(), basis: z.string(), agency: z.string(), by: z.string() }),
  ),
});
export const FactView = z.object({
  id: Id,
  sentence: z.string(),
  element: Element.nullable(),
  tag: ElementTag.nullable(),
  happenedOn: PlainDate.nullable(),
  partyId: Id.nullable(),
  sourceKind: FactSource,
  /** Words of the owner about the source; null for every receiver. */
  source: z.string().nullable(),
  grade: z.string(),
  agency: z.string(),
  at: Instant,
  withdrawn: z.object({ at: Instant, reason: z.string() }).nullable(),
});
export const TriadView = z.object({
  complete: z.boolean(),
  under18: z.boolean(),
  elements: z.array(z.object({ element: Element, present: z.boolean(), needed: z.boolean(), tags: z.array(z.string()), facts: z.int() })),
  sentence: z.string(),
});
export const EvidenceLine = z.object({
  kind: z.string(),
  sentence: z.string(),
  bits: z.number().nullable(),
  source: z.string().nullable(),
  grade: z.string().nullable(),
  at: z.string().nullable(),
});
export const EvidenceView = z.object({
  id: Id,
  kind: z.enum(['alert', 'report', 'letter']),
  version: z.int(),
  frozenAt: Instant,
  sha256: z.string(),
  sentence: z.string(),
  lines: z.array(EvidenceLine),
  unknowns: z.array(z.string()),
  link: z.string().nullable(),
  detached: z.object({ at: Instant, reason: z.string() }).nullable(),
});
export const AssessmentView = z.object({
  kind: AssessmentKind,
  value: z.string(),
  reason: z.string(),
  articles: z.array(z.string()),
  reassessOn: PlainDate.nullable(),
  by: z.string(),
  agency: z.string(),
  at: Instant,
});
export const TaskView = z.object({
  id: Id,
  title: z.string(),
  office: Named,
  dueAt: Instant,
  late: z.boolean(),
  state: z.enum(['open', 'done', 'cancelled']),
  answer: z.string().nullable(),
  mine: z.boolean(),
});
export const NoteView = z.object({ id: Id, visibility: NoteVisibility, text: z.string(), by: z.string(), office: z.string(), at: Instant });
export const LawArticle = z.object({
  code: z.string(),
  statute: z.string(),
  article: z.string(),
  group: z.enum(['tppo', 'tppm', 'immigration', 'placement']),
  kind: z.enum(['offence', 'aggravation', 'principle']),
  words: z.string(),
  penalty: z.string().nullable(),
  limitationYears: z.int().nullable(),
  validFrom: PlainDate,
  validTo: PlainDate.nullable(),
  source: z.string(),
  verified: z.boolean(),
  note: z.string().nullable(),
});
export const LawView = z.object({
  on: PlainDate,
  articles: z.array(LawArticle),
  notes: z.array(z.object({ words: z.string(), verified: z.boolean() })),
});
export const CaseClassification = Classification.exclude(['PUBLIK']);
