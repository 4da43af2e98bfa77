import type { Analysis } from '../../analysis';
import type { ArticleText } from '../articleText';

/** What tools for training keep beside a document: where it is from. */
export interface ArticleMeta {
  /** Path or URI of the dump. */
  readonly source?: string;
  /** Id of the article in its analysis. */
  readonly article: string;
  readonly headline: string;
  readonly date?: string;
  readonly url?: string;
  /** Id of the article that it repeats: a set for training may leave it out. */
  readonly duplicateOf?: string;
}

/** What is kept beside an article's text. */
export function articleMeta({ article }: ArticleText, { dump }: Analysis): ArticleMeta {
  const { id, headline, datePublished, url, duplicateOf } = article;
  return {
    ...(dump.path === undefined ? {} : { source: dump.path }),
    article: id,
    headline,
    ...(datePublished ? { date: datePublished } : {}),
    ...(url ? { url } : {}),
    ...(duplicateOf ? { duplicateOf } : {}),
  };
}
