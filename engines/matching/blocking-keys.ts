import { combine32, hash32 } from './hash.ts';
import type { Mention } from './mention.ts';
import { WEAK_TOKENS } from './names/compare-names.ts';
import { keySound } from './names/key-sound.ts';
import { isKnownToken } from './names/spelling.ts';
import type { ParsedName } from './names/structure.ts';

/** At most this many tokens of a name make keys, the rarest first (our choice). */
const KEY_TOKENS = 3;
/** Digits of a phone that survive every way of writing it. */
const PHONE_TAIL = 9;

/** Kinds of key; the number is part of the hash, so it must never change while keys are stored. */
const KIND = {
  nik: 1, nikWithoutRegion: 2, nikWithoutDate: 3, nikWithoutSerial: 4, phone: 5, dateToken: 6, date: 7, villageToken: 8, yearTokens: 9, regencyTokens: 10,
  fatherVillage: 11, document: 12, account: 13, handle: 14, wholeName: 15, tokenPair: 16, regencyYearToken: 17, familyCardToken: 18,
} as const; // prettier-ignore

/** Lower is rarer: names outside the lists, then known names, then the weak ones. Depends on the token only. */
function commonness(token: string): number {
  if (WEAK_TOKENS.has(token)) return 2;
  return isKnownToken(token) ? 1 : 0;
}

/** Phonetic keys of the rarest tokens; initials make none. Spelling variants of one name share a key. */
function keyTokens(name: ParsedName): number[] {
  const full = name.tokens.filter((token, index) => token.length > 1 && name.initials[index] !== true);
  const strong = full.filter((token) => !WEAK_TOKENS.has(token));
  const chosen = (strong.length > 0 ? strong : full).map((token) => ({ token, key: keySound(token) }));
  chosen.sort((a, b) => commonness(a.token) - commonness(b.token) || b.token.length - a.token.length || (a.key < b.key ? -1 : 1));
  return [...new Set(chosen.slice(0, KEY_TOKENS).map(({ key }) => hash32(key)))];
}

function pairs(tokens: readonly number[]): number[] {
  const found: number[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    for (let j = i + 1; j < tokens.length; j += 1) {
      const a = tokens[i] ?? 0;
      const b = tokens[j] ?? 0;
      found.push(a < b ? combine32(a, b) : combine32(b, a));
    }
  }
  return found;
}

/**
 * Blocking keys of a mention: two mentions of one person share at least one, whatever single thing is wrong.
 * @returns  signed 32-bit integers, sorted, each once; they depend on the mention only, so they may be stored
 * @source   dossier: linkage §4 "Keys"
 */
export function blockingKeys(mention: Mention): number[] {
  const keys = new Set<number>();
  const put = (kind: number, ...parts: (string | number)[]): void => {
    let hash = hash32(`#${kind}`);
    for (const part of parts) hash = combine32(hash, typeof part === 'number' ? part : hash32(part));
    keys.add(hash);
  };
  const { nik, birth, villageCode } = mention;
  if (nik !== undefined) {
    put(KIND.nik, nik);
    put(KIND.nikWithoutRegion, nik.slice(6));
    put(KIND.nikWithoutDate, nik.slice(0, 6), nik.slice(12));
    put(KIND.nikWithoutSerial, nik.slice(0, 12));
  }
  for (const phone of mention.phones) put(KIND.phone, phone.slice(-PHONE_TAIL));
  for (const passport of mention.passports) put(KIND.document, passport);
  for (const plate of mention.plates) put(KIND.document, plate);
  for (const account of mention.accounts) put(KIND.account, account);
  for (const handle of mention.handles) put(KIND.handle, handle.slice(handle.indexOf(':') + 1));

  const places = placesOf(mention);
  const regency = villageCode !== undefined && villageCode.length >= 4 ? villageCode.slice(0, 4) : undefined;
  for (const name of [mention.name, ...mention.aliases]) {
    if (name === undefined) continue;
    const tokens = keyTokens(name);
    const two = pairs(tokens);
    put(KIND.wholeName, name.tokens.join('').replace(/(.)\1+/g, '$1'));
    for (const pair of two) put(KIND.tokenPair, pair);
    for (const place of places) for (const token of tokens) put(KIND.villageToken, place, token);
    if (mention.familyCard !== undefined) for (const token of tokens) put(KIND.familyCardToken, mention.familyCard, token);
    if (regency !== undefined) for (const pair of two) put(KIND.regencyTokens, regency, pair);
    for (const year of yearsOf(mention)) {
      for (const pair of two) put(KIND.yearTokens, year, pair);
      if (regency !== undefined) for (const token of tokens) put(KIND.regencyYearToken, regency, year, token);
    }
    if (birth !== undefined && birth.day > 0) {
      for (const token of tokens) {
        put(KIND.dateToken, birth.day * 100 + birth.month, birth.year, token);
        if (birth.day <= 12 && birth.day !== birth.month) put(KIND.dateToken, birth.month * 100 + birth.day, birth.year, token);
      }
    }
  }
  if (birth !== undefined && birth.day > 0) put(KIND.date, birth.day * 100 + birth.month, birth.year);
  const fathers = mention.father === undefined ? [] : keyTokens(mention.father);
  for (const place of places) for (const token of fathers) put(KIND.fatherVillage, place, token);
  return [...keys].sort((a, b) => a - b);
}

function yearsOf(mention: Mention): number[] {
  if (mention.birth !== undefined) return [mention.birth.year];
  if (mention.birthYears === undefined) return [];
  const [from, to] = mention.birthYears;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The village by its code and by its name, so that a report without codes meets a record with one. */
function placesOf(mention: Mention): string[] {
  const village = mention.address?.village;
  return [
    ...(mention.villageCode?.length === 10 ? [mention.villageCode] : []),
    ...(village === undefined ? [] : [`~${village.replaceAll(' ', '')}`]),
  ];
}
