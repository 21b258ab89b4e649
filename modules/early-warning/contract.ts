import { z } from 'zod';
import { endpoint } from '../../platform/contract/endpoint.ts';
import { Id, Instant, Line, pageOf, PageQuery, PlainDate, Prose, TypedDate } from '../../platform/contract/fields.ts';
import { AlertKind, AlertLevel, AlertState, AttentionKind, OfficeSeries, Verdict, VillageLevel } from './model.ts';

export const EvidenceView = z.object({
  key: z.string(),
  group: z.string(),
  sentence: z.string(),
  millibits: z.int().describe('Berat bukti ini sendiri, seperseribu bit'),
  countedMillibits: z.int().describe('Yang dihitung setelah bukti sejenis digabung'),
  source: z.object({ kind: z.string(), id: Id.nullable() }),
  observedAt: Instant,
  isNew: z.boolean().describe('Bertambah sejak versi terakhir'),
});
export const AlertLine = z.object({
  id: Id,
  number: z.string(),
  kind: AlertKind,
  level: AlertLevel,
  state: AlertState,
  sentence: z.string(),
  millibits: z.int(),
  headStartMillibits: z.int().describe('Hanya mengatur urutan antrean; bukan bukti'),
  order: z.string().nullable().describe('Mengapa didahulukan atau dikemudiankan dalam antrean; kosong bila menurut buktinya saja'),
  reasons: z.array(z.string()).describe('Bukti terkuat dalam kalimat'),
  place: z.string().nullable(),
  departsOn: PlainDate.nullable(),
  raisedAt: Instant,
  changedAt: Instant,
  version: z.int(),
  caseId: Id.nullable(),
  back: z.boolean().describe('Sudah pernah dinilai atau ditunda, dan kini ada lagi dalam antrean'),
});
export type AlertLine = z.infer<typeof AlertLine>;

const Point = z.object({ lat: z.number(), lon: z.number() });
/** A record of a ring with what it adds by itself and by what it shares. */
export const RingMember = z.object({
  key: z.string(),
  kind: z.enum(['application', 'report']),
  id: Id.nullable().describe('Kosong bila di luar jangkauan pembaca'),
  label: z.string(),
  who: z.string().nullable().describe('Nama tersamar pemohon'),
  place: z.string().nullable(),
  on: PlainDate,
  ownMillibits: z.int().describe('Dari ceritanya sendiri'),
  sharedMillibits: z.int().describe('Dari yang dimiliki bersama'),
  says: z.array(z.string()),
  shows: z.array(z.string()).describe('Pengenal yang menghubungkannya, tanpa nilainya'),
});
export type RingMember = z.infer<typeof RingMember>;
export const RingNetwork = z.object({
  members: z.array(RingMember),
  nodes: z.array(z.object({ key: z.string(), kind: z.string(), label: z.string(), thingId: Id.nullable() })),
  edges: z.array(z.object({ from: z.string(), to: z.string(), words: z.string(), millibits: z.int() })),
  places: z.array(z.object({ code: z.string(), name: z.string(), point: Point.nullable(), applications: z.int(), reports: z.int() })),
});
export type RingNetwork = z.infer<typeof RingNetwork>;

export const VerdictView = z.object({ verdict: Verdict, reason: z.string(), by: z.string(), at: Instant, version: z.int() });
export const AlertView = AlertLine.extend({
  evidence: z.array(EvidenceView),
  unknowns: z.array(z.string()).describe('Yang belum diketahui'),
  wouldLower: z.array(z.string()).describe('Yang akan melemahkan peringatan ini'),
  linked: z.array(z.object({ personId: Id, maskedName: z.string(), label: z.string(), mentionId: Id })),
  links: z.array(z.object({ from: Id, to: Id, words: z.string(), millibits: z.int() })),
  village: z.string().nullable().describe('Kode desa yang laporannya naik; hanya untuk peringatan desa'),
  ring: RingNetwork.nullable().describe('Siapa terkait lewat apa; hanya untuk peringatan jaringan'),
  verdicts: z.array(VerdictView),
  snoozed: z.object({ until: PlainDate, by: z.string(), reason: z.string() }).nullable(),
  reopened: z.string().nullable().describe('Mengapa muncul lagi sesudah dinilai bukan jaringan, atau sesudah ditunda'),
  joinedInto: z.object({ id: Id, number: z.string() }).nullable().describe('Peringatan lain tentang hal yang sama, yang diteruskan'),
  alike: z.string().nullable().describe('Dari 10 peringatan seperti ini, berapa yang terbukti; kosong bila penilaian terlalu sedikit'),
});
export type AlertView = z.infer<typeof AlertView>;

