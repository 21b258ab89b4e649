import { editDistance } from '../../engines/matching/strings/edit-distance.ts';
import { compareCompanyNames } from '../../engines/reading/index.ts';
import type { NameLevel } from './model.ts';

const LEGAL_FORMS = new Set(['pt', 'cv', 'ud', 'tbk', 'persero', 'fa', 'yayasan', 'lpk', 'koperasi']);
/** Words so common in company names that one more or less of them names the same company. Our choice, after the snapshot. */
const FILLERS = new Set(
  'mandiri abadi utama jaya sejahtera indonesia sukses perkasa makmur bersama internasional international group cabang branch'.split(' '),
);

/** Words of a company name without its legal form; places given along are left out, too. */
export function companyWords(name: string, town = ''): string[] {
  const plain = (text: string): string[] =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\([^)]*\)/g, ' ')
      .replace(/['’`]/g, '')
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '');
  const words = plain(name).filter((word) => !LEGAL_FORMS.has(word));
  const places = new Set(plain(town).filter((word) => !/^(?:kota|kab|kabupaten)$/.test(word)));
  const kept = words.filter((word) => !places.has(word));
  return kept.length === 0 ? words : kept;
}

/** Letters of the name by which two ways of writing it are compared. */
export const companyKey = (name: string): string => companyWords(name).join('');

/** Below this share of equal letters two names are not even alike. Our choice, on the vectors of the test. */
const ALIKE = 0.72;
/** @returns share of letters that agree, 0 to 1 */
const similarity = (a: string, b: string): number =>
  a.length + b.length === 0 ? 0 : 1 - editDistance(a, b) / Math.max(a.length, b.length);

const sameWord = (a: string, b: string): boolean => a === b || (Math.min(a.length, b.length) >= 5 && editDistance(a, b) <= 1);

/**
 * Compares two company names by the rules of the command `check-recruiter`, so that screen and command agree. Sister companies
 * (Bumenjaya Duta, Bumenjaya Eka) and names with a word in the middle (Citra Karya, Citra Nusa Karya) are only alike. Towns decide
 * elsewhere: one name in two towns is two companies.
 * @param isTown knows the words that sources glue to a name: "… Karya Bekasi"
 * @returns undefined when the names have nothing to do with each other
 */
export function compareCompanies(
  a: string,
  b: string,
  isTown: (word: string) => boolean = (word) => TOWNS.has(word),
): { level: NameLevel; similarity: number } | undefined {
  const [wordsA, wordsB] = [companyWords(a), companyWords(b)];
  const [keyA, keyB] = [wordsA.join(''), wordsB.join('')];
  if (keyA === '' || keyB === '') return undefined;
  const alike = similarity(keyA, keyB);
  if (keyA === keyB) return { level: 'equal', similarity: 1 };
  switch (compareCompanyNames(a, b, isTown)) {
    case 'same':
      return { level: 'variant', similarity: alike };
    case 'shortened':
      return { level: 'part', similarity: alike };
    case 'initials':
      return { level: 'initials', similarity: alike };
    case 'uncertain':
    case 'different':
      break;
  }
  const shared = wordsA.filter((word) => !FILLERS.has(word) && wordsB.includes(word)).length;
  return alike >= ALIKE || shared >= 2 || (shared === 1 && sameWord(wordsA[0] ?? '', wordsB[0] ?? ''))
    ? { level: 'alike', similarity: alike }
    : undefined;
}

/** Whether what was typed so far begins the name, word by word: for search boxes, never for deciding. */
export function beginsWith(name: string, typed: string): boolean {
  const [words, wanted] = [companyWords(name), companyWords(typed)];
  return wanted.length > 0 && wanted.length < words.length && wanted.every((word, i) => words[i]?.startsWith(word) === true);
}

/** Towns that sources glue to company names; from the snapshot. */
const TOWNS = new Set(
  'bekasi jakarta depok cirebon mataram blitar malang surabaya bandung tegal pemalang purworejo semarang medan batam'.split(' '),
);
