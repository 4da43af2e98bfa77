import type { StatedArticle } from '../../text/reading';
import { readAuthorValue } from '../fields/authorValue';
import type { ValueText } from '../stated/htmlValue';
import type { StatedText, StatedValue } from '../stated/statedText';
import type { FeedEntry, FeedValue } from './feedEntries';
import type { FeedFacts } from './feedFacts';
import { authorValues, dateOf, sectionOf, urlOf, valuesOf } from './feedFields';
import { bodyText, contentOf, lineOf, lineText } from './feedText';
import { wordpressMarkup } from './wordpressMarkup';

/** Where a teaser breaks off; a note of where it was published may follow. */
const TEASER = /\[(?:…|\.{3})\](?=\s|$)|(?:…|\.{3})\s{0,9}$/;
/** A link alone, to comments or to the page. */
const LINK = /^\s{0,99}<a\s[^<>]{0,2000}>[^<>]{0,40}<\/a>\s{0,99}$/i;

/** Writes an entry into `text` and says where its article is and what is told of it; `undefined` where it holds no text. */
export function articleOf(
  source: string,
  entry: FeedEntry,
  facts: FeedFacts,
  text: StatedText,
): StatedArticle | undefined {
  const line = (value: FeedValue): string => lineText(source, value);
  const title = valuesOf(entry, 'title').find((value) => line(value) !== '');
  const body = bodyOf(source, entry);
  if (!title && !body) return undefined;
  const date = dateOf(entry, line);
  const authors = authorValues(entry);
  const section = sectionOf(entry, line);
  const url = urlOf(entry, line);
  const publisher = valuesOf(entry, 'publisher').map(line).find(Boolean) ?? facts.title;
  const header = new Set([date?.value, ...authors, section?.value]);
  const author = authors.map(line).flatMap((name) => readAuthorValue(facts.authors.get(name) ?? name));
  const places = text.add(
    entry.values.flatMap((value): StatedValue[] => {
      if (value === title) return [{ role: 'title', mapped: lineOf(source, value) }];
      if (value === body?.value) return [{ role: 'body', ...body.read }];
      return header.has(value) ? [{ role: 'header', mapped: lineOf(source, value) }] : [];
    }),
  );
  return (
    places && {
      ...places,
      author: [...new Set(author)],
      ...(date ? { datePublished: date.iso, dateText: date.text } : {}),
      ...(section ? { articleSection: section.name } : {}),
      ...(publisher ? { publisher } : {}),
      ...(url ? { url } : {}),
      ...(entry.cut || (body && TEASER.test(body.read.mapped.text)) ? { truncated: true } : {}),
    }
  );
}

/** The first value that holds the text, or a summary of it. */
function bodyOf(source: string, entry: FeedEntry): { readonly value: FeedValue; readonly read: ValueText } | undefined {
  for (const value of valuesOf(entry, 'body')) {
    const content = contentOf(source, value);
    if (LINK.test(content.text)) continue;
    const read = bodyText(value.name === 'content:encoded' ? wordpressMarkup(content) : content);
    if (read.mapped.text.trim() !== '') return { value, read };
  }
  return undefined;
}
