import { WARNINGS } from './flags.ts';
import type { Flagged, WarningFlag } from './flags.ts';
import { has } from './offer-text.ts';
import type { OfferText } from './offer-text.ts';
import { inRupiah } from './pay.ts';
import { HOUSEHOLD } from './placement-law.ts';

/**
 * What a sign is evidence of. Two signs of one kind say one thing twice ("visa turis", "lewat jalur tikus"), two kinds are two things.
 * `hard` kinds are done by no lawful recruiter; the others happen in lawful offers, too, when a reader misreads a wording.
 * @source dossier: passport-screening §2.5, §2.8, tppo-law §4.5 (pasal 79–86); the grouping is our choice
 */
export type Kind =
  | 'cover'
  | 'study'
  | 'hidden'
  | 'forged'
  | 'bond'
  | 'vice'
  | 'child'
  | 'turned'
  | 'closed'
  | 'fee'
  | 'pay'
  | 'ease'
  | 'haste'
  | 'free'
  | 'early'
  | 'private'
  | 'vague';

const KIND_OF: Readonly<Partial<Record<WarningFlag, Kind>>> = {
  RF_TOURIST_VISA: 'cover',
  RF_TRANSIT_ROUTE: 'cover',
  RF_STUDY_COVER: 'study',
  RF_NO_DISNAKER_SELECTION: 'hidden',
  RF_NO_LICENCE: 'hidden',
  RF_FORGED_DOCUMENT: 'forged',
  RF_IMPERSONATION: 'forged',
  RF_DEBT_BRIDGE: 'bond',
  RF_CASH_ADVANCE: 'bond',
  RF_ORGAN: 'vice',
  RF_ORGAN_PAYMENT: 'bond',
  RF_ILLEGAL_JOB: 'vice',
  RF_SCAM_SKILL: 'vice',
  RF_UNDERAGE: 'child',
  RF_DESTINATION_SWITCH: 'turned',
  RF_NO_CONTRACT: 'turned',
  RF_VANISHED_ACCOUNT: 'turned',
  RF_NO_PLACEMENT_AGREEMENT: 'closed',
  RF_MORATORIUM: 'closed',
  RF_UPFRONT_FEE: 'fee',
  RF_PERSONAL_ACCOUNT: 'fee',
  RF_CRYPTO_PAY: 'fee',
  RF_SALARY_HIGH: 'pay',
  RF_NO_REQUIREMENTS: 'ease',
  RF_FREE_EVERYTHING: 'free',
  RF_FAST_PROCESS: 'haste',
  RF_PREMATURE: 'early',
  RF_SOCIAL_MEDIA_GROUP: 'private',
  RF_INDIVIDUAL_SPONSOR: 'private',
  RF_RELATIVE_TRUST: 'private',
  RF_VAGUE_JOB: 'vague',
  RF_VAGUE_COMPANY: 'vague',
  RF_MANY_DESTINATIONS: 'vague',
};
/**
 * What one kind of evidence weighs: 2 what no lawful recruiter does, 1.5 what he does not either but a reader mistakes more easily
 * (a debt, a contract that comes later), 1 a figure or a promise out of the ordinary, 0.5 what many lawful offers have, too. Our choice.
 */
const WEIGHT: Readonly<Record<Kind, number>> = {
  cover: 2,
  hidden: 2,
  forged: 2,
  vice: 2,
  study: 1.5,
  child: 1,
  bond: 1.5,
  turned: 1.5,
  closed: 1,
  fee: 1,
  pay: 1,
  ease: 1,
  early: 1,
  haste: 0.5,
  free: 0.5,
  private: 0.5,
  vague: 0.5,
};
/** Signs that weigh more than their kind: money to a person's own account or in crypto, a person who may place nobody. */
const HEAVIER: Readonly<Partial<Record<WarningFlag, number>>> = { RF_PERSONAL_ACCOUNT: 2, RF_CRYPTO_PAY: 2, RF_INDIVIDUAL_SPONSOR: 1 };
/** A country nobody may be sent to for such work. */
const BARRED_WEIGHT = 2;
/**
 * What a fee weighs from which sum in rupiah. Papers, tests and a ticket cost less than the second; from the last nothing that the law
 * leaves to the worker comes near. Our choice.
 * @source Kepka BP2MI 9/2020, 328/2022; UU 18/2017 pasal 30
 */
