import * as vscode from 'vscode';
import type { ContainerIndex } from '../containers/containerIndex';
import { View } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { Throttle } from '../host/throttle';
import type { DumpIndex } from '../workspace/dumpIndex';
import type { DealTreeNode } from './dealNodes';
import type { DealTree } from './dealTree';
import type { EntityTreeNode } from './entityNodes';
import type { EntityTree } from './entityTree';
import { filterText } from './filterText';
import { openBranches } from './openBranches';
import { groupingText } from './orderLabels';
import type { ViewState } from './viewState';

const { t } = vscode.l10n;

/** A view of what all dumps hold. */
export interface CatalogView<T> extends vscode.Disposable {
  readonly view: vscode.TreeView<T>;
  /** Ids of the items that stand open. */
  readonly expanded: ReadonlySet<string>;
}

const NOTE_MS = 200;

/** Shows the entities of the workspace. */
export function createEntityView(
  tree: EntityTree,
  index: DumpIndex,
  containers: ContainerIndex,
  state: ViewState,
  dragAndDropController: vscode.TreeDragAndDropController<EntityTreeNode>,
): CatalogView<EntityTreeNode> {
  return createView(View.entities, tree, dragAndDropController, index, containers, state, () => ({
    filter: filterText(state.items, state.filter, 'entities'),
    description: '',
  }));
}

/** Shows the deals of the workspace. */
export function createDealView(
  tree: DealTree,
  index: DumpIndex,
  containers: ContainerIndex,
  state: ViewState,
  dragAndDropController: vscode.TreeDragAndDropController<DealTreeNode>,
): CatalogView<DealTreeNode> {
  return createView(View.deals, tree, dragAndDropController, index, containers, state, () => ({
    filter: filterText(state.items, state.filter, 'deals'),
    description: groupingText(state.dealGrouping),
  }));
}

function createView<T extends { readonly id: string }>(
  id: string,
  treeDataProvider: vscode.TreeDataProvider<T> & { readonly onDidShowRoots: vscode.Event<number> },
  dragAndDropController: vscode.TreeDragAndDropController<T>,
  index: DumpIndex,
  containers: ContainerIndex,
  state: ViewState,
  notes: () => { readonly filter: string; readonly description: string },
): CatalogView<T> {
  const store = new DisposableStore();
  const view = store.add(
    vscode.window.createTreeView<T>(id, {
      treeDataProvider,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController,
    }),
  );
  const expanded = openBranches(view, store);
  let shown = 0;
  const refresh = (): void => {
    const { filter, description } = notes();
    // Where nothing is shown the welcome text says why.
    const message = shown > 0 ? [coverageText(index, containers), filter].filter(Boolean).join(' · ') : '';
    if ((view.message ?? '') !== message) view.message = message;
    const count = shown > 0 ? shown.toLocaleString('en') : '';
    view.description = [count, description].filter(Boolean).join(' · ');
  };
  const later = store.add(new Throttle(NOTE_MS, refresh));
  store.add(
    treeDataProvider.onDidShowRoots((count) => {
      shown = count;
      refresh();
    }),
  );
  store.add(index.onDidChange(() => later.request()));
  store.add(containers.onDidChange(() => later.request()));
  store.add(state.onDidChange(refresh));
  store.add(view.onDidChangeVisibility(refresh));
  return { view, expanded, dispose: () => store.dispose() };
}

/** How much is not analysed yet, in words; empty where all is. */
function coverageText(index: DumpIndex, containers: ContainerIndex): string {
  const { analyzedFiles, files } = index;
  const { known, analyzed } = containers.records;
  const seen = Math.max(analyzed, index.size - files);
  return [
    analyzedFiles < files ? t('{0} of {1} dumps analyzed so far', analyzedFiles, files) : '',
    seen < known ? t('{0} of {1} records analyzed', seen.toLocaleString('en'), known.toLocaleString('en')) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
