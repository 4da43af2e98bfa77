import { createScanner, type JSONScanner } from 'jsonc-parser';
import type { Steps } from '../core/steps';
import type { Span } from '../core/text/span';
import { Token } from './jsonTokens';
import { readRecordOfResult } from './recordOfResult';
import { type DumpOfResult, type ItemOfResult, type PlaceReference, ResultPlaces } from './resultPlaces';

/** How many tokens are read between two chances to give way. */
const PIECE = 2000;

/** The lists that hold one dump, or one analysis, each. */
const DUMP_LISTS: readonly string[] = ['dumps', 'analyses'];

/** A span object that is read, before it is known what stands beside it. */
interface Draft {
  readonly node: Span;
  readonly parts: readonly [Span, Span];
  readonly place: Span;
  readonly key: string;
}

/** An object or list that is open. */
interface Frame {
  readonly list: boolean;
  readonly start: number;
  /** The name that it stands under; a list's items stand under the list's. */
  readonly name: string;
  readonly dump: DumpOfResult | undefined;
  /** Whether it is the object of a dump. */
  readonly isDump: boolean;
  readonly item: ItemOfResult | undefined;
  /** Whether it is the object of the item. */
  readonly isItem: boolean;
  /** The property that is being read, and where its name begins. */
  key: string | undefined;
  keyStart: number;
  /** Its numbers `start` and `end`, and how many properties it has. */
  from: Bound | undefined;
  to: Bound | undefined;
  size: number;
  /** Where its `text` stands. */
  quote: Span | undefined;
  /** The span objects in it; most objects have none. */
  drafts: Draft[] | undefined;
}

/** A number that a span begins or ends at, with the place of its property. */
interface Bound {
  readonly value: number;
  readonly part: Span;
}

/**
 * The places of dumps that a JSON text of the program's speaks of, piece by piece. Broken JSON gives what can be read of it: people may be editing it.
 * `lines`: the text is JSON Lines, each of them an item.
 */
export function* resultSteps(text: string, lines = false): Steps<ResultPlaces> {
  const reader = new ResultReader(createScanner(text, true), text, lines);
  for (let count = 0; reader.read(); count++)
    if (count % PIECE === PIECE - 1) yield { stage: 'reading', fraction: reader.offset / Math.max(1, text.length) };
  return reader.places();
}

class ResultReader {
  private readonly references: PlaceReference[] = [];
  private readonly items: ItemOfResult[] = [];
  private readonly open: Frame[] = [];

  constructor(
    private readonly scanner: JSONScanner,
    private readonly text: string,
    private readonly lines: boolean,
  ) {}

  /** How far the text is read. */
  get offset(): number {
    return this.scanner.getPosition();
  }

  /** Reads the next token; `false` at the end. */
  read(): boolean {
    const token = this.scanner.scan();
    const frame = this.open.at(-1);
    switch (token) {
      case Token.end:
        while (this.open.length > 0) this.close();
        return false;
      case Token.openBrace:
      case Token.openBracket:
        this.open.push(this.enter(token === Token.openBracket, frame));
        break;
      case Token.closeBrace:
      case Token.closeBracket:
        this.close();
        break;
      case Token.comma:
        if (frame) frame.key = undefined;
        break;
      case Token.string:
        if (frame) this.string(frame);
        break;
      case Token.number:
        if (frame) this.number(frame);
        break;
    }
    return true;
  }

  places(): ResultPlaces {
    return new ResultPlaces(this.references, this.items);
  }

