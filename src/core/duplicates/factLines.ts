import type { Span } from '../text/span';
import { CharClass, classOf } from './charClass';

/** A sentence as telling rewritten copies needs to know it. */
export interface FactSentence {
  /** Hashes of the names (words with a capital inside the sentence) and numbers, in order. */
  readonly facts: readonly number[];
  /** Hashes of all words, case folded, in order. */
  readonly words: readonly number[];
}

/** How many sentences of an article, and how many words of a sentence, are looked at. */
const SENTENCES = 80;
const WORDS = 60;

/** The sentences of an article's paragraphs (`body`, spans of `text`), in order, the first 80; those without facts are left out. */
export function factSentences(text: string, body: readonly Span[]): FactSentence[] {
  const found: FactSentence[] = [];
  for (const { start, end } of body)
    for (let at = start; at < end && found.length < SENTENCES; ) {
      const facts: number[] = [];
      const words: number[] = [];
      at = readSentence(text, at, end, facts, words);
      if (facts.length > 0) found.push({ facts, words });
    }
  return found;
}

/** Reads the sentence that begins at `start` and gives where the next one may begin. */
function readSentence(text: string, start: number, end: number, facts: number[], words: number[]): number {
  let opens = true;
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === CharClass.other) {
      if (isStop(code) && endsHere(text, at, start, end)) return at + 1;
      // Behind an opening quotation mark or a colon every word has a capital.
      opens ||= code === 34 || code === 0x201c || code === 58;
      at++;
      continue;
    }
    let digits = false;
    let hash = 0x811c9dc5;
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      const own = classOf(unit);
      if (own === CharClass.other && !joins(text, at, end)) break;
      digits ||= own === CharClass.digit;
      hash = Math.imul(hash ^ (own === CharClass.upper ? unit + 32 : unit), 0x01000193);
    }
    if (words.length < WORDS) {
      words.push(hash | 0);
      if (digits || (kind === CharClass.upper && !opens)) facts.push(hash | 0);
    }
    opens = false;
  }
  return end;
}

function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63;
}

/** Whether a stop ends a sentence: no initial or short form stands before it, and blanks and no small letter behind it. */
function endsHere(text: string, at: number, start: number, end: number): boolean {
  if (at - start < 2 || classOf(text.charCodeAt(at - 2)) === CharClass.upper) return false;
  let next = at + 1;
  while (next < end && next < at + 3 && /["”’»)]/.test(text.charAt(next))) next++;
  if (next >= end || text.charCodeAt(next) > 32) return next >= end;
  while (next < end && text.charCodeAt(next) <= 32) next++;
  return classOf(text.charCodeAt(next)) !== CharClass.lower;
}

/** Whether a mark holds the parts of a number together: `1,200`, `4.5`. */
function joins(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 44 && code !== 46) return false;
  const digit = (place: number): boolean => place < end && classOf(text.charCodeAt(place)) === CharClass.digit;
  return digit(at - 1) && digit(at + 1);
}
