import type { DumpKind, Removal } from '../analysis';
import type { FurnitureList } from '../clean/furniture/furnitureList';
import { correctDrafts, hull } from '../corrections/correctDrafts';
import type { CorrectionPlan } from '../corrections/correctionPlan';
import { headOf } from '../detect/detectDump';
import { judgeNotDump } from '../detect/notDump';
import type { Steps } from '../steps';
import type { StatedArticle, StatedReading } from '../text/reading';
import { bySpan, type Span, trimSpan } from '../text/span';
import { draftArticles, removalsOf } from './articleDrafts';
import { cleanStated } from './cleanStated';
import type { Page } from './page';
import { PIECE } from './pieces';
import type { ArticleDraft, Segmentation } from './segmentation';
import type { Cut } from './splitter';

/** How many articles are drafted in one piece. */
const TOGETHER = 64;
/** Sureness that articles are where their container says. */
const STATED = 0.95;
/** Share of articles without text of their own from which they are a listing. */
const LISTING = 0.6;

/** How formats are called, for people. */
const CALLED: Readonly<Partial<Record<StatedReading['format'], string>>> = {
  feed: 'a feed',
  json: 'JSON',
  html: 'JSON in a web page',
  jsonl: 'JSON Lines',
  csv: 'a table',
};

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
  yield PIECE;
  const all = yield* cleanStated(reading, furniture);
  const articles: ArticleDraft[] = [];
  const removals: Removal[] = [];
  for (const [index, { article, page, cut }] of all.entries()) {
    if (index % TOGETHER === 0) yield PIECE;
    const draft = cut && (yield* draftOf(text, article, page, cut));
    if (draft) articles.push(draft);
    // A title may stand behind its body, and is never taken away.
    const lines = page.lines.slice(article.title ? 1 : 0);
    for (const removal of removalsOf(page, draft ? [draft] : [], lines)) removals.push(removal);
    if (!draft) for (const span of article.header ?? []) removals.push(stray(span));
  }
  yield PIECE;
  for (const removal of strayLines(text, reading.articles)) removals.push(removal);
  removals.sort((a, b) => bySpan(a.span, b.span));
  yield PIECE;
  const found: Segmentation = { ...verdictOn(reading, articles), articles, removals, issues: [] };
  return plan ? correctDrafts(reading.mapped, found, plan) : found;
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
    if (span.start < span.end) found.push(stray(span));
  };
  let end = 0;
  for (const part of parts) {
    if (part.start > end) add({ start: end, end: part.start });
    end = Math.max(end, part.end);
  }
  if (end < text.length) add({ start: end, end: text.length });
  return found;
}

function stray(span: Span): Removal {
  return { span, rule: 'outside-articles', reason: 'stray' };
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
