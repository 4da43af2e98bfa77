import type { Removal } from '../analysis';
import { isBareDate } from '../article/dateLine';
import { extractorDate, headlineSpan } from '../article/headline';
import { readLeakedMetadata } from '../article/leakedMetadata';
import { siteName } from '../article/siteSuffix';
import type { Steps } from '../steps';
import { bySpan, type Span, slice } from '../text/span';
import { isHeaderText, isLabel, zoneBelow } from './headerZone';
import type { Page, PageLine } from './page';
import { PIECE } from './pieces';
import type { ArticleDraft } from './segmentation';
import type { Cut } from './splitter';

/** How many articles are drafted in one piece. */
const ARTICLES = 200;
/** Length from which a line that ends inside a sentence is cut off, in UTF-16 units. */
const PARAGRAPH = 110;
/** Most lines of text above a date that is still the article's. */
const EARLY = 3;
const WEB_ADDRESS = /^https?:\/\/\S{4,300}$/;
const SOURCE = /^source::? ?(\S.{1,40})$/i;

/** Makes a draft of each cut: which lines are its headline, header and text. `cuts` are in order. */
export function* draftArticles(page: Page, cuts: readonly Cut[]): Steps<ArticleDraft[]> {
  const drafts: ArticleDraft[] = [];
  for (const [index, cut] of cuts.entries()) {
    drafts.push(new Draft(page, cut, cuts[index + 1]?.start ?? page.lines.length).make());
    if (index % ARTICLES === ARTICLES - 1) yield PIECE;
  }
  return drafts;
}

/** One article in the making. */
class Draft {
  private readonly header: Span[] = [];
  private readonly body: Span[] = [];
  private readonly author: string[] = [];
  private readonly fields: Partial<
    Record<'datePublished' | 'dateText' | 'articleSection' | 'publisher' | 'url', string>
  > = {};

  constructor(
    private readonly page: Page,
    private readonly cut: Cut,
    private readonly end: number,
  ) {}

  make(): ArticleDraft {
    const { page, cut, end, fields } = this;
    const title = page.lines[cut.title]!;
    const own = page.spanOf(cut.title);
    const whole = headlineSpan(title);
    // A link to the rest at the end of a paragraph that does as a title is none of it.
    const headline = own.end > whole.start ? { start: whole.start, end: Math.min(whole.end, own.end) } : whole;
    const text = zoneBelow(page, cut.title).edge;
    for (let at = cut.start; at < cut.title; at++) if (page.isText(at)) this.readHeader(at);
    if (headline.end < own.end && siteName(title.text) === undefined) this.body.push(rest(title, headline, own.end));
    let last = cut.title;
    for (let at = cut.title + 1; at < end; at++) {
      if (!page.isText(at)) {
        this.readMarked(at, at < text);
        continue;
      }
      last = at;
      if ((at < text && isHeaderText(page, at)) || this.isEarlyDate(at)) this.readHeader(at);
      else this.body.push(page.spanOf(at));
    }
    this.set('publisher', siteName(title.text));
    this.set('datePublished', extractorDate(title.text));
    this.readLeaks();
    const cutOff = this.isCutOff(last);
    return {
      headline,
      span: { start: page.lines[cut.start]!.start, end: page.lines[last]!.end },
      header: this.header,
      body: this.body,
      ...(cut.items ? { items: cut.items.map((at) => page.spanOf(at)) } : {}),
      author: this.author,
      ...fields,
      ...(cutOff ? { truncated: true } : {}),
      ...(cut.corrected ? { corrected: true } : {}),
    };
  }

