import type { RemovalReason } from '../analysis';
import { type NameVerdict, verdictOf } from './htmlNames';
import type { HtmlElement, HtmlScan } from './htmlScan';

/** What elements are for by their tag (HTML Standard, sections and forms). */
const BY_TAG: Readonly<Record<string, RemovalReason>> = {
  title: 'page_header',
  nav: 'navigation',
  menu: 'navigation',
  button: 'navigation',
  aside: 'related',
  footer: 'footer',
  form: 'newsletter_form',
  fieldset: 'newsletter_form',
  dialog: 'newsletter_form',
  figcaption: 'caption',
};

/** Reasons that hold for all inside; of others the innermost counts. */
const WHOLE: ReadonlySet<RemovalReason> = new Set(['comment', 'related', 'advert', 'newsletter_form', 'footer']);

/** Elements that hold the text, whatever they are called. */
const NEVER: ReadonlySet<string> = new Set('html body main article h1 blockquote pre code em strong b i a'.split(' '));

/**
 * Share of the page's paragraphs from which an element is no furniture by its name or tag; where enough is left outside it, and the headline is there, too,
 * the share from which it is none all the same. Of comments there may be more than of text.
 */
const LARGE = 0.3;
const MOST = 0.8;
const COMMENTS = 0.95;
const ENOUGH = 600;
/** Share of text in links that large furniture has, unless its tag says what it is. */
const LINKS = 0.2;
/** Longest caption, longest text by a picture, and longest paragraph that a name takes, in UTF-16 units. */
const CAPTION = 900;
const SHORT_CAPTION = 350;
const PARAGRAPH = 220;
/** Most characters of paragraphs in a pitch for subscriptions. */
const PITCH = 300;
/** What a figure may hold that is text. */
const IN_FIGURE: ReadonlySet<string> = new Set(['table', 'blockquote', 'pre', 'ul', 'ol']);

/** Tells which elements of a page are furniture, by their own and their parents' tags and names. */
export class HtmlFurniture {
  private readonly known = new Map<HtmlElement, RemovalReason | undefined>();
  private readonly marked = new Map<HtmlElement, RemovalReason>();
  /** Characters of the page's paragraphs. */
  private readonly prose: number;

  /** Elements around first-level headings. */
  private readonly headed = new Set<HtmlElement>();

  constructor({ elements }: Pick<HtmlScan, 'elements'>) {
    let prose = 0;
    for (const element of elements) {
      if (!element.parent) prose += element.prose;
      if (element.tag !== 'h1' || element.text === 0) continue;
      for (let at = element.parent; at && !this.headed.has(at); at = at.parent) this.headed.add(at);
    }
    this.prose = prose;
  }

  /** Says why an element and all inside are no text, where structure has shown it. */
  mark(element: HtmlElement, reason: RemovalReason): void {
    this.marked.set(element, reason);
    this.known.clear();
  }

  /** Whether an element stands around a first-level heading with text. */
  holdsHeadline(element: HtmlElement): boolean {
    return this.headed.has(element);
  }

  /** Why an element's text is no part of any article; `undefined` where nothing says so. */
  reasonOf(element: HtmlElement): RemovalReason | undefined {
    const path: HtmlElement[] = [];
    let from: HtmlElement | undefined = element;
    while (from && !this.known.has(from)) {
      path.push(from);
      from = from.parent;
    }
    let reason = from ? this.known.get(from) : undefined;
    for (const next of path.reverse()) {
      const marked = this.marked.get(next);
      if (marked) reason = marked;
      else if (!reason || !WHOLE.has(reason)) {
        const own = this.ownReason(next);
        reason = own === 'text' ? undefined : (own ?? reason);
      }
      this.known.set(next, reason);
    }
    return reason;
  }

  private ownReason(element: HtmlElement): Exclude<NameVerdict, 'picture'> | undefined {
    const { tag, names, text, prose, parent, attributes } = element;
    if (attributes.itemprop === 'articleBody') return 'text';
    if (NEVER.has(tag)) return IN_FIGURE.has(tag) && parent?.tag === 'figure' ? 'text' : undefined;
    const byName = verdictOf(names) ?? (tag.includes('-') ? verdictOf(tag) : undefined);
    if (byName === 'text') return byName;
    if (byName === 'comment') return prose > this.prose * COMMENTS ? undefined : byName;
    if (this.isContent(element)) return undefined;
    if (byName === 'picture') {
      if (text > 0 && text <= SHORT_CAPTION && !/^h[1-6]$/.test(tag)) return 'caption';
    } else if (byName && this.takes(element, byName)) return byName;
    if (tag === 'figure') return text > CAPTION ? undefined : 'caption';
    if (IN_FIGURE.has(tag) && parent?.tag === 'figure') return 'text';
    if (tag === 'header' && parent?.tag === 'body') return 'page_header';
    return BY_TAG[tag];
  }

  /** Whether an element holds so much of the page's text that it is no furniture. */
  private isContent(element: HtmlElement): boolean {
    const { prose } = element;
    if (prose <= this.prose * LARGE) return false;
    if (prose > this.prose * MOST || this.prose - prose < ENOUGH || this.headed.has(element)) return true;
    return element.tag !== 'aside' && element.linked < element.text * LINKS;
  }

  /** Whether what a name says goes for this element: paragraphs are called many things. */
  private takes({ tag, text, linked, prose, names }: HtmlElement, reason: RemovalReason): boolean {
    if (reason === 'caption') return text <= CAPTION;
    // A teaser leads elsewhere; what only teases the text below is its lead.
    if (reason === 'related' && /teaser/i.test(names)) return linked > 0;
    // What stands behind a paywall is called after it as well as the pitch in front.
    if (reason === 'newsletter_form' && /wall/i.test(names)) return prose <= PITCH;
    if (tag === 'p') return text <= PARAGRAPH;
    return !/^h[2-6]$/.test(tag) || reason === 'related' || reason === 'share' || reason === 'newsletter_form';
  }
}
