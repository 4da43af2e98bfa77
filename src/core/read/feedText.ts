import type { MappedTextBuilder } from '../text/mappedText';
import type { Span } from '../text/span';
import { entityRepairer } from './repairs/entityRepairer';

/** Elements that begin and end a line. */
const BLOCK = /^\/?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|tr|table|figure|figcaption|section|article|hr|pre)\b/i;
/** Longest tag, in UTF-16 units; what is longer is text. */
const TAG = 1000;
/** What begins text, markup or a character reference. */
const SIGN = /[<&\n\r]/g;

/** Writes a feed's text into a view: without its markup, which may be escaped, and with character references decoded. */
export class FeedText {
  /** Whether a break is due before more text. */
  private broken = false;
  private written = false;

  constructor(
    private readonly source: string,
    private readonly builder: MappedTextBuilder,
  ) {}

  /** Adds what `at` holds; `gap` stands where blocks meet. */
  add(at: Span, gap: string): void {
    for (let place = at.start; place < at.end; ) {
      SIGN.lastIndex = place;
      const sign = Math.min(SIGN.exec(this.source)?.index ?? at.end, at.end);
      this.text(place, sign, gap);
      place = sign < at.end ? this.special(sign, at.end, gap) : at.end;
    }
  }

  /** Reads the sign at `at` and gives the place behind what it begins. */
  private special(at: number, end: number, gap: string): number {
    const escaped = this.source.startsWith('&lt;', at);
    if (escaped || this.source.charAt(at) === '<') {
      const inside = at + (escaped ? 4 : 1);
      const mark = escaped ? '&gt;' : '>';
      const close = /[a-z/!]/i.test(this.source.charAt(inside))
        ? this.source.slice(inside, Math.min(end, inside + TAG)).indexOf(mark)
        : -1;
      if (close >= 0) {
        if (BLOCK.test(this.source.slice(inside, inside + 16))) this.broken = true;
        return inside + close + mark.length;
      }
    }
    const repair = entityRepairer.repairAt(this.source, at);
    if (repair && repair.end <= end) {
      this.breakLine(at, gap);
      this.builder.replace(at, repair.end, repair.text);
      this.written = true;
      return repair.end;
    }
    // A line end inside a paragraph is a blank.
    if (/[\n\r]/.test(this.source.charAt(at))) {
      if (this.written && !this.broken) this.builder.replace(at, at + 1, ' ');
    } else this.text(at, at + 1, gap);
    return at + 1;
  }

  private text(start: number, end: number, gap: string): void {
    if (start >= end) return;
    if (this.broken && this.source.slice(start, end).trim() === '') return;
    this.breakLine(start, gap);
    this.builder.keep(start, end);
    this.written = true;
  }

  private breakLine(at: number, gap: string): void {
    if (this.broken && this.written) this.builder.replace(at, at, gap);
    this.broken = false;
  }
}
