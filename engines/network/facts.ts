import type { BaseRates } from './base-rates.ts';
import type { EvidenceGroup, Fact } from './shape.ts';
import { contradicts, purposeOf, saysNoPlan } from './story-words.ts';
import type { Purpose } from './story-words.ts';

/** What an application tells, in the words of the contract; a missing answer or paper is unknown and weighs nothing. */
export interface ApplicationStory {
  readonly purpose: string;
  readonly destination?: string | undefined;
  /** kind → present · missing · mismatch */
  readonly documents: ReadonlyMap<string, string>;
  /** code → answer as written down */
  readonly answers: ReadonlyMap<string, string>;
  readonly decision?: string | undefined;
  /** Counting only: the purpose was counted when it arrived. */
  readonly decided?: boolean;
  /** A placement of this person that this application fits is on record with the ministry. */
  readonly placed?: boolean | undefined;
  /** Whether an open placement of this person is for something else than is applied for; undefined without a placement. */
  readonly placedElsewhere?: boolean | undefined;
  /** Sent back from abroad before, or turned down before. */
  readonly sentBack?: boolean | undefined;
  /** Deported after this application. */
  readonly sentHome?: boolean | undefined;
}

interface Rule {
  readonly code: string;
  readonly group: EvidenceGroup;
  /** Share among victims of a ring, and the guess for everybody until the district has been counted. */
  readonly victims: number;
  readonly everybody: number;
  readonly only?: readonly Purpose[];
  readonly holds: (story: ApplicationStory) => boolean | undefined;
}

const YES = /^(?:y|ya|yes|true|1|tahu|sudah)$/i;
const NO = /^(?:t|n|tidak|no|false|0|belum)$/i;
/**
 * Stated purposes and destinations of people whom rings sent, for comparison with what is usual here. A context, never alone.
 * @source shares: our choice, after dossier: passport-screening §2.5 I12, §2.8 (modus M01–M13), numbers of applications by purpose §2.9
 */
const COVER: Readonly<Record<string, number>> = {
  tourism: 0.45, umrah: 0.15, family_visit: 0.12, pmi: 0.12, formal_work: 0.06, other: 0.05, internship: 0.03, study: 0.01, hajj: 0.004, medical: 0.003,
}; // prettier-ignore
const CORRIDOR: Readonly<Record<string, number>> = {
  MY: 0.25, SA: 0.15, KH: 0.09, AE: 0.06, HK: 0.06, TW: 0.06, TH: 0.06, MM: 0.04, LA: 0.04, SG: 0.03, VN: 0.02, QA: 0.02, KW: 0.02, JP: 0.02, KR: 0.02, TR: 0.02, BN: 0.02,
  CN: 0.01, IQ: 0.01, OM: 0.01, JO: 0.01, BH: 0.01, PH: 0.01, PL: 0.01, TL: 0.01, AU: 0.01,
}; // prettier-ignore
const OTHER_PLACE = 0.002;
/** A purpose or a country says no more than this, so that nobody stands out by it. Our choice (I12 is a weak sign). */
const MOST_CONTEXT_BITS = 1.5;
const LEAST_CONTEXT_BITS = -3;
/** @source dossier: passport-screening §2.6 */
const TURNED_DOWN = /^(?:REFUSED|POSTPONED_EXAMINATION)/;
const FAMILY = /\b(?:keluarga|orang tua|ayah|ibu|bapak|suami|istri|isteri|anak|kakak|adik|sendiri|family|self)\b/i;

function denied(story: ApplicationStory, code: string): boolean | undefined {
  const answer = story.answers.get(code)?.trim();
  if (answer === undefined) return undefined;
  if (NO.test(answer)) return true;
  return YES.test(answer) ? false : undefined;
}

function lacks(story: ApplicationStory, ...kinds: string[]): boolean | undefined {
  const status = kinds.map((kind) => story.documents.get(kind)).filter((found) => found !== undefined);
  if (status.length === 0) return undefined;
  return status.some((found) => found !== 'present');
}

/**
 * Shares among victims follow the weights that officers gave and a sensitivity of about one half; the share in the ordinary flow is learnt.
 * @source dossier: passport-screening §2.5 (indicator in the comment), detection §6, simulator §2.8
 */
