import { evidenceOf } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { isWarning, REASSURANCES, WARNINGS } from './flags.ts';
import type { AdvertFlag, Flagged, Verdict, WarningFlag } from './flags.ts';
import { has } from './offer-text.ts';
import type { OfferText } from './offer-text.ts';
import { hasLawfulWay, isLeisure, isOfWorkAway, isOtherCrime, isPrivateVoice, isRecruiting, isRule } from './subject.ts';
import { advises, isWarningOnly } from './voice.ts';

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
  /\b(?:perdagangan orang|(?:tidak|tak|belum) (?:pernah|kunjung|juga|jadi) (?:di)?berangkat(?:kan)?|mendapati pekerjaan|melarikan diri|tidak (?:pernah )?(?:digaji|dibayar)|(?:janji\w*|keberangkatan|upah|gaji)[^.;]{0,30}(?:tidak|tak) (?:kunjung |pernah )?(?:terwujud|ditepati|terealisasi|ada|sampai|diterima|dibayar\w*)|gagal berangkat|(?:tak|tidak|dilarang) (?:boleh )?(?:keluar|pulang|menelepon|menghubungi)|(?:tak|tidak) (?:pernah )?(?:muncul|datang|terlihat|kembali)(?: lagi)?|dibayarkan hanya|hanya (?:diberi|dibayar|menerima|dikasih)|tak bersisa|(?:tak|tidak|belum) (?:digaji|diupah|dibayar)\w*|(?:ponsel|telepon|hp|handphone)\w* (?:\w+ )?(?:dipegang|disita|diambil|ditahan)|(?:tak|tidak) kunjung (?:\w+)|belum juga berangkat|saya lunasi|uang (?:saya )?(?:tidak|tak|belum) (?:kembali|dikembalikan)|bodong|fiktif|batal berangkat|(?:dan|lalu|malah|justru) ditinggal(?:kan)?(?! (?:suami|istri|orang ?tua|pergi|mati))|ditinggal(?:kan)? begitu saja)\b/giu;
/** Somebody is said to have done it, or somebody to have suffered it: an act in a sentence, not a word in passing. */
const ACCUSED =
  /\b(?:pelaku(?! usaha)|tersangka|terdakwa|sindikat|komplotan|jaringan (?:itu|ini|tersebut)|mun?cikari|penipu)\b,? (?:[\p{L}.]+,? ){0,4}?(?:(?:me[mnl]|me(?=[rwy])|di)\p{L}{3,}|diduga)|\bkorban(?:nya)? (?:\p{L}+ ){0,2}?(?:di(?!rektur|nas)\p{L}{3,}|baru (?:tahu|sadar))/iu;
/** How many different things the text tells of harm done; what was promised and what it turned out to be is harm, too. */
function harmOf({ text, words, signs }: OfferText): number {
  const told = new Set(Array.from(text.matchAll(STORY), (match) => match[0].toLowerCase()));
  // "tidak menjanjikan kelulusan" tells of no harm.
  for (const { from } of [...(signs.get('harm') ?? []), ...(signs.get('police') ?? [])])
    if (!(signs.get('not') ?? []).some((no) => no.to <= from && from - no.to <= 1)) told.add(words[from]?.low ?? '');
  return told.size + (signs.has('unmask') ? 1 : 0) + (ACCUSED.test(text) ? 1 : 0);
}

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
  const evidence = evidenceOf(flags, offer);
  // What no office and no lawful company ever does; beside it official words are a disguise.
  const deed = evidence.misdeeds > 0 || evidence.barred;
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
  if (!official && !isWarningOnly(offer) && isBorneOut(evidence, story ? harmOf(offer) : 0, offer, signs, relief)) return 'danger';
  return net >= ASK_FROM || (story && red > 0) || (heaviest >= HEAVY && net >= 0) ? 'ask' : 'no_sign';
}

/** Evidence that makes danger: of misdeeds, of figures and promises only, and beside a licence, an office or an orderly way. Our choice. */
const ENOUGH = 2.5;
const ENOUGH_WITHOUT_MISDEED = 3;
const ENOUGH_BESIDE_LAWFUL = 3.5;
/** In a story of harm: of misdeeds, of lesser signs where harm is told once, and where it is told twice. Our choice. */
const STORY_OF_MISDEED = 1.5;
const STORY_OF_FIGURES = 1.5;
const STORY_TOLD_TWICE = 1;
const STORY_BESIDE_LAWFUL = 3;
/** What it adds that somebody wants to be called, or that people are sought, sent or taken abroad for work. */
const OFFERED = 0.5;
/** What it adds that nobody is named who answers for it. */
const NOBODY = 0.5;

/**
 * One sign may be a misreading; danger is what two independent kinds bear out (see `evidence.ts`), or one misdeed and the harm it did, or
 * one plain misdeed of whoever takes people on for work abroad and has nothing lawful to show. Beside a licence, an office or an orderly way
 * there must be a misdeed and more, whatever harm is told: papers that announce a lawful way tell of victims, too. Whoever speaks of no
 * work away offers none.
 */
function isBorneOut(evidence: Evidence, told: number, offer: OfferText, signs: ReadonlySet<AdvertFlag>, relief: number): boolean {
  const { weight, misdeeds, kinds, barred, dear } = evidence;
  if (kinds.size === 0 || isLeisure(offer) || !isOfWorkAway(offer, evidence, told)) return false;
  if (misdeeds === 0 && isOtherCrime(offer.text)) return false;
  const lawful = relief >= HEAVY || signs.has('GF_LICENCE') || hasLawfulWay(offer, told);
  if (told > 0) {
    if (lawful) return misdeeds > 0 && weight >= STORY_BESIDE_LAWFUL;
    if (misdeeds > 0) return weight >= STORY_OF_MISDEED;
    if (!barred && kinds.size === 1 && kinds.has('closed')) return false;
    return weight >= (told >= MOST_TOLD ? STORY_TOLD_TWICE : STORY_OF_FIGURES);
  }
  const invites = isPrivateVoice(offer);
  if (!invites && isRule(offer.text)) return false;
  const sought = invites || (has(offer, 'seek') && has(offer, '#abroad'));
  if (lawful) return misdeeds > 0 && kinds.size > 1 && weight + (sought ? OFFERED : 0) >= ENOUGH_BESIDE_LAWFUL;
  const offered = sought || isRecruiting(offer);
  // Told by others, a single sign is believed where it is hard to misread: false papers, a sum that no worker owes, a visitor's visa of
  // people whom nobody answers for.
  const plain = kinds.has('forged') || dear || (kinds.has('cover') && signs.has('RF_NO_COMPANY') && has(offer, 'work', 'wage', '#job'));
  if (kinds.size === 1 && !invites && !(offered && plain)) return false;
  const total = weight + (offered ? OFFERED : 0) + (signs.has('RF_NO_COMPANY') ? NOBODY : 0);
  return total >= (misdeeds > 0 || dear || (barred && offered) ? ENOUGH : ENOUGH_WITHOUT_MISDEED);
}
