import { articleOf } from '../../read/feed/entryArticle';
import { FeedEntries, type FeedEntry, type FeedValue } from '../../read/feed/feedEntries';
import type { FeedFacts } from '../../read/feed/feedFacts';
import { authorValues, dateOf, isPassedOver, urlOf, valuesOf } from '../../read/feed/feedFields';
import { lineText } from '../../read/feed/feedText';
import { readAuthorValue } from '../../read/fields/authorValue';
import { StatedText } from '../../read/stated/statedText';
import type { StatedFields } from '../container';

/**
 * What an entry, of which `text` is the XML, and its feed say beside the text; `undefined` where it is no published article (see {@link isPassedOver}) or holds no text.
 * Never throws.
 */
export function entryFields(text: string, facts: FeedFacts): StatedFields | undefined {
  const entry = firstOf(text);
  const line = (value: FeedValue): string => lineText(text, value);
  if (!entry || isPassedOver(entry, line)) return undefined;
  const title = valuesOf(entry, 'title').map(line).find(Boolean);
  if (title === undefined && !articleOf(text, entry, facts, new StatedText(text))) return undefined;
  const date = dateOf(entry, line);
  const url = urlOf(entry, line);
  const publisher = valuesOf(entry, 'publisher').map(line).find(Boolean) ?? facts.title;
  return {
    ...(title === undefined ? {} : { title }),
    ...authorsOf(authorValues(entry).map(line), facts),
    ...(date ? { datePublished: date.iso } : {}),
    ...(url === undefined ? {} : { url }),
    ...(publisher === undefined ? {} : { publisher }),
  };
}

function firstOf(text: string): FeedEntry | undefined {
  for (const entry of new FeedEntries(text).read()) if (entry) return entry;
  return undefined;
}

/** The authors, and what those are called that sign with another name. */
function authorsOf(signed: readonly string[], { authors }: FeedFacts): Pick<StatedFields, 'author' | 'authorNames'> {
  const called = new Map<string, readonly string[]>();
  const all = signed.flatMap((name) => {
    const display = authors.get(name);
    if (display === undefined || display === name) return readAuthorValue(name);
    const names = readAuthorValue(display);
    for (const sign of readAuthorValue(name)) called.set(sign, names);
    return names;
  });
  return {
    ...(all.length > 0 ? { author: [...new Set(all)] } : {}),
    ...(called.size > 0 ? { authorNames: Object.fromEntries(called) } : {}),
  };
}
