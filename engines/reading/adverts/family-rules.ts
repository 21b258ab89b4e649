import type { AdvertFlag } from './flags.ts';
import type { OfferText, Sign } from './offer-text.ts';
import type { Found } from './word-families.ts';

/** A warning told by words near each other in one sentence. */
interface Rule {
  readonly flag: AdvertFlag;
  /** Each step may be one of several signs. */
  readonly steps: readonly (readonly Sign[])[];
  /** Most words between two steps. */
  readonly gap: number;
  /** The steps may stand in either order. */
  readonly free?: true;
  /** Speaks of what is not there or not allowed; a "no" in front of it is part of it. */
  readonly negative?: true;
  /** The steps may stand in neighbouring sentences. */
  readonly across?: true;
  /** No comma between the steps: "ditanggung perusahaan, tidak ada ongkos" says nothing of the company. */
  readonly unbroken?: true;
  /** Other signs that must occur somewhere in the text. */
  readonly with?: readonly Sign[];
  /** Words within reach that make it lawful. */
  readonly unless?: readonly Sign[];
}

const NO: readonly Sign[] = ['without', 'not', 'dont'];

/** @source dossier: passport-screening §2.5, §2.8 (modus M01–M13), placement-lifecycle §3.2–3.9; reach of the words is our choice */
export const FAMILY_RULES: readonly Rule[] = [
  { flag: 'RF_PREMATURE', steps: [['hold'], ['paper']], gap: 3, free: true },
  { flag: 'RF_PREMATURE', steps: [['sure'], ['success']], gap: 2 },
  { flag: 'RF_PREMATURE', steps: [['demand'], ['selfPaper']], gap: 1, with: ['spoken'], unless: ['office', 'payer'] },
  { flag: 'RF_PREMATURE', steps: [['surrender'], ['selfPaper']], gap: 1, unless: ['office', 'payer', 'bearer'] },
  { flag: 'RF_PREMATURE', steps: [['passport'], ['laterOn']], gap: 3 },
  { flag: 'RF_DEBT_BRIDGE', steps: [['wage'], ['payLate']], gap: 2 },
  { flag: 'RF_UNDERAGE', steps: [['schoolClass']], gap: 0, with: ['harm', 'police'], unless: ['office'] },
  { flag: 'RF_ILLEGAL_JOB', steps: [['brideMan']], gap: 0, with: ['marry'] },
  { flag: 'RF_INDIVIDUAL_SPONSOR', steps: [['commission'], ['#money'], ['perHead']], gap: 2 },
  { flag: 'RF_INDIVIDUAL_SPONSOR', steps: [['#money'], ['perHead']], gap: 0, with: ['commission'] },
  { flag: 'RF_FORGED_DOCUMENT', steps: [['alter'], ['age']], gap: 3, free: true },
  { flag: 'RF_FORGED_DOCUMENT', steps: [['swap'], ['paper']], gap: 5, free: true },
  { flag: 'RF_FORGED_DOCUMENT', steps: [['age'], ['older']], gap: 5 },
  { flag: 'RF_FORGED_DOCUMENT', steps: [['fake'], ['paper']], gap: 2, free: true },
  { flag: 'RF_FORGED_DOCUMENT', steps: [['making'], ['selfPaper']], gap: 3, free: true },
  { flag: 'RF_FREE_EVERYTHING', steps: [['making'], ['passport', 'visa']], gap: 2, free: true },
  { flag: 'RF_FREE_EVERYTHING', steps: [['free'], ['upkeep']], gap: 3, free: true, unless: ['payer'] },
  { flag: 'RF_FREE_EVERYTHING', steps: [['not'], ['need'], ['cost']], gap: 1, negative: true },
  { flag: 'RF_FREE_EVERYTHING', steps: [['without'], ['cost']], gap: 1, negative: true },
  { flag: 'RF_NO_CONTRACT', steps: [['without'], ['contract']], gap: 1, negative: true },
  { flag: 'RF_NO_CONTRACT', steps: [['contract'], ['later']], gap: 1, unless: ['payer'] },
  { flag: 'RF_NO_CONTRACT', steps: [['not'], ['mayHave'], ['contract']], gap: 1, negative: true, unless: ['office'] },
  { flag: 'RF_TOURIST_VISA', steps: [['without'], ['visa']], gap: 1, negative: true },
  { flag: 'RF_TOURIST_VISA', steps: [['not'], ['need'], ['visa']], gap: 1, negative: true },
  { flag: 'RF_TOURIST_VISA', steps: [['enter'], ['tourist']], gap: 2 },
  { flag: 'RF_TOURIST_VISA', steps: [['visa'], ['tourist']], gap: 3 },
  { flag: 'RF_TOURIST_VISA', steps: [['passport'], ['tourist']], gap: 1, with: ['work', 'wage', '#job', 'taken'], unless: ['office'] },
  { flag: 'RF_TOURIST_VISA', steps: [['visa'], ['later']], gap: 3 },
  { flag: 'RF_TOURIST_VISA', steps: [['later'], ['visa']], gap: 2 },
  { flag: 'RF_TOURIST_VISA', steps: [['tourism'], ['work']], gap: 9, free: true },
  { flag: 'RF_TOURIST_VISA', steps: [['tourism'], ['stayOn']], gap: 14, across: true, unless: ['office'] },
  { flag: 'RF_TOURIST_VISA', steps: [['overstay']], gap: 0, with: ['#abroad', 'work'] },
  { flag: 'RF_TOURIST_VISA', steps: [['coach'], ['coachJust'], ['coachEnd']], gap: 2 },
  { flag: 'RF_TOURIST_VISA', steps: [['coach'], ['coachEnd'], ['coachEnd']], gap: 3 },
  { flag: 'RF_PREMATURE', steps: [['visaOrPermit'], ['make'], ['laterOn']], gap: 1 },
  { flag: 'RF_TRANSIT_ROUTE', steps: [['without'], ['passport']], gap: 1, negative: true },
  { flag: 'RF_TRANSIT_ROUTE', steps: [['not'], ['need'], ['passport']], gap: 1, negative: true },
  { flag: 'RF_TRANSIT_ROUTE', steps: [['slip'], ['border']], gap: 3 },
  { flag: 'RF_TRANSIT_ROUTE', steps: [['slip'], ['craft']], gap: 3 },
  { flag: 'RF_TRANSIT_ROUTE', steps: [['road'], ['path']], gap: 2 },
  { flag: 'RF_TRANSIT_ROUTE', steps: [['boatish'], ['night']], gap: 2, with: ['#abroad'] },
  { flag: 'RF_TRANSIT_ROUTE', steps: [['backTicket'], ['sham']], gap: 3 },
  { flag: 'RF_TRANSIT_ROUTE', steps: [['not'], ['need'], ['paper']], gap: 1, negative: true, with: ['border', 'craft', 'boatish'] },
  { flag: 'RF_NO_DISNAKER_SELECTION', steps: [['privateWay']], gap: 0 },
  { flag: 'RF_INDIVIDUAL_SPONSOR', steps: [['without'], ['company']], gap: 2, negative: true },
  { flag: 'RF_INDIVIDUAL_SPONSOR', steps: [['not'], ['need'], ['company']], gap: 0, negative: true },
  { flag: 'RF_INDIVIDUAL_SPONSOR', steps: [['harbour'], ['atHome']], gap: 3 },
  { flag: 'RF_INDIVIDUAL_SPONSOR', steps: [['self'], ['escort']], gap: 2 },
  { flag: 'RF_NO_LICENCE', steps: [['without'], ['licence', 'jobOrder']], gap: 2, negative: true },
  { flag: 'RF_NO_LICENCE', steps: [['without'], ['possess'], ['licence', 'jobOrder']], gap: 1, negative: true },
  { flag: 'RF_NO_LICENCE', steps: [['not'], ['possess'], ['licence', 'jobOrder']], gap: 1, negative: true },
  { flag: 'RF_NO_DISNAKER_SELECTION', steps: [NO, ['report'], ['authority']], gap: 3, negative: true },
  { flag: 'RF_NO_DISNAKER_SELECTION', steps: [['not', 'dont'], ['need'], ['authority']], gap: 1, negative: true },
  { flag: 'RF_NO_DISNAKER_SELECTION', steps: [['without'], ['authority']], gap: 2, negative: true },
  { flag: 'RF_NO_DISNAKER_SELECTION', steps: [['dont'], ['tell']], gap: 1, negative: true, unless: ['calmDont'] },
  { flag: 'RF_NO_DISNAKER_SELECTION', steps: [['hush']], gap: 0 },
  { flag: 'RF_NO_DISNAKER_SELECTION', steps: [NO, ['permission'], ['kin']], gap: 1, negative: true },
  { flag: 'RF_NO_REQUIREMENTS', steps: [['without'], ['requirement']], gap: 1, negative: true },
  { flag: 'RF_NO_REQUIREMENTS', steps: [['not'], ['need'], ['requirement']], gap: 2, negative: true },
  { flag: 'RF_NO_REQUIREMENTS', steps: [['anyone']], gap: 0 },
  { flag: 'RF_NO_REQUIREMENTS', steps: [['justOnly'], ['paper', 'photo']], gap: 2, unless: ['office'] },
  { flag: 'RF_DEBT_BRIDGE', steps: [['cut'], ['wage']], gap: 2, free: true, unless: ['regular'] },
  { flag: 'RF_DEBT_BRIDGE', steps: [['hold'], ['wage']], gap: 4, free: true, unless: ['insurance'] },
  { flag: 'RF_NO_CONTRACT', steps: [['signing'], ['blankSheet']], gap: 3 },
  { flag: 'RF_DEBT_BRIDGE', steps: [['signing'], ['debt']], gap: 3 },
  { flag: 'RF_DEBT_BRIDGE', steps: [['debt'], ['#money']], gap: 2, unless: ['regular', 'without', 'payer'] },
  { flag: 'RF_DEBT_BRIDGE', steps: [['penalty'], ['#money']], gap: 2, unless: ['regular', 'court', 'othersPay'] },
  { flag: 'RF_DEBT_BRIDGE', steps: [['sell'], ['asset']], gap: 3, unless: ['trade'] },
  { flag: 'RF_CASH_ADVANCE', steps: [['kin'], ['give'], ['#money']], gap: 4 },
  { flag: 'RF_CASH_ADVANCE', steps: [['give'], ['#money'], ['kin']], gap: 4 },
  { flag: 'RF_CASH_ADVANCE', steps: [['give'], ['kin'], ['#money']], gap: 4 },
  { flag: 'RF_CASH_ADVANCE', steps: [['#money'], ['kin']], gap: 1, unless: ['remit', 'payer'] },
  { flag: 'RF_CASH_ADVANCE', steps: [['advance']], gap: 0, with: ['#abroad', 'boatish'], unless: ['payer'] },
  { flag: 'RF_IMPERSONATION', steps: [['insider']], gap: 0 },
  { flag: 'RF_IMPERSONATION', steps: [['company'], ['nonexistent']], gap: 2, unbroken: true },
  { flag: 'RF_IMPERSONATION', steps: [['emblem'], ['copied']], gap: 4 },
  { flag: 'RF_IMPERSONATION', steps: [['copied'], ['emblem']], gap: 2 },
  { flag: 'RF_IMPERSONATION', steps: [['pretend'], ['officialMan']], gap: 3 },
  { flag: 'RF_ILLEGAL_JOB', steps: [['companion'], ['guest']], gap: 2 },
  { flag: 'RF_ILLEGAL_JOB', steps: [['marry'], ['foreigner', '#abroad']], gap: 5, free: true },
  { flag: 'RF_ILLEGAL_JOB', steps: [['seekSpouse'], ['spouse']], gap: 1, with: ['foreigner', '#abroad'] },
  { flag: 'RF_UNDERAGE', steps: [['asAge', 'age'], ['#child']], gap: 3, free: true },
  { flag: 'RF_UNDERAGE', steps: [['schoolchild']], gap: 0 },
  { flag: 'RF_PERSONAL_ACCOUNT', steps: [['account'], ['holder']], gap: 2, unless: ['ownSelf'] },
  { flag: 'RF_PERSONAL_ACCOUNT', steps: [['pay', '#money'], ['eMoney']], gap: 4, unless: ['funds'] },
  { flag: 'RF_PERSONAL_ACCOUNT', steps: [['#money'], ['honorific']], gap: 1, unless: ['payer', 'wage'] },
  { flag: 'RF_PERSONAL_ACCOUNT', steps: [['send'], ['honorific']], gap: 2, unless: ['payer'] },
  { flag: 'RF_PERSONAL_ACCOUNT', steps: [['eMoney'], ['#phone']], gap: 2 },
  { flag: 'RF_VAGUE_JOB', steps: [['work', 'seek'], ['vagueWork']], gap: 4, with: ['#abroad'], unless: ['concrete'] },
  { flag: 'RF_VAGUE_JOB', steps: [['screenWork'], ['screenWork']], gap: 4, with: ['#abroad'] },
  { flag: 'RF_SCAM_SKILL', steps: [['screenWork'], ['lure']], gap: 6, free: true },
  { flag: 'RF_SCAM_SKILL', steps: [['made'], ['ensnare'], ['people']], gap: 3 },
  { flag: 'RF_SCAM_SKILL', steps: [['made'], ['prey']], gap: 3 },
  { flag: 'RF_FAST_PROCESS', steps: [['haste']], gap: 0 },
  { flag: 'RF_SOCIAL_PROOF', steps: [['proof']], gap: 0 },
  { flag: 'RF_STUDY_COVER', steps: [['study'], ['strongToil', 'unmask']], gap: 9, free: true },
  { flag: 'RF_STUDY_COVER', steps: [['study'], ['taken']], gap: 12, across: true, unless: ['office', 'payer'] },
  { flag: 'RF_STUDY_COVER', steps: [['study'], ['whileAt'], ['work']], gap: 2 },
  { flag: 'RF_RELATIVE_TRUST', steps: [['trust'], ['mention']], gap: 4, free: true },
  {
    flag: 'RF_SOCIAL_MEDIA_GROUP',
    steps: [
      ['invite', 'seek'],
      ['socialPlace', '#handle'],
    ],
    gap: 4,
    free: true,
  },
  { flag: 'RF_VANISHED_ACCOUNT', steps: [['place'], ['gone']], gap: 3, free: true },
  { flag: 'RF_NO_CONTRACT', steps: [['arrive'], ['turn']], gap: 3 },
  { flag: 'RF_NO_CONTRACT', steps: [['thought'], ['work', 'vagueWork', '#job'], ['turn']], gap: 9, across: true },
  { flag: 'RF_DEBT_BRIDGE', steps: [['debt']], gap: 0, with: ['#abroad'], unless: ['regular', 'without', 'payer'] },
  { flag: 'RF_FORGED_DOCUMENT', steps: [['paper'], ['otherPerson']], gap: 1 },
  { flag: 'RF_FORGED_DOCUMENT', steps: [['memorise'], ['age']], gap: 2 },
  { flag: 'RF_FORGED_DOCUMENT', steps: [['service'], ['make'], ['selfPaper']], gap: 1 },
  { flag: 'RF_FORGED_DOCUMENT', steps: [['emblem'], ['otherPerson']], gap: 1 },
  { flag: 'RF_ORGAN', steps: [['donate'], ['organ']], gap: 2 },
  { flag: 'RF_UPFRONT_FEE', steps: [['collect'], ['dues']], gap: 1, unless: ['payer', 'remit'] },
  { flag: 'RF_UPFRONT_FEE', steps: [['demand'], ['dues']], gap: 1, unless: ['regular', 'payer'] },
  { flag: 'RF_DEBT_BRIDGE', steps: [['surrender'], ['landPaper']], gap: 1, free: true },
  { flag: 'RF_FORGED_DOCUMENT', steps: [['cheat']], gap: 0 },
  { flag: 'RF_UPFRONT_FEE', steps: [['lockSeat']], gap: 0 },
  { flag: 'RF_UPFRONT_FEE', steps: [['paid'], ['payVerb'], ['dues', '#money']], gap: 1 },
  { flag: 'GF_OFFICIAL_CONTACT', steps: [['via'], ['office']], gap: 1 },
];
/** How far a lawful explanation may stand from the sign. Our choice. */
const REACH = 6;

