import * as vscode from 'vscode';
import { reportError } from '../host/commandRegistry';
import { DisposableStore } from '../host/disposableStore';
import { SOURCE } from './dumpDiagnostics';

/** A line of a file of the program's own that has no effect. */
export interface LineProblem {
  readonly uri: vscode.Uri;
  /** 1-based. */
  readonly line: number;
  /** What is wrong, for people. */
  readonly text: string;
}

/** What the problems of a kind of file come from. */
export interface LineProblems {
  /** What the file is called in the log and in the collection's name. */
  readonly name: string;
  readonly code: string;
  readonly onDidChange: vscode.Event<unknown>;
  read(): Promise<readonly LineProblem[]>;
}

/** Shows the bad lines of a kind of file as warnings, and again whenever they change. */
export function showLineProblems(log: vscode.LogOutputChannel, source: LineProblems): vscode.Disposable {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection(`seedDump.${source.name}`));
  const show = async (): Promise<void> => {
    const byFile = new Map<string, vscode.Diagnostic[]>();
    for (const { uri, line, text } of await source.read()) {
      const range = new vscode.Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER);
      const diagnostic = new vscode.Diagnostic(range, text, vscode.DiagnosticSeverity.Warning);
      diagnostic.source = SOURCE;
      diagnostic.code = source.code;
      byFile.set(uri.toString(), [...(byFile.get(uri.toString()) ?? []), diagnostic]);
    }
    collection.clear();
    for (const [key, diagnostics] of byFile) collection.set(vscode.Uri.parse(key), diagnostics);
  };
  const refresh = (): void => {
    show().catch((error: unknown) => reportError(log, `${source.name} file`, error));
  };
  store.add(source.onDidChange(refresh));
  refresh();
  return store;
}
