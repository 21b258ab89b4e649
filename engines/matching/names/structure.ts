import { canonicalToken, hasOldSpelling } from './spelling.ts';

/** A name taken apart. Tokens are canonical; `aliases` are what stood behind "alias". */
export interface ParsedName {
  /** Canonical tokens in their order, titles and degrees left out; empty when nothing is left. */
  tokens: string[];
  /** Whether the token was a single letter (an initial), by position. */
  initials: boolean[];
  /** Canonical tokens behind bin, binti, bt: the father's name. They are also in `tokens`. */
  father: string[];
  aliases: string[];
}

/** More tokens than any registered name has; the rest of a pasted text is ignored (our choice). */
const MOST_TOKENS = 10;
/** The registry's longest name has 70 characters (dossier: indonesian-identity §1); twice that is enough. */
export const LONGEST_NAME = 160;

const TITLES = new Set(
  (
    'h hj hjh haji hajah hajjah kh ky kyai kiai kiyai tgh ust ustad ustadz ustaz ustadzah ustazah drs dra ir dr drg prof r rr rd raden rm ' +
    'alm almh almarhum almarhumah bpk bapak bp ibu bu pak mas mbak mba kang cak gus sdr sdri saudara saudari tn ny nn mr mrs ms miss yth bang om ' +
    'tante bos kapten kol letkol mayor sersan kopral bripka aiptu ipda iptu akp fnu lnu mang bibi teh teteh abah nyonya tuan nona ki'
  ).split(' '),
);

/** Two dotted or short pieces that only degrees have: S.Pd., M.M., A.Md.Kep. */
const DEGREE =
  /^(?:[sma]\.?\s?(?:pdi?|hi?|e|ei|kom|si|t|ti|tr|ag|sos|kep|kes|ked|km|farm|p|hum|psi|ip|iptek|pt|hut|th|ip|i|md|m|sc|ak|kn|ikom|gz|keb|li|b|a|ap|stat|eng|tp|sn|arch|fil|pi|ds|or)\.?)+$|^(?:ph\.?d|m\.?b\.?a|s\.?h|m\.?h|m\.?m|ners|ns|apt|amd|amk|amkeb|spd|skom|sag|ssos|skm|lc|ba|bsc|msc|sp\.?[a-z]{1,4})\.?$/;
const DOTTED_DEGREE =
  /(?:^|[\s,])(?:[sma]\.\s?(?:pd|kom|ag|sos|kep|kes|farm|hum|psi|hut|md|ak|kn|km|th|ip|si|pt|h|e|t|p|m|sc)(?:\.\s?(?:i|kep|keb|kes|sd|kom))?\.?)(?=[\s,]|$)/g;

const FATHER_MARK = /^(?:bin|binti|bt|bte|bn|ibn|bint)$/;
const ALIAS_MARK = /\s(?:alias|als|a\.?k\.?a\.?|dipanggil|panggilan)[.:]?\s|@|\(|\//;
const PLAIN_ASCII = /^[ -~]*$/;
const APOSTROPHES = /['’‘`´ʼʻʾʿ"“”]/g;
const LETTER_FOLDS: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ł: 'l', ı: 'i', þ: 'th', ð: 'd' };

/** Lower-case, accents and apostrophes off, everything but letters and digits to blanks. */
export function plainText(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase().replace(/['`"]/g, '');
  const lower = text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(APOSTROPHES, '');
  return lower.replace(/[ßøæœđłıþð]/g, (letter) => LETTER_FOLDS[letter] ?? letter);
}

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function withoutDegrees(text: string): string {
  const [first = '', ...rest] = text.split(',');
  const kept = rest.filter((part) => part.trim() !== '' && !DEGREE.test(part.trim().replaceAll(/\s+/g, '')));
  return [first, ...kept].join(' ').replace(DOTTED_DEGREE, ' ');
}

/**
 * Abdurrahman, Abdur Rahman, Abd. Rahman: the article takes the sound of the next letter.
 * @returns  "abdul" and the rest; undefined for any other word and for Abdullah
 */
function splitAbdul(word: string): string[] | undefined {
  const match = /^abd[uo]e?([lrsnztd])(\1?)(h?)([a-z]*)$/.exec(word);
  if (match === null) return undefined;
  const [, letter = '', doubled = '', breath = '', tail = ''] = match;
  if (letter === 'l') {
    if (/^[ao]h?$/.test(tail)) return undefined;
    const rest = doubled === '' ? breath + tail : `l${breath}${tail}`;
    return rest.length >= 4 ? ['abdul', rest] : undefined;
  }
  if (tail === '') return ['abdul'];
  const rest = letter + breath + tail;
  return rest.length >= 4 ? ['abdul', rest] : undefined;
}

function stripTitles(list: string[]): string[] {
  let from = 0;
  while (from < list.length - 1 && TITLES.has(list[from] ?? '') && list.slice(from + 1).some((word) => word.length > 1)) from += 1;
  return list.slice(from).filter((word, index, all) => index === 0 || all.length < 3 || !/^(?:hj|drs|dra)$/.test(word));
}

/** A mononym that an airline or an employer doubled: "Sutrisno Sutrisno". */
function undouble(list: string[]): string[] {
  return list.length > 1 && list.every((word) => word === list[0]) ? list.slice(0, 1) : list;
}

/**
 * Takes a written name apart: titles, degrees, alias, father, abbreviations, spelling.
 * @param raw  name as written, any script; at most 160 characters of it are read
 * @source     dossier: indonesian-identity §1–3
 */
export function parseName(raw: string): ParsedName {
  const [main = '', ...others] = ` ${plainText(raw.slice(0, LONGEST_NAME))} `.split(ALIAS_MARK);
  const aliases = others.map((part) => words(part).join(' ')).filter((part) => part !== '');
  const mainWords = undouble(stripTitles(words(withoutDegrees(main.trim()))).slice(0, MOST_TOKENS));
  const oldSpelling = mainWords.some(hasOldSpelling);
  const tokens: string[] = [];
  const initials: boolean[] = [];
  const father: string[] = [];
  let behindMark = false;
  mainWords.forEach((word, index) => {
    if (index > 0 && index < mainWords.length - 1 && FATHER_MARK.test(word)) {
      behindMark = true;
      return;
    }
    const firstM = word === 'm' && (tokens.length === 0 || /^(?:lalu|raden)$/.test(tokens[0] ?? '')) && mainWords.length > 1;
    for (const part of splitAbdul(word) ?? [firstM ? 'muhammad' : word]) {
      const token = canonicalToken(part, oldSpelling);
      tokens.push(token);
      initials.push(word.length === 1 && !(index === 0 && word === 'i'));
      if (behindMark) father.push(token);
    }
  });
  return { tokens, initials, father, aliases };
}
