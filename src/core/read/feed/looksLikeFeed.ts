import { PLAIN_ENTRIES } from './feedNames';

/** The root elements of the feeds and news documents that are read, at the beginning of a tag; a prefix may stand before it. */
const ROOT = /<(?:[a-z][\w-]{0,20}:)?(?:rss|rdf|feed|urlset|newsitem|newsmessage|nitf)(?=[\s>])/i;
/** What documents of other kinds begin with. */
const OTHER = /<(?:html|head|opml|svg)[\s>]/i;
const COMMENT = /<!--[\s\S]{0,1500}?-->/g;
/** How much of junk may stand before the document, in UTF-16 units. */
const JUNK = 1500;

/** Where the document begins in a text that may be a feed (RSS, RDF, Atom), a news sitemap or a news document (NewsML-G2, NITF); `undefined` for other texts. Looks at the head only. */
export function feedStart(head: string): number | undefined {
  const declared = head.slice(0, JUNK).indexOf('<?xml');
  const root = ROOT.exec(head);
  if (!root) return undefined;
  const start = declared >= 0 && declared < root.index ? declared : root.index;
  const before = head.slice(start, root.index).replace(COMMENT, '');
  // Between the declaration and the root there are comments, instructions and the document type alone.
  if (OTHER.test(before) || /<[a-z]/i.test(before)) return undefined;
  if (start > JUNK || !isJunk(head.slice(0, start))) return undefined;
  if (
    /^<(?:rdf:)?rdf/i.test(root[0]) &&
    !/purl\.org\/rss|my\.netscape\.com|<(?:\w+:)?(?:channel|item)[\s>]/i.test(head)
  )
    return undefined;
  return start;
}

/** An entry that stands by itself, and what every entry of a feed has. */
const ENTRY = /^\s{0,99}<(?:[a-z][\w-]{0,20}:)?(?:item|entry|url)(?=[\s>])/i;
const PART = /<(?:[a-z][\w-]{0,20}:)?(?:title|link|loc|guid|id|description|summary|content|pubdate|updated)(?=[\s>/])/i;

/** Whether a text may be an entry of a feed without the feed around it. */
export function looksLikeEntry(head: string): boolean {
  return ENTRY.test(head) && PART.test(head);
}

/** What stands in the head of a document that a program wrote for itself and that holds articles. */
const PLAIN = [
  new RegExp(`<(?:${PLAIN_ENTRIES.join('|')})(?=[\\s>])`, 'i'),
  /<(?:title|headline)(?=[\s>])/i,
  /<(?:text|body|content|description|fulltext|articlebody|summary)(?=[\s>])/i,
];

/** Whether a text may be such a document. */
export function looksLikePlainXml(head: string): boolean {
  return /^\s{0,99}<\?xml\s/.test(head) && !OTHER.test(head.slice(0, JUNK)) && PLAIN.every((form) => form.test(head));
}

/** Whether a feed is one that this program gives out: its articles are those of a dump that is elsewhere. */
export function isOwnFeed(text: string): boolean {
  return text.slice(0, OWN).includes('urn:seed-dump:article:');
}

/** How much of a feed is looked at for its maker, in UTF-16 units: its first entry, however long. */
const OWN = 65_536;

/** Whether a text is the head of a feed, the end of which is not in it. */
export function isOpenFeed(text: string): boolean {
  return (
    feedStart(text.slice(0, JUNK * 2)) !== undefined &&
    !isOwnFeed(text) &&
    !/<\/(?:[a-z][\w-]{0,20}:)?(?:rss|rdf|feed|urlset|newsitem|newsmessage|nitf)\s{0,99}>\s{0,99}$/i.test(
      text.slice(-300),
    )
  );
}

/** Most lines of junk. */
const LINES = 3;

/** Whether what stands before a document is none of it: blanks, comments, a few whole lines without a tag, such as warnings of the server's. */
function isJunk(before: string): boolean {
  const rest = before
    .replace(COMMENT, '')
    .replace(/<\/?(?:b|br|i)\s?\/?>/g, '')
    .trim();
  if (rest === '') return true;
  return /[\r\n]\s*$/.test(before) && !/<[a-z!/]/i.test(rest) && rest.split(/\n\s*/).length <= LINES;
}
