import * as vscode from 'vscode';
import { isDumpPath } from '../core/read/dumpEndings';
import { CancelledError } from '../core/steps';
import { Scheme } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import type { Services } from '../services';

/** The address of a dump's cleaned text: that of the dump, but of plain text where the dump is HTML, JSON or the like. */
export function cleanedUri(source: vscode.Uri): vscode.Uri {
  const path = isDumpPath(source.path) && !/\.txt$/i.test(source.path) ? `${source.path}.txt` : source.path;
  return vscode.Uri.from({ scheme: Scheme.cleaned, path, query: source.toString() });
}

/** The dump that a cleaned text is of; `undefined` for other addresses. */
export function sourceOfCleaned(uri: vscode.Uri): vscode.Uri | undefined {
  return uri.scheme === Scheme.cleaned ? vscode.Uri.parse(uri.query) : undefined;
}

/** Serves cleaned texts as read-only documents that follow their dump, the choices of its review and the settings. */
export function registerCleanedText({ cleaned }: Services): vscode.Disposable {
  const store = new DisposableStore();
  const changed = store.add(new vscode.EventEmitter<vscode.Uri>());
  store.add(
    cleaned.onDidChange((source) => {
      for (const { uri, isClosed } of vscode.workspace.textDocuments) {
        const own = isClosed ? undefined : sourceOfCleaned(uri);
        if (own && (!source || own.toString() === source.toString())) changed.fire(uri);
      }
    }),
  );
  store.add(
    vscode.workspace.registerTextDocumentContentProvider(Scheme.cleaned, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri, token) {
        const source = sourceOfCleaned(uri);
        if (!source) return '';
        try {
          return (await cleaned.of(source, token)).cleaned.text;
        } catch (error) {
          // The text is asked for anew, or nobody wants it any more.
          if (error instanceof CancelledError) return undefined;
          throw error;
        }
      },
    }),
  );
  return store;
}