const FEES: readonly (readonly [from: number, weight: number])[] = [
  [10e6, 2],
  [5e6, 1.5],
  [1e6, 1],
  [0, 0.5],
];
/** A debt of this size is not paid back within a few months. Our choice. */
const LONG_DEBT = 10e6;
const LONG_DEBT_WEIGHT = 2;
const TENS_OF_MILLIONS = /\b(?:puluhan|belasan|ratusan) juta/iu;
/** What was free and then costs money. */
const BAIT_WEIGHT = 2;
const FREE = /\b(?:gratis|cuma-cuma|tanpa (?:biaya|dipungut|bayar\p{L}*)|tidak (?:dipungut|dikenakan|ada) (?:biaya|bayaran|apa))\b/iu;
const AFTER_ALL =
  /\b(?:lalu|lantas|kemudian|ternyata|terus|trus|tapi|tetapi|namun|malah(?:an)?|belakangan|akhirnya|nyatanya|kenyataannya|padahal|tetap|justru|setelah|sesudah)\b/iu;
/** A child that is sought, taken or paid; others go to school or fly with their parents. */
const WORKING_CHILD = 1.5;
/** Who takes people across at night; no lawful company calls itself so. Our choice. */
const SMUGGLER = /\btekong\b/iu;
const SMUGGLER_WEIGHT = 1.5;
/** Misdeeds begin here. */
const MISDEED = 1.5;

/** What a visa for a visit is called; "visa menyusul", "dengan visa keluarga" may be in order. */
const VISIT =
  /tur[iu]s|tourist|tour\b|wisata|lancong|plesir|libur|ziarah|umr[ao]h|haji|kunjung|visit|transit|waiver|arrival|bebas|lawat|jalan-jalan|sosial|pelajar|tanpa visa|without|b ?211|evisitor|eta\b|bilang|ngaku|jawab|ngomong|omong|jenguk|dolan|berobat/iu;

/** A visa that allows both by law. @source Permenkumham on recommendation letters of the Australian work and holiday visa (subclass 462) */
const WORKING_HOLIDAY = /\b(?:working? (?:and )?holiday|whv|liburan-kerja|bekerja dan berlibur|visa 462|professional visit)\b/iu;

/** Houses, villages and offices that are called after tourists; nobody travels as one there. */
const NAMED_SO =
  /\b(?:graha|gedung|balai|desa|kampung|dinas|taman|hotel|terminal|hutan|kebun|kolam|objek|obyek|pemandu|politeknik|jurusan) (?:pari)?wisata\b/giu;

/** "mengaku hendak berlibur" is what holiday-makers say, too, unless work is spoken of or somebody told them to say it. */
const SAID_SO = /^(?:pemohon )?(?:bilang|mengaku|ngaku|jawab|menjawab|mengatakan)\b/iu;
const WORKS = /kerja|gaji|upah|majikan|job|loker|lowongan|sponsor|\b(?:pmi|tk[iw]|suruh|disuruh|diminta|calo|agen)\b/iu;

/** Nobody is placed there, but firms, schools and missions hire; Cambodia, Myanmar and Laos have no such trade. Our choice. */
const TRADED_WITH: ReadonlySet<string> = new Set(['TH', 'PH', 'VN']);

/** A way nobody is meant to see; a harbour by itself has lawful passengers, too. */
const HIDDEN_WAY =
  /tikus|perahu|pompong|speed|tongkang|pancung|malam|malem|bengi|subuh|hutan|gelap|tanpa|t(?:idak|ak)|g(?:ak|a|usah)|ora|sampan|boat|kayu|n?ye?brang|seberang|setapak|pantai|sungai|ketiga|transit|belakang|samping|palsu|formalitas|rakyat/iu;

/** A country, a wage and an age are read from figures and names; a wording that runs over them says something else. */
const FIGURES: ReadonlySet<Kind> = new Set<Kind>(['closed', 'pay', 'child']);

export interface Evidence {
  /** Sum over the independent kinds. */
  readonly weight: number;
  /** How many of them are misdeeds; a country by itself is none, nor is a fee. */
  readonly misdeeds: number;
  readonly kinds: ReadonlySet<Kind>;
  /** A country is named to which nobody may be sent for such work. */
  readonly barred: boolean;
  /** A way nobody is meant to see is told. */
  readonly smuggled: boolean;
  /** A sum is asked or lent that the law leaves to no worker. */
  readonly dear: boolean;
}

/** A sign with what it is evidence of. */
interface Weighed extends Flagged {
  readonly kind: Kind;
  readonly weight: number;
}

/**
 * The independent kinds of evidence among the signs: words that were read twice ("visa diurus setelah" as a visa that comes later and
 * as a paper that comes later) count once, for the heavier kind.
 */
