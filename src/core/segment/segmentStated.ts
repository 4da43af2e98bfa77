import type { DumpKind, Removal } from '../analysis';
import { ARTICLE_RULES } from '../clean/articleRules';
import { CLEANING_RULES } from '../clean/cleaningRules';
import type { FurnitureList } from '../clean/furniture/furnitureList';
import { markRecurringLines } from '../clean/recurringLines';
import { duplicateRule } from '../clean/rules/duplicateRule';
import { repeatedFurnitureRule } from '../clean/rules/repeatedFurnitureRule';
import { correctDrafts, hull } from '../corrections/correctDrafts';
import type { CorrectionPlan } from '../corrections/correctionPlan';
import { headOf } from '../detect/detectDump';
import { judgeNotDump } from '../detect/notDump';
import type { Steps } from '../steps';
import type { StatedArticle, StatedReading } from '../text/reading';
import { bySpan, type Span, trimSpan } from '../text/span';
import { draftArticles, removalsOf } from './articleDrafts';
import type { Page } from './page';
import { PIECE } from './pieces';
import type { ArticleDraft, Segmentation } from './segmentation';
import type { Cut } from './splitter';
import { joinPages, statedPage } from './statedPage';

/** How many characters of text are cleaned in one piece, and how many articles are looked at in one. */
const TOGETHER = 20_000;
const ARTICLES = 32;
/** Sureness that articles are where their container says. */
const STATED = 0.95;
/** Share of articles without text of their own from which they are a listing. */
const LISTING = 0.6;

/** How formats are called, for people. */
const CALLED: Readonly<Partial<Record<StatedReading['format'], string>>> = {
  feed: 'a feed',
  json: 'JSON',
  jsonl: 'JSON Lines',
  csv: 'a table',
};

/** An article that its container states, and its title and body as a page of their own. */
interface Stated {
  readonly article: StatedArticle;
  readonly page: Page;
  /** Where its headline is; absent where none of its lines is text. */
  readonly cut?: Cut;
}

/**
 * Makes the articles of a reading whose format says where they are. Each body is cleaned as a page of its own, by the usual rules; what repeats
 * across bodies is found on a page of all. Articles without a title take the first line of their body. `plan` has the corrections of boundaries, `furniture` lines
 * that are known to belong to no article.
 */
export function* segmentStated(
  reading: StatedReading,
  plan?: CorrectionPlan,
  furniture?: FurnitureList,
): Steps<Segmentation> {
  const { text } = reading.mapped;
  const other = judgeNotDump(headOf(text));
  if (other && !plan?.of('article-start').some(({ at }) => at))
    return { ...other, articles: [], removals: [], issues: [] };
  const all = yield* cleanedPages(reading, furniture);
  const articles: ArticleDraft[] = [];
  const removals: Removal[] = [];
  for (const { article, page, cut } of all) {
    const draft = cut && (yield* draftOf(text, article, page, cut));
    if (draft) articles.push(draft);
    // A title may stand behind its body, and is never taken away.
    removals.push(...removalsOf(page, draft ? [draft] : [], page.lines.slice(article.title ? 1 : 0)));
  }
  removals.push(...strayLines(text, reading.articles));
  removals.sort((a, b) => bySpan(a.span, b.span));
  const found: Segmentation = { ...verdictOn(reading, articles), articles, removals, issues: [] };
  return plan ? correctDrafts(reading.mapped, found, plan) : found;
}

/** The articles as pages, each with the lines marked that are no text of it. */
function* cleanedPages({ mapped, articles }: StatedReading, furniture: FurnitureList | undefined): Steps<Stated[]> {
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
  const { page, starts } = joinPages(text, own, furniture);
  yield PIECE;
  yield* duplicateRule.steps!(page);
  yield* repeatedFurnitureRule.steps!(page);
  const cuts = all.flatMap(({ cut }, index) =>
    cut ? [{ ...cut, start: starts[index]!, title: starts[index]! + cut.title }] : [],
  );
  yield* markRecurringLines(page, cuts);
  for (const [index, { page: local, cut }] of all.entries()) {
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

/** The draft of an article: what its container states goes before what its text says. */
function* draftOf(text: string, article: StatedArticle, page: Page, cut: Cut): Steps<ArticleDraft> {
  const draft = (yield* draftArticles(page, [cut]))[0]!;
  const header = [...(article.header ?? []), ...draft.header].sort(bySpan);
  const { author, datePublished, dateText, articleSection, publisher, url, truncated } = article;
  const whole: ArticleDraft = {
    ...draft,
    ...(datePublished === undefined ? {} : { datePublished }),
    ...(dateText === undefined ? {} : { dateText }),
    ...(articleSection === undefined ? {} : { articleSection }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...(truncated ? { truncated } : {}),
    ...(author && author.length > 0 ? { author } : {}),
    header,
  };
  return { ...whole, span: trimSpan(text, hull(whole)) };
}

/** Lines of the text that no article says anything of. */
function strayLines(text: string, articles: readonly StatedArticle[]): Removal[] {
  const parts = articles
    .flatMap(({ title, header = [], body }) => [...(title ? [title] : []), ...header, body])
    .sort(bySpan);
  const found: Removal[] = [];
  const add = (gap: Span): void => {
    const span = trimSpan(text, gap);
    if (span.start < span.end) found.push({ span, rule: 'outside-articles', reason: 'stray' });
  };
  let end = 0;
  for (const part of parts) {
    if (part.start > end) add({ start: end, end: part.start });
    end = Math.max(end, part.end);
  }
  if (end < text.length) add({ start: end, end: text.length });
  return found;
}

/** What a dump of these articles is. */
function verdictOn(
  { format }: StatedReading,
  articles: readonly ArticleDraft[],
): Pick<Segmentation, 'kind' | 'confidence' | 'signals'> {
  if (articles.length === 0) return { kind: 'not_a_dump', confidence: 1, signals: ['no text'] };
  const dated = articles.filter(({ datePublished }) => datePublished !== undefined).length;
  const empty = articles.filter(({ body }) => body.length === 0).length;
  const kind: DumpKind =
    articles.length === 1
      ? 'single_article'
      : empty >= articles.length * LISTING
        ? 'listing'
        : format === 'feed'
          ? 'feed_digest'
          : dated * 2 >= articles.length
            ? 'dated_archive'
            : 'plain_archive';
  return {
    kind,
    confidence: STATED,
    signals: [
      CALLED[format] ?? 'a structured text',
      articles.length === 1 ? 'one article stated' : `${articles.length} articles stated`,
      ...(dated > 0 ? [dated === articles.length ? 'all dated' : `${dated} of them dated`] : []),
    ],
  };
}
