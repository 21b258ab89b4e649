export type TokenKind = 'word' | 'number' | 'mark';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly low: string;
  readonly kind: TokenKind;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** A line break stands in front: names do not run over it. */
  readonly newLine: boolean;
}

/** A text cut into tokens, with what the readers need to know about its style. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Capitals tell nothing here: a chat without them, or a shout in nothing else. */
  readonly caseless: boolean;
  /** The first word has no capital: a chat, even where some names in it have one. */
  readonly begunSmall: boolean;
}

// Currency signs glued to digits ("Rp13", "RM25.000") come first; words may hold digits later on ("BP2MI", "P3MI").
const TOKEN =
  /(?:Rp|IDR|RM|MYR|USD|US|NTD?|SGD|HKD?|AUD|EUR|SAR|SR|AED|JPY|KRW|THB|TWD)(?=\.?\d)|\p{L}[\p{L}\p{M}\d]*(?:['’`]\p{L}+)*|\d+(?:[.,]\d+)*|\S/giu;

/** Lower case that never changes the length, so that offsets stay true. */
export function lowered(text: string): string {
  const low = text.toLowerCase();
  return low.length === text.length
    ? low
    : Array.from(text, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}

/** A text in nothing but capitals with at least so many words is a shout, no list of names. Our choice. */
const LEAST_SHOUT = 6;

/** Cuts a text into words, numbers and marks. */
export function read(text: string): Reading {
  const low = lowered(text);
  const tokens: Token[] = [];
  let capitals = 0;
  let words = 0;
  let shouted = 0;
  let small = 0;
  let behind = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    const code = raw.charCodeAt(0);
    const lower = low.slice(start, end);
    const isNumber = code >= 48 && code <= 57;
    const isWord = !isNumber && isLetter(code, raw);
    const capital = isWord && raw[0] !== lower[0];
    const newLine = (start > behind + 1 && text.slice(behind, start).includes('\n')) || text[start - 1] === '\n';
    behind = end;
    tokens.push({ start, end, raw, low: lower, kind: isNumber ? 'number' : isWord ? 'word' : 'mark', capital, newLine });
    if (isWord && raw.length > 2) {
      words += 1;
      if (capital) capitals += 1;
      else small += 1;
      if (capital && raw.length > 4 && raw === raw.toUpperCase()) shouted += 1;
    }
  }
  // Who begins with a small letter and writes only "Rp" large writes a chat.
  const begunSmall = tokens.find((token) => token.kind === 'word')?.capital === false;
  const mid = tokens.filter((token) => token.capital && token.start > 0 && !(begunSmall && token.low === 'rp')).length;
  const caseless =
    words > 0 &&
    (mid === 0 ||
      (small === 0 && words >= LEAST_SHOUT && shouted * 2 >= words) ||
      (words >= 4 && shouted / words > 0.7) ||
      (words >= 8 && capitals / words < 0.03));
  return { text, tokens, caseless, begunSmall };
}

function isLetter(code: number, raw: string): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return /^\p{L}/u.test(raw);
}

/** True when nothing, not even a blank, stands between two neighbouring tokens. */
export function touches(one: Token | undefined, next: Token | undefined): boolean {
  return one !== undefined && next !== undefined && one.end === next.start;
}

/** Do the tokens from `at` spell these words? Returns the index behind them, or 0. */
export function matchWords(tokens: readonly Token[], at: number, words: readonly string[]): number {
  for (let step = 0; step < words.length; step += 1) if (tokens[at + step]?.low !== words[step]) return 0;
  return at + words.length;
}

/** A phrase list turned into a lookup by first word, longest phrase first. */
export class Phrases<Value> {
  readonly #byFirst = new Map<string, { words: string[]; value: Value }[]>();

  constructor(entries: Iterable<readonly [string, Value]>) {
    for (const [phrase, value] of entries) {
      const words = phrase.toLowerCase().match(/[\p{L}\d]+(?:['’]\p{L}+)*|\S/gu) ?? [];
      const first = words[0];
      if (first === undefined) continue;
      const list = this.#byFirst.get(first) ?? [];
      list.push({ words, value });
      list.sort((one, other) => other.words.length - one.words.length);
      this.#byFirst.set(first, list);
    }
  }

  /** The longest phrase that starts at token `at`. */
  at(tokens: readonly Token[], at: number): { value: Value; next: number } | undefined {
    const first = tokens[at];
    if (first === undefined) return undefined;
    for (const { words, value } of this.#byFirst.get(first.low) ?? []) {
      const next = matchWords(tokens, at, words);
      if (next > 0) return { value, next };
    }
    return undefined;
  }
}
