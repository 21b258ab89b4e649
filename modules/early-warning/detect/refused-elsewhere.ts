import { basisWords, daysBetween, hundreds, ifSo, noon } from './facts.ts';
import type { ApplicationFact, Draft, DraftPiece, Tie } from './facts.ts';

/** Decisions that speak when the person applies again elsewhere, in millibits. Priors: our choice until verdicts calibrate them. */
const RECORD_WEIGHTS: Record<string, number> = {
  REFUSED_NP_INDICATION: 2_600,
  REFUSED_FALSE_STATEMENT: 2_300,
  POSTPONED_EXAMINATION: 1_700,
  POSTPONED_INCOMPLETE: 800,
};
/** A change of story weighs more than the earlier decision itself. @source dossier: detection §6 (rule weights), passport-screening I07 */
const OTHER_PURPOSE = 1_700;
const SAME_DESTINATION = 900;
const SOON_AGAIN = 700;
const SOON_DAYS = 90;
/** An old decision says little. @source dossier: data-protection §6.6: refusals are kept five years; two years count here, our choice */
const COUNTS_DAYS = 730;
/** A link of one person is strong evidence that it is the same one, not that anything is wrong. */
const IDENTITY_MOST = 2_400;

export interface EarlierDecision {
  readonly application: ApplicationFact;
  readonly tie: Tie;
}

/** A refused or postponed applicant at another office. @returns undefined when no earlier decision counts */
export function refusedElsewhere(
  now: ApplicationFact,
  earlier: readonly EarlierDecision[],
  mentions: Draft['mentions'],
): Draft | undefined {
  const counting = earlier.filter(
    ({ application: a }) =>
      a.officeId !== now.officeId &&
      a.id !== now.id &&
      a.decision !== null &&
      RECORD_WEIGHTS[a.decision] !== undefined &&
      daysBetween(a.decidedOn ?? a.submittedOn, now.submittedOn) >= 0 &&
      daysBetween(a.decidedOn ?? a.submittedOn, now.submittedOn) <= COUNTS_DAYS,
  );
  if (counting.length === 0) return undefined;
  return {
    kind: 'refused-elsewhere',
    key: `application:${now.id}`,
    place: now,
    departsOn: now.departsOn,
    pieces: counting.flatMap((e) => piecesOf(now, e)),
    unknowns: [
      'Apakah alasan keputusan terdahulu sudah dipenuhi; tanyakan kepada pemohon dan kantor itu.',
      ...(now.departsOn === null ? ['Kapan pemohon hendak berangkat.'] : []),
      ...(counting.some((e) => e.tie.how === 'review') ? ['Apakah ini benar orang yang sama; kecocokannya belum diperiksa petugas.'] : []),
    ],
    mentions,
  };
}

function piecesOf(now: ApplicationFact, { application: a, tie }: EarlierDecision): DraftPiece[] {
  const when = noon(a.decidedOn ?? a.submittedOn);
  const source = { kind: 'application', id: a.id };
  const days = daysBetween(a.decidedOn ?? a.submittedOn, now.submittedOn);
  return [
    {
      key: `same-person:${a.id}`,
      group: 'identity',
      kind: 'same-person',
      sentence: `${tie.how === 'same' ? 'Orang yang sama' : 'Mungkin orang yang sama'} menurut ${basisWords(tie.basis)}.`,
      millibits: Math.min(IDENTITY_MOST, Math.max(0, hundreds(tie.bits / 4))),
      source,
      mentionId: tie.otherMentionId,
      observedAt: when,
    },
    {
      key: `earlier-decision:${a.id}`,
      group: 'record',
      kind: 'earlier-decision',
      sentence: `Permohonan terdahulu di ${a.officeName} ditunda atau ditolak ${days} hari sebelum permohonan ini.`,
      millibits: ifSo(RECORD_WEIGHTS[a.decision ?? ''] ?? 0, tie.probability),
      source,
      observedAt: when,
    },
    ...(a.purpose !== null && now.purpose !== null && a.purpose !== now.purpose
      ? [
          {
            key: `other-purpose:${a.id}`,
            group: 'story' as const,
            kind: 'other-purpose',
            sentence: 'Tujuan yang disebut sekarang berbeda dengan yang disebut dahulu.',
            millibits: ifSo(OTHER_PURPOSE, tie.probability),
            source,
            observedAt: when,
          },
        ]
      : []),
    ...(a.destination !== null && a.destination === now.destination
      ? [
          {
            key: `same-destination:${a.id}`,
            group: 'story' as const,
            kind: 'same-destination',
            sentence: 'Negara tujuannya sama dengan permohonan terdahulu.',
            millibits: ifSo(SAME_DESTINATION, tie.probability),
            source,
            observedAt: when,
          },
        ]
      : []),
    ...(days <= SOON_DAYS
      ? [
          {
            key: `soon-again:${a.id}`,
            group: 'place-time' as const,
            kind: 'soon-again',
            sentence: `Permohonan baru diajukan dalam ${SOON_DAYS} hari, di kantor lain.`,
            millibits: ifSo(SOON_AGAIN, tie.probability),
            source,
            observedAt: noon(now.submittedOn),
          },
        ]
      : []),
  ];
}
