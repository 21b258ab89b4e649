import type { Chance } from '../chance/chance.ts';
import { weightedNames } from '../chance/weighted.ts';
import spelling from './spelling.json' with { type: 'json' };

export type Source = 'report' | 'desk' | 'registry';

const PAIRS = spelling.pairs.split('|').map((pair) => pair.split(' ') as [string, string]);
const ABBREVIATIONS = new Map(Object.entries(spelling.abbreviations).map(([word, forms]) => [word, forms.split(' ')]));
const KEYBOARD = new Map(spelling.keyboard.split(' ').map((row) => [row[0]!, row.slice(2)]));

/** Kinds of error and their weights; alias and another member's value are made where those are known. @source dossier: simulator §4 */
const KINDS = weightedNames({ spelling: 0.45, token: 0.15, abbreviation: 0.12, keyboard: 0.1, transposition: 0.06, swapped: 0.04 });
/** Share of names with an error: in a report it follows from the typos per word; desks and registries copy a card (our choice). */
const NAME_ERRORS: Readonly<Record<Exclude<Source, 'report'>, number>> = { desk: 0.05, registry: 0.07 };
const SECOND_ERROR = 0.15;

const matchCase = (model: string, text: string): string => (/^[A-Z]/.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text);

/** One sound spelt another way; the last vowel stays, because it tells man from woman. */
export function respell(chance: Chance, word: string): string {
  const lower = word.toLowerCase();
  const from = chance.below(PAIRS.length);
  for (let step = 0; step < PAIRS.length; step += 1) {
    const [a, b] = PAIRS[(from + step) % PAIRS.length]!;
    const [old, fresh] = chance.happens(0.5) ? [a, b] : [b, a];
    const at = old === '' ? -1 : lower.slice(0, -1).indexOf(old, 1);
    if (at > 0) return matchCase(word, lower.slice(0, at) + fresh + lower.slice(at + old.length));
  }
  return word;
}

/** A neighbouring key, a doubled or a lost letter. */
export function slip(chance: Chance, word: string): string {
  if (word.length < 4) return word;
  const at = 1 + chance.below(word.length - 2);
  const letter = word[at]!.toLowerCase();
  const near = KEYBOARD.get(letter) ?? letter;
  const kind = chance.below(4);
  if (kind < 2) return word.slice(0, at) + near[chance.below(near.length)]! + word.slice(at + 1);
  return kind === 2 ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + letter + word.slice(at);
}

export function transpose(chance: Chance, word: string): string {
  if (word.length < 4) return word;
  const at = 1 + chance.below(word.length - 2);
  return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
}

const replaceAt = (words: readonly string[], at: number, word: string): string[] => words.with(at, word);

function oneError(chance: Chance, words: string[]): string[] {
  const at = chance.below(words.length);
  const word = words[at]!;
  switch (KINDS.draw(chance)) {
    case 'keyboard':
      return replaceAt(words, at, slip(chance, word));
    case 'transposition':
      return replaceAt(words, at, transpose(chance, word));
    case 'abbreviation':
      return abbreviate(chance, words);
    case 'swapped':
      return words.length > 1 ? [...words.slice(1), words[0]!] : replaceAt(words, at, respell(chance, word));
    case 'token':
      return addOrDrop(chance, words, at);
    case 'spelling':
      break;
  }
  return replaceAt(words, at, respell(chance, word));
}

/** A word lost, said twice or run together with its neighbour. */
function addOrDrop(chance: Chance, words: string[], at: number): string[] {
  if (words.length === 1) return chance.happens(0.4) ? [words[0]!, words[0]!] : [respell(chance, words[0]!)];
  if (chance.happens(0.3)) return joinTwo(chance, words);
  return words.toSpliced(chance.happens(0.75) ? words.length - 1 : at, 1);
}

/** Nurhayati and Nur Hayati. */
function joinTwo(chance: Chance, words: string[]): string[] {
  const at = chance.below(words.length - 1);
  return words.toSpliced(at, 2, words[at]! + words[at + 1]!.toLowerCase());
}

function abbreviate(chance: Chance, words: string[]): string[] {
  const at = words.findIndex((word) => ABBREVIATIONS.has(word));
  if (at >= 0) return replaceAt(words, at, chance.pick(ABBREVIATIONS.get(words[at]!)!));
  if (words.length < 2) return words;
  return [...words.slice(0, -1), `${words.at(-1)![0]!}${chance.happens(0.5) ? '.' : ''}`];
}

/** Whole capitals is how desks and registries write (shares: our choice). */
const CAPITALS: Readonly<Record<Source, number>> = { report: 0.06, desk: 0.7, registry: 0.85 };
const SMALL_LETTERS = 0.4;

/**
 * A name as a source writes it.
 * @param typoPerToken  for reports: chance of an error in each word
 * @source dossier: simulator §4
 */
export function writeName(chance: Chance, name: string, source: Source, typoPerToken: number): string {
  let words = name.split(' ');
  const share = source === 'report' ? 1 - (1 - typoPerToken) ** words.length : NAME_ERRORS[source];
  if (source === 'report' && chance.happens(0.25)) words = abbreviate(chance, words);
  if (chance.happens(share)) {
    words = oneError(chance, words);
    if (chance.happens(SECOND_ERROR)) words = oneError(chance, words);
  }
  const text = words.join(' ');
  if (chance.happens(CAPITALS[source])) return text.toUpperCase();
  return source === 'report' && chance.happens(SMALL_LETTERS) ? text.toLowerCase() : text;
}
