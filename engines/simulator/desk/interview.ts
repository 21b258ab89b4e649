import type { Chance } from '../chance/chance.ts';
import type { Answers, PaperFields } from '../events.ts';

/** What is true of an applicant behind the counter; nobody sees it but the officer's questions. */
export interface Latent {
  /** Does the applicant have a real plan of the stated kind. */
  readonly plan: boolean;
  /** Share of a missing plan that learnt answers hide, 0 … 1. */
  readonly coached: number;
  readonly payer: 'self' | 'family' | 'other_person';
  readonly familyKnows: boolean;
  readonly firstPassport: boolean;
  readonly papers: boolean;
  readonly story: string;
  readonly invitedBy?: string | undefined;
}

/** An interviewer with a way of asking: how often something true is noticed, and something untrue is not imagined. */
export interface Interviewer {
  readonly sensitivity: number;
  readonly specificity: number;
}

/** Beta with that mean and about twenty observations, by a normal stand-in. @source dossier: simulator §2.8 */
export function drawInterviewer(chance: Chance, sensitivity: number, specificity: number): Interviewer {
  const around = (mean: number): number => Math.min(0.995, Math.max(0.05, mean + Math.sqrt((mean * (1 - mean)) / 20) * chance.normal()));
  return { sensitivity: around(sensitivity), specificity: around(specificity) };
}

/** Questions that were not asked or not written down (our choice: five minutes a person). */
const UNASKED = { schedule: 0.22, host: 0.25, payer: 0.3, first: 0.12, family: 0.4, invited: 0.72, story: 0.15 };
/** People with a plan who cannot name it all the same, and others without one who can (our choice). */
const HONEST = { schedule: 0.04, host: 0.05, papers: 0.03 };
const AIMLESS = { schedule: 0.55, host: 0.6 };

export interface Interview {
  readonly answers: Answers;
  readonly documents: PaperFields[];
  /** Indicator codes the officer noted. @source dossier: passport-screening §2.5 */
  readonly indicators: string[];
}

const PAPERS: Readonly<Record<string, readonly string[]>> = {
  tourism: ['tiket_pulang', 'bukti_hotel'], family_visit: ['tiket_pulang'], umrah: ['surat_ppiu'], hajj: ['surat_ppiu'], pmi: ['perjanjian_penempatan', 'id_pmi'], formal_work: ['perjanjian_penempatan'],
}; // prettier-ignore

/** One interview of about five minutes. */
export function holdInterview(chance: Chance, officer: Interviewer, purpose: string, latent: Latent): Interview {
  const indicators: string[] = [];
  /** What the officer takes down for a fact that should worry: seen by sensitivity, imagined by specificity. */
  const noted = (worry: boolean): boolean => chance.happens(worry ? officer.sensitivity : 1 - officer.specificity);
  const lost = !latent.plan && !chance.happens(latent.coached);
  const answers: Answers = {};
  if (!chance.happens(UNASKED.story)) answers.story = latent.story;
  if (!chance.happens(UNASKED.schedule)) {
    const worry = noted(chance.happens(lost ? AIMLESS.schedule : HONEST.schedule));
    answers.knows_schedule = worry ? 'no' : 'yes';
    if (worry) indicators.push('I01');
  }
  if (!chance.happens(UNASKED.host)) {
    const worry = noted(chance.happens(lost ? AIMLESS.host : HONEST.host));
    answers.names_host_or_hotel = worry ? 'no' : 'yes';
    if (worry) indicators.push('I06');
  }
  if (!chance.happens(UNASKED.payer)) {
    const worry = noted(latent.payer === 'other_person');
    answers.who_pays = worry ? 'other_person' : latent.payer === 'other_person' ? chance.pick(['self', 'family']) : latent.payer;
    if (worry) indicators.push('I22');
  }
  if (!chance.happens(UNASKED.family)) {
    const worry = noted(!latent.familyKnows);
    answers.family_knows = worry ? 'no' : 'yes';
    if (worry) indicators.push('I26');
  }
  if (!chance.happens(UNASKED.first)) answers.first_passport = latent.firstPassport ? 'yes' : 'no';
  if (latent.invitedBy !== undefined && !chance.happens(UNASKED.invited)) answers.invited_by = latent.invitedBy;
  const missing = chance.happens(latent.papers ? HONEST.papers : 0.7);
  if (missing && noted(true)) indicators.push('I02');
  if (lost && noted(true) && chance.happens(0.4)) indicators.push(purpose === 'family_visit' ? 'I05' : 'I04');
  return { answers, documents: papersOf(chance, purpose, missing), indicators };
}

function papersOf(chance: Chance, purpose: string, missing: boolean): PaperFields[] {
  const documents: PaperFields[] = [
    { kind: 'ktp', status: 'present' },
    { kind: 'kk', status: chance.happens(0.01) ? 'mismatch' : 'present' },
  ];
  if (chance.happens(0.8)) documents.push({ kind: 'akta_lahir', status: chance.happens(0.02) ? 'mismatch' : 'present' });
  for (const kind of PAPERS[purpose] ?? [])
    if (missing || chance.happens(0.75)) documents.push({ kind, status: missing ? 'missing' : 'present' });
  return documents;
}

/** Chance of a refusal by number of indicators, the fourth for three and more (set so that a Kanim refuses about 0.5 % a year; dossier passport-screening §2.9). */
const REFUSED_WITH = [0, 0.004, 0.17, 0.62];
/** Other ends of an application: duplicates and incomplete files outnumber suspicions. @source dossier: passport-screening §2.9 */
const INCOMPLETE = 0.007;
const DUPLICATE = 0.004;
const NOT_COLLECTED = 0.002;
const WITHDRAWN = 0.001;
const LOST = 0.001;
const ADVISED = 0.02;

export interface Decision {
  readonly decision: string;
  readonly reasons: string[];
  readonly refused: boolean;
}

/**
 * The decision of the desk.
 * @param shielded  somebody inside looks away
 * @source dossier: passport-screening §2.6
 */
export function decide(chance: Chance, { indicators }: Interview, shielded: boolean): Decision {
  const worry = shielded ? 0 : (REFUSED_WITH[Math.min(indicators.length, REFUSED_WITH.length - 1)] ?? 0);
  if (chance.happens(worry)) {
    const decision = chance.happens(0.45) ? 'POSTPONED_EXAMINATION' : 'REFUSED_NP_INDICATION';
    return { decision, reasons: indicators, refused: true };
  }
  const u = chance.next();
  const other = (decision: string, reasons: string[] = []): Decision => ({ decision, reasons, refused: false });
  if (u < INCOMPLETE) return { decision: 'POSTPONED_INCOMPLETE', reasons: ['I02'], refused: false };
  if (u < INCOMPLETE + DUPLICATE) return other('REJECTED_SYSTEM_DUPLICATE', ['I16']);
  if (u < INCOMPLETE + DUPLICATE + NOT_COLLECTED) return other('CANCELLED_NOT_COLLECTED');
  if (u < INCOMPLETE + DUPLICATE + NOT_COLLECTED + WITHDRAWN) return other('WITHDRAWN_BY_APPLICANT');
  if (u < INCOMPLETE + DUPLICATE + NOT_COLLECTED + WITHDRAWN + LOST) return other('POSTPONED_LOST_DAMAGED', ['I17']);
  if (indicators.length > 0 && u < 0.3) return other('APPROVED_WITH_ADVICE', indicators);
  return other(u > 1 - ADVISED ? 'APPROVED_WITH_ADVICE' : 'APPROVED');
}
