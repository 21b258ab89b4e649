import { z } from 'zod';
import { endpoint } from '../../platform/contract/endpoint.ts';
import { Classification, Id, Instant, Line, pageOf, PageQuery, PlainDate, Prose } from '../../platform/contract/fields.ts';
import {
  IdentifierKind,
  JudgementState,
  LEAST_PURPOSE_LETTERS,
  MentionRole,
  Purpose,
  REFUSALS,
  SourceKind,
  StoredKind,
  ThingKind,
  Verdict,
} from './model.ts';

export const PersonLine = z.object({
  personId: Id,
  maskedName: z.string(),
  birthYear: z.int().nullable(),
  place: z.string().nullable(),
  mentions: z.int(),
  lastSeenOn: PlainDate,
  sources: z.array(z.object({ kind: SourceKind, count: z.int() })),
  /** How the name agrees with what was searched. */
  match: z.enum(['equal', 'variant', 'part', 'alike', 'identifier']),
});
export type PersonLine = z.infer<typeof PersonLine>;

export const SearchKind = z.enum(['name', ...IdentifierKind.options]);
export type SearchKind = z.infer<typeof SearchKind>;
/** Sent as a body: names and numbers never stand in an address. */
export const searchPeople = endpoint({
  method: 'post',
  path: '/people/search',
  onlyReads: true,
  summary: 'Mencari orang dengan nama (ejaan longgar) atau nomor yang persis; hasil tersamar',
  permission: 'person.read',
  audit: 'person.searched',
  refusals: [],
  body: z.object({ q: Line.meta({ sensitive: true }), kind: SearchKind.default('name') }),
  reply: z.object({
    items: z.array(PersonLine),
    complete: z.boolean().describe('Salah: terlalu banyak yang cocok, tambahkan kata'),
    fault: z.string().optional().describe('Mengapa nomor ini tidak dapat dicari'),
  }),
});

const IdentifierView = z.object({
  id: Id,
  kind: StoredKind,
  masked: z.string(),
  fault: z.string().nullable(),
  hub: z.string().nullable().describe('Mengapa nomor ini tidak menghubungkan siapa pun'),
});
export const MentionView = z.object({
  id: Id,
  source: z.object({ kind: SourceKind, id: Id, label: z.string() }),
  role: MentionRole,
  name: z.string().nullable(),
  otherNames: z.array(z.string()),
  birthYear: z.int().nullable(),
  place: z.string().nullable(),
  seenOn: PlainDate,
  recordedAt: Instant,
  grade: z.string().nullable().describe('Penilaian sumber (A–F × 1–6)'),
  classification: Classification,
  identifiers: z.array(IdentifierView.extend({ thingId: Id.nullable().describe('Halaman nomor, rumah atau perusahaan ini') })),
});
export type MentionView = z.infer<typeof MentionView>;

export const JudgementView = z.object({
  id: Id,
  a: Id,
  b: Id,
  verdict: Verdict,
  state: JudgementState,
  /** A newer judgement contradicts it. */
  overridden: z.boolean(),
  mine: z.boolean(),
  acts: z.array(
    z.object({
      act: z.enum(['made', 'confirmed', 'declined', 'undo-asked', 'undone', 'undo-declined']),
      by: z.string(),
      at: Instant,
      reason: z.string(),
    }),
  ),
});
export type JudgementView = z.infer<typeof JudgementView>;

export const PersonView = z.object({
  id: Id,
  maskedName: z.string(),
  secondReviewer: z.boolean().describe('Putusan tentang orang ini perlu pemeriksa kedua'),
  timeline: z.array(MentionView),
  related: z.array(z.object({ personId: Id, maskedName: z.string(), place: z.string().nullable(), basis: z.array(StoredKind) })),
  judgements: z.array(JudgementView),
});
export const getPerson = endpoint({
  method: 'get',
  path: '/people/:id',
  summary: 'Satu orang: apa kata tiap sumber, orang di sekitarnya, putusan; nomor tetap tersamar',
  permission: 'person.read',
  audit: 'person.opened',
  refusals: [REFUSALS.purpose],
  params: z.object({ id: Id }),
  query: z.object({ purpose: Purpose.optional() }),
  reply: PersonView,
});

export const revealPerson = endpoint({
  method: 'post',
  path: '/people/:id/reveal',
  onlyReads: true,
  summary: 'Membuka nomor, tanggal lahir dan alamat; pembukaan dicatat beserta alasannya',
  permission: 'person.read',
  audit: 'person.revealed',
  refusals: [],
  params: z.object({ id: Id }),
  body: z.object({ purpose: Line.min(LEAST_PURPOSE_LETTERS, 'Tulis untuk apa, paling sedikit 8 huruf') }),
  reply: z.object({
    identifiers: z.array(z.object({ id: Id, kind: StoredKind, value: z.string() })),
    facts: z.array(
      z.object({ mentionId: Id, birthDate: z.string().nullable(), birthPlace: z.string().nullable(), address: z.string().nullable() }),
    ),
  }),
});

