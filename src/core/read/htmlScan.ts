import type { CheerioAPI } from 'cheerio/slim';
import { type MappedText, MappedTextBuilder } from '../text/mappedText';
import { isBlankCode, type Span } from '../text/span';
import { parseHtml } from './htmlPage';

/** An element of the page, as far as finding the text needs it. Elements are in document order. */
export interface HtmlElement {
  readonly tag: string;
  /** Class, id and role in lower case, separated by blanks. */
  readonly names: string;
  /** Other attributes. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: HtmlElement | undefined;
  /** Place among the elements; those inside have places up to, not including, `end`. */
  readonly at: number;
  end: number;
  /** Characters of visible text inside, and those of them in links. */
  text: number;
  linked: number;
}

/** A stretch of visible text that stands by itself: a paragraph, a heading, an item. Its text is one line of the view. */
export interface HtmlBlock extends Span {
  /** The innermost element that it fills. */
  readonly element: HtmlElement;
  /** Characters of it in links. */
  readonly linked: number;
}

/** A page as scanned. */
export interface HtmlScan {
  readonly mapped: MappedText;
  readonly blocks: readonly HtmlBlock[];
  readonly elements: readonly HtmlElement[];
  /** The content of scripts that hold JSON-LD. */
  readonly linkedData: readonly string[];
}

/** Elements whose content nobody reads on the page. */
const UNSEEN: ReadonlySet<string> = new Set(
  'script style noscript template svg math iframe object select option textarea canvas audio video datalist'.split(' '),
);

/** Elements that run inside a line of text; all others begin a new one (HTML Standard, phrasing content). */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q ruby rt rp s samp small span strike strong sub sup time tt u var wbr picture source'.split(
    ' ',
  ),
);

/** What nodes of the document are; `Cheerio` tells no more of what a root holds. */
type PageNode = ReturnType<CheerioAPI['root']>[0]['children'][number];
type PageElement = Extract<PageNode, { readonly tagName: string }>;

/** Attributes that are kept. */
const ATTRIBUTES = ['rel', 'itemprop', 'property', 'name', 'content', 'datetime', 'href', 'type'];

/** Scans a page: its visible text as lines with the way back to the source, and the elements around them. Linear; never throws. */
export function scanHtml(source: string): HtmlScan {
  return new Scanner(source).scan();
}

class Scanner {
  private readonly page: CheerioAPI;
  private readonly builder: MappedTextBuilder;
  private readonly elements: HtmlElement[] = [];
  private readonly blocks: HtmlBlock[] = [];
  private readonly linkedData: string[] = [];
  private open: HtmlElement | undefined;
  /** How many open elements keep text from being seen. */
  private unseen = 0;
  private links = 0;
  private preformatted = 0;
  private breaks = 0;
  /** Where the current block began in the view, and what it fills; absent between blocks. */
  private blockStart: number | undefined;
  private blockElement: HtmlElement | undefined;
  private blockLinked = 0;
  /** White space of the source that waits for text behind it. */
  private gap: Span | undefined;
  private readonly hides: boolean[] = [];

  constructor(private readonly source: string) {
    this.page = parseHtml(source);
    this.builder = new MappedTextBuilder(source);
  }

  scan(): HtmlScan {
    this.walk();
    this.endBlock();
    for (let at = this.elements.length - 1; at >= 0; at--) {
      const { parent, text, linked } = this.elements[at]!;
      if (parent) {
        parent.text += text;
        parent.linked += linked;
      }
    }
    const { elements, blocks, linkedData } = this;
    return { mapped: this.builder.build(), blocks, elements, linkedData };
  }

  /** Goes through the document in order, without recursion: pages may be nested as deep as they like. */
  private walk(): void {
    let node: PageNode | null = this.page.root()[0]?.firstChild ?? null;
    while (node) {
      if (node.type === 'text') this.text(node.data, node.startIndex!, node.endIndex! + 1);
      if ('tagName' in node) this.enter(node);
      const inside: PageNode | null = 'tagName' in node ? node.firstChild : null;
      node = inside ?? this.nextOf(node);
    }
  }

  /** What begins behind a node; leaves the elements that end before. */
  private nextOf(node: PageNode): PageNode | null {
    for (let at: PageNode | PageNode['parent'] = node; at && at.type !== 'root'; at = at.parent) {
      if ('tagName' in at) this.leave();
      if (at.next) return at.next;
    }
    return null;
  }

