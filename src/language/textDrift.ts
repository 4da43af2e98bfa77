import type { Span } from '../core/text/span';

/** One change of a text: `length` units from `start` on gave way to `inserted` units. */
export interface TextChange {
  readonly start: number;
  readonly length: number;
  readonly inserted: number;
}

/** What has been changed in a text since it was looked at: finds the places of then in the text of now, and back. Offsets are UTF-16 units. */
export class TextDrift {
  private readonly changes: TextChange[] = [];

  /** Takes in a change, told in offsets of the text that all changes before it have left. */
  add(change: TextChange): void {
    this.changes.push(change);
  }

  /** How many changes there were. */
  get size(): number {
    return this.changes.length;
  }

  /** A place of then in the text of now; one in a stretch that gave way is where that began. */
  forward(offset: number): number {
    let at = offset;
    for (const { start, length, inserted } of this.changes) {
      if (at >= start + length) at += inserted - length;
      else if (at > start) at = start;
    }
    return at;
  }

  /** A stretch of then in the text of now. */
  forwardSpan({ start, end }: Span): Span {
    const from = this.forward(start);
    return { start: from, end: Math.max(from, this.forward(end)) };
  }

  /** A place of now in the text of then; `undefined` where what stands there is new. */
  backward(offset: number): number | undefined {
    let at = offset;
    for (let i = this.changes.length - 1; i >= 0; i--) {
      const { start, length, inserted } = this.changes[i]!;
      if (at >= start + inserted) at += length - inserted;
      else if (at >= start) return undefined;
    }
    return at;
  }
}
