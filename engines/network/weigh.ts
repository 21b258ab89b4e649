import type { EvidenceGroup } from './shape.ts';

/** One signed piece of evidence of one event. */
export interface Piece {
  readonly event: string;
  readonly mention: string;
  readonly code: string;
  /** What repeats itself: pieces of one unit lean on one another, units do not. */
  readonly unit: string;
  readonly group: EvidenceGroup;
  readonly bits: number;
}

/** 4 nats: no group alone may convince. @source dossier: detection §6 */
export const GROUP_CAP_BITS = 5.77;
/** What speaks against may weigh twice as much: one verified lawful contract outweighs a story. Our choice. */
const GROUP_FLOOR_BITS = -2 * GROUP_CAP_BITS;
/** Further pieces of a group repeat the first in part. @source dossier: detection §6 */
const REST_SHARE = 0.3;

/** Hundredths of a bit: whole numbers, so that sums are exact. */
const cents = (bits: number): number => Math.round(bits * 100);

export interface Weighed {
  /** What each piece contributes; the same order as the result's `pieces`. */
  readonly pieces: readonly Piece[];
  readonly bits: number;
  /** Groups that speak for concern with at least half a bit together. */
  readonly groups: readonly EvidenceGroup[];
}

/** A group speaks from here on (our choice: less is noise). */
const SPEAKS_CENTS = 50;

/**
 * Adds dependent evidence: in each group, unit and direction the strongest piece counts in full, the rest by 30 %; units add up; then caps.
 * The bits of the returned pieces add up to `bits` within a thousandth.
 * @source dossier: detection §6
 */
export function weigh(pieces: readonly Piece[]): Weighed {
  const groups = Map.groupBy(pieces, (piece) => piece.group);
  const counted: Piece[] = [];
  const speaking: EvidenceGroup[] = [];
  let total = 0;
  for (const group of [...groups.keys()].sort()) {
    const list = groups.get(group) ?? [];
    const units = [...Map.groupBy(list, (piece) => piece.unit).values()];
    const forConcern = units.flatMap((unit) => shares(unit.filter((piece) => piece.bits > 0))).sort(strongest);
    const against = units.flatMap((unit) => shares(unit.filter((piece) => piece.bits < 0))).sort(strongest);
    const raw = [...forConcern, ...against];
    const sum = raw.reduce((all, [, value]) => all + value, 0);
    const capped = Math.max(cents(GROUP_FLOOR_BITS), Math.min(cents(GROUP_CAP_BITS), sum));
    const side = sum > 0 ? forConcern : against;
    const sideSum = side.reduce((all, [, value]) => all + value, 0);
    const factor = sideSum === 0 ? 1 : (sideSum + (capped - sum)) / sideSum;
    let left = capped;
    const lines = raw.map(([piece, value]) => {
      const bits = side.some(([other]) => other === piece) ? Math.round(value * factor) : value;
      left -= bits;
      return { ...piece, bits };
    });
    if (lines[0] !== undefined) lines[0] = { ...lines[0], bits: lines[0].bits + left };
    counted.push(...lines.map((line) => ({ ...line, bits: line.bits / 100 })));
    if (capped >= SPEAKS_CENTS) speaking.push(group);
    total += capped;
  }
  return { pieces: counted, bits: total / 100, groups: speaking };
}

/** By weight, so that rounding falls the same way whatever the order. */
function strongest(a: [Piece, number], b: [Piece, number]): number {
  return Math.abs(b[1]) - Math.abs(a[1]) || (a[0].event < b[0].event ? -1 : a[0].event > b[0].event ? 1 : a[0].code < b[0].code ? -1 : 1);
}

function shares(list: readonly Piece[]): [Piece, number][] {
  const sorted = [...list].sort(
    (a, b) => Math.abs(b.bits) - Math.abs(a.bits) || (a.event < b.event ? -1 : a.event > b.event ? 1 : a.code < b.code ? -1 : 1),
  );
  return sorted.map((piece, rank) => [piece, cents(rank === 0 ? piece.bits : piece.bits * REST_SHARE)]);
}
