import type { Article } from '../core/analysis';
import { contains, type Span } from '../core/text/span';

/** A part of an article below a heading of its own. */
export interface ArticleSection {
  /** From its heading to the end of its last paragraph. */
  readonly span: Span;
  readonly headingSpan: Span;
  readonly heading: string;
}

/** Longest line that is taken for a sub-heading, in characters. */
const LONGEST = 90;

/** What is shorter is no text that a sub-heading could stand above. */
const SHORTEST_TEXT = 60;

/** What a sentence ends in; a question may be a heading. */
const SENTENCE_END = /[.!…,;:)”"’'»。]$/u;

/**
 * The parts of an article that have sub-headings of their own, or the items of a digest, in order. A sub-heading is a short paragraph on one line
 * that ends like no sentence and has a longer one behind it. `textOf` gives the dump's text at a span.
 */
export function sectionsOf(article: Article, textOf: (at: Span) => string): ArticleSection[] {
  const headings = article.itemSpans ? itemHeadings(article.itemSpans, textOf) : subHeadings(article, textOf);
  const inside = headings.filter(({ headingSpan }) => contains(article.span, headingSpan));
  return inside.map((section, i) => {
    const next = inside[i + 1]?.headingSpan.start ?? article.span.end;
    const last = article.bodySpans.findLast(({ start, end }) => start >= section.headingSpan.start && end <= next);
    return { ...section, span: { start: section.headingSpan.start, end: last?.end ?? section.headingSpan.end } };
  });
}

type Heading = Omit<ArticleSection, 'span'>;

function subHeadings({ bodySpans }: Article, textOf: (at: Span) => string): Heading[] {
  const found: Heading[] = [];
  for (const [i, headingSpan] of bodySpans.entries()) {
    const next = bodySpans[i + 1];
    const length = headingSpan.end - headingSpan.start;
    if (!next || length === 0 || length > LONGEST || next.end - next.start <= Math.max(length, SHORTEST_TEXT)) continue;
    const heading = textOf(headingSpan);
    const first = heading.charAt(0);
    if (/[\r\n]/.test(heading) || SENTENCE_END.test(heading) || first !== first.toUpperCase()) continue;
    found.push({ headingSpan, heading });
  }
  return found;
}

function itemHeadings(items: readonly Span[], textOf: (at: Span) => string): Heading[] {
  return items.map(({ start, end }) => {
    const text = textOf({ start, end: Math.min(end, start + LONGEST + 1) });
    const line = text.split(/[\r\n]/, 1)[0]!;
    const heading = line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
    return { headingSpan: { start, end: start + Math.min(line.length, LONGEST) }, heading: heading || '…' };
  });
}
