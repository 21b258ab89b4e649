import { basisWords, daysBetween, hundreds, ifSo, noon } from './facts.ts';
import type { ApplicationFact, Draft, DraftPiece, ReportFact, Tie } from './facts.ts';

/** Weight of a report by the grade of its source and of what it says, in millibits; ungraded counts little. Our choice after A–F × 1–6. */
const SOURCE_WEIGHT: Record<string, number> = { A: 1_600, B: 1_400, C: 1_100, D: 700, E: 300, F: 600 };
const INFORMATION_WEIGHT: Record<string, number> = { 1: 1_600, 2: 1_300, 3: 1_000, 4: 400, 5: -600, 6: 500 };
const UNGRADED = 1_400;
const CONTRADICTED = -4_000;
const DANGER = 1_200;
/** What a shared identifier of a report and an applicant tells. @source dossier: detection §6: phone of a known cluster 2.5 nats; others: our choice */
const SHARED: Record<string, number> = {
  phone: 3_000,
  account: 3_000,
  handle: 2_600,
  plate: 2_000,
  passport: 3_000,
  email: 2_600,
  address: 1_400,
  house: 1_400,
};
const SHARED_OTHER = 1_000;
const IDENTITY_MOST = 3_600;
const SAME_DESTINATION = 1_100;
const NEAR_IN_TIME = 600;
const NEAR_DAYS = 60;

export interface Meeting {
  readonly application: ApplicationFact;
  readonly personId: string;
  readonly ties: readonly Tie[];
}

/** A report and applications that tell of one person, phone, account, house or vehicle. One alert per report and office. */
export function reportMeetsApplication(report: ReportFact, meetings: readonly Meeting[], officeId: string): Draft | undefined {
  const here = meetings.filter((m) => m.application.officeId === officeId && m.ties.length > 0);
  const first = here[0]?.application;
  if (first === undefined) return undefined;
  const departures = [report.departsOn, ...here.map((m) => m.application.departsOn)].filter((d) => d !== null).sort();
  return {
    kind: 'report-meets-application',
    key: `report:${report.id}`,
    place: { agencyId: first.agencyId, officeId, territory: first.territory ?? report.territory },
    departsOn: departures[0] ?? null,
    pieces: [...credibility(report, surest(here.flatMap((m) => m.ties))), ...here.flatMap((m) => piecesOf(report, m))],
    unknowns: [
      ...(report.grade === null ? ['Laporan ini belum dinilai: seberapa dapat dipercaya sumber dan isinya.'] : []),
      ...(departures.length === 0 ? ['Kapan mereka hendak berangkat.'] : []),
      'Apakah pemohon tahu tentang hal yang dilaporkan; ia mungkin calon korban, mungkin tidak tersangkut sama sekali.',
    ],
    mentions: here.flatMap((m) => m.ties.map((t) => ({ mentionId: t.mentionId, personId: m.personId }))),
  };
}

/** Chance of the surest tie; undefined when one is sure enough to be said. */
const surest = (ties: readonly Tie[]): number | undefined =>
  ties.some(({ probability }) => probability === undefined) ? undefined : Math.max(...ties.map(({ probability = 1 }) => probability));

function credibility(report: ReportFact, probability: number | undefined): DraftPiece[] {
  const source = { kind: 'report', id: report.id };
  const observedAt = noon(report.receivedOn);
  const [letter = '', digit = ''] = report.grade ?? '';
  const weight = report.grade === null ? UNGRADED : (SOURCE_WEIGHT[letter] ?? 0) + (INFORMATION_WEIGHT[digit] ?? 0);
  const graded =
    report.grade === null
      ? 'Ada laporan tentang hal ini; nilainya belum ditetapkan.'
      : `Ada laporan tentang hal ini, bernilai ${report.grade}.`;
  return [
    { key: 'report', group: 'report', kind: 'report', sentence: graded, millibits: ifSo(weight, probability), source, observedAt },
    ...(report.immediateDanger
      ? [
          {
            key: 'danger',
            group: 'report' as const,
            kind: 'danger',
            sentence: 'Pelapor menyebut ada bahaya langsung.',
            millibits: ifSo(DANGER, probability),
            source,
            observedAt,
          },
        ]
      : []),
    ...(report.verdict === 'contradicted'
      ? [
          {
            key: 'contradicted',
            group: 'report' as const,
            kind: 'contradicted',
            sentence: 'Isi laporan ini sudah dibantah oleh pemeriksaan.',
            millibits: CONTRADICTED,
            source,
            observedAt,
          },
        ]
      : []),
  ];
}

function piecesOf(report: ReportFact, { application: a, ties }: Meeting): DraftPiece[] {
  const source = { kind: 'application', id: a.id };
  const observedAt = noon(a.submittedOn);
  const days = Math.abs(daysBetween(report.receivedOn, a.submittedOn));
  return [
    ...ties.map((tie) => tiePiece(a, tie)),
    ...(report.destination !== null && report.destination === a.destination
      ? [
          {
            key: `destination:${a.id}`,
            group: 'story' as const,
            kind: 'destination',
            sentence: 'Negara tujuan dalam laporan sama dengan negara tujuan permohonan.',
            millibits: ifSo(SAME_DESTINATION, surest(ties)),
            source,
            observedAt,
          },
        ]
      : []),
    ...(days <= NEAR_DAYS
      ? [
          {
            key: `near:${a.id}`,
            group: 'place-time' as const,
            kind: 'near',
            sentence: days === 0 ? 'Laporan dan permohonan masuk pada hari yang sama.' : `Laporan dan permohonan berjarak ${days} hari.`,
            millibits: ifSo(NEAR_IN_TIME, surest(ties)),
            source,
            observedAt,
          },
        ]
      : []),
  ];
}

function tiePiece(a: ApplicationFact, tie: Tie): DraftPiece {
  const shared = tie.how === 'shared';
  const weight = shared
    ? Math.max(...tie.basis.map((b) => SHARED[b] ?? SHARED_OTHER))
    : Math.min(IDENTITY_MOST, Math.max(0, hundreds(tie.bits / 3)));
  const sentence = shared
    ? `Permohonan ${a.number} terkait dengan ${basisWords(tie.basis)} yang disebut dalam laporan.`
    : `Pemohon ${a.number} ${tie.how === 'same' ? 'adalah' : 'mungkin'} orang yang disebut dalam laporan, menurut ${basisWords(tie.basis)}.`;
  return {
    key: `tie:${tie.how}:${a.id}:${tie.otherMentionId}`,
    group: shared ? 'network' : 'identity',
    kind: shared ? 'shared-identifier' : 'same-person',
    sentence,
    millibits: weight,
    source: { kind: 'application', id: a.id },
    mentionId: tie.mentionId,
    observedAt: noon(a.submittedOn),
  };
}
