import type { Flagged, WarningFlag } from './flags.ts';

/**
 * What a sign is evidence of. Two signs of one kind say one thing twice ("visa turis", "lewat jalur tikus"), two kinds are two things.
 * `hard` kinds are done by no lawful recruiter; the others happen in lawful offers, too, when a reader misreads a wording.
 * @source dossier: passport-screening §2.5, §2.8, tppo-law §4.5 (pasal 79–86); the grouping is our choice
 */
export type Kind =
  'cover' | 'study' | 'hidden' | 'forged' | 'bond' | 'vice' | 'child' | 'turned' | 'closed' | 'fee' | 'pay' | 'ease' | 'private' | 'vague';

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
  RF_FREE_EVERYTHING: 'ease',
  RF_FAST_PROCESS: 'ease',
  RF_PREMATURE: 'ease',
  RF_SOCIAL_MEDIA_GROUP: 'private',
  RF_INDIVIDUAL_SPONSOR: 'private',
  RF_RELATIVE_TRUST: 'private',
  RF_VAGUE_JOB: 'vague',
  RF_VAGUE_COMPANY: 'vague',
  RF_MANY_DESTINATIONS: 'vague',
};
const HARD: ReadonlySet<Kind> = new Set<Kind>(['cover', 'study', 'hidden', 'forged', 'bond', 'vice', 'child', 'turned']);
/** Signs that are as hard although their kind is not: money to a person's own account or in crypto, a country nobody is placed in. */
const HARD_FLAGS: ReadonlySet<string> = new Set<WarningFlag>(['RF_PERSONAL_ACCOUNT', 'RF_CRYPTO_PAY', 'RF_NO_PLACEMENT_AGREEMENT']);

/** What a visa for a visit is called; "visa menyusul", "dengan visa keluarga" may be in order. */
const VISIT =
  /tur[iu]s|tourist|tour\b|wisata|lancong|plesir|libur|ziarah|umr[ao]h|haji|kunjung|visit|transit|lawat|jalan-jalan|sosial|pelajar|tanpa visa|without|b ?211|evisitor|eta\b|overstay|bilang|ngaku|jawab|ngomong|omong|jenguk|dolan|berobat/iu;

/** A country, a wage and an age are read from figures and names; a wording that runs over them says something else. */
const FIGURES: ReadonlySet<Kind> = new Set<Kind>(['closed', 'pay', 'child']);

export interface Evidence {
  readonly kinds: ReadonlySet<Kind>;
  /** How many of them are hard. */
  readonly hard: number;
}

/**
 * The independent kinds of evidence among the signs: words that were read twice ("visa diurus setelah" as a visa that comes later and
 * as a paper that comes later) count once, for the harder kind.
 */
export function evidenceOf(flags: readonly Flagged[], text: string): Evidence {
  const found = flags.flatMap((flag) => {
    const said = text.slice(flag.start, flag.end);
    const loose = flag.flag === 'RF_TOURIST_VISA' && !VISIT.test(said);
    const kind = loose ? 'ease' : isIn(KIND_OF, flag.flag) ? KIND_OF[flag.flag] : undefined;
    return kind === undefined ? [] : [{ ...flag, kind, hard: HARD.has(kind) || HARD_FLAGS.has(flag.flag) }];
  });
  found.sort((one, other) => Number(other.hard) - Number(one.hard));
  const taken: typeof found = [];
  for (const sign of found)
    if (
      FIGURES.has(sign.kind) ||
      !taken.some((other) => other.kind !== sign.kind && !FIGURES.has(other.kind) && other.start < sign.end && sign.start < other.end)
    )
      taken.push(sign);
  return {
    kinds: new Set(taken.map(({ kind }) => kind)),
    hard: new Set(taken.filter(({ hard }) => hard).map(({ kind }) => kind)).size,
  };
}

const isIn = <Key extends string>(record: Partial<Record<Key, unknown>>, key: string): key is Key => key in record;
