/** Letters that make one shingle. @source dossier: detection §2 (5-gram) */
const SHINGLE = 5;
/** @source dossier: detection §2 */
export const SAME_TEXT_FROM = 0.6;
/** @source dossier: detection §2 */
const SAME_TEXT_HOURS = 48;
/** 32 bands of 2 rows: a pair at .6 is compared with chance 1 − (1 − .36)³² > .999999 (our choice). */
const BANDS = 32;
const ROWS = 2;
const HOUR_MS = 3_600_000;

export interface Told {
  readonly id: string;
  readonly text: string;
  /** Instant. */
  readonly at: string;
}

/** Letters and digits in small, everything else one blank: greetings in capitals, emoji and stops make no difference. */
function shinglesOf(text: string): Set<string> {
  const plain = text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim(); // prettier-ignore
  const letters = Array.from(plain);
  const found = new Set<string>();
  for (let at = 0; at + SHINGLE <= letters.length; at += 1) found.add(letters.slice(at, at + SHINGLE).join(''));
  if (found.size === 0 && plain !== '') found.add(plain);
  return found;
}

/** Share of shingles that two texts have in common, 0 … 1; two empty texts have nothing in common. */
export function textLikeness(a: string, b: string): number {
  return jaccard(shinglesOf(a), shinglesOf(b));
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const shingle of a) if (b.has(shingle)) both += 1;
  return both / (a.size + b.size - both);
}

/** FNV-1a over UTF-16 units, then a finaliser per row (the mixing of MurmurHash3, public domain). */
function hashOf(shingle: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < shingle.length; at += 1) hash = Math.imul(hash ^ shingle.charCodeAt(at), 0x01000193);
  return hash;
}
function mix(hash: number, row: number): number {
  let h = hash ^ Math.imul(row + 1, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The bands of a MinHash signature: texts that share one are compared. @source Broder 1997 */
function bandsOf(shingles: ReadonlySet<string>): string[] {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles) {
    const hash = hashOf(shingle);
    for (let row = 0; row < least.length; row += 1) least[row] = Math.min(least[row]!, mix(hash, row));
  }
  return Array.from({ length: BANDS }, (_, band) => `${band}:${least.slice(band * ROWS, (band + 1) * ROWS).join('.')}`);
}

const inReach =
  (now: number) =>
  ({ at }: { readonly at: number }): boolean =>
    now - at <= SAME_TEXT_HOURS * HOUR_MS;

/**
 * Finds texts that repeat an earlier one within 48 hours: a message that is passed on is one report.
 * @param told  reports in any order
 * @returns     per report that repeats, the one that counts; reports that count themselves are not in it. A copy of the same text after
 *              48 hours counts again
 * @source      MinHash, Broder 1997, candidates checked exactly; dossier: detection §2
 */
export function findRepeats(told: readonly Told[]): Map<string, string> {
  const inTime = [...told].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
  const repeats = new Map<string, string>();
  const byBand = new Map<string, { id: string; at: number; shingles: Set<string> }[]>();
  for (const { id, text, at } of inTime) {
    const here = { id, at: Date.parse(at), shingles: shinglesOf(text) };
    if (here.shingles.size === 0) continue;
    const bands = bandsOf(here.shingles);
    const near = new Set(bands.flatMap((band) => byBand.get(band) ?? []));
    const first = [...near].find((other) => inReach(here.at)(other) && jaccard(here.shingles, other.shingles) >= SAME_TEXT_FROM);
    if (first !== undefined) repeats.set(id, first.id);
    else for (const band of bands) byBand.set(band, [...(byBand.get(band) ?? []).filter(inReach(here.at)), here]);
  }
  return repeats;
}
