import type { Steps } from '../../steps';
import type { StatedReading } from '../../text/reading';
import type { Span } from '../../text/span';
import { readRecords } from './jsonReader';
import { scanJson } from './jsonScan';

/** Length from which a line of a page is a paragraph, and how much of such text a page has that has a text of its own, in UTF-16 units. */
const PARAGRAPH = 100;
const TEXT = 250;
/** Least length of a script that can hold an article, and most scripts that are looked at, the longest first. */
const SCRIPT = 200;
const SCRIPTS = 12;
/** How far behind a script's beginning its JSON may begin: behind `window.__DATA__ = `. */
const LEAD = 400;

/**
 * Reads the articles that a page keeps in the JSON of its scripts, for pages that show no text of their own until those have run: `seen` is the text
 * that it shows. `undefined` where it has a text, or no articles in scripts. A page that is cut off gives what is whole. Linear; never throws.
 */
export function* readInlineJson(source: string, seen: string): Steps<StatedReading | undefined> {
  if (hasText(seen)) return undefined;
  const scripts = scriptsOf(source).sort((a, b) => b.end - b.start - (a.end - a.start));
  let best: StatedReading | undefined;
  for (const { start, end } of scripts.slice(0, SCRIPTS)) {
    const lead = source.slice(start, Math.min(end, start + LEAD)).search(/\{\s{0,20}"|\[\s{0,20}[{["]/);
    if (lead < 0) continue;
    const scan = yield* scanJson(source, start + lead, end);
    // What stands behind the value is no JSON, but the rest of a statement.
    const reading = yield* readRecords(source, { ...scan, faults: [] }, 'html', end);
    if (reading && reading.mapped.text.length > (best?.mapped.text.length ?? seen.length)) best = reading;
  }
  return best;
}

function hasText(seen: string): boolean {
  let size = 0;
  for (const line of seen.split('\n')) if (line.length >= PARAGRAPH) size += line.length;
  return size >= TEXT;
}

/** The contents of a page's scripts; the last may be cut off. */
function scriptsOf(source: string): Span[] {
  const found: Span[] = [];
  const tag = /<script(?=[\s>])[^>]{0,2000}>/gi;
  for (let open = tag.exec(source); open; open = tag.exec(source)) {
    const start = open.index + open[0].length;
    const close = /<\/script/gi;
    close.lastIndex = start;
    const end = close.exec(source)?.index ?? source.length;
    if (end - start >= SCRIPT) found.push({ start, end });
    tag.lastIndex = end;
  }
  return found;
}
