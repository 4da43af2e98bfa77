import { runSteps, type Steps } from '../steps';
import { type MappedText, MappedTextBuilder } from '../text/mappedText';
import { isBlankCode, type Span } from '../text/span';
import { type PageListener, parseSteps } from './htmlPage';

/** An element of the page, as far as finding the text needs it. Elements are in document order. */
export interface HtmlElement {
  readonly tag: string;
  /** Class, id, role and test name as written, separated by blanks. */
  readonly names: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: HtmlElement | undefined;
  /** Place among the elements; those inside have places up to, not including, `end`. */
  readonly at: number;
  end: number;
  /** The stretch of the view that its text fills; white space may stand at its beginning. */
  readonly from: number;
  to: number;
  /** Characters of visible text inside, those of them in links, and those in paragraphs that are no links. */
  text: number;
  linked: number;
  prose: number;
}

/** A stretch of visible text that stands by itself: a paragraph, a heading, an item. Its text is one line of the view. */
export interface HtmlBlock extends Span {
  /** The innermost element that it fills. */
  readonly element: HtmlElement;
  /** Characters of it in links, and in bold or italics. */
  readonly linked: number;
  readonly stressed: number;
  /** Characters of it in links that lead away from the page. */
  readonly away: number;
  /** Characters in the link that it begins with. */
  readonly opening: number;
  /** Its length in Latin letters: an ideograph or kana counts for {@link IDEOGRAPH}. */
  readonly size: number;
}

/** How many Latin letters an ideograph or kana stands for: Chinese and Japanese news are about that much shorter than English of the same content. */
const IDEOGRAPH = 2.5;

/** A page as scanned. */
export interface HtmlScan {
  readonly mapped: MappedText;
  readonly blocks: readonly HtmlBlock[];
  readonly elements: readonly HtmlElement[];
  /** The content of scripts that hold JSON-LD. */
  readonly linkedData: readonly string[];
  /** Whether the page keeps more text from being seen than it shows. */
  readonly hidesMost: boolean;
}

/** Elements whose content nobody reads on the page. */
const UNSEEN: ReadonlySet<string> = new Set(
  'script style noscript template svg math iframe object select option textarea canvas audio video datalist noframes noembed'.split(
    ' ',
  ),
);

