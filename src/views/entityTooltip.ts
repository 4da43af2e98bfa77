import * as vscode from 'vscode';
import { countDumps, countMentions, entityTypeLabel } from '../host/labels';
import { dumpPath } from '../workspace/dumpReader';
import type { EntityTreeNode, WorkspaceEntityNode } from './entityNodes';
import { type Fact, tooltipPage, valueText } from './tooltips';

const { t } = vscode.l10n;

/** Most other names and dumps that a tooltip lists. */
const LISTED = 12;

/** Tooltip of an item of the tree of entities; none where the row says all. */
export function entityNodeTooltip(node: EntityTreeNode): vscode.MarkdownString | undefined {
  switch (node.kind) {
    case 'workspaceEntity':
    case 'companion':
      return entityTooltip(node.entity);
    case 'mentionArticle':
      return tooltipPage(node.article.headline, [
        [t('Dump'), dumpPath(vscode.Uri.parse(node.uri))],
        [t('Date'), node.article.datePublished ?? ''],
        [t('Mentions'), countMentions(node.mentions.length)],
      ]);
    case 'mention': {
      const { before, name, after } = node.context;
      return tooltipPage(node.parent.parent.entity.name, [], `${before}${name}${after}`);
    }
    default:
      return undefined;
  }
}

function entityTooltip({ type, name, mentions, places }: WorkspaceEntityNode['entity']): vscode.MarkdownString {
  const others = new Set<string>();
  const values = new Set<string>();
  for (const { entities } of places.values())
    for (const entity of entities) {
      for (const other of [entity.name, ...entity.aliases]) if (other !== name) others.add(other);
      const value = valueText(entity);
      if (value) values.add(value);
    }
  const dumps = [...places.keys()].map((uri) => dumpPath(vscode.Uri.parse(uri)));
  const facts: Fact[] = [
    [t('Type'), entityTypeLabel(type)],
    [t('Also'), [...others].slice(0, LISTED).join(', ')],
    [t('Value'), [...values].slice(0, 1).join('')],
    [t('Mentions'), countMentions(mentions)],
    [t('Found'), dumps.length > LISTED ? countDumps(dumps.length) : dumps.join(', ')],
  ];
  return tooltipPage(name, facts);
}
