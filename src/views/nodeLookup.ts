import { contains, type Span } from '../core/text/span';
import type { ArticleNode, DealNode, EntityNode, TreeNode } from './treeNodes';

/** The article that `offset` stands in. */
export function articleAt(articles: readonly ArticleNode[], offset: number): ArticleNode | undefined {
  const at = { start: offset, end: offset };
  return articles.find(({ article }) => contains(article.span, at));
}

/** The innermost item at `offset`: an entity whose mention holds it, else a deal whose evidence does, else the article. */
export function nodeAt(articles: readonly ArticleNode[], offset: number): TreeNode | undefined {
  const article = articleAt(articles, offset);
  if (!article) return undefined;
  const at = { start: offset, end: offset };
  let best: EntityNode | DealNode | undefined;
  let bestLength = Number.POSITIVE_INFINITY;
  for (const group of article.groups)
    for (const node of group.children)
      for (const span of spansOf(node)) {
        const length = span.end - span.start;
        if (contains(span, at) && length < bestLength) {
          best = node;
          bestLength = length;
        }
      }
  return best ?? article;
}

/** The deal whose evidence holds `offset`, the shortest where several do. */
export function dealAt(articles: readonly ArticleNode[], offset: number): DealNode | undefined {
  const at = { start: offset, end: offset };
  const deals = articleAt(articles, offset)?.groups.find(({ group }) => group === 'deals')?.children ?? [];
  let best: DealNode | undefined;
  let bestLength = Number.POSITIVE_INFINITY;
  for (const node of deals)
    for (const span of spansOf(node)) {
      const length = span.end - span.start;
      if (node.kind !== 'deal' || !contains(span, at) || length >= bestLength) continue;
      best = node;
      bestLength = length;
    }
  return best;
}

/** Where an item stands in its dump, the place to show first. */
export function spansOf(node: ArticleNode | EntityNode | DealNode): readonly Span[] {
  switch (node.kind) {
    case 'article':
      return [node.article.span];
    case 'entity':
      return node.mentions.map(({ span }) => span);
    case 'deal':
      return node.deal.evidence.map(({ span }) => span);
  }
}

/** The item of a newer analysis that stands for `node`: that of the same article (by id, else by headline) and the same id in it. */
export function sameNode(
  articles: readonly ArticleNode[],
  node: ArticleNode | EntityNode | DealNode,
): ArticleNode | EntityNode | DealNode | undefined {
  const old = node.kind === 'article' ? node : node.parent.parent;
  const article =
    articles.find(({ id }) => id === old.id) ??
    articles.find((other) => other.article.headline === old.article.headline);
  if (!article || node.kind === 'article') return article;
  const group = article.groups.find((other) => other.group === node.parent.group);
  return group?.children.find((child) => contentId(child) === contentId(node));
}

function contentId(node: EntityNode | DealNode): string {
  return node.kind === 'entity' ? node.entity.id : node.deal.id;
}
