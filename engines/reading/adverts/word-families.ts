import families from './word-families.json' with { type: 'json' };
import { stemsOf } from '../text/stems.ts';
import type { Token } from '../text/tokens.ts';

/**
 * What words of an offer mean, whatever their form and tongue (Indonesian, chat, Javanese, Malay, Sasak). In the list a bare word
 * stands for all forms built on it ("titip": dititipkan, nitip, titipin), `=word` for that form only, `a_b` for words in a row.
 * @source dossier: passport-screening §2.5, §2.8; the words are our own collection
 */
export type Family = keyof typeof families;

const byStem = new Map<string, Family[]>();
const byForm = new Map<string, Family[]>();
/** First word → the rest of the words and the family. */
const byPhrase = new Map<string, { rest: readonly string[]; family: Family }[]>();

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};
for (const [family, words] of Object.entries(families) as [Family, string][]) {
  for (const word of words.split(/\s+/)) {
    const form = word.replace(/^=/, '');
    if (form.includes('_')) {
      const [first = '', ...rest] = form.split('_');
      push(byPhrase, first, { rest, family });
    } else push(word.startsWith('=') ? byForm : byStem, form, family);
  }
}

/** A word or phrase of a family in the text, by token numbers, end exclusive. */
export interface Found {
  readonly from: number;
  readonly to: number;
}

/** Where each family occurs among these tokens. Hyphenated words must be one token ("jalan-jalan"). */
export function familiesIn(tokens: readonly Pick<Token, 'low'>[]): ReadonlyMap<Family, readonly Found[]> {
  const out = new Map<Family, Found[]>();
  const add = (family: Family, from: number, to: number): void => {
    const list = out.get(family);
    if (list === undefined) out.set(family, [{ from, to }]);
    else if (list.at(-1)?.from !== from) list.push({ from, to });
  };
  for (const [at, { low }] of tokens.entries()) {
    for (const { rest, family } of byPhrase.get(low) ?? [])
      if (rest.every((word, step) => tokens[at + 1 + step]?.low === word)) add(family, at, at + 1 + rest.length);
    for (const family of byForm.get(low) ?? []) add(family, at, at + 1);
    for (const stem of stemsOf(low)) for (const family of byStem.get(stem) ?? []) add(family, at, at + 1);
  }
  return out;
}
