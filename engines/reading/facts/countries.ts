import { COUNTRIES, DESTINATION_BEFORE, NOT_DESTINATION_BEFORE, WEAK_NAMES } from '../lexicon/countries.ts';
import type { Claims } from '../spans.ts';
import { Phrases } from '../text/tokens.ts';
import type { Reading } from '../text/tokens.ts';

const names = new Phrases(COUNTRIES);
/** The first name listed for a code is the country's own; the rest are short names and towns. */
const formal = new Map<string, string>();
for (const [name, iso] of COUNTRIES) if (!formal.has(iso)) formal.set(iso, name);

const BATAM: ReadonlySet<string> = new Set(['batam', 'kepri', 'hill']);

/** "ning" is left out: in Javanese it is "in". */
const ADDRESS: ReadonlySet<string> = new Set(['mas', 'mbak', 'mbk', 'pak', 'bu', 'bang', 'kang', 'om', 'tante']);

interface Hit {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
  readonly town: boolean;
}

/** Finds countries people go to, work in or come back from; not currencies, languages, nationalities or names of offices. */
export function findCountries({ tokens, caseless: noCapitals, begunSmall }: Reading, claims: Claims): void {
  // A chat that writes only persons large.
  const caseless = noCapitals || begunSmall;
  const found: Hit[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const hit = names.at(tokens, at);
    if (hit === undefined) continue;
    const end = tokens[hit.next - 1]?.end ?? token.end;
    const name = tokens
      .slice(at, hit.next)
      .map((part) => part.low)
      .join(' ');
    if (!claims.isFree(token.start, end)) continue;
    const envoy =
      tokens[at - 1]?.low === 'untuk' &&
      tokens.slice(Math.max(0, at - 8), at).some((word) => ['duta', 'dubes', 'atase', 'konsul'].includes(word.low));
    // Nagoya is also a quarter of Batam.
    if (name === 'nagoya' && tokens.some(({ low }) => BATAM.has(low))) continue;
    // "mas danang" is somebody, Da Nang a town.
    if (ADDRESS.has(tokens[at - 1]?.low ?? '') && formal.get(hit.value) !== name) continue;
    if (
      envoy ||
      !isDestination(tokens[at - 1]?.low ?? '', tokens[at - 2]?.low ?? '', name, token.capital, caseless, tokens[hit.next]?.low ?? '')
    ) {
      // An origin or a nationality: no destination, and no person's name either.
      if (token.capital) claims.block(token.start, end);
      continue;
    }
    found.push({ iso: hit.value, start: token.start, end, town: formal.get(hit.value) !== name });
    at = hit.next - 1;
  }
  for (const [index, hit] of found.entries()) {
    const following = found[index + 1];
    // "Poipet, Kamboja": the country says it, the town is part of the same place.
    const named = following !== undefined && following.iso === hit.iso && !following.town && hit.town && following.start - hit.end <= 4;
    if (!named) claims.add('destination_country', hit.start, hit.end, { iso: hit.iso });
  }
}

function isDestination(before: string, twoBefore: string, name: string, capital: boolean, caseless: boolean, after: string): boolean {
  if (NOT_DESTINATION_BEFORE.has(before) || (before === 'negara' && twoBefore === 'warga') || (before === '(' && twoBefore === 'wna'))
    return false;
  if (name === 'perak malaysia' || (name === 'cina' && after === 'selatan')) return false;
  const led = DESTINATION_BEFORE.has(before);
  if (WEAK_NAMES.has(name))
    return led || (capital && !caseless && name !== 'arab' && name !== 'hk') || ['tki', 'tkw', 'pmi'].includes(before);
  return capital || caseless || led;
}
