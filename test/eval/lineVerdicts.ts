import type { GoldArticle, GoldRecord, LineRange } from '../../src/core/export/goldFormat';
import type { LineIndex } from '../../src/core/text/lineIndex';

/** What is to become of a line; lines without a verdict, and `neutral` ones, may be kept or removed. */
export type LineVerdict = 'content' | 'noise' | 'neutral';

const holds = ([first, last]: LineRange, line: number): boolean => first <= line && line <= last;

function bodyRanges(article: GoldArticle): readonly LineRange[] {
  return article.bodyRanges ?? [[article.bodyStartLine, article.endLine]];
}

/** The verdicts of the labels by 1-based line; blank lines have none. */
export function lineVerdicts(gold: GoldRecord, lines: LineIndex): Map<number, LineVerdict> {
  const verdicts = new Map<number, LineVerdict>();
  const mark = ([first, last]: LineRange, verdict: LineVerdict): void => {
    for (let line = first; line <= last; line++)
      if (lines.lines[line - 1]?.blank === false) verdicts.set(line, verdict);
  };
  for (const article of gold.articles) {
    for (const range of bodyRanges(article)) mark(range, 'content');
    mark([article.titleLine, article.titleLine], 'content');
    for (const range of article.excludeLines ?? []) mark(range, 'noise');
  }
  const inText = (line: number): boolean =>
    gold.articles.some(
      (article) =>
        line >= article.bodyStartLine &&
        line <= article.endLine &&
        !(article.excludeLines ?? []).some((range) => holds(range, line)),
    );
  for (const { lines: range, optional } of gold.noise) mark(range, optional || inText(range[0]) ? 'neutral' : 'noise');
  for (const { dateLine, authorLine, altTitleLines, neutralLines } of gold.articles)
    for (const line of [dateLine, authorLine, ...(altTitleLines ?? []), ...(neutralLines ?? [])])
      if (line !== undefined) mark([line, line], 'neutral');
  return verdicts;
}

/** The last line of an article that has to be kept. */
export function lastContentLine(article: GoldArticle, verdicts: ReadonlyMap<number, LineVerdict>): number {
  for (let line = article.endLine; line > article.titleLine; line--) {
    const own = bodyRanges(article).some((range) => holds(range, line));
    if (own && verdicts.get(line) === 'content') return line;
  }
  return article.titleLine;
}
