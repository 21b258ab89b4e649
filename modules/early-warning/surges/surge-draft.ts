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
  /** Recruiters or companies that several reports of the window name. */
  readonly named: readonly { readonly personId: string; readonly mentionId: string; readonly reports: readonly string[] }[];
  /** Reports of the window that an officer verified. */
  readonly verified: readonly string[];
}

const few = (value: number): string => (value < 1 ? 'kurang dari 1' : `sekitar ${Math.round(value)}`);
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
  if (facts.named.length === 0 && facts.verified.length === 0) return undefined;
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
  const named = facts.named.map(({ personId, mentionId, reports }) =>
    piece(
      `same-recruiter:${personId}`,
      {
        group: 'network',
        kind: 'same-recruiter',
        sentence: `${reports.length} laporan dari desa ini menyebut perekrut yang sama.`,
        source: { kind: 'report', id: reports[0] ?? null },
        mentionId,
      },
      SAME_RECRUITER_BITS,
    ),
  );
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
    pieces: [rise, ...named, ...verified],
    unknowns: [
      'Apakah ada sosialisasi atau kunjungan di desa ini yang belum dicatat?',
      'Apakah laporan-laporan itu bercerita tentang kejadian yang sama?',
    ],
    mentions: facts.named.map(({ mentionId, personId }) => ({ mentionId, personId })),
  };
}
