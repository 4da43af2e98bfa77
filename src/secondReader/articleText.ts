import type { Article, DumpFormat } from '../core/analysis';
import { stretchText } from '../core/read/stretchText';
import type { Span } from '../core/text/span';
import { FoldedText } from './foldedText';

/** A paragraph, or the headline, of an article as people read it, with the way back to the dump. */
export class ArticlePart {
  /** Without markup, damaged characters repaired. */
  readonly text: string;
  private readonly toSource: (at: Span) => Span;
  private folded: FoldedText | undefined;

  constructor(
    dump: string,
    /** Where it stands in the dump. */
    readonly span: Span,
    format: DumpFormat,
  ) {
    const mapped = stretchText(dump.slice(span.start, span.end), format);
    this.text = mapped.text;
    this.toSource = mapped.toSource;
  }

  /** Where a quote stands in the dump, the place nearest to `near` (an offset of the dump); `undefined` where it does not stand in this part. */
  find(quote: FoldedText, near?: number): Span | undefined {
    this.folded ??= new FoldedText(this.text);
    const found = this.folded.find(quote, near === undefined ? 0 : Math.max(0, near - this.span.start));
    if (!found) return undefined;
    const { start, end } = this.toSource(found);
    return start < end ? { start: this.span.start + start, end: this.span.start + end } : undefined;
  }
}

/** The headline and the paragraphs of an article that cleaning keeps: what is rubbish is no part of the story, and not read. */
export function articleParts(dump: string, article: Article, format: DumpFormat): ArticlePart[] {
  const spans = [article.headlineSpan, ...article.bodySpans].filter(
    (at, i, all) => at.start < at.end && (i === 0 || at.start !== all[0]!.start),
  );
  return spans.map((at) => new ArticlePart(dump, at, format));
}

/** The texts of an article, the headline first, cut into pieces of at most `room` characters at paragraphs; a paragraph that is longer is cut at a word. */
export function articlePieces(texts: readonly string[], room: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const text of texts)
    for (let rest = text.trim(); rest; ) {
      const gap = piece ? 2 : 0;
      if (piece.length + gap + rest.length <= room) {
        piece += `${gap ? '\n\n' : ''}${rest}`;
        break;
      }
      if (piece) {
        pieces.push(piece);
        piece = '';
        continue;
      }
      const space = rest.lastIndexOf(' ', room);
      const cut = space > room / 2 ? space : room;
      pieces.push(rest.slice(0, cut));
      rest = rest.slice(cut).trimStart();
    }
  if (piece) pieces.push(piece);
  return pieces;
}
