/** Load factor of the table: one slot in two stays free, so that a search ends soon. */
const SLOTS_PER_NAME = 2;

/** 32-bit FNV-1a over the UTF-16 units of a key. @source Fowler, Noll, Vo 1991 */
export function nameHash(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** Positions by the key of their name: hashes and positions in two flat arrays, no object a name. */
export class NameTable {
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  readonly #mask: number;
  readonly #keyOf: (at: number) => string;

  /** @param keyOf tells the key of a position; asked again while searching, so that no key is stored */
  constructor(names: number, keyOf: (at: number) => string) {
    let size = 16;
    while (size < names * SLOTS_PER_NAME) size *= 2;
    this.#slots = new Int32Array(size).fill(-1);
    this.#hashes = new Int32Array(size);
    this.#mask = size - 1;
    this.#keyOf = keyOf;
  }

  put(at: number): void {
    const hash = nameHash(this.#keyOf(at));
    let slot = hash & this.#mask;
    while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = at;
    this.#hashes[slot] = hash;
  }

  /** All positions whose name has this key, in the order they were put. */
  find(key: string): number[] {
    const hash = nameHash(key);
    const found: number[] = [];
    for (let slot = hash & this.#mask; (this.#slots[slot] ?? -1) >= 0; slot = (slot + 1) & this.#mask) {
      const at = this.#slots[slot] ?? -1;
      if (this.#hashes[slot] === hash && this.#keyOf(at) === key) found.push(at);
    }
    return found;
  }
}
