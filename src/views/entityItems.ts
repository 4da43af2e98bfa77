import * as vscode from 'vscode';
import { Command, ItemContext } from '../host/contributions';
import {
  countArticles,
  countEntities,
  countMentions,
  countPlainDumps,
  entityTypeLabel,
  groupLabel,
} from '../host/labels';
import { dumpPath } from '../workspace/dumpReader';
import type {
  CompanionNode,
  CompanionsNode,
  EntityTreeNode,
  EntityTypeNode,
  MentionArticleNode,
  MentionNode,
  WorkspaceEntityNode,
} from './entityNodes';
import { moreItem } from './moreItem';
import { contextIn } from './readOnlyContext';
import { groupIcon, valueLabel } from './treeItems';

const { t } = vscode.l10n;
const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** Most articles that stand open at once when an entity is opened; more would be a wall of text. */
const OPEN_ARTICLES = 12;

/** How a node of the tree of entities looks; `siblings` is the number of articles beside an article. */
export function entityTreeItem(node: EntityTreeNode, siblings: number): vscode.TreeItem {
  const item = baseItem(node, siblings);
  item.id = node.id;
  return item;
}

function baseItem(node: EntityTreeNode, siblings: number): vscode.TreeItem {
  switch (node.kind) {
    case 'entityType':
      return typeItem(node);
    case 'workspaceEntity':
      return entityItem(node);
    case 'companions':
      return companionsItem(node);
    case 'companion':
      return companionItem(node);
    case 'mentionArticle':
      return articleItem(node, siblings);
    case 'mention':
      return mentionItem(node);
    case 'more':
      return moreItem(node);
  }
}

function typeItem({ type, count }: EntityTypeNode): vscode.TreeItem {
  const item = new vscode.TreeItem(groupLabel(type), Collapsed);
  item.description = count.toLocaleString('en');
  item.iconPath = new vscode.ThemeIcon(groupIcon(type));
  item.contextValue = ItemContext.entityType;
  item.accessibilityInformation = { label: `${groupLabel(type)}, ${countEntities(count)}` };
  return item;
}

function entityItem({ entity, mentions, dumps }: WorkspaceEntityNode): vscode.TreeItem {
  const item = new vscode.TreeItem(entity.name, Collapsed);
  const value = valueText(entity);
  item.description = [value, `×${mentions}`, dumps > 1 ? countPlainDumps(dumps) : ''].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(groupIcon(entity.type));
  item.contextValue = ItemContext.workspaceEntity;
  item.accessibilityInformation = {
    label: [entityTypeLabel(entity.type), entity.name, value, countMentions(mentions), countPlainDumps(dumps)]
      .filter(Boolean)
      .join(', '),
  };
  return item;
}

function valueText({ name, places }: WorkspaceEntityNode['entity']): string {
  const [place] = places.values();
  const value = place?.entities[0]?.value;
  return value ? valueLabel({ name, value }) : '';
}

function companionsItem({ parent }: CompanionsNode): vscode.TreeItem {
  const item = new vscode.TreeItem(t('Appears with'), Collapsed);
  item.iconPath = new vscode.ThemeIcon('references');
  item.accessibilityInformation = { label: t('Entities that {0} appears with', parent.entity.name) };
  return item;
}

function companionItem(node: CompanionNode): vscode.TreeItem {
  const { entity, articles } = node;
  const item = new vscode.TreeItem(entity.name, None);
  item.description = t('in {0}', countArticles(articles));
  item.iconPath = new vscode.ThemeIcon(groupIcon(entity.type));
  item.contextValue = ItemContext.companion;
  item.command = { command: Command.showEntity, title: t('Show Entity'), arguments: [node] };
  item.accessibilityInformation = {
    label: [entityTypeLabel(entity.type), entity.name, item.description].join(', '),
  };
  return item;
}

function articleItem({ uri, article, mentions }: MentionArticleNode, siblings: number): vscode.TreeItem {
  const path = dumpPath(vscode.Uri.parse(uri));
  const headline = article.headline || t('(no headline)');
  const item = new vscode.TreeItem(headline, siblings > OPEN_ARTICLES ? Collapsed : Expanded);
  item.description = [`×${mentions.length}`, article.datePublished ?? '', path].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon('file-text');
  item.contextValue = ItemContext.mentionArticle;
  item.accessibilityInformation = {
    label: [t('Article: {0}', headline), countMentions(mentions.length), article.datePublished ?? '', path]
      .filter(Boolean)
      .join(', '),
  };
  return item;
}

function mentionItem(node: MentionNode): vscode.TreeItem {
  const { before, name, after } = node.context;
  const label = `${before}${name}${after}`;
  const item = new vscode.TreeItem({ label, highlights: [[before.length, before.length + name.length]] }, None);
  item.contextValue = contextIn(node.parent.uri, ItemContext.mention);
  item.command = { command: Command.openItem, title: t('Go to Text'), arguments: [node] };
  item.accessibilityInformation = { label };
  return item;
}
