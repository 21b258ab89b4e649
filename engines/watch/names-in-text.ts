import { parseName, phoneticKey } from '../matching/index.ts';
import type { ParsedName } from '../matching/index.ts';
import type { Seen } from './memory.ts';

/** A sentence of a report, word by word, and the kecamatan it tells of. */
export interface ToldText {
  readonly seen: Seen;
  readonly words: readonly string[];
  readonly village: string | undefined;
}

/** Finds applicants in what reports tell, also where no reader took the words for a name: a whole name of two words or more, side by side. */
export interface NamesInText {
  /** Words of a report that are, next to each other, the name of an applicant known by now. */
  namesIn(text: ToldText): ParsedName[];
  /** Reports whose words are the name of this applicant, with the words as they stand there. */
  textsWith(name: ParsedName, village: string | undefined): { text: ToldText; name: ParsedName }[];
  addName(name: ParsedName, village: string | undefined): void;
  addText(text: ToldText): void;
  forget(alive: (seen: Seen) => boolean): void;
}

const DISTRICT_LENGTH = 8;
/** Where no village is told, two words are the name of too many. Our choice. */
const WORDS_ANYWHERE = 3;
const LONGEST = 5;

/** The words of a text, spelt as they would be in a name. */
export function wordsOf(text: string | undefined): string[] {
  return (text?.match(/\p{L}+/gu) ?? []).map((word) => {
    const { tokens } = parseName(word);
    return tokens.length === 1 ? tokens[0]! : word;
  });
}

const pairKey = (village: string | undefined, one: string, other: string): string =>
  `${village?.slice(0, DISTRICT_LENGTH) ?? ''} ${phoneticKey(one.toLowerCase())} ${phoneticKey(other.toLowerCase())}`;

export function createNamesInText(): NamesInText {
  /** Lengths of the names that begin with this pair of words. */
  const names = new Map<string, Set<number>>();
  const texts = new Map<string, { readonly text: ToldText; readonly at: number }[]>();
  const slice = ({ words }: ToldText, at: number, length: number): ParsedName | undefined => {
    const name = at + length > words.length ? undefined : parseName(words.slice(at, at + length).join(' '));
    return name === undefined || name.tokens.length !== length ? undefined : name;
  };
  const longEnough = (village: string | undefined, length: number): boolean =>
    length <= LONGEST && length >= (village === undefined ? WORDS_ANYWHERE : 2);
  return {
    namesIn(text) {
      const found = new Map<string, ParsedName>();
      for (let at = 0; at + 2 <= text.words.length; at += 1)
        for (const length of names.get(pairKey(text.village, text.words[at]!, text.words[at + 1]!)) ?? []) {
          const name = longEnough(text.village, length) ? slice(text, at, length) : undefined;
          if (name !== undefined) found.set(name.tokens.join(' '), name);
        }
      return [...found.values()];
    },
    textsWith(name, village) {
      const [first, second] = name.tokens;
      if (first === undefined || second === undefined) return [];
      const found: { text: ToldText; name: ParsedName }[] = [];
      for (const where of village === undefined ? [undefined] : [village, undefined])
        for (const { text, at } of texts.get(pairKey(where, first, second)) ?? []) {
          const told = longEnough(where, name.tokens.length) ? slice(text, at, name.tokens.length) : undefined;
          if (told !== undefined) found.push({ text, name: told });
        }
      return found;
    },
    addName(name, village) {
      const [first, second] = name.tokens;
      if (first === undefined || second === undefined) return;
      for (const where of village === undefined ? [undefined] : [village, undefined]) {
        const key = pairKey(where, first, second);
        names.set(key, (names.get(key) ?? new Set()).add(name.tokens.length));
      }
    },
    addText(text) {
      for (let at = 0; at + 2 <= text.words.length; at += 1) {
        const key = pairKey(text.village, text.words[at]!, text.words[at + 1]!);
        const list = texts.get(key);
        if (list === undefined) texts.set(key, [{ text, at }]);
        else list.push({ text, at });
      }
    },
    forget(alive) {
      for (const [key, list] of texts) {
        const rest = list.filter(({ text }) => alive(text.seen));
        if (rest.length === 0) texts.delete(key);
        else if (rest.length < list.length) texts.set(key, rest);
      }
    },
  };
}
