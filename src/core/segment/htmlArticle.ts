import { readByline } from '../article/byline';
import { readDateLine } from '../article/dateLine';
import { siteSuffix } from '../article/siteSuffix';
import type { HtmlMetadata } from '../read/htmlMetadata';
import type { HtmlReading } from '../read/htmlReader';
import type { HtmlBlock, HtmlElement } from '../read/htmlScan';
import { type Span, slice } from '../text/span';
import type { ArticleDraft } from './segmentation';

/** Characters from which a block is a paragraph that begins the text, and up to which it may be a line about the article. */
const PARAGRAPH = 80;
const ABOUT = 140;
/** Least characters that a headline shares with the one that the page states. */
const SHARED = 12;

/** Makes the draft of an article out of the blocks that hold its text, in order. `around` are all blocks, in order, that may hold its headline and lines about it. */
export function draftHtmlArticle(
  reading: HtmlReading,
  blocks: readonly HtmlBlock[],
  around: readonly HtmlBlock[],
  metadata: HtmlMetadata,
): ArticleDraft | undefined {
  const text = (block: HtmlBlock): string => slice(reading.mapped.text, block);
  const before = around.filter((block) => block.start < (blocks[0]?.start ?? 0));
  const title = chooseTitle(blocks, before, metadata.headline, text);
  if (!title) return undefined;
  const header: Span[] = [];
  const body: Span[] = [];
  const author = [...metadata.author];
  let { datePublished } = metadata;
  let dateText: string | undefined;
  /** Whether the text has begun, so that no line is about the article any more. */
  let opened = false;
  const mine = new Set(blocks);
  const last = blocks.at(-1)?.start ?? title.start;
  for (const block of around) {
    if (block.start <= title.start || block.start > last || sameText(text(block), text(title))) continue;
    const about = !opened && block.end - block.start <= ABOUT ? aboutArticle(block, text(block)) : undefined;
    if (about) {
      header.push({ start: block.start, end: block.end });
      if (author.length === 0) author.push(...about.author);
      if (about.dateText !== undefined && dateText === undefined) dateText = about.dateText;
      datePublished ??= about.iso;
    } else if (mine.has(block)) {
      body.push({ start: block.start, end: block.end });
      opened ||= block.end - block.start >= PARAGRAPH;
    }
  }
  if (body.length === 0) return undefined;
  const { articleSection, publisher, url } = metadata;
  const suffix = siteSuffix(text(title));
  return {
    headline: { start: title.start, end: suffix === undefined ? title.end : title.start + suffix },
    span: { start: title.start, end: Math.max(body.at(-1)!.end, header.at(-1)?.end ?? 0) },
    header,
    body,
    author,
    ...(datePublished ? { datePublished } : {}),
    ...(dateText ? { dateText } : {}),
    ...(articleSection ? { articleSection } : {}),
    ...(publisher ? { publisher } : {}),
    ...(url ? { url } : {}),
  };
}

/** The block that is the headline: the one that the page states, the last first-level heading above the text, another heading, the page's title. */
function chooseTitle(
  blocks: readonly HtmlBlock[],
  before: readonly HtmlBlock[],
  stated: string | undefined,
  text: (block: HtmlBlock) => string,
): HtmlBlock | undefined {
  const opening = blocks.slice(0, 4);
  const near = [...before, ...opening];
  const level = (block: HtmlBlock): number => headingLevel(block.element);
  const headings = near.filter((block) => level(block) > 0);
  const fits = (block: HtmlBlock): boolean => stated !== undefined && agrees(text(block), stated);
  return (
    headings.find(fits) ??
    headings.findLast((block) => level(block) === 1) ??
    near.find((block) => block.element.tag !== 'title' && fits(block)) ??
    opening.find((block) => level(block) > 0) ??
    before.findLast((block) => level(block) === 2) ??
    before.find((block) => block.element.tag === 'title') ??
    (blocks.length > 1 ? blocks[0] : undefined)
  );
}

/** 1 to 6 for a heading and what stands in it, else 0. */
function headingLevel(element: HtmlElement): number {
  const own = /^h([1-6])$/.exec(element.tag)?.[1] ?? /^h([1-6])$/.exec(element.parent?.tag ?? '')?.[1];
  return own ? Number(own) : 0;
}

function agrees(text: string, stated: string): boolean {
  const [a, b] = [fold(text), fold(stated)];
  return a === b || (Math.min(a.length, b.length) >= SHARED && (a.startsWith(b) || b.startsWith(a)));
}

function sameText(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a line above the text says of its article; `undefined` where it is text itself. */
function aboutArticle(
  block: HtmlBlock,
  text: string,
): { readonly author: readonly string[]; readonly iso?: string; readonly dateText?: string } | undefined {
  const date = readDateLine(text);
  const author = readByline(date ? date.before || text : text);
  if (!date && !author && !isAbout(block.element)) return undefined;
  return {
    author: author ?? [],
    ...(date?.iso ? { iso: date.iso } : {}),
    ...(date ? { dateText: date.dateText } : {}),
  };
}

/** Whether an element is called a place for the author, the date and the like. */
function isAbout(element: HtmlElement | undefined): boolean {
  for (let level = 0; element && level < 3; level++, element = element.parent)
    if (
      element.tag === 'time' ||
      element.tag === 'address' ||
      /\b(?:byline|author|dateline|pubdate|timestamp|published)\b/.test(element.names)
    )
      return true;
  return false;
}
