import { COUNTRIES } from '../../lexicon/countries.ts';
import type { Traits } from '../traits.ts';

const NAMES: ReadonlyMap<string, string> = new Map(COUNTRIES);
const LONGEST = 3;
const NAMED = /\p{Lu}[\p{L}'’-]*/gu;

/** Countries that a text names wherever in the sentence, themselves or by a town: "agen asal China", "polisi Dubai". */
export function countriesIn({ text, countries }: Traits): ReadonlySet<string> {
  const found = new Set(countries);
  const words = Array.from(text.matchAll(NAMED), ({ 0: said, index }) => ({
    said: said.toLowerCase(),
    start: index,
    end: index + said.length,
  }));
  for (const at of words.keys()) {
    let [name, end] = ['', -1];
    for (const word of words.slice(at, at + LONGEST)) {
      if (end >= 0 && word.start !== end + 1) break;
      name = end < 0 ? word.said : `${name} ${word.said}`;
      ({ end } = word);
      const iso = NAMES.get(name);
      if (iso !== undefined) found.add(iso);
    }
  }
  return found;
}
