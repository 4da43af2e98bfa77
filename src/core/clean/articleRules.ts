import type { ArticleRule } from './articleRule';
import { tailRule } from './rules/tailRule';
import { titleLabelRule } from './rules/titleLabelRule';

/** THE rules of cleaning that run once articles are cut, in order. */
export const ARTICLE_RULES: readonly ArticleRule[] = [
  // From the top of an article to its end, so that the tail is judged by what is left.
  titleLabelRule,
  tailRule,
];
