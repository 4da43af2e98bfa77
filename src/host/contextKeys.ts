import * as vscode from 'vscode';
import type { ContextKeyId } from './contributions';

/** Sets a context key for `when` clauses. */
export function setContextKey(key: ContextKeyId, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
