import { daysBetween, noon } from './facts.ts';
import type { ApplicationFact, Draft, DraftPiece } from './facts.ts';

/** An application and the questions whose answers it shares, word by word, with the others. */
export interface Echo {
  readonly application: ApplicationFact;
  readonly mentionId: string;
  readonly personId: string;
  readonly questions: readonly string[];
}

const FEWEST_APPLICANTS = 3;
/** @source dossier: detection §6: answer phrase repeats across unrelated applicants (≥ 3 in 30 days) +1.8 nats */
const REPEATED_ANSWER = 2_600;
const ONE_OFFICE_ONE_WEEK = 600;
const ONE_DESTINATION = 900;
const REFERRED = 1_800;
const CONCERN = new Set(['REFER', 'URGENT']);
const WEEK_DAYS = 7;

/** Coached wording: at least three unrelated applicants whose free answers are the same. */
export function sameAnswers(echoes: readonly Echo[]): Draft | undefined {
  const people = [...new Map(echoes.map((e) => [e.personId, e])).values()].sort((a, b) => (a.mentionId < b.mentionId ? -1 : 1));
  const newest = people
    .map((p) => p.application)
    .sort((a, b) => (a.submittedOn < b.submittedOn ? -1 : 1))
    .at(-1);
  if (people.length < FEWEST_APPLICANTS || newest === undefined) return undefined;
  const questions = [...new Set(people.flatMap((p) => p.questions))].sort();
  const source = { kind: 'application', id: newest.id };
  const observedAt = noon(newest.submittedOn);
  const days = people.map((p) => p.application.submittedOn).sort();
  const oneOffice = new Set(people.map((p) => p.application.officeId)).size === 1;
  const referred = people.filter((p) => CONCERN.has(p.application.outcome ?? '')).length;
  const destinations = new Set(people.map((p) => p.application.destination));
  const pieces: DraftPiece[] = [
    ...questions.map((question) => ({
      key: `answer:${question}`,
      group: 'story' as const,
      kind: 'same-answer',
      sentence: `${people.length} pemohon menjawab satu pertanyaan (${question}) dengan susunan kata yang sama.`,
      millibits: REPEATED_ANSWER,
      source,
      observedAt,
    })),
    ...(destinations.size === 1 && !destinations.has(null)
      ? [
          {
            key: 'one-destination',
            group: 'story' as const,
            kind: 'one-destination',
            sentence: 'Negara tujuan mereka sama.',
            millibits: ONE_DESTINATION,
            source,
            observedAt,
          },
        ]
      : []),
    ...(oneOffice && daysBetween(days[0] ?? '', days.at(-1) ?? '') <= WEEK_DAYS
      ? [
          {
            key: 'one-week',
            group: 'place-time' as const,
            kind: 'one-week',
            sentence: 'Mereka datang ke kantor yang sama dalam satu minggu.',
            millibits: ONE_OFFICE_ONE_WEEK,
            source,
            observedAt,
          },
        ]
      : []),
    ...(referred > 0
      ? [
          {
            key: 'referred',
            group: 'record' as const,
            kind: 'referred',
            sentence: `${referred} di antaranya sudah dirujuk setelah wawancara.`,
            millibits: REFERRED,
            source,
            observedAt,
          },
        ]
      : []),
  ];
  return {
    kind: 'same-answers',
    key: `answers:${people[0]?.application.id ?? ''}`,
    place: newest,
    departsOn: people.flatMap((p) => p.application.departsOn ?? []).sort()[0] ?? null,
    pieces,
    unknowns: ['Apakah mereka diajari seseorang, atau membaca contoh jawaban yang sama.', 'Siapa yang mendampingi mereka ke kantor.'],
    mentions: people.map((p) => ({ mentionId: p.mentionId, personId: p.personId })),
  };
}
