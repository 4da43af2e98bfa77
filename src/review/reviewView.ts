import * as vscode from 'vscode';
import { reportError } from '../host/commandRegistry';
import { View } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { dumpPath } from '../workspace/dumpReader';
import type { CleaningReview } from './cleaningReview';
import { placeTooltip, reviewItem } from './reviewItems';
import { type PlaceNode, parentOf, type ReviewNode } from './reviewNodes';

/** How often a place is selected, and how long each time is waited for it: while the view is being drawn, VS Code forgets what was wanted. */
const ATTEMPTS = 5;
const PATIENCE_MS = 80;

/** The view of a review: what is taken away by reason, rule and place, each with a checkbox. */
export class ReviewView implements vscode.TreeDataProvider<ReviewNode>, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.changed.event;
  readonly view: vscode.TreeView<ReviewNode>;

  constructor(
    private readonly review: CleaningReview,
    log: vscode.LogOutputChannel,
  ) {
    this.view = this.store.add(
      vscode.window.createTreeView<ReviewNode>(View.cleaning, {
        treeDataProvider: this,
        showCollapseAll: true,
        manageCheckboxStateManually: true,
      }),
    );
    this.store.add(review.onDidChange(() => this.refresh()));
    this.store.add(
      this.view.onDidChangeCheckboxState(({ items }) => {
        for (const [node, state] of items)
          review.choose(node, state === vscode.TreeItemCheckboxState.Checked).catch((error: unknown) => {
            // The box shows what was wanted until it is drawn anew.
            this.changed.fire(undefined);
            reportError(log, 'cleaning review', error);
          });
      }),
    );
    this.refresh();
  }

  getTreeItem(node: ReviewNode): vscode.TreeItem {
    const { dump } = this.review;
    return dump ? reviewItem(node, dump) : new vscode.TreeItem('');
  }

  /** Called where the mouse rests on an item: tooltips are made only then. */
  resolveTreeItem(item: vscode.TreeItem, node: ReviewNode): vscode.TreeItem {
    const { dump } = this.review;
    if (dump && node.kind === 'place') item.tooltip = placeTooltip(node, dump);
    return item;
  }

  getParent(node: ReviewNode): ReviewNode | undefined {
    return parentOf(node);
  }

  getChildren(node?: ReviewNode): ReviewNode[] {
    if (!node) return this.review.dump ? [...this.review.nodes.reasons] : [];
    return node.kind === 'place' ? [] : [...node.children];
  }

  /** Brings the view into sight, where there is anything in it; the focus stays where it is. */
  async show(): Promise<void> {
    const first = this.review.nodes.reasons[0];
    if (first) await this.view.reveal(first, { select: false, focus: false });
  }

  /** Selects a place, where the view is in sight; the focus stays where it is. */
  async select({ id }: PlaceNode): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS && this.view.visible; attempt++) {
      const place = this.review.nodes.places.find((node) => node.id === id);
      if (!place || this.view.selection[0]?.id === id) return;
      await this.view.reveal(place, { select: true, focus: false });
      await new Promise((resolve) => setTimeout(resolve, attempt * PATIENCE_MS));
    }
  }

  dispose(): void {
    this.store.dispose();
  }

  private refresh(): void {
    const { source, dump, nodes } = this.review;
    this.changed.fire(undefined);
    const name = source ? dumpPath(source).replace(/^.*\//, '') : '';
    const { length } = nodes.places;
    const gone = nodes.places.reduce((count, { removed }) => count + (removed ? 1 : 0), 0);
    this.view.description = dump ? vscode.l10n.t('{0}: {1} of {2}', name, gone, length) : name;
    const empty = dump && length === 0 ? vscode.l10n.t('Nothing is taken away from {0}.', name) : '';
    if ((this.view.message ?? '') !== empty) this.view.message = empty;
  }
}
