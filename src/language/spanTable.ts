import { lastAtOrBefore } from '../core/text/lastAtOrBefore';
import { bySpan, type Span } from '../core/text/span';

/** Something that stands at a span of a dump's text. */
export interface Placed {
  readonly span: Span;
}

/** Things by where they stand. Built once in the time of sorting; look-ups take the logarithm of their number. They may overlap and nest. */
export class SpanTable<T extends Placed> {
  /** In the order of the text, the longer first where two start together. */
  readonly items: readonly T[];
  private readonly starts: Int32Array;
  /** For each item the furthest end of it and of all before it, so that looking back stops early. */
  private readonly furthest: Int32Array;

  constructor(items: Iterable<T>) {
    this.items = [...items].sort((a, b) => bySpan(a.span, b.span));
    this.starts = Int32Array.from(this.items, ({ span }) => span.start);
    let end = -1;
    this.furthest = Int32Array.from(this.items, ({ span }) => {
      end = Math.max(end, span.end);
      return end;
    });
  }

  /** What holds `offset` or ends at it, the shortest first: a cursor behind a word's last letter is still at the word. */
  at(offset: number): T[] {
    return this.touching({ start: offset, end: offset }).sort((a, b) => lengthOf(a) - lengthOf(b));
  }

  /** What shares a character or an edge with `at`, in the order of the text. */
  touching({ start, end }: Span): T[] {
    const found: T[] = [];
    const last = this.items.length === 0 || this.starts[0]! > end ? -1 : lastAtOrBefore(this.starts, end);
    for (let i = last; i >= 0 && this.furthest[i]! >= start; i--)
      if (this.items[i]!.span.end >= start) found.push(this.items[i]!);
    return found.reverse();
  }

  /** What shares at least one character with `at`, in the order of the text. */
  within(at: Span): T[] {
    return this.touching(at).filter(({ span }) => span.start < at.end && at.start < span.end);
  }
}

function lengthOf({ span }: Placed): number {
  return span.end - span.start;
}
