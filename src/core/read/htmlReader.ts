import { type Progress, runSteps, type Steps } from '../steps';
import { lastAtOrBefore } from '../text/lastAtOrBefore';
import type { MappedText } from '../text/mappedText';
import type { Reading } from '../text/reading';
import type { Span } from '../text/span';
import { splitDocuments } from './htmlDocuments';
import { HtmlFurniture } from './htmlFurniture';
import { type HtmlMetadata, readHtmlMetadata } from './htmlMetadata';
import { type HtmlScan, scanSteps } from './htmlScan';
import { markTemplates } from './htmlTemplates';

/** An HTML page as read: its text in lines, and what its markup says of them. */
export interface HtmlReading extends Reading {
  readonly format: 'html';
  readonly scan: HtmlScan;
  readonly furniture: HtmlFurniture;
  readonly metadata: HtmlMetadata;
}

/** A file of several HTML documents as read. Its text is that of all of them, one behind the other. */
export interface HtmlDocumentsReading extends Reading {
  readonly format: 'html';
  /** The documents in order, each read by itself, with the place where its text begins in this reading's. */
  readonly documents: readonly { readonly reading: HtmlReading; readonly start: number }[];
}

const PIECE: Progress = { stage: 'reading', fraction: 1 };

/** What parts the texts of documents. */
const GAP = '\n\n';

/**
 * Reads a file of HTML: a page, or several documents one behind the other. Linear; never throws.
 */
export function readHtmlFile(source: string): HtmlReading | HtmlDocumentsReading {
  return runSteps(htmlSteps(source));
}

/** {@link readHtmlFile} piece by piece. */
export function* htmlSteps(source: string): Steps<HtmlReading | HtmlDocumentsReading> {
  const spans = splitDocuments(source);
  if (spans.length < 2) return yield* pageSteps(source);
  const documents: { reading: HtmlReading; start: number }[] = [];
  const texts: string[] = [];
  let size = 0;
  for (const { start, end } of spans) {
    const reading = yield* pageSteps(source.slice(start, end));
    documents.push({ reading, start: size });
    texts.push(reading.mapped.text);
    size += reading.mapped.text.length + GAP.length;
  }
  const mapped = joined(texts.join(GAP), documents, spans);
  return { format: 'html', mapped, issues: [], documents };
}

/**
 * Reads an HTML page, or a piece of one. Its text holds what a reader would see, one line a block, a blank line between two. Where a page keeps most of its
 * text from being seen, as pages do until their scripts have run, that is read as well. Linear; never throws.
 */
export function readHtml(source: string): HtmlReading {
  return runSteps(pageSteps(source));
}

function* pageSteps(source: string): Steps<HtmlReading> {
  const seen = yield* scanSteps(source);
  const scan = seen.hidesMost ? yield* scanSteps(source, true) : seen;
  yield PIECE;
  const furniture = new HtmlFurniture(scan);
  markTemplates(scan, furniture);
  yield PIECE;
  return { format: 'html', mapped: scan.mapped, issues: [], scan, furniture, metadata: readHtmlMetadata(scan) };
}

/** The text of all documents with its map to the whole source. */
function joined(text: string, documents: HtmlDocumentsReading['documents'], spans: readonly Span[]): MappedText {
  const starts = Int32Array.from(documents, ({ start }) => start);
  const place = (at: Span): Span => {
    const index = Math.max(0, lastAtOrBefore(starts, at.start));
    const { reading, start } = documents[index]!;
    const from = spans[index]!.start;
    const own = reading.mapped.toSource({ start: at.start - start, end: at.end - start });
    return { start: own.start + from, end: own.end + from };
  };
  return {
    text,
    toSource: (at) => {
      const last = lastAtOrBefore(starts, Math.max(at.start, at.end - 1));
      if (at.end <= at.start || starts[last]! <= at.start) return place(at);
      // Over the ends of documents: from the first place to the last.
      const { start } = place({ start: at.start, end: at.start });
      const { end } = place({ start: at.end - 1, end: at.end });
      return { start, end };
    },
  };
}

/** Whether a reading is that of one HTML page. */
export function isHtmlReading(reading: Reading): reading is HtmlReading {
  return reading.format === 'html' && 'scan' in reading;
}

/** Whether a reading is that of several HTML documents in one file. */
export function isHtmlDocuments(reading: Reading): reading is HtmlDocumentsReading {
  return reading.format === 'html' && 'documents' in reading;
}
