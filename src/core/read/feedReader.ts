import { MappedTextBuilder } from '../text/mappedText';
import type { Reading } from '../text/reading';
import { isBlankCode, type Span } from '../text/span';
import { FeedText } from './feedText';

/** The elements of an entry that are read, by what they hold; of several of one kind the first named here counts. */
const ELEMENTS = {
  title: ['title'],
  date: ['pubdate', 'published', 'dc:date', 'updated'],
  author: ['dc:creator', 'name', 'author'],
  body: ['content:encoded', 'content', 'description', 'summary'],
} as const;
const READ: ReadonlySet<string> = new Set(Object.values(ELEMENTS).flat());
const ENTRY: ReadonlySet<string> = new Set(['item', 'entry']);
/** Longest name of an element, in UTF-16 units. */
const NAME = 40;
/** How much of an author is looked at, in UTF-16 units. */
const AUTHOR = 20;
const CDATA = '<![CDATA[';

/**
 * Reads a feed (RSS, RDF, Atom): each entry as its title, `Posted:` with its date, its author, and its text without markup, in the lines that feed
 * readers print them in. Linear; never throws.
 */
export function readFeed(source: string): Reading {
  const builder = new MappedTextBuilder(source);
  for (const entry of entriesOf(source)) {
    const title = pick(entry, ELEMENTS.title);
    if (!title) continue;
    if (builder.size > 0) builder.replace(title.start, title.start, '\n\n');
    new FeedText(source, builder).add(title, ' ');
    for (const [label, names] of [
      ['Posted: ', ELEMENTS.date],
      ['By ', ELEMENTS.author],
    ] as const) {
      const at = pick(entry, names);
      // Dates may stand anywhere in an entry: they are said under the title without a place of their own, so that places keep their order.
      if (at) builder.replace(title.end, title.end, `\n${label}${source.slice(at.start, at.end)}`);
    }
    const body = pick(entry, ELEMENTS.body);
    if (!body || body.start < title.end) continue;
    builder.replace(body.start, body.start, '\n\n');
    new FeedText(source, builder).add(body, '\n\n');
  }
  return { format: 'text', mapped: builder.build(), issues: [] };
}

type Entry = ReadonlyMap<string, Span>;

function pick(entry: Entry, names: readonly string[]): Span | undefined {
  for (const name of names) {
    const found = entry.get(name);
    if (found && found.end > found.start) return found;
  }
  return undefined;
}

/** The contents of each entry's elements, by name; the first of each name. */
function* entriesOf(source: string): Generator<Entry> {
  let entry: Map<string, Span> | undefined;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    if (source.startsWith(CDATA, at)) {
      at = after(source, ']]>', at);
      continue;
    }
    const end = after(source, '>', at);
    const closing = source.charAt(at + 1) === '/';
    const name = nameAt(source, at + (closing ? 2 : 1));
    if (ENTRY.has(name)) {
      if (entry && closing) yield entry;
      entry = closing ? undefined : new Map();
    } else if (entry && !closing && READ.has(name) && source.charAt(end - 2) !== '/') {
      // An author of Atom holds elements of its own, and no text.
      if (
        name === 'author' &&
        source
          .slice(end, end + AUTHOR)
          .trimStart()
          .startsWith('<')
      ) {
        at = end;
        continue;
      }
      const close = closeOf(source, name, end);
      if (!entry.has(name)) entry.set(name, inner(source, end, close));
      at = Math.max(close, end);
      continue;
    }
    at = end;
  }
  if (entry) yield entry;
}

/** Where the element `name` whose content begins at `from` is closed; text in CDATA may hold anything. */
function closeOf(source: string, name: string, from: number): number {
  let at = from;
  while (isBlankCode(source.charCodeAt(at))) at++;
  if (source.startsWith(CDATA, at)) at = after(source, ']]>', at);
  for (at = source.indexOf('</', at); at >= 0; at = source.indexOf('</', at + 2))
    if (nameAt(source, at + 2) === name) return at;
  return source.length;
}

/** The content without blanks and CDATA marks around it. */
function inner(source: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlankCode(source.charCodeAt(start))) start++;
  while (end > start && isBlankCode(source.charCodeAt(end - 1))) end--;
  if (source.startsWith(CDATA, start)) {
    start += CDATA.length;
    if (source.startsWith(']]>', end - 3)) end -= 3;
  }
  return { start, end: Math.max(start, end) };
}

/** The place behind the next `mark`, or the end. */
function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}

/** The element's name at `from`, in small letters. */
function nameAt(source: string, from: number): string {
  const head = source.slice(from, from + NAME);
  const end = head.search(/[\s/>]/);
  return (end < 0 ? head : head.slice(0, end)).toLowerCase();
}
