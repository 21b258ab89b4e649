import { NAMES } from './historical-names.ts';
import type { Chance } from './random.ts';

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890'];

/** One letter or digit hit beside the right key, in the same row or the next. */
export function keyboardSlip(random: Chance, text: string): string {
  const places = text
    .split('')
    .map((letter, at) => ({ letter, at }))
    .filter(({ letter }) => ROWS.some((row) => row.includes(letter)));
  if (places.length === 0) return text;
  const { letter, at } = random.pick(places);
  const row = ROWS.findIndex((keys) => keys.includes(letter));
  const key = ROWS[row]?.indexOf(letter) ?? 0;
  const other =
    random.happens(0.5) || row === 3
      ? ROWS[row]?.[key === 0 || random.happens(0.5) ? key + 1 : key - 1]
      : ROWS[row === 1 ? (random.happens(0.5) ? 0 : 2) : 1]?.[key];
  return text.slice(0, at) + (other ?? letter) + text.slice(at + 1);
}

/** A postcode of the same area. */
export function postcodeNear(random: Chance, area: string): string {
  const letter = (): string => 'abdefghjlnpqrstuwxyz'[random.below(20)] ?? 'a';
  return `${area} ${1 + random.below(9)}${letter()}${letter()}`;
}

/** The name as one of its labels, with nicknames and variants for its words, and at times a slip of the finger. */
export function writeFullName(random: Chance, labels: readonly string[], harder: number): string {
  const aliases = labels.length - 1;
  const aliasShare = [0, 0.25, 0.33, 0.5][Math.min(aliases, 3)] ?? 0.5;
  const aliased = random.happens(aliasShare * Math.min(1.4, harder) * 0.8);
  const label = aliased ? random.pick(labels.slice(1)) : (labels[0] ?? '');
  let changed = false;
  const words = label.split(' ').map((word) => {
    const others = NAMES.nicknames[word] ?? NAMES.surnameVariants[word];
    if (others === undefined || !random.happens(0.3 * harder)) return word;
    changed = true;
    return random.pick(others);
  });
  const text = words.join(' ');
  return !changed && !aliased && random.happens(0.28 * harder) ? keyboardSlip(random, text) : text;
}

/** Middle words fall away half of the time, the first or the last one rarely. */
export function dropWords(random: Chance, text: string, harder: number): string {
  const words = text.split(' ');
  const first = words.shift() ?? '';
  const last = words.pop();
  const middle = words.filter(() => random.happens(0.6));
  if (last === undefined) return first;
  if (random.happens(0.14 * harder)) return random.happens(0.5) && middle.length > 0 ? [...middle, last].join(' ') : random.happens(0.5) ? [first, ...middle].join(' ') : [...middle, last].join(' '); // prettier-ignore
  return [first, ...middle, last].join(' ');
}

/** The date as born, the first day of its year, or with a digit beside the right one. */
export function dirtyDate(random: Chance, born: string, harder: number): string {
  if (random.happens(0.2 * harder)) return `${born.slice(0, 4)}-01-01`;
  if (!random.happens(0.16 * harder)) return born;
  const at = random.pick([2, 3, 5, 6, 8, 9]);
  const digit = (Number(born[at]) + (random.happens(0.5) ? 1 : 9)) % 10;
  return born.slice(0, at) + String(digit) + born.slice(at + 1);
}
