import { z } from 'zod';
import type { Instant, PlainDate } from '../../platform/contract/fields.ts';
import type { Decision } from '../../platform/contract/problem.ts';

/** How a report reached the house; an attribute, never another queue. */
export const Channel = z.enum([
  ...(['app', 'counter', 'visit', 'sambang', 'problem-solving', 'komsos'] as const),
  ...(['phone', 'chat', 'walk-in', 'letter', 'meeting', 'village-book'] as const),
]);
export type Channel = z.infer<typeof Channel>;

/** Who may know the reporter. @source dossier: features A3; UU 21/2007 art. 33 */
export const IdentityLevel = z.enum(['anonymous', 'confidential', 'named']);
export type IdentityLevel = z.infer<typeof IdentityLevel>;

export const Topic = z.enum(['offer', 'departure', 'shelter', 'held', 'documents', 'debt', 'lost-contact', 'abuse', 'official', 'other']);
export type Topic = z.infer<typeof Topic>;

/** How the teller knows; the grade of the source is the officer's. */
export const Knowledge = z.enum(['seen', 'concerned', 'family', 'heard', 'message', 'unknown']);
/** As what the report names somebody: a word of the teller, never a verdict. `company` is no person. */
export const NamedRole = z.enum(['subject', 'recruiter', 'company', 'companion', 'witness', 'other']);
export type NamedRole = z.infer<typeof NamedRole>;

/** Admiralty grading: the source A (reliable) … F (cannot be judged), the information 1 (confirmed) … 6. @source dossier: actors-and-tasks §1.2 */
export const SourceGrade = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export const InformationGrade = z.int().min(1).max(6);
/** How bad it would be if true; kept apart from how sure we are. */
export const Severity = z.enum(['low', 'medium', 'high', 'critical']);
export const Verdict = z.enum(['verified', 'contradicted', 'unverified']);
export type Verdict = z.infer<typeof Verdict>;
/** What became of it. `route` (a person on the legal route) is success; a refusal is not. @source mission point 10 */
export const Outcome = z.enum(['route', 'protected', 'case', 'advice', 'lawful', 'nothing-found', 'hoax', 'duplicate']);

/** The five states that the reporter sees, too. */
export const State = z.enum(['diterima', 'dinilai', 'ditindaklanjuti', 'dirujuk', 'selesai']);
export type State = z.infer<typeof State>;
export const Act = z.enum(['acknowledge', 'assess', 'act', 'refer', 'return', 'close', 'reopen']);
export type Act = z.infer<typeof Act>;

/** Which act leads where; what is not here is refused. */
export const MOVES: Readonly<Record<Act, Partial<Record<State, State>>>> = {
  acknowledge: { diterima: 'dinilai' },
  assess: { diterima: 'dinilai', dinilai: 'dinilai', ditindaklanjuti: 'ditindaklanjuti', dirujuk: 'dirujuk' },
  act: { dinilai: 'ditindaklanjuti', dirujuk: 'ditindaklanjuti' },
  refer: { dinilai: 'dirujuk', ditindaklanjuti: 'dirujuk' },
  return: { dirujuk: 'dinilai' },
  close: { dinilai: 'selesai', ditindaklanjuti: 'selesai', dirujuk: 'selesai' },
  reopen: { selesai: 'dinilai' },
};

export const REFUSALS = {
  move: 'report/move-not-possible',
  unjudged: 'report/not-assessed',
  follows: 'report/follows-another',
  idTaken: 'report/id-taken',
  ticketUsed: 'report/ticket-used',
  linkSelf: 'report/link-itself',
  linked: 'report/already-linked',
  linkChain: 'report/link-chain',
  answered: 'report/proposal-answered',
  identityAbsent: 'identity/none-kept',
  identityOpen: 'identity/already-asked',
  identityDecided: 'identity/already-decided',
  identityOwn: 'identity/own-request',
  identityClosed: 'identity/not-released',
  attachmentType: 'attachment/type-not-taken',
  attachmentDisguised: 'attachment/disguised',
  attachmentTooLarge: 'attachment/too-large',
  attachmentTooMany: 'attachment/too-many',
  attachmentIdTaken: 'attachment/id-taken',
  attachmentOriginalOnly: 'attachment/original-only',
} as const;

