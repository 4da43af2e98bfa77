import { lastAtOrBefore } from '../core/text/lastAtOrBefore';
import type { Span } from '../core/text/span';
import type { RecordOfResult } from './recordOfResult';

/** A dump that a result is of. */
export interface DumpOfResult {
  /** Its path or URI, as the result gives it. */
  source?: string;
  /** The record of that file which it is. */
  record?: RecordOfResult;
}

/** A deal, an entity, an article, a removal or an issue in a result. */
export interface ItemOfResult {
  /** Where it stands in the JSON text. */
  node: Span;
  /** Which references are in it: they follow each other. */
  readonly first: number;
  count: number;
}

/** A span of a dump that a result speaks of. All other spans here are UTF-16 offsets into the JSON text. */
export interface PlaceReference {
  /** The object with `start` and `end`, and these two properties. */
  readonly node: Span;
  readonly parts: readonly [Span, Span];
  /** UTF-16 offsets into the dump. */
  readonly place: Span;
  /** The object that has the span. */
  readonly holder: Span;
  /** What the place is in the result: `evidence`, `mentions`, `company`, `headlineSpan`, … */
  readonly name: string;
  /** The string that says what stood there, with its quotes. */
  readonly quote: Span | undefined;
  readonly dump: DumpOfResult;
  readonly item: ItemOfResult | undefined;
}

/** What an item is told by first, where none of its spans is pointed at. */
const MAIN: readonly string[] = ['evidence', 'mentions', 'articles', 'headlineSpan'];

/** The places of dumps that a result speaks of. */
export class ResultPlaces {
  /** In the order of the JSON text. */
  readonly references: readonly PlaceReference[];
  private readonly starts: Int32Array;
  private readonly itemStarts: Int32Array;

  constructor(
    references: readonly PlaceReference[],
    /** In the order of the JSON text. */
    private readonly items: readonly ItemOfResult[],
  ) {
    // Within an item, what holds a place may end behind what holds the next.
    this.references = [...references].sort((a, b) => a.node.start - b.node.start);
    this.starts = Int32Array.from(this.references, ({ node }) => node.start);
    this.itemStarts = Int32Array.from(items, ({ node }) => node.start);
  }

  /** The reference that an offset of the JSON text is at: the span that it is in, else that of the innermost object around it that has one, else the main one of its item. */
  at(offset: number): PlaceReference | undefined {
    const own = this.references[lastAtOrBefore(this.starts, offset)];
    if (own && within(own.node, offset)) return own;
    const item = this.items[lastAtOrBefore(this.itemStarts, offset)];
    if (!item || !within(item.node, offset)) return undefined;
    const all = this.ofItem(item);
    let best: PlaceReference | undefined;
    for (const reference of all) {
      const { holder } = reference;
      if (!within(holder, offset)) continue;
      if (!best || holder.end - holder.start < best.holder.end - best.holder.start) best = reference;
    }
    const direct = best && best.holder.start > item.node.start;
    return direct ? best : (MAIN.flatMap((name) => all.find((one) => one.name === name) ?? [])[0] ?? all[0]);
  }

  /** The references of an item, in order. */
  ofItem({ first, count }: ItemOfResult): readonly PlaceReference[] {
    return this.references.slice(first, first + count);
  }

  /** At most `most` references around the part `shown` of the JSON text, as many on each side. */
  around(shown: Span, most: number): readonly PlaceReference[] {
    if (this.references.length <= most) return this.references;
    const first = Math.max(0, lastAtOrBefore(this.starts, shown.start));
    const last = Math.max(first, lastAtOrBefore(this.starts, shown.end));
    const spare = Math.max(0, most - (last - first + 1));
    const from = Math.max(0, Math.min(first - (spare >> 1), this.references.length - most));
    return this.references.slice(from, from + most);
  }
}

function within({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
