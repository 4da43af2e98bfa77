import type { Span } from '../text/span';

/** What begins and ends documents, and what may hold the like as text. */
const MARKS = /<!doctype\s|<html[\s>]|<\/html\s*>|<\/body\s*>|<(script|style|textarea|title)[\s>]|<!--/gi;
/** Least characters from one document's beginning to the next, and how far a document type stands before its first element at most, in UTF-16 units. */
const SHORTEST = 200;
const HEAD = 400;

/**
 * The stretches of `source` that are whole documents of their own, as in files that several saved pages were written into one behind the other; one where
 * there is one page. A document begins with its type or its `html` element behind the end of another. Linear.
 */
export function splitDocuments(source: string): Span[] {
  const starts = [0];
  let ended = false;
  let type: number | undefined;
  MARKS.lastIndex = 0;
  for (let found = MARKS.exec(source); found; found = MARKS.exec(source)) {
    const mark = found[0].toLowerCase();
    if (found[1] || mark === '<!--') {
      const close = found[1] ? closing(source, found[1], MARKS.lastIndex) : source.indexOf('-->', MARKS.lastIndex);
      if (close < 0) break;
      MARKS.lastIndex = close;
    } else if (mark.startsWith('</')) ended = true;
    else if (mark.startsWith('<!')) type = found.index;
    else {
      const start = type !== undefined && found.index - type <= HEAD ? type : found.index;
      if (ended && start - starts.at(-1)! >= SHORTEST) starts.push(start);
      if (ended || starts.length === 1) ended = false;
      type = undefined;
    }
  }
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? source.length }));
}

/** Where the closing tag of an element whose content is text stands; -1 where it is never closed. */
function closing(source: string, tag: string, from: number): number {
  const close = new RegExp(`</${tag}[\\s/>]`, 'gi');
  close.lastIndex = from;
  return close.exec(source)?.index ?? -1;
}
