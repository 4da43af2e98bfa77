import { Parser } from 'htmlparser2';
import type { Steps } from '../steps';

/** What is told of a page, in the order of its source. */
export interface PageListener {
  /** An element begins. Each one also ends, at the latest with the page. */
  opened(tag: string, attributes: Readonly<Record<string, string>>): void;
  /** The element that began last and has not ended yet ends. */
  closed(): void;
  /** Text at `[start, end)` of the source. A character reference comes by itself, decoded. */
  text(data: string, start: number, end: number): void;
}

/** How much of the source is parsed at a time, in UTF-16 units, and from how many open elements all are closed behind it. */
const CHUNK = 16_384;
const DEEPEST = 1000;

/** How many parts are parsed in one piece of work. */
const TOGETHER = 12;

/**
 * Parses a page piece by piece and tells `listener` of it, without making a document. Nothing is run or fetched. Linear; never throws.
 *
 * The parser takes time for each open element at each tag, so that a page that never closes any would take forever. It is given the source in
 * parts, and all elements are closed where too many are open.
 */
export function* parseSteps(source: string, listener: PageListener): Steps<void> {
  let depth = 0;
  /** Where the source of the parser at work begins. */
  let base = 0;
  const make = (): Parser =>
    new Parser({
      onopentag(tag, attributes) {
        depth++;
        listener.opened(tag, attributes);
      },
      onclosetag() {
        depth--;
        listener.closed();
      },
      ontext(data) {
        listener.text(data, base + parser.startIndex, base + parser.endIndex + 1);
      },
    });
  let parser = make();
  for (let at = 0, part = 0; at < source.length; part++) {
    if (part % TOGETHER === TOGETHER - 1) yield { stage: 'reading', fraction: at / source.length };
    const next = source.indexOf('<', at + CHUNK);
    const end = next < 0 ? source.length : next;
    parser.write(source.slice(at, end));
    at = end;
    if (depth > DEEPEST) {
      parser.end();
      base = at;
      depth = 0;
      parser = make();
    }
  }
  parser.end();
}
