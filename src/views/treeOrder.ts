import type { Analysis, Article } from '../core/analysis';
import type { Steps } from '../core/steps';
import type { ItemFilter } from './itemFilter';
import {
  type ArticleNode,
  type DealNode,
  type DumpNode,
  dumpContentSteps,
  type EntityNode,
  type GroupNode,
} from './treeNodes';

/** How the articles of a dump can be ordered. */
export const SORT_ORDERS = ['position', 'date', 'headline'] as const;

/** One of {@link SORT_ORDERS}. */
export type SortOrder = (typeof SORT_ORDERS)[number];

/** Sorts articles: by place in the text; by date, the newest first and the undated last; by headline. Ties keep the order of the text. */
export function sortArticles(nodes: readonly ArticleNode[], order: SortOrder): ArticleNode[] {
  if (order === 'position') return [...nodes];
  const compare = order === 'date' ? byDate : byHeadline;
  return [...nodes].sort((a, b) => compare(a.article, b.article));
}

function byDate(a: Article, b: Article): number {
  const [left, right] = [a.datePublished ?? '', b.datePublished ?? ''];
  return left < right ? 1 : left > right ? -1 : 0;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function byHeadline(a: Article, b: Article): number {
  return collator.compare(a.headline, b.headline);
}

/** How many articles are looked at in one piece. */
const PIECE = 4;

/** Keeps of the articles what the filter leaves of each (see {@link filteredArticle}). */
export function* filterArticlesSteps(nodes: readonly ArticleNode[], filter: ItemFilter): Steps<ArticleNode[]> {
  if (filter.isOpen) return [...nodes];
  const kept: ArticleNode[] = [];
  for (const [i, node] of nodes.entries()) {
    const left = filteredArticle(node, filter);
    if (left) kept.push(left);
    if (i % PIECE === PIECE - 1) yield { stage: 'reading', fraction: i / nodes.length };
  }
  return kept;
}

/** Whether the filter leaves any of a dump's articles; which dumps it asks for does not count. */
export function* fitsSteps(dump: DumpNode, analysis: Analysis, filter: ItemFilter): Steps<boolean> {
  const { articles } = yield* dumpContentSteps(dump, analysis);
  for (const [i, article] of articles.entries()) {
    if (filteredArticle(article, filter)) return true;
    if (i % PIECE === PIECE - 1) yield { stage: 'reading', fraction: i / articles.length };
  }
  return false;
}

/**
 * What the filter leaves of an article: where its headline holds the text, all that is below it and of the facets' kinds; else only what holds the text
 * too. Nothing where it is of another time, where nothing below it holds the text, or where deals or types of entities are asked for and it has none.
 */
export function filteredArticle(node: ArticleNode, filter: ItemFilter): ArticleNode | undefined {
  if (!filter.hasDate(node.article.datePublished)) return undefined;
  const isNamed = filter.holds([node.article.headline]);
  if (isNamed && !filter.narrowsDeals && !filter.narrowsEntities) return node;
  const fits = (child: EntityNode | DealNode): boolean =>
    child.kind === 'deal'
      ? filter.hasDeal(child.deal) && (isNamed || filter.namesDeal(child.deal))
      : filter.hasEntityType(child.entity) && (isNamed || filter.namesEntity(child.entity));
  const groups: GroupNode[] = [];
  const counts = { deals: 0, entities: 0 };
  // Spreading would call the getters, which make what few look at.
  const copy: ArticleNode = {
    kind: 'article',
    id: node.id,
    parent: node.parent,
    article: node.article,
    counts,
    groups,
    removals: filter.text === '' ? node.removals : undefined,
  };
  for (const group of node.groups) {
    const children: (EntityNode | DealNode)[] = [];
    const owner: GroupNode = { ...group, parent: copy, children };
    for (const child of group.children) if (fits(child)) children.push({ ...child, parent: owner });
    if (children.length > 0) groups.push(owner);
    counts[group.group === 'deals' ? 'deals' : 'entities'] += children.length;
  }
  if (filter.narrowsDeals && counts.deals === 0) return undefined;
  if (filter.narrowsEntities && counts.entities === 0) return undefined;
  return isNamed || groups.length > 0 ? copy : undefined;
}
