import { readFrontCoded } from '../text/frontCoding';
import { extendHash, HASH_START } from './featureSink';
import { HashIndex } from './hashIndex';

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
  private readonly words: HashIndex;
  /** The number of each word's group. */
  private readonly numbers: Uint16Array;

  constructor({ words, codes, wider }: WordGroupsData) {
    this.groups = Array.from(wider, (code, i) => ({ code: groupCode(i), wider: code }));
    this.words = new HashIndex(readFrontCoded(words));
    this.numbers = Uint16Array.from({ length: codes.length / 2 }, (_, i) => groupNumber(codes, 2 * i));
  }

  /** The group of a word in lower case; undefined for a word that is in none. */
  groupOf(lower: string): WordGroup | undefined {
    const index = this.words.of(extendHash(HASH_START, lower));
    return index < 0 ? undefined : this.groups[this.numbers[index]!];
  }
}

/** The code of a group by its number: two characters that JSON leaves as they are. */
export function groupCode(number: number): string {
  return String.fromCharCode(NOUGHT + Math.floor(number / DIGITS), NOUGHT + (number % DIGITS));
}

function groupNumber(codes: string, at: number): number {
  return (codes.charCodeAt(at) - NOUGHT) * DIGITS + codes.charCodeAt(at + 1) - NOUGHT;
}
