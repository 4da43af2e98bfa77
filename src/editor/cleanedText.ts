import * as vscode from 'vscode';
import { cleanSteps } from '../core/clean/cleanText';
import { Scheme } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { runSliced } from '../host/timeSlicer';
import type { Services } from '../services';
import type { DumpIndex } from '../workspace/dumpIndex';
import { openDocument } from '../workspace/dumpReader';
import { openDump } from './openDump';

/** The address of a dump's cleaned text: that of the dump, but of plain text where the dump is HTML. */
export function cleanedUri(source: vscode.Uri): vscode.Uri {
  const path = source.path.replace(/\.html?$/i, '$&.txt');
  return vscode.Uri.from({ scheme: Scheme.cleaned, path, query: source.toString() });
}

/** The dump that a cleaned text is of; `undefined` for other addresses. */
export function sourceOfCleaned(uri: vscode.Uri): vscode.Uri | undefined {
  return uri.scheme === Scheme.cleaned ? vscode.Uri.parse(uri.query) : undefined;
}

/**
 * The cleaned text of a dump as it stands in its editor, opened for it where needed (not shown): editors may change line ends, and
 * what is compared and applied must be the same text.
 * @throws CancelledError where `token` asks to stop.
 */
export async function cleanedTextOf(
  index: DumpIndex,
  source: vscode.Uri,
  token?: vscode.CancellationToken,
): Promise<{ readonly document: vscode.TextDocument; readonly cleaned: string }> {
  const document = await openDump(source);
  for (;;) {
    const { version } = document;
    const analysis = await index.analysis(source, token);
    if (document.version !== version) continue;
    const { text } = await runSliced(cleanSteps(document.getText(), analysis), { token });
    if (document.version === version) return { document, cleaned: text };
  }
}

/** Serves cleaned texts as read-only documents that follow their dump. */
export function registerCleanedText({ index }: Services): vscode.Disposable {
  const store = new DisposableStore();
  const changed = store.add(new vscode.EventEmitter<vscode.Uri>());
  store.add(
    index.onDidChange(({ kind, uri }) => {
      if (kind === 'changed' && openDocument(cleanedUri(uri))) changed.fire(cleanedUri(uri));
    }),
  );
  store.add(
    vscode.workspace.registerTextDocumentContentProvider(Scheme.cleaned, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri, token) {
        const source = sourceOfCleaned(uri);
        return source ? (await cleanedTextOf(index, source, token)).cleaned : '';
      },
    }),
  );
  return store;
}
