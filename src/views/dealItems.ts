import * as vscode from 'vscode';
import type { DealType } from '../core/analysis';
import { Command, ItemContext } from '../host/contributions';
import { countArticles, countDeals, dealTypeLabel } from '../host/labels';
import { dumpPath } from '../workspace/dumpReader';
import { dealIcon, dealLook } from './dealLook';
import {
  type DealGroupNode,
  type DealTreeNode,
  type TellingNode,
  tellingNodes,
  type WorkspaceDealNode,
} from './dealNodes';
import { monthLabel } from './monthLabel';
import { moreItem } from './moreItem';
import { contextIn } from './readOnlyContext';

const { t } = vscode.l10n;
const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** How a node of the tree of deals looks. */
export function dealTreeItem(node: DealTreeNode): vscode.TreeItem {
  const item = baseItem(node);
  item.id = node.id;
  return item;
}

function baseItem(node: DealTreeNode): vscode.TreeItem {
  switch (node.kind) {
    case 'dealGroup':
      return groupItem(node);
    case 'workspaceDeal':
      return dealItem(node);
    case 'telling':
      return tellingItem(node);
    case 'more':
      return moreItem(node);
  }
}

/** What a group of deals is called. */
function dealGroupLabel({ grouping, group: { value } }: Pick<DealGroupNode, 'grouping' | 'group'>): string {
  switch (grouping) {
    case 'type':
      return dealTypeLabel(value as DealType);
    case 'company':
      return value || t('(nobody named)');
    case 'date':
      return value ? monthLabel(value, vscode.env.language) : t('(no date)');
    case 'dump':
      return dumpPath(vscode.Uri.parse(value));
  }
}

function groupIconOf({ grouping, group: { value } }: DealGroupNode): string {
  switch (grouping) {
    case 'type':
      return dealIcon(value as DealType);
    case 'company':
      return 'organization';
    case 'date':
      return 'calendar';
    case 'dump':
      return 'file-text';
  }
}

function groupItem(node: DealGroupNode): vscode.TreeItem {
  const { deals } = node.group;
  const label = dealGroupLabel(node);
  const disputed = deals.filter((deal) => deal.disputed).length;
  const notes = [String(deals.length), disputed > 0 ? t('{0} disputed', disputed) : ''];
  const item = new vscode.TreeItem(label, Collapsed);
  item.description = notes.filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(groupIconOf(node));
  item.contextValue = ItemContext.dealGroup;
  item.accessibilityInformation = { label: [label, countDeals(deals.length), notes[1]].filter(Boolean).join(', ') };
  return item;
}

function dealItem(node: WorkspaceDealNode): vscode.TreeItem {
  const { main, date, disputed } = node.listed;
  const { title, facts, icon, label } = dealLook(main);
  const articles = tellingNodes(node).length;
  const told = articles > 1 ? countArticles(articles) : '';
  const dispute = disputed ? t('disputed') : '';
  const item = new vscode.TreeItem(title, Collapsed);
  item.description = [dispute, ...facts, date ?? '', told].filter(Boolean).join(' · ');
  item.iconPath = disputed ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')) : icon;
  item.contextValue = contextIn(node.listed.tellings[0]!.uri, ItemContext.workspaceDeal);
  item.command = { command: Command.openItem, title: t('Go to Text'), arguments: [node] };
  item.accessibilityInformation = {
    label: [label, dispute && t('its tellings contradict each other'), date ?? '', told].filter(Boolean).join(', '),
  };
  return item;
}

function tellingItem(node: TellingNode): vscode.TreeItem {
  const { telling, article, repeats } = node;
  const path = dumpPath(vscode.Uri.parse(telling.uri));
  const headline = article.headline || t('(no headline)');
  const facts = repeats ? [t('repeats another article')] : dealLook(telling.deal).facts;
  const item = new vscode.TreeItem(headline, None);
  item.description = [...facts, article.datePublished ?? '', path].filter(Boolean).join(' · ');
  item.iconPath = telling.conflict
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : new vscode.ThemeIcon(repeats ? 'note' : 'file-text');
  item.contextValue = contextIn(telling.uri, ItemContext.telling);
  item.command = { command: Command.openItem, title: t('Go to Text'), arguments: [node] };
  const conflict = telling.conflict ? t('contradicts another telling') : '';
  item.accessibilityInformation = {
    label: [t('Article: {0}', headline), conflict, item.description].filter(Boolean).join(', '),
  };
  return item;
}
