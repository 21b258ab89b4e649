/** Words between names that stay small. */
const SMALL = new Set(['dan', 'bin', 'binti', 'alias', 'als']);
/** Legal forms, written in capitals. */
const FORMS = new Set(['pt', 'cv', 'ud']);
/** "nama yang sama: jumadi hariyanto", "sebutan yang sama: mbah rus"; the reader compares names in small letters. */
const NAMES = /^((?:nama|sebutan)\b[^:]*: )(.+)$/u;

const nameCase = (word: string): string => {
  if (SMALL.has(word)) return word;
  return FORMS.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
};

/** A reason why two reports may be one, with names written as names. */
export const reasonWords = (reason: string): string =>
  reason.replace(NAMES, (_, before: string, names: string) => before + names.split(' ').map(nameCase).join(' '));
