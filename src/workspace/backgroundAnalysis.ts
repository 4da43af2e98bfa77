import * as vscode from 'vscode';
import { CancelledError } from '../core/steps';
import { reportError } from '../host/commandRegistry';
import { View } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { Throttle } from '../host/throttle';
import type { Services } from '../services';

/** How many dumps of the list are analysed unasked, so that their counts show; a screenful. */
const UNASKED = 24;

/** Lets a search or a burst of changes settle first. */
const SETTLE_MS = 300;

/**
 * Analyses dumps one after the other behind the scenes while the view is seen: the first of the list, so that their counts show;
 * all of them while a filter asks what is in them.
 */
export function registerBackgroundAnalysis({ log, index, state, dumpView }: Services): vscode.Disposable {
  const store = new DisposableStore();
  let stop: vscode.CancellationTokenSource | undefined;
  const failed = new Set<string>();
  const pending = (): vscode.Uri[] => {
    const entries = state.filter ? index.entries : index.entries.slice(0, UNASKED);
    return entries.filter((entry) => !entry.analysis && !failed.has(entry.uri.toString())).map(({ uri }) => uri);
  };
  const analyzeAll = async (uris: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<void> => {
    for (const uri of uris)
      try {
        await index.analysis(uri, token);
      } catch (error) {
        if (error instanceof CancelledError) return;
        failed.add(uri.toString());
        log.warn(`cannot analyse ${uri.toString()}: ${error instanceof Error ? error.message : String(error)}`);
      }
  };
  const run = async (): Promise<void> => {
    if (stop || !dumpView.view.visible) return;
    const uris = pending();
    if (uris.length === 0) return;
    const source = new vscode.CancellationTokenSource();
    stop = source;
    try {
      await vscode.window.withProgress({ location: { viewId: View.dumps } }, () => analyzeAll(uris, source.token));
    } finally {
      stop = undefined;
      source.dispose();
    }
    if (pending().length > 0) settle.request();
  };
  const settle = store.add(
    new Throttle(SETTLE_MS, () => {
      run().catch((error: unknown) => reportError(log, 'background analysis', error));
    }),
  );
  store.add(index.onDidChange(({ kind }) => kind === 'added' && settle.request()));
  store.add(dumpView.view.onDidChangeVisibility(() => settle.request()));
  store.add(
    state.onDidChange(() => {
      if (!state.filter) stop?.cancel();
      settle.request();
    }),
  );
  store.add({ dispose: () => stop?.cancel() });
  return store;
}