export function evidenceOf(flags: readonly Flagged[], offer: OfferText): Evidence {
  const found = [...flags.flatMap((flag) => weighed(flag, flags, offer)), ...baitOf(flags, offer)];
  // Of two signs of one weight the misdeed comes first.
  found.sort((one, other) => other.weight - one.weight || Number(one.flag === 'RF_UPFRONT_FEE') - Number(other.flag === 'RF_UPFRONT_FEE'));
  const taken: Weighed[] = [];
  for (const sign of found)
    if (
      !taken.some(({ kind }) => kind === sign.kind) &&
      (FIGURES.has(sign.kind) || !taken.some((other) => !FIGURES.has(other.kind) && other.start < sign.end && sign.start < other.end))
    )
      taken.push(sign);
  return {
    weight: taken.reduce((sum, { weight }) => sum + weight, 0),
    misdeeds: taken.filter(({ kind, flag, weight }) => weight >= MISDEED && kind !== 'closed' && flag !== 'RF_UPFRONT_FEE').length,
    kinds: new Set(taken.map(({ kind }) => kind)),
    smuggled: taken.some(({ flag, kind }) => flag === 'RF_TRANSIT_ROUTE' && kind === 'cover'),
    barred: taken.some(({ kind, weight }) => kind === 'closed' && weight >= MISDEED),
    dear: taken.some(({ kind, weight }) => (kind === 'fee' && weight >= MISDEED) || (kind === 'bond' && weight >= LONG_DEBT_WEIGHT)),
  };
}

function weighed(flag: Flagged, flags: readonly Flagged[], offer: OfferText): Weighed[] {
  const { text, facts } = offer;
  const said = text.slice(flag.start, flag.end);
  const loose =
    (flag.flag === 'RF_TOURIST_VISA' &&
      (WORKING_HOLIDAY.test(text) || !VISIT.test(said.replace(NAMED_SO, '')) || (SAID_SO.test(said) && !WORKS.test(text)))) ||
    (flag.flag === 'RF_TRANSIT_ROUTE' && !HIDDEN_WAY.test(said));
  if (loose) {
    const kind = flag.flag === 'RF_TRANSIT_ROUTE' ? 'haste' : 'vague';
    return [{ ...flag, kind, weight: WEIGHT[kind] }];
  }
  const kind = isIn(KIND_OF, flag.flag) ? KIND_OF[flag.flag] : undefined;
  if (kind === undefined) return [];
  const sums = facts.flatMap((fact) =>
    fact.type === 'money' && fact.start >= flag.start && fact.end <= flag.end ? [inRupiah(fact.norm.max, fact.norm.currency) ?? 0] : [],
  );
  if (flag.flag === 'RF_UPFRONT_FEE') return [{ ...flag, kind, weight: feeWeight(said, sums) }];
  if (flag.flag === 'RF_DEBT_BRIDGE' && sums.some((sum) => sum >= LONG_DEBT)) return [{ ...flag, kind, weight: LONG_DEBT_WEIGHT }];
  if (flag.flag === 'RF_INDIVIDUAL_SPONSOR' && SMUGGLER.test(said)) return [{ ...flag, kind, weight: SMUGGLER_WEIGHT }];
  if (kind === 'child' && has(offer, 'seek', 'invite', 'taken', 'wage')) return [{ ...flag, kind, weight: WORKING_CHILD }];
  if (kind === 'closed') return [{ ...flag, kind, weight: closedWeight(flag, flags, { text, facts }) }];
  return [{ ...flag, kind, weight: (isIn(HEAVIER, flag.flag) ? HEAVIER[flag.flag] : undefined) ?? WEIGHT[kind] }];
}

function feeWeight(said: string, sums: readonly number[]): number {
  if (TENS_OF_MILLIONS.test(said)) return FEES[0]?.[1] ?? 0;
  if (sums.length === 0) return WEIGHT.fee;
  return FEES.find(([from]) => Math.max(...sums) >= from)?.[1] ?? 0;
}

/** Nobody may be sent there; with some there is other trade, but not in work at a screen that nobody describes; in the Gulf not in households. */
function closedWeight(flag: Flagged, flags: readonly Flagged[], { text, facts }: Pick<OfferText, 'text' | 'facts'>): number {
  if (flag.flag === 'RF_MORATORIUM') return HOUSEHOLD.test(text) ? BARRED_WEIGHT : WEIGHT.closed;
  const traded = facts.some((fact) => fact.type === 'destination_country' && fact.start === flag.start && TRADED_WITH.has(fact.norm.iso));
  return traded && !flags.some((other) => other.flag === 'RF_VAGUE_JOB') ? WEIGHT.closed : BARRED_WEIGHT;
}

/** "gratis …, lalu diminta Rp 5 juta": what was free costs money after all. */
function baitOf(flags: readonly Flagged[], { text }: OfferText): Weighed[] {
  const free = FREE.exec(text);
  if (free === null) return [];
  const end = free.index + free[0].length;
  const asked = flags.find(({ flag, start }) => flag === 'RF_UPFRONT_FEE' && start > end && AFTER_ALL.test(text.slice(end, start)));
  return asked === undefined
    ? []
    : [{ flag: 'RF_FREE_EVERYTHING', start: free.index, end, why: WARNINGS.RF_UPFRONT_FEE.why, kind: 'turned', weight: BAIT_WEIGHT }];
}

const isIn = <Key extends string>(record: Partial<Record<Key, unknown>>, key: string): key is Key => key in record;
