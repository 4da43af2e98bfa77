import type { Removal } from '../analysis';
import type { FurnitureList } from '../clean/furniture/furnitureList';
import { type HtmlReading, isHtmlDocuments, isHtmlReading } from '../read/htmlReader';
import { runSteps, type Steps } from '../steps';
import type { Reading } from '../text/reading';
import type { Span } from '../text/span';
import type { ArticleDraft, Segmentation } from './segmentation';
import { segmentHtml } from './segmentHtml';

/** Cuts an HTML file by its markup, document by document. `undefined` where the reading is none, or no document holds text to speak of. */
export function segmentHtmlFile(reading: Reading, list?: FurnitureList): Segmentation | undefined {
  return runSteps(segmentHtmlSteps(reading, list));
}

/** {@link segmentHtmlFile} piece by piece. */
export function* segmentHtmlSteps(reading: Reading, list?: FurnitureList): Steps<Segmentation | undefined> {
  if (isHtmlReading(reading)) return yield* segmentHtml(reading, list);
  if (!isHtmlDocuments(reading)) return undefined;
  const articles: ArticleDraft[] = [];
  const removals: Removal[] = [];
  for (const { reading: own, start } of reading.documents) {
    const found = yield* segmentHtml(own, list);
    articles.push(...(found?.articles ?? []).map((draft) => moved(draft, start)));
    removals.push(...(found?.removals ?? restOf(own)).map((one) => ({ ...one, span: shifted(one.span, start) })));
  }
  if (articles.length === 0) return undefined;
  const dated = articles.filter(({ datePublished }) => datePublished).length;
  return {
    kind: articles.length === 1 ? 'single_article' : dated * 2 >= articles.length ? 'dated_archive' : 'plain_archive',
    confidence: 0.95,
    signals: ['HTML pages', `${reading.documents.length} documents in one file`],
    articles,
    removals,
    issues: [],
  };
}

/** Everything of a document without an article. */
function restOf({ scan, furniture }: HtmlReading): Removal[] {
  return scan.blocks.map(({ start, end, element }) => ({
    span: { start, end },
    rule: 'html-structure',
    reason: furniture.reasonOf(element) ?? 'page_header',
  }));
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function moved(draft: ArticleDraft, by: number): ArticleDraft {
  return {
    ...draft,
    headline: shifted(draft.headline, by),
    span: shifted(draft.span, by),
    header: draft.header.map((at) => shifted(at, by)),
    body: draft.body.map((at) => shifted(at, by)),
  };
}
