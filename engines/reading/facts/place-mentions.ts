import { nameKey } from '../../gazetteer/index.ts';
import type { Area, Gazetteer } from '../../gazetteer/index.ts';
import { isGivenName } from '../lexicon/given-names.ts';
import { PLAIN_WORDS, STRICT_PLACES, WORDLIKE_PLACES } from '../lexicon/plain-words.ts';
import { LED_BY, NO_NAME, TYPE_WORDS } from '../lexicon/place-words.ts';
import type { PlaceType } from '../lexicon/place-words.ts';
import { OFFICES, TITLES } from '../lexicon/institutions.ts';
import type { Claims } from '../spans.ts';
import type { Reading, Token } from '../text/tokens.ts';

/** A stretch of text that may name a unit, before the neighbours have decided which. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly next: number;
  /** Said by a type word ("Desa", "Kec."), else undefined. */
  readonly typed: PlaceType | undefined;
  readonly name: string;
  candidates: readonly Area[];
  /** Districts and villages of the same name, where a bare name was taken for a regency: "Depok, Sleman". */
  readonly lesser: readonly Area[];
  /** A bare village or district name: too weak to stand alone. */
  readonly weak: boolean;
  /** "di", "dari", "asal" … stands in front. */
  readonly led: boolean;
  resolved?: Area | undefined;
}

/** All stretches that may be places. */
export function placeMentions(reading: Reading, claims: Claims, gazetteer: Gazetteer): Mention[] {
  const { tokens } = reading;
  const out: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !claims.isFree(token.start, token.end)) continue;
    const mention =
      typedMention(reading, at, claims, gazetteer) ?? bareMention(reading, at, claims, gazetteer, inList(tokens, out.at(-1), at));
    if (mention === undefined) continue;
    out.push(mention);
    at = mention.next - 1;
  }
  return out;
}

const LIST_JOINS = new Set([',', 'dan', 'serta', '&']);

/** Does this token follow the last place at once or behind a comma or "dan"? Then it is a place more likely than a word. */
function inList(tokens: readonly Token[], last: Mention | undefined, at: number): boolean {
  if (last === undefined || last.weak || at - last.next > 2) return false;
  return tokens.slice(last.next, at).every((token) => LIST_JOINS.has(token.low));
}

/** "Desa Ngadikerso", "Kec. Rejotangan", "Kota Administrasi Jakarta Selatan". */
function typedMention({ tokens, caseless }: Reading, at: number, claims: Claims, gazetteer: Gazetteer): Mention | undefined {
  const token = tokens[at];
  const typed = TYPE_WORDS.get(token?.low ?? '');
  if (token === undefined || typed === undefined) return undefined;
  let from = tokens[at + 1]?.raw === '.' && token.low.length <= 4 && token.low !== 'desa' && token.low !== 'kota' ? at + 2 : at + 1;
  if (tokens[from]?.newLine === true) return undefined;
  if (tokens[from]?.low === 'administrasi') from += 1;
  if (NO_NAME.has(tokens[from]?.low ?? '') || tokens[from]?.kind !== 'word') return undefined;
  const level = typed === 'island' || typed === 'hamlet' ? undefined : typed;
  const found =
    level === undefined
      ? undefined
      : longestName(tokens, from, gazetteer, (area) => area.level === level && agreesWithType(token.low, area), claims);
  const capital = tokens[from]?.capital === true;
  const plain = found !== undefined && found.next === from + 1 && PLAIN_WORDS.has(tokens[from]?.low ?? '');
  // "kec. praya barat" in a chat that writes some capitals.
  const abbreviated = found !== undefined && !plain && SHORT_TYPES.has(token.low);
  if ((!capital && !caseless && !abbreviated) || (plain && !(capital && token.capital))) return undefined;
  if (
    found === undefined &&
    !capital &&
    (!caseless || typed === 'island' || (typed === 'hamlet' && token.low === 'kampung') || (typed === 'regency' && token.low === 'kota'))
  )
    return undefined;
  if (found === undefined && typed === 'regency' && token.low === 'kota') return undefined;
  if (typed === 'hamlet' && !token.capital && !caseless && token.low === 'kampung') return undefined;
  const next = found?.next ?? nameEnd(tokens, from, caseless, claims, gazetteer);
  if (next === from) return undefined;
  return make(
    tokens,
    at,
    next,
    tokens
      .slice(from, next)
      .map((part) => part.raw)
      .join(' '),
    typed,
    found?.areas ?? [],
    false,
    false,
  );
}

