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
const WORDS = 4;
const DIGITS = 8;

/** @returns an empty store; numbers are non-negative 31-bit integers */
export function mentionIds(): MentionIds {
  const pieces = new Map<number, Uint32Array>();
  const word = (n: number, at: number): number => pieces.get(n >>> PIECE_BITS)?.[(n & (PIECE - 1)) * WORDS + at] ?? 0;
  return {
    set(n, id) {
      const piece = pieces.get(n >>> PIECE_BITS) ?? new Uint32Array(PIECE * WORDS);
      pieces.set(n >>> PIECE_BITS, piece);
      const digits = id.replaceAll('-', '');
      for (let at = 0; at < WORDS; at += 1)
        piece[(n & (PIECE - 1)) * WORDS + at] = Number.parseInt(digits.slice(at * DIGITS, (at + 1) * DIGITS), 16);
    },
    get(n) {
      const digits = Array.from({ length: WORDS }, (_, at) => word(n, at).toString(16).padStart(DIGITS, '0')).join('');
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
    },
    compare(a, b) {
      for (let at = 0; at < WORDS; at += 1) {
        const apart = word(a, at) - word(b, at);
        if (apart !== 0) return apart;
      }
      return 0;
    },
    bytes: () => pieces.size * PIECE * WORDS * 4,
  };
}
