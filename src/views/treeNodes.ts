import type { Analysis, Article, Deal, Entity, EntityType, Mention } from '../core/analysis';
import { runSteps, type Steps } from '../core/steps';
import type { ContainerNode, ContainerPart, RecordsNode } from './containerNodes';
import {
  type ReasonNode,
  type RemovalNode,
  type RemovalsByPlace,
  type RemovalsNode,
  removalsByPlaceSteps,
  removalsNode,
} from './removalNodes';

/**
 * An item of the tree of dumps: (container → (records →)) dump → article → group → entity or deal, and dump or article → removals → reason → removal. Uris are strings, so
 * that the model needs no host.
 */
export type TreeNode = ContainerPart | DumpPart;

/** A dump, or an item in it. */
export type DumpPart =
  | DumpNode
  | ArticleNode
  | GroupNode
  | EntityNode
  | DealNode
  | RemovalsNode
  | ReasonNode
  | RemovalNode;

/** A dump: a file, or a record of a container. */
export interface DumpNode {
  readonly kind: 'dump';
  readonly id: string;
  readonly uri: string;
  /** What a record stands below; absent of files. */
  readonly parent?: ContainerNode | RecordsNode;
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
  /** What cleaning takes out of it; absent where that is nothing. */
  readonly removals?: RemovalsNode | undefined;
}

/** What a group gathers: the deals or the entities of one type. */
export type GroupName = 'deals' | EntityType;

/** The groups in the order they are shown: what a reader looks for first comes first. */
const GROUPS: readonly GroupName[] = [
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

/** The nodes below a dump. */
export interface DumpContent {
  /** In the order of the text. */
  readonly articles: readonly ArticleNode[];
  /** What cleaning takes out of the dump between its articles; absent where that is nothing. */
  readonly outside?: RemovalsNode | undefined;
}

/** How many mentions or deals are looked at in one piece. */
const PIECE = 1000;

/** The nodes of an analysis' articles, with all that is below them, in the order of the text. */
export function articleNodes(parent: DumpNode, analysis: Analysis): readonly ArticleNode[] {
  return runSteps(dumpContentSteps(parent, analysis)).articles;
}

/** The nodes below a dump, made piece by piece. */
export function* dumpContentSteps(parent: DumpNode, analysis: Analysis): Steps<DumpContent> {
  const pause = { stage: 'reading', fraction: 0 } as const;
  const mentions = new Map<string, Map<Entity, Mention[]>>();
  let pieces = 0;
  for (const entity of analysis.entities)
    for (const mention of entity.mentions) {
      const ofArticle = getOrMake(mentions, mention.articleId, () => new Map<Entity, Mention[]>());
      getOrMake(ofArticle, entity, () => []).push(mention);
      if (++pieces % PIECE === 0) yield pause;
    }
  const deals = new Map<string, Deal[]>();
  for (const deal of analysis.deals) getOrMake(deals, deal.articleId, () => []).push(deal);
  yield pause;
  const removals = yield* removalsByPlaceSteps(analysis);
  yield pause;
  const articles = analysis.articles.map((article) =>
    articleNode(parent, article, mentions.get(article.id) ?? new Map(), deals.get(article.id) ?? [], removals),
  );
  return { articles, outside: removalsNode(parent, removals.outside) };
}

function articleNode(
  parent: DumpNode,
  article: Article,
  mentions: ReadonlyMap<Entity, readonly Mention[]>,
  deals: readonly Deal[],
  { inArticles }: RemovalsByPlace,
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
    get removals() {
      return removalsNode(node, inArticles.get(article.id));
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
export function dumpOf(node: DumpPart): DumpNode {
  return node.kind === 'dump' ? node : dumpOf(node.parent);
}

/** Whether a node is a dump or an item in one: not what stands above the records of a container. */
export function isDumpPart(node: TreeNode): node is DumpPart {
  return node.kind !== 'container' && node.kind !== 'records' && node.kind !== 'more';
}

/** The article that a node belongs to; `undefined` for a dump and for what stands outside of its articles. */
export function articleOf(node: TreeNode): ArticleNode | undefined {
  if (node.kind === 'dump' || !isDumpPart(node)) return undefined;
  return node.kind === 'article' ? node : articleOf(node.parent);
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
