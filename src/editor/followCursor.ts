import * as vscode from 'vscode';
import { reportError } from '../host/commandRegistry';
import { DisposableStore } from '../host/disposableStore';
import { Throttle } from '../host/throttle';
import type { Services } from '../services';
import { articleAt, nodeAt } from '../views/nodeLookup';
import type { TreeNode } from '../views/treeNodes';

/** How long after the cursor moved the tree follows: holding an arrow key down does not redraw it at each line. */
const FOLLOW_MS = 200;

/**
 * Selects in the tree what the cursor stands on: the article, or the entity or deal where its group stands open already; the tree
 * opens no further by itself. Only the user's own moves count: a selection that a command made stays as the command left the tree.
 */
export function registerFollowCursor(services: Services): vscode.Disposable {
  const { log, index, settings, tree, dumpView } = services;
  const store = new DisposableStore();
  const follow = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const { view, expanded } = dumpView;
    if (!editor || !view.visible || !settings.get('followCursor')) return;
    const { uri } = editor.document;
    const dump = index.entry(uri)?.analysis && tree.dump(uri);
    if (!dump) return;
    const articles = await tree.articles(dump);
    const offset = editor.document.offsetAt(editor.selection.active);
    const inner = nodeAt(articles, offset);
    const item = inner && isOpen(inner, expanded) ? inner : articleAt(articles, offset);
    if (item && view.selection[0]?.id !== item.id) await view.reveal(item, { select: true, focus: false });
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

/** Whether all that is above the item stands open in the tree. */
function isOpen(node: TreeNode, expanded: ReadonlySet<string>): boolean {
  return node.kind === 'dump' || (expanded.has(node.parent.id) && isOpen(node.parent, expanded));
}
