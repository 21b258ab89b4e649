import { isWarning, REASSURANCES, WARNINGS } from './flags.ts';
import type { AdvertFlag, Flagged, Verdict, WarningFlag } from './flags.ts';
import { has } from './offer-text.ts';
import type { OfferText } from './offer-text.ts';

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
/** No office ever says these; beside them official words are a disguise. */
const NEVER_OFFICIAL: readonly AdvertFlag[] = [
  'RF_PERSONAL_ACCOUNT',
  'RF_CRYPTO_PAY',
  'RF_TOURIST_VISA',
  'RF_FORGED_DOCUMENT',
  'RF_ILLEGAL_JOB',
  'RF_SCAM_SKILL',
  'RF_NO_DISNAKER_SELECTION',
  'RF_IMPERSONATION',
  'RF_ORGAN',
  'RF_UNDERAGE',
];
/** What an office may say in its own voice: no cost for the worker, a short term. */
const OFFICIAL_WORDS: readonly WarningFlag[] = ['RF_FREE_EVERYTHING', 'RF_FAST_PROCESS', 'RF_SOCIAL_MEDIA_GROUP', 'RF_MASS_QUOTA', 'RF_VAGUE_JOB'];

/** The text itself tells of victims, police or deceit: a story of harm, not an offer with a friendly wording. */
const STORY =
  /\b(?:perdagangan orang|melarikan diri|tidak (?:pernah )?(?:digaji|dibayar)|(?:janji\w*|keberangkatan|upah|gaji)[^.;]{0,30}(?:tidak|tak) (?:kunjung |pernah )?(?:terwujud|ditepati|terealisasi|ada|sampai|diterima|dibayar\w*)|gagal berangkat|dibayarkan hanya|hanya (?:diberi|dibayar|menerima|dikasih)|tak bersisa|(?:tak|tidak|belum) (?:digaji|diupah|dibayar)\w*|(?:ponsel|telepon|hp|handphone)\w* (?:\w+ )?(?:dipegang|disita|diambil|ditahan)|(?:tak|tidak) kunjung (?:\w+)|belum juga berangkat|saya lunasi|uang (?:saya )?(?:tidak|tak|belum) (?:kembali|dikembalikan)|bodong|fiktif|batal berangkat)\b/giu;
/** Words that make such a story a warning by an office beside a lawful offer. */
const ADVICE =
  /\b(?:hati-hati|waspada\w*|jangan (?:percaya|tergiur|mudah|mau|sampai|titip)|awas|hindari|(?:agar|supaya|biar|ben|supados) (?:tidak|tak|gak|ora|mboten|ndak|terhindar)|mencegah|cegah|bukan (?:penipuan|calo)|tanpa calo|mengimbau|diimbau|imbau\w*|laporkan|melaporkan|itu bohong|adukan|pengaduan|(?:bila|jika|kalau|apabila) ada (?:pihak|yang|yg|oknum|orang)|jangan mau)\b/iu;

/** Does the text warn of others beside what it offers? */
export const advises = (text: string): boolean => ADVICE.test(text);

/** How many different things the text tells of harm done. */
const toldHarm = ({ text, words, signs }: OfferText): number =>
  new Set([
    ...Array.from(text.matchAll(STORY), (match) => match[0].toLowerCase()),
    // "tidak menjanjikan kelulusan" tells of no harm.
    ...(signs.get('harm') ?? [])
      .filter(({ from }) => !(signs.get('not') ?? []).some((no) => no.to <= from && from - no.to <= 1))
      .map(({ from }) => words[from]?.low ?? ''),
  ]).size;

export const reliefOf = (flags: readonly { flag: AdvertFlag }[]): number => {
  let relief = 0;
  for (const flag of new Set(flags.map((one) => one.flag))) relief += isWarning(flag) ? 0 : REASSURANCES[flag].weight;
  return Math.min(relief, MOST_RELIEF);
};

/** Weighs the signs against each other. There is no verdict "safe". */
export function verdictOf(offer: OfferText, flags: readonly Flagged[]): Verdict {
  let green = reliefOf(flags);
  // What was promised and what it turned out to be is a story of harm, too.
  const turned = flags.some(({ flag }) => flag === 'RF_NO_CONTRACT' || flag === 'RF_VANISHED_ACCOUNT');
  const told = toldHarm(offer) + (turned || has(offer, 'unmask') ? 1 : 0);
  const story = told > 0 && !advises(offer.text);
  const official = green >= HEAVY && !story;
  // "tanpa biaya penempatan" is the law; from a private voice it is bait.
  const lawfulZero = !has(offer, 'spoken') && flags.some(({ flag }) => flag === 'GF_ZERO_COST');
  let red = 0;
  let heaviest = 0;
  for (const flag of new Set(flags.map((one) => one.flag))) {
    if (!isWarning(flag) || (official && OFFICIAL_WORDS.includes(flag))) continue;
    if (lawfulZero && flag === 'RF_FREE_EVERYTHING') continue;
    red += WARNINGS[flag].weight;
    heaviest = Math.max(heaviest, WARNINGS[flag].weight);
  }
  if (story) {
    red += STORY_WEIGHT * Math.min(told, MOST_TOLD);
    green *= STORY_RELIEF;
  } else if (!advises(offer.text) && flags.some(({ flag }) => NEVER_OFFICIAL.includes(flag))) green *= DISGUISE_RELIEF;
  // A lone sign beside "no company" is no danger unless somebody speaks for himself.
  const kinds = new Set(flags.filter(({ flag }) => isWarning(flag)).map(({ flag }) => flag));
  if (!story && kinds.size === 2 && kinds.has('RF_NO_COMPANY') && !has(offer, 'spoken', 'invite', '#phone', '#handle')) red -= WARNINGS.RF_NO_COMPANY.weight;
  const net = red - green;
  if (net >= DANGER_FROM && heaviest >= HEAVY && (story || green < HEAVY * 2)) return 'danger';
  return net >= ASK_FROM || (story && red > 0) || (heaviest >= HEAVY && net >= 0) ? 'ask' : 'no_sign';
}
