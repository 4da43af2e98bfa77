import type { Analysis } from '../core/analysis';
import { runSteps, type Steps } from '../core/steps';
import { contains, type Span } from '../core/text/span';
import type { ArticleSection } from './articleSections';
import { SpanTable } from './spanTable';
import { lineEnd, placeIn } from './textLines';

/** Lines that fold together, 0-based; the first stays in view. */
export interface FoldingLines {
  readonly start: number;
  readonly end: number;
  readonly kind: 'article' | 'section' | 'removed';
}

/** What stays of a dump: headlines, lines about articles, paragraphs; in the order of the text. */
export function keptSpans({ articles }: Pick<Analysis, 'articles'>): SpanTable<{ span: Span }> {
  const spans = articles.flatMap(({ headlineSpan, headerSpans, bodySpans }) => [
    headlineSpan,
    ...headerSpans,
    ...bodySpans,
  ]);
  return new SpanTable(spans.map((span) => ({ span })));
}

/** Stretches that cleaning takes away: removals with nothing kept between them are one; in order. */
export function removedStretches(
  analysis: Pick<Analysis, 'articles' | 'removals'>,
  kept: SpanTable<{ span: Span }>,
): Span[] {
  const stretches: { start: number; end: number }[] = [];
  let next = 0;
  for (const { span } of analysis.removals) {
    while (next < kept.items.length && kept.items[next]!.span.start < (stretches.at(-1)?.end ?? 0)) next++;
    const last = stretches.at(-1);
    const between = kept.items[next]?.span.start ?? Number.POSITIVE_INFINITY;
    if (last && between >= span.start) last.end = Math.max(last.end, span.end);
    else stretches.push({ ...span });
  }
  return stretches;
}

/**
 * What folds: articles below their headlines, their sections below their headings, and removed stretches of whole lines, of which no line with
 * text that stays is hidden. `starts` are the offsets at which lines begin, `length` is that of the text.
 */
export function foldingLines(
  analysis: Pick<Analysis, 'articles' | 'removals'>,
  sections: readonly ArticleSection[],
  starts: Int32Array,
  length: number,
): FoldingLines[] {
  return runSteps(foldingLineSteps(analysis, sections, starts, length));
}

/** How many stretches are looked at in one piece. */
const TOGETHER = 2000;
const PIECE = { stage: 'reading', fraction: 0 } as const;

/** {@link foldingLines} piece by piece. */
export function* foldingLineSteps(
  analysis: Pick<Analysis, 'articles' | 'removals'>,
  sections: readonly ArticleSection[],
  starts: Int32Array,
  length: number,
): Steps<FoldingLines[]> {
  const found: FoldingLines[] = [];
  const add = (start: number, end: number, kind: FoldingLines['kind']): void => {
    if (end > start) found.push({ start, end, kind });
  };
  const lineAt = (offset: number): number => placeIn(starts, offset).line;
  for (const { span, headlineSpan } of analysis.articles) {
    const from = contains(span, headlineSpan) ? headlineSpan.start : span.start;
    add(lineAt(from), lineAt(span.end), 'article');
  }
  for (const { span } of sections) add(lineAt(span.start), lineAt(span.end), 'section');
  yield PIECE;
  const kept = keptSpans(analysis);
  yield PIECE;
  for (const [index, { start, end }] of removedStretches(analysis, kept).entries()) {
    if (index % TOGETHER === 0) yield PIECE;
    const stays = (line: number): boolean =>
      kept.within({ start: starts[line]!, end: lineEnd(starts, line, length) }).length > 0;
    let first = lineAt(start);
    let last = lineAt(end);
    while (first < last && stays(first)) first++;
    while (last > first && stays(last)) last--;
    add(first, last, 'removed');
  }
  yield PIECE;
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
