import { noon } from './facts.ts';
import type { Draft, DraftPiece, Place } from './facts.ts';

/** A statement that somebody is placed by a company: in an application, an answer or a report. */
export interface Naming {
  readonly source: { readonly kind: 'application' | 'report' | 'placement'; readonly id: string };
  readonly label: string;
  readonly on: string;
  readonly place: Place;
  readonly departsOn: string | null;
  /** For reports: A–F × 1–6, or null. */
  readonly grade: string | null;
}
export interface LicenceFinding {
  readonly recruiterId: string;
  readonly status: 'revoked' | 'suspended' | 'expired';
  /** "dicabut sejak 29 Januari 2026 (Keputusan …)" — from the register, ready to show. */
  readonly words: string;
  readonly ageDays: number;
}

const STATUS_WEIGHT: Record<LicenceFinding['status'], number> = { revoked: 3_000, suspended: 2_300, expired: 1_800 };
const NAMED_BY_APPLICANT = 1_700;
const NAMED_IN_REPORT = 1_400;
/** An office wrote the placement down: nobody heard it from somebody. Our choice, as of an applicant's own word. */
const PLACED_THERE = 1_700;
const TOLD = {
  application: {
    group: 'story',
    millibits: NAMED_BY_APPLICANT,
    sentence: ({ label }: Naming): string => `Pemohon ${label} menyebut perusahaan itu sebagai penyalurnya.`,
  },
  report: {
    group: 'report',
    millibits: NAMED_IN_REPORT,
    sentence: ({ grade }: Naming): string => `Sebuah laporan menyebut perusahaan itu merekrut${grade === null ? '' : ` (nilai laporan ${grade})`}.`,
  },
  placement: {
    group: 'record',
    millibits: PLACED_THERE,
    sentence: (): string => 'Seorang pekerja tercatat ditempatkan lewat perusahaan itu pada tanggal tersebut.',
  },
} as const; // prettier-ignore
/** Our register may be behind: older than this is said, not hidden. */
const OLD_DAYS = 180;

/** A named recruiter has no valid licence on that day. Unknown status is a question for the officer, never an alert. */
export function recruiterWithoutLicence(finding: LicenceFinding, naming: Naming): Draft {
  const observedAt = noon(naming.on);
  const told = TOLD[naming.source.kind];
  const pieces: DraftPiece[] = [
    {
      key: 'licence',
      group: 'document',
      kind: 'licence',
      sentence: `Izin perusahaan yang disebut ${finding.words}.`,
      millibits: STATUS_WEIGHT[finding.status],
      source: { kind: 'recruiter', id: finding.recruiterId },
      observedAt,
    },
    {
      key: `named:${naming.source.id}`,
      group: told.group,
      kind: 'named',
      sentence: told.sentence(naming),
      millibits: told.millibits,
      source: naming.source,
      observedAt,
    },
  ];
  return {
    kind: 'recruiter-without-licence',
    key: `recruiter:${finding.recruiterId}`,
    place: naming.place,
    departsOn: naming.departsOn,
    pieces,
    unknowns: [
      'Apakah yang merekrut benar perusahaan itu, atau orang yang memakai namanya.',
      ...(finding.ageDays > OLD_DAYS ? [`Data izin ini berumur ${finding.ageDays} hari; mungkin sudah berubah.`] : []),
      ...(naming.departsOn === null ? ['Kapan orang yang direkrut hendak berangkat.'] : []),
    ],
    mentions: [],
  };
}
