import * as vscode from 'vscode';
import { reportError } from '../host/commandRegistry';
import { DisposableStore } from '../host/disposableStore';
import { Throttle } from '../host/throttle';
import type { Services } from '../services';
import { articleAt, dealAt, nodeAt } from '../views/nodeLookup';
import type { TreeNode } from '../views/treeNodes';
import { entityKey } from '../workspace/entityGroups';

/** How long after the cursor moved the tree follows: holding an arrow key down does not redraw it at each line. */
const FOLLOW_MS = 200;

/**
 * Selects in the views what the cursor stands on: in that of dumps the article, or the entity or deal where its group stands open already; in those
 * of entities and deals the entity or deal where its group stands open. No view opens further by itself. Only the user's own moves count: a
 * selection that a command made stays as the command left the views.
 */
export function registerFollowCursor(services: Services): vscode.Disposable {
  const { log, settings, dumpView, entityView, dealView } = services;
  const store = new DisposableStore();
  const follow = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const isSeen = [dumpView, entityView, dealView].some(({ view }) => view.visible);
    if (editor && isSeen && settings.get('followCursor')) await followIn(services, editor);
  };
  const throttle = store.add(
    new Throttle(FOLLOW_MS, () => {
      follow().catch((error: unknown) => reportError(log, 'follow cursor', error));
    }),
  );
  store.add(
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      if (kind !== undefined && kind !== vscode.TextEditorSelectionChangeKind.Command) throttle.request();
    }),
  );
  return store;
}

async function followIn(services: Services, { document, selection }: vscode.TextEditor): Promise<void> {
  const { index, tree, entityTree, dealTree, dumpView, entityView, dealView } = services;
  const dump = index.entry(document.uri)?.analysis && tree.dump(document.uri);
  if (!dump) return;
  const articles = await tree.articles(dump);
  const offset = document.offsetAt(selection.active);
  const inner = nodeAt(articles, offset);
  if (dumpView.view.visible) {
    const item = inner && isOpen(inner, dumpView.expanded) ? inner : articleAt(articles, offset);
    await select(dumpView.view, item);
  }
  if (entityView.view.visible && inner?.kind === 'entity' && entityView.expanded.has(inner.entity.type)) {
    const key = entityKey(inner.entity);
    if (await entityTree.isListed(key)) await select(entityView.view, await entityTree.find(key));
  }
  const deal = dealView.view.visible ? dealAt(articles, offset) : undefined;
  if (deal) {
    const items = await dealTree.find(dump.uri, deal.deal.id);
    await select(
      dealView.view,
      items.find(({ parent }) => dealView.expanded.has(parent.id)),
    );
  }
}

async function select<T extends { readonly id: string }>(view: vscode.TreeView<T>, item: T | undefined): Promise<void> {
  if (item && view.selection[0]?.id !== item.id) await view.reveal(item, { select: true, focus: false });
}

/** Whether all that is above the item stands open in the tree. */
function isOpen(node: TreeNode, expanded: ReadonlySet<string>): boolean {
  return node.kind === 'container' || !node.parent || (expanded.has(node.parent.id) && isOpen(node.parent, expanded));
}
