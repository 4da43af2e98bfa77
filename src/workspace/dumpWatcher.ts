import * as vscode from 'vscode';
import { UriBatcher } from '../host/batcher';
import { DisposableStore } from '../host/disposableStore';
import type { Settings } from '../host/settings';
import type { DumpFinder } from './dumpFinder';
import type { DumpIndex } from './dumpIndex';
import type { DumpJudge } from './dumpJudge';
import { openDocument } from './dumpReader';

/** Gathers bursts of file events (a checkout, a scraper at work) into one look. */
const FILE_PAUSE_MS = 400;

/** Watches the files that the settings ask for, and keeps the index true to them. Follows a change of the settings. */
export function watchFiles(
  index: DumpIndex,
  judge: DumpJudge,
  finder: DumpFinder,
  settings: Settings,
  onError: (error: unknown) => void,
): vscode.Disposable {
  const store = new DisposableStore();
  const batcher = store.add(
    new UriBatcher(FILE_PAUSE_MS, (uris) => {
      lookAt(uris).catch(onError);
    }),
  );
  const lookAt = async (uris: readonly vscode.Uri[]): Promise<void> => {
    const closed = uris.filter((uri) => !openDocument(uri));
    await finder.judgeAll(closed, ({ uri, ...verdict }) => judge.settle(uri, verdict));
    for (const uri of closed) if (index.entry(uri)?.analysis) await index.analysis(uri);
  };
  const watch = (): vscode.Disposable => {
    const watcher = vscode.workspace.createFileSystemWatcher(settings.get('include'));
    const wanted = (uri: vscode.Uri): void => {
      if (finder.isCandidate(uri)) batcher.add(uri);
    };
    watcher.onDidCreate(wanted);
    watcher.onDidChange(wanted);
    watcher.onDidDelete((uri) => {
      // What is not saved yet outlives its file.
      if (!openDocument(uri)?.isDirty) judge.forget(uri);
    });
    return watcher;
  };
  let watcher = watch();
  store.add(
    settings.onDidChange((names) => {
      if (!names.has('include')) return;
      watcher.dispose();
      watcher = watch();
    }),
  );
  store.add({ dispose: () => watcher.dispose() });
  return store;
}
