/** How much of a text is looked at, in UTF-16 units. */
const HEAD = 1500;

/** Whether a text is an HTML page or a piece of one, not plain text that a few tags are left in: it begins with markup of a page. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, HEAD).trimStart();
  if (!head.startsWith('<')) return false;
  // Feeds, and collections of documents in SGML, are read in other ways.
  if (/<(?:rss|feed|rdf:rdf)\b|^<(?:doc|reuters)\b/i.test(head)) return false;
  // XHTML says so: other XML may have elements of the same names.
  if (/^<\?xml\s/i.test(head)) return /<!doctype html|<(?:\w{1,20}:)?html[\s>]/i.test(head);
  return /^<!doctype html|<(?:html|head|body|main|article|section|div|table|p|h1|meta|title)[\s>]/i.test(head);
}