export interface Standing {
  readonly state: State;
  readonly verdict: Verdict | null;
  /** It was linked as a repeat of another report and follows that one. */
  readonly follows: boolean;
}
/** May this act be done now, and which state follows? A report is closed only with a verdict, and never by following another. */
export function mayMove(report: Standing, act: Act): Decision<{ to: State }> {
  if (report.follows) return { ok: false, reason: REFUSALS.follows };
  const to = MOVES[act][report.state];
  if (to === undefined) return { ok: false, reason: REFUSALS.move };
  if (act === 'close' && report.verdict === null) return { ok: false, reason: REFUSALS.unjudged };
  return { ok: true, to };
}

/** May `one` be marked as a repeat of `main`? One level only: the main report follows nobody, the repeat has no repeats. */
export function mayLink(
  one: { readonly id: string; readonly follows: boolean; readonly followed: boolean },
  main: { readonly id: string; readonly follows: boolean },
): Decision {
  if (one.id === main.id) return { ok: false, reason: REFUSALS.linkSelf };
  if (one.follows) return { ok: false, reason: REFUSALS.linked };
  if (main.follows || one.followed) return { ok: false, reason: REFUSALS.linkChain };
  return { ok: true };
}

/** The two questions that decide: is somebody held, threatened or hurt now; does somebody leave within a day? */
export interface Danger {
  readonly heldOrThreatened: boolean;
  readonly leavingSoon: boolean;
}
export const isImmediate = (danger: Danger): boolean => danger.heldOrThreatened || danger.leavingSoon;

/** A clock of the house as dated data: a rule that changes gets a new row, a report keeps the rule of its day. */
export interface ClockRule {
  readonly code: 'acknowledge' | 'assess' | 'act' | 'refer';
  /** The state during which it runs. */
  readonly during: State;
  readonly immediate: boolean;
  readonly span: { readonly hours: number } | { readonly workingDays: number };
  readonly validFrom: PlainDate;
  readonly validTo?: PlainDate;
  readonly source: string;
}
/** @source dossier: actors-and-tasks §1.16 */
const rule = (code: ClockRule['code'], during: State, immediate: boolean, span: ClockRule['span'], source: string): ClockRule => ({
  code,
  during,
  immediate,
  span,
  validFrom: '2025-01-01',
  source: `kesepakatan antarinstansi (${source})`,
});
export const CLOCK_RULES: readonly ClockRule[] = [
  rule('acknowledge', 'diterima', false, { hours: 24 }, 'warga → PIMPASA: diterima dalam 24 jam'),
  rule('acknowledge', 'diterima', true, { hours: 1 }, 'segera berangkat, ditahan, atau anak: 1 jam'),
  rule('assess', 'dinilai', false, { hours: 24 }, 'PIMPASA → Inteldakim: 24 jam'),
  rule('assess', 'dinilai', true, { hours: 1 }, 'PIMPASA → Inteldakim: segera berangkat 1 jam'),
  rule('act', 'ditindaklanjuti', false, { workingDays: 3 }, 'Inteldakim → PIMPASA: 3 hari, kami hitung sebagai hari kerja'),
  rule('act', 'ditindaklanjuti', true, { hours: 24 }, 'Polri → UPTD PPA/Dinsos/LPSK: 24 jam'),
  rule('refer', 'dirujuk', false, { workingDays: 3 }, 'Inteldakim/PIMPASA → LTSA: 3 hari, kami hitung sebagai hari kerja'),
  rule('refer', 'dirujuk', true, { hours: 1 }, 'siapa pun → Polri: 1 jam bila ditahan atau anak'),
];
/** The rule in force on a day for a state; none once a report is closed. */
export const clockRuleFor = (state: State, immediate: boolean, on: PlainDate): ClockRule | undefined =>
  CLOCK_RULES.find(
    (r) => r.during === state && r.immediate === immediate && r.validFrom <= on && (r.validTo === undefined || on <= r.validTo),
  );

/** After the head of the office, the superior office hears of it: this long after the first notice. Our choice. */
export const SECOND_ESCALATION_HOURS = { immediate: 1, ordinary: 24 } as const;
export const ESCALATIONS = 2;

