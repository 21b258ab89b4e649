import type { EgoMember, Fact } from './shape.ts';

/** What an officer found out about somebody. */
export interface Finding {
  readonly confirmed: boolean;
  /** The look it comes from: one officer on one day, or the alert that was judged. Whom one look is about shares one finding. */
  readonly of: string;
}

/** Something that an officer may have found, about one or more. */
interface Piece {
  readonly code: string;
  readonly bits: number;
  readonly of?: string;
  readonly on: readonly EgoMember[];
}

/** A visit convinces more than any answer. Our choice; what may go wrong with it: dossier, simulator §2.11 (confirms .75 of the true, .02 of the others). */
const CONFIRMED_BITS = 4;
const DISMISSED_BITS = -5;

/** Facts of one who was looked into. */
export function findingFact({ confirmed, of }: Finding): Fact {
  const found = confirmed ? { code: 'officer_confirmed', bits: CONFIRMED_BITS } : { code: 'officer_dismissed', bits: DISMISSED_BITS };
  return { ...found, group: 'record', of };
}

/** Evidence apart from what officers found themselves: only that can have grown since they looked. */
export function besideLooks({
  bits,
  evidence,
}: {
  readonly bits: number;
  readonly evidence: readonly Pick<Piece, 'code' | 'bits'>[];
}): number {
  return bits - evidence.reduce((sum, line) => sum + (line.code.startsWith('officer_') ? line.bits : 0), 0);
}

/**
 * One look at a circle is one observation, however many people it was about: it counts once and stands on all of them. Who came after it is not
 * cleared by it (decision 0039).
 */
export function oncePerLook<P extends Piece>(pieces: readonly P[]): P[] {
  const looks = new Map<string, P>();
  const others: P[] = [];
  for (const piece of pieces) {
    if (piece.of === undefined) {
      others.push(piece);
      continue;
    }
    const key = `${piece.code} ${piece.of}`;
    const known = looks.get(key);
    const same = known === undefined ? piece.on : [...known.on, ...piece.on.filter((one) => !known.on.includes(one))];
    const strongest = known !== undefined && Math.abs(known.bits) > Math.abs(piece.bits) ? known : piece;
    looks.set(key, { ...strongest, on: same });
  }
  return [...others, ...looks.values()];
}
