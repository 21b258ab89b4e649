import type { Pair } from './link-excerpts.ts';

/** Which group each report is in, by the number of its first report, and why. */
export interface Grouping {
  readonly group: readonly number[];
  readonly reasons: ReadonlyMap<number, ReadonlySet<string>>;
}

/** Bits from which two groups are one event. Our choice: precision before recall. */
const LINK_FROM = 2.25;
/** What the other pairs of two groups say counts by this share: they agree and differ partly for the same reasons. Our choice. */
const SHARE = 0.25;
/** Two reports on one event have so many bits as a rule; what the other pairs have less speaks against. Our choice. */
const TRUE_PAIR = 1.5;
/** A pair says no more than this beside the best one, and a pair too far apart in time as much against it. Our choice. */
const MOST = 4;

interface Found {
  readonly other: number;
  readonly tie: Tie;
  readonly worth: number;
}

interface Tie {
  best: number;
  rest: number;
  pairs: number;
  because: readonly string[];
}

/** Joins the two groups that are the surest until none is sure enough: by their surest pair and, less, by all others. */
export function groupExcerpts(pairs: readonly Pair[], count: number): Grouping {
  const ties = new Map<number, Map<number, Tie>>();
  for (const { one, other, score, because } of pairs) {
    const tie = { best: score, rest: 0, pairs: 1, because };
    tieOf(ties, one).set(other, tie);
    tieOf(ties, other).set(one, tie);
  }
  const members = new Map(Array.from({ length: count }, (_, at): [number, number[]] => [at, [at]]));
  const sizes = (at: number): number => members.get(at)?.length ?? 0;
  const reasons = new Map<number, Set<string>>();
  const surest = (one: number): Found | undefined => {
    let found: Found | undefined;
    for (const [other, tie] of ties.get(one) ?? []) {
      const worth = worthOf(tie, sizes(one) * sizes(other));
      if (worth >= LINK_FROM && (found === undefined || worth > found.worth || (worth === found.worth && other < found.other)))
        found = { other, tie, worth };
    }
    return found;
  };
  const best = new Map<number, Found>();
  const look = (one: number): void => {
    const found = surest(one);
    if (found === undefined) best.delete(one);
    else best.set(one, found);
  };
  for (const one of ties.keys()) look(one);
  for (;;) {
    let first: (Found & { one: number }) | undefined;
    for (const [at, found] of best)
      if (first === undefined || found.worth > first.worth || (found.worth === first.worth && at < first.one))
        first = { one: at, ...found };
    if (first === undefined) break;
    const [one, other] = [Math.min(first.one, first.other), Math.max(first.one, first.other)];
    const { tie } = first;
    const joined = [...(members.get(one) ?? []), ...(members.get(other) ?? [])];
    for (const at of joined) reasons.set(at, new Set([...(reasons.get(at) ?? []), ...tie.because]));
    members.set(one, joined);
    members.delete(other);
    join(ties, one, other);
    best.delete(other);
    for (const at of [one, ...(ties.get(one)?.keys() ?? [])]) look(at);
  }
  const group = Array.from({ length: count }, (_, at) => at);
  for (const [first, all] of members) for (const at of all) group[at] = first;
  return { group, reasons };
}

const tieOf = (ties: Map<number, Map<number, Tie>>, at: number): Map<number, Tie> => {
  const known = ties.get(at) ?? new Map<number, Tie>();
  ties.set(at, known);
  return known;
};

const worthOf = ({ best, rest, pairs }: Tie, all: number): number => best + SHARE * (rest - TRUE_PAIR * (all - 1) - MOST * (all - pairs));
const bounded = (score: number): number => Math.max(-MOST, Math.min(MOST, score));

/** The ties of `other` become ties of `one`. */
function join(ties: Map<number, Map<number, Tie>>, one: number, other: number): void {
  for (const [third, tie] of ties.get(other) ?? []) {
    ties.get(third)?.delete(other);
    if (third === one) continue;
    const known = ties.get(one)?.get(third);
    const both: Tie =
      known === undefined
        ? tie
        : {
            best: Math.max(known.best, tie.best),
            rest: known.rest + tie.rest + bounded(Math.min(known.best, tie.best)),
            pairs: known.pairs + tie.pairs,
            because: known.best >= tie.best ? known.because : tie.because,
          };
    tieOf(ties, one).set(third, both);
    tieOf(ties, third).set(one, both);
  }
  ties.delete(other);
  ties.get(one)?.delete(other);
}
