import * as vscode from 'vscode';
import { UserFacingError } from '../host/errors';
import { dumpPath } from '../workspace/dumpReader';

/**
 * Opens a dump as a document; it is not shown.
 * @throws UserFacingError where the editor cannot open it: it is gone, unreadable, binary or too long.
 */
export async function openDump(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserFacingError(vscode.l10n.t('{0} cannot be opened. {1}', dumpPath(uri), reason));
  }
}
