import type { Article } from '../analysis';
import type { Steps } from '../steps';
import { inAnyOrder } from '../text/lineOrder';
import { compose, type MappedText, MappedTextBuilder } from '../text/mappedText';
import { bySpan, type Span, trimSpan } from '../text/span';
import { viewSpan } from '../text/viewSpan';

/** How many articles are gone through in one piece. */
const TOGETHER = 100;

/** Whether the headline or a line about the article stands elsewhere than people put it, as in data whose fields come in any order. */
function isOutOfOrder({ headlineSpan, headerSpans, bodySpans }: Article): boolean {
  const text = bodySpans[0]?.start ?? Number.POSITIVE_INFINITY;
  return text < headlineSpan.start || headerSpans.some(({ start }) => start > text);
}

/**
 * A cleaned text in which each article has its headline first, then the lines about it, then its text, whatever their order in the source; `cleaned` itself where
 * they stand so already. `articles` are in order, their spans are into the source.
 */
export function* arrangeArticles(cleaned: MappedText, articles: readonly Article[]): Steps<MappedText> {
  if (!articles.some(isOutOfOrder)) return cleaned;
  const builder = new MappedTextBuilder(cleaned.text);
  let done = 0;
  for (const [index, article] of articles.entries()) {
    if (index % TOGETHER === 0) yield { stage: 'reading', fraction: index / articles.length };
    if (!isOutOfOrder(article)) continue;
    const whole = viewSpan(cleaned, article.span);
    const headline = viewSpan(cleaned, article.headlineSpan);
    if (headline.start === headline.end || whole.start < done) continue;
    const header = article.headerSpans.map((at) => viewSpan(cleaned, at)).filter(({ start, end }) => start < end);
    builder.keep(done, whole.start);
    const parts = [headline, ...header, ...gaps(cleaned.text, whole, [headline, ...header])];
    for (const [place, { start, end }] of parts.entries()) {
      if (place > 0) builder.replace(start, start, '\n\n');
      builder.keep(start, end);
    }
    done = whole.end;
  }
  return inAnyOrder(compose(cleaned, builder.keep(done, cleaned.text.length).build()));
}

/** What is left of `whole` without `parts`, without white space at its ends. */
function gaps(text: string, whole: Span, parts: readonly Span[]): Span[] {
  const left: Span[] = [];
  let start = whole.start;
  for (const part of [...parts].sort(bySpan).concat({ start: whole.end, end: whole.end })) {
    const gap = trimSpan(text, { start, end: Math.max(start, part.start) });
    if (gap.start < gap.end) left.push(gap);
    start = Math.max(start, part.end);
  }
  return left;
}