  private enter(list: boolean, parent: Frame | undefined): Frame {
    const start = this.scanner.getTokenOffset();
    const name = parent ? (parent.list ? parent.name : (parent.key ?? '')) : '';
    const depth = this.open.length;
    const isDump =
      !list && (depth === 0 || (depth === 1 && parent!.list) || (depth === 2 && DUMP_LISTS.includes(name)));
    const dump = isDump ? {} : parent?.dump;
    // Of an item of a list within a dump; a line is one itself.
    const isItem = !list && (isDump ? this.lines : parent?.list === true && this.open.at(-2)?.isDump === true);
    const item: ItemOfResult | undefined = isItem
      ? { node: { start, end: start }, first: this.references.length, count: 0 }
      : parent?.item;
    if (isItem && item) this.items.push(item);
    return {
      list,
      start,
      name,
      dump,
      isDump,
      item,
      isItem,
      key: undefined,
      keyStart: 0,
      from: undefined,
      to: undefined,
      size: 0,
      quote: undefined,
      drafts: undefined,
    };
  }

  private string(frame: Frame): void {
    if (frame.list) return;
    if (frame.key === undefined) {
      frame.key = this.scanner.getTokenValue();
      frame.keyStart = this.scanner.getTokenOffset();
      frame.size++;
      return;
    }
    if (frame.key === 'text') frame.quote = this.tokenSpan();
    if (frame.isDump && frame.key === 'source') frame.dump!.source = this.scanner.getTokenValue();
    if (frame.name === 'dump' && frame.key === 'path' && this.open.at(-2)?.isDump)
      frame.dump!.source = this.scanner.getTokenValue();
  }

  private number(frame: Frame): void {
    const { key } = frame;
    if (frame.list || (key !== 'start' && key !== 'end')) return;
    const value = Number(this.scanner.getTokenValue());
    const part = { start: frame.keyStart, end: this.tokenSpan().end };
    if (!Number.isSafeInteger(value) || value < 0) return;
    if (key === 'start') frame.from = { value, part };
    else frame.to = { value, part };
  }

  private tokenSpan(): Span {
    const start = this.scanner.getTokenOffset();
    return { start, end: start + this.scanner.getTokenLength() };
  }

  private close(): void {
    const frame = this.open.pop();
    if (!frame) return;
    const end = Math.max(frame.start, this.scanner.getTokenOffset() + this.scanner.getTokenLength());
    if (this.isRecord(frame)) this.readRecord(frame, end);
    this.settle(frame, end);
    // Bytes of a file are no place in a text.
    if (frame.name === 'within' && this.isRecord(this.open.at(-1))) return;
    const { from, to } = frame;
    const holder = this.holder();
    if (!from || !to || frame.size !== 2 || from.value > to.value || !holder) return;
    holder.drafts ??= [];
    holder.drafts.push({
      node: { start: frame.start, end },
      parts: [from.part, to.part],
      place: { start: from.value, end: to.value },
      key: frame.name,
    });
  }

  /** Whether an object tells which record of a container the dump is: that of an analysis. */
  private isRecord(frame: Frame | undefined): boolean {
    return frame?.name === 'record' && !frame.list && frame.dump !== undefined;
  }

  private readRecord({ start, dump }: Frame, end: number): void {
    try {
      const record = readRecordOfResult(JSON.parse(this.text.slice(start, end)));
      if (record) dump!.record = record;
    } catch {
      // It is being edited.
    }
  }

  /** The innermost open object. */
  private holder(): Frame | undefined {
    const inner = this.open.at(-1);
    return inner?.list ? this.open.findLast(({ list }) => !list) : inner;
  }

  /** Takes in the spans of an object that is read: only now its text is known. */
  private settle(frame: Frame, end: number): void {
    for (const { node, parts, place, key } of frame.drafts ?? []) {
      if (!frame.dump) continue;
      this.references.push({
        node,
        parts,
        place,
        holder: { start: frame.start, end },
        name: key === 'span' ? frame.name : key,
        quote: key === 'span' ? frame.quote : undefined,
        dump: frame.dump,
        item: frame.item,
      });
      if (frame.item) frame.item.count++;
    }
    if (frame.isItem && frame.item) frame.item.node = { start: frame.item.node.start, end };
  }
}