export const ThingView = z.object({
  id: Id,
  kind: ThingKind,
  /** Masked; the name of a company stands open. */
  masked: z.string(),
  place: z.string().nullable(),
  hub: z
    .object({ reason: z.string(), judged: z.boolean().describe('Seseorang menyatakannya dan dapat menariknya') })
    .nullable()
    .describe('Mengapa ini tidak menghubungkan siapa pun'),
  complete: z.boolean().describe('Salah: lebih banyak catatan daripada yang ditampilkan'),
  /** Newest first; a long silence of a telephone number starts a new one. */
  periods: z.array(
    z.object({
      from: PlainDate,
      to: PlainDate,
      uses: z.array(
        z.object({
          mentionId: Id,
          personId: Id,
          maskedName: z.string(),
          role: MentionRole,
          source: z.object({ kind: SourceKind, label: z.string() }),
          seenOn: PlainDate,
        }),
      ),
    }),
  ),
});
export type ThingView = z.infer<typeof ThingView>;
export const getThing = endpoint({
  method: 'get',
  path: '/things/:id',
  summary: 'Satu nomor, rumah, rekening, akun, kendaraan atau perusahaan: siapa menyebutnya dan kapan; nilainya tersamar',
  permission: 'person.read',
  audit: 'thing.opened',
  refusals: [REFUSALS.purpose],
  params: z.object({ id: Id }),
  query: z.object({ purpose: Purpose.optional() }),
  reply: ThingView,
});
export const revealThing = endpoint({
  method: 'post',
  path: '/things/:id/reveal',
  onlyReads: true,
  summary: 'Membuka nilainya; pembukaan dicatat beserta alasannya',
  permission: 'person.read',
  audit: 'thing.revealed',
  refusals: [],
  params: z.object({ id: Id }),
  body: z.object({ purpose: Line.min(LEAST_PURPOSE_LETTERS, 'Tulis untuk apa, paling sedikit 8 huruf') }),
  reply: z.object({ value: z.string() }),
});

export const settleThing = endpoint({
  method: 'post',
  path: '/things/:id/settlements',
  summary: 'Menyatakan bahwa nomor atau rumah ini dipakai umum dan tidak menghubungkan siapa pun, atau menariknya',
  permission: 'person.judge',
  audit: 'thing.settled',
  refusals: [REFUSALS.hubAlready, REFUSALS.hubNotSaid],
  announces: ['thing.settled'],
  params: z.object({ id: Id }),
  body: z.object({ connects: z.boolean(), reason: Prose }),
  reply: z.object({ connects: z.boolean() }),
});

export const SideView = z.object({
  mentionId: Id,
  personId: Id,
  source: z.object({ kind: SourceKind, label: z.string() }),
  role: MentionRole,
  names: z.array(z.string()),
  sex: z.enum(['L', 'P']).nullable(),
  birthDate: z.string().nullable(),
  birthPlace: z.string().nullable(),
  place: z.string().nullable(),
  seenOn: PlainDate,
  identifiers: z.array(IdentifierView.extend({ shared: z.boolean() })),
});
export type SideView = z.infer<typeof SideView>;
export const PairView = z.object({
  a: SideView,
  b: SideView,
  strength: z.enum(['weak', 'medium', 'strong']),
  reasons: z.array(z.object({ sentence: z.string(), speaks: z.enum(['for', 'against', 'neither']) })),
  missing: z.array(z.string()).describe('Yang belum diketahui dan akan menentukan'),
  judgement: JudgementView.nullable(),
  secondReviewer: z.boolean(),
});
export type PairView = z.infer<typeof PairView>;

export const ReviewState = z.enum(['open', 'second', 'unsure', 'judged']);
export type ReviewState = z.infer<typeof ReviewState>;
export const listReviews = endpoint({
  method: 'get',
  path: '/person-reviews',
  summary: 'Pasangan catatan yang mungkin satu orang, untuk diputuskan manusia',
  permission: 'person.judge',
  audit: 'person.reviews-listed',
  refusals: [],
  query: PageQuery.extend({ state: ReviewState.default('open'), limit: z.coerce.number().int().min(1).max(50).default(25) }),
  reply: pageOf(PairView),
});

export const judgePair = endpoint({
  method: 'post',
  path: '/person-judgements',
  summary: 'Memutuskan dua catatan: orang yang sama, berbeda, atau belum dapat dipastikan',
  permission: 'person.judge',
  audit: 'person.judged',
  refusals: [REFUSALS.samePair, REFUSALS.sameMention],
  announces: ['person.judged'],
  body: z.object({ a: Id, b: Id, verdict: Verdict, reason: Prose }),
  reply: z.object({ id: Id, state: JudgementState }),
});
export const undoJudgement = endpoint({
  method: 'post',
  path: '/person-judgements/:id/undo',
  summary: 'Menarik putusan: keadaan sebelumnya pulih persis',
  permission: 'person.judge',
  audit: 'person.judgement-undone',
  refusals: [REFUSALS.notStanding],
  announces: ['person.judged'],
  params: z.object({ id: Id }),
  body: z.object({ reason: Prose }),
  reply: z.object({ id: Id, state: JudgementState }),
});
export const answerAsSecond = endpoint({
  method: 'post',
  path: '/person-judgements/:id/second',
  summary: 'Pemeriksa kedua menyetujui atau menolak putusan (atau penarikannya)',
  permission: 'person.judge',
  audit: 'person.judgement-answered',
  refusals: [REFUSALS.notWaiting, REFUSALS.ownJudgement],
  announces: ['person.judged'],
  params: z.object({ id: Id }),
  body: z.object({ agrees: z.boolean(), reason: Prose }),
  reply: z.object({ id: Id, state: JudgementState }),
});
