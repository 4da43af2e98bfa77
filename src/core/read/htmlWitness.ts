import type { HtmlBlock } from './htmlScan';

/** Words in a row that are compared, and the longest stated text that is looked at, in UTF-16 units. */
const RUN = 4;
const LONGEST = 200_000;
/** Least words of a block that can be found in the stated text, and the share of its runs that must be there. */
const WORDS = 6;
const SHARE = 0.7;
/** Share of the stated text from which blocks are all of it. */
const ALL = 0.9;
/** Shortest stated text that tells anything, in words. */
const LEAST = 60;

/**
 * What a page states as its article's text, in data that is not shown (`articleBody` of JSON-LD): a witness of which blocks are text, not text itself,
 * for it is often cut off, and always without places in the page.
 */
export class StatedText {
  private readonly runs = new Set<string>();
  private readonly size: number;

  constructor(stated: string | undefined) {
    const words = wordsOf((stated ?? '').slice(0, LONGEST).replace(/<[^<>]{0,500}>/g, ' '));
    this.size = words.length;
    if (this.size < LEAST) return;
    for (let at = 0; at + RUN <= words.length; at++) this.runs.add(words.slice(at, at + RUN).join(' '));
  }

  /** Whether there is enough of it to tell anything. */
  get tells(): boolean {
    return this.runs.size > 0;
  }

  /** Whether blocks that stand in it make up all of it. */
  isAll(text: string, held: Iterable<HtmlBlock>): boolean {
    if (!this.tells) return false;
    let words = 0;
    for (const { start, end } of held) words += wordsOf(text.slice(start, end)).length;
    return words >= this.size * ALL && words <= this.size * (2 - ALL);
  }

  /** Whether most of a block of `text` stands in it. */
  holds(text: string, { start, end }: HtmlBlock): boolean {
    if (!this.tells) return false;
    const words = wordsOf(text.slice(start, end));
    if (words.length < WORDS) return false;
    let found = 0;
    for (let at = 0; at + RUN <= words.length; at++) if (this.runs.has(words.slice(at, at + RUN).join(' '))) found++;
    return found >= (words.length - RUN + 1) * SHARE;
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