export interface Hotline {
  readonly name: string;
  readonly numbers: readonly { readonly label: string; readonly dial: string }[];
  readonly hours: string;
  readonly checkedOn: PlainDate;
  readonly source: string;
}
/** Shown wherever somebody says "danger", also without a network. @source dossier: verified §10 (checked 22 Nov 2026) */
export const HOTLINES: readonly Hotline[] = [
  {
    name: 'Polisi',
    numbers: [{ label: '110', dial: '110' }],
    hours: '24 jam, bebas pulsa',
    checkedOn: '2025-06-30',
    source: 'dossier: verified §10',
  },
  {
    name: 'KP2MI (pekerja migran)',
    numbers: [
      { label: '0800 1000', dial: '08001000' },
      { label: 'WhatsApp 0811-8080-141', dial: '+628118080141' },
      { label: 'dari luar negeri +62 21 2924 4800', dial: '+622129244800' },
    ],
    hours: '24 jam',
    checkedOn: '2025-04-10',
    source: 'dossier: verified §10',
  },
  {
    name: 'SAPA 129 (perempuan dan anak)',
    numbers: [
      { label: '129', dial: '129' },
      { label: 'WhatsApp 08111-129-129', dial: '+628111129129' },
    ],
    hours: '24 jam',
    checkedOn: '2023-09-21',
    source: 'dossier: verified §10',
  },
  {
    name: 'Kemlu (WNI di luar negeri)',
    numbers: [{ label: '+62 812-9007-0027', dial: '+6281290070027' }],
    hours: 'jam tidak diketahui',
    checkedOn: '2024-08-31',
    source: 'dossier: verified §10',
  },
  {
    name: 'LPSK (saksi dan korban)',
    numbers: [
      { label: '148', dial: '148' },
      { label: 'WhatsApp 0857-7001-0048', dial: '+6285770010048' },
    ],
    hours: '148 pada jam kerja',
    checkedOn: '2025-09-30',
    source: 'dossier: verified §10',
  },
];

/** The notice of UU 21/2007 arts 24 and 33 as it is shown; a new wording is a new version. @source dossier: verified §1 */
export const SECRECY_NOTICE = {
  version: '2026-11',
  text: 'Nama, alamat, dan hal lain yang dapat mengenali pelapor, saksi, atau korban wajib dirahasiakan. Siapa yang sudah diberi tahu kewajiban ini lalu membukanya dapat dipidana (UU 21/2007 pasal 24). Pelapor berhak atas kerahasiaan itu (pasal 33).',
} as const;

/** Photos and voice notes: a phone photo is 3–8 MB, ten minutes of voice about 5 MB. Our choice. */
export const PHOTO_MAX_BYTES = 15_000_000;
export const VOICE_MAX_BYTES = 20_000_000;
export const MAX_ATTACHMENTS = 6;
/** A release of an identity ends by itself. Our choice after dossier: features A3 (time-limited). */
export const RELEASE_MAX_HOURS = 72;
/** Wrong receipt codes for one carrier, and for one group of codes, within the window. Our choice after OWASP ASVS 5.0 §6.3. */
export const WRONG_CODES_PER_ADDRESS = 10;
export const WRONG_CODES_PER_PREFIX = 10;
export const WRONG_CODE_WINDOW_MINUTES = 15;

/** Short name of a report for people, from its id: "L-3F9A-22C1". Tells neither time nor order. */
export const reportNumber = (id: string): string => {
  const end = id.replaceAll('-', '').slice(-8).toUpperCase();
  return `L-${end.slice(0, 4)}-${end.slice(4)}`;
};

/** Seconds are not told: the minute of an anonymous or confidential report is enough for its clocks. */
export const toMinute = (instant: Instant): Instant => `${instant.slice(0, 16)}:00.000Z`;