/** Where a rule holds: word numbers, end exclusive. */
export function* placesOf(rule: Rule, offer: OfferText): Generator<Found> {
  if (rule.with !== undefined && !rule.with.some((sign) => offer.signs.has(sign))) return;
  const orders = rule.free === true ? [rule.steps, rule.steps.toReversed()] : [rule.steps];
  for (const steps of orders) {
    const [first = [], ...rest] = steps;
    for (const begin of first.flatMap((sign) => offer.signs.get(sign) ?? [])) {
      const end = follow(offer, rest, begin, rule);
      if (end === undefined) continue;
      const found = { from: begin.from, to: end };
      if (rule.negative !== true && isDeniedAt(offer, begin.from)) continue;
      if (rule.unless?.some((sign) => isNear(offer, sign, found)) === true) continue;
      yield found;
    }
  }
}

/** The end of the last step when all follow each other closely in one sentence. */
function follow(offer: OfferText, steps: readonly (readonly Sign[])[], begin: Found, { gap, across, unbroken }: Rule): number | undefined {
  let at = begin;
  for (const step of steps) {
    const next = step
      .flatMap((sign) => offer.signs.get(sign) ?? [])
      .find(
        (found) =>
          found.from >= at.to &&
          found.from - at.to <= gap &&
          !(unbroken === true && isCut(offer, at.to, found.from)) &&
          (across === true || offer.words[found.from]?.sentence === offer.words[begin.from]?.sentence),
      );
    if (next === undefined) return undefined;
    at = next;
  }
  return at.to;
}

/** Does a comma stand before any word of this stretch, the last included? */
const isCut = (offer: OfferText, from: number, to: number): boolean => offer.words.slice(from, to + 1).some((word) => word.afterComma);

const isNear = (offer: OfferText, sign: Sign, { from, to }: Found): boolean =>
  (offer.signs.get(sign) ?? []).some((other) => other.to > from - REACH && other.from < to + REACH);

/** "tidak dijamin lolos", "bukan visa turis": a "no" right before it; "tanpa diklat, kasbon 3 juta" denies only the first. */
const isDeniedAt = (offer: OfferText, from: number): boolean =>
  [...(offer.signs.get('not') ?? []), ...(offer.signs.get('dont') ?? []), ...(offer.signs.get('without') ?? [])].some(
    (no) => no.to <= from && from - no.to <= 1 && no.from !== from && offer.words[from]?.afterComma !== true,
  );
