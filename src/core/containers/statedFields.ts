import type { Segmentation } from '../segment/segmentation';
import type { StatedFields } from './container';

/**
 * Fills what the articles of a record do not say of themselves. Publisher and date hold for all of them; author and address for one only that is
 * alone, since those of a page with several articles are the page's.
 */
export function withStated(found: Segmentation, stated: StatedFields | undefined): Segmentation {
  if (!stated) return found;
  const { author, authorNames = {}, datePublished, url, publisher } = stated;
  const called = new Map(Object.entries(authorNames));
  const alone = found.articles.length === 1;
  const articles = found.articles.map((draft) => ({
    ...draft,
    ...(datePublished && !draft.datePublished ? { datePublished } : {}),
    ...(publisher && !draft.publisher ? { publisher } : {}),
    ...(called.size > 0 ? { author: draft.author.flatMap((name) => called.get(name) ?? name) } : {}),
    ...(alone && author && draft.author.length === 0 ? { author } : {}),
    ...(alone && url && !draft.url ? { url } : {}),
  }));
  return { ...found, articles };
}
