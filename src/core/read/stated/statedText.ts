import { type MappedText, MappedTextBuilder, oneLine } from '../../text/mappedText';
import type { StatedFurniture } from '../../text/reading';
import { type Span, trimSpan } from '../../text/span';

/** What a value is to its article. */
export type StatedRole = 'title' | 'header' | 'body';

/** A value of an article that is to be read as text. */
export interface StatedValue {
  readonly role: StatedRole;
  /** Its text with the way back to the source; lines, where it is a body. */
  readonly mapped: MappedText;
  /** Stretches of it that its markup calls something else than text. */
  readonly furniture?: readonly StatedFurniture[];
}

/** Where the values of an article have come to stand in the text. */
export interface StatedPlaces {
  readonly span: Span;
  readonly title?: Span;
  readonly header: readonly Span[];
  readonly body: Span;
  readonly furniture: readonly StatedFurniture[];
}

/** Writes the text of a structured source: each value on lines of its own, a blank line between two. */
export class StatedText {
  private readonly builder: MappedTextBuilder;

  constructor(source: string) {
    this.builder = new MappedTextBuilder(source);
  }

  /**
   * Adds an article's values, which are in the order of the source, one title and one body at most. Titles and header values become one line each;
   * values that hold no text are left out. Gives `undefined`, and adds nothing, where none holds any.
   */
  add(values: readonly StatedValue[]): StatedPlaces | undefined {
    const header: Span[] = [];
    const furniture: StatedFurniture[] = [];
    let title: Span | undefined;
    let body: Span | undefined;
    let start: number | undefined;
    for (const { role, mapped, furniture: own = [] } of values) {
      const at = this.write(role === 'body' ? mapped : oneLine(mapped));
      if (!at) continue;
      start ??= at.start;
      if (role === 'title') title = at;
      else if (role === 'header') header.push(at);
      else {
        const base = at.end - trimSpan(mapped.text, whole(mapped)).end;
        body = at;
        for (const { span, reason } of own)
          furniture.push({ span: { start: base + span.start, end: base + span.end }, reason });
      }
    }
    if (start === undefined) return undefined;
    const end = this.builder.size;
    return { span: { start, end }, ...(title ? { title } : {}), header, body: body ?? { start: end, end }, furniture };
  }

  /** The text of all that was added. */
  build(): MappedText {
    return this.builder.build();
  }

  /** Writes a text without white space at its ends, and tells where. */
  private write(mapped: MappedText): Span | undefined {
    const { start, end } = trimSpan(mapped.text, whole(mapped));
    if (start === end) return undefined;
    const inner = start === 0 && end === mapped.text.length ? mapped : part(mapped, start, end);
    const place = inner.toSource({ start: 0, end: end - start }).start;
    if (this.builder.size > 0) this.builder.replace(place, place, '\n\n');
    const from = this.builder.size;
    this.builder.insert(inner);
    return { start: from, end: this.builder.size };
  }
}

function whole({ text }: MappedText): Span {
  return { start: 0, end: text.length };
}

function part(mapped: MappedText, from: number, to: number): MappedText {
  return {
    text: mapped.text.slice(from, to),
    toSource: ({ start, end }) => mapped.toSource({ start: from + start, end: from + end }),
  };
}
