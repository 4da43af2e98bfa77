import type { Span } from '../text/span';
import { CharClass, classOf } from './charClass';

/** How many words a shingle has: enough that prose does not share them by chance, few enough that a changed word costs little. */
const SHINGLE = 4;
/** How many words from the start of a body are its lead. */
const LEAD = 50;
/** How many words of a body are looked at; what agrees as far is one story. */
const MOST_WORDS = 5_000;
/** Fewest words, headline included, that are no chance when they are the same. */
const SHORTEST = 8;

/** A story as numbers: what telling copies from other stories needs to know of it. */
export interface StoryWords {
  /** Hash of each of the body's first words, case folded, marks left out. */
  readonly words: Int32Array;
  /** Hash of each word of the headline. */
  readonly headline: Int32Array;
  /** Hashes of the body's words with digits in them, distinct. */
  readonly numbers: ReadonlySet<number>;
  /** Hashes of the body's words with a capital inside a sentence, distinct. */
  readonly names: ReadonlySet<number>;
  /** Whether it is a digest of several items. */
  readonly isDigest: boolean;
}

/** Reads a story's words from `text`, the first 5,000 of its body. */
export function readStory(text: string, headline: Span, body: readonly Span[], isDigest: boolean): StoryWords {
  const words: number[] = [];
  const numbers = new Set<number>();
  const names = new Set<number>();
  for (const span of body) if (words.length < MOST_WORDS) readWords(text, span, words, numbers, names);
  const title: number[] = [];
  readWords(text, headline, title);
  return { words: Int32Array.from(words), headline: Int32Array.from(title), numbers, names, isDigest };
}

/** The hash of each shingle that begins in `words[0, end)`: all of them where `end` is not given. A story shorter than one shingle has none. */
export function* shinglesOf(words: Int32Array, end = words.length): Generator<number, void, void> {
  const last = Math.min(end, words.length - SHINGLE + 1);
  for (let i = 0; i < last; i++) {
    let hash = 0x811c9dc5;
    for (let k = 0; k < SHINGLE; k++) hash = Math.imul(hash ^ words[i + k]!, 0x01000193) ^ (hash >>> 15);
    yield hash | 0;
  }
}

/** The distinct shingles of the body's first words. */
export function leadOf({ words }: StoryWords): Set<number> {
  return new Set(shinglesOf(words, LEAD));
}

/** A hash of the whole story, headline included; undefined where it is too short to say anything. */
export function wholeKey({ headline, words }: StoryWords): string | undefined {
  if (words.length === 0 || headline.length + words.length < SHORTEST) return undefined;
  let [first, second] = [0x811c9dc5, 0x01000193];
  for (const list of [headline, words])
    for (let i = 0; i < list.length; i++) {
      first = Math.imul(first ^ list[i]!, 0x01000193) ^ (first >>> 15);
      second = Math.imul(second ^ list[i]!, 0x85ebca6b) ^ (second >>> 13);
    }
  return `${headline.length} ${first} ${second}`;
}

function readWords(text: string, at: Span, words: number[], numbers?: Set<number>, names?: Set<number>): void {
  let opens = true;
  let i = at.start;
  while (i < at.end && words.length < MOST_WORDS) {
    let kind = classOf(text.charCodeAt(i));
    if (kind === CharClass.other) {
      const code = text.charCodeAt(i++);
      // behind these every word is capital: . ! ? : and opening quotation marks
      if (code === 46 || code === 33 || code === 63 || code === 58 || code === 34 || code === 0x201c) opens = true;
      continue;
    }
    const capital = kind === CharClass.upper;
    let digits = false;
    let hash = 0x811c9dc5;
    for (; kind !== CharClass.other; kind = i < at.end ? classOf(text.charCodeAt(i)) : CharClass.other) {
      const code = text.charCodeAt(i++);
      digits ||= kind === CharClass.digit;
      hash = Math.imul(hash ^ (kind === CharClass.upper ? code + 32 : code), 0x01000193);
    }
    words.push(hash);
    if (digits) numbers?.add(hash);
    else if (capital && !opens) names?.add(hash);
    opens = false;
  }
}
