import { countryText } from '../../../engines/screening/indonesian.ts';
import type { LicenceEnd } from '../../recruiters/index.ts';
import { formatDay } from '../words.ts';
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
  readonly end: LicenceEnd;
  /** "dicabut sejak 29 Januari 2026 (Keputusan …)" — from the register, ready to show. */
  readonly words: string;
  readonly ageDays: number;
}

const STATUS_WEIGHT: Record<LicenceEnd['how'], number> = { revoked: 3_000, suspended: 2_300, expired: 1_800 };
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
  return draftOf(finding, naming, [
    {
      key: `named:${naming.source.id}`,
      group: told.group,
      kind: 'named',
      sentence: told.sentence(naming),
      millibits: told.millibits,
      source: naming.source,
      observedAt,
    },
  ]);
}

/** A placement that has not ended, as far as an alert tells of it: nothing of the worker. */
export interface StillRunning {
  readonly id: string;
  readonly country: string;
  /** Last step, in words, and its day. */
  readonly step: string;
  readonly on: string;
  readonly left: boolean;
}
/** More add nothing to the weight and little to read. Our choice. */
const MOST_SHOWN = 12;

/** A licence ended while people of one territory are being placed, or work abroad, through that company. */
export function placedWithoutLicence(finding: LicenceFinding, place: Place, running: readonly StillRunning[], today: string): Draft {
  const shown = running.slice(0, MOST_SHOWN);
  const draft = draftOf(finding, { on: today, place, departsOn: null }, shown.map((one) => ({
    key: `named:${one.id}`,
    group: 'record',
    kind: 'named',
    sentence: `Penempatan ke ${countryText(one.country)} lewat perusahaan itu masih berjalan: ${one.left ? 'sudah berangkat' : 'belum berangkat'} (langkah terakhir: ${one.step}, ${formatDay(one.on)}).`,
    millibits: PLACED_THERE,
    source: { kind: 'placement', id: one.id },
    observedAt: noon(one.on),
  }))); // prettier-ignore
  const more = running.length - shown.length;
  return {
    ...draft,
    unknowns: [
      'Apakah mereka sudah dialihkan ke perusahaan lain atau uangnya dikembalikan; tanyakan kepada Disnaker, LTSA, atau BP3MI yang mencatat penempatan itu.',
      ...(more > 0 ? [`Keadaan ${more} penempatan lain lewat perusahaan itu; yang ditampilkan hanya ${MOST_SHOWN} yang terbaru.`] : []),
      ...draft.unknowns,
    ],
  };
}

function draftOf(finding: LicenceFinding, { on, place, departsOn }: Pick<Naming, 'on' | 'place' | 'departsOn'>, told: readonly DraftPiece[]): Draft {
  return {
    kind: 'recruiter-without-licence',
    key: `recruiter:${finding.recruiterId}`,
    place,
    departsOn,
    pieces: [
      {
        key: 'licence',
        group: 'document',
        kind: 'licence',
        sentence: `Izin perusahaan yang disebut ${finding.words}.`,
        millibits: STATUS_WEIGHT[finding.end.how],
        source: { kind: 'recruiter', id: finding.recruiterId },
        observedAt: noon(on),
      },
      ...told,
    ],
    unknowns: [
      'Apakah yang merekrut benar perusahaan itu, atau orang yang memakai namanya.',
      ...(finding.end.contradicted ? ['Mana yang benar: sumber lain mengatakan hal yang berbeda tentang izin itu.'] : []),
      ...(finding.end.how === 'expired' ? ['Apakah izinnya sudah diperpanjang; daftar di sini mungkin belum memuatnya.'] : []),
      ...(finding.ageDays > OLD_DAYS ? [`Data izin ini berumur ${finding.ageDays} hari; mungkin sudah berubah.`] : []),
      ...(departsOn === null ? ['Kapan orang yang direkrut hendak berangkat.'] : []),
    ],
    mentions: [],
  };
} // prettier-ignore
