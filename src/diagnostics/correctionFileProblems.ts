import * as vscode from 'vscode';
import { reportError } from '../host/commandRegistry';
import { DisposableStore } from '../host/disposableStore';
import type { Services } from '../services';
import { SOURCE } from './dumpDiagnostics';

/** Shows which lines of the folders' corrections files are no corrections. */
export function registerCorrectionFileProblems({ log, corrections }: Services): vscode.Disposable {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection('seedDump.corrections'));
  const show = async (): Promise<void> => {
    const byFile = new Map<string, vscode.Diagnostic[]>();
    for (const { folder, line, message } of await corrections.badLines()) {
      const text = vscode.l10n.t('This line is no correction and has no effect: {0}.', message);
      const range = new vscode.Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER);
      const diagnostic = new vscode.Diagnostic(range, text, vscode.DiagnosticSeverity.Warning);
      diagnostic.source = SOURCE;
      diagnostic.code = 'bad_correction';
      const key = corrections.fileUri(folder).toString();
      byFile.set(key, [...(byFile.get(key) ?? []), diagnostic]);
    }
    collection.clear();
    for (const [key, diagnostics] of byFile) collection.set(vscode.Uri.parse(key), diagnostics);
  };
  const refresh = (): void => {
    show().catch((error: unknown) => reportError(log, 'corrections file', error));
  };
  store.add(corrections.onDidChange(refresh));
  refresh();
  return store;
}