/** 512 short words, told apart by their first four letters: six of them say a receipt code on the telephone. */
const RECEIPT_WORDS = `
abadi abang abjad abu acar adat adik adil ajar akal akar akhir aksi alam alang alis alun amal aman ampas anak angin angka angsa
antar apel apung arah arang arus asah asal asam asap asin atap atas atur awal awan ayah ayam ayun badai bagus baja baju bakau bakso
baku balai balok bambu banyu bapak barat baris baru basah batik batu bayam bebas bebek bedug beku belut benih besar besi betis biasa
bibir bidan biji bilik biola biru bisik bocah bola bolu botol buah buaya bubur budi bugar bukit buku bulan bulu bumbu bumi bunga
buras buruh busur butir cabai cakap canda cari catat cawan cepat cerah cicak cinta coba corak cuaca cucu cukup curah cuti dadar dagu
dahan damai danau dapur darat dasar dasi daun dawai debu dekat depan deras desa desir diam didik dodol dokar domba dua duduk duku
dunia duta edar ekor elang elok emas embun empat empuk enam encer erat esok fajar fasih fokus foto gabus gagah gajah galah ganda
ganti garam garis gema getah giat gigi gitar gula gurih guru hadap hafal hakim halus harap hari harum hasil hati hebat helai hemat
heran hewan hias hidup hijau hilir hitam hujan hulu huruf hutan ibu ijuk ikan ikat iklim ikut ilmu indah induk ingat ingin intan
irama iring irit isi itik izin jabat jahe jahit jala jambu jamu janji jarak jari jarum jati jauh jawab jelas jenis jeruk jinak jujur
jumat juru juta kabar kaca kadar kail kain kakak kaki kaku kalam kaldu kali kamar kamus kanal kapal kapur kartu karya kasih kasur
kata kawan kayu kebun kecap kecil kedai kejar kemah kenal kendi kerja ketan kilat kipas kira kiri kisah kita kolam kopi koran kota
kuah kuali kuat kuda kue kuku kulit kunci kupu kura kurma kursi kutub labu lada lagu lahan lahir lain laku lalap lampu lapis larut
latih laut lawan layar lebah lega lekas lepas lezat lidah lihat lilin lima lipat logam lokal lomba luas lucu lugas lukis lulus lurah
lurus lutut madu mahir main makan malam mampu mandi manis marga masak masuk mata mawar medan megah meja melon merah merdu mesin
mesra mewah minat minum mitra mobil muda mudik mujur mula mulia mulut murah murid murni musik nada naga naik nama nanas nasi nenek
niat nilai nomor nuri nyala nyata nyiur obor ojek olah ombak onde opor orang oven oyong padat padi pagar pagi paham pahit pakai paku
palem paman panah panci panen papan paruh pasar pasir patuh pecah pedas pekan pelan peluk penuh pergi pesan pesta petai petik piala
pikir pilih pintu pipa pita pohon pola puas pucuk puisi pukul puluh pupuk puri pusat putih putra raba rabu racik ragam rajin rakit
ramah rapat rapi rasa rata ratus rawa raya rebus redup rekan renda resep resmi restu riang ribu rimba rindu roda rojak roket roti
ruji rupa rusa saat sagu saji saku sapi sapu sate satu sawi siap siku soto suka susu tahu tari tawa tebu tepi teri tiba tiga topi
tuan ubah ubi ubin ucap ufuk ukir ukur ulam ulet umbi umum umur ungu unik urap urat urus usia utuh wali yoga`
  .trim()
  .split(/\s+/);
const SPOKEN_WORDS = 6;
/** Quasigroup of H. M. Damm (2004): one wrong digit and two swapped neighbours are always seen. */
const DAMM = '0317598642 7092154863 4206871359 1750983426 6123045978 3674209581 5869720134 8945362017 9438617205 2581436790'.split(' ');
const dammOf = (digits: string): number => digits.split('').reduce((carry, digit) => Number(DAMM[carry]?.[Number(digit)] ?? '0'), 0);

/** 16 digits, the last one a check digit. @param random at least 8 random bytes; it is made where the report is written, never sent back */
export function newReceiptCode(random: Uint8Array): string {
  const number = random.reduce((sum, byte) => (sum * 256n + BigInt(byte)) % 10n ** 15n, 0n);
  const digits = number.toString().padStart(15, '0');
  return `${digits}${dammOf(digits)}`;
}
/** "1234 5678 9012 3456" */
export const groupReceiptCode = (code: string): string => (code.match(/\d{4}/g) ?? []).join(' ');
/** The same code in six words. */
export const wordsOfReceiptCode = (code: string): string =>
  Array.from(
    { length: SPOKEN_WORDS },
    (_, i) => RECEIPT_WORDS[Number((BigInt(code) / 512n ** BigInt(SPOKEN_WORDS - 1 - i)) % 512n)] ?? '',
  ).join(' ');

/** @param typed digits in any grouping, or the six words (four letters of each are enough) @returns `undefined` when it cannot be a code */
export function readReceiptCode(typed: string): string | undefined {
  const parts = typed.toLowerCase().match(/[a-z]+/g);
  const digits = parts === null ? typed.replaceAll(/[\s.-]/g, '') : digitsOfWords(parts);
  return /^\d{16}$/.test(digits) && dammOf(digits) === 0 ? digits : undefined;
}
function digitsOfWords(words: readonly string[]): string {
  const places = words.map((typed) =>
    RECEIPT_WORDS.findIndex((word) => word === typed || (typed.length >= 4 && word.startsWith(typed.slice(0, 4)))),
  );
  if (places.length !== SPOKEN_WORDS || places.includes(-1)) return '';
  return places
    .reduce((sum, place) => sum * 512n + BigInt(place), 0n)
    .toString()
    .padStart(16, '0');
}
