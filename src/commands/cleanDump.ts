import * as vscode from 'vscode';
import { cleanedTextOf, cleanedUri, sourceOfCleaned } from '../editor/cleanedText';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { UserFacingError } from '../host/errors';
import { withLateProgress } from '../host/progress';
import { wholeRange } from '../host/ranges';
import type { Services } from '../services';
import { dumpPath } from '../workspace/dumpReader';
import { type CommandArgument, targetUri } from './commandTarget';

/** Clean Dump: shows the original beside the cleaned text, then applies it or saves it as a new file, as the user chooses. */
export function registerCleanDump({ log, index }: Services): vscode.Disposable {
  const store = new DisposableStore();
  store.add(
    registerCommand(log, Command.cleanDump, async (argument?: CommandArgument) => {
      const source = sourceFor(argument);
      const title = vscode.l10n.t('Cleaning {0}…', dumpPath(source));
      const { document, cleaned } = await withLateProgress(title, (token) => cleanedTextOf(index, source, token));
      if (sameText(document.getText(), cleaned))
        throw new UserFacingError(
          vscode.l10n.t('{0} is clean already: there is nothing to take away.', dumpPath(source)),
        );
      const name = source.path.slice(source.path.lastIndexOf('/') + 1);
      const diffTitle = vscode.l10n.t('{0} (original ↔ cleaned)', name);
      await vscode.commands.executeCommand('vscode.diff', source, cleanedUri(source), diffTitle);
      void offer(source);
    }),
  );
  store.add(
    registerCommand(log, Command.applyCleanedText, async (argument?: CommandArgument) => {
      const source = sourceFor(argument);
      const { document, cleaned } = await cleanedTextOf(index, source);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(source, wholeRange(document), cleaned);
      if (!(await vscode.workspace.applyEdit(edit)))
        throw new UserFacingError(vscode.l10n.t('{0} could not be changed. Is it read-only?', dumpPath(source)));
      await vscode.window.showTextDocument(document);
      vscode.window.setStatusBarMessage(vscode.l10n.t('Cleaned. Undo brings the original back.'), 6000);
    }),
  );
  store.add(
    registerCommand(log, Command.saveCleanedText, async (argument?: CommandArgument, wanted?: vscode.Uri) => {
      const source = sourceFor(argument);
      const target = wanted instanceof vscode.Uri ? wanted : await vscode.window.showSaveDialog(saveOptions(source));
      if (!target) return;
      const { cleaned } = await cleanedTextOf(index, source);
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(cleaned));
      await vscode.window.showTextDocument(target);
    }),
  );
  return store;
}

/** The dump to clean; called on the cleaned text itself, the dump that it is of. */
function sourceFor(argument: CommandArgument): vscode.Uri {
  const uri = targetUri(argument);
  return sourceOfCleaned(uri) ?? uri;
}

/** Asks what to do with the cleaned text; the comparison's title bar offers the same for later. */
async function offer(source: vscode.Uri): Promise<void> {
  const apply = vscode.l10n.t('Apply');
  const save = vscode.l10n.t('Save As…');
  const message = vscode.l10n.t('The comparison shows what cleaning takes away from {0}.', dumpPath(source));
  const choice = await vscode.window.showInformationMessage(message, apply, save);
  if (choice === apply) await vscode.commands.executeCommand(Command.applyCleanedText, source);
  if (choice === save) await vscode.commands.executeCommand(Command.saveCleanedText, source);
}

/** Proposes `name.clean.txt` beside `name.txt` and `name.html`; nothing for a dump that has no place on disk. */
function saveOptions(source: vscode.Uri): vscode.SaveDialogOptions {
  if (source.scheme === 'untitled') return {};
  const path = source.path.replace(/(?:\.(?:txt|html?))?$/i, '.clean.txt');
  return { defaultUri: source.with({ path }) };
}

function sameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
}
