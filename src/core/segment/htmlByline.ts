import { isPersonName } from '../article/byline';
import { readAuthors } from '../read/authorNames';
import { verdictOf } from '../read/htmlNames';
import type { HtmlElement, HtmlScan } from '../read/htmlScan';
import { isoDate } from '../read/isoDate';
import type { Span } from '../text/span';

/** Longest text of an element that names authors, in UTF-16 units. */
const LONGEST = 120;
/** Words of a date that is not that of publication. */
const CHANGED = /updat|modif|aktuali|mis ?[àa] ?jour|actualiz|atualiz|aggiorn|bijgewerkt|oppdater|uppdater/i;

/** What markup says of an article by the elements around its text. */
export interface MarkupByline {
  readonly author: readonly string[];
  /** ISO 8601 date. */
  readonly datePublished?: string;
}

/**
 * Reads authors and date of an article by microdata, `rel`, `time` and class names of the elements in `zones`, stretches of the view in order of trust:
 * those above its text, then those below. `publisher` is no author.
 */
export function readMarkupByline(scan: HtmlScan, zones: readonly Span[], publisher?: string): MarkupByline {
  let author: string[] = [];
  let datePublished: string | undefined;
  let later: string | undefined;
  for (const zone of zones) {
    for (const element of elementsIn(scan, zone)) {
      if (author.length === 0 && namesAuthor(element)) author = authorsOf(scan, element, publisher);
      const date = dateOf(element);
      if (!date) continue;
      if (CHANGED.test(element.names) || element.attributes.itemprop === 'dateModified') later ??= date;
      else datePublished ??= date;
    }
    if (author.length > 0 && datePublished) break;
  }
  const date = datePublished ?? later;
  return { author, ...(date ? { datePublished: date } : {}) };
}

/** Elements that begin and end in a stretch of the view. They are in order of their beginnings. */
function* elementsIn({ elements }: HtmlScan, { start, end }: Span): Generator<HtmlElement> {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elements[middle]!.from < start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < elements.length && elements[at]!.from <= end; at++)
    if (elements[at]!.to <= end) yield elements[at]!;
}

function namesAuthor({ tag, names, attributes }: HtmlElement): boolean {
  if (attributes.itemprop === 'author' || attributes.itemprop === 'creator') return true;
  if (/(?:^|\s)author(?:\s|$)/.test(attributes.rel ?? '')) return true;
  if (tag === 'address' || /(?:^|\s)(?:fn|p-author|p-name h-card)(?:\s|$)/.test(names)) return true;
  return (
    verdictOf(names) === 'author_bio' ||
    /(?:^|[^a-z])(?:author|byline|auteur|autor|autore|verfasser|contributor)/i.test(names)
  );
}

function authorsOf({ mapped }: HtmlScan, { tag, from, to, attributes }: HtmlElement, publisher?: string): string[] {
  const text =
    tag === 'meta' ? (attributes.content ?? '') : mapped.text.slice(from, Math.min(to, from + LONGEST * 2)).trim();
  if (text.length === 0 || text.length > LONGEST) return [];
  // A line of several blocks has the names in one of them.
  for (const line of [text.replace(/\s+/g, ' '), ...text.split(/\n+|\s?[•·|–—]\s?/)]) {
    const names = readAuthors(line.trim(), publisher).filter((name) => isPersonName(name) || isForeignName(name));
    if (names.length > 0) return names;
  }
  return [];
}

/** Whether a short line is a name in a script without capitals. */
function isForeignName(name: string): boolean {
  return name.length <= 16 && /^[\p{Lo}\s・]+$/u.test(name);
}

function dateOf({ tag, attributes }: HtmlElement): string | undefined {
  const stated = attributes.itemprop === 'datePublished' || attributes.itemprop === 'dateModified';
  if (tag === 'time') return isoDate(attributes.datetime ?? attributes.content);
  return stated ? isoDate(attributes.content ?? attributes.datetime) : undefined;
}
