import * as vscode from 'vscode';
import { openDump } from '../editor/openDump';
import { revealSpan } from '../editor/revealSpan';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { UserFacingError } from '../host/errors';
import type { Services } from '../services';
import { dumpPath, openDocument } from '../workspace/dumpReader';
import { locatePlace } from './locatePlace';
import type { ResultDocuments } from './resultDocuments';
import type { ResultDumps } from './resultDumps';

/** How long a note stays in the status bar, in milliseconds. */
const NOTE_MS = 6000;

/**
 * Go to Place in Dump: from a span in a result to its place. Called with the result's address and an offset in it (the links do so), else for the cursor of the
 * active editor.
 */
export function registerSpanCommand(
  results: ResultDocuments,
  dumps: ResultDumps,
  { log }: Services,
): vscode.Disposable {
  return registerCommand(log, Command.goToSpan, async (address?: unknown, offset?: unknown) => {
    const { document, at } = whereFrom(address, offset);
    const result = await results.of(document);
    if (!result)
      throw new UserFacingError(
        vscode.l10n.t('This is no result of Seed Dump Explorer: open a JSON file with deals or entities first.'),
      );
    const reference = result.places.at(at);
    if (!reference) throw new UserFacingError(vscode.l10n.t('Put the cursor on a span, or on what has one, first.'));
    const uri = await dumps.find(document.uri, reference.dump);
    if (!uri) throw new UserFacingError(missingDump(reference.dump.source ?? ''));
    const dump = await openDump(uri);
    const located = locatePlace(dump.getText(), result.text, result.places, reference);
    if (located.state === 'gone' || located.state === 'outside')
      throw new UserFacingError(vscode.l10n.t('{0} has changed: the text is no longer in it.', dumpPath(uri)));
    await revealSpan(dump, located.span, { preserveFocus: false });
    if (located.state === 'moved')
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('{0} has changed: this is where the text stands now.', dumpPath(uri)),
        NOTE_MS,
      );
  });
}

/** What to say where the dump of a result cannot be found. */
export function missingDump(source: string): string {
  return source
    ? vscode.l10n.t('The dump {0} cannot be found from here. Open the folder that it is in.', source)
    : vscode.l10n.t('The result does not say which dump it is of.');
}

function whereFrom(address: unknown, offset: unknown): { document: vscode.TextDocument; at: number } {
  if (typeof address === 'string' && typeof offset === 'number') {
    const document = openDocument(vscode.Uri.parse(address));
    if (document) return { document, at: offset };
  }
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new UserFacingError(vscode.l10n.t('Put the cursor on a span, or on what has one, first.'));
  return { document: editor.document, at: editor.document.offsetAt(editor.selection.active) };
}
