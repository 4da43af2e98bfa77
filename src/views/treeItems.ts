import * as vscode from 'vscode';
import type { DealType, DumpKind } from '../core/analysis';
import { moneyText } from '../core/export/moneyText';
import { countedDeals } from '../core/merge/countedDeals';
import { Command, ItemContext } from '../host/contributions';
import {
  countArticles,
  countDeals,
  countMentions,
  dealTypeLabel,
  entityTypeLabel,
  groupLabel,
  kindLabel,
  roundLabel,
  statusLabel,
} from '../host/labels';
import type { DumpEntry } from '../workspace/dumpIndex';
import { dumpPath } from '../workspace/dumpReader';
import { dealBackers, dealSellers, dealTitle } from './dealTitle';
import type { ArticleNode, DealNode, EntityNode, GroupName, GroupNode, TreeNode } from './treeNodes';

const KIND_ICONS: Readonly<Record<DumpKind, string>> = {
  plain_archive: 'archive',
  dated_archive: 'calendar',
  magazine_page: 'browser',
  feed_digest: 'rss',
  newsletter: 'mail',
  listing: 'list-unordered',
  single_article: 'file-text',
  not_a_dump: 'circle-slash',
};

const GROUP_ICONS: Readonly<Record<GroupName, string>> = {
  deals: 'briefcase',
  organization: 'organization',
  person: 'person',
  place: 'globe',
  product: 'package',
  money: 'credit-card',
  percent: 'pie-chart',
  date: 'calendar',
};

const DEAL_ICONS: Readonly<Record<DealType, string>> = {
  funding_round: 'rocket',
  acquisition: 'git-pull-request',
  stake_purchase: 'pie-chart',
  merger: 'git-merge',
  fund_raise: 'database',
  ipo: 'graph-line',
  partnership: 'link',
};

/** Marks what a correction says. */
const CORRECTED = '✓';

/** {@link CORRECTED} for those who hear it. */
function correctedLabel({ corrected }: { readonly corrected?: boolean }): string {
  return corrected ? vscode.l10n.t('corrected') : '';
}

/** The icon of a kind of dump, as a codicon's name. */
export function kindIcon(kind: DumpKind): string {
  return KIND_ICONS[kind];
}

/** How a node looks in the tree. `entry` is its dump's; `undefined` where the dump is gone. */
export function treeItem(node: TreeNode, entry: DumpEntry | undefined): vscode.TreeItem {
  const item = baseItem(node, entry);
  item.id = node.id;
  if (node.kind === 'article' || node.kind === 'entity' || node.kind === 'deal')
    item.command = { command: Command.openItem, title: vscode.l10n.t('Go to Text'), arguments: [node] };
  return item;
}

function baseItem(node: TreeNode, entry: DumpEntry | undefined): vscode.TreeItem {
  switch (node.kind) {
    case 'dump':
      return dumpItem(vscode.Uri.parse(node.uri), entry);
    case 'article':
      return articleItem(node);
    case 'group':
      return groupItem(node);
    case 'entity':
      return entityItem(node);
    case 'deal':
      return dealItem(node);
  }
}

function dumpItem(uri: vscode.Uri, entry: DumpEntry | undefined): vscode.TreeItem {
  const path = dumpPath(uri);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = path.slice(0, -name.length - 1);
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  const kind = entry?.analysis?.dump.kind ?? entry?.detection.kind ?? 'not_a_dump';
  const { articles, deals } = entry?.analysis ?? {};
  const counts = articles && deals ? [countArticles(articles.length), countDeals(countedDeals(deals).length)] : [];
  item.description = [...counts, kindLabel(kind), folder].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(kindIcon(kind));
  item.contextValue = ItemContext.dump;
  item.resourceUri = uri;
  item.accessibilityInformation = { label: [name, ...counts, kindLabel(kind), folder].filter(Boolean).join(', ') };
  return item;
}

