import * as vscode from 'vscode';
import { type CommandArgument, targetUri } from '../commands/commandTarget';
import { cleanedUri, sourceOfCleaned } from '../editor/cleanedText';
import { registerCommand } from '../host/commandRegistry';
import { Command, Scheme } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { UserFacingError } from '../host/errors';
import { withLateProgress } from '../host/progress';
import { toRange, toSpan } from '../host/ranges';
import type { Services } from '../services';
import { dumpPath } from '../workspace/dumpReader';
import { editorOf, select } from './revealPlace';
import { reviewTab } from './reviewTabs';

/** The way between a dump and its cleaned text: Go to Definition in the cleaned text, Show in Original, Show in Cleaned Text. */
export function registerCleanedPlaces({ log, cleaned }: Services): vscode.Disposable {
  const store = new DisposableStore();
  store.add(
    vscode.languages.registerDefinitionProvider(
      { scheme: Scheme.cleaned },
      {
        async provideDefinition(document, position, token) {
          const source = sourceOfCleaned(document.uri);
          if (!source) return undefined;
          const dump = cleaned.lastOf(source) ?? (await cleaned.of(source, token));
          const range = document.getWordRangeAtPosition(position) ?? new vscode.Range(position, position);
          const at = dump.cleaned.toSource(toSpan(document, range));
          return [{ originSelectionRange: range, targetUri: source, targetRange: toRange(dump.document, at) }];
        },
      },
    ),
  );
  store.add(
    registerCommand(log, Command.showInOriginal, async () => {
      const editor = vscode.window.activeTextEditor;
      const source = editor && sourceOfCleaned(editor.document.uri);
      if (!source)
        throw new UserFacingError(vscode.l10n.t('Put the cursor into a cleaned text first; Clean Dump shows one.'));
      const dump = await cleaned.of(source);
      const at = dump.cleaned.toSource(toSpan(editor.document, editor.selection));
      const shown = editorOf(source);
      // The other side of a comparison cannot be given the focus by its document; what is selected in it is seen.
      if (!shown || !reviewTab(source))
        await vscode.window.showTextDocument(dump.document, {
          viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside,
        });
      const original = editorOf(source);
      if (original) select(original, at);
      await focusSide('original', source);
    }),
  );
  store.add(
    registerCommand(log, Command.showInCleaned, async (argument?: CommandArgument) => {
      const source = targetUri(argument);
      const title = vscode.l10n.t('Cleaning {0}…', dumpPath(source));
      const dump = await withLateProgress(title, (token) => cleaned.of(source, token));
      const editor = editorOf(dump.document);
      const at = dump.cleaned.fromSource(editor ? toSpan(dump.document, editor.selection) : { start: 0, end: 0 });
      const uri = cleanedUri(source);
      if (!reviewTab(source)) {
        const document = await vscode.workspace.openTextDocument(uri);
        const viewColumn = editorOf(uri)?.viewColumn ?? vscode.ViewColumn.Beside;
        await vscode.window.showTextDocument(document, { viewColumn, preserveFocus: false });
      }
      const result = editorOf(uri);
      if (result) select(result, at);
      await focusSide('cleaned', source);
    }),
  );
  return store;
}

/** Gives the focus to a side of the comparison of a dump, where it is shown. VS Code calls the changed side the primary one. */
async function focusSide(side: 'original' | 'cleaned', source: vscode.Uri): Promise<void> {
  if (!reviewTab(source)?.isActive) return;
  const name = side === 'cleaned' ? 'focusPrimarySide' : 'focusSecondarySide';
  await vscode.commands.executeCommand(`workbench.action.compareEditor.${name}`);
}
