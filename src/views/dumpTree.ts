import * as vscode from 'vscode';
import type { ContainerIndex } from '../containers/containerIndex';
import { isRecord } from '../containers/recordAddress';
import type { RecordReading } from '../containers/recordReading';
import type { Analysis } from '../core/analysis';
import type { Steps } from '../core/steps';
import { DisposableStore } from '../host/disposableStore';
import { Throttle } from '../host/throttle';
import { runSliced } from '../host/timeSlicer';
import type { DealCatalog } from '../workspace/dealCatalog';
import { byPath, type DumpEntry, type DumpIndex } from '../workspace/dumpIndex';
import type { DumpJudge } from '../workspace/dumpJudge';
import type { DumpTexts } from '../workspace/dumpTexts';
import { containerItem, recordItem, recordsItem } from './containerItems';
import type { ContainerNode } from './containerNodes';
import { containerTooltip } from './containerTooltip';
import { ContainerTree } from './containerTree';
import type { ItemFilter } from './itemFilter';
import { moreItem } from './moreItem';
import type { MoreNode } from './moreNode';
import { reasonNodes, removalNodes } from './removalNodes';
import type { ShownAnalysis } from './shownAnalysis';
import { nodeTooltip } from './tooltips';
import { treeItem } from './treeItems';
import {
  type ArticleNode,
  type DumpContent,
  type DumpNode,
  type DumpPart,
  dumpContentSteps,
  dumpNode,
  dumpOf,
  isDumpPart,
  type TreeNode,
} from './treeNodes';
import { filterArticlesSteps, fitsSteps, type SortOrder, sortArticles } from './treeOrder';
import type { ViewState } from './viewState';

/** Something that was worked out for one analysis as it is shown. */
interface Known<T> {
  readonly analysis: Analysis;
  readonly view: string;
  readonly value: T;
}

const REDRAW_MS = 150;