function articleItem({ article, counts }: ArticleNode): vscode.TreeItem {
  const { deals, entities } = counts;
  const state = deals + entities > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(article.headline || vscode.l10n.t('(no headline)'), state);
  const facts = [article.corrected ? CORRECTED : '', article.datePublished ?? '', deals > 0 ? countDeals(deals) : ''];
  item.description = facts.filter(Boolean).join(' · ');
  const faded = article.duplicateOf !== undefined || article.truncated;
  // Long headlines leave no room for the count; the colour still tells where deals are.
  const colour = deals > 0 ? new vscode.ThemeColor('charts.green') : undefined;
  item.iconPath = new vscode.ThemeIcon(faded ? 'note' : 'file-text', colour);
  item.contextValue = ItemContext.article;
  const by = article.author.length > 0 ? vscode.l10n.t('by {0}', article.author.join(', ')) : '';
  item.accessibilityInformation = {
    label: [
      vscode.l10n.t('Article: {0}', article.headline),
      by,
      article.datePublished,
      deals > 0 ? countDeals(deals) : '',
      correctedLabel(article),
    ]
      .filter(Boolean)
      .join(', '),
  };
  return item;
}

function groupItem({ group, children }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(groupLabel(group), vscode.TreeItemCollapsibleState.Collapsed);
  item.description = String(children.length);
  item.iconPath = new vscode.ThemeIcon(GROUP_ICONS[group]);
  item.contextValue = group === 'deals' ? ItemContext.deals : ItemContext.entities;
  item.accessibilityInformation = { label: `${groupLabel(group)}, ${children.length}` };
  return item;
}

function entityItem({ entity, mentions }: EntityNode): vscode.TreeItem {
  const item = new vscode.TreeItem(entity.name);
  const times = mentions.length > 1 ? `×${mentions.length}` : '';
  item.description = [valueLabel(entity), times, entity.corrected ? CORRECTED : ''].filter(Boolean).join(' ');
  item.iconPath = new vscode.ThemeIcon(GROUP_ICONS[entity.type]);
  item.contextValue = ItemContext.entity;
  item.accessibilityInformation = {
    label: [
      entityTypeLabel(entity.type),
      entity.name,
      valueLabel(entity),
      countMentions(mentions.length),
      correctedLabel(entity),
    ]
      .filter(Boolean)
      .join(', '),
  };
  return item;
}

/** The value that an entity stands for where its name does not say it in nearly the same words: not for `€265 million` or `25 per cent`. */
function valueLabel({ name, value }: EntityNode['entity']): string {
  if (!value) return '';
  const label = 'currency' in value ? moneyText(value) : 'iso' in value ? value.iso : `${value.value}%`;
  return abbreviated(name) === abbreviated(label) ? '' : label;
}

/** `€265 million` as `€265m`, `25 per cent` as `25%`. */
function abbreviated(text: string): string {
  return text
    .toLowerCase()
    .replace(/\bper ?cent\b/g, '%')
    .replace(/(million|billion|trillion)\b/g, (scale) => scale.charAt(0))
    .replaceAll(' ', '');
}

function dealItem({ deal }: DealNode): vscode.TreeItem {
  const type = dealTypeLabel(deal.type);
  const title = dealTitle(deal) || type;
  const item = new vscode.TreeItem(title);
  const amount = deal.amount ? moneyText(deal.amount) : '';
  const status = deal.status === 'completed' ? '' : statusLabel(deal.status);
  const background = deal.background ? vscode.l10n.t('background') : '';
  const round = deal.type === 'funding_round' && deal.round ? roundLabel(deal.round) : '';
  const share = 'stakePercent' in deal && deal.stakePercent !== undefined ? `${deal.stakePercent}%` : '';
  const seller = dealSellers(deal);
  const from = seller && vscode.l10n.t('from {0}', seller);
  // A round's name says that it is one; the room is short.
  const kind = title === type ? round : round || type;
  const mark = deal.corrected ? CORRECTED : '';
  const parts = [mark, amount, share, kind, status, background, dealBackers(deal), from];
  item.description = parts.filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(
    DEAL_ICONS[deal.type],
    deal.background ? new vscode.ThemeColor('disabledForeground') : undefined,
  );
  item.contextValue = ItemContext.deal;
  item.accessibilityInformation = {
    label: [type, title, amount, share, round, statusLabel(deal.status), background, correctedLabel(deal)]
      .filter(Boolean)
      .join(', '),
  };
  return item;
}
