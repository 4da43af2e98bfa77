import { ARTICLE_RULES } from '../clean/articleRules';
import { CLEANING_RULES } from '../clean/cleaningRules';
import type { FurnitureList } from '../clean/furniture/furnitureList';
import { markRecurringLines } from '../clean/recurringLines';
import { duplicateRule } from '../clean/rules/duplicateRule';
import { repeatedFurnitureRule } from '../clean/rules/repeatedFurnitureRule';
import type { Steps } from '../steps';
import type { StatedArticle, StatedReading } from '../text/reading';
import type { Page } from './page';
import { PIECE } from './pieces';
import type { Cut } from './splitter';
import { joinPages, statedPage } from './statedPage';

/** How many characters of text are cleaned in one piece, and how many articles are looked at in one. */
const TOGETHER = 20_000;
const ARTICLES = 64;

/** An article that its container states, and its title and body as a page of their own. */
export interface Stated {
  readonly article: StatedArticle;
  readonly page: Page;
  /** Where its headline is; absent where none of its lines is text. */
  readonly cut?: Cut;
}

/**
 * The articles of a reading as pages, each with the lines marked that are no text of it: by the usual rules on each page, then by what repeats across
 * pages. `furniture`: lines that are known to belong to no article.
 */
export function* cleanStated(
  { mapped, articles }: StatedReading,
  furniture: FurnitureList | undefined,
): Steps<Stated[]> {
  const all: Stated[] = [];
  let work = 0;
  for (const article of articles) {
    const page = statedPage(mapped.text, article, furniture);
    for (const rule of CLEANING_RULES) rule.mark(page);
    // A title that its container states is one, whatever it looks like.
    if (article.title) page.unmark(0);
    const title = article.title ? 0 : titleLine(page);
    const cut = title === undefined ? undefined : { start: 0, title, confidence: 1, closed: true };
    all.push({ article, page, ...(cut ? { cut } : {}) });
    work += article.span.end - article.span.start;
    if (work < TOGETHER) continue;
    work = 0;
    yield PIECE;
  }
  yield* markAcross(mapped.text, all, furniture);
  for (const [index, { page, cut }] of all.entries()) {
    if (cut) for (const rule of ARTICLE_RULES) rule.mark(page, cut, page.lines.length);
    if (index % ARTICLES === 0) yield PIECE;
  }
  return all;
}

/** The line of a page without a stated title that does as one: the first that is text and not only about the article; `undefined` where none is text. */
function titleLine(page: Page): number | undefined {
  const first = page.nextText(0);
  let at = first;
  while (at < page.lines.length && page.header(at)) at = page.nextText(at + 1);
  return at < page.lines.length ? at : first < page.lines.length ? first : undefined;
}

/** Marks what repeats across articles. */
function* markAcross(text: string, all: readonly Stated[], furniture: FurnitureList | undefined): Steps<void> {
  const own = all.map(({ page }) => page);
  const { page, starts } = yield* joinPages(text, own, furniture);
  yield* duplicateRule.steps!(page);
  yield* repeatedFurnitureRule.steps!(page);
  const cuts = all.flatMap(({ cut }, index) =>
    cut ? [{ ...cut, start: starts[index]!, title: starts[index]! + cut.title }] : [],
  );
  yield* markRecurringLines(page, cuts);
  for (const [index, { page: local, cut }] of all.entries()) {
    if (index % ARTICLES === 0) yield PIECE;
    const start = starts[index]!;
    const stays = (at: number): boolean => at !== cut?.title && page.isText(start + at);
    // What all of an article's text shares with others is no furniture of it: stories that a machine writes are much alike.
    if (!local.lines.some(({ at }) => stays(at))) continue;
    for (const { at } of local.lines) {
      const mark = at === cut?.title ? undefined : page.markOf(start + at);
      if (mark) local.mark(at, mark.rule, mark.reason);
    }
  }
}
