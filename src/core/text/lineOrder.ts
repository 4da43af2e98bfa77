import { lineStarts } from './lineStarts';
import type { MappedText } from './mappedText';

/**
 * A text whose lines do not stand in the order of its source, with a way to find the places of the source in it: inside of each line the order is kept. The
 * table that this takes is made on first use.
 */
export function inAnyOrder(view: MappedText): MappedText {
  let table: LineTable | undefined;
  return {
    text: view.text,
    toSource: (at) => view.toSource(at),
    offsetOf: (offset) => {
      table ??= new LineTable(view);
      return table.offsetOf(offset);
    },
  };
}

/** The lines of a text by their places in its source. */
class LineTable {
  /** Numbers of the lines, in the order of the source. */
  private readonly order: number[];
  private readonly starts: Int32Array;

  constructor(private readonly view: MappedText) {
    const { text } = view;
    this.starts = lineStarts(text);
    const filled = [...this.starts.keys()].filter((line) => this.start(line) < this.end(line));
    const place = new Map(filled.map((line) => [line, this.sourceStart(line)]));
    this.order = filled.sort((a, b) => place.get(a)! - place.get(b)!);
  }

  /** The first offset at or behind `offset` of the source, in the line that holds it, or at the beginning of the line that follows it in the source. */
  offsetOf(offset: number): number {
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sourceStart(this.order[middle]!) <= offset) low = middle + 1;
      else high = middle;
    }
    const line = this.order[low - 1];
    const next = this.order[low];
    if (line !== undefined && (next === undefined || offset <= this.sourceEnd(line))) return this.within(line, offset);
    return next === undefined ? this.view.text.length : this.start(next);
  }

  /** The first offset of a line that stands at or behind `offset` of the source; its end where none does. */
  private within(line: number, offset: number): number {
    let low = this.start(line);
    let high = this.end(line);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.view.toSource({ start: middle, end: middle }).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private start(line: number): number {
    return this.starts[line]!;
  }

  /** Where a line's content ends. */
  private end(line: number): number {
    const next = this.starts[line + 1] ?? this.view.text.length;
    return this.view.text.charCodeAt(next - 1) === 10 ? next - 1 : next;
  }

  private sourceStart(line: number): number {
    return this.view.toSource({ start: this.start(line), end: this.start(line) + 1 }).start;
  }

  private sourceEnd(line: number): number {
    return this.view.toSource({ start: this.start(line), end: this.end(line) }).end;
  }
}
