import * as vscode from 'vscode';
import { Command, ItemContext } from '../host/contributions';
import { reasonLabel } from '../host/labels';
import { plainText } from '../language/plainText';
import type { CleanedDump } from './cleanedTexts';
import { contextOf } from './placeContext';
import { isRemoved, type PlaceNode, type ReviewNode } from './reviewNodes';

const { t } = vscode.l10n;

/** How much of a stretch its item shows, in UTF-16 units. */
const SHOWN = 120;

/** How an item of a review looks; `dump` is the one under review. */
export function reviewItem(node: ReviewNode, dump: CleanedDump): vscode.TreeItem {
  const item = node.kind === 'place' ? placeItem(node, dump) : groupItem(node);
  const removed = isRemoved(node);
  item.id = node.id;
  item.contextValue = removed ? ItemContext.removedText : ItemContext.keptText;
  const tooltip = removed ? t('Taken away; uncheck to keep') : t('Kept; check to take away');
  item.checkboxState = {
    state: removed ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
    tooltip,
    accessibilityInformation: { label: removed ? t('taken away') : t('kept') },
  };
  return item;
}

/** What the mouse on a place tells: why it goes, and what stands around it. */
export function placeTooltip(
  { removal, removed }: PlaceNode,
  { document, analysis }: CleanedDump,
): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendMarkdown(
    `**${removed ? t('Taken away') : t('Kept')}**: ${reasonLabel(removal.reason)} (\`${removal.rule}\`)\n\n`,
  );
  const { before, own, after } = contextOf(document.getText(), removal.span);
  const plain = (part: string): string => plainText(part, analysis.dump.format);
  if (before) text.appendText(`${plain(before)}\n`);
  text.appendMarkdown('\n\n---\n\n');
  text.appendText(plain(own));
  text.appendMarkdown('\n\n---\n\n');
  if (after) text.appendText(plain(after));
  return text;
}

function placeItem(node: PlaceNode, { document, analysis }: CleanedDump): vscode.TreeItem {
  const { span } = node.removal;
  const line = document.positionAt(span.start).line + 1;
  const start = document.positionAt(span.start);
  const own = document.getText(
    new vscode.Range(start, document.positionAt(Math.min(span.end, span.start + 4 * SHOWN))),
  );
  const excerpt = plainText(own, analysis.dump.format).replace(/\s+/g, ' ').trim().slice(0, SHOWN);
  const item = new vscode.TreeItem(excerpt || t('(nothing to see)'));
  item.description = t('line {0}', line);
  const state = node.removed ? t('taken away') : t('kept');
  item.accessibilityInformation = { label: t('{0}, line {1}, {2}', item.label as string, line, state) };
  item.command = { command: Command.openRemoval, title: t('Go to Text'), arguments: [node] };
  return item;
}

function groupItem(node: Exclude<ReviewNode, PlaceNode>): vscode.TreeItem {
  const label =
    node.kind === 'reason'
      ? reasonLabel(node.reason)
      : node.kind === 'rule'
        ? node.rule
        : t('{0} to {1}', node.first, node.first + node.total - 1);
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  // A reason with one rule has nothing to choose between: its places are what is looked for.
  const only = node.kind === 'rule' && node.parent.children.length === 1;
  const item = new vscode.TreeItem(label, only ? Expanded : Collapsed);
  item.description = node.gone === node.total ? String(node.total) : t('{0} of {1}', node.gone, node.total);
  item.accessibilityInformation = { label: t('{0}, {1} of {2} taken away', label, node.gone, node.total) };
  return item;
}
