import * as vscode from 'vscode';
import type { Services } from '../services';
import { showLineProblems } from './fileProblems';

/** Shows which lines of the folders' corrections files are no corrections. */
export function registerCorrectionFileProblems({ log, corrections }: Services): vscode.Disposable {
  return showLineProblems(log, {
    name: 'corrections',
    code: 'bad_correction',
    onDidChange: corrections.onDidChange,
    read: async () =>
      (await corrections.badLines()).map(({ folder, line, message }) => ({
        uri: corrections.fileUri(folder),
        line,
        text: vscode.l10n.t('This line is no correction and has no effect: {0}.', message),
      })),
  });
}
