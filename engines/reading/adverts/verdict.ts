import { evidenceOf } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { isWarning, REASSURANCES, WARNINGS } from './flags.ts';
import type { AdvertFlag, Flagged, Verdict, WarningFlag } from './flags.ts';
import { has } from './offer-text.ts';
import type { OfferText } from './offer-text.ts';
import { advises, isWarningOnly } from './voice.ts';

/** One sign of the first rank, or several lesser ones. Our choice, tuned on the worked examples and our own offers. */
const DANGER_FROM = 3;
const ASK_FROM = 1;
/** A sign that can make "danger" only together with others must weigh at least this. Our choice. */
export const HEAVY = 2;
/** Reassuring signs never outweigh more than this: official words are the easiest to copy. Our choice. */
const MOST_RELIEF = 6;
const STORY_WEIGHT = 1.5;
const MOST_TOLD = 2;
/** A story of harm told as such believes official words this much less. Our choice. */
const STORY_RELIEF = 0.25;
/** Official words beside a sign that no office gives. Our choice. */
const DISGUISE_RELIEF = 0.25;
/** What no office and no lawful company ever does; beside it official words are a disguise. */
const DEEDS: readonly AdvertFlag[] = [
  'RF_ORGAN',
  'RF_ORGAN_PAYMENT',
  'RF_ILLEGAL_JOB',
  'RF_SCAM_SKILL',
  'RF_UNDERAGE',
  'RF_FORGED_DOCUMENT',
  'RF_TOURIST_VISA',
  'RF_IMPERSONATION',
  'RF_DEBT_BRIDGE',
  'RF_CRYPTO_PAY',
  'RF_DESTINATION_SWITCH',
  'RF_NO_LICENCE',
  'RF_NO_CONTRACT',
  'RF_CASH_ADVANCE',
  'RF_TRANSIT_ROUTE',
  'RF_PERSONAL_ACCOUNT',
  'RF_VANISHED_ACCOUNT',
  'RF_NO_DISNAKER_SELECTION',
  'RF_NO_PLACEMENT_AGREEMENT',
];
/** Ministries and missions by any of their names. */
const OFFICES = /\b(?:kemen\p{L}+|konsul\p{L}*|konjen|kedutaan|dubes|dirjen|pmk|permen\p{L}*)\b/iu;
/** What an office may say in its own voice: no cost for the worker, a short term. */
const OFFICIAL_WORDS: readonly WarningFlag[] = [
  'RF_FREE_EVERYTHING',
  'RF_FAST_PROCESS',
  'RF_SOCIAL_MEDIA_GROUP',
  'RF_MASS_QUOTA',
  'RF_VAGUE_JOB',
];

/** The text itself tells of victims, police or deceit: a story of harm, not an offer with a friendly wording. */
const STORY =
  /\b(?:perdagangan orang|melarikan diri|tidak (?:pernah )?(?:digaji|dibayar)|(?:janji\w*|keberangkatan|upah|gaji)[^.;]{0,30}(?:tidak|tak) (?:kunjung |pernah )?(?:terwujud|ditepati|terealisasi|ada|sampai|diterima|dibayar\w*)|gagal berangkat|(?:tak|tidak|dilarang) (?:boleh )?(?:keluar|pulang|menelepon|menghubungi)|(?:tak|tidak) (?:pernah )?(?:muncul|datang|terlihat|kembali)(?: lagi)?|dibayarkan hanya|hanya (?:diberi|dibayar|menerima|dikasih)|tak bersisa|(?:tak|tidak|belum) (?:digaji|diupah|dibayar)\w*|(?:ponsel|telepon|hp|handphone)\w* (?:\w+ )?(?:dipegang|disita|diambil|ditahan)|(?:tak|tidak) kunjung (?:\w+)|belum juga berangkat|saya lunasi|uang (?:saya )?(?:tidak|tak|belum) (?:kembali|dikembalikan)|bodong|fiktif|batal berangkat)\b/giu;
