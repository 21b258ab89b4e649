interface Linked {
  readonly id: string;
  /** The main report it follows. */
  readonly follows: string | null;
  /** How many follow it. */
  readonly repeats: number;
}

/**
 * Which of two reports becomes the repeat of which when somebody says they tell the same: the later one follows the earlier one or
 * its main report, unless it already has repeats of its own and the earlier one is free.
 * @returns undefined when they are tied already
 */
export function mainAndRepeat(later: Linked, earlier: Linked): { readonly repeat: string; readonly main: string } | undefined {
  const mainOf = (one: Linked): string => one.follows ?? one.id;
  if (mainOf(later) === mainOf(earlier)) return undefined;
  const isFree = (one: Linked): boolean => one.follows === null && one.repeats === 0;
  return !isFree(later) && isFree(earlier) ? { repeat: earlier.id, main: mainOf(later) } : { repeat: later.id, main: mainOf(earlier) };
}
