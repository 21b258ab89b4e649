import { readFileSync } from 'node:fs';

interface HistoricalNames {
  men: string[];
  women: string[];
  nicknames: Record<string, string[]>;
  heads: string[];
  tails: string[];
  surnames: string[];
  surnameVariants: Record<string, string[]>;
  counties: string[];
  places: string[];
  ranks: string[];
  work: string[];
}

const words = (text: unknown): string[] => (typeof text === 'string' ? text.split(' ') : []);

function readNames(): HistoricalNames {
  const raw = JSON.parse(readFileSync(new URL('./historical-names.json', import.meta.url), 'utf8')) as HistoricalNames;
  const { nicknames, surnameVariants, ranks } = raw;
  return {
    nicknames, surnameVariants, ranks, men: words(raw.men), women: words(raw.women), heads: words(raw.heads), tails: words(raw.tails),
    surnames: words(raw.surnames), counties: words(raw.counties), places: words(raw.places), work: words(raw.work).map((one) => one.replace('_', ' ')),
  }; // prettier-ignore
}

/** Words that names, houses and towns of the invented past are made of. */
export const NAMES = readNames();
