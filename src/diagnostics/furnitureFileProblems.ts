import * as vscode from 'vscode';
import { reportError } from '../host/commandRegistry';
import { DisposableStore } from '../host/disposableStore';
import type { Services } from '../services';
import { SOURCE } from './dumpDiagnostics';

/** Shows which lines of the folders' lists of furniture are no lines of furniture. */
export function registerFurnitureFileProblems({ log, furniture }: Services): vscode.Disposable {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection('seedDump.furniture'));
  const show = async (): Promise<void> => {
    const byFile = new Map<string, vscode.Diagnostic[]>();
    for (const { uri, line, message } of await furniture.badLines()) {
      const text = vscode.l10n.t('This is no line of furniture and has no effect: {0}.', message);
      const range = new vscode.Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER);
      const diagnostic = new vscode.Diagnostic(range, text, vscode.DiagnosticSeverity.Warning);
      diagnostic.source = SOURCE;
      diagnostic.code = 'bad_furniture';
      byFile.set(uri.toString(), [...(byFile.get(uri.toString()) ?? []), diagnostic]);
    }
    collection.clear();
    for (const [key, diagnostics] of byFile) collection.set(vscode.Uri.parse(key), diagnostics);
  };
  const refresh = (): void => {
    show().catch((error: unknown) => reportError(log, 'furniture file', error));
  };
  store.add(furniture.onDidChange(refresh));
  refresh();
  return store;
}
