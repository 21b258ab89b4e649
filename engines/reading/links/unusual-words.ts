import { isGivenName } from '../lexicon/given-names.ts';
import { FACILITIES, INSTITUTIONS, LEGAL_FORMS, OFFICES, ROLE_NOUNS, TITLES } from '../lexicon/institutions.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/months.ts';
import { PLAIN_WORDS } from '../lexicon/plain-words.ts';
import type { Span } from '../spans.ts';
import type { Reading } from '../text/tokens.ts';

/** Shorter capitalised words (acronyms, particles) tie nothing. Our choice. */
const LEAST_UNUSUAL = 4;
/** "Jonathan Lee minta uang": two capitals at the beginning of a sentence are a name all the same. */
const isNamePair = (next: Reading['tokens'][number] | undefined): boolean =>
  next?.kind === 'word' && next.capital && next.raw !== next.raw.toUpperCase() && !PLAIN_WORDS.has(next.low);
/** What stands before the name of a place, and parts of the world. */
const PLACE_HEADS: ReadonlySet<string> = new Set(
  'pantai pulau muara teluk tanjung sungai selat gunung bukit kawasan kompleks jalan gang pelabuhan bandara terminal eropa asia afrika amerika timur barat utara selatan'.split(
    ' ',
  ),
);
const SENTENCE_STARTS = new Set(['.', '!', '?', '"', '“', ']', '…', ':']);

/** Capitals inside a sentence that no list knows and no fact has claimed. */
export function unusualWords({ tokens, caseless }: Reading, spans: readonly Span[]): ReadonlySet<string> {
  const out = new Set<string>();
  if (caseless) return out;
  const claimed = spans.filter((span) => span.type !== 'person');
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    if (
      token.kind !== 'word' ||
      !token.capital ||
      token.raw.length < LEAST_UNUSUAL ||
      token.raw === token.raw.toUpperCase() ||
      ((before === undefined || SENTENCE_STARTS.has(before.raw)) && !isNamePair(tokens[at + 1])) ||
      PLAIN_WORDS.has(token.low) ||
      PLACE_HEADS.has(token.low) ||
      OFFICES.has(token.low) ||
      TITLES.has(token.low) ||
      INSTITUTIONS.has(token.low) ||
      LEGAL_FORMS.has(token.low) ||
      FACILITIES.has(token.low) ||
      ROLE_NOUNS.has(token.low) ||
      isGivenName(token.low) ||
      MONTHS[token.low] !== undefined ||
      WEEKDAYS[token.low] !== undefined ||
      claimed.some((span) => span.start <= token.start && token.end <= span.end)
    )
      continue;
    out.add(token.low);
  }
  return out;
}
