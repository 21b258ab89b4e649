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
  if (first === undefined || !PERSON_NOUNS.has(first.low)) return 0;
  if (first.low === 'tenaga' && !(NOUN_CONTINUES['tenaga'] ?? []).includes(tokens[at + 1]?.low ?? '')) return 0;
  if (first.low === 'keluarga') return 0;
  let pos = at;
  while (!CLOSED.has(tokens[pos]?.low ?? '') && (NOUN_CONTINUES[tokens[pos]?.low ?? ''] ?? []).includes(tokens[pos + 1]?.low ?? ''))
    pos += 1;
  return pos + 1;
}

/** Finds numbers of people: "28 orang", "20-30 orang", "11 calon TKI", "Lima di antaranya". */
export function findCounts({ tokens }: Reading, claims: Claims): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || (token.kind === 'word' && !isNumberWord(token.low))) continue;
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
