import { combine } from '../../engines/warning/combine.ts';
import type { Combined, EvidenceGroup } from '../../engines/warning/combine.ts';
import type { DraftPiece } from './detect/facts.ts';
import type { EvidenceRow } from './store.ts';

export interface Merged {
  readonly pieces: readonly (DraftPiece & { readonly countedMillibits: number })[];
  readonly combined: Combined;
  /** Something was added, or weighs differently now. */
  readonly changed: boolean;
}

/** `combine` takes whole hundreds. */
const inHundreds = (millibits: number): number => Math.round(millibits / 100) * 100;

const pieceOf = (row: EvidenceRow): DraftPiece => ({
  key: row.key,
  group: row.evidence_group as EvidenceGroup,
  kind: row.kind,
  sentence: row.sentence,
  millibits: row.millibits,
  source: { kind: row.source_kind, id: row.source_id },
  ...(row.mention_id !== null && { mentionId: row.mention_id }),
  observedAt: row.observed_at,
});

/**
 * Joins what stands with what was found, by key; the newer wording and weight win.
 * @param weights  what people decided that a kind of evidence weighs here, as a share of the expert's weight
 */
export function mergeEvidence(
  standing: readonly EvidenceRow[],
  found: readonly DraftPiece[],
  weights: ReadonlyMap<string, number> = new Map(),
): Merged {
  const pieces = new Map(standing.map((row) => [row.key, pieceOf(row)]));
  let changed = false;
  for (const one of found) {
    const piece = one.millibits > 0 ? { ...one, millibits: inHundreds(one.millibits * (weights.get(one.kind) ?? 1)) } : one;
    changed ||= pieces.get(piece.key)?.millibits !== piece.millibits;
    pieces.set(piece.key, piece);
  }
  const combined = combine([...pieces.values()]);
  const counted = new Map(combined.contributions.map((c) => [c.key, c.millibits]));
  return { pieces: [...pieces.values()].map((p) => ({ ...p, countedMillibits: counted.get(p.key) ?? 0 })), combined, changed };
}
