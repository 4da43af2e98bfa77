import type { Analysis, Article } from '../../src/core/analysis';
import type { LineIndex } from '../../src/core/text/lineIndex';
import type { Span } from '../../src/core/text/span';

/** An article of an analysis, by lines; lines are 1-based. */
export interface FoundArticle {
  readonly article: Article;
  readonly titleLine: number;
  /** The lines of which it keeps at least half, in no order. */
  readonly kept: ReadonlySet<number>;
}

/** The articles of an analysis with the lines that they keep. */
export function foundArticles(analysis: Analysis, lines: LineIndex): FoundArticle[] {
  return analysis.articles.map((article) => ({
    article,
    titleLine: lines.lineAt(article.headlineSpan.start) + 1,
    kept: new Set([article.headlineSpan, ...article.bodySpans].flatMap((span) => keptLines(span, lines))),
  }));
}

/** The last line that an article keeps. */
export function lastKeptLine({ kept, titleLine }: FoundArticle): number {
  let last = titleLine;
  for (const line of kept) last = Math.max(last, line);
  return last;
}

function keptLines(span: Span, lines: LineIndex): number[] {
  const kept: number[] = [];
  const last = lines.lineAt(Math.max(span.start, span.end - 1));
  for (let index = lines.lineAt(span.start); index <= last; index++) {
    const line = lines.lines[index]!;
    const shared = Math.min(line.end, span.end) - Math.max(line.start, span.start);
    if (!line.blank && shared >= (line.end - line.start) / 2) kept.push(index + 1);
  }
  return kept;
}
