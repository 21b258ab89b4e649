/** Ids of mentions by number, 16 bytes each, in pieces that are made when somebody is in them. */
export interface MentionIds {
  set(n: number, id: string): void;
  get(n: number): string;
  /** These numbers in the order that PostgreSQL gives their ids: by bytes. */
  inOrder(numbers: readonly number[]): number[];
  bytes(): number;
}

const PIECE_BITS = 12;
const PIECE = 1 << PIECE_BITS;
const BYTES = 16;
/** So many bytes fit a number without loss. */
const HEAD_BYTES = 6;
const NOBODY = Buffer.alloc(PIECE * BYTES);

/** @returns an empty store; numbers are non-negative 31-bit integers */
export function mentionIds(): MentionIds {
  const pieces = new Map<number, Buffer>();
  const pieceOf = (n: number): Buffer => pieces.get(n >>> PIECE_BITS) ?? NOBODY;
  const placeOf = (n: number): number => (n & (PIECE - 1)) * BYTES;
  const compare = (a: number, b: number): number =>
    pieceOf(a).compare(pieceOf(b), placeOf(b), placeOf(b) + BYTES, placeOf(a), placeOf(a) + BYTES);
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
    inOrder: (numbers) =>
      numbers
        .map((n) => ({ n, head: pieceOf(n).readUIntBE(placeOf(n), HEAD_BYTES) }))
        .sort((a, b) => a.head - b.head || compare(a.n, b.n))
        .map(({ n }) => n),
    bytes: () => pieces.size * PIECE * BYTES,
  };
}
