import { z } from 'zod';
import { endpoint } from '../../platform/contract/endpoint.ts';
import { Done, Id, Instant, Line, pageOf, PageQuery, PlainDate, Prose, QueryFlag, TerritoryCode } from '../../platform/contract/fields.ts';
import {
  ImportKind,
  ImportState,
  LicenceStatus,
  NameLevel,
  PhoneState,
  RECRUITER_FIELDS,
  RecruiterKind,
  REFUSALS,
  RowOutcome,
  SCHEME_FIELDS,
  StatusEntry,
} from './model.ts';

const OnDay = PlainDate.optional().describe('Keadaan pada tanggal ini; tanpa isian: hari ini');

export const StatusView = z.object({
  status: LicenceStatus,
  entry: StatusEntry.optional(),
  ageDays: z.int().optional(),
  because: z.string().optional(),
  contradictions: z.array(StatusEntry),
});
export const RecruiterLine = z.object({
  id: Id,
  kind: RecruiterKind,
  name: z.string(),
  city: z.string(),
  status: StatusView,
  /** How the name agrees with what was searched; absent without a search. */
  match: z.object({ level: NameLevel, similarity: z.number(), printed: z.string() }).optional(),
});
export type RecruiterLine = z.infer<typeof RecruiterLine>;

export const listRecruiters = endpoint({
  method: 'get',
  path: '/recruiters',
  summary: 'Perekrut: P3MI, cabang, perusahaan, sponsor; status izin pada satu tanggal',
  permission: 'recruiter.read',
  audit: null,
  refusals: [],
  query: PageQuery.extend({ q: z.string().trim().max(100).optional(), kind: RecruiterKind.optional(), on: OnDay }),
  reply: pageOf(RecruiterLine).extend({ on: PlainDate }),
});

export const RecruiterView = RecruiterLine.extend({
  ...RECRUITER_FIELDS,
  phoneState: PhoneState,
  territory: z.string().nullable(),
  on: PlainDate,
  aliases: z.array(z.string()),
  history: z.array(StatusEntry),
  parent: z.object({ id: Id, name: z.string(), city: z.string() }).nullable(),
  branches: z.array(z.object({ id: Id, name: z.string(), city: z.string() })),
  lookAlikes: z.array(RecruiterLine).describe('Nama mirip; perusahaan lain, jangan tertukar'),
});
export const getRecruiter = endpoint({
  method: 'get',
  path: '/recruiters/:id',
  summary: 'Satu perekrut dengan riwayat izin dan nama-nama yang mirip',
  permission: 'recruiter.read',
  audit: 'recruiter.read',
  refusals: [],
  params: z.object({ id: Id }),
  query: z.object({ on: OnDay }),
  reply: RecruiterView,
});

const Optional = (max: number) => z.string().trim().max(max).optional();
export const addRecruiter = endpoint({
  method: 'post',
  path: '/recruiters',
  summary: 'Mencatat perusahaan, petugas lapangan atau sponsor yang belum ada dalam daftar',
  permission: 'recruiter.manage',
  audit: 'recruiter.added',
  refusals: [REFUSALS.exists],
  announces: ['recruiter.added'],
  body: z.object({
    kind: RecruiterKind,
    name: Line,
    city: z.string().trim().max(100).default(''),
    territory: TerritoryCode.optional(),
    address: Optional(300),
    phone: Optional(40),
    licenceNo: Optional(80),
    parentId: Id.optional(),
    source: Line.describe('Dari mana Anda tahu'),
    note: Optional(1000),
  }),
  reply: z.object({ id: Id }),
});
export const setStatus = endpoint({
  method: 'post',
  path: '/recruiters/:id/statuses',
  summary: 'Mencatat keputusan tentang izin',
  permission: 'recruiter.manage',
  audit: 'recruiter.status-set',
  refusals: [],
  announces: ['recruiter.status-set'],
  params: z.object({ id: Id }),
  body: z
    .object({
      status: LicenceStatus.exclude(['unknown']),
      decree: Line.describe('Nomor keputusan'),
      validFrom: PlainDate,
      validTo: PlainDate.optional(),
      reason: Prose.optional(),
      source: Line,
    })
    .refine((b) => b.validTo === undefined || b.validTo >= b.validFrom, {
      path: ['validTo'],
      message: 'Tanggal akhir sebelum tanggal mulai',
    }),
  reply: z.object({ status: StatusView }),
});

const settlesPhone = {
  method: 'post',
  permission: 'recruiter.manage',
  refusals: [REFUSALS.phoneSettled, REFUSALS.phoneOwn],
  announces: ['recruiter.phone-settled'],
  params: z.object({ id: Id }),
  reply: Done,
} as const;
/** A number entered by somebody else becomes official: a hub that connects nobody. */
export const confirmPhone = endpoint({
  ...settlesPhone,
  path: '/recruiters/:id/phone-confirmation',
  summary: 'Membenarkan telepon resmi yang dimasukkan orang lain',
  audit: 'recruiter.phone-confirmed',
});
export const refusePhone = endpoint({
  ...settlesPhone,
  path: '/recruiters/:id/phone-refusal',
  summary: 'Menolak telepon resmi yang dimasukkan orang lain',
  audit: 'recruiter.phone-refused',
  body: z.object({ reason: Line }),
});

