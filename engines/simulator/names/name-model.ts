import type { Chance } from '../chance/chance.ts';
import { weighted, weightedNames, zipfMandelbrot } from '../chance/weighted.ts';
import type { Weighted } from '../chance/weighted.ts';
import type { Sex } from '../events.ts';
import tokens from './tokens.json' with { type: 'json' };
import laws from './laws.json' with { type: 'json' };

export type People = keyof typeof laws.words;

const list = (text: string): string[] => [...new Set(text.split(' '))];
/** Shift of the token law for lists of a hundred words; the whole vocabulary behaves like q of about 150. @source dossier: simulator §2.2 */
const SHIFT = 2;
const drawn = (text: string, shift = SHIFT): Weighted<string> => zipfMandelbrot(list(text), shift);

function popular(text: string): Weighted<string> {
  const rows = text.split('|').map((row) => /^(.+) (\d+)$/.exec(row) ?? []);
  return weighted(
    rows.map(([, name = '']) => name),
    (_, at) => Number(rows[at]?.[2] ?? 0),
  );
}

interface Pools {
  readonly popular: Weighted<string>;
  readonly root: Weighted<string>;
  readonly single: Weighted<string>;
  readonly first: Weighted<string>;
  readonly last: Weighted<string>;
  readonly arabicFirst: Weighted<string>;
  readonly arabicLast: Weighted<string>;
  readonly modern: Weighted<string>;
  readonly sasak: Weighted<string>;
  readonly madura: Weighted<string>;
}

const POOLS: Readonly<Record<Sex, Pools>> = {
  L: {
    popular: popular(tokens.popularMale),
    root: drawn(tokens.jawaMaleRoot, 10),
    single: drawn(tokens.jawaMaleSingle, 60),
    first: drawn(tokens.jawaMaleFirst),
    last: drawn(tokens.jawaMaleLast),
    arabicFirst: drawn(tokens.arabicMaleFirst),
    arabicLast: drawn(tokens.arabicMaleLast),
    modern: drawn(tokens.modernMale, 12),
    sasak: drawn(tokens.sasakMale, 20),
    madura: drawn(tokens.maduraMale, 20),
  },
  P: {
    popular: popular(tokens.popularFemale),
    root: drawn(tokens.jawaFemaleRoot, 10),
    single: drawn(tokens.jawaFemaleSingle, 60),
    first: drawn(tokens.jawaFemaleFirst),
    last: drawn(tokens.jawaFemaleLast),
    arabicFirst: drawn(tokens.arabicFemaleFirst),
    arabicLast: drawn(tokens.arabicFemaleLast),
    modern: drawn(tokens.modernFemale, 12),
    sasak: drawn(tokens.sasakFemale, 20),
    madura: drawn(tokens.maduraFemale, 20),
  },
};
/** Later children hardly get the names of the national top ten (our choice). */
const KNOWN_BEFORE = 1992;
const PREFIX = drawn(tokens.jawaPrefix, 6);
const MUHAMMAD = weightedNames(laws.muhammad);
const ORDER = tokens.baliFirst.split('|').map(list);
const BALI_LAST = drawn(tokens.baliLast);
const FLORES = [drawn(tokens.floresFirst), drawn(tokens.floresLast, 4)] as const;
const BATAK = [drawn(tokens.batakFirst), drawn(tokens.batakLast, 4)] as const;
const CHINESE = [drawn(tokens.chineseFirst), drawn(tokens.chinese, 4)] as const;
const SYLLABLES = list(tokens.syllables);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A word nobody has heard: young parents invent, and the tail of the vocabulary is long. */
function invented(chance: Chance, sex: Sex): string {
  const count = chance.between(2, 3);
  let word = '';
  for (let at = 0; at < count; at += 1) word += chance.pick(SYLLABLES);
  return capital(word + chance.pick(sex === 'L' ? ['n', 'r', 'o', 's', 'l', ''] : ['a', 'h', 'ya', 'na', '', '']));
}

/** One Javanese word: a known old name, or prefix and root whose last vowel tells man from woman. */
function javanese(chance: Chance, pools: Pools): string {
  if (chance.happens(0.3)) return pools.single.draw(chance);
  const root = pools.root.draw(chance);
  return chance.happens(0.85) ? PREFIX.draw(chance) + root : capital(root);
}

type Style = keyof typeof laws.styles.young;

function styleOf(chance: Chance, people: People, year: number): Style {
  const shares = year >= 2000 ? laws.styles.youngest : year >= 1985 ? laws.styles.young : laws.styles.old;
  if (people === 'madura') return chance.happens(0.75) ? 'arabic' : 'java';
  return weightedDraw(chance, shares);
}

