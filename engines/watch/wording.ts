import type { Identifier } from './identifiers.ts';

/** Shorter answers are said by everybody. Our choice. */
const FEWEST_WORDS = 4;
const SHINGLE = 3;
/** Longer answers are rarer; from here on all are alike. */
const LONGEST_FLOW = 9;
/** Signatures of an answer: answers that agree in most words share one at least. Our choice: four of the smallest hashes. */
const SIGNATURES = 4;

function hash(text: string, seed: number): number {
  let h = seed ^ 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 12)) >>> 0;
}

/**
 * Signatures of a free answer: the whole wording, and the smallest hashes of its word triples, so that coached answers meet although
 * each applicant changes a word.
 * @param purpose  pilgrims say the same words for good reasons: each purpose has its own ordinary flow
 * @source Broder 1997 (min-wise hashing); indicator I27: dossier: passport-screening §2.5
 */
export function wordingsOf(answer: string | undefined, purpose = ''): Identifier[] {
  if (answer === undefined) return [];
  const words = answer
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length < FEWEST_WORDS) return [];
  const whole = words.join(' ');
  const least = new Array<number>(SIGNATURES).fill(0xffffffff);
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    const shingle = words.slice(at, at + SHINGLE).join(' ');
    for (let seed = 0; seed < SIGNATURES; seed += 1) {
      const value = hash(shingle, (seed + 1) * 0x9e3779b1);
      if (value < least[seed]!) least[seed] = value;
    }
  }
  const shown = answer.length > 80 ? `${answer.slice(0, 77)}…` : answer;
  const pairs = [`${least[0]}.${least[1]}`, `${least[2]}.${least[3]}`];
  return [...new Set([`w ${whole}`, ...pairs.map((pair, at) => `m${at} ${pair}`)])].map((value) => ({
    key: `story:${value}`,
    kind: 'story' as const,
    flow: `story ${purpose} ${value.slice(0, 2)} ${Math.min(LONGEST_FLOW, words.length)}`,
    shown,
  }));
}
