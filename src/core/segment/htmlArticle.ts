import { isPersonName, readByline } from '../article/byline';
import { type DateLine, isBareDate, readDateLine } from '../article/dateLine';
import { siteSuffix } from '../article/siteSuffix';
import type { HtmlMetadata } from '../read/htmlMetadata';
import { verdictOf } from '../read/htmlNames';
import type { HtmlReading } from '../read/htmlReader';
import type { HtmlBlock, HtmlElement, HtmlScan } from '../read/htmlScan';
import { type Span, slice, trimSpan } from '../text/span';
import { readMarkupByline } from './htmlByline';
import type { ArticleDraft } from './segmentation';

/** Characters from which a block is a paragraph that begins the text, and up to which it may be a line about the article. */
const PARAGRAPH = 80;
const ABOUT = 140;
/** Longest line between paragraphs that may be about the article, and the most that one with a date says besides. */
const DATED = 70;
const MORE = 55;
/** How far above the headline and below the text markup tells of the article, in UTF-16 units. */
const NEAR = 500;
/** Words by the date of a change, and by that of publication. */
const CHANGED =
  /updated|modified|aktualisiert|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|oppdatert/i;
const PUBLISHED = /publi|posted|veröffentlicht|erschienen|gepubliceerd/i;
/** Most that two tellings of a headline differ by in length, for quotation marks and dashes. */
const ALIKE = 12;
/** Least characters that a headline shares with the one that the page states. */
const SHARED = 12;

/** What is known of an article before its draft is made. */
export interface KnownParts {
  /** Where the text of a block ends before the block does, by its start. */
  readonly tails: ReadonlyMap<number, { readonly start: number }>;
  /** Its headline; found where not said. */
  readonly title?: HtmlBlock;
}

