import * as vscode from 'vscode';
import { setContextKey } from '../host/contextKeys';
import { ContextKey } from '../host/contributions';
import { SORT_ORDERS, type SortOrder } from './treeOrder';

const SORT_KEY = 'sortOrder';

/** How the tree is sorted (kept for the workspace) and filtered (for the session). */
export class ViewState implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private text = '';

  /** Fires where either changed. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly memento: vscode.Memento) {
    setContextKey(ContextKey.filtered, false);
  }

  /** The order of articles. */
  get sortOrder(): SortOrder {
    const stored = this.memento.get<SortOrder>(SORT_KEY);
    return stored && SORT_ORDERS.includes(stored) ? stored : 'position';
  }

  /** What items must hold to be shown; empty shows all. */
  get filter(): string {
    return this.text;
  }

  /** Sets the order of articles. */
  async sortBy(order: SortOrder): Promise<void> {
    await this.memento.update(SORT_KEY, order);
    this.changed.fire();
  }

  /** Sets the filter; white space at its ends does not count. */
  setFilter(text: string): void {
    this.text = text.trim();
    setContextKey(ContextKey.filtered, this.text !== '');
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }
}
