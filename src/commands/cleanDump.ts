import * as vscode from 'vscode';
import { isRecord, recordAddress } from '../containers/recordAddress';
import { withoutDumpEnding } from '../core/read/dumpEndings';
import { sourceOfCleaned } from '../editor/cleanedText';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { UserFacingError } from '../host/errors';
import { withLateProgress } from '../host/progress';
import { wholeRange } from '../host/ranges';
import { cleanOptions } from '../review/cleanedTexts';
import { inPlaceRefusal } from '../review/inPlace';
import { showReview } from '../review/revealPlace';
import type { Services } from '../services';
import { dumpPath } from '../workspace/dumpReader';
import { type CommandArgument, targetUri } from './commandTarget';

/** Clean Dump: shows the original beside the cleaned text for review, which then can be applied or saved as a new file. */
export function registerCleanDump({ log, cleaned, settings, review, reviewView }: Services): vscode.Disposable {
  const store = new DisposableStore();
  store.add(
    registerCommand(log, Command.cleanDump, async (argument?: CommandArgument) => {
      const source = changeable(sourceFor(argument));
      const title = vscode.l10n.t('Cleaning {0}…', dumpPath(source));
      const dump = await withLateProgress(title, (token) => cleaned.of(source, token));
      // What choices keep may be taken away again: there is something to review.
      if (sameText(dump.document.getText(), dump.cleaned.text) && !dump.analysis.kept?.length)
        throw new UserFacingError(
          vscode.l10n.t('{0} is clean already: there is nothing to take away.', dumpPath(source)),
        );
      await showReview(source, false);
      await review.ready();
      await reviewView.show();
    }),
  );
  store.add(
    registerCommand(log, Command.applyCleanedText, async (argument?: CommandArgument) => {
      const source = changeable(sourceFor(argument));
      const dump = await cleaned.of(source);
      const refusal = inPlaceRefusal(dumpPath(source), dump.analysis.dump.format);
      if (refusal) throw new UserFacingError(refusal);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(source, wholeRange(dump.document), dump.cleaned.text);
      if (!(await vscode.workspace.applyEdit(edit)))
        throw new UserFacingError(vscode.l10n.t('{0} could not be changed. Is it read-only?', dumpPath(source)));
      await vscode.window.showTextDocument(dump.document);
      vscode.window.setStatusBarMessage(vscode.l10n.t('Cleaned. Undo brings the original back.'), 6000);
    }),
  );
  store.add(
    registerCommand(log, Command.saveCleanedText, async (argument?: CommandArgument, wanted?: vscode.Uri) => {
      const source = sourceFor(argument);
      const ending = cleanOptions(settings).format === 'markdown' ? 'md' : 'txt';
      const target =
        wanted instanceof vscode.Uri ? wanted : await vscode.window.showSaveDialog(saveOptions(source, ending));
      if (!target) return;
      if (target.toString() === source.toString())
        throw new UserFacingError(
          vscode.l10n.t('That is the dump itself: choose another name, or apply the cleaned text.'),
        );
      const { text } = (await cleaned.of(source)).cleaned;
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
      await vscode.window.showTextDocument(target);
    }),
  );
  return store;

  /** The dump to clean: called on the cleaned text itself, the dump that it is of; called on nothing, the dump under review. */
  function sourceFor(argument: CommandArgument): vscode.Uri {
    if (argument === undefined && !vscode.window.activeTextEditor && review.source) return review.source;
    const uri = targetUri(argument);
    return sourceOfCleaned(uri) ?? uri;
  }
}

/**
 * The dump itself.
 * @throws UserFacingError where it cannot be changed, so that there is nothing to review: it is a record of a container.
 */
function changeable(source: vscode.Uri): vscode.Uri {
  if (!isRecord(source)) return source;
  throw new UserFacingError(
    vscode.l10n.t('{0} is a record, which cannot be changed. Save its cleaned text as a new file.', dumpPath(source)),
  );
}

/** Proposes `name.clean.txt` (or `.md`) beside `name.txt`, `name.html` and the like; nothing for a dump that has no place on disk. */
function saveOptions(source: vscode.Uri, ending: string): vscode.SaveDialogOptions {
  if (source.scheme === 'untitled') return {};
  const record = recordAddress(source);
  if (record) {
    const { container, place } = record;
    return { defaultUri: container.with({ path: `${container.path}.${place.number}.clean.${ending}` }) };
  }
  const path = `${withoutDumpEnding(source.path)}.clean.${ending}`;
  return { defaultUri: source.with({ path }) };
}

function sameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
}