export const listAlerts = endpoint({
  method: 'get',
  path: '/alerts',
  summary: 'Antrean peringatan, yang terkuat di atas; di luar jatah minggu ini ditunjukkan terpisah',
  permission: 'alert.read',
  audit: 'alert.listed',
  refusals: [],
  query: PageQuery.extend({ state: z.enum(['open', 'waiting', 'snoozed', 'done']).default('open'), kind: AlertKind.optional() }),
  reply: pageOf(AlertLine).extend({
    budget: z.object({ shownThisWeek: z.int(), perWeek: z.int(), waiting: z.int(), sentence: z.string() }),
  }),
});
export const getAlert = endpoint({
  method: 'get',
  path: '/alerts/:id',
  summary: 'Satu peringatan: bukti, yang belum diketahui, jaringan, penilaian',
  permission: 'alert.read',
  audit: 'alert.read',
  refusals: [],
  params: z.object({ id: Id }),
  reply: AlertView,
});
export const judgeAlert = endpoint({
  method: 'post',
  path: '/alerts/:id/verdicts',
  summary: 'Menilai peringatan; penilaian disimpan untuk belajar',
  permission: 'alert.verdict',
  audit: 'alert.judged',
  refusals: ['alert/in-case'],
  announces: ['alert.judged'],
  params: z.object({ id: Id }),
  body: z.object({ verdict: Verdict, reason: Prose }),
  reply: AlertView,
});
export const Snooze = z.object({ days: z.int().min(1).max(366), reason: Line });
export const snoozeAlert = endpoint({
  method: 'post',
  path: '/alerts/:id/snooze',
  summary: 'Menunda peringatan paling lama 30 hari, dengan alasan',
  permission: 'alert.verdict',
  audit: 'alert.snoozed',
  refusals: ['alert/in-case', 'alert/snooze-too-long'],
  announces: ['alert.snoozed'],
  params: z.object({ id: Id }),
  body: Snooze,
  reply: AlertView,
});
export const reopenAlert = endpoint({
  method: 'post',
  path: '/alerts/:id/reopen',
  summary: 'Mengembalikan peringatan ke antrean (membatalkan penilaian atau penundaan)',
  permission: 'alert.verdict',
  audit: 'alert.reopened',
  refusals: ['alert/in-case'],
  params: z.object({ id: Id }),
  reply: AlertView,
});