function weightedDraw<K extends string>(chance: Chance, shares: Readonly<Record<K, number>>): K {
  let left = chance.next();
  const names = Object.keys(shares) as K[];
  return names.find((name) => (left -= shares[name]) < 0) ?? names[0]!;
}

/** How many words a name has, by birth year. @source dossier: indonesian-identity §1; simulator §2.2 */
function wordCount(chance: Chance, people: People, year: number): number {
  const law = laws.wordCount.find(({ before }) => year < before) ?? laws.wordCount.at(-1)!;
  let left = chance.next();
  const counts = people === 'sasak' && year < 1990 ? law.sasak : law.counts;
  return counts.findIndex((share) => (left -= share) < 0) + 1 || 2;
}

function javaneseName(chance: Chance, people: People, sex: Sex, year: number): string[] {
  const pools = POOLS[sex];
  const count = wordCount(chance, people, year);
  const style = styleOf(chance, people, year);
  if (count === 1) {
    if (style === 'arabic' && chance.happens(0.6)) return [(people === 'madura' ? pools.madura : pools.arabicLast).draw(chance)];
    return [year < 1990 ? javanese(chance, pools) : pools.modern.draw(chance)];
  }
  const words: string[] = [];
  if (sex === 'L' && chance.happens(year >= 1990 ? laws.muhammadShare.young : laws.muhammadShare.old)) words.push(MUHAMMAD.draw(chance));
  while (words.length < count) {
    const last = words.length === count - 1;
    const fresh = year >= 1985 && chance.happens(laws.inventedShare);
    if (fresh) words.push(invented(chance, sex));
    else if (style === 'arabic')
      words.push((people === 'madura' && !last ? pools.madura : last ? pools.arabicLast : pools.arabicFirst).draw(chance));
    else if (style === 'modern') words.push((last && chance.happens(0.5) ? pools.last : pools.modern).draw(chance));
    else if (words.length === 0)
      words.push((year < 1975 && chance.happens(0.3) ? { draw: () => javanese(chance, pools) } : pools.first).draw(chance));
    else words.push((last ? pools.last : chance.happens(0.6) ? pools.first : pools.modern).draw(chance));
  }
  return [...new Set(words)];
}

function sasakName(chance: Chance, sex: Sex, year: number): string[] {
  const pools = POOLS[sex];
  const noble = chance.happens(laws.nobleShare) ? [sex === 'L' ? 'Lalu' : 'Baiq'] : [];
  const count = wordCount(chance, 'sasak', year);
  const words: string[] = [];
  if (sex === 'L' && count > 1 && chance.happens(laws.muhammadShare.young)) words.push(MUHAMMAD.draw(chance));
  while (words.length < count) {
    const arabic = chance.happens(0.35);
    if (year >= 1990 && chance.happens(0.35)) words.push(pools.modern.draw(chance));
    else if (arabic) words.push((words.length === 0 && count > 1 ? pools.arabicFirst : pools.arabicLast).draw(chance));
    else words.push(pools.sasak.draw(chance));
  }
  return [...noble, ...new Set(words)];
}

/**
 * A full name, token by token.
 * @param year   birth year; older people often have one word, younger ones rarely
 * @returns      capitalised words with one space between
 * @source       dossier: indonesian-identity §1, simulator §2.2; token lists are ours
 */
export function drawName(chance: Chance, people: People, sex: Sex, year: number): string {
  switch (people) {
    case 'sasak':
      return sasakName(chance, sex, year).join(' ');
    case 'bali':
      return [sex === 'L' ? 'I' : 'Ni', chance.pick(chance.pick(ORDER)), BALI_LAST.draw(chance)].join(' ');
    case 'flores':
      return [FLORES[0].draw(chance), ...(chance.happens(0.3) ? [FLORES[0].draw(chance)] : []), FLORES[1].draw(chance)].join(' ');
    case 'batak':
      return `${BATAK[0].draw(chance)} ${BATAK[1].draw(chance)}`;
    case 'chinese':
      return `${CHINESE[0].draw(chance)} ${CHINESE[1].draw(chance)}`;
    case 'java':
    case 'madura':
      break;
  }
  const known = people === 'java' && year < KNOWN_BEFORE && chance.happens(laws.popularShare);
  return known ? POOLS[sex].popular.draw(chance) : javaneseName(chance, people, sex, year).join(' ');
}
