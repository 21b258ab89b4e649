import type { Position } from './neighbours.ts';

/** Steps per axis: about 600 m. */
const STEPS = 65_536;

/** Spreads 16 bits over the even positions of 32. */
function spread(value: number): number {
  let bits = value & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/**
 * Positions of the list in an order in which neighbours on the ground mostly stand near each other, so that a scan reads memory that it has just
 * read. Changes speed (twice, `bench/warning/RESULTS.md`), never answers.
 * @source Morton 1966 (Z-order)
 */
export function spatialOrder(places: readonly Position[]): Uint32Array {
  const codes = places.map(({ lat, lon }) => {
    const y = Math.min(STEPS - 1, Math.floor(((lat + 90) / 180) * STEPS));
    const x = Math.min(STEPS - 1, Math.floor(((lon + 180) / 360) * STEPS));
    return ((spread(y) << 1) | spread(x)) >>> 0;
  });
  return Uint32Array.from(places.keys()).sort((a, b) => codes[a]! - codes[b]! || a - b);
}
