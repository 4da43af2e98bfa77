import type { Removal } from '../core/analysis';
import { dealText } from '../core/export/dealText';
import type { DealTreeNode } from './dealNodes';
import type { EntityTreeNode } from './entityNodes';
import type { TreeNode } from './treeNodes';

/** An item of any of the three views. */
export type SidebarNode = TreeNode | EntityTreeNode | DealTreeNode;

/** What an item is called where it is inserted into a text; `undefined` for items that only gather others, and for dumps, which are files. */
export function nodeName(node: SidebarNode): string | undefined {
  switch (node.kind) {
    case 'article':
    case 'mentionArticle':
      return node.article.headline;
    case 'entity':
    case 'workspaceEntity':
    case 'companion':
      return node.entity.name;
    case 'mention':
      return node.mention.text;
    case 'deal':
      return dealText(node.deal);
    case 'workspaceDeal':
      return dealText(node.listed.main);
    case 'telling':
      return dealText(node.telling.deal);
    case 'removal':
      return node.excerpt;
    default:
      return undefined;
  }
}

/** The text that an item stands for: a headline, a name, the sentence that tells a deal; `undefined` for items that only gather others. */
export function nodeText(node: SidebarNode): string | undefined {
  switch (node.kind) {
    case 'deal':
      return node.deal.evidence[0]?.text;
    case 'workspaceDeal':
      return node.listed.main.evidence[0]?.text;
    case 'telling':
      return node.repeats ? node.article.headline : node.telling.deal.evidence[0]?.text;
    case 'mention': {
      const { before, name, after } = node.context;
      return `${before}${name}${after}`;
    }
    default:
      return nodeName(node);
  }
}

/** What was found, as a value for JSON; `undefined` for items that only gather others. */
export function nodeRecord(node: SidebarNode): object | undefined {
  switch (node.kind) {
    case 'article':
    case 'mentionArticle':
      return node.article;
    case 'entity':
      return { ...node.entity, mentions: node.mentions };
    case 'workspaceEntity':
    case 'companion': {
      const { type, name, mentions, places } = node.entity;
      const dumps = [...places.values()].map(({ uri, analysis, entities }) => ({
        source: analysis.dump.path ?? uri,
        entities,
      }));
      return { type, name, mentions, dumps };
    }
    case 'mention':
      return node.mention;
    case 'deal':
      return node.deal;
    case 'workspaceDeal':
      return node.listed.main;
    case 'telling':
      return node.telling.deal;
    case 'removal':
      return removalRecord(node.part.removal, node.excerpt);
    default:
      return undefined;
  }
}

function removalRecord(removal: Removal, text: string | undefined): object {
  return { ...removal, ...(text === undefined ? {} : { text }) };
}
