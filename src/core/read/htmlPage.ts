import { type CheerioAPI, load } from 'cheerio/slim';
import { DomHandler, Parser } from 'htmlparser2';

/** How much of the source is parsed at a time, in UTF-16 units, and from how many open elements all are closed behind it. */
const CHUNK = 16_384;
const DEEPEST = 1000;

/**
 * Parses a page into cheerio's document. Its texts have `startIndex` and `endIndex` (inclusive) in `source`; a character reference is a text by
 * itself, decoded. Nothing is run or fetched. Linear; never throws.
 *
 * `load` takes a document here, not the source: its own parsing takes time for each open element at each tag, so that a page that never closes any
 * would take forever. The parser that it uses is given the source in parts, and all elements are closed where too many are open.
 */
export function parseHtml(source: string): CheerioAPI {
  const handler = new PlacedHandler();
  let parser = new Parser(handler);
  for (let at = 0; at < source.length; ) {
    const next = source.indexOf('<', at + CHUNK);
    const end = next < 0 ? source.length : next;
    parser.write(source.slice(at, end));
    at = end;
    if (handler.depth > DEEPEST) {
      parser.end();
      handler.base = at;
      parser = new Parser(handler);
    }
  }
  parser.end();
  return load(handler.root, { xml: { xmlMode: false } });
}

/** A node of the document: what cheerio's engine hands over. */
type PageNode = Parameters<DomHandler['addNode']>[0];

/** Makes the document, with each text as the parser gives it and at its place in the whole source. */
class PlacedHandler extends DomHandler {
  /** Where the source of the parser at work begins. */
  base = 0;

  constructor() {
    super(undefined, { withStartIndices: true, withEndIndices: true });
  }

  /** How many elements are open. */
  get depth(): number {
    return this.tagStack.length - 1;
  }

  /** Texts are not joined: one that is decoded has another length than its source. */
  override ontext(data: string): void {
    this.lastNode = null;
    super.ontext(data);
  }

  protected override addNode(node: PageNode): void {
    super.addNode(node);
    if (node.startIndex !== null) node.startIndex += this.base;
    if (node.endIndex !== null) node.endIndex += this.base;
  }
}
