import { blockingKeys } from '../blocking-keys.ts';
import { compareMentions } from '../compare-mentions.ts';
import type { Comparison } from '../compare-mentions.ts';
import type { Mention } from '../mention.ts';
import type { Population } from '../population.ts';
import type { CandidateIndex } from './candidate-index.ts';
import { sketchOf } from './sketches.ts';
import type { Sketches } from './sketches.ts';

/** A mention that may be the one asked for, with its evidence. */
export interface Match {
  id: number;
  comparison: Comparison;
}

/** Candidates looked at, and how many of them are compared in full. @source dossier: linkage §4; the second is our choice */
const BATCH_BUDGET = 256;
const COMPARED_IN_FULL = 24;

/** What `findMatches` looks through. */
export interface Register {
  index: CandidateIndex;
  sketches: Sketches;
  /** Reads a mention; called for the few that are compared in full only. */
  mentionOf(id: number): Mention | undefined;
}

/**
 * Mentions that may be the person of `mention`: candidates by key, weighed in numbers, the likeliest compared in full.
 * @returns  matches by falling weight; what is surely somebody else is left out
 */
export function findMatches(
  mention: Mention,
  { index, sketches, mentionOf }: Register,
  population?: Population,
  { budget = BATCH_BUDGET, most = COMPARED_IN_FULL } = {},
): Match[] {
  const candidates = index.find(blockingKeys(mention), budget);
  const chosen = sketches.rank(sketchOf(mention), candidates, most);
  const matches: Match[] = [];
  for (const id of chosen) {
    const other = mentionOf(id);
    if (other !== undefined) matches.push({ id, comparison: compareMentions(mention, other, population) });
  }
  return matches.sort((a, b) => b.comparison.matchWeight - a.comparison.matchWeight || a.id - b.id);
}
