import * as vscode from 'vscode';
import { reportError } from '../host/commandRegistry';
import { DisposableStore } from '../host/disposableStore';
import type { SettingName } from '../host/settings';
import type { Services } from '../services';
import { trackDocuments } from './documentTracker';
import { watchFiles } from './dumpWatcher';

/**
 * Keeps the index true: editors are followed from the start, files from when the view is first seen (until then nobody asks for them).
 * Another set of folders or globs makes it search anew.
 */
export function registerScanning({
  log,
  index,
  judge,
  finder,
  settings,
  scanner,
  dumpView,
}: Services): vscode.Disposable {
  const store = new DisposableStore();
  const onError = (error: unknown): void => reportError(log, 'workspace', error);
  store.add(trackDocuments(index, judge, onError));
  let watching = false;
  const start = (): void => {
    if (watching || !dumpView.view.visible) return;
    watching = true;
    scanner.ensure().catch(onError);
    store.add(watchFiles(index, judge, finder, settings, onError));
  };
  const restart = (): void => {
    if (scanner.started) scanner.rescan().catch(onError);
  };
  const heedSettings = (names: ReadonlySet<SettingName>): void => {
    if (names.has('referenceDate')) index.forgetAnalyses();
    if (names.has('include') || names.has('exclude') || names.has('maxFileSize')) restart();
  };
  store.add(dumpView.view.onDidChangeVisibility(start));
  store.add(settings.onDidChange(heedSettings));
  store.add(vscode.workspace.onDidChangeWorkspaceFolders(restart));
  start();
  return store;
}
