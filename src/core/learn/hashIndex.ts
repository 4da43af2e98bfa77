import { extendHash, HASH_START } from './featureSink';

/** How many places there are for each entry at least: more would cost memory, fewer time. */
const ROOM = 2;

/** Finds entries of a list by the 32-bit hashes of their names, without keeping the names. Open addressing: hashes and, beside them, the entries' indices. */
export class HashIndex {
  private readonly hashes: Int32Array;
  /** An index below nought marks a free place. */
  private readonly indices: Int32Array;
  private readonly mask: number;

  constructor(entries: readonly string[]) {
    let size = 16;
    while (size < entries.length * ROOM) size *= 2;
    this.mask = size - 1;
    this.hashes = new Int32Array(size);
    this.indices = new Int32Array(size).fill(-1);
    entries.forEach((entry, index) => {
      const hash = extendHash(HASH_START, entry);
      let at = hash & this.mask;
      while (this.indices[at]! >= 0) at = (at + 1) & this.mask;
      this.hashes[at] = hash;
      this.indices[at] = index;
    });
  }

  /** The index of the entry whose name has this hash (see `extendHash`); -1 where there is none. */
  of(hash: number): number {
    for (let at = hash & this.mask; ; at = (at + 1) & this.mask) {
      const index = this.indices[at]!;
      if (index < 0 || this.hashes[at] === hash) return index;
    }
  }
}
