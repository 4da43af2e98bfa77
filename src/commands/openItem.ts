import * as vscode from 'vscode';
import type { Span } from '../core/text/span';
import { standsOnMention, stepMention } from '../editor/mentionSteps';
import { openDump } from '../editor/openDump';
import { revealSpan } from '../editor/revealSpan';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { UserFacingError } from '../host/errors';
import { toSpan } from '../host/ranges';
import type { Services } from '../services';
import { sameNode, spansOf } from '../views/nodeLookup';
import { type ArticleNode, type DealNode, dumpOf, type EntityNode } from '../views/treeNodes';
import { isPlaced, itemPlace, type PlacedNode } from './itemPlace';

/** Selects an item's text in its dump. An entity of the tree of dumps that stands selected already steps on to its next mention in the article. */
export function registerOpenItem(services: Services): vscode.Disposable {
  const { log, tree } = services;
  return registerCommand(log, Command.openItem, async (node: ArticleNode | EntityNode | DealNode | PlacedNode) => {
    if (isPlaced(node)) {
      const { uri, span } = await itemPlace(services, node);
      await revealSpan(await openDump(uri), span, { preserveFocus: true });
      return;
    }
    const dump = dumpOf(node);
    const document = await openDump(vscode.Uri.parse(dump.uri));
    const current = sameNode(await tree.articles(dump), node);
    if (!current) throw new UserFacingError(vscode.l10n.t('The text has changed: this item is no longer in it.'));
    await revealSpan(document, nextSpan(document, current), { preserveFocus: true });
  });
}

function nextSpan(document: vscode.TextDocument, node: ArticleNode | EntityNode | DealNode): Span {
  const first = spansOf(node)[0]!;
  if (node.kind !== 'entity') return first;
  const editor = vscode.window.visibleTextEditors.find((shown) => shown.document === document);
  const selection = editor && toSpan(document, editor.selection);
  if (!selection || !standsOnMention(node.mentions, selection)) return first;
  return stepMention(node.mentions, selection, 1)?.span ?? first;
}