  private enter(node: PageElement): void {
    const { tagName: tag, attribs: attributes } = node;
    const { class: name = '', id = '', role = '' } = attributes;
    const element: HtmlElement = {
      tag,
      names: `${name} ${id} ${role}`.toLowerCase(),
      attributes: kept(attributes),
      parent: this.open,
      at: this.elements.length,
      end: Number.POSITIVE_INFINITY,
      text: 0,
      linked: 0,
    };
    this.elements.push(element);
    this.open = element;
    if (tag === 'br') this.breaks++;
    else if (!INLINE.has(tag)) this.endBlock();
    if (tag === 'a') this.links++;
    if (tag === 'pre') this.preformatted++;
    const hides = UNSEEN.has(tag) || isHidden(attributes);
    this.hides.push(hides);
    if (hides) this.unseen++;
    if (tag === 'script' && /ld\+json/i.test(attributes.type ?? '')) this.linkedData.push(this.page(node).text());
  }

  private leave(): void {
    const element = this.open;
    if (!element) return;
    element.end = this.elements.length;
    this.open = element.parent;
    if (this.hides.pop()) this.unseen--;
    if (element.tag === 'a') this.links--;
    if (element.tag === 'pre') this.preformatted--;
    if (!INLINE.has(element.tag) && element.tag !== 'br') this.endBlock();
  }

  /** Takes text that stands at `[start, end)` of the source; a character reference comes by itself, decoded. */
  private text(data: string, start: number, end: number): void {
    if (this.unseen > 0) return;
    if (data.length !== end - start || !this.source.startsWith(data, start)) {
      if (data.trim() === '') this.blank(start, end);
      else this.put(start, end, data);
      return;
    }
    let at = start;
    while (at < end) {
      const from = at;
      if (isBlankCode(this.source.charCodeAt(at))) {
        while (at < end && isBlankCode(this.source.charCodeAt(at))) at++;
        if (this.preformatted > 0 && this.source.slice(from, at).includes('\n')) this.endBlock();
        this.blank(from, at);
      } else {
        while (at < end && !isBlankCode(this.source.charCodeAt(at))) at++;
        this.put(from, at);
      }
    }
  }

  private blank(start: number, end: number): void {
    if (this.blockStart !== undefined) this.gap = { start: this.gap?.start ?? start, end };
  }

  /** Puts a word, or `decoded` for what stands there, behind the white space that waits. */
  private put(start: number, end: number, decoded?: string): void {
    if (this.breaks > 1) this.endBlock();
    if (this.blockStart === undefined) {
      if (this.builder.size > 0) this.builder.replace(start, start, '\n\n');
      this.blockStart = this.builder.size;
      this.blockElement = this.container();
    } else if (this.gap) this.putGap(this.gap);
    else if (this.breaks > 0) this.builder.replace(start, start, ' ');
    this.gap = undefined;
    this.breaks = 0;
    const before = this.builder.size;
    if (decoded === undefined) this.builder.keep(start, end);
    else this.builder.replace(start, end, decoded.replace(/\s/g, ' '));
    const size = this.builder.size - before;
    if (this.open) this.open.text += size;
    if (this.links === 0) return;
    this.blockLinked += size;
    if (this.open) this.open.linked += size;
  }

  private putGap({ start, end }: Span): void {
    if (end === start + 1 && this.source[start] === ' ') this.builder.keep(start, end);
    else this.builder.replace(start, end, ' ');
  }

  /** The innermost open element that is no part of a line. */
  private container(): HtmlElement | undefined {
    let element = this.open;
    while (element?.parent && INLINE.has(element.tag)) element = element.parent;
    return element;
  }

  private endBlock(): void {
    this.gap = undefined;
    this.breaks = 0;
    if (this.blockStart === undefined) return;
    const element = this.blockElement ?? ROOT;
    this.blocks.push({ start: this.blockStart, end: this.builder.size, element, linked: this.blockLinked });
    this.blockStart = undefined;
    this.blockLinked = 0;
  }
}

/** Stands around text that is in no element. */
const ROOT: HtmlElement = {
  tag: 'body',
  names: '',
  attributes: {},
  parent: undefined,
  at: -1,
  end: Number.POSITIVE_INFINITY,
  text: 0,
  linked: 0,
};

function kept(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const some: Record<string, string> = {};
  for (const name of ATTRIBUTES) if (attributes[name]) some[name] = attributes[name];
  return some;
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(attributes.style ?? '')
  );
}