  /** Whether the article breaks off at line `last`: inside a sentence, at a link to the rest, or right after the title at the page's end. */
  private isCutOff(last: number): boolean {
    const { page, end } = this;
    const text = slice(page.text, page.spanOf(last));
    if (page.tailOf(last)?.rule === 'tail-link') return true;
    if (!this.cut.closed && end === page.lines.length && (this.body.length === 0 || !/[.!?…:;)\]"”’»|]$/.test(text)))
      return true;
    return text.length >= PARAGRAPH && /(?:[\p{L}\d,]|…|\.{3})$/u.test(text);
  }

  /** Whether a bare date stands among the first lines of the text, below a greeting, of an article that has none so far. */
  private isEarlyDate(at: number): boolean {
    const date =
      this.body.length <= EARLY && this.fields.datePublished === undefined ? this.page.header(at)?.date : undefined;
    return date?.wholeDay === true && isBareDate(date);
  }

  /** Takes an unmarked line above the text as a header line. */
  private readHeader(at: number): void {
    const line = this.page.lines[at]!;
    const found = this.page.header(at, true);
    this.header.push(spanOf(line));
    for (const name of found?.author ?? []) if (!this.author.includes(name)) this.author.push(name);
    if (found?.date && (found.date.iso !== undefined || this.fields.dateText === undefined)) {
      if (this.fields.datePublished === undefined) this.fields.dateText = found.date.dateText;
      this.set('datePublished', found.date.iso);
    }
    this.set('articleSection', found ? found.section : isLabel(line.text) ? line.text : undefined);
  }

  /** Takes what a marked line tells of the article. */
  private readMarked(at: number, inHeader: boolean): void {
    const { text } = this.page.lines[at]!;
    if (inHeader && WEB_ADDRESS.test(text)) this.set('url', text);
    if (this.page.markOf(at)!.rule === 'title-label') this.set('articleSection', text);
    if (text.length <= 50) this.set('publisher', SOURCE.exec(text)?.[1]);
  }

  private readLeaks(): void {
    const pieces: string[] = [];
    for (let at = this.cut.title + 1; at < this.end; at++)
      if (this.page.markOf(at)?.rule === 'leaked-json') pieces.push(this.page.lines[at]!.text);
    if (pieces.length === 0) return;
    const { author, ...leaked } = readLeakedMetadata(pieces);
    if (author !== undefined && this.author.length === 0) this.author.push(author);
    for (const key of ['datePublished', 'url', 'articleSection'] as const) this.set(key, leaked[key]);
  }

  private set(key: keyof Draft['fields'], value: string | undefined): void {
    if (value !== undefined && value !== '') this.fields[key] ??= value;
  }
}

function spanOf({ start, end }: PageLine): Span {
  return { start, end };
}

/** What a title line holds behind its headline, up to `end`. */
function rest(title: PageLine, headline: Span, end: number): Span {
  let start = headline.end;
  while (title.text.charAt(start - title.start) === ' ') start++;
  return { start, end };
}

/**
 * A removal for each of `lines`, which are in the order of the text, that no article keeps, and for each marked end of one that is kept; what no rule
 * took stands outside of all articles.
 */
export function removalsOf(
  page: Page,
  articles: readonly ArticleDraft[],
  lines: readonly PageLine[] = page.lines,
): Removal[] {
  const kept = articles.flatMap(({ headline, header, body }) => [headline, ...header, ...body]).sort(bySpan);
  const first = articles[0]?.span.start ?? 0;
  const last = articles.at(-1)?.span.end ?? 0;
  const removals: Removal[] = [];
  let next = 0;
  for (const { at, start, end } of lines) {
    while (next < kept.length && kept[next]!.end <= start) next++;
    const tail = page.tailOf(at);
    if (next < kept.length && kept[next]!.start < end) {
      if (tail) removals.push({ span: { start: tail.start, end }, rule: tail.rule, reason: tail.reason });
      continue;
    }
    const mark = page.markOf(at) ?? (start < first ? BEFORE : start >= last ? AFTER : BETWEEN);
    removals.push({ span: { start, end }, rule: mark.rule, reason: mark.reason });
  }
  return removals;
}

const BEFORE = { rule: 'outside-articles', reason: 'page_header' } as const;
const AFTER = { rule: 'outside-articles', reason: 'footer' } as const;
const BETWEEN = { rule: 'outside-articles', reason: 'stray' } as const;
