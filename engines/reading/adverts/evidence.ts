import type { Flagged, WarningFlag } from './flags.ts';
import type { OfferText } from './offer-text.ts';
import { inRupiah } from './pay.ts';

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
  child: 1.5,
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
/** Signs that weigh more than their kind: money to a person's own account or in crypto, a country nobody is placed in. */
const HEAVIER: Readonly<Partial<Record<WarningFlag, number>>> = { RF_PERSONAL_ACCOUNT: 2, RF_CRYPTO_PAY: 2, RF_NO_PLACEMENT_AGREEMENT: 2 };
/**
 * A fee that no lawful way costs: the dearest list of costs, ticket and all, is below it. Our choice.
 * @source Kepka BP2MI 9/2020, 328/2022; UU 18/2017 pasal 30
 */
const DEAR = 20e6;
const DEAR_WEIGHT = 1.5;
/** Who takes people across at night; no lawful company calls itself so. Our choice. */
const SMUGGLER = /\btekong\b/iu;
const SMUGGLER_WEIGHT = 1.5;
/** Misdeeds begin here. */
const MISDEED = 1.5;

/** What a visa for a visit is called; "visa menyusul", "dengan visa keluarga" may be in order. */
const VISIT =
  /tur[iu]s|tourist|tour\b|wisata|lancong|plesir|libur|ziarah|umr[ao]h|haji|kunjung|visit|transit|lawat|jalan-jalan|sosial|pelajar|tanpa visa|without|b ?211|evisitor|eta\b|bilang|ngaku|jawab|ngomong|omong|jenguk|dolan|berobat/iu;

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
  /** How many of them are misdeeds; a country by itself is none. */
  readonly misdeeds: number;
  readonly kinds: ReadonlySet<Kind>;
  /** A country is named to which nobody may be sent and with which there is no other trade. */
  readonly barred: boolean;
  /** A way nobody is meant to see is told. */
  readonly smuggled: boolean;
}

/**
 * The independent kinds of evidence among the signs: words that were read twice ("visa diurus setelah" as a visa that comes later and
 * as a paper that comes later) count once, for the heavier kind.
 */
export function evidenceOf(flags: readonly Flagged[], { text, facts }: Pick<OfferText, 'text' | 'facts'>): Evidence {
  const found = flags.flatMap((flag) => {
    const said = text.slice(flag.start, flag.end);
    const loose =
      (flag.flag === 'RF_TOURIST_VISA' && (!VISIT.test(said.replace(NAMED_SO, '')) || (SAID_SO.test(said) && !WORKS.test(text)))) ||
      (flag.flag === 'RF_TRANSIT_ROUTE' && !HIDDEN_WAY.test(said));
    const kind = loose ? (flag.flag === 'RF_TRANSIT_ROUTE' ? 'haste' : 'vague') : isIn(KIND_OF, flag.flag) ? KIND_OF[flag.flag] : undefined;
    if (kind === undefined) return [];
    const open =
      kind === 'closed' &&
      facts.some((fact) => fact.type === 'destination_country' && fact.start === flag.start && TRADED_WITH.has(fact.norm.iso));
    const dear =
      flag.flag === 'RF_UPFRONT_FEE' &&
      facts.some(
        (fact) =>
          fact.type === 'money' &&
          fact.start >= flag.start &&
          fact.end <= flag.end &&
          (inRupiah(fact.norm.min, fact.norm.currency) ?? 0) >= DEAR,
      );
    const heavier = !open && isIn(HEAVIER, flag.flag) ? HEAVIER[flag.flag] : undefined;
    const smuggler = flag.flag === 'RF_INDIVIDUAL_SPONSOR' && SMUGGLER.test(said);
    return [{ ...flag, kind, weight: dear ? DEAR_WEIGHT : smuggler ? SMUGGLER_WEIGHT : (heavier ?? WEIGHT[kind]) }];
  });
  found.sort((one, other) => other.weight - one.weight);
  const taken: typeof found = [];
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
  };
}

const isIn = <Key extends string>(record: Partial<Record<Key, unknown>>, key: string): key is Key => key in record;