export const ImportCounts = z.object({ new: z.int(), changed: z.int(), same: z.int(), ended: z.int(), unusable: z.int() });
export const ImportView = z.object({
  id: Id,
  kind: ImportKind,
  state: ImportState,
  fileName: z.string(),
  snapshotDate: PlainDate,
  complete: z.boolean(),
  counts: ImportCounts,
  madeAt: Instant,
  appliedAt: Instant.nullable(),
  undoneAt: Instant.nullable(),
  undoable: z.boolean().describe('Hanya pemuatan terakhir yang dapat dibatalkan'),
});
export type ImportView = z.infer<typeof ImportView>;

export const ImportRowView = z.object({
  n: z.int(),
  outcome: RowOutcome,
  lines: z.array(z.int()).describe('Baris dalam berkas; baris judul adalah baris 1'),
  label: z.string(),
  faults: z.array(z.object({ field: z.string(), message: z.string() })),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
});

/** Largest list that is taken; the whole register of P3MI is below 1 MB. Our choice. */
export const MOST_IMPORT_BYTES = 5_000_000;
export const checkImport = endpoint({
  method: 'post',
  path: '/recruiters/imports',
  summary: 'Memeriksa berkas CSV daftar perekrut atau skema: apa yang akan baru, berubah, berakhir, tidak terpakai. Belum mengubah apa pun',
  permission: 'recruiter.manage',
  audit: 'recruiter.import-checked',
  refusals: [],
  query: z.object({
    kind: ImportKind,
    snapshotDate: PlainDate,
    complete: QueryFlag.default(false).describe('Daftar lengkap: yang tidak tercantum dianggap berakhir'),
  }),
  upload: { maxBytes: MOST_IMPORT_BYTES },
  reply: ImportView,
});
export const listImports = endpoint({
  method: 'get',
  path: '/recruiters/imports',
  summary: 'Pemuatan daftar, yang terbaru lebih dulu',
  permission: 'recruiter.manage',
  audit: null,
  refusals: [],
  reply: z.object({ items: z.array(ImportView) }),
});
export const getImport = endpoint({
  method: 'get',
  path: '/recruiters/imports/:id',
  summary: 'Hasil pemeriksaan satu berkas, baris demi baris',
  permission: 'recruiter.manage',
  audit: null,
  refusals: [],
  params: z.object({ id: Id }),
  query: PageQuery.extend({ outcome: RowOutcome.optional() }),
  reply: pageOf(ImportRowView).extend({ import: ImportView }),
});
export const applyImport = endpoint({
  method: 'post',
  path: '/recruiters/imports/:id/apply',
  summary: 'Menerapkan berkas yang sudah diperiksa',
  permission: 'recruiter.manage',
  audit: 'recruiter.import-applied',
  refusals: [REFUSALS.notChecked, REFUSALS.stale],
  announces: ['recruiters.imported'],
  params: z.object({ id: Id }),
  reply: ImportView,
});
export const undoImport = endpoint({
  method: 'post',
  path: '/recruiters/imports/:id/undo',
  summary: 'Membatalkan pemuatan terakhir: semua kembali seperti sebelumnya',
  permission: 'recruiter.manage',
  audit: 'recruiter.import-undone',
  refusals: [REFUSALS.notApplied, REFUSALS.notLast, REFUSALS.stale],
  announces: ['recruiters.imported'],
  params: z.object({ id: Id }),
  body: z.object({ reason: Line }),
  reply: ImportView,
});

export const SchemeView = z.object({ ...SCHEME_FIELDS, inForce: z.boolean() });
export const listSchemes = endpoint({
  method: 'get',
  path: '/schemes',
  summary: 'Negara tujuan dan skema penempatan pada satu tanggal',
  permission: 'recruiter.read',
  audit: null,
  refusals: [],
  query: z.object({ country: z.string().trim().max(60).optional(), on: OnDay }),
  reply: z.object({ on: PlainDate, items: z.array(SchemeView) }),
});

/** A chat of a whole evening is shorter. Our choice. */
export const LONGEST_ADVERT = 8_000;
const Verdict = z.enum(['danger', 'ask', 'no_sign']);
const Country = z.object({ iso2: z.string(), placement: z.enum(['none', 'restricted', 'open', 'unknown']), entries: z.array(SchemeView) });
const AdvertAnswer = z.object({
  on: PlainDate,
  verdict: Verdict,
  /** UTF-16 places in the text that was sent; `warning` false: a sign that can be verified, never a proof. */
  flags: z.array(z.object({ flag: z.string(), start: z.int(), end: z.int(), why: z.string(), warning: z.boolean() })),
  ask: z.array(z.string()),
  companies: z.array(z.object({ named: z.string(), matches: z.array(RecruiterLine), lookAlikes: z.array(RecruiterLine) })),
  countries: z.array(Country),
});
export type AdvertAnswer = z.infer<typeof AdvertAnswer>;
/** Nothing of the text is kept: not in a table, not for repeats; the log says that somebody checked, never what. */
export const checkAdvert = endpoint({
  method: 'post',
  path: '/adverts/check',
  summary: 'Memeriksa iklan atau obrolan tentang kerja ke luar negeri; tidak menyimpan apa pun',
  permission: 'report.create',
  audit: 'advert.checked',
  refusals: [],
  onlyReads: true,
  body: z.object({
    text: z.string().trim().min(1, 'Tempelkan iklan atau obrolannya').max(LONGEST_ADVERT).meta({ sensitive: true }),
    on: OnDay,
  }),
  reply: AdvertAnswer,
});
