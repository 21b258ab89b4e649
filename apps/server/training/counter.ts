import type { z } from 'zod';
import * as contract from '../../../modules/passports/contract.ts';
import type { AnswerValue, ScreeningOutcome } from '../../../modules/passports/model.ts';
import type { Person } from './people.ts';
import type { TrainingOffice } from './training-office.ts';

type NewApplication = z.input<typeof contract.createApplication.body & z.ZodType>;
type Decision = z.input<typeof contract.decide.body & z.ZodType>;

/** Who works at a counter: the officer who asks, and the one who answers proposals that take something away. */
export interface Counter {
  readonly code: string;
  readonly clerk: string;
  readonly second: string;
}
export const COUNTERS = {
  blitar: { code: 'BLT', clerk: 'budi', second: 'kartika' },
  blitarTwo: { code: 'BLT', clerk: 'bayu', second: 'ratna' },
  ponorogo: { code: 'PNR', clerk: 'putri', second: 'raka' },
  mataram: { code: 'MTR', clerk: 'lilis', second: 'lalu' },
} as const satisfies Record<string, Counter>;

export interface Said {
  readonly question: string;
  readonly value: AnswerValue;
}
export interface Marked {
  readonly code: string;
  readonly fact?: string;
}
/** What a form says of its applicant; the simulated ones leave some lines open. */
export type Applicant = Pick<Person, 'name' | 'nik' | 'birthDate' | 'village'> &
  Partial<Pick<Person, 'kk' | 'birthPlace' | 'sex' | 'addressLine' | 'rt' | 'rw' | 'phone'>> & { readonly email?: string | undefined };
/** One applicant at the counter, from the form to the decision. */
export interface Visit {
  readonly counter: Counter;
  readonly person: Applicant;
  readonly number: string;
  readonly form: Omit<NewApplication, 'number' | 'applicant' | 'externalRef' | 'receivedOn'>;
  readonly answers: readonly Said[];
  readonly marks: readonly Marked[];
  /** A function decides by what the screening says; without one the application waits, `received` as it came, or `screened`. */
  readonly decision?: Decision | ((outcome: ScreeningOutcome) => Decision);
  readonly screened?: boolean;
  /** The second officer has not answered yet. */
  readonly unanswered?: boolean;
}

/** Seconds an answer takes; about what officers say of the booth. @source dossier: passport-screening §2.2 (five minutes) */
const SECONDS_PER_ANSWER = 14;

export const text = (value: string): AnswerValue => ({ type: 'text', value, clear: true });
export const choice = (value: string): AnswerValue => ({ type: 'choice', value });
export const yes: AnswerValue = { type: 'yes-no', value: true };
export const no: AnswerValue = { type: 'yes-no', value: false };

/** Receives, asks, marks, screens and decides, the way the counter does. @returns id of the application */
export async function attend(office: TrainingOffice, visit: Visit): Promise<string> {
  const received = await receive(office, visit);
  if (visit.decision !== undefined) await conclude(office, visit.counter, received, visit.decision, visit.unanswered);
  return received.id;
}

export interface Received {
  readonly id: string;
  /** Known when the interview was ended. */
  readonly outcome?: ScreeningOutcome;
}

/** The first half: receives, asks and marks; ends the interview when a decision follows or the visit says so. */
export async function receive(office: TrainingOffice, visit: Omit<Visit, 'unanswered'>): Promise<Received> {
  const ask = office.as(visit.counter.clerk);
  const { name, nik, kk, birthDate, birthPlace, sex, addressLine, rt, rw, phone, email, village } = visit.person;
  const { application } = await ask(contract.createApplication, {
    body: {
      ...visit.form,
      number: visit.number,
      applicant: { name, nik, kk, birthDate, birthPlace, sex, addressLine, rt, rw, phone, email, villageCode: village.code },
    },
  });
  const { id } = application;
  if (visit.answers.length > 0 || visit.marks.length > 0) {
    await ask(contract.startInterview, { params: { id } });
    for (const { question, value } of visit.answers)
      await ask(contract.answerQuestion, { params: { id }, body: { question, value, seconds: SECONDS_PER_ANSWER } });
    for (const { code, fact } of visit.marks)
      await ask(contract.markIndicator, { params: { id }, body: { code, state: 'confirmed', ...(fact !== undefined && { fact }) } });
  }
  if (visit.decision === undefined && visit.screened !== true) return { id };
  const { ledger } = await ask(contract.finishInterview, { params: { id } });
  return { id, outcome: ledger.outcome };
}

/** The second half, at once or days later: decides, and lets the second officer answer. */
export async function conclude(
  office: TrainingOffice,
  counter: Counter,
  { id, outcome }: Received,
  decision: NonNullable<Visit['decision']>,
  unanswered = false,
): Promise<void> {
  const ask = office.as(counter.clerk);
  if (outcome === undefined) throw new Error('nothing is decided before the interview has ended');
  const body = typeof decision === 'function' ? decision(outcome) : decision;
  const view = await ask(contract.decide, { params: { id }, body });
  const proposed = view.decisions.find((one) => one.state === 'proposed');
  if (proposed !== undefined && !unanswered) await office.as(counter.second)(contract.approveDecision, { params: { id: proposed.id } });
}

/** Nothing speaks against it: the passport is issued, with advice when a question stayed open. */
export const clear = (outcome: ScreeningOutcome): Decision =>
  outcome === 'NO_CONCERN'
    ? { decision: 'APPROVED' }
    : { decision: 'APPROVED_WITH_ADVICE', advice: 'Simpan nomor pengaduan 0800-1000 dan laporkan bila rencana berubah.' };

/** Papers are missing: fourteen days to bring them, no second officer needed. */
export const incomplete = (papers: readonly string[], fact: string): Decision => ({
  decision: 'POSTPONED_INCOMPLETE',
  reasons: [{ code: 'PAPERS_INCOMPLETE', fact }],
  legalBases: ['PERMEN8-2014'],
  papersAsked: [...papers],
  term: { unit: 'day', count: 14 },
});

type Route = 'HANDED_TO_PIMPASA' | 'REFERRED_LTSA' | 'REFERRED_BP3MI';
/** An indication of work outside the legal route: refused with its reasons, and led to the legal route. */
export const refused = (codes: readonly string[], followUps: readonly Route[]): Decision => ({
  decision: 'REFUSED_NP_INDICATION',
  reasons: codes.map((code) => ({ code })),
  legalBases: ['PERMEN8-2014'],
  followUps: [...followUps],
  advice: 'Bekerja ke luar negeri itu hak Anda. Datanglah ke LTSA atau Disnaker; petugas membantu tanpa biaya.',
});
/** Doubts that Inteldakim examines. */
export const examined = (codes: readonly string[], followUps: readonly Route[] = []): Decision => ({
  decision: 'POSTPONED_EXAMINATION',
  reasons: codes.map((code) => ({ code })),
  legalBases: ['PERMEN8-2022'],
  followUps: [...followUps],
});