const Count = z.int().nonnegative();
const VillageCode = z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, 'Kode desa Kemendagri, misalnya 35.05.01.2001');
/** A village with reports, as the newest nightly look left it. */
export const VillageLine = z.object({
  code: z.string(),
  name: z.string(),
  place: z.string(),
  level: VillageLevel,
  span: z.int().describe('Panjang jendela yang paling menonjol, minggu'),
  told: Count.describe('Laporan dalam jendela itu'),
  expected: z.number().describe('Yang biasa dalam jendela itu'),
  p: z.number(),
  byAttentionOnly: z.boolean().describe('Naik hanya karena sosialisasi atau kunjungan'),
  point: Point.nullable(),
  sentence: z.string(),
});
export type VillageLine = z.infer<typeof VillageLine>;
export const VillageLook = z.object({
  week: PlainDate.describe('Senin dari minggu terakhir yang dinilai'),
  lookedAt: Instant,
  weeks: Count.describe('Minggu yang dipelajari'),
  villages: Count.describe('Desa yang dinilai, juga yang tanpa laporan'),
  scanned: Count.describe('Desa yang dipindai bersama tetangganya'),
  method: z.string(),
  window: z.string(),
  late: z.string(),
  attention: z.string(),
});
export const listVillages = endpoint({
  method: 'get',
  path: '/village-surges',
  summary: 'Keadaan desa: laporan dibandingkan dengan yang biasa, dan kelompok desa bertetangga',
  permission: 'alert.read',
  audit: 'village.listed',
  refusals: [],
  query: PageQuery.extend({ level: z.enum(['all', 'above', 'look']).default('all') }),
  reply: pageOf(VillageLine).extend({
    look: VillageLook.nullable().describe('Kosong sebelum pemeriksaan malam yang pertama'),
    clusters: z.array(
      z.object({
        villages: z.array(z.string()),
        codes: z.array(z.string()),
        span: Count,
        told: Count,
        expected: z.number(),
        p: z.number(),
        sentence: z.string(),
      }),
    ),
  }),
});
export const getVillage = endpoint({
  method: 'get',
  path: '/village-surges/:code',
  summary: 'Satu desa: laporan tiap minggu di samping yang biasa, sosialisasi dan kunjungan',
  permission: 'alert.read',
  audit: 'village.read',
  refusals: [],
  params: z.object({ code: VillageCode }),
  reply: z.object({
    code: z.string(),
    name: z.string(),
    place: z.string(),
    look: VillageLook.nullable(),
    now: VillageLine.nullable().describe('Kosong: belum ada laporan dari desa ini'),
    weeks: z.array(
      z.object({
        week: PlainDate,
        told: Count,
        finalLow: Count.describe('Perkiraan akhir, batas bawah'),
        finalHigh: Count.describe('Perkiraan akhir, batas atas: laporan yang masih dalam perjalanan'),
        expected: z.number(),
        upper: z.number(),
        alarm: z.boolean(),
        attention: z.array(AttentionKind),
      }),
    ),
    attention: z.array(z.object({ id: Id, kind: AttentionKind, onDay: PlainDate, notedAt: Instant })),
  }),
});
export const noteAttention = endpoint({
  method: 'post',
  path: '/village-attention',
  summary: 'Mencatat hari sosialisasi atau kunjungan di sebuah desa, agar laporan yang bertambah karenanya tidak disangka kenaikan',
  permission: 'alert.verdict',
  audit: 'village.attention-noted',
  refusals: ['village/attention-ahead'],
  body: z.object({ village: VillageCode, kind: AttentionKind, onDay: TypedDate }),
  reply: z.object({ id: Id }),
});
export const withdrawAttention = endpoint({
  method: 'post',
  path: '/village-attention/:id/withdraw',
  summary: 'Menarik catatan sosialisasi atau kunjungan yang keliru',
  permission: 'alert.verdict',
  audit: 'village.attention-withdrawn',
  refusals: [],
  params: z.object({ id: Id }),
  reply: z.object({ id: Id }),
});

export const getOfficeSeries = endpoint({
  method: 'get',
  path: '/office-series',
  summary: 'Kantor sendiri: laporan dan permohonan tiap minggu di samping yang biasa, dengan cara yang dipilih lewat uji',
  permission: 'alert.read',
  audit: 'office.series-read',
  refusals: [],
  reply: z.object({
    office: z.string(),
    week: PlainDate.describe('Senin dari minggu terakhir yang dinilai'),
    series: z.array(OfficeSeries),
  }),
});

export const listDraws = endpoint({
  method: 'get',
  path: '/alert-draws',
  summary: 'Undian mingguan di antara peringatan yang terlalu lemah: satu-satunya pandangan tanpa pilih-pilih atas yang terlewat',
  permission: 'audit.read',
  audit: 'alert.draws-listed',
  refusals: [],
  reply: z.object({
    items: z.array(
      z.object({
        week: PlainDate.describe('Senin dari minggu itu'),
        office: z.string(),
        candidates: Count.describe('Yang terlalu lemah untuk ditampilkan'),
        chance: z.number().nullable().describe('Peluang yang terpilih untuk terpilih; kosong bila minggu itu tidak ada yang terpilih'),
        verdict: Verdict.nullable(),
      }),
    ),
    sentence: z.string(),
  }),
});
