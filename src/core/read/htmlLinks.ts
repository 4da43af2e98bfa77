import type { HtmlBlock } from './htmlScan';

/** Share of a block in links from which it is a list of links. */
const LINKS = 0.5;
/** Characters from which a block is text, unless nearly all of it is linked. */
const LONGEST_LINKS = 400;
const ALL = 0.8;

/** Whether a block is little but links. An item of a list is what the list is: one that links is common in lists of news. */
export function isLinks({ start, end, linked, element }: HtmlBlock): boolean {
  const least = end - start >= LONGEST_LINKS ? ALL : LINKS;
  if (linked <= (end - start) * least) return false;
  const list = element.tag === 'li' ? element.parent : undefined;
  return !list || list.linked > list.text * LINKS;
}
