import { lineOf, lineStarts } from './lineStarts';
import { isBlankCode, type Span } from './span';

/** One line of a text: its content without line end and outer white space. */
export interface Line extends Span {
  /** 0-based number of the line. */
  readonly index: number;
  /** Whether nothing but white space stands on it; `start` and `end` are then equal. */
  readonly blank: boolean;
}

/**
 * The lines of a text. Line ends are `\n`, `\r\n` and a lone `\r`; offsets are UTF-16.
 * Built once in linear time; look-ups take the logarithm of the number of lines.
 */
export class LineIndex {
  readonly lines: readonly Line[];
  private readonly starts: Int32Array;

  constructor(readonly text: string) {
    const starts = lineStarts(text);
    this.starts = starts;
    this.lines = Array.from(starts, (start, index) => this.content(start, starts[index + 1] ?? text.length, index));
  }

  /** The 0-based number of the line that holds `offset`; offsets past the end fall on the last line. */
  lineAt(offset: number): number {
    return lineOf(this.starts, offset);
  }

  /** The whole of line `index` with its line end; `index` is 0-based. */
  fullSpan(index: number): Span {
    return { start: this.starts[index]!, end: this.starts[index + 1] ?? this.text.length };
  }

  private content(from: number, to: number, index: number): Line {
    let start = from;
    let end = to;
    while (start < end && isBlankCode(this.text.charCodeAt(start))) start++;
    while (end > start && isBlankCode(this.text.charCodeAt(end - 1))) end--;
    return start < end ? { start, end, index, blank: false } : { start: from, end: from, index, blank: true };
  }
}
