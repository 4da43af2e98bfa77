import * as vscode from 'vscode';
import { UserFacingError } from '../host/errors';
import { dumpOf, isDumpPart, type TreeNode } from '../views/treeNodes';

/** What a command was called on: an item of the tree, a file of the explorer or an editor's menu, or nothing (the palette). */
export type CommandArgument = TreeNode | vscode.Uri | undefined;

/** Whether a command's argument is an item of the tree. */
export function isTreeNode(argument: CommandArgument): argument is TreeNode {
  return argument !== undefined && !(argument instanceof vscode.Uri) && 'kind' in argument && 'id' in argument;
}

/**
 * The dump that a command is about: that of its argument, else that of the active editor.
 * @throws UserFacingError where there is neither, or a file of records is chosen.
 */
export function targetUri(argument: CommandArgument): vscode.Uri {
  if (argument instanceof vscode.Uri) return argument;
  if (isTreeNode(argument)) {
    if (!isDumpPart(argument)) throw new UserFacingError(vscode.l10n.t('Choose one of its records first.'));
    return vscode.Uri.parse(dumpOf(argument).uri);
  }
  const active = vscode.window.activeTextEditor?.document.uri;
  if (!active)
    throw new UserFacingError(vscode.l10n.t('Open a seed dump first, or choose one in the Seed Dumps view.'));
  return active;
}
