import type { Article } from '../core/analysis';
import type { DealTelling } from '../workspace/workspaceDeals';
import { articleOfTelling, type DealGroup, type DealGrouping, type ListedDeal } from './dealList';
import { articlesOf } from './entityList';
import type { MoreNode } from './moreNode';

/** An item of the tree of deals: group → deal → telling. */
export type DealTreeNode = DealGroupNode | WorkspaceDealNode | TellingNode | MoreNode<DealGroupNode>;

/** Deals that have something in common. */
export interface DealGroupNode {
  readonly kind: 'dealGroup';
  readonly id: string;
  readonly grouping: DealGrouping;
  readonly group: DealGroup;
}

/** A deal of the workspace. */
export interface WorkspaceDealNode {
  readonly kind: 'workspaceDeal';
  readonly id: string;
  readonly parent: DealGroupNode;
  readonly listed: ListedDeal;
}

/** An article that tells a deal. */
export interface TellingNode {
  readonly kind: 'telling';
  readonly id: string;
  readonly parent: WorkspaceDealNode;
  readonly telling: DealTelling;
  readonly article: Article;
  /** Whether the article has no record of its own because it repeats the one that has. */
  readonly repeats: boolean;
}

/** The articles that tell a deal, each once: those with a record, and those that repeat one. */
export function tellingNodes(parent: WorkspaceDealNode): TellingNode[] {
  const nodes = new Map<string, TellingNode>();
  const add = (telling: DealTelling, article: Article | undefined, repeats: boolean): void => {
    if (!article) return;
    const id = `${parent.id}/${telling.uri}#${article.id}`;
    if (!nodes.has(id)) nodes.set(id, { kind: 'telling', id, parent, telling, article, repeats });
  };
  for (const telling of parent.listed.tellings) add(telling, articleOfTelling(telling), false);
  for (const telling of parent.listed.tellings)
    for (const source of telling.deal.sources ?? []) add(telling, articlesOf(telling.analysis).get(source), true);
  return [...nodes.values()];
}
