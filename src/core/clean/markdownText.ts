import type { Analysis } from '../analysis';
import type { Progress, Steps } from '../steps';
import { type Line, LineIndex } from '../text/lineIndex';
import { compose, type MappedText, MappedTextBuilder } from '../text/mappedText';
import { type Span, slice } from '../text/span';
import { viewOffset, viewSpan } from '../text/viewSpan';

/** What is put in front of a headline. */
const HEADING = '## ';
/** How many times as long as its headline a line may be that becomes a heading. */
const WHOLE = 2;
/** How many articles, and how many lines, are gone through in one piece. */
const ARTICLES = 50;
const LINES = 1_000;
const PIECE: Progress = { stage: 'reading', fraction: 1 };
const HEADING_MARK = /^#{1,6} /;
/** The longest that a heading's mark is. */
const HEADING_WIDTH = 7;
const LIST_MARK = /^(?:[-*+]|\d{1,3}[.)]) /;
const WEB_ADDRESS = /(https?:\/\/[^\s<>]{1,2000})/;
/** Pairs that are escaped already stay; `&` that begins no character reference and `$` before a digit are no markup. */
const MARKUP = /\\[!-/:-@[-`{-~]|[\\`*_[\]<>|~]|\$(?!\d)|&(?=[#a-z])/gi;

/**
 * A cleaned text as Markdown: headlines become headings, paragraphs are separated by a blank line, and what Markdown would read as markup is escaped, but for
 * headings, list marks and web addresses, which mean the same there. Markdown stays as it is. `source` is the dump's text.
 */
export function* markdownSteps(cleaned: MappedText, source: string, { articles }: Analysis): Steps<MappedText> {
  const { text } = cleaned;
  const { lines } = new LineIndex(text);
  yield PIECE;
  const headlines: Span[] = [];
  const wrapped = new Set<number>();
  for (const [index, { headlineSpan, bodySpans }] of articles.entries()) {
    const headline = viewSpan(cleaned, headlineSpan);
    if (headline.start < headline.end) headlines.push(headline);
    for (const span of bodySpans)
      if (/[\r\n]/.test(slice(source, span)))
        for (const start of lineStartsIn(text, viewOffset(cleaned, span.start), viewOffset(cleaned, span.end)))
          wrapped.add(start);
    if (index % ARTICLES === ARTICLES - 1) yield PIECE;
  }
  headlines.sort((a, b) => a.start - b.start);
  // A text with headings of its own is Markdown already.
  if (lines.some((line) => !line.blank && HEADING_MARK.test(text.slice(line.start, line.start + HEADING_WIDTH))))
    headlines.length = 0;
  const builder = new MappedTextBuilder(text);
  let next = 0;
  let before: Line | undefined;
  for (const line of lines) {
    if (line.index % LINES === LINES - 1) yield PIECE;
    if (line.blank) continue;
    const content = slice(text, line);
    if (before)
      separate(builder, before, line, wrapped.has(line.start), isListed(slice(text, before)) && isListed(content));
    while (next < headlines.length && headlines[next]!.end <= line.start) next++;
    const headline = headlines[next];
    const isHeadline =
      headline &&
      headline.start >= line.start &&
      headline.start < line.end &&
      line.end - line.start <= WHOLE * (headline.end - headline.start);
    if (isHeadline) builder.replace(line.start, line.start, HEADING);
    addEscaped(builder, content, line.start, isHeadline === true);
    before = line;
  }
  if (before) builder.replace(before.end, before.end, '\n');
  return compose(cleaned, builder.build());
}

/** Puts what stands between two lines: a blank for a line that was broken at a fixed width, a line end between the items of a list, else a blank line. */
function separate(builder: MappedTextBuilder, before: Line, line: Line, isWrapped: boolean, isList: boolean): void {
  if (isWrapped) builder.replace(before.end, line.start, ' ');
  else builder.replace(before.end, before.end, isList && line.index === before.index + 1 ? '\n' : '\n\n');
}

function isListed(line: string): boolean {
  return LIST_MARK.test(line);
}

/** Where lines begin within `[start, end)`, the first left out. */
function* lineStartsIn(text: string, start: number, end: number): Generator<number> {
  for (let at = text.indexOf('\n', start); at >= 0 && at + 1 < end; at = text.indexOf('\n', at + 1)) yield at + 1;
}

/** Adds a line, which begins at offset `start` of the builder's text, escaped. */
function addEscaped(builder: MappedTextBuilder, line: string, start: number, inHeading: boolean): void {
  const mark = inHeading ? '' : ((HEADING_MARK.exec(line) ?? LIST_MARK.exec(line))?.[0] ?? '');
  builder.keep(start, start + mark.length);
  let at = mark.length;
  if (!mark && !inHeading && /^[#+=-]/.test(line)) builder.replace(start, start, '\\');
  for (const [index, part] of line.slice(at).split(WEB_ADDRESS).entries()) {
    const from = start + at;
    at += part.length;
    if (index % 2 === 1) builder.keep(from, from + part.length);
    else escapePart(builder, part, from);
  }
}

function escapePart(builder: MappedTextBuilder, part: string, start: number): void {
  let kept = 0;
  for (const { 0: found, index } of part.matchAll(MARKUP)) {
    if (found.length > 1) continue;
    builder.keep(start + kept, start + index).replace(start + index, start + index, '\\');
    kept = index;
  }
  builder.keep(start + kept, start + part.length);
}
