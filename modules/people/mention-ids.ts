/** Ids of mentions by number, 16 bytes each, in pieces that are made when somebody is in them. */
export interface MentionIds {
  set(n: number, id: string): void;
  get(n: number): string;
  /** The order of PostgreSQL: by bytes. */
  compare(a: number, b: number): number;
  bytes(): number;
}

const PIECE_BITS = 12;
const PIECE = 1 << PIECE_BITS;
const BYTES = 16;
const NOBODY = Buffer.alloc(PIECE * BYTES);

/** @returns an empty store; numbers are non-negative 31-bit integers */
export function mentionIds(): MentionIds {
  const pieces = new Map<number, Buffer>();
  const pieceOf = (n: number): Buffer => pieces.get(n >>> PIECE_BITS) ?? NOBODY;
  const placeOf = (n: number): number => (n & (PIECE - 1)) * BYTES;
  return {
    set(n, id) {
      const piece = pieces.get(n >>> PIECE_BITS) ?? Buffer.alloc(PIECE * BYTES);
      pieces.set(n >>> PIECE_BITS, piece);
      piece.write(id.replaceAll('-', ''), placeOf(n), 'hex');
    },
    get(n) {
      const digits = pieceOf(n).toString('hex', placeOf(n), placeOf(n) + BYTES);
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
    },
    compare: (a, b) => pieceOf(a).compare(pieceOf(b), placeOf(b), placeOf(b) + BYTES, placeOf(a), placeOf(a) + BYTES),
    bytes: () => pieces.size * PIECE * BYTES,
  };
}
