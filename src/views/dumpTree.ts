import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import type { Steps } from '../core/steps';
import { DisposableStore } from '../host/disposableStore';
import { Throttle } from '../host/throttle';
import { runSliced } from '../host/timeSlicer';
import type { DealCatalog } from '../workspace/dealCatalog';
import type { DumpEntry, DumpIndex } from '../workspace/dumpIndex';
import type { DumpTexts } from '../workspace/dumpTexts';
import type { ItemFilter } from './itemFilter';
import { reasonNodes, removalNodes } from './removalNodes';
import type { ShownAnalysis } from './shownAnalysis';
import { nodeTooltip } from './tooltips';
import { treeItem } from './treeItems';
import {
  type ArticleNode,
  type DumpContent,
  type DumpNode,
  dumpContentSteps,
  dumpNode,
  dumpOf,
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

  constructor(
    private readonly index: DumpIndex,
    private readonly state: ViewState,
    private readonly parts: ShownAnalysis,
    private readonly catalog: DealCatalog,
    private readonly texts: DumpTexts,
  ) {
    this.store.add(
      index.onDidChange(({ kind, uri }) => {
        const key = uri.toString();
        if (kind === 'removed') {
          this.dumps.delete(key);
          this.contents.delete(key);
          this.verdicts.delete(key);
        }
        const node = this.dumps.get(key);
        if (kind === 'changed' && node && this.state.items.isOpen) this.changed.fire(node);
        else this.redraw.request();
      }),
    );
    this.store.add(state.onDidChange(() => this.changed.fire(undefined)));
    this.store.add(parts.onDidChange(() => this.changed.fire(undefined)));
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(node, this.entryOf(node));
  }

  /** Called where the mouse rests on an item: tooltips are made only then. */
  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    item.tooltip = nodeTooltip(node, this.entryOf(node), this.catalog);
    return item;
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.kind === 'dump' ? undefined : node.parent;
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (!node) return this.roots();
    switch (node.kind) {
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

  /** The node of the dump at `uri`, where it is known. */
  dump(uri: vscode.Uri): DumpNode | undefined {
    if (!this.index.entry(uri)) return undefined;
    const key = uri.toString();
    const node = this.dumps.get(key) ?? dumpNode(key);
    this.dumps.set(key, node);
    return node;
  }

  /** The nodes of a dump's articles, sorted and filtered as they are shown; analyses it where that is not done yet. */
  async articles(node: DumpNode): Promise<readonly ArticleNode[]> {
    return (await this.content(node)).articles;
  }

  /** The dumps that are shown: with a filter, those that hold something fitting, as far as they are analysed. */
  async roots(): Promise<DumpNode[]> {
    const roots = await runSliced(this.rootSteps());
    this.rooted.fire(roots.length);
    return roots;
  }

  dispose(): void {
    this.store.dispose();
  }

  private entryOf(node: TreeNode): DumpEntry | undefined {
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
      const node = this.dump(uri);
      if (!node || !items.hasDump(node.uri)) continue;
      if (!items.narrowsContent || (analysis && (yield* this.fitSteps(node, this.parts.of(analysis), items))))
        roots.push(node);
      yield { stage: 'reading', fraction: 0 };
    }
    return roots;
  }

  private *fitSteps(node: DumpNode, analysis: Analysis, items: ItemFilter): Steps<boolean> {
    const known = this.verdicts.get(node.uri);
    if (known?.analysis === analysis && known.view === items.key) return known.value;
    const value = yield* fitsSteps(node, analysis, items);
    this.verdicts.set(node.uri, { analysis, view: items.key, value });
    return value;
  }

  private async content(node: DumpNode): Promise<DumpContent> {
    const analysis = this.parts.of(await this.index.analysis(vscode.Uri.parse(node.uri)));
    const { sortOrder, items } = this.state;
    const view = `${sortOrder} ${items.key}`;
    const known = this.contents.get(node.uri);
    if (known?.analysis === analysis && known.view === view) return known.value;
    const value = runSliced(shownContentSteps(node, analysis, sortOrder, items));
    this.contents.set(node.uri, { analysis, view, value });
    return value;
  }
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
