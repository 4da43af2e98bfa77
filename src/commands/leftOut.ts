import * as vscode from 'vscode';
import { dumpPath } from '../workspace/dumpReader';

/** A file that a command on a folder left out, wholly or in part, and why, for people. */
export interface LeftOut {
  readonly uri: vscode.Uri;
  readonly message: string;
}

/** How many files are told by name. */
const NAMED = 3;

/** Tells which files a command left out, and has the log name all of them; says nothing where there are none. Does not wait for the user. */
export function tellLeftOut(log: vscode.LogOutputChannel, leftOut: readonly LeftOut[]): void {
  if (leftOut.length === 0) return;
  const lines = leftOut.map(({ uri, message }) => `${dumpPath(uri)}: ${message}`);
  for (const line of lines) log.warn(`left out: ${line}`);
  const named = lines.slice(0, NAMED).join(' ');
  const more = lines.length - NAMED;
  void vscode.window.showWarningMessage(
    more > 0
      ? vscode.l10n.t('Not all could be read. {0} And {1} more, which the log names.', named, more)
      : vscode.l10n.t('Not all could be read. {0}', named),
  );
}
