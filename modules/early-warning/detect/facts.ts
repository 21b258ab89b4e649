import { reportWeight } from '../../../engines/warning/learning/reporter-reliability.ts';
import type { AlertKind } from '../model.ts';

/** What the detectors look at: facts of applications and reports, brought by the handlers; no names, no identifiers. */
export interface ApplicationFact {
  readonly id: string;
  readonly number: string;
  readonly agencyId: string;
  readonly officeId: string;
  readonly officeName: string;
  readonly territory: string | null;
  readonly purpose: string | null;
  /** ISO 3166 alpha-2 */
  readonly destination: string | null;
  readonly submittedOn: string;
  readonly departsOn: string | null;
  readonly outcome: string | null;
  readonly decision: string | null;
  readonly decidedOn: string | null;
}

export interface ReportFact {
  readonly id: string;
  readonly agencyId: string;
  readonly officeId: string;
  readonly territory: string | null;
  readonly receivedOn: string;
  readonly destination: string | null;
  readonly departsOn: string | null;
  readonly immediateDanger: boolean;
  /** `A1` … `F6`, null while nobody graded it. */
  readonly grade: string | null;
  readonly verdict: string | null;
}

/** Two mentions that belong together: one person (zone) or one identifier. */
export interface Tie {
  readonly mentionId: string;
  readonly otherMentionId: string;
  readonly otherPersonId: string;
  /** `same` and `review` tell of one person; `shared` of one identifier of different people. */
  readonly how: 'same' | 'review' | 'shared';
  readonly bits: number;
  /** That both are one person, 0 to 1; absent where it is sure enough to be said. What rests on a mere possibility weighs by it. */
  readonly probability?: number;
  /** Kinds of identifiers or fields that tie them. */
  readonly basis: readonly string[];
}

export interface Place {
  readonly agencyId: string;
  readonly officeId: string;
  readonly territory: string | null;
}

/** One piece of a draft: a sentence without names, its weight, and where it comes from. */
export interface DraftPiece {
  readonly key: string;
  readonly group: 'identity' | 'story' | 'document' | 'money' | 'network' | 'report' | 'record' | 'place-time';
  readonly kind: string;
  readonly sentence: string;
  readonly millibits: number;
  readonly source: { readonly kind: string; readonly id: string | null };
  readonly mentionId?: string;
  readonly observedAt: string;
}

/** What a detector found; `raise-alert.ts` decides whether it is enough. */
export interface Draft {
  readonly kind: AlertKind;
  readonly key: string;
  readonly place: Place;
  readonly departsOn: string | null;
  readonly pieces: readonly DraftPiece[];
  readonly unknowns: readonly string[];
  readonly mentions: readonly { readonly mentionId: string; readonly personId: string }[];
}

const BASIS_WORDS: Record<string, string> = {
  nik: 'NIK',
  kk: 'nomor KK',
  phone: 'nomor telepon',
  passport: 'nomor paspor',
  account: 'nomor rekening',
  handle: 'akun media sosial',
  plate: 'nomor kendaraan',
  email: 'alamat surel',
  address: 'alamat',
  name: 'nama',
  birth_date: 'tanggal lahir',
  nik_birth_date: 'tanggal lahir dalam NIK',
  village_code: 'tempat tinggal',
  age: 'usia',
  sex: 'jenis kelamin',
  birth_place: 'tempat lahir',
};
/** "nomor telepon dan alamat": kinds only, never values. */
export function basisWords(basis: readonly string[]): string {
  const words = [...new Set(basis.map((b) => BASIS_WORDS[b] ?? 'keterangan lain'))];
  return words.length < 2 ? (words[0] ?? 'keterangan lain') : `${words.slice(0, -1).join(', ')} dan ${words.at(-1) ?? ''}`;
}

/** Bits as whole hundreds of millibits. */
export const hundreds = (bits: number): number => Math.round(bits * 10) * 100;

/** What a piece weighs when it only holds with a chance: the chance that it tells of nobody is reckoned in. */
export const ifSo = (millibits: number, probability: number | undefined): number =>
  probability === undefined ? millibits : reportWeight(millibits, probability);

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
export const noon = (day: string): string => `${day.slice(0, 10)}T05:00:00.000Z`;
