import type * as vscode from 'vscode';

/** What all items of views have. */
interface Item {
  readonly id: string;
}

/** How long an item is asked for, and how long one request is given to show. */
const PATIENCE_MS = 5000;
const STEP_MS = 200;

/**
 * Reveals and selects an item, with the focus. A view that is being filled, as when it is shown for the first time, drops the
 * request without a word, so it is repeated until the item is selected or the patience is at its end.
 */
export async function revealItem<T extends Item>(view: vscode.TreeView<T>, item: T): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
    await view.reveal(item, { select: true, focus: true, expand: true });
    if (await selectedSoon(view, item)) return;
  }
}

/** Whether the item becomes the selection within one step: the window tells of it a little after the request. */
function selectedSoon<T extends Item>(view: vscode.TreeView<T>, item: T): Promise<boolean> {
  const isSelected = (): boolean => view.selection[0]?.id === item.id;
  if (isSelected()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve(isSelected());
    };
    const timer = setTimeout(finish, STEP_MS);
    const listener = view.onDidChangeSelection(finish);
  });
}
