/** How much of a text is looked at, in UTF-16 units. */
const HEAD = 1500;

/** Whether a text is a feed as it came from its server: RSS, RDF or Atom. */
export function looksLikeFeed(text: string): boolean {
  const head = text.slice(0, HEAD).trimStart();
  return head.startsWith('<') && /<(?:rss|rdf:rdf|feed)[\s>]/i.test(head) && !/<(?:html|body)[\s>]/i.test(head);
}
