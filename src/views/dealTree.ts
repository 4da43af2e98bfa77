import * as vscode from 'vscode';
import { DEAL_TYPES } from '../core/analysis';
import type { Steps } from '../core/steps';
import { DisposableStore } from '../host/disposableStore';
import type { Settings } from '../host/settings';
import { runSliced } from '../host/timeSlicer';
import type { DealCatalog } from '../workspace/dealCatalog';
import { dealTreeItem } from './dealItems';
import { type DealGroup, groupDealsSteps, type ListedDeal, listDealsSteps } from './dealList';
import { type DealGroupNode, type DealTreeNode, tellingNodes, type WorkspaceDealNode } from './dealNodes';
import { dealNodeTooltip } from './dealTooltip';
import { ListLengths, type MoreNode } from './moreNode';
import type { ViewState } from './viewState';

/** The deals that are shown, and how they are grouped. */
interface ShownDeals {
  readonly deals: readonly ListedDeal[];
  readonly groups: readonly DealGroup[];
}

/** The tree of the deals that all analysed dumps tell, each counted once. */
export class DealTree implements vscode.TreeDataProvider<DealTreeNode>, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<DealTreeNode | undefined>());
  private readonly rooted = this.store.add(new vscode.EventEmitter<number>());
  private readonly lengths = new ListLengths();
  private known:
    | { readonly from: readonly object[]; readonly view: string; readonly shown: Promise<ShownDeals> }
    | undefined;

  readonly onDidChangeTreeData = this.changed.event;
  /** Fires with the number of deals whenever the groups are shown. */
  readonly onDidShowRoots = this.rooted.event;

  constructor(
    private readonly catalog: DealCatalog,
    private readonly state: ViewState,
    private readonly settings: Settings,
  ) {
    this.store.add(catalog.onDidChange(() => this.changed.fire(undefined)));
    this.store.add(state.onDidChange(() => this.changed.fire(undefined)));
    this.store.add(settings.onDidChange((names) => names.has('deals.minConfidence') && this.changed.fire(undefined)));
  }

  getTreeItem(node: DealTreeNode): vscode.TreeItem {
    return dealTreeItem(node);
  }

  /** Called where the mouse rests on an item: tooltips are made only then. */
  resolveTreeItem(item: vscode.TreeItem, node: DealTreeNode): vscode.TreeItem {
    item.tooltip = dealNodeTooltip(node);
    return item;
  }

  getParent(node: DealTreeNode): DealTreeNode | undefined {
    return node.kind === 'dealGroup' ? undefined : node.parent;
  }

  async getChildren(node?: DealTreeNode): Promise<DealTreeNode[]> {
    if (!node) return this.groups();
    switch (node.kind) {
      case 'dealGroup':
        return this.lengths.page(node, node.group.deals, (listed) => dealNode(node, listed));
      case 'workspaceDeal':
        return tellingNodes(node);
      default:
        return [];
    }
  }

  /** Shows more of a long list. */
  showMore({ parent }: MoreNode<DealGroupNode>): void {
    this.lengths.grow(parent.id);
    this.changed.fire(parent);
  }

  /** The nodes of a record of a deal, one for each group that it is shown in. */
  async find(uri: string, dealId: string): Promise<WorkspaceDealNode[]> {
    const { groups } = await this.shown();
    const found: WorkspaceDealNode[] = [];
    for (const group of groups) {
      const parent = groupNode(this.state.dealGrouping, group);
      const place = group.deals.findIndex(({ tellings }) =>
        tellings.some((telling) => telling.uri === uri && telling.deal.id === dealId),
      );
      if (place >= 0 && place < this.lengths.of(parent.id)) found.push(dealNode(parent, group.deals[place]!));
    }
    return found;
  }

  dispose(): void {
    this.store.dispose();
  }

  private async groups(): Promise<DealGroupNode[]> {
    const { dealGrouping } = this.state;
    const { deals, groups } = await this.shown();
    this.rooted.fire(deals.length);
    return groups.map((group) => groupNode(dealGrouping, group));
  }

  private shown(): Promise<ShownDeals> {
    const { deals } = this.catalog;
    const { dealGrouping, dealOrder, items } = this.state;
    const least = this.settings.get('deals.minConfidence');
    const view = `${least} ${dealGrouping} ${dealOrder} ${items.key}`;
    if (this.known?.from === deals && this.known.view === view) return this.known.shown;
    const steps = function* (): Steps<ShownDeals> {
      const listed = yield* listDealsSteps(deals, least, items, dealOrder);
      return { deals: listed, groups: yield* groupDealsSteps(listed, dealGrouping, DEAL_TYPES) };
    };
    const shown = runSliced(steps());
    this.known = { from: deals, view, shown };
    return shown;
  }
}

function groupNode(grouping: DealGroupNode['grouping'], group: DealGroup): DealGroupNode {
  return { kind: 'dealGroup', id: group.id, grouping, group };
}

function dealNode(parent: DealGroupNode, listed: ListedDeal): WorkspaceDealNode {
  return { kind: 'workspaceDeal', id: `${parent.id}/${listed.deal.key}`, parent, listed };
}
