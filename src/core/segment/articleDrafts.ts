import type { Removal } from '../analysis';
import { headlineSpan } from '../article/headline';
import type { Span } from '../text/span';
import type { Page } from './page';
import type { ArticleDraft } from './segmentation';
import type { Cut } from './splitter';

/** Most lines between a title and its text that may tell date and author. */
const HEADER_LINES = 12;

/** Makes a draft of each cut: which lines are its headline, header and text. `cuts` are in order. */
export function draftArticles(page: Page, cuts: readonly Cut[]): ArticleDraft[] {
  return cuts.map((cut, index) => draft(page, cut, cuts[index + 1]?.start ?? page.lines.length));
}

function draft(page: Page, cut: Cut, end: number): ArticleDraft {
  const title = page.lines[cut.title]!;
  const header: Span[] = [];
  const body: Span[] = [];
  const author: string[] = [];
  let datePublished: string | undefined;
  let dateText: string | undefined;
  const readHeader = (at: number, nameAllowed: boolean): boolean => {
    const line = page.lines[at]!;
    const found = page.header(at, nameAllowed);
    if (!found) return false;
    header.push({ start: line.start, end: line.end });
    for (const name of found.author ?? []) if (!author.includes(name)) author.push(name);
    if (found.date && dateText === undefined) {
      datePublished = found.date.iso;
      dateText = found.date.dateText;
    }
    return true;
  };
  for (let at = cut.start; at < cut.title; at++) if (page.isText(at)) readHeader(at, true);
  let inHeader = true;
  let last = cut.title;
  for (let at = cut.title + 1; at < end; at++) {
    if (!page.isText(at)) continue;
    last = at;
    inHeader &&= at - cut.title <= HEADER_LINES && readHeader(at, true);
    const line = page.lines[at]!;
    if (!inHeader) body.push({ start: line.start, end: line.end });
  }
  const truncated = body.length === 0 || !/[.!?…:;)\]"”’»|]$/.test(page.lines[last]!.text);
  return {
    headline: headlineSpan(title),
    span: { start: page.lines[cut.start]!.start, end: page.lines[last]!.end },
    header,
    body,
    ...(cut.items
      ? { items: cut.items.map((at) => ({ start: page.lines[at]!.start, end: page.lines[at]!.end })) }
      : {}),
    author,
    ...(datePublished === undefined ? {} : { datePublished }),
    ...(dateText === undefined ? {} : { dateText }),
    ...(truncated && end === page.lines.length ? { truncated } : {}),
  };
}

/** A removal for each line that no article keeps; what no rule took stands outside of all articles. */
export function removalsOf(page: Page, articles: readonly ArticleDraft[]): Removal[] {
  const kept = new Set<number>();
  for (const article of articles)
    for (const at of [article.headline, ...article.header, ...article.body]) kept.add(at.start);
  const first = articles[0]?.span.start ?? 0;
  const last = articles.at(-1)?.span.end ?? 0;
  const removals: Removal[] = [];
  for (const { at, start, end } of page.lines) {
    if (kept.has(start)) continue;
    const mark = page.markOf(at) ?? (start < first ? BEFORE : start >= last ? AFTER : BETWEEN);
    removals.push({ span: { start, end }, rule: mark.rule, reason: mark.reason });
  }
  return removals;
}

const BEFORE = { rule: 'outside-articles', reason: 'page_header' } as const;
const AFTER = { rule: 'outside-articles', reason: 'footer' } as const;
const BETWEEN = { rule: 'outside-articles', reason: 'stray' } as const;
