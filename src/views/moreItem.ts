import * as vscode from 'vscode';
import { Command } from '../host/contributions';
import { type MoreNode, PAGE } from './moreNode';

/** The last row of a long list: a click shows more of it. */
export function moreItem(node: MoreNode<object>): vscode.TreeItem {
  const left = node.total - node.shown;
  const item = new vscode.TreeItem(vscode.l10n.t('Show {0} More', Math.min(left, PAGE)));
  item.description = vscode.l10n.t('{0} of {1} shown', node.shown, node.total);
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: Command.showMore, title: vscode.l10n.t('Show More'), arguments: [node] };
  return item;
}