/** How many different things the text tells of harm done; what was promised and what it turned out to be is harm, too. */
function harmOf({ text, words, signs }: OfferText): number {
  const told = new Set(Array.from(text.matchAll(STORY), (match) => match[0].toLowerCase()));
  // "tidak menjanjikan kelulusan" tells of no harm.
  for (const { from } of [...(signs.get('harm') ?? []), ...(signs.get('police') ?? [])])
    if (!(signs.get('not') ?? []).some((no) => no.to <= from && from - no.to <= 1)) told.add(words[from]?.low ?? '');
  return told.size + (signs.has('unmask') ? 1 : 0);
}

/** A feast, a journey or a pilgrimage is sold; where nobody speaks of work or wages either, nothing is offered. */
const LEISURE =
  /\b(?:paket|trip|tur|festival|konser|turnamen|bazar|resepsi|undangan|ppiu|pihk|mutawif|tiket masuk|bintang (?:3|4|5|tiga|empat|lima)|itinerary|city tour|umrah plus|jalan-jalan)\b|\b\d+ ?d ?\d ?n\b/iu;
const isLeisure = (offer: OfferText): boolean =>
  LEISURE.test(offer.text) && !has(offer, 'work', 'wage', '#job', 'taken', 'strongToil', 'police', 'harm', 'unmask');

/** Somebody speaks for himself to whoever should come along: a number, an account, or "aku butuh …". */
const isPrivateVoice = (offer: OfferText): boolean =>
  has(offer, '#phone', '#handle') || (has(offer, 'spoken', 'invite') && has(offer, 'seek', 'invite', 'work'));

export const reliefOf = (flags: readonly { flag: AdvertFlag }[]): number => {
  let relief = 0;
  for (const flag of new Set(flags.map((one) => one.flag))) relief += isWarning(flag) ? 0 : REASSURANCES[flag].weight;
  return Math.min(relief, MOST_RELIEF);
};

/** Weighs the signs against each other. There is no verdict "safe". */
export function verdictOf(offer: OfferText, flags: readonly Flagged[]): Verdict {
  const signs = new Set(flags.map(({ flag }) => flag));
  const told = harmOf(offer) + (signs.has('RF_NO_CONTRACT') || signs.has('RF_VANISHED_ACCOUNT') ? 1 : 0);
  const story = told > 0 && !advises(offer.text);
  const deed = DEEDS.some((flag) => signs.has(flag));
  const relief = reliefOf(flags);
  const official = !story && !deed && (relief >= HEAVY || has(offer, 'office'));
  // "tanpa biaya penempatan" is the law; from a private voice it is bait.
  const lawfulZero = !has(offer, 'spoken') && signs.has('GF_ZERO_COST');
  let red = 0;
  let heaviest = 0;
  for (const flag of signs) {
    if (!isWarning(flag) || (official && OFFICIAL_WORDS.includes(flag))) continue;
    if (lawfulZero && flag === 'RF_FREE_EVERYTHING') continue;
    red += WARNINGS[flag].weight;
    heaviest = Math.max(heaviest, WARNINGS[flag].weight);
  }
  if (story) red += STORY_WEIGHT * Math.min(told, MOST_TOLD);
  const green = relief * (story ? STORY_RELIEF : deed && !advises(offer.text) ? DISGUISE_RELIEF : 1);
  const net = red - green;
  if (
    net >= DANGER_FROM &&
    !official &&
    !isWarningOnly(offer) &&
    isBorneOut(evidenceOf(flags, offer.text), story ? harmOf(offer) : 0, offer, signs, relief)
  )
    return 'danger';
  return net >= ASK_FROM || (story && red > 0) || (heaviest >= HEAVY && net >= 0) ? 'ask' : 'no_sign';
}

/** Evidence that makes danger, beside a licence, an office or an orderly way, and in a story of harm. Our choice. */
const ENOUGH = 2.5;
const ENOUGH_BESIDE_LAWFUL = 3.5;
const ENOUGH_IN_STORY = 3;
/** What harm told adds, once and twice. */
const HARM = 1.5;
const MORE_HARM = 2.5;
/** What it adds that somebody wants to be called, or seeks people for abroad. */
const OFFERED = 0.5;

