import { editDistance } from '../text/edit-distance.ts';

/** How two company names stand to each other. */
export type NameRelation = 'same' | 'shortened' | 'uncertain' | 'initials' | 'different';

const LEGAL = new Set(['pt', 'cv', 'ud', 'pd', 'persero', 'tbk', 'perseroan', 'terbatas', 'ltd', 'fa']);
/** Words so common behind company names that leaving one out makes no other company. @source counted in the snapshot of placement companies (dossier: p3mi) */
const TAILS = new Set(
  'mandiri abadi sejahtera jaya utama indonesia internasional international perkasa makmur sentosa sukses bersama group indo nusantara lestari raya prima persada'.split(
    ' ',
  ),
);
const SHORT_CONCAT = 16;

/** The words of a company's name that count: no legal form, no brackets, no marks. */
export function companyTokens(name: string): string[] {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !LEGAL.has(word))
    .map((word) => word.replace(/\d+$/, '') || word);
}

/** First letters, for a name given as "PT MIA". */
export function initialsOf(tokens: readonly string[]): string {
  return tokens.map((token) => token[0] ?? '').join('');
}

/**
 * Compares two company names.
 * @returns `same` equal but for spacing, order of the legal form, or a lost or swapped letter; `shortened` one lacks a usual last
 *          word or carries a town behind; `initials` one is the other's initials; `uncertain` a person must look; `different`
 * @source  worked examples for check-recruiter; sister companies ("Bumenjaya Duta Putra" and "Bumenjaya Eka Putra") stay apart
 */
export function compareCompanyNames(one: string, other: string, isTown: (word: string) => boolean = () => false): NameRelation {
  const left = companyTokens(one);
  const right = companyTokens(other);
  if (left.length === 0 || right.length === 0) return 'different';
  const joined = left.join('');
  const otherJoined = right.join('');
  if (joined === otherJoined) return 'same';
  if (areInitials(left, right) || areInitials(right, left)) return 'initials';
  if (left.length === right.length) {
    const changed = left.flatMap((word, at) => (word === right[at] ? [] : [slip(word, right[at] ?? '')]));
    if (changed.every((level) => level === 'slip') && changed.length <= 2) return 'same';
    if (changed.length === 1 && changed[0] === 'near') return 'uncertain';
    return 'different';
  }
  const most = Math.min(joined.length, otherJoined.length) >= SHORT_CONCAT ? 2 : 1;
  if (
    joined.length >= 8 &&
    Math.abs(left.length - right.length) <= 1 &&
    editDistance(joined, otherJoined, most) <= most &&
    sharesStart(joined, otherJoined)
  )
    return 'same';
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  const heads = short.every((word, at) => word === long[at] || slip(word, long[at] ?? '') === 'slip');
  if (!heads) return 'different';
  const rest = long.slice(short.length);
  if (short.length >= 2 && rest.length === 1 && (TAILS.has(rest[0] ?? '') || isTown(rest[0] ?? ''))) return 'shortened';
  if (short.length >= 2 && rest.length === 2 && isTown(rest.join(''))) return 'shortened';
  return short.length >= 2 ? 'uncertain' : 'different';
}

/** One word against another: a typing slip, near, or another word. */
function slip(one: string, other: string): 'slip' | 'near' | 'other' {
  const length = Math.max(one.length, other.length);
  const distance = editDistance(one, other, 2);
  if (length >= 4 && distance <= 1 && (one[0] === other[0] || length >= 7)) return length === 4 ? 'near' : 'slip';
  if (length >= 8 && distance <= 2 && one[0] === other[0]) return 'slip';
  return length >= 6 && distance <= 2 ? 'near' : 'other';
}

const sharesStart = (one: string, other: string): boolean => one.slice(0, 2) === other.slice(0, 2);

function areInitials(short: readonly string[], long: readonly string[]): boolean {
  const word = short.join('');
  return (
    word.length >= 2 &&
    word.length <= 6 &&
    long.length >= 2 &&
    (short.length === 1 || short.every((part) => part.length === 1)) &&
    initialsOf(long) === word
  );
}
