import { shinglesOf } from './storyWords';

/** Bands and rows of a signature: pairs that share half of their shingles meet in a band with a chance of 0.99, those that share 2 % with one of 0.006. */
const BANDS = 16;
const ROWS = 2;
const SIZE = BANDS * ROWS;
/** Keys lie above all 32-bit numbers, so that they can be kept together with hashes of shingles. */
const FIRST_KEY = 2 ** 32;

/** Odd factors and offsets of the hash functions, from a linear congruential generator (Knuth's MMIX constants cut to 32 bits), so that they are the same everywhere. */
const FACTORS = new Int32Array(SIZE);
const OFFSETS = new Int32Array(SIZE);
for (let i = 0, state = 0x2545f491; i < SIZE; i++) {
  state = (Math.imul(state, 0x4c957f2d) + 0x14057b7f) | 0;
  FACTORS[i] = state | 1;
  state = (Math.imul(state, 0x4c957f2d) + 0x14057b7f) | 0;
  OFFSETS[i] = state;
}

/**
 * Keys of a text's shingles such that texts with many shingles in common most likely share one: MinHash signatures (Broder, "On the
 * resemblance and containment of documents", 1997), cut into bands (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", 3.4).
 * `words` are word hashes. Empty where there is no shingle.
 */
export function bandKeys(words: Int32Array): number[] {
  const least = new Uint32Array(SIZE).fill(0xffffffff);
  let any = false;
  for (const shingle of shinglesOf(words)) {
    any = true;
    for (let i = 0; i < SIZE; i++) {
      let value = Math.imul(shingle, FACTORS[i]!) + OFFSETS[i]!;
      value = (value ^ (value >>> 15)) >>> 0;
      if (value < least[i]!) least[i] = value;
    }
  }
  if (!any) return [];
  const keys: number[] = [];
  for (let band = 0; band < BANDS; band++) {
    let hash = 0x811c9dc5;
    for (let row = 0; row < ROWS; row++) hash = Math.imul(hash ^ least[band * ROWS + row]!, 0x01000193) ^ (hash >>> 15);
    keys.push((hash >>> 0) * BANDS + band + FIRST_KEY);
  }
  return keys;
}
