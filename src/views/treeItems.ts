import * as vscode from 'vscode';
import type { DumpKind } from '../core/analysis';
import { moneyText } from '../core/export/moneyText';
import { countedDeals } from '../core/merge/countedDeals';
import { Command, ItemContext } from '../host/contributions';
import { countArticles, countDeals, countMentions, entityTypeLabel, groupLabel, kindLabel } from '../host/labels';
import type { DumpEntry } from '../workspace/dumpIndex';
import { dumpPath } from '../workspace/dumpReader';
import { correctedLabel, correctedMark } from './correctedMark';
import { dealLook } from './dealLook';
import { contextIn } from './readOnlyContext';
import { reasonItem, removalItem, removalsItem } from './removalItems';
import {
  type ArticleNode,
  type DealNode,
  type DumpPart,
  dumpOf,
  type EntityNode,
  type GroupName,
  type GroupNode,
} from './treeNodes';

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

/** The icon of a kind of dump, as a codicon's name. */
export function kindIcon(kind: DumpKind): string {
  return KIND_ICONS[kind];
}

/** The icon of deals, or of the entities of a type, as a codicon's name. */
export function groupIcon(group: GroupName): string {
  return GROUP_ICONS[group];
}

/** How a node looks in the tree. `entry` is its dump's; `undefined` where the dump is gone. */
export function treeItem(node: DumpPart, entry: DumpEntry | undefined): vscode.TreeItem {
  const item = baseItem(node, entry);
  item.contextValue = contextIn(dumpOf(node).uri, item.contextValue);
  if (node.kind !== 'dump' && node.kind !== 'group' && node.kind !== 'removals' && node.kind !== 'reason')
    item.command = { command: Command.openItem, title: vscode.l10n.t('Go to Text'), arguments: [node] };
  return item;
}

function baseItem(node: DumpPart, entry: DumpEntry | undefined): vscode.TreeItem {
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
    case 'removals':
      return removalsItem(node);
    case 'reason':
      return reasonItem(node);
    case 'removal':
      return removalItem(node, entry?.lines);
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

function articleItem({ article, counts, removals }: ArticleNode): vscode.TreeItem {
  const { deals, entities } = counts;
  const state =
    deals + entities > 0 || removals ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(article.headline || vscode.l10n.t('(no headline)'), state);
  const facts = [correctedMark(article), article.datePublished ?? '', deals > 0 ? countDeals(deals) : ''];
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
  item.iconPath = new vscode.ThemeIcon(groupIcon(group));
  item.contextValue = group === 'deals' ? ItemContext.deals : ItemContext.entities;
  item.accessibilityInformation = { label: `${groupLabel(group)}, ${children.length}` };
  return item;
}

function entityItem({ entity, mentions }: EntityNode): vscode.TreeItem {
  const item = new vscode.TreeItem(entity.name);
  const times = mentions.length > 1 ? `×${mentions.length}` : '';
  item.description = [valueLabel(entity), times, correctedMark(entity)].filter(Boolean).join(' ');
  item.iconPath = new vscode.ThemeIcon(groupIcon(entity.type));
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
export function valueLabel({ name, value }: Pick<EntityNode['entity'], 'name' | 'value'>): string {
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
  const { title, facts, icon, label } = dealLook(deal);
  const item = new vscode.TreeItem(title);
  item.description = facts.join(' · ');
  item.iconPath = icon;
  item.contextValue = ItemContext.deal;
  item.accessibilityInformation = { label };
  return item;
}
