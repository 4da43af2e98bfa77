import type { Article } from '../core/analysis';
import { dealParties } from '../core/deals/dealParties';
import type { ArticleNode, DealNode, EntityNode, GroupNode } from './treeNodes';

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

/**
 * Keeps what the filter text fits: an article whose headline holds it with all that is below; else only the entities and deals that do.
 * Case does not count. An empty filter keeps all.
 */
export function filterArticles(nodes: readonly ArticleNode[], filter: string): ArticleNode[] {
  const wanted = filter.trim().toLowerCase();
  if (!wanted) return [...nodes];
  const kept: ArticleNode[] = [];
  for (const node of nodes) {
    if (node.article.headline.toLowerCase().includes(wanted)) {
      kept.push(node);
      continue;
    }
    const groups: GroupNode[] = [];
    const counts = { deals: 0, entities: 0 };
    const copy: ArticleNode = { ...node, groups, counts };
    for (const group of node.groups) {
      const children: (EntityNode | DealNode)[] = [];
      const owner: GroupNode = { ...group, parent: copy, children };
      for (const child of group.children) if (fits(child, wanted)) children.push({ ...child, parent: owner });
      if (children.length > 0) groups.push(owner);
      counts[group.group === 'deals' ? 'deals' : 'entities'] += children.length;
    }
    if (groups.length > 0) kept.push(copy);
  }
  return kept;
}

function fits(node: EntityNode | DealNode, wanted: string): boolean {
  const texts = node.kind === 'deal' ? dealParties(node.deal) : [node.entity.name, ...node.entity.aliases];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}
