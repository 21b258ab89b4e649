import { TITLES } from '../lexicon/institutions.ts';
import { editDistance } from '../text/edit-distance.ts';

/** "Nama perekrut: Yanto. Tujuan: Malaysia." – what a filled-in form says of whom and where. */
export interface FormFields {
  /** Who recruits, as written in the form, in lower case and without titles. */
  readonly who: readonly string[];
  /** Village, hamlet or district. */
  readonly where: readonly string[];
}

const FIELD = /(?:^|[.;,\n|])[\s\d)*-]*(\p{L}[\p{L} ./]{1,28}?)\s*[:=]\s*([^.;,\n|]{1,60})/gu;
/** Fewer than these are a manner of speaking ("Catatan: …"). Our choice. */
const LEAST_FIELDS = 3;
const WHO =
  /perekrut|agen\b|agency|sponsor|calo|terlapor|pelaku|tersangka|pembawa|penyalur|penghubung|yang (?:mengajak|membawa|menawari)/iu;
const WHERE = /\b(?:desa|ds|dusun|dsn|kelurahan|kampung|kecamatan|kec|alamat|lokasi|tempat)\b/iu;
const EMPTY = /^\s*(?:-|–|tidak (?:tahu|diketahui|ada|jelas)|belum (?:tahu|diketahui)|\?+|anonim)/iu;
const LEAST_WORD = 3;
const LONG_WORD = 5;

const NO_FORM: FormFields = { who: [], where: [] };

/** The fields of a filled-in form, and the text without its labels, which every copy of the form has in common. */
export function formFieldsOf(text: string): { fields: FormFields; filledIn: string } {
  const found = [...text.matchAll(FIELD)];
  if (found.length < LEAST_FIELDS) return { fields: NO_FORM, filledIn: text };
  const valuesOf = (label: RegExp): string[] =>
    found
      .flatMap(([, name = '', value = '']) => (label.test(name) && !EMPTY.test(value) ? [plain(value)] : []))
      .filter((value) => value !== '');
  return {
    fields: { who: valuesOf(WHO), where: valuesOf(WHERE) },
    filledIn: found.map(([, , value = '']) => value.trim()).join('. '),
  };
}

const plain = (value: string): string =>
  value
    .toLowerCase()
    .split(/[^\p{L}\d']+/u)
    .filter((word) => word.length >= LEAST_WORD && !TITLES.has(word))
    .join(' ');

/** Two forms that name other recruiters, or the same first name in another village. */
export function formsDiffer(one: FormFields, other: FormFields): boolean {
  const filled = (left: readonly string[], right: readonly string[]): boolean => left.length > 0 && right.length > 0;
  if (filled(one.who, other.who) && !shareWord(one.who, other.who)) return true;
  return filled(one.where, other.where) && !shareWord(one.where, other.where);
}

const shareWord = (left: readonly string[], right: readonly string[]): boolean => {
  const words = right.flatMap((value) => value.split(' '));
  return left.some((value) =>
    value
      .split(' ')
      .some((word) =>
        words.some((twin) => word === twin || (Math.min(word.length, twin.length) >= LONG_WORD && editDistance(word, twin, 1) <= 1)),
      ),
  );
};
