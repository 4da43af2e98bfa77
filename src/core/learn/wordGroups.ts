import { readFrontCoded } from '../text/frontCoding';
import { extendHash, HASH_START } from './featureSink';

/**
 * Words in groups as the JSON file holds them: `words` in front coding, `codes` with two characters for the group of each, `wider` with one
 * character for the wider group of each group, in the order of their numbers.
 */
export interface WordGroupsData {
  readonly words: string;
  readonly codes: string;
  readonly wider: string;
}

/** A group of words that stand in like places, and the wider group that it belongs to, as short codes. */
export interface WordGroup {
  readonly code: string;
  readonly wider: string;
}

const NOUGHT = 35;
const DIGITS = 56;

/**
 * Groups of words that are used alike, proper names among them: surnames, places, firms. Made by `npm run lexicon:clusters`. Words are known by the 32-bit hash
 * of their names; the chance that an unknown word has the hash of a known one is about two in a hundred thousand.
 */
export class WordGroups {
  private readonly groups: readonly WordGroup[];
  /** Open addressing: hashes and, beside them, numbers of groups from 1 on; nought marks a free place. */
  private readonly hashes: Int32Array;
  private readonly numbers: Uint16Array;
  private readonly mask: number;

  constructor({ words, codes, wider }: WordGroupsData) {
    this.groups = Array.from(wider, (code, i) => ({ code: groupCode(i), wider: code }));
    const entries = readFrontCoded(words);
    let size = 16;
    while (size < entries.length * 2) size *= 2;
    this.mask = size - 1;
    this.hashes = new Int32Array(size);
    this.numbers = new Uint16Array(size);
    entries.forEach((word, i) => {
      const hash = extendHash(HASH_START, word);
      let at = hash & this.mask;
      while (this.numbers[at]! > 0) at = (at + 1) & this.mask;
      this.hashes[at] = hash;
      this.numbers[at] = 1 + groupNumber(codes, 2 * i);
    });
  }

  /** The group of a word in lower case; undefined for a word that is in none. */
  groupOf(lower: string): WordGroup | undefined {
    const hash = extendHash(HASH_START, lower);
    for (let at = hash & this.mask; this.numbers[at]! > 0; at = (at + 1) & this.mask)
      if (this.hashes[at] === hash) return this.groups[this.numbers[at]! - 1];
    return undefined;
  }
}

/** The code of a group by its number: two characters that JSON leaves as they are. */
export function groupCode(number: number): string {
  return String.fromCharCode(NOUGHT + Math.floor(number / DIGITS), NOUGHT + (number % DIGITS));
}

function groupNumber(codes: string, at: number): number {
  return (codes.charCodeAt(at) - NOUGHT) * DIGITS + codes.charCodeAt(at + 1) - NOUGHT;
}
