import type { Article } from '../analysis';
import { type MappedText, MappedTextBuilder } from '../text/mappedText';
import { overlaps, type Span } from '../text/span';
import { viewOffset, viewSpan } from '../text/viewSpan';
import type { ExportInput } from './exportWriter';

/** What stands between the headline and the paragraphs of an article's text. */
const BREAK = '\n\n';

/** The text of an article by itself, with the way there from the dump. */
export interface ArticleText {
  readonly article: Article;
  /** Its headline and its cleaned paragraphs (`articleBody`), a blank line between them; line ends are `\n`. */
  readonly text: string;
  /** Where the headline stands in it. */
  readonly headline: Span;
  /** Where each paragraph stands in it, in order. */
  readonly paragraphs: readonly Span[];
  /** Where a stretch of the dump stands in it; `undefined` where that is not in the headline or a paragraph: a byline, what was removed. */
  at(place: Span): Span | undefined;
}

/** A piece of the dump in an article's text. */
interface Piece {
  /** In the dump. */
  readonly source: Span;
  /** In the article's text. */
  readonly start: number;
  readonly mapped: MappedText;
}

/** The texts of the articles of a dump, one at a time. Its text is read once, as the analysis read it. */
export function* articleTexts(input: ExportInput): Generator<ArticleText> {
  const { articles } = input.analysis;
  if (articles.length === 0) return;
  const view = input.view();
  for (const article of articles) yield articleText(article, view);
}

function articleText(article: Article, view: MappedText): ArticleText {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  const add = (source: Span, fold: Fold): Span => {
    const mapped = pieceOf(view, viewSpan(view, source), fold);
    if (parts.length > 0) length += BREAK.length;
    const start = length;
    pieces.push({ source, start, mapped });
    parts.push(mapped.text);
    length += mapped.text.length;
    return { start, end: length };
  };
  const headline = add(article.headlineSpan, 'spaces');
  const paragraphs = article.bodySpans.map((source) => add(source, 'lineEnds'));
  const places = [...pieces].sort((a, b) => a.source.start - b.source.start);
  return {
    article,
    text: parts.join(BREAK),
    headline,
    paragraphs,
    at: (place) => {
      const piece = pieceAt(places, place);
      return piece && placeIn(piece, place);
    },
  };
}

/** What becomes simpler in a piece: all white space one space, or line ends `\n`. */
type Fold = 'spaces' | 'lineEnds';

const FOLDED: Readonly<Record<Fold, RegExp>> = { spaces: /\s+/g, lineEnds: /\r\n?/g };

/** A stretch of the view as a text of its own, mapped to the dump. */
function pieceOf(view: MappedText, { start, end }: Span, fold: Fold): MappedText {
  const own = view.text.slice(start, end);
  const builder = new MappedTextBuilder(own);
  let at = 0;
  for (const match of own.matchAll(FOLDED[fold])) {
    const space = fold === 'spaces' ? ' ' : '\n';
    if (match[0] === space) continue;
    builder.keep(at, match.index).replace(match.index, match.index + match[0].length, space);
    at = match.index + match[0].length;
  }
  const folded = builder.keep(at, own.length).build();
  return {
    text: folded.text,
    toSource: (place) => {
      const inner = folded.toSource(place);
      return view.toSource({ start: inner.start + start, end: inner.end + start });
    },
  };
}

/** The piece that a place of the dump begins in, or the first that it touches. */
function pieceAt(places: readonly Piece[], place: Span): Piece | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.source.end <= place.start) low = middle + 1;
    else high = middle;
  }
  const piece = places[low];
  return piece && overlaps(piece.source, place) ? piece : undefined;
}

function placeIn({ mapped, start }: Piece, place: Span): Span | undefined {
  const from = viewOffset(mapped, place.start);
  const to = viewOffset(mapped, place.end);
  return from < to ? { start: start + from, end: start + to } : undefined;
}
