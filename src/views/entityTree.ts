import * as vscode from 'vscode';
import { ENTITY_TYPES, type EntityType } from '../core/analysis';
import { DisposableStore } from '../host/disposableStore';
import { runSliced } from '../host/timeSlicer';
import type { EntityCatalog } from '../workspace/entityCatalog';
import { entityTreeItem } from './entityItems';
import { articleMentions, companionsSteps, type ListedEntity, listEntitiesSteps, listedEntity } from './entityList';
import type {
  CompanionsNode,
  EntityTreeNode,
  EntityTypeNode,
  MentionArticleNode,
  MentionNode,
  WorkspaceEntityNode,
} from './entityNodes';
import { entityNodeTooltip } from './entityTooltip';
import { mentionContext } from './mentionContext';
import { ListLengths, type MoreNode } from './moreNode';
import type { ViewState } from './viewState';

/** The tree of what all analysed dumps name; each list is made when it is opened, and long ones a page at a time. */
export class EntityTree implements vscode.TreeDataProvider<EntityTreeNode>, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<EntityTreeNode | undefined>());
  private readonly rooted = this.store.add(new vscode.EventEmitter<number>());
  private readonly lengths = new ListLengths();
  private readonly lists = new Map<EntityType, { readonly view: string; readonly list: Promise<ListedEntity[]> }>();
  private readonly articleCounts = new WeakMap<WorkspaceEntityNode, number>();

  readonly onDidChangeTreeData = this.changed.event;
  /** Fires with the number of entities whenever the types are shown. */
  readonly onDidShowRoots = this.rooted.event;

  constructor(
    private readonly catalog: EntityCatalog,
    private readonly state: ViewState,
  ) {
    this.store.add(catalog.onDidChange(() => this.changed.fire(undefined)));
    this.store.add(state.onDidChange(() => this.changed.fire(undefined)));
  }

  getTreeItem(node: EntityTreeNode): vscode.TreeItem {
    const siblings = node.kind === 'mentionArticle' ? (this.articleCounts.get(node.parent) ?? 0) : 0;
    return entityTreeItem(node, siblings);
  }

  /** Called where the mouse rests on an item: tooltips are made only then. */
  resolveTreeItem(item: vscode.TreeItem, node: EntityTreeNode): vscode.TreeItem {
    item.tooltip = entityNodeTooltip(node);
    return item;
  }

  getParent(node: EntityTreeNode): EntityTreeNode | undefined {
    return node.kind === 'entityType' ? undefined : node.parent;
  }

  async getChildren(node?: EntityTreeNode): Promise<EntityTreeNode[]> {
    if (!node) return this.types();
    switch (node.kind) {
      case 'entityType':
        return this.entities(node);
      case 'workspaceEntity':
        return this.articles(node);
      case 'companions':
        return this.companions(node);
      case 'mentionArticle':
        return this.lengths.page(
          node,
          node.mentions,
          (mention): MentionNode => ({
            kind: 'mention',
            id: `${node.id}@${mention.span.start}`,
            parent: node,
            mention,
            context: mentionContext(node.article, mention),
          }),
        );
      default:
        return [];
    }
  }

  /** Shows more of a long list. */
  showMore({ parent }: MoreNode<EntityTypeNode | WorkspaceEntityNode | MentionArticleNode>): void {
    this.lengths.grow(parent.id);
    this.changed.fire(parent);
  }

  /** The node of the entity with a key, with as much of its list shown as is needed to see it; `undefined` where the filter leaves it out. */
  async find(key: string): Promise<WorkspaceEntityNode | undefined> {
    const entity = this.catalog.groups.get(key);
    const listed = entity && listedEntity(entity, this.state.items);
    if (!entity || !listed) return undefined;
    const list = await this.list(entity.type);
    const place = list.findIndex((item) => item.entity.key === key);
    if (place < 0) return undefined;
    const parent = this.typeNode(entity.type, list.length);
    if (place >= this.lengths.of(parent.id)) {
      this.lengths.grow(parent.id, place + 1 - this.lengths.of(parent.id));
      this.changed.fire(parent);
    }
    return entityNode(parent, list[place]!);
  }

  /** Whether the entity with a key is shown below its type without asking for more of the list. */
  async isListed(key: string): Promise<boolean> {
    const entity = this.catalog.groups.get(key);
    if (!entity) return false;
    const list = await this.list(entity.type);
    const place = list.findIndex((item) => item.entity.key === key);
    return place >= 0 && place < this.lengths.of(entity.type);
  }

  /** The entities of a type that the filter leaves, sorted. */
  list(type: EntityType): Promise<ListedEntity[]> {
    const { items, entityOrder } = this.state;
    const view = `${this.catalog.groups.version} ${entityOrder} ${items.key}`;
    const known = this.lists.get(type);
    if (known?.view === view) return known.list;
    const list = runSliced(listEntitiesSteps(this.catalog.groups, type, items, entityOrder));
    this.lists.set(type, { view, list });
    return list;
  }

  dispose(): void {
    this.store.dispose();
  }

  private async types(): Promise<EntityTypeNode[]> {
    const nodes: EntityTypeNode[] = [];
    for (const type of ENTITY_TYPES) {
      // Counting needs no list where nothing is left out.
      const count = this.state.items.isOpen ? this.catalog.groups.count(type) : (await this.list(type)).length;
      if (count > 0) nodes.push(this.typeNode(type, count));
    }
    this.rooted.fire(nodes.reduce((sum, { count }) => sum + count, 0));
    return nodes;
  }

  private typeNode(type: EntityType, count: number): EntityTypeNode {
    return { kind: 'entityType', id: type, type, count };
  }

  private async entities(parent: EntityTypeNode): Promise<EntityTreeNode[]> {
    return this.lengths.page(parent, await this.list(parent.type), (item) => entityNode(parent, item));
  }

  private articles(parent: WorkspaceEntityNode): EntityTreeNode[] {
    const all = articleMentions(parent.entity, this.state.items);
    this.articleCounts.set(parent, all.length);
    const companions: CompanionsNode = { kind: 'companions', id: `${parent.id}/with`, parent };
    const articles = this.lengths.page(
      parent,
      all,
      (item): MentionArticleNode => ({
        kind: 'mentionArticle',
        id: `${parent.id}/${item.uri}#${item.article.id}`,
        parent,
        ...item,
      }),
    );
    return [companions, ...articles];
  }

  private async companions(parent: CompanionsNode): Promise<EntityTreeNode[]> {
    const { entity } = parent.parent;
    const found = await runSliced(companionsSteps(this.catalog.groups, entity, this.state.items));
    return found.map((item) => ({ kind: 'companion', id: `${parent.id}/${item.entity.key}`, parent, ...item }));
  }
}

function entityNode(parent: EntityTypeNode, { entity, mentions, dumps }: ListedEntity): WorkspaceEntityNode {
  return { kind: 'workspaceEntity', id: entity.key, parent, entity, mentions, dumps };
}
