import type * as vscode from 'vscode';
import type { DisposableStore } from '../host/disposableStore';

/** Ids of the items that stand open in a view, kept up from now on; `store` owns what listens. */
export function openBranches<T extends { readonly id: string }>(
  view: vscode.TreeView<T>,
  store: DisposableStore,
): ReadonlySet<string> {
  const open = new Set<string>();
  store.add(view.onDidExpandElement(({ element }) => open.add(element.id)));
  store.add(view.onDidCollapseElement(({ element }) => open.delete(element.id)));
  return open;
}
