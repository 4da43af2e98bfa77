import { lastAtOrBefore } from './lastAtOrBefore';
import type { Span } from './span';

/**
 * A text that was made from a source, with the way back: which characters of the source each of its characters came from.
 * A reader (plain text with repairs, HTML) makes one; all later stages work on `text`, and results are mapped back at the end.
 */
export interface MappedText {
  /** The text to work on. */
  readonly text: string;
  /**
   * The stretch of the source that `at` came from. A place inside a replaced stretch (a repaired character, a decoded HTML
   * entity) widens to the whole of it; an empty span stays empty.
   */
  toSource(at: Span): Span;
}

/** A text that is its own source. */
export function unmapped(text: string): MappedText {
  return { text, toSource: (at) => at };
}

/** The text of `inner`, which was made from that of `outer`, with the way back through both. */
export function compose(outer: MappedText, inner: MappedText): MappedText {
  return { text: inner.text, toSource: (at) => outer.toSource(inner.toSource(at)) };
}

/** Builds a {@link MappedText} from left to right. What is neither kept nor replaced is left out of the text. */
export class MappedTextBuilder {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly viewStarts: number[] = [];
  private readonly sourceStarts: number[] = [];
  private readonly sourceEnds: number[] = [];
  private readonly verbatim: boolean[] = [];

  constructor(private readonly source: string) {}

  /** Takes over the source's characters of `[start, end)` as they are. */
  keep(start: number, end: number): this {
    if (start < end) this.add(this.source.slice(start, end), start, end, true);
    return this;
  }

  /** Puts `text` for the source's `[start, end)`, which may be empty (text that the source does not hold, such as a paragraph break). */
  replace(start: number, end: number, text: string): this {
    if (text) this.add(text, start, end, false);
    return this;
  }

  /** The length of the text so far, in UTF-16 units. */
  get size(): number {
    return this.length;
  }

  /** The finished text with its map. */
  build(): MappedText {
    const text = this.parts.join('');
    const starts = Int32Array.from(this.viewStarts);
    const sourceStarts = Int32Array.from(this.sourceStarts);
    const sourceEnds = Int32Array.from(this.sourceEnds);
    const verbatim = this.verbatim;
    const pieceAt = (offset: number): number => lastAtOrBefore(starts, offset);
    const startOf = (offset: number): number => {
      const piece = pieceAt(offset);
      if (starts.length === 0) return 0;
      return verbatim[piece] ? sourceStarts[piece]! + offset - starts[piece]! : sourceStarts[piece]!;
    };
    const endOf = (offset: number): number => {
      const piece = pieceAt(offset - 1);
      return verbatim[piece] ? sourceStarts[piece]! + offset - starts[piece]! : sourceEnds[piece]!;
    };
    return {
      text,
      toSource: (at) => {
        const start = startOf(at.start);
        return { start, end: at.end > at.start ? Math.max(start, endOf(at.end)) : start };
      },
    };
  }

  private add(text: string, start: number, end: number, verbatim: boolean): void {
    const last = this.sourceEnds.length - 1;
    const continues = verbatim && last >= 0 && this.verbatim[last] && this.sourceEnds[last] === start;
    this.parts.push(text);
    if (continues) this.sourceEnds[last] = end;
    else {
      this.viewStarts.push(this.length);
      this.sourceStarts.push(start);
      this.sourceEnds.push(end);
      this.verbatim.push(verbatim);
    }
    this.length += text.length;
  }
}
