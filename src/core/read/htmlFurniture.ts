import type { RemovalReason } from '../analysis';
import type { HtmlElement } from './htmlScan';

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
  figcaption: 'caption',
  caption: 'caption',
};

/** What elements are for by a WAI-ARIA landmark role. */
const BY_ROLE: Readonly<Record<string, RemovalReason>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  banner: 'page_header',
  contentinfo: 'footer',
  complementary: 'related',
  search: 'navigation',
  dialog: 'newsletter_form',
  alertdialog: 'newsletter_form',
};

/**
 * What elements are for by a word of their class or id. The list follows the "unlikely candidates" and "negative" lists of mozilla/readability
 * (Apache-2.0), sorted by purpose, with common names of publishing systems added.
 */
const BY_NAME: readonly (readonly [RegExp, RemovalReason])[] = [
  [/^(?:comments?|commentlist|disqus|replies|respond|remark|combx|comment-respond|fb-comments)$/, 'comment'],
  [
    /^(?:share|shares|sharing|sharedaddy|social|socials|addtoany|addthis|shareaholic|tweet|jp-relatedposts-share)$/,
    'share',
  ],
  [
    /^(?:related|relatedposts|recirc|recirculation|recommended|recommendations|trending|popular|morestories|readmore|sidebar|outbrain|taboola|teaser|teasers|upnext|jp-relatedposts)$/,
    'related',
  ],
  [
    /^(?:newsletter|subscribe|subscription|signup|paywall|regwall|optin|modal|popup|lightbox|overlay)$/,
    'newsletter_form',
  ],
  [
    /^(?:ad|ads|advert|adverts|advertisement|advertising|sponsor|sponsored|promo|promotion|dfp|adsense|skyscraper|agegate)$/,
    'advert',
  ],
  [
    /^(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|pagination|pager|paging|skip|skiplink|masthead|topbar|toolbar|tools|search|login|toc)$/,
    'navigation',
  ],
  [/^(?:footer|colophon|copyright|legal|disclaimer|cookies?|gdpr|consent|footnote)$/, 'footer'],
  [/^(?:bio|authorbio|vcard|aboutauthor|authorbox|author|authors|byline)$/, 'author_bio'],
  [/^(?:tags?|taglist|tagcloud|keywords|postmetadata)$/, 'tags'],
  [/^(?:caption|wpcaption)$/, 'caption'],
  [/^(?:credit|credits|imagecredit|photocredit)$/, 'credit'],
];

/** Reasons that hold for all inside; of others the innermost counts. */
const WHOLE: ReadonlySet<RemovalReason> = new Set(['comment', 'related', 'advert']);

/** Elements that hold the text, whatever they are called. */
const NEVER: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article', 'h1', 'p', 'em', 'strong']);

/** Most words of a name whose first or last tells something; ids made from headings are longer. */
const LONGEST_NAME = 3;

/** Share of the page's text from which an element is no furniture by its name alone. */
const LARGE = 0.35;

/** Tells which elements of a page are furniture, by their own and their parents' tags and names. */
export class HtmlFurniture {
  private readonly known = new Map<HtmlElement, RemovalReason | undefined>();

  /** `total` is the number of characters of visible text on the page. */
  constructor(private readonly total: number) {}

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
      if (!reason || !WHOLE.has(reason)) reason = this.ownReason(next) ?? reason;
      this.known.set(next, reason);
    }
    return reason;
  }

  private ownReason({ tag, names, text, parent }: HtmlElement): RemovalReason | undefined {
    if (NEVER.has(tag)) return undefined;
    const large = text > this.total * LARGE;
    const byName = large ? undefined : this.byNames(names);
    if (byName) return byName;
    if (tag === 'header' && parent?.tag === 'body' && !large) return 'page_header';
    return tag === 'form' && large ? undefined : BY_TAG[tag];
  }

  private byNames(names: string): RemovalReason | undefined {
    for (const name of names.split(/\s+/)) {
      if (name === '') continue;
      const reason = BY_ROLE[name] ?? this.byName(name);
      if (reason) return reason;
    }
    return undefined;
  }

  private byName(name: string): RemovalReason | undefined {
    const words = name.split(/[-_]+/);
    const ends = words.length <= LONGEST_NAME ? [words[0]!, words.at(-1)!] : [];
    for (const word of [words.join(''), ...ends])
      for (const [names, reason] of BY_NAME) if (names.test(word)) return reason;
    return undefined;
  }
}
