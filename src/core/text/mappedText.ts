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
  /** The first offset that stands at or behind an offset of the source; only where the text is not in the order of its source. */
  offsetOf?(offset: number): number;
}

/** A text that is its own source. */
export function unmapped(text: string): MappedText {
  return { text, toSource: (at) => at };
}

/** The text of `inner`, which was made from that of `outer`, with the way back through both. */
export function compose(outer: MappedText, inner: MappedText): MappedText {
  return { text: inner.text, toSource: (at) => outer.toSource(inner.toSource(at)) };
}

/** The stretch `at` of a source as a text of its own. */
export function stretch(source: string, at: Span): MappedText {
  return {
    text: source.slice(at.start, at.end),
    toSource: ({ start, end }) => ({ start: at.start + start, end: at.start + end }),
  };
}

/** A text with all its white space as plain blanks, so that it is one line of the same length. */
export function oneLine({ text, toSource }: MappedText): MappedText {
  return { text: text.replace(/\s/g, ' '), toSource };
}

/** Builds a {@link MappedText} from left to right. What is neither kept nor replaced is left out of the text. */
export class MappedTextBuilder {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly viewStarts: number[] = [];
  private readonly sourceStarts: number[] = [];
  private readonly sourceEnds: number[] = [];
  /** How many units of the source each unit of a piece stands for; 0 where the piece stands for its stretch as a whole. */
  private readonly rates: number[] = [];
  /** Pieces that have a map of their own, by place. */
  private readonly nested = new Map<number, MappedText>();

  constructor(private readonly source: string) {}

  /** Takes over the source's characters of `[start, end)` as they are. */
  keep(start: number, end: number): this {
    if (start < end) this.add(this.source.slice(start, end), start, end, 1);
    return this;
  }

  /** Puts `text` for the source's `[start, end)`, which may be empty (text that the source does not hold, such as a paragraph break). */
  replace(start: number, end: number, text: string): this {
    if (text) this.add(text, start, end, 0);
    return this;
  }

  /** Puts `text` for a run of codes that begins at `start` of the source, each `rate` units long and standing for one unit of the text. */
  decode(start: number, rate: number, text: string): this {
    if (text) this.add(text, start, start + rate * text.length, rate);
    return this;
  }

  /** Puts a text that was made from a stretch of the same source, with its map. */
  insert(mapped: MappedText): this {
    const { text } = mapped;
    if (!text) return this;
    const { start, end } = mapped.toSource({ start: 0, end: text.length });
    this.add(text, start, end, 0);
    this.nested.set(this.viewStarts.length - 1, mapped);
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
    const { rates, nested } = this;
    const pieceAt = (offset: number): number => lastAtOrBefore(starts, offset);
    const startOf = (offset: number): number => {
      const piece = pieceAt(offset);
      if (starts.length === 0) return 0;
      const inside = offset - starts[piece]!;
      const own = nested.get(piece);
      return own ? own.toSource({ start: inside, end: inside }).start : sourceStarts[piece]! + inside * rates[piece]!;
    };
    const endOf = (offset: number): number => {
      const piece = pieceAt(offset - 1);
      const inside = offset - starts[piece]!;
      const own = nested.get(piece);
      if (own) return own.toSource({ start: inside - 1, end: inside }).end;
      return rates[piece] ? sourceStarts[piece]! + inside * rates[piece] : sourceEnds[piece]!;
    };
    return {
      text,
      toSource: (at) => {
        const start = startOf(at.start);
        return { start, end: at.end > at.start ? Math.max(start, endOf(at.end)) : start };
      },
    };
  }

  private add(text: string, start: number, end: number, rate: number): void {
    const last = this.sourceEnds.length - 1;
    const continues = rate > 0 && last >= 0 && this.rates[last] === rate && this.sourceEnds[last] === start;
    this.parts.push(text);
    if (continues) this.sourceEnds[last] = end;
    else {
      this.viewStarts.push(this.length);
      this.sourceStarts.push(start);
      this.sourceEnds.push(end);
      this.rates.push(rate);
    }
    this.length += text.length;
  }
}
