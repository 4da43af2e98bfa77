import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';

const EXTENSION_ID = 'seed-dump.seed-dump-explorer';

/** Fails with `message` where `condition` does not hold; node:assert is not there in a web worker. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** The extension under test. */
export function extension(): vscode.Extension<SeedDumpApi> {
  const found = vscode.extensions.getExtension<SeedDumpApi>(EXTENSION_ID);
  assert(found, `${EXTENSION_ID} is not installed`);
  return found;
}

/** A file of the folder that is open. */
export function fileUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}
