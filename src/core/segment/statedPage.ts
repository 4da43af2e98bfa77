import type { FurnitureList } from '../clean/furniture/furnitureList';
import type { Steps } from '../steps';
import { type Line, LineIndex } from '../text/lineIndex';
import type { StatedArticle } from '../text/reading';
import { overlaps, type Span, slice } from '../text/span';
import { Page, type PageLine, pageLines } from './page';
import { PIECE } from './pieces';

/** The cleaning rule that takes what a value's markup says is no text. */
const RULE = 'html-structure';

/** An article as a page: its title, where it has one, and its body below it, wherever they stand in the text. */
export function statedPage(text: string, { title, body, furniture = [] }: StatedArticle, list?: FurnitureList): Page {
  const lines = [...(title ? [...linesOf(text, title), BLANK] : []), ...linesOf(text, body)];
  const page = new Page(text, pageLines(text, lines), list);
  let next = 0;
  for (const line of page.lines) {
    if (title && line.at === 0) continue;
    while (next < furniture.length && furniture[next]!.span.end <= line.start) next++;
    const taken = furniture[next];
    if (taken && overlaps(taken.span, line)) page.mark(line.at, RULE, taken.reason);
  }
  return page;
}

/** Blank lines between articles on one page. */
const APART = 2;
const BLANK: Line = { start: 0, end: 0, index: 0, blank: true };

/** The lines of a stretch, at their places in the text. */
function linesOf(text: string, at: Span): Line[] {
  const { start: from } = at;
  return new LineIndex(slice(text, at)).lines.map(({ start, end, index, blank }) => ({
    start: from + start,
    end: from + end,
    index,
    blank,
  }));
}

/** How many pages are joined in one piece. */
const TOGETHER = 256;

/** Pages of one text as one, with what is marked on them, and where each begins on it. */
export function* joinPages(
  text: string,
  pages: readonly Page[],
  list?: FurnitureList,
): Steps<{ readonly page: Page; readonly starts: readonly number[] }> {
  const starts: number[] = [];
  const lines: PageLine[] = [];
  for (const [index, own] of pages.entries()) {
    if (index % TOGETHER === 0) yield PIECE;
    const start = lines.length;
    starts.push(start);
    for (const line of own.lines) lines.push({ ...line, at: start + line.at, gap: line.at === 0 ? APART : line.gap });
  }
  const page = new Page(text, lines, list);
  for (const [index, own] of pages.entries()) {
    if (index % TOGETHER === 0) yield PIECE;
    for (const { at } of own.lines) {
      const mark = own.markOf(at);
      if (mark) page.mark(starts[index]! + at, mark.rule, mark.reason);
    }
  }
  return { page, starts };
}
