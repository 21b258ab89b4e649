import type { Span } from '../spans.ts';
import { read, touches } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import { familiesIn } from './word-families.ts';
import type { Family, Found } from './word-families.ts';

/** What rules may ask for beside the families of words: facts of the reader, and children's ages. */
export type Sign = Family | '#money' | '#abroad' | '#phone' | '#handle' | '#job' | '#child';

export interface OfferWord {
  readonly start: number;
  readonly end: number;
  readonly low: string;
  /** Number of the sentence it stands in. */
  readonly sentence: number;
  /** A comma stands right before it. */
  readonly afterComma?: true;
}

/** An offer cut into words, with what each stretch of words means. */
export interface OfferText {
  readonly text: string;
  readonly facts: readonly Span[];
  readonly words: readonly OfferWord[];
  readonly signs: ReadonlyMap<Sign, readonly Found[]>;
}

const SENTENCE_END = new Set(['.', '!', '?', '…', ';', ']', '|']);
const CHILD_FROM = 11;
const CHILD_TO = 17;

/** Cuts an offer into words ("jalan-jalan" is one) and marks the families and facts in it. */
export function offerText(text: string, facts: readonly Span[]): OfferText {
  const words = wordsOf(read(text).tokens);
  const signs = new Map<Sign, Found[]>();
  for (const [family, found] of familiesIn(words)) signs.set(family, [...found]);
  const mark = (sign: Sign, start: number, end: number): void => {
    const from = words.findIndex((word) => word.end > start);
    if (from < 0) return;
    let to = from + 1;
    while ((words[to]?.start ?? end) < end) to += 1;
    signs.set(sign, [...(signs.get(sign) ?? []), { from, to }]);
  };
  for (const fact of facts) {
    if (fact.type === 'money') mark('#money', fact.start, fact.end);
    if (fact.type === 'destination_country') mark('#abroad', fact.start, fact.end);
    if (fact.type === 'job') mark('#job', fact.start, fact.end);
    if (fact.type === 'phone' && fact.norm.e164 !== 'none') mark('#phone', fact.start, fact.end);
    if (fact.type === 'social_account' || (fact.type === 'url' && !/\.go\.id/iu.test(fact.text))) mark('#handle', fact.start, fact.end);
  }
  for (const [at, word] of words.entries()) {
    const age = Number(word.low);
    if (!(age >= CHILD_FROM && age <= CHILD_TO)) continue;
    if (/^(?:tahun|thn|th|taun)$/u.test(words[at + 1]?.low ?? '') || text[word.end] === '+') mark('#child', word.start, word.end);
  }
  return { text, facts, words, signs };
}

function wordsOf(tokens: readonly Token[]): OfferWord[] {
  const words: OfferWord[] = [];
  let sentence = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.newLine) sentence += 1;
    const before = tokens[at - 1];
    const last = words.at(-1);
    const glued = before?.raw === '-' && token.kind === 'word' && touches(before, token) && last?.end === before.start;
    if (glued) words[words.length - 1] = { ...last, end: token.end, low: `${last.low}-${token.low}` };
    else if (token.kind === 'mark') sentence += SENTENCE_END.has(token.raw) ? 1 : 0;
    else
      words.push({
        start: token.start,
        end: token.end,
        low: token.low,
        sentence,
        ...(before?.raw === ',' && { afterComma: true as const }),
      });
  }
  return words;
}

/** Does this sign occur anywhere? */
export const has = (offer: OfferText, ...signs: readonly Sign[]): boolean => signs.some((sign) => (offer.signs.get(sign)?.length ?? 0) > 0);