const SHORT_TYPES = new Set(['kec', 'kab', 'kel', 'ds', 'kecamatan', 'kabupaten', 'kelurahan']);

const agreesWithType = (word: string, area: Area): boolean =>
  area.level !== 'regency' ||
  (word.startsWith('kota') || word === 'kodya' ? area.name.startsWith('Kota') : area.name.startsWith('Kabupaten'));

/** Where an unknown name ends: the run of capitals, or one word in a text without capitals. */
function nameEnd(tokens: readonly Token[], from: number, caseless: boolean, claims: Claims, gazetteer: Gazetteer): number {
  if (caseless) return PLAIN_WORDS.has(tokens[from]?.low ?? '') ? from : from + 1;
  let next = from;
  while (
    next - from < 3 &&
    tokens[next]?.kind === 'word' &&
    tokens[next]?.capital === true &&
    tokens[next]?.newLine !== true &&
    !OFFICES.has(tokens[next]?.low ?? '') &&
    (next === from || !(TITLES.has(tokens[next]?.low ?? '') || isGivenName(tokens[next]?.low ?? ''))) &&
    claims.isFree(tokens[next]?.start ?? 0, tokens[next]?.end ?? 0) &&
    TYPE_WORDS.get(tokens[next]?.low ?? '') === undefined &&
    // "Kecamatan Suela Lombok Timur": the regency is a name of its own.
    (next === from ||
      longestName(tokens, next, gazetteer, (area) => area.level === 'regency' || area.level === 'province', claims) === undefined)
  )
    next += 1;
  return next;
}

/** The longest name in the list that starts at `from`. */
function longestName(
  tokens: readonly Token[],
  from: number,
  gazetteer: Gazetteer,
  fits: (area: Area) => boolean,
  claims: Claims,
): { areas: readonly Area[]; next: number } | undefined {
  for (let size = Math.min(gazetteer.longestName, tokens.length - from); size > 0; size -= 1) {
    const last = tokens[from + size - 1];
    if (last === undefined || last.kind === 'mark') continue;
    const part = tokens.slice(from, from + size);
    if (
      part.some(
        (token, index) =>
          (index > 0 && token.newLine) ||
          (token.kind === 'mark' && !(token.raw === '-' || (token.raw === '.' && index > 0))) ||
          !claims.isFree(token.start, token.end),
      )
    )
      continue;
    const areas = gazetteer.byKey(nameKey(part.map((token) => token.raw).join(''))).filter(fits);
    if (areas.length > 0) return { areas, next: from + size };
  }
  return undefined;
}

