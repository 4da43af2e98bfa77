import * as vscode from 'vscode';

/** Whether VS Code's glob `pattern` fits `uri`; in a workspace folder the pattern is relative to the folder, as in `findFiles`. */
export function matchesGlob(pattern: string, uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const selector = { pattern: folder ? new vscode.RelativePattern(folder, pattern) : pattern };
  // The selector asks for the URI only, so a file need not be opened to be matched.
  const probe = { uri, languageId: '' } as vscode.TextDocument;
  return vscode.languages.match(selector, probe) > 0;
}