/** The tree of dumps, made from the index on demand: a dump is analysed where it is opened. */
export class DumpTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<TreeNode | undefined>());
  private readonly rooted = this.store.add(new vscode.EventEmitter<number>());
  /** A search redraws the list a few times a second, not at each dump; the longer the list, the less often. */
  private readonly redraw = this.store.add(
    new Throttle(
      () => Math.max(REDRAW_MS, this.index.size),
      () => this.changed.fire(undefined),
    ),
  );
  private readonly dumps = new Map<string, DumpNode>();
  private readonly contents = new Map<string, Known<Promise<DumpContent>>>();
  private readonly verdicts = new Map<string, Known<boolean>>();

  readonly onDidChangeTreeData = this.changed.event;
  /** Fires with the number of dumps whenever they are shown. */
  readonly onDidShowRoots = this.rooted.event;

  private readonly above: ContainerTree;

  constructor(
    private readonly index: DumpIndex,
    containers: ContainerIndex,
    reading: RecordReading,
    private readonly judge: DumpJudge,
    private readonly state: ViewState,
    private readonly parts: ShownAnalysis,
    private readonly catalog: DealCatalog,
    private readonly texts: DumpTexts,
  ) {
    this.above = new ContainerTree(containers, reading, (uri, filter) => this.recordFits(uri, filter));
    this.store.add(
      containers.onDidChange(({ kind, uri }) => {
        if (kind === 'changed' && this.state.items.isOpen) this.changed.fire(this.above.node(uri.toString()));
        else this.redraw.request();
      }),
    );
    this.store.add(
      index.onDidChange(({ kind, uri }) => {
        const key = uri.toString();
        if (kind === 'removed') {
          this.dumps.delete(key);
          this.contents.delete(key);
          this.verdicts.delete(key);
        }
        const node = this.dumps.get(key);
        if (kind !== 'removed' && node && this.state.items.isOpen) this.changed.fire(node);
        // Records come and go where they stand in their containers.
        else if (!isRecord(uri) || !this.state.items.isOpen) this.redraw.request();
      }),
    );
    this.store.add(state.onDidChange(() => this.changed.fire(undefined)));
    this.store.add(parts.onDidChange(() => this.changed.fire(undefined)));
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = this.itemOf(node);
    item.id = node.id;
    return item;
  }

  /** Called where the mouse rests on an item: tooltips are made only then. */
  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    if (node.kind === 'container') item.tooltip = containerTooltip(this.above.of(node));
    else if (isDumpPart(node)) item.tooltip = nodeTooltip(node, this.entryOf(node), this.catalog);
    return item;
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.kind === 'container' ? undefined : node.parent;
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (!node) return this.roots();
    switch (node.kind) {
      case 'container':
      case 'records':
        return this.remembered(await this.above.children(node, this.state.items));
      case 'dump':
        return this.contentOrNone(node);
      case 'article':
        return node.removals ? [...node.groups, node.removals] : [...node.groups];
      case 'group':
        return [...node.children];
      case 'removals':
        return reasonNodes(node);
      case 'reason': {
        const uri = vscode.Uri.parse(dumpOf(node).uri);
        const analysis = this.index.entry(uri)?.analysis;
        return removalNodes(node, analysis && (await this.texts.of(uri, analysis)));
      }
      default:
        return [];
    }
  }

  /** The node of the dump at `uri`, where it is known; of a record, where its container is read as far as that. */
  dump(uri: vscode.Uri): DumpNode | undefined {
    if (!this.index.entry(uri)) return undefined;
    const key = uri.toString();
    const node =
      (isRecord(uri) ? this.above.record(uri) : this.dumps.get(key)) ?? (isRecord(uri) ? undefined : dumpNode(key));
    if (node) this.dumps.set(key, node);
    return node;
  }

  /** Shows more records of a list that a filter leaves. */
  showMore(node: MoreNode<ContainerNode>): void {
    this.above.showMore(node);
    this.changed.fire(node.parent);
  }

  /** The nodes of a dump's articles, sorted and filtered as they are shown; analyses it where that is not done yet. */
  async articles(node: DumpNode): Promise<readonly ArticleNode[]> {
    return (await this.content(node)).articles;
  }

  /** The dumps and containers that are shown: with a filter, those that hold something fitting, as far as they are analysed. */
  async roots(): Promise<(DumpNode | ContainerNode)[]> {
    const roots = merged(await runSliced(this.rootSteps()), await this.above.roots(this.state.items));
    this.rooted.fire(roots.length);
    return roots;
  }

  /** The node of the container at `uri`. */
  container(uri: vscode.Uri): ContainerNode {
    return this.above.node(uri.toString());
  }

  dispose(): void {
    this.store.dispose();
  }

  private itemOf(node: TreeNode): vscode.TreeItem {
    switch (node.kind) {
      case 'container':
        return containerItem(node, this.above.of(node));
      case 'records':
        return recordsItem(node, this.above.of(node)?.table.titleAt(node.from) ?? '');
      case 'more':
        return moreItem(node);
      default: {
        const entry = this.entryOf(node);
        return node.kind === 'dump' && node.parent
          ? recordItem(node, this.above.of(node.parent), entry)
          : treeItem(node, entry);
      }
    }
  }

  /** Keeps the nodes of records that are shown, so that a change of one redraws it alone. */
  private remembered<T extends TreeNode>(nodes: readonly T[]): T[] {
    for (const node of nodes) if (node.kind === 'dump') this.dumps.set(node.uri, node);
    return [...nodes];
  }

  private entryOf(node: DumpPart): DumpEntry | undefined {
    const entry = this.index.entry(vscode.Uri.parse(dumpOf(node).uri));
    return entry?.analysis ? { ...entry, analysis: this.parts.of(entry.analysis) } : entry;
  }

  /** A dump that can no longer be read has nothing below it. */
  private async contentOrNone(node: DumpNode): Promise<TreeNode[]> {
    try {
      const { articles, outside } = await this.content(node);
      return outside ? [...articles, outside] : [...articles];
    } catch (error) {
      if (error instanceof vscode.FileSystemError) return [];
      throw error;
    }
  }

  private *rootSteps(): Steps<DumpNode[]> {
    const { items } = this.state;
    const roots: DumpNode[] = [];
    for (const { uri, analysis } of this.index.entries) {
      if (isRecord(uri)) continue;
      const node = this.dump(uri);
      if (!node || !items.hasDump(node.uri)) continue;
      if (!items.narrowsContent || (analysis && (yield* this.fitSteps(node, this.parts.of(analysis), items))))
        roots.push(node);
      yield { stage: 'reading', fraction: 0 };
    }
    return roots;
  }

  private *recordFits(uri: vscode.Uri, filter: ItemFilter): Steps<boolean | undefined> {
    const analysis = this.index.entry(uri)?.analysis;
    return analysis && (yield* this.fitSteps(dumpNode(uri.toString()), this.parts.of(analysis), filter));
  }

  private *fitSteps(node: DumpNode, analysis: Analysis, items: ItemFilter): Steps<boolean> {
    const known = this.verdicts.get(node.uri);
    if (known?.analysis === analysis && known.view === items.key) return known.value;
    const value = yield* fitsSteps(node, analysis, items);
    this.verdicts.set(node.uri, { analysis, view: items.key, value });
    return value;
  }

  private async content(node: DumpNode): Promise<DumpContent> {
    const dump = vscode.Uri.parse(node.uri);
    // A record is taken in where somebody looks into it.
    if (isRecord(dump)) await this.judge.takeRecord(dump);
    const analysis = this.parts.of(await this.index.analysis(dump));
    const { sortOrder, items } = this.state;
    const view = `${sortOrder} ${items.key}`;
    const known = this.contents.get(node.uri);
    if (known?.analysis === analysis && known.view === view) return known.value;
    const value = runSliced(shownContentSteps(node, analysis, sortOrder, items));
    this.contents.set(node.uri, { analysis, view, value });
    return value;
  }
}

/** Two lists in the order of their paths as one. */
function merged(dumps: readonly DumpNode[], containers: readonly ContainerNode[]): (DumpNode | ContainerNode)[] {
  if (containers.length === 0) return [...dumps];
  const pathOf = ({ uri }: DumpNode | ContainerNode): string => vscode.Uri.parse(uri).path;
  return [...dumps, ...containers].sort((a, b) => byPath.compare(pathOf(a), pathOf(b)));
}

function* shownContentSteps(
  node: DumpNode,
  analysis: Analysis,
  order: SortOrder,
  items: ItemFilter,
): Steps<DumpContent> {
  const { articles, outside } = yield* dumpContentSteps(node, analysis);
  const kept = yield* filterArticlesSteps(sortArticles(articles, order), items);
  return { articles: kept, outside: items.narrowsContent ? undefined : outside };
}
