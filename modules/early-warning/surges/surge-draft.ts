import { hundreds } from '../detect/facts.ts';
import type { Draft, DraftPiece, Place } from '../detect/facts.ts';

/** Reports from one village that name one recruiter: a story told by several. @source expert weight, dossier: detection §6 (answer repeats, +1.8 nats) */
const SAME_RECRUITER_BITS = 2.6;
/** A report that an officer found true. @source expert weight, dossier: detection §6 (network and money rules, +1.4 to 1.6 nats) */
const VERIFIED_BITS = 2.2;

export interface SurgeFacts {
  readonly place: Place;
  readonly village: string;
  readonly week: string;
  readonly span: number;
  readonly told: number;
  readonly expected: number;
  /** E-value of the rise. */
  readonly evidence: number;
  readonly observedAt: string;
  /** The recruiter or company that most reports of the window name, when several do. */
  readonly named: { readonly personId: string; readonly mentionId: string; readonly reports: readonly string[] } | undefined;
  /** Reports of the window that an officer verified. */
  readonly verified: readonly string[];
}

export const few = (value: number): string => (value < 1 ? 'kurang dari 1' : `sekitar ${Math.round(value)}`);
export const weeksWords = (span: number): string => (span === 1 ? 'minggu terakhir' : `${span} minggu terakhir`);

/** "6 laporan dalam 4 minggu terakhir; biasanya sekitar 1." */
export const surgeSentence = (told: number, expected: number, span: number): string =>
  `${told} laporan dalam ${weeksWords(span)}; biasanya ${few(expected)}.`;

/**
 * A rise in a village as an alert, when something beside place and time speaks for it.
 * @returns undefined while place and time stand alone: then the village is marked on the map and nobody is called
 * @source dossier: detection §6 (two groups at least, none from place-time alone)
 */
export function surgeDraft(facts: SurgeFacts): Draft | undefined {
  if (facts.named === undefined && facts.verified.length === 0) return undefined;
  const piece = (key: string, rest: Omit<DraftPiece, 'key' | 'observedAt' | 'millibits'>, bits: number): DraftPiece => ({
    key,
    observedAt: facts.observedAt,
    millibits: hundreds(bits),
    ...rest,
  });
  const rise = piece(
    'village-rise',
    {
      group: 'place-time',
      kind: 'village-rise',
      sentence: `Dari desa ini masuk ${surgeSentence(facts.told, facts.expected, facts.span)}`,
      source: { kind: 'village', id: null },
    },
    Math.max(0, Math.log2(facts.evidence)),
  );
  const { named } = facts;
  const oneRecruiter =
    named === undefined
      ? []
      : [
          piece(
            'same-recruiter',
            {
              group: 'network',
              kind: 'same-recruiter',
              sentence: `${named.reports.length} laporan dari desa ini menyebut perekrut atau nomor yang sama.`,
              source: { kind: 'report', id: named.reports[0] ?? null },
              mentionId: named.mentionId,
            },
            SAME_RECRUITER_BITS,
          ),
        ];
  const verified = facts.verified.map((id) =>
    piece(
      `verified:${id}`,
      {
        group: 'report',
        kind: 'verified-report',
        sentence: 'Satu laporan dari desa ini sudah diperiksa dan terbukti.',
        source: { kind: 'report', id },
      },
      VERIFIED_BITS,
    ),
  );
  return {
    kind: 'village-surge',
    key: facts.village,
    place: facts.place,
    departsOn: null,
    pieces: [rise, ...oneRecruiter, ...verified],
    unknowns: [
      'Apakah ada sosialisasi atau kunjungan di desa ini yang belum dicatat?',
      'Apakah laporan-laporan itu bercerita tentang kejadian yang sama?',
    ],
    mentions: named === undefined ? [] : [{ mentionId: named.mentionId, personId: named.personId }],
  };
}
