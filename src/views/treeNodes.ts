import type { Analysis, Article, Deal, Entity, EntityType, Mention } from '../core/analysis';

/** An item of the tree: dump → article → group → entity or deal. Uris are strings, so that the model needs no host. */
export type TreeNode = DumpNode | ArticleNode | GroupNode | EntityNode | DealNode;

/** A dump. */
export interface DumpNode {
  readonly kind: 'dump';
  readonly id: string;
  readonly uri: string;
}

/** An article of an analysed dump. */
export interface ArticleNode {
  readonly kind: 'article';
  readonly id: string;
  readonly parent: DumpNode;
  readonly article: Article;
  /** How many deals and how many entities are below it. */
  readonly counts: { readonly deals: number; readonly entities: number };
  /** The groups below it, in the order of {@link GROUPS}, none of them empty. */
  readonly groups: readonly GroupNode[];
}

/** What a group gathers: the deals or the entities of one type. */
export type GroupName = 'deals' | EntityType;

/** The groups in the order they are shown: what a reader looks for first comes first. */
export const GROUPS: readonly GroupName[] = [
  'deals',
  'organization',
  'person',
  'place',
  'product',
  'money',
  'percent',
  'date',
];

/** The deals or the entities of one type in an article. */
export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly parent: ArticleNode;
  readonly group: GroupName;
  readonly children: readonly (EntityNode | DealNode)[];
}

/** An entity in an article. */
export interface EntityNode {
  readonly kind: 'entity';
  readonly id: string;
  readonly parent: GroupNode;
  readonly entity: Entity;
  /** Its mentions in this article, in order; at least one. */
  readonly mentions: readonly Mention[];
}

/** A deal in an article. */
export interface DealNode {
  readonly kind: 'deal';
  readonly id: string;
  readonly parent: GroupNode;
  readonly deal: Deal;
}

/** The node of a dump. */
export function dumpNode(uri: string): DumpNode {
  return { kind: 'dump', id: uri, uri };
}

/** The nodes of an analysis' articles, with all that is below them, in the order of the text. */
export function articleNodes(parent: DumpNode, analysis: Analysis): ArticleNode[] {
  const mentions = new Map<string, Map<Entity, Mention[]>>();
  for (const entity of analysis.entities)
    for (const mention of entity.mentions) {
      const ofArticle = getOrMake(mentions, mention.articleId, () => new Map<Entity, Mention[]>());
      getOrMake(ofArticle, entity, () => []).push(mention);
    }
  const deals = new Map<string, Deal[]>();
  for (const deal of analysis.deals) getOrMake(deals, deal.articleId, () => []).push(deal);
  return analysis.articles.map((article) =>
    articleNode(parent, article, mentions.get(article.id) ?? new Map(), deals.get(article.id) ?? []),
  );
}

function articleNode(
  parent: DumpNode,
  article: Article,
  mentions: ReadonlyMap<Entity, readonly Mention[]>,
  deals: readonly Deal[],
): ArticleNode {
  const counts = { deals: deals.length, entities: mentions.size };
  let groups: readonly GroupNode[] | undefined;
  const node: ArticleNode = {
    kind: 'article',
    id: `${parent.id}#${article.id}`,
    parent,
    article,
    counts,
    // Long dumps have tens of thousands of items, of which few are ever looked at.
    get groups() {
      groups ??= groupNodes(node, mentions, deals);
      return groups;
    },
  };
  return node;
}

function groupNodes(
  parent: ArticleNode,
  mentions: ReadonlyMap<Entity, readonly Mention[]>,
  deals: readonly Deal[],
): GroupNode[] {
  const groups: GroupNode[] = [];
  for (const group of GROUPS) {
    const children: (EntityNode | DealNode)[] = [];
    const owner: GroupNode = { kind: 'group', id: `${parent.id}/${group}`, parent, group, children };
    if (group === 'deals')
      for (const deal of deals) children.push({ kind: 'deal', id: `${owner.id}/${deal.id}`, parent: owner, deal });
    else
      for (const [entity, at] of mentions)
        if (entity.type === group)
          children.push({ kind: 'entity', id: `${owner.id}/${entity.id}`, parent: owner, entity, mentions: at });
    if (children.length > 0) groups.push(owner);
  }
  return groups;
}

/** The dump that a node belongs to. */
export function dumpOf(node: TreeNode): DumpNode {
  return node.kind === 'dump' ? node : dumpOf(node.parent);
}

/** The article that a node belongs to; `undefined` for a dump. */
export function articleOf(node: TreeNode): ArticleNode | undefined {
  return node.kind === 'dump' || node.kind === 'article'
    ? node.kind === 'dump'
      ? undefined
      : node
    : articleOf(node.parent);
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