/** Makes the draft of an article out of the blocks that hold its text, in order. `around` are all blocks, in order, that may hold its headline and lines about it. */
export function draftHtmlArticle(
  reading: HtmlReading,
  blocks: readonly HtmlBlock[],
  around: readonly HtmlBlock[],
  metadata: HtmlMetadata,
  { tails, title: known }: KnownParts,
): ArticleDraft | undefined {
  const text = (block: HtmlBlock): string => slice(reading.mapped.text, block);
  const before = around.filter((block) => block.start < (blocks[0]?.start ?? 0));
  const title = known ?? chooseTitle(blocks, before, metadata.headline, text);
  if (!title) return undefined;
  const header: Span[] = [];
  const body: Span[] = [];
  const byMarkup = readMarkupByline(
    reading.scan,
    zonesOf(title, blocks, around, known !== undefined),
    metadata.publisher,
  );
  const author = [...(metadata.author.length > 0 ? metadata.author : byMarkup.author)];
  let datePublished = metadata.datePublished ?? byMarkup.datePublished;
  let changed: string | undefined;
  const dayFirst = isDayFirst(reading.scan);
  let dateText: string | undefined;
  /** How many paragraphs there were: a lead may stand above the lines about the article. */
  let paragraphs = 0;
  const mine = new Set(blocks);
  const folded = fold(text(title));
  const size = title.end - title.start;
  const isTitle = (block: HtmlBlock): boolean =>
    Math.abs(block.end - block.start - size) <= ALIKE && fold(text(block)) === folded;
  const last = blocks.at(-1)?.start ?? title.start;
  for (const block of around) {
    const above = block.start < title.start;
    if (block === title || block.start > last || (above && !known) || isTitle(block)) continue;
    const longest = paragraphs === 0 ? ABOUT : paragraphs === 1 ? DATED : 0;
    const about = block.end - block.start <= longest ? aboutArticle(block, text(block)) : undefined;
    if (about) {
      header.push({ start: block.start, end: block.end });
      if (author.length === 0) author.push(...about.author);
      if (about.dateText !== undefined && dateText === undefined) dateText = about.dateText;
      const iso = about.iso && dayFirst ? daysFirst(about.iso, about.dateText) : about.iso;
      if (CHANGED.test(text(block)) && !PUBLISHED.test(text(block))) changed ??= iso;
      else datePublished ??= iso;
    } else if (!above && mine.has(block)) {
      const end = tails.get(block.start)?.start ?? block.end;
      body.push(trimSpan(reading.mapped.text, { start: block.start, end }));
      if (block.size >= PARAGRAPH) paragraphs++;
    }
  }
  if (body.length === 0) return undefined;
  datePublished ??= changed;
  const { articleSection, publisher, url } = metadata;
  const suffix = siteSuffix(text(title));
  return {
    headline: { start: title.start, end: suffix === undefined ? title.end : title.start + suffix },
    span: {
      start: Math.min(title.start, header[0]?.start ?? title.start),
      end: Math.max(body.at(-1)!.end, header.at(-1)?.end ?? 0),
    },
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
  const page = before.find((block) => block.element.tag === 'title');
  const wanted = stated ?? (page ? text(page) : undefined);
  const fits = (block: HtmlBlock): boolean => block !== page && wanted !== undefined && agrees(text(block), wanted);
  return (
    headings.find(fits) ??
    headings.findLast((block) => level(block) === 1) ??
    near.find(fits) ??
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
  if (a === b) return true;
  return (
    Math.min(a.length, b.length) >= SHARED &&
    (a.startsWith(b) || b.startsWith(a) || (b.endsWith(a) && a.length * 2 > b.length))
  );
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
  const author = date
    ? (readByline(date.before) ?? readByline(date.after) ?? readByline(text) ?? personIn(date))
    : (readByline(text) ?? (isNamePlace(block.element) && isPersonName(text) ? [text] : undefined));
  const more = date ? date.before.length + date.after.length : 0;
  const dated =
    date && (isBareDate(date) || author || (more <= MORE && block.element.tag !== 'li' && !/[.!?]$/.test(text)));
  if (!dated && !author && !isAbout(block.element)) return undefined;
  return {
    author: author ?? [],
    ...(date?.iso ? { iso: date.iso } : {}),
    ...(date ? { dateText: date.dateText } : {}),
  };
}

/** The name that a date stands by, and nothing else. */
function personIn({ before, after }: DateLine): string[] | undefined {
  const name = before === '' ? after : after === '' ? before : '';
  return isPersonName(name) ? [name] : undefined;
}

/** Whether a name alone on a line is the author's there: in a cell of a table of stories, or by the name of its element. */
function isNamePlace({ tag, names, parent }: HtmlElement): boolean {
  return tag === 'td' || verdictOf(names) === 'author_bio' || verdictOf(parent?.names ?? '') === 'author_bio';
}

/** Where the lines about an article stand: above its text, and below it where it is one of several, or a little below. */
function zonesOf(
  title: HtmlBlock,
  blocks: readonly HtmlBlock[],
  around: readonly HtmlBlock[],
  several: boolean,
): Span[] {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (!first || !last) return [];
  const top = several ? Math.min(around[0]!.start, title.start) : Math.max(0, title.start - NEAR);
  const end = several ? around.at(-1)!.end : last.end + NEAR;
  return [
    { start: top, end: Math.max(first.start, title.end) },
    { start: last.end, end },
  ];
}

/** Whether the page is in a language that tells the day before the month. */
function isDayFirst({ elements }: HtmlScan): boolean {
  const language = elements.slice(0, 3).find(({ tag }) => tag === 'html')?.attributes.lang;
  return language !== undefined && !/^en(?:[-_](?:us|ph|ca))?$/i.test(language);
}

/** A date in figures with slashes, which is read month first, the other way round. */
function daysFirst(iso: string, text: string | undefined): string {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text ?? '') ?? [];
  if (!day || !month || !year || Number(month) > 12) return iso;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Whether an element is called a place for the author, the date and the like. */
function isAbout(element: HtmlElement | undefined): boolean {
  for (let level = 0; element && level < 3; level++, element = element.parent)
    if (
      element.tag === 'time' ||
      element.tag === 'address' ||
      /\b(?:byline|author|dateline|pubdate|timestamp|published)\b/i.test(element.names)
    )
      return true;
  return false;
}