/**
 * One sign may be a misreading; danger is what several independent ones bear out (see `evidence.ts`). Beside a licence, an office or an
 * official way the text must tell two misdeeds, or one and the harm done by it. A journey that is sold is no work.
 */
function isBorneOut(
  { weight, misdeeds, kinds }: Evidence,
  told: number,
  offer: OfferText,
  signs: ReadonlySet<AdvertFlag>,
  relief: number,
): boolean {
  if (kinds.size === 0 || isLeisure(offer)) return false;
  const office = signs.has('GF_LICENCE') || has(offer, 'office') || OFFICES.test(offer.text);
  if (misdeeds === 0 && OTHER_CRIME.test(offer.text)) return false;
  if (told > 0) return weight + (told >= MOST_TOLD ? MORE_HARM : HARM) >= (office ? ENOUGH_IN_STORY : ENOUGH);
  const offered = isPrivateVoice(offer) || (has(offer, 'seek') && has(offer, '#abroad')) ? OFFERED : 0;
  if (!isPrivateVoice(offer) && isRule(offer.text)) return false;
  const lawful = relief >= HEAVY || office || isOrderly(offer.text);
  return lawful ? misdeeds >= 1 && weight + offered >= ENOUGH_BESIDE_LAWFUL : weight + offered >= ENOUGH;
}

/** What a harm told of may be, too. */
const OTHER_CRIME = /\b(?:sabu|narkoba|ganja|narkotika|miras|rokok ilegal|curanmor|begal|rampok)\b/iu;

/** What is set, allowed or forbidden for everybody is a rule, not an offer; in the passive or with "kini", as offices and papers tell it. */
const isRule = (text: string): boolean => RULES.test(text);
const RULES =
  /\b(?:dilarang|ketentuan|aturan|peraturan|kebijakan|berlaku|ditetapkan|diturunkan|dinaikkan|diperpanjang|disarankan|diminta (?:memeriksa|mengecek|memilih|waspada|melapor)|diimbau|(?:kini|sekarang|mulai (?:hari ini|\d+ \p{L}+|bulan ini|tahun ini)) (?:\p{L}+ ){0,3}?(?:dapat|bisa|boleh|harus|wajib|tidak perlu|membatasi|menaikkan|menurunkan|membuka|menambah|melarang)|(?:tak|tidak) boleh (?:meminta|memotong|memungut|menahan|mendaftar|bekerja)|mendata|mencatat|didata|deklarasi|pengakuan|membahas|usul\p{L}*)\b/iu;

/**
 * Steps of an orderly application, each a stem of its own: papers to send, a test, a term, an insurance, a work visa. Whoever asks two
 * of them is no lure by one strange word. @source dossier: placement-lifecycle §3.2–3.11
 */
const ORDERLY: readonly RegExp[] = [
  /\b(?:cv|lamaran|resume|portofolio|surel|e-?mail)\b/iu,
  /\b(?:sertifikat|ijazah|str|toefl|ielts|jlpt|jft|marlins|bst|buku pelaut|pengalaman (?:min\p{L}*|kerja) ?\d)/iu,
  /\b(?:wawancara|interview|seleksi|tes|ujian|psikotes) (?:\p{L}+ )?(?:user|tahap|daring|langsung|tertulis|fisik|bahasa|kesehatan|dua|tiga)/iu,
  /\bkontrak (?:kerja )?(?:selama )?(?:\d|setahun|dua|tiga|satu|minimal)/iu,
  /\b(?:asuransi|bpjs|jaminan sosial|cuti|libur|hari libur|jam kerja|lembur)\b/iu,
  /\b(?:visa kerja|work permit|employment pass|izin kerja|visa d\b|visa c1|loe\b|coe\b|perjanjian kerja|\bpk\b|\bpkl\b)/iu,
  /\b(?:sebelum|paling lambat|hingga|sampai|tutup|deadline|batas) (?:tanggal |tgl )?\d{1,2} (?:jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des)/iu,
  /\b(?:mcu|medical|opp|pembekalan|pelatihan|blk|kursus)\b/iu,
];
const isOrderly = (text: string): boolean => ORDERLY.filter((step) => step.test(text)).length >= 2;
