import { distance } from 'fastest-levenshtein';
import jaroWinkler from 'talisman/metrics/jaro-winkler.js';
import { bestOf, cpuSeconds, truePairs } from './peers-records.ts';
import type { BestScore, PlainRecord } from './peers-records.ts';

type Similarity = (a: string, b: string) => number;
const SIMILARITIES: Readonly<Record<string, Similarity>> = {
  'talisman jaro-winkler': jaroWinkler,
  'fastest-levenshtein': (a, b) => 1 - distance(a, b) / Math.max(1, a.length, b.length),
};
/** Larger blocks are left out, as one does by hand. */
const LARGEST_BLOCK = 400;
const STEPS = 200;

/** Whoever has only a string comparator compares within blocks: same NIK, phone or birth date, or village and first letter. */
function* blockedPairs(records: readonly PlainRecord[]): Generator<readonly [PlainRecord, PlainRecord]> {
  const keysOf = ({ nik, phone, birth, village, name }: PlainRecord): string[] =>
    [nik && `n${nik}`, phone && `p${phone}`, birth && `b${birth}`, village && `v${village}${name.charAt(0)}`].filter((key) => key !== '');
  const blocks = new Map<string, PlainRecord[]>();
  for (const record of records)
    for (const key of keysOf(record)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [record]);
      else block.push(record);
    }
  for (const [key, block] of blocks) {
    if (block.length > LARGEST_BLOCK) continue;
    for (const [at, a] of block.entries())
      for (const b of block.slice(at + 1)) {
        // Each pair in the first block that holds it.
        const others = new Set(keysOf(b));
        if (keysOf(a).find((one) => others.has(one) && (blocks.get(one)?.length ?? 0) <= LARGEST_BLOCK) === key) yield [a, b];
      }
  }
}

/**
 * Names compared with one number.
 * @param alone false: names decide only where birth date, phone or NIK agree, too
 */
export function compareStrings(records: readonly PlainRecord[], what: string, alone: boolean): BestScore & { pairs: number; cpu: number } {
  const compare = SIMILARITIES[what];
  if (compare === undefined) throw new Error(`peers: no comparator "${what}"`);
  const start = process.cpuUsage();
  const counts = new Map<number, { same: number; other: number }>();
  let pairs = 0;
  for (const [a, b] of blockedPairs(records)) {
    pairs += 1;
    const agrees = (field: 'birth' | 'phone' | 'nik'): boolean => a[field] !== '' && a[field] === b[field];
    const score = alone || agrees('birth') || agrees('phone') || agrees('nik') ? Math.round(compare(a.name, b.name) * STEPS) / STEPS : 0;
    const count = counts.get(score) ?? { same: 0, other: 0 };
    count[a.person === b.person ? 'same' : 'other'] += 1;
    counts.set(score, count);
  }
  return { ...bestOf(counts, truePairs(records)), pairs, cpu: cpuSeconds(start) };
}
