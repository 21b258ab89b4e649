import { basisWords, daysBetween, noon } from './facts.ts';
import type { ApplicationFact, Draft, DraftPiece } from './facts.ts';

/** One applicant who shows the same identifier; relatives and hubs are left out before this. */
export interface Sharer {
  readonly application: ApplicationFact;
  readonly mentionId: string;
  readonly personId: string;
}

/** Surprise of n unrelated applicants on one identifier, in millibits. @source dossier: detection §4.2 (fan-in surprise); table: our choice */
const FAN_IN: readonly number[] = [0, 0, 1_200, 2_700, 3_600, 4_300, 4_800];
const FEWEST_APPLICANTS = 3;
const ONE_STORY = 1_700;
const FAR_APART = 1_100;
const IN_ONE_MONTH = 800;
const MONTH_DAYS = 31;
const SOMEBODY_REFERRED = 1_800;
const CONCERN = new Set(['REFER', 'URGENT']);
const ADVERSE = /^(REFUSED|POSTPONED_EXAMINATION)/;

/**
 * Unrelated applicants who show one identifier. The earliest of them names the alert, so it grows instead of multiplying.
 * @param registeredHubs sentences about identifiers that were left out because they belong to an office or a company
 */
export function sharedIdentifier(kind: string, sharers: readonly Sharer[], registeredHubs: readonly string[]): Draft | undefined {
  const people = new Map(sharers.map((s) => [s.personId, s]));
  if (people.size < FEWEST_APPLICANTS) return undefined;
  const inOrder = [...people.values()].sort((a, b) => (a.mentionId < b.mentionId ? -1 : 1));
  const latest = inOrder.reduce((a, b) => (a.application.submittedOn >= b.application.submittedOn ? a : b)).application;
  const departures = inOrder.flatMap((s) => (s.application.departsOn === null ? [] : [s.application.departsOn])).sort();
  return {
    kind: 'shared-identifier',
    key: `${kind}:${inOrder[0]?.mentionId ?? ''}`,
    place: latest,
    departsOn: departures[0] ?? null,
    pieces: [fanIn(kind, inOrder), ...story(inOrder), ...record(inOrder), ...time(inOrder)],
    unknowns: [
      `Siapa pemilik ${basisWords([kind])} itu; mungkin agen resmi, pemandu, atau tetangga yang menolong mengisi formulir.`,
      ...(departures.length < inOrder.length ? ['Tanggal berangkat sebagian pemohon belum diketahui.'] : []),
      ...registeredHubs,
    ],
    mentions: inOrder.map((s) => ({ mentionId: s.mentionId, personId: s.personId })),
  };
}

const last = (people: readonly Sharer[]): ApplicationFact | undefined =>
  people
    .map((p) => p.application)
    .sort((a, b) => (a.submittedOn < b.submittedOn ? -1 : 1))
    .at(-1);
const piece = (people: readonly Sharer[], p: Omit<DraftPiece, 'source' | 'observedAt'>): DraftPiece => {
  const application = last(people);
  return { ...p, source: { kind: 'application', id: application?.id ?? null }, observedAt: noon(application?.submittedOn ?? '1970-01-01') };
};

function fanIn(kind: string, people: readonly Sharer[]): DraftPiece {
  const n = people.length;
  return piece(people, {
    key: 'fan-in',
    group: 'network',
    kind: 'fan-in',
    sentence: `${n} pemohon yang tidak sekeluarga terkait dengan ${basisWords([kind])} yang sama.`,
    millibits: FAN_IN[Math.min(n, FAN_IN.length - 1)] ?? 0,
  });
}

function story(people: readonly Sharer[]): DraftPiece[] {
  const one = (values: readonly (string | null)[]): boolean => values[0] !== null && values.every((v) => v === values[0]);
  const destination = one(people.map((p) => p.application.destination));
  const purpose = one(people.map((p) => p.application.purpose));
  const regencies = new Set(people.flatMap((p) => (p.application.territory === null ? [] : [p.application.territory.slice(0, 5)])));
  return [
    ...(destination && purpose
      ? [
          piece(people, {
            key: 'one-story',
            group: 'story',
            kind: 'one-story',
            sentence: 'Semuanya menyebut tujuan dan negara yang sama.',
            millibits: ONE_STORY,
          }),
        ]
      : []),
    ...(regencies.size > 1
      ? [
          piece(people, {
            key: 'far-apart',
            group: 'story',
            kind: 'far-apart',
            sentence: `Mereka tinggal di ${regencies.size} kabupaten/kota yang berbeda.`,
            millibits: FAR_APART,
          }),
        ]
      : []),
  ];
}

function record(people: readonly Sharer[]): DraftPiece[] {
  const concerned = people.filter((p) => CONCERN.has(p.application.outcome ?? '') || ADVERSE.test(p.application.decision ?? ''));
  if (concerned.length === 0) return [];
  return [
    piece(concerned, {
      key: 'somebody-referred',
      group: 'record',
      kind: 'somebody-referred',
      sentence: `${concerned.length} di antaranya sudah dirujuk atau ditunda setelah wawancara.`,
      millibits: SOMEBODY_REFERRED,
    }),
  ];
}

function time(people: readonly Sharer[]): DraftPiece[] {
  const days = people.map((p) => p.application.submittedOn).sort();
  const span = daysBetween(days[0] ?? '', days.at(-1) ?? '');
  if (span > MONTH_DAYS) return [];
  return [
    piece(people, {
      key: 'one-month',
      group: 'place-time',
      kind: 'one-month',
      sentence: `Semuanya mengajukan permohonan dalam ${Math.max(1, span)} hari.`,
      millibits: IN_ONE_MONTH,
    }),
  ];
}
