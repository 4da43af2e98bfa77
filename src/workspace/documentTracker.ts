import * as vscode from 'vscode';
import { UriBatcher } from '../host/batcher';
import { DisposableStore } from '../host/disposableStore';
import type { DumpIndex } from './dumpIndex';
import type { DumpJudge } from './dumpJudge';
import { openDocument } from './dumpReader';

/** Long enough that typing is not followed by an analysis at each key, short enough to feel prompt. */
const TYPING_PAUSE_MS = 350;

/** Follows the open documents, so that the index tells what stands in the editors, saved or not. */
export function trackDocuments(
  index: DumpIndex,
  judge: DumpJudge,
  onError: (error: unknown) => void,
): vscode.Disposable {
  const store = new DisposableStore();
  const review = async (uri: vscode.Uri): Promise<void> => {
    await judge.review(uri);
    if (index.entry(uri)?.analysis) await index.analysis(uri);
  };
  const changed = store.add(
    new UriBatcher(TYPING_PAUSE_MS, (uris) => {
      for (const uri of uris) if (isHere(uri)) review(uri).catch(onError);
    }),
  );
  store.add(vscode.workspace.onDidOpenTextDocument((document) => judge.reviewDocument(document)));
  store.add(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) changed.add(document.uri);
    }),
  );
  store.add(
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (openDocument(uri)) return;
      if (judge.closed(uri) && index.entry(uri)) changed.add(uri);
    }),
  );
  // VS Code keeps a document for minutes after its tab is gone; the user takes it for closed.
  store.add(
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const { input } of closed)
        if (input instanceof vscode.TabInputText && !hasTab(input.uri)) judge.closed(input.uri);
    }),
  );
  for (const document of vscode.workspace.textDocuments) judge.reviewDocument(document);
  return store;
}

/** Whether a change still matters: a document outside the workspace may have lost its tab while the change waited, and is forgotten then. */
function isHere(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined || hasTab(uri);
}

/** Whether an editor's tab shows the file. */
export function hasTab(uri: vscode.Uri): boolean {
  const wanted = uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === wanted),
  );
}
