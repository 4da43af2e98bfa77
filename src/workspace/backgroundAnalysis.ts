import * as vscode from 'vscode';
import { CancelledError } from '../core/steps';
import { reportError } from '../host/commandRegistry';
import { View } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { Throttle } from '../host/throttle';
import type { Services } from '../services';
import { readDump } from './dumpReader';

/** How many dumps of the list are analysed unasked, so that their counts show; a screenful. */
const UNASKED = 24;

/** Lets a search or a burst of changes settle first. */
const SETTLE_MS = 300;

/**
 * Analyses dumps one after the other behind the scenes while views are seen. For the view of dumps: the first of the list, so that their counts
 * show; while a filter asks what is in them, all, but of those that a text is asked for in only what holds it. For the views of entities and
 * deals, which tell of the whole workspace: all.
 */
export function registerBackgroundAnalysis(services: Services): vscode.Disposable {
  const { log, index, state, dumpView, entityView, dealView } = services;
  const store = new DisposableStore();
  let stop: vscode.CancellationTokenSource | undefined;
  /** Dumps that need no more looking at until the filter changes: they cannot be read, or do not hold it. */
  const settled = new Set<string>();
  const isWhole = (): boolean => entityView.view.visible || dealView.view.visible;
  const pending = (): vscode.Uri[] => {
    const wantsAll = isWhole() || state.items.narrowsContent;
    const entries = wantsAll ? index.entries : index.entries.slice(0, UNASKED);
    return entries
      .filter(({ uri, analysis }) => !analysis && !settled.has(uri.toString()) && state.items.hasDump(uri.toString()))
      .map(({ uri }) => uri);
  };
  const analyzeAll = async (uris: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<void> => {
    for (const uri of uris) {
      if (token.isCancellationRequested) return;
      try {
        const { text } = state.items;
        if (text && !isWhole() && !(await holdsText(uri, text))) settled.add(uri.toString());
        else await index.analysis(uri, token);
      } catch (error) {
        if (error instanceof CancelledError) return;
        settled.add(uri.toString());
        log.warn(`cannot analyse ${uri.toString()}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  const views = [
    [dumpView.view, View.dumps],
    [entityView.view, View.entities],
    [dealView.view, View.deals],
  ] as const;
  const run = async (): Promise<void> => {
    const shownIn = views.find(([view]) => view.visible);
    if (stop || !shownIn) return;
    const uris = pending();
    if (uris.length === 0) return;
    const source = new vscode.CancellationTokenSource();
    stop = source;
    try {
      await vscode.window.withProgress({ location: { viewId: shownIn[1] } }, () => analyzeAll(uris, source.token));
    } finally {
      stop = undefined;
      source.dispose();
    }
    if (pending().length > 0) next.request();
  };
  const next = store.add(
    new Throttle(SETTLE_MS, () => {
      run().catch((error: unknown) => reportError(log, 'background analysis', error));
    }),
  );
  store.add(index.onDidChange(({ kind }) => kind === 'added' && next.request()));
  for (const [view] of views)
    store.add(
      view.onDidChangeVisibility(({ visible }) => {
        if (!visible) return;
        // What did not hold the filter's text was left out for the view of dumps alone.
        settled.clear();
        next.request();
      }),
    );
  store.add(
    state.onDidChange(() => {
      settled.clear();
      stop?.cancel();
      next.request();
    }),
  );
  store.add({ dispose: () => stop?.cancel() });
  return store;
}

/** Whether a dump's text holds `words`, however they are broken into lines; what an analysis finds is made of the text's words. */
async function holdsText(uri: vscode.Uri, words: string): Promise<boolean> {
  const { source } = await readDump(uri);
  return fold(source.text).includes(fold(words));
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}
