import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { DisposableStore } from '../host/disposableStore';
import { Throttle } from '../host/throttle';
import type { DealCatalog } from '../workspace/dealCatalog';
import type { DumpEntry, DumpIndex } from '../workspace/dumpIndex';
import type { ShownAnalysis } from './shownAnalysis';
import { nodeTooltip } from './tooltips';
import { treeItem } from './treeItems';
import { type ArticleNode, articleNodes, type DumpNode, dumpNode, dumpOf, type TreeNode } from './treeNodes';
import { filterArticles, sortArticles } from './treeOrder';
import type { ViewState } from './viewState';

/** What is shown of one analysis. */
interface Shown {
  readonly analysis: Analysis;
  readonly view: string;
  readonly articles: readonly ArticleNode[];
}

const REDRAW_MS = 150;

/** The tree of dumps, made from the index on demand: a dump is analysed where it is opened. */
export class DumpTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<TreeNode | undefined>());
  /** A search redraws the list a few times a second, not at each dump; the longer the list, the less often. */
  private readonly redraw = this.store.add(
    new Throttle(
      () => Math.max(REDRAW_MS, this.index.size),
      () => this.changed.fire(undefined),
    ),
  );
  private readonly dumps = new Map<string, DumpNode>();
  private readonly shown = new Map<string, Shown>();

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly index: DumpIndex,
    private readonly state: ViewState,
    private readonly parts: ShownAnalysis,
    private readonly catalog: DealCatalog,
  ) {
    this.store.add(
      index.onDidChange(({ kind, uri }) => {
        const key = uri.toString();
        if (kind === 'removed') {
          this.dumps.delete(key);
          this.shown.delete(key);
        }
        const node = this.dumps.get(key);
        if (kind === 'changed' && node && !this.state.filter) this.changed.fire(node);
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
        return this.articlesOrNone(node);
      case 'article':
        return [...node.groups];
      case 'group':
        return [...node.children];
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
    return this.nodesOf(node, await this.index.analysis(vscode.Uri.parse(node.uri)));
  }

  /** The dumps that are shown: with a filter, those that hold something fitting, as far as they are analysed. */
  roots(): DumpNode[] {
    return this.index.entries.flatMap((entry) => {
      const node = this.dump(entry.uri);
      if (!node) return [];
      if (!this.state.filter) return [node];
      return entry.analysis && this.nodesOf(node, entry.analysis).length > 0 ? [node] : [];
    });
  }

  dispose(): void {
    this.store.dispose();
  }

  private entryOf(node: TreeNode): DumpEntry | undefined {
    const entry = this.index.entry(vscode.Uri.parse(dumpOf(node).uri));
    return entry?.analysis ? { ...entry, analysis: this.parts.of(entry.analysis) } : entry;
  }

  /** A dump that can no longer be read has nothing below it. */
  private async articlesOrNone(node: DumpNode): Promise<TreeNode[]> {
    try {
      return [...(await this.articles(node))];
    } catch (error) {
      if (error instanceof vscode.FileSystemError) return [];
      throw error;
    }
  }

  private nodesOf(node: DumpNode, whole: Analysis): readonly ArticleNode[] {
    const analysis = this.parts.of(whole);
    const { sortOrder, filter } = this.state;
    const view = `${sortOrder} ${filter}`;
    const known = this.shown.get(node.uri);
    if (known?.analysis === analysis && known.view === view) return known.articles;
    const articles = filterArticles(sortArticles(articleNodes(node, analysis), sortOrder), filter);
    this.shown.set(node.uri, { analysis, view, articles });
    return articles;
  }
}