/** A name without a type word. */
function bareMention(reading: Reading, at: number, claims: Claims, gazetteer: Gazetteer, listed: boolean): Mention | undefined {
  const { tokens, caseless } = reading;
  const token = tokens[at];
  if (token === undefined || !gazetteer.mayStart(nameKey(token.raw))) return glued(tokens, at, gazetteer);
  const before = tokens[at - 1];
  const small = !caseless && !token.capital;
  if (small && !reading.begunSmall) return undefined;
  if (TITLES.has(before?.low ?? '') && before?.low !== 'dan' && before?.raw !== 'dr') return undefined;
  const found = longestName(tokens, at, gazetteer, () => true, claims);
  const island = islandAt(tokens, at, gazetteer);
  if (
    island > at &&
    (found === undefined || island >= found.next) &&
    !(found?.next === island && found.areas.some((area) => area.level !== 'village' && area.level !== 'district'))
  ) {
    return make(
      tokens,
      at,
      island,
      tokens
        .slice(at, island)
        .map((part) => part.raw)
        .join(' '),
      'island',
      [],
      false,
      false,
    );
  }
  if (found === undefined) return glued(tokens, at, gazetteer);
  const single = found.next === at + 1;
  const led = LED_BY.has(before?.low ?? '') || (listed && found.areas.some((area) => area.level === 'regency'));
  const strong = found.areas.filter((area) => area.level === 'province' || area.level === 'regency');
  const weak = strong.length === 0;
  // "kec. ngunut tulungagung", "di jakarta timur" in a chat that writes only some names large: regencies and provinces, led or of two words.
  if (small && (weak || !(listed || led || found.next > at + 1) || WORDLIKE_PLACES.has(token.low))) return undefined;
  const starts = at === 0 || ['.', '!', '?', '"', '“', ':'].includes(before?.raw ?? '');
  if (single) {
    if (PLAIN_WORDS.has(token.low) || token.raw.length < 3) return undefined;
    if (STRICT_PLACES.has(token.low) && !led) return undefined;
    if (WORDLIKE_PLACES.has(token.low) && !led && (caseless || starts || weak)) return undefined;
    // "Gading Serpong": a capital in front belongs to the same name.
    if (
      weak &&
      !caseless &&
      before?.kind === 'word' &&
      before.capital &&
      !before.newLine &&
      !OFFICES.has(before.low) &&
      !PLAIN_WORDS.has(before.low) &&
      claims.isFree(before.start, before.end)
    )
      return undefined;
    // "Agus Malang" is a man, "Malang" behind a comma is a town.
    if (
      before !== undefined &&
      before.capital &&
      !caseless &&
      isGivenName(before.low) &&
      claims.isFree(before.start, before.end) &&
      before.end + 1 === token.start
    )
      return undefined;
    if (weak && isGivenName(token.low) && !led) return undefined;
    // "Montong Bacek": a capital behind belongs to the same, longer name.
    if (weak && !caseless && continues(tokens, found.next, gazetteer, claims)) return undefined;
  }
  if (weak && !caseless && tokens.slice(at, found.next).some((part) => part.kind === 'word' && !part.capital)) return undefined;
  const name = tokens
    .slice(at, found.next)
    .map((part) => part.raw)
    .join(' ');
  return make(
    tokens,
    at,
    found.next,
    name,
    undefined,
    weak ? found.areas : strong,
    weak,
    led,
    weak ? [] : found.areas.filter((area) => !strong.includes(area)),
  );
}

/** Does an unknown capitalised word follow at once? */
function continues(tokens: readonly Token[], at: number, gazetteer: Gazetteer, claims: Claims): boolean {
  const next = tokens[at];
  if (
    next?.kind !== 'word' ||
    !next.capital ||
    next.newLine ||
    TYPE_WORDS.has(next.low) ||
    TITLES.has(next.low) ||
    isGivenName(next.low) ||
    !claims.isFree(next.start, next.end)
  )
    return false;
  return longestName(tokens, at, gazetteer, (area) => area.level !== 'village', claims) === undefined;
}

/** "BDompu": a slip of the key in front of a regency's name. */
function glued(tokens: readonly Token[], at: number, gazetteer: Gazetteer): Mention | undefined {
  const token = tokens[at];
  if (token === undefined || !/^[A-Z][A-Z][a-z]{3,}$/.test(token.raw)) return undefined;
  const areas = gazetteer.byKey(nameKey(token.raw.slice(1))).filter((area) => area.level === 'regency' || area.level === 'province');
  return areas.length === 0
    ? undefined
    : {
        start: token.start + 1,
        end: token.end,
        at,
        next: at + 1,
        typed: undefined,
        name: token.raw.slice(1),
        candidates: areas,
        lesser: [],
        weak: false,
        led: true,
      };
}

function islandAt(tokens: readonly Token[], at: number, gazetteer: Gazetteer): number {
  for (const size of [3, 2, 1]) {
    const part = tokens.slice(at, at + size);
    if (
      part.length === size &&
      part.every((token) => token.kind === 'word') &&
      gazetteer.isIsland(nameKey(part.map((token) => token.raw).join('')))
    )
      return at + size;
  }
  return 0;
}

function make(
  tokens: readonly Token[],
  at: number,
  next: number,
  name: string,
  typed: Mention['typed'],
  candidates: readonly Area[],
  weak: boolean,
  led: boolean,
  lesser: readonly Area[] = [],
): Mention {
  return { start: tokens[at]?.start ?? 0, end: tokens[next - 1]?.end ?? 0, at, next, typed, name, candidates, lesser, weak, led };
}
