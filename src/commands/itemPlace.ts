import * as vscode from 'vscode';
import type { Analysis, Article, Mention } from '../core/analysis';
import type { Span } from '../core/text/span';
import { UserFacingError } from '../host/errors';
import type { Services } from '../services';
import { articleMentions } from '../views/entityList';
import { ItemFilter } from '../views/itemFilter';
import type { SidebarNode } from '../views/sidebarNode';
import { dumpOf } from '../views/treeNodes';
import { entityKey } from '../workspace/entityGroups';

/** Where something stands. */
export interface ItemPlace {
  readonly uri: vscode.Uri;
  readonly span: Span;
}

/** An item that has a place of its own; those of articles in the tree of dumps are found otherwise. */
export type PlacedNode = SidebarNode & {
  readonly kind:
    | 'removals'
    | 'reason'
    | 'removal'
    | 'workspaceEntity'
    | 'mentionArticle'
    | 'mention'
    | 'workspaceDeal'
    | 'telling';
};

/** Whether an item is one of those. */
export function isPlaced(node: SidebarNode): node is PlacedNode {
  return [
    'removals',
    'reason',
    'removal',
    'workspaceEntity',
    'mentionArticle',
    'mention',
    'workspaceDeal',
    'telling',
  ].includes(node.kind);
}

/**
 * Where an item stands in its dump as that is now, which may be changed since the item was made.
 * @throws UserFacingError where it is no longer there.
 */
export async function itemPlace(services: Services, node: PlacedNode): Promise<ItemPlace> {
  const uri = vscode.Uri.parse(addressOf(node));
  const span = spanIn(await services.index.analysis(uri), node);
  if (!span) throw new UserFacingError(vscode.l10n.t('The text has changed: this item is no longer in it.'));
  return { uri, span };
}

function addressOf(node: PlacedNode): string {
  switch (node.kind) {
    case 'removals':
    case 'reason':
    case 'removal':
      return dumpOf(node).uri;
    case 'workspaceEntity':
      return firstMention(node).uri;
    case 'mentionArticle':
      return node.uri;
    case 'mention':
      return node.parent.uri;
    case 'workspaceDeal':
      return node.listed.tellings[0]!.uri;
    case 'telling':
      return node.telling.uri;
  }
}

function firstMention({ entity }: PlacedNode & { kind: 'workspaceEntity' }): {
  uri: string;
  article: Article;
  mention: Mention;
} {
  const [first] = articleMentions(entity, new ItemFilter());
  return { uri: first!.uri, article: first!.article, mention: first!.mentions[0]! };
}

function spanIn(analysis: Analysis, node: PlacedNode): Span | undefined {
  switch (node.kind) {
    case 'removals':
    case 'reason':
    case 'removal': {
      const { removal } = node.kind === 'removal' ? node.part : node.parts[0]!;
      const same = [...analysis.removals, ...(analysis.kept ?? [])].filter(
        ({ rule, reason }) => rule === removal.rule && reason === removal.reason,
      );
      return nearest(same, removal.span.start)?.span;
    }
    case 'workspaceEntity': {
      const { article, mention } = firstMention(node);
      return mentionSpan(analysis, node.entity.key, article, mention);
    }
    case 'mentionArticle':
      return sameArticle(analysis, node.article)?.span;
    case 'mention':
      return mentionSpan(analysis, node.parent.parent.entity.key, node.parent.article, node.mention);
    case 'workspaceDeal':
      return dealSpan(analysis, node.listed.tellings[0]!.deal.id);
    case 'telling':
      return node.repeats ? sameArticle(analysis, node.article)?.span : dealSpan(analysis, node.telling.deal.id);
  }
}

/** The mention itself where the text is the same; else that of the same article (by id, else by headline) which is nearest to where it stood in it. */
function mentionSpan(analysis: Analysis, key: string, article: Article, mention: Mention): Span | undefined {
  const now = sameArticle(analysis, article);
  if (!now) return undefined;
  const all = analysis.entities.filter((entity) => entityKey(entity) === key).flatMap(({ mentions }) => mentions);
  const here = all.filter(({ articleId, text }) => articleId === now.id && text === mention.text);
  return nearest(here, mention.span.start - article.span.start + now.span.start)?.span;
}

function dealSpan({ deals }: Analysis, wanted: string): Span | undefined {
  return deals.find(({ id }) => id === wanted)?.evidence[0]?.span;
}

function sameArticle({ articles }: Analysis, { id, headline }: Article): Article | undefined {
  return articles.find((article) => article.id === id) ?? articles.find((article) => article.headline === headline);
}

function nearest<T extends { readonly span: Span }>(all: readonly T[], start: number): T | undefined {
  let best: T | undefined;
  for (const one of all) if (!best || Math.abs(one.span.start - start) < Math.abs(best.span.start - start)) best = one;
  return best;
}