/** Elements that begin a line of their own (HTML Standard, "Rendering", flow content); all others run inside one, unknown ones too. */
const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form
frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td
tfoot th thead title tr ul xmp script style noscript template iframe video audio`.split(/\s+/),
);

const STRESSED: ReadonlySet<string> = new Set(['b', 'strong', 'em', 'i']);

/** Characters from which a block is a paragraph, and the share of it in links from which it is none. */
const PARAGRAPH = 80;
const LINKS = 0.5;
/** Characters of a line of preformatted text from which it is wrapped. */
const WRAPPED = 55;
/** Characters of paragraphs from which a page shows its text, whatever else it hides. */
const SHOWN = 600;
/** Longest class or id that is looked at, in UTF-16 units. */
const NAMES = 400;

/** Scans a page: its visible text as lines with the way back to the source, and the elements around them. `showAll` takes hidden text as seen. Linear; never throws. */
export function scanHtml(source: string, showAll = false): HtmlScan {
  return runSteps(scanSteps(source, showAll));
}

/** {@link scanHtml} piece by piece. */
export function scanSteps(source: string, showAll = false): Steps<HtmlScan> {
  return new Scanner(source, showAll).scan();
}

/** What an open element does to the text inside it. */
const HIDES = 1;
const CONCEALS = 2;
const BREAKS = 4;

class Scanner implements PageListener {
  private readonly builder: MappedTextBuilder;
  private readonly elements: HtmlElement[] = [];
  private readonly blocks: HtmlBlock[] = [];
  private readonly linkedData: string[] = [];
  private open: HtmlElement | undefined;
  /** For each open element what it does. */
  private readonly effects: number[] = [];
  /** How many open elements keep text from being seen by what they are, and how many by an attribute. */
  private unseen = 0;
  private concealed = 0;
  /** The text of the open script of JSON-LD. */
  private data: string[] | undefined;
  /** The open link. A link cannot stand inside another: one that is never closed ends where the next begins. */
  private link: HtmlElement | undefined;
  private stress = 0;
  private preformatted = 0;
  /** Where the current line of preformatted text began in the view. */
  private lineStart = 0;
  private breaks = 0;
  /** Where the current block began in the view, and what it fills; absent between blocks. */
  private blockStart: number | undefined;
  private blockElement: HtmlElement | undefined;
  private blockLinked = 0;
  private blockStressed = 0;
  private blockAway = 0;
  private blockOpening = 0;
  /** Ideographs of the current block, counted where the page has any. */
  private blockWide = 0;
  private readonly wide: boolean;
  /** White space of the source that waits for text behind it. */
  private gap: Span | undefined;
  /** Characters of text that attributes hide. */
  private hidden = 0;

  constructor(
    private readonly source: string,
    private readonly showAll: boolean,
  ) {
    this.builder = new MappedTextBuilder(source);
    this.wide = /[\u3041-\u9fff]/.test(source);
  }

  *scan(): Steps<HtmlScan> {
    yield* parseSteps(this.source, this);
    this.endBlock();
    for (let at = this.elements.length - 1; at >= 0; at--) {
      const { parent, text, linked, prose } = this.elements[at]!;
      if (!parent) continue;
      parent.text += text;
      parent.linked += linked;
      parent.prose += prose;
    }
    const { elements, blocks, linkedData } = this;
    const prose = elements.reduce((sum, element) => sum + (element.parent ? 0 : element.prose), 0);
    const hidesMost = this.hidden > this.builder.size && prose < SHOWN;
    return { mapped: this.builder.build(), blocks, elements, linkedData, hidesMost };
  }

  opened(tag: string, attributes: Readonly<Record<string, string>>): void {
    const element: HtmlElement = {
      tag,
      names: namesOf(attributes),
      attributes,
      parent: this.open,
      at: this.elements.length,
      end: Number.POSITIVE_INFINITY,
      from: this.builder.size,
      to: Number.POSITIVE_INFINITY,
      text: 0,
      linked: 0,
      prose: 0,
    };
    this.elements.push(element);
    this.open = element;
    let effects = 0;
    if (tag === 'br') this.breaks++;
    else if (BLOCKS.has(tag) || (this.blockStart === undefined && tag.includes('-'))) {
      effects |= BREAKS;
      this.endBlock();
    }
    if (tag === 'a') this.link = attributes.href === undefined ? undefined : element;
    if (tag === 'pre' || tag === 'listing' || tag === 'xmp') this.preformatted++;
    if (STRESSED.has(tag)) this.stress++;
    if (UNSEEN.has(tag)) {
      effects |= HIDES;
      this.unseen++;
    } else if (!this.showAll && isHidden(tag, attributes)) {
      effects |= CONCEALS;
      this.concealed++;
    }
    this.effects.push(effects);
    if (tag === 'script' && /ld\+json/i.test(attributes.type ?? '')) this.data = [];
  }

  closed(): void {
    const element = this.open;
    if (!element) return;
    element.end = this.elements.length;
    element.to = this.builder.size;
    this.open = element.parent;
    const effects = this.effects.pop() ?? 0;
    if (effects & HIDES) this.unseen--;
    if (effects & CONCEALS) this.concealed--;
    if (element === this.link) this.link = undefined;
    if (element.tag === 'pre' || element.tag === 'listing' || element.tag === 'xmp') this.preformatted--;
    if (STRESSED.has(element.tag)) this.stress--;
    if (effects & BREAKS) this.endBlock();
    if (element.tag === 'script' && this.data) {
      this.linkedData.push(this.data.join(''));
      this.data = undefined;
    }
  }

  /** Takes text that stands at `[start, end)` of the source; a character reference comes by itself, decoded. */
  text(data: string, start: number, end: number): void {
    if (this.unseen > 0) {
      this.data?.push(data);
      return;
    }
    if (this.concealed > 0) {
      this.hidden += data.trim().length;
      return;
    }
    // A character reference is never as long as what it stands for.
    if (data.length !== end - start) {
      if (data.trim() === '') this.blank(start, end);
      else this.put(start, end, data);
      return;
    }
    let at = start;
    while (at < end) {
      const from = at;
      if (isBlankCode(this.source.charCodeAt(at))) {
        let lines = 0;
        for (; at < end && isBlankCode(this.source.charCodeAt(at)); at++)
          if (this.source.charCodeAt(at) === 10) lines++;
        if (lines > 0 && this.preformatted > 0) this.endLine(lines, from);
        this.blank(from, at);
      } else {
        // Words with one blank between them are as they are.
        for (at++; at < end; at++) {
          const code = this.source.charCodeAt(at);
          if (!isBlankCode(code)) continue;
          if (code !== 32 || at + 1 >= end || isBlankCode(this.source.charCodeAt(at + 1))) break;
        }
        this.put(from, at);
      }
    }
  }

  /** Ends a line of preformatted text, which goes on below where it is the full line of a paragraph; `before` is where its end stands in the source. */
  private endLine(lines: number, before: number): void {
    if (this.blockStart === undefined) return;
    const size = this.builder.size - Math.max(this.lineStart, this.blockStart);
    this.lineStart = this.builder.size;
    if (lines > 1 || size < WRAPPED || !/[\p{L},.\d-]/u.test(this.source.charAt(before - 1))) this.endBlock();
  }

  private blank(start: number, end: number): void {
    if (this.blockStart !== undefined) this.gap = { start: this.gap?.start ?? start, end };
  }

  /** Puts words, or `decoded` for what stands there, behind the white space that waits. */
  private put(start: number, end: number, decoded?: string): void {
    if (this.breaks > 1 || (this.breaks === 1 && this.endsHeading())) this.endBlock();
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
    if (this.wide) this.blockWide += ideographsIn(this.source, start, end);
    const size = this.builder.size - before;
    if (this.stress > 0) this.blockStressed += size;
    if (this.open) this.open.text += size;
    if (!this.link) return;
    if (this.blockOpening >= before - this.blockStart! - 1) this.blockOpening = this.builder.size - this.blockStart!;
    this.blockLinked += size;
    if (!this.link.attributes.href?.startsWith('#')) this.blockAway += size;
    if (this.open) this.open.linked += size;
  }

  /** Whether the block so far is all bold and what follows is not: old pages set headlines and names so, with one break behind. */
  private endsHeading(): boolean {
    return (
      this.stress === 0 &&
      this.blockStart !== undefined &&
      this.blockStressed >= this.builder.size - this.blockStart - 2
    );
  }

  private putGap({ start, end }: Span): void {
    if (end === start + 1 && this.source.charCodeAt(start) === 32) this.builder.keep(start, end);
    else this.builder.replace(start, end, ' ');
  }

  /** The innermost open element that is no part of a line. */
  private container(): HtmlElement | undefined {
    let element = this.open;
    while (element?.parent && !BLOCKS.has(element.tag) && !element.tag.includes('-')) element = element.parent;
    return element;
  }

  private endBlock(): void {
    this.gap = undefined;
    this.breaks = 0;
    if (this.blockStart === undefined) return;
    const element = this.blockElement ?? ROOT;
    const block = {
      start: this.blockStart,
      end: this.builder.size,
      element,
      linked: this.blockLinked,
      stressed: this.blockStressed,
      away: this.blockAway,
      opening: this.blockOpening,
      size: this.builder.size - this.blockStart + this.blockWide * (IDEOGRAPH - 1),
    };
    const length = block.end - block.start;
    if (block.size >= PARAGRAPH && block.linked <= length * LINKS && element.at >= 0) element.prose += block.size;
    this.blocks.push(block);
    this.blockStart = undefined;
    this.blockLinked = 0;
    this.blockStressed = 0;
    this.blockAway = 0;
    this.blockOpening = 0;
    this.blockWide = 0;
  }
}

function ideographsIn(source: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code >= 0x3001 && code <= 0x9fff) count++;
  }
  return count;
}

/** Stands around text that is in no element. */
const ROOT: HtmlElement = {
  tag: 'body',
  names: '',
  attributes: {},
  parent: undefined,
  at: -1,
  end: Number.POSITIVE_INFINITY,
  from: 0,
  to: Number.POSITIVE_INFINITY,
  text: 0,
  linked: 0,
  prose: 0,
};

function namesOf(attributes: Readonly<Record<string, string>>): string {
  const { class: name, id, role } = attributes;
  const test = attributes['data-testid'] ?? attributes['data-component'] ?? attributes['data-qa'];
  if (name === undefined && id === undefined && role === undefined && test === undefined) return '';
  return [name, id, role, test].map((value) => value?.slice(0, NAMES) ?? '').join(' ');
}

/** Whether attributes keep an element from being seen. Scripts hide whole pages until they have run, so the page itself never counts as hidden. */
function isHidden(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  if (tag === 'body' || tag === 'html') return false;
  return (
    (attributes.hidden !== undefined && attributes.hidden !== 'until-found') ||
    attributes['aria-hidden'] === 'true' ||
    (attributes.style !== undefined &&
      /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(attributes.style))
  );
}
