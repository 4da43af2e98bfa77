import * as vscode from 'vscode';
import { CORRECTIONS_FOLDER } from '../core/corrections/correction';
import { DisposableStore } from '../host/disposableStore';

/** Address of a file of the program's own in a workspace folder. */
export function ownFile(folder: vscode.WorkspaceFolder, name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, CORRECTIONS_FOLDER, name);
}

/** Calls `onChange` where such a file comes, changes or goes, by whatever hand. */
export function watchOwnFile(folder: vscode.WorkspaceFolder, name: string, onChange: () => void): vscode.Disposable {
  const store = new DisposableStore();
  const pattern = new vscode.RelativePattern(folder, `${CORRECTIONS_FOLDER}/${name}`);
  const watcher = store.add(vscode.workspace.createFileSystemWatcher(pattern));
  store.add(watcher.onDidCreate(onChange));
  store.add(watcher.onDidChange(onChange));
  store.add(watcher.onDidDelete(onChange));
  return store;
}

/** The text of such a file; empty where there is none, or where it cannot be read, which the log tells. */
export async function readOwnFile(uri: vscode.Uri, log: vscode.LogOutputChannel): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError) || error.code !== 'FileNotFound')
      log.warn(`cannot read ${uri.toString()}: ${error instanceof Error ? error.message : String(error)}`);
    return '';
  }
}
