import * as vscode from 'vscode';
import type { Services } from '../services';
import { showLineProblems } from './fileProblems';

/** Shows which lines of the folders' lists of furniture are no lines of furniture. */
export function registerFurnitureFileProblems({ log, furniture }: Services): vscode.Disposable {
  return showLineProblems(log, {
    name: 'furniture',
    code: 'bad_furniture',
    onDidChange: furniture.onDidChange,
    read: async () =>
      (await furniture.badLines()).map(({ uri, line, message }) => ({
        uri,
        line,
        text: vscode.l10n.t('This is no line of furniture and has no effect: {0}.', message),
      })),
  });
}
