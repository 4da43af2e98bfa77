import type { Page, PageLine } from '../segment/page';
import type { Span } from '../text/span';

/** A site's name at the end of a title: after a spaced dash or bar, one to three capitalised words. */
const SITE = / [–—|-] (?:The )?\p{Lu}[\p{L}\p{N}.&'’]{1,20}(?: \p{Lu}[\p{L}\p{N}.&'’]{1,20}){0,2}$/u;

/** The part of a title line that is the headline: without the name of a site at its end. */
export function headlineSpan(_page: Page, line: PageLine): Span {
  const site = SITE.exec(line.text);
  const cut = site && site.index >= 20 && line.text.length - site.index <= 30 ? site.index : line.text.length;
  return { start: line.start, end: line.start + cut };
}
