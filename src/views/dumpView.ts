import * as vscode from 'vscode';
import type { ContainerIndex } from '../containers/containerIndex';
import { View } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { countDumps } from '../host/labels';
import { Throttle } from '../host/throttle';
import type { DumpIndex } from '../workspace/dumpIndex';
import type { DumpTree } from './dumpTree';
import { filterText } from './filterText';
import { openBranches } from './openBranches';
import type { TreeNode } from './treeNodes';
import type { ViewState } from './viewState';

/** The view of the tree with its badge and the note of what it is filtered by. */
export interface DumpView extends vscode.Disposable {
  readonly view: vscode.TreeView<TreeNode>;
  /** Ids of the items that stand open. */
  readonly expanded: ReadonlySet<string>;
}

const COUNTS_MS = 150;

/** Shows the tree in the activity bar's container. */
export function createDumpView(
  tree: DumpTree,
  index: DumpIndex,
  containers: ContainerIndex,
  state: ViewState,
  dragAndDropController: vscode.TreeDragAndDropController<TreeNode>,
): DumpView {
  const store = new DisposableStore();
  const view = store.add(
    vscode.window.createTreeView(View.dumps, {
      treeDataProvider: tree,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController,
    }),
  );
  const expanded = openBranches(view, store);
  // Folders are searched from when the view is first seen: until then only open dumps are known, and their number would mislead.
  let counted = false;
  const refreshBadge = (): void => {
    counted ||= view.visible || !vscode.workspace.workspaceFolders?.length;
    const count = index.files + containers.size;
    view.badge = counted && count > 0 ? { value: count, tooltip: countDumps(count) } : undefined;
  };
  const refreshMessage = (shown: number): void => {
    // A message would stand in the way of the welcome text, which says what to do where nothing fits.
    const message = shown > 0 ? filterText(state.items, state.filter, 'dumps') : '';
    if ((view.message ?? '') !== message) view.message = message;
  };
  const counts = store.add(new Throttle(COUNTS_MS, refreshBadge));
  store.add(index.onDidChange(() => counts.request()));
  store.add(containers.onDidChange(() => counts.request()));
  store.add(tree.onDidShowRoots(refreshMessage));
  store.add(view.onDidChangeVisibility(() => counts.request()));
  refreshBadge();
  return { view, expanded, dispose: () => store.dispose() };
}
