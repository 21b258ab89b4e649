/** A part of a whole; null of nothing. */
export function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** One figure over another: null where the other is nothing or unknown. */
export function ratio(ours: number | null, theirs: number | null): number | null {
  return ours === null || theirs === null || theirs === 0 ? null : ours / theirs;
}

/** Quantile between neighbouring values (Hyndman & Fan's type 7, as R and NumPy); null of nothing. */
export function quantile(values: readonly number[], at: number): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const place = at * (sorted.length - 1);
  const low = sorted[Math.floor(place)]!;
  const high = sorted[Math.ceil(place)]!;
  // Two infinite neighbours have no difference.
  return low === high ? low : low + (high - low) * (place - Math.floor(place));
}

/** How often each word occurs, the most frequent first, equals by their letters. */
export function tally(words: Iterable<string>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}
