import { compareTokens } from './compare-tokens.ts';
import { parseName } from './structure.ts';
import type { ParsedName } from './structure.ts';

/** E equal · V variant of spelling · P one is part of the other · D different. @source dossier: indonesian-identity §3 */
export type NameLevel = 'E' | 'V' | 'P' | 'D';

/** Names so common, or so little a name, that their agreement alone says nothing. */
export const WEAK_TOKENS: ReadonlySet<string> = new Set(
  'muhamad siti nur nurul sri abdul i ni wayan putu gede luh made kadek nengah nyoman komang ketut bin binti'.split(' '),
);

/** Birth order of Bali: a token of another place in the order is another child. */
const BIRTH_ORDER = new Map<string, number>([
  ['wayan', 1],
  ['putu', 1],
  ['gede', 1],
  ['made', 2],
  ['kadek', 2],
  ['nengah', 2],
  ['nyoman', 3],
  ['komang', 3],
  ['ketut', 4],
]);

function birthOrder(tokens: readonly string[]): number | undefined {
  for (const token of tokens.slice(0, 3)) {
    const order = BIRTH_ORDER.get(token);
    if (order !== undefined) return order;
  }
  return undefined;
}

const squeeze = (text: string): string => text.replace(/(.)\1+/g, '$1');

/** What comparing needs of one name again and again. */
interface Shape {
  /** All tokens as one word, and each alone, doubled letters as one. */
  whole: string;
  squeezed: readonly string[];
  /** Each token written together with the next. */
  joined: readonly string[];
  order: number | undefined;
}

const shapes = new WeakMap<ParsedName, Shape>();

function shapeOf(name: ParsedName): Shape {
  const known = shapes.get(name);
  if (known !== undefined) return known;
  const { tokens } = name;
  const shape = {
    whole: squeeze(tokens.join('')),
    squeezed: tokens.map(squeeze),
    joined: tokens.slice(1).map((token, i) => squeeze(`${tokens[i]}${token}`)),
    order: birthOrder(tokens),
  };
  shapes.set(name, shape);
  return shape;
}

interface Alignment {
  equal: number;
  variant: number;
  initial: number;
  /** A full token that is not weak stands on both sides. */
  strong: boolean;
  strongEqual: boolean;
  restA: number;
  restB: number;
}

/** Aligns the tokens, best pairs first: equal, two written as one, variant, initial. */
function align(a: ParsedName, b: ParsedName): Alignment {
  const freeA = a.tokens.map(() => true);
  const freeB = b.tokens.map(() => true);
  const result: Alignment = { equal: 0, variant: 0, initial: 0, strong: false, strongEqual: false, restA: 0, restB: 0 };
  const pair = (i: number, j: number, kind: 'equal' | 'variant' | 'initial'): void => {
    freeA[i] = freeB[j] = false;
    result[kind] += 1;
    const strong = kind !== 'initial' && !WEAK_TOKENS.has(a.tokens[i] ?? '') && (a.tokens[i]?.length ?? 0) > 1;
    result.strong ||= strong;
    result.strongEqual ||= strong && kind === 'equal';
  };
  const each = (test: (left: string, right: string, i: number, j: number) => 'equal' | 'variant' | 'initial' | undefined): void => {
    a.tokens.forEach((left, i) => {
      for (let j = 0; j < b.tokens.length && freeA[i]; j += 1) {
        const kind = freeB[j] ? test(left, b.tokens[j] ?? '', i, j) : undefined;
        if (kind !== undefined) pair(i, j, kind);
      }
    });
  };
  each((left, right) => (left === right ? 'equal' : undefined));
  joinPairs(shapeOf(a), freeA, shapeOf(b), freeB, result);
  joinPairs(shapeOf(b), freeB, shapeOf(a), freeA, result);
  each((left, right) => (compareTokens(left, right) === 'variant' ? 'variant' : undefined));
  each((left, right, i, j) => ((a.initials[i] || b.initials[j]) && left[0] === right[0] ? 'initial' : undefined));
  result.restA = freeA.filter(Boolean).length;
  result.restB = freeB.filter(Boolean).length;
  return result;
}

/** "Nur Haliza" inside a longer name against "Nurhaliza". */
function joinPairs(split: Shape, freeSplit: boolean[], other: Shape, freeOther: boolean[], result: Alignment): void {
  for (let i = 0; i + 1 < freeSplit.length; i += 1) {
    if (!freeSplit[i] || !freeSplit[i + 1]) continue;
    const whole = split.joined[i] ?? '';
    const at = other.squeezed.findIndex((token, j) => freeOther[j] && (token === whole || compareTokens(token, whole) === 'variant'));
    if (at < 0) continue;
    freeSplit[i] = freeSplit[i + 1] = freeOther[at] = false;
    const equal = other.squeezed[at] === whole;
    result[equal ? 'equal' : 'variant'] += 1;
    result.strong = true;
    result.strongEqual ||= equal;
  }
}

/**
 * Compares two names as people of Indonesia write them.
 * @param a,b  parsed names; an empty one is different from everything
 * @returns    E, V, P or D; symmetric
 * @source     dossier: indonesian-identity §3; measured in bench/matching/RESULTS.md
 */
export function compareParsedNames(a: ParsedName, b: ParsedName): NameLevel {
  if (a.tokens.length === 0 || b.tokens.length === 0) return 'D';
  const { whole: wholeA, order: orderA } = shapeOf(a);
  const { whole: wholeB, order: orderB } = shapeOf(b);
  if (wholeA === wholeB) return 'E';
  if (orderA !== undefined && orderB !== undefined && orderA !== orderB) return 'D';
  const found = align(a, b);
  if (found.restA === 0 && found.restB === 0) {
    if (found.initial > 0) return found.strong ? 'P' : 'D';
    return found.variant === 0 ? 'E' : 'V';
  }
  if (a.tokens.length !== b.tokens.length && compareTokens(wholeA, wholeB) === 'variant') return 'V';
  if (found.restA > 0 && found.restB > 0) return 'D';
  if (!found.strong) return 'D';
  const lone = found.equal + found.variant + found.initial === 1;
  return lone && !found.strongEqual && changesEnding(a, b) ? 'D' : 'P';
}

/** A lone variant whose last vowel differs, beside a further name, is too thin: Sutrisno, Sutrisna Wati. */
function changesEnding(a: ParsedName, b: ParsedName): boolean {
  const ends = (tokens: readonly string[]): Set<string> => new Set(tokens.map((token) => token[token.length - 1] ?? ''));
  const endsB = ends(b.tokens);
  return [...ends(a.tokens)].every((end) => !endsB.has(end));
}

/** Compares two names as written. */
export function compareNames(a: string, b: string): NameLevel {
  return compareParsedNames(parseName(a), parseName(b));
}
