/** 32 words of 32 bits: the place of a key is told by its ten lowest bits. */
const WORDS = 32;

/** Whether a key is one of some: most others are told apart by ten of their bits, without asking a set of large numbers. */
export function keyFilter(keys: readonly number[]): (key: number) => boolean {
  const bits = new Uint32Array(WORDS);
  for (const key of keys) bits[(key >>> 5) % WORDS] = (bits[(key >>> 5) % WORDS] ?? 0) | (1 << (key & 31));
  const wanted = new Set(keys);
  return (key) => ((bits[(key >>> 5) % WORDS] ?? 0) & (1 << (key & 31))) !== 0 && wanted.has(key);
}
