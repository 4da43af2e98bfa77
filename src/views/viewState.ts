import * as vscode from 'vscode';
import { setContextKey } from '../host/contextKeys';
import { ContextKey } from '../host/contributions';
import { DEAL_GROUPINGS, DEAL_ORDERS, type DealGrouping, type DealOrder } from './dealList';
import { ENTITY_ORDERS, type EntityOrder } from './entityList';
import { type Facets, NO_FACETS, readFacets } from './facets';
import { ItemFilter } from './itemFilter';
import { SORT_ORDERS, type SortOrder } from './treeOrder';

/** Names of what is stored for the workspace. */
const Key = {
  sortOrder: 'sortOrder',
  entityOrder: 'entityOrder',
  dealOrder: 'dealOrder',
  dealGrouping: 'dealGrouping',
  filterText: 'filterText',
  facets: 'facets',
} as const;

/** How the views are sorted, grouped and filtered; kept for the workspace. */
export class ViewState implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private current: ItemFilter;
  private shownText: string;

  /** Fires where any of it changed. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly memento: vscode.Memento) {
    this.shownText = memento.get<string>(Key.filterText, '').trim();
    this.current = new ItemFilter(this.shownText, readFacets(memento.get(Key.facets)));
    this.tellContext();
  }

  /** The order of a dump's articles. */
  get sortOrder(): SortOrder {
    return this.stored(Key.sortOrder, SORT_ORDERS);
  }

  /** The order of the workspace's entities. */
  get entityOrder(): EntityOrder {
    return this.stored(Key.entityOrder, ENTITY_ORDERS);
  }

  /** The order of the workspace's deals. */
  get dealOrder(): DealOrder {
    return this.stored(Key.dealOrder, DEAL_ORDERS);
  }

  /** What the workspace's deals are grouped by. */
  get dealGrouping(): DealGrouping {
    return this.stored(Key.dealGrouping, DEAL_GROUPINGS);
  }

  /** What items must hold to be shown, as the user wrote it; empty shows all. */
  get filter(): string {
    return this.shownText;
  }

  /** What items must be to be shown: text and facets. */
  get items(): ItemFilter {
    return this.current;
  }

  /** Sets the order of articles. */
  sortBy(order: SortOrder): Promise<void> {
    return this.store(Key.sortOrder, order);
  }

  /** Sets the order of entities. */
  sortEntitiesBy(order: EntityOrder): Promise<void> {
    return this.store(Key.entityOrder, order);
  }

  /** Sets the order of deals. */
  sortDealsBy(order: DealOrder): Promise<void> {
    return this.store(Key.dealOrder, order);
  }

  /** Sets what deals are grouped by. */
  groupDealsBy(grouping: DealGrouping): Promise<void> {
    return this.store(Key.dealGrouping, grouping);
  }

  /** Sets the filter's text; white space at its ends does not count. */
  setFilter(text: string): Promise<void> {
    return this.narrow(text.trim(), this.current.facets);
  }

  /** Sets the filter's facets. */
  setFacets(facets: Facets): Promise<void> {
    return this.narrow(this.shownText, facets);
  }

  /** Shows all again. */
  clear(): Promise<void> {
    return this.narrow('', NO_FACETS);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async narrow(text: string, facets: Facets): Promise<void> {
    const next = new ItemFilter(text, facets);
    if (next.key === this.current.key && text === this.shownText) return;
    this.current = next;
    this.shownText = text;
    this.tellContext();
    this.changed.fire();
    await this.memento.update(Key.filterText, text || undefined);
    await this.memento.update(Key.facets, next.key === new ItemFilter(text).key ? undefined : facets);
  }

  private stored<T extends string>(key: string, all: readonly [T, ...T[]]): T {
    const value = this.memento.get<T>(key);
    return value !== undefined && all.includes(value) ? value : all[0];
  }

  private async store(key: string, value: string): Promise<void> {
    await this.memento.update(key, value);
    this.changed.fire();
  }

  private tellContext(): void {
    setContextKey(ContextKey.filtered, !this.current.isOpen);
  }
}
