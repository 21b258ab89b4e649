import { NOUN_CONTINUES, PERSON_NOUNS } from '../lexicon/person-nouns.ts';
import type { Claims } from '../spans.ts';
import { isNumberWord, quantityAt, rangeWordAt } from '../text/numbers.ts';
import { matchWords } from '../text/tokens.ts';
import type { Reading, Token } from '../text/tokens.ts';

/** People nouns that end the span: "enam orang calon PMI" counts "enam orang". */
const CLOSED = new Set(['orang', 'org', 'oang', 'wong', 'orng', 'jiwa', 'wni', 'wna', 'cpmi', 'pmi', 'tki', 'tkw', 'ctki', 'abk']);
/** Words that show the figure before "orang" is no count: ages, articles, ranks. */
const NOT_COUNTED_BEFORE = new Set([
  'salah',
  'ke',
  'usia',
  'berusia',
  'umur',
  'berumur',
  'pasal',
  'ayat',
  'nomor',
  'no',
  'kelas',
  'rt',
  'rw',
  'jam',
  'pukul',
  'juara',
  'tahun',
  'km',
]);

const PARENTS = new Set([
  'ibu',
  'ayah',
  'bapak',
  'janda',
  'duda',
  'punya',
  'memiliki',
  'dikaruniai',
  'mempunyai',
  'meninggalkan',
  'menghidupi',
  'menafkahi',
  'membiayai',
]);

/** Index behind the noun of people that starts at `at`, or 0. */
function nounEnd(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (first === undefined || first.kind !== 'word' || !isPersonNoun(first.low)) return 0;
  if (first.low === 'tenaga' && !(NOUN_CONTINUES['tenaga'] ?? []).includes(tokens[at + 1]?.low ?? '')) return 0;
  if (first.low === 'keluarga') return 0;
  let pos = at;
  while (!CLOSED.has(tokens[pos]?.low ?? '') && (NOUN_CONTINUES[tokens[pos]?.low ?? ''] ?? []).includes(tokens[pos + 1]?.low ?? ''))
    pos += 1;
  return pos + 1;
}

/** "anaknya", "ibu2": the noun with a possessive or the chat's sign of doubling. */
function isPersonNoun(low: string): boolean {
  if (PERSON_NOUNS.has(low)) return true;
  const bare = low.endsWith('nya') ? low.slice(0, -3) : low.endsWith('2') || low.endsWith('²') ? low.slice(0, -1) : low;
  return bare !== low && PERSON_NOUNS.has(bare);
}

/** People together: "berempat" behind the word for who they are. */
const TOGETHER: Readonly<Record<string, number>> = {
  berdua: 2,
  bertiga: 3,
  berempat: 4,
  berlima: 5,
  berenam: 6,
  bertujuh: 7,
  berdelapan: 8,
  wongloro: 2,
};
const WHO_TOGETHER = new Set(['mereka', 'kami', 'kita', 'sekeluarga', 'rombongan', 'keluarga', 'keluargaku', 'orang', 'warga']);

/** "mereka berlima", and the Javanese order "wong telu". */
function countWithoutFigure(tokens: readonly Token[], at: number, claims: Claims): number {
  const token = tokens[at];
  const before = tokens[at - 1]?.low ?? '';
  if (token === undefined) return 0;
  const together = TOGETHER[token.low];
  if (together !== undefined && WHO_TOGETHER.has(before))
    return claims.add('count', token.start, token.end, { value_min: together, value_max: together, unit: 'orang' }) ? at + 1 : 0;
  if (token.low !== 'wong' && token.low !== 'uwong') return 0;
  if (tokens[at - 1]?.kind === 'number' || isNumberWord(before)) return 0;
  const behind = quantityAt(tokens, at + 1);
  const last = tokens[(behind?.next ?? 0) - 1];
  if (behind === undefined || !behind.words || behind.scale !== 1 || last === undefined) return 0;
  return claims.add('count', token.start, last.end, { value_min: behind.value, value_max: behind.value, unit: 'orang' }) ? behind.next : 0;
}

/** Finds numbers of people: "28 orang", "20-30 orang", "11 calon TKI", "Lima di antaranya". */
export function findCounts({ tokens }: Reading, claims: Claims): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') continue;
    if (token.kind === 'word' && !isNumberWord(token.low)) {
      const next = countWithoutFigure(tokens, at, claims);
      if (next > 0) at = next - 1;
      continue;
    }
    const before = tokens[at - 1]?.low ?? '';
    // "Ibu dua anak" tells of one woman.
    if (
      NOT_COUNTED_BEFORE.has(before) ||
      (PARENTS.has(before) &&
        ['anak', 'putra', 'putri'].some(
          (child) => child === tokens[at + 1]?.low || (tokens[at + 1]?.low === 'orang' && child === tokens[at + 2]?.low),
        ))
    )
      continue;
    const first = quantityAt(tokens, at);
    if (first === undefined || !isWhole(first.value, first.scale)) continue;
    let low = first.value;
    let high = first.value;
    let next = first.next;
    const join =
      rangeWordAt(tokens, next) ||
      (['atau', 'utowo'].includes(tokens[next]?.low ?? '') ? next + 1 : 0) ||
      (['dan'].includes(tokens[next]?.low ?? '') && tokens[at - 1]?.low === 'antara' ? next + 1 : 0);
    const second = join > 0 ? quantityAt(tokens, join) : undefined;
    const pair = second ?? pairInWords(tokens, next, first.words);
    if (pair !== undefined && isWhole(pair.value, pair.scale) && pair.value > low && nounEnd(tokens, skipAround(tokens, pair.next)) > 0) {
      high = pair.value;
      low = first.scale === 1 && pair.scale > 1 ? low * pair.scale : low;
      next = pair.next;
    }
    const noun = nounEnd(tokens, skipAround(tokens, next));
    const end = noun > 0 ? noun : ofThem(tokens, next) ? next : 0;
    const last = tokens[end - 1];
    if (end === 0 || last === undefined || low <= 0) {
      if (first.next > at + 1) at = first.next - 1;
      continue;
    }
    if (claims.add('count', token.start, last.end, { value_min: low, value_max: high, unit: 'orang' })) at = end - 1;
  }
}

const isWhole = (value: number, scale: number): boolean => Number.isInteger(value) && (scale > 1 || value < 100_000_000);

/** "28-an orang" and "30 lebih orang": steps over the little word. */
function skipAround(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.raw === '-' && tokens[at + 1]?.low === 'an') return at + 2;
  return ['lebih', 'an'].includes(tokens[at]?.low ?? '') ? at + 1 : at;
}

/** "dua tiga orang" is two to three. */
function pairInWords(tokens: readonly Token[], at: number, words: boolean): ReturnType<typeof quantityAt> {
  return words && tokens[at]?.kind === 'word' && isNumberWord(tokens[at]?.low ?? '') ? quantityAt(tokens, at) : undefined;
}

/** "Lima di antaranya", "dua di antara mereka". */
function ofThem(tokens: readonly Token[], at: number): boolean {
  return (
    matchWords(tokens, at, ['di', 'antaranya']) > 0 ||
    matchWords(tokens, at, ['di', 'antara', 'mereka']) > 0 ||
    tokens[at]?.low === 'diantaranya'
  );
}
