import type { RankedAlert } from './precision.ts';
import { ratio, share } from './numbers.ts';

/** The ranked list of one district; `weight` says how often the district was drawn. */
export interface RankedList {
  readonly ranking: readonly RankedAlert[];
  readonly weight: number;
}

export type RecallMeasure = 'victims' | 'rings';

/** Precision of two lists, the better one cut to the recall of the other. */
export interface EqualRecall {
  /** Victims preventable or rings hit by both. */
  readonly recall: number;
  readonly ours_alerts: number;
  readonly ours_precision: number | null;
  readonly baseline_alerts: number;
  readonly baseline_precision: number | null;
  readonly ratio: number | null;
}

interface Step {
  readonly bits: number;
  readonly district: number;
  readonly weight: number;
  readonly hits: RankedAlert['hits'];
}

interface Cut {
  alerts: number;
  right: number;
  recall: number;
}

/** All districts in one list, the strongest first. */
function merge(lists: readonly RankedList[]): Step[] {
  return lists
    .flatMap(({ ranking, weight }, district) => (weight === 0 ? [] : ranking.map(({ bits, hits }) => ({ bits, hits, district, weight }))))
    .sort((a, b) => b.bits - a.bits);
}

/** Goes down the list until the recall is reached; a ring counts with the best that the alerts so far make of it. */
function cutAt(steps: readonly Step[], target: number, measure: RecallMeasure): Cut {
  const best = new Map<string, number>();
  const cut: Cut = { alerts: 0, right: 0, recall: 0 };
  for (const { hits, weight, district } of steps) {
    if (cut.recall >= target) break;
    cut.alerts += weight;
    if (hits.length > 0) cut.right += weight;
    for (const [ring, preventable] of hits) {
      if (ring < 0) continue;
      const key = `${district} ${ring}`;
      const now = measure === 'rings' ? 1 : preventable;
      const before = best.get(key) ?? 0;
      if (now > before) {
        best.set(key, now);
        cut.recall += (now - before) * weight;
      }
    }
  }
  return cut;
}

/**
 * Precision at equal recall. Both lists are ranked by their own scores; the one that reaches more is cut where it has reached as much as
 * the other does in full.
 * @source dossier: detection §9 ("precision at the same recall")
 */
export function precisionAtEqualRecall(ours: readonly RankedList[], baseline: readonly RankedList[], measure: RecallMeasure): EqualRecall {
  const lists = [merge(ours), merge(baseline)] as const;
  const full = lists.map((steps) => cutAt(steps, Infinity, measure));
  const recall = Math.min(full[0]!.recall, full[1]!.recall);
  // Nothing below the last alert that adds a victim or a ring is needed for the recall, in either list.
  const [mine, theirs] = [cutAt(lists[0], recall, measure), cutAt(lists[1], recall, measure)];
  const precisions = [share(mine.right, mine.alerts), share(theirs.right, theirs.alerts)] as const;
  return {
    recall,
    ours_alerts: mine.alerts,
    ours_precision: precisions[0],
    baseline_alerts: theirs.alerts,
    baseline_precision: precisions[1],
    ratio: ratio(...precisions),
  };
}
