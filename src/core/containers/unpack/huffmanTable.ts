/** Longest code of DEFLATE, in bits. */
const LONGEST = 15;

/** The 15 bits of each number in reverse: codes stand in the stream with their first bit lowest. */
const REVERSED = Uint16Array.from({ length: 1 << LONGEST }, (_, code) => {
  let reversed = 0;
  for (let bit = 0; bit < LONGEST; bit++) reversed |= ((code >> bit) & 1) << (LONGEST - 1 - bit);
  return reversed;
});

/** Tells the symbol that a stream goes on with (RFC 1951, 3.2.2); filled anew for each block, as allocating would take most of the time of short ones. */
export class HuffmanTable {
  /** By the next bits: symbol and length of its code as `symbol << 4 | length`; 0 where no code begins so. */
  readonly entries = new Uint16Array(1 << LONGEST);
  /** Picks as many of the next bits as the longest code has. */
  mask = 0;
  private readonly next = new Uint16Array(LONGEST + 2);

  /** Takes the lengths of the codes of the symbols `[from, to)` of `lengths`. Gives whether they can be: no two codes are the same. */
  fill(lengths: Uint8Array, from: number, to: number): boolean {
    const { entries, next } = this;
    next.fill(0);
    let longest = 0;
    for (let at = from; at < to; at++) {
      const length = lengths[at]!;
      if (length > longest) longest = length;
      next[length + 1]!++;
    }
    // Symbols without a code count for nothing.
    next[1] = 0;
    const size = 1 << longest;
    this.mask = size - 1;
    let code = 0;
    for (let length = 1; length <= longest; length++) {
      code = (code + next[length]!) << 1;
      next[length] = code;
      if (code > 1 << length) return false;
    }
    // Where the codes take all that bits can be, every entry is written.
    if (next[longest]! + next[longest + 1]! !== size || longest === 0) entries.fill(0, 0, size);
    for (let at = from; at < to; at++) {
      const length = lengths[at]!;
      if (length === 0) continue;
      const own = next[length]!++;
      if (own >= 1 << length) return false;
      const entry = ((at - from) << 4) | length;
      const step = 1 << length;
      for (let index = REVERSED[own]! >> (LONGEST - length); index < size; index += step) entries[index] = entry;
    }
    return true;
  }
}