const RULES: readonly Rule[] = [
  { code: 'schedule_unknown', group: 'story', victims: 0.22, everybody: 0.05, holds: (s) => denied(s, 'knows_schedule') }, // I01
  { code: 'host_unknown', group: 'story', victims: 0.22, everybody: 0.05, holds: (s) => denied(s, 'names_host_or_hotel') }, // I06
  { code: 'family_unaware', group: 'story', victims: 0.2, everybody: 0.04, holds: (s) => denied(s, 'family_knows') }, // I26
  {
    code: 'paid_by_other',
    group: 'money',
    victims: 0.3,
    everybody: 0.05,
    holds: (s) =>
      s.answers.has('who_pays') ? /other|orang lain|lain|sponsor|agen|calo/i.test(s.answers.get('who_pays') ?? '') : undefined,
  }, // I28
  {
    code: 'invited',
    group: 'story',
    victims: 0.3,
    everybody: 0.1,
    holds: (s) => (s.answers.has('invited_by') ? !FAMILY.test(s.answers.get('invited_by') ?? '') : undefined),
  }, // I33
  { code: 'no_plan', group: 'story', victims: 0.2, everybody: 0.04, holds: (s) => saysNoPlan(s.answers.get('story')) }, // I03
  {
    code: 'purpose_contradicted',
    group: 'story',
    victims: 0.15,
    everybody: 0.03,
    holds: (s) => contradicts(s.purpose, s.destination, s.answers.get('story')),
  }, // I04, I05, I07
  { code: 'no_return_ticket', group: 'document', victims: 0.35, everybody: 0.1, holds: (s) => lacks(s, 'tiket_pulang') }, // I21
  { code: 'no_lodging', group: 'document', victims: 0.35, everybody: 0.1, holds: (s) => lacks(s, 'bukti_hotel') }, // I21
  { code: 'no_pilgrim_letter', group: 'document', victims: 0.4, everybody: 0.05, holds: (s) => lacks(s, 'surat_ppiu') }, // I29
  {
    code: 'no_placement_papers',
    group: 'document',
    victims: 0.35,
    everybody: 0.08,
    holds: (s) => lacks(s, 'perjanjian_penempatan', 'id_pmi'),
  }, // I02
  { code: 'papers_differ', group: 'document', victims: 0.05, everybody: 0.02, holds: (s) => mismatch(s) }, // I25
  {
    code: 'turned_down',
    group: 'record',
    victims: 0.15,
    everybody: 0.01,
    holds: (s) => (s.decision === undefined ? undefined : TURNED_DOWN.test(s.decision)),
  },
  { code: 'sent_back', group: 'record', victims: 0.03, everybody: 0.01, holds: (s) => s.sentBack }, // I10, I15
  { code: 'sent_home', group: 'record', victims: 0.03, everybody: 0.003, holds: (s) => s.sentHome }, // I15
  { code: 'placed_for_else', group: 'record', victims: 0.25, everybody: 0.03, holds: (s) => s.placedElsewhere }, // I07
  {
    code: 'placed_lawfully',
    group: 'record',
    victims: 0.1,
    everybody: 0.5,
    only: ['work'],
    holds: (s) => (s.placed === true ? true : undefined),
  },
];

function mismatch(story: ApplicationStory): boolean | undefined {
  if (story.documents.size === 0) return undefined;
  return [...story.documents.values()].includes('mismatch');
}

/** How the stated purpose and destination compare with what is usual here. */
function contextOf({ purpose, destination }: ApplicationStory, rates: BaseRates): Fact[] {
  const facts: Fact[] = [];
  const add = (code: string, ring: number | undefined, usual: number): void => {
    const bits = Math.max(LEAST_CONTEXT_BITS, Math.min(MOST_CONTEXT_BITS, Math.log2((ring ?? OTHER_PLACE) / Math.max(usual, OTHER_PLACE))));
    if (Math.abs(bits) >= 0.05) facts.push({ code: bits > 0 ? code : `not_${code}`, group: 'story', bits });
  };
  const cover = COVER[purpose];
  if (cover !== undefined) add('usual_cover', cover, rates.factRate(`purpose ${purpose}`, cover));
  if (destination !== undefined && purposeOf(purpose) === 'visit')
    add('labour_corridor', CORRIDOR[destination], rates.factRate(`to visit ${destination}`, CORRIDOR[destination] ?? 0.02));
  return facts;
}

/** 3 nats for one fact at most, and absence of a sign clears little: coaching removes signs. Our choice. */
const MOST_BITS = 4.3;
const LEAST_BITS = -1.5;

function* observed(story: ApplicationStory): Generator<[Rule, string, boolean]> {
  const purpose = purposeOf(story.purpose);
  for (const rule of RULES) {
    if (rule.only !== undefined && !rule.only.includes(purpose)) continue;
    const holds = rule.holds(story);
    if (holds !== undefined) yield [rule, `${rule.code}/${purpose}`, holds];
  }
}

/** Counts what this application tells into the district's ordinary flow. */
export function countStory(story: ApplicationStory, rates: BaseRates): void {
  if (story.decided !== true) {
    for (const purpose of Object.keys(COVER)) rates.countFact(`purpose ${purpose}`, purpose === story.purpose);
    if (story.destination !== undefined) {
      const group = `to ${purposeOf(story.purpose)}`;
      for (const country of Object.keys(CORRIDOR)) rates.countFact(`${group} ${country}`, country === story.destination);
    }
  }
  for (const [, key, holds] of observed(story)) rates.countFact(key, holds);
}

/**
 * Weighs what an application tells against the district's ordinary flow of the same purpose.
 * @returns  one fact per answered question or seen paper; facts that say nothing are left out. Sex, age, religion, ethnicity and place
 *           of origin are not even looked at
 */
export function factsOf(story: ApplicationStory, rates: BaseRates): Fact[] {
  const facts = contextOf(story, rates);
  for (const [{ code, group, victims, everybody }, key, holds] of observed(story)) {
    const usual = Math.min(0.98, Math.max(0.002, rates.factRate(key, everybody)));
    const share = Math.max(victims, code === 'placed_lawfully' ? 0 : usual);
    const raw = holds ? Math.log2(share / usual) : Math.log2((1 - share) / (1 - usual));
    const bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, raw));
    if (Math.abs(bits) >= 0.05) facts.push({ code: holds ? code : `not_${code}`, group, bits });
  }
  return facts;
}
