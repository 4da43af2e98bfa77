import * as vscode from 'vscode';
import { lineOf } from '../core/text/lineStarts';
import { ItemContext } from '../host/contributions';
import { countRemovals, reasonLabel } from '../host/labels';
import type { ReasonNode, RemovalNode, RemovalsNode } from './removalNodes';

const { t } = vscode.l10n;
const { Collapsed } = vscode.TreeItemCollapsibleState;

/** The row of what cleaning takes out of an article or out of a dump between them. */
export function removalsItem({ parent, parts }: RemovalsNode): vscode.TreeItem {
  const name = parent.kind === 'dump' ? t('Removals outside of articles') : t('Removals');
  const item = new vscode.TreeItem(name, Collapsed);
  item.description = String(parts.length);
  item.iconPath = new vscode.ThemeIcon('trash');
  item.contextValue = ItemContext.removals;
  item.accessibilityInformation = { label: `${name}, ${parts.length}` };
  return item;
}

/** The row of what cleaning takes for one reason. */
export function reasonItem({ reason, parts }: ReasonNode): vscode.TreeItem {
  const item = new vscode.TreeItem(reasonLabel(reason), Collapsed);
  item.description = String(parts.length);
  item.iconPath = new vscode.ThemeIcon('tag');
  item.contextValue = ItemContext.reason;
  item.accessibilityInformation = { label: `${reasonLabel(reason)}, ${countRemovals(parts.length)}` };
  return item;
}

/** The row of one stretch; `lines` are the offsets at which the dump's lines begin. */
export function removalItem({ part, excerpt }: RemovalNode, lines: Int32Array | undefined): vscode.TreeItem {
  const { removal, kept } = part;
  const line = lines ? t('line {0}', lineOf(lines, removal.span.start) + 1) : '';
  const item = new vscode.TreeItem(excerpt ?? (line || removal.rule));
  item.description = [kept ? t('kept') : '', excerpt ? line : '', removal.rule].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(kept ? 'pass' : 'remove');
  item.contextValue = kept ? ItemContext.keptRemoval : ItemContext.removal;
  item.accessibilityInformation = {
    label: [reasonLabel(removal.reason), kept ? t('kept') : '', excerpt ?? '', line].filter(Boolean).join(', '),
  };
  return item;
}
