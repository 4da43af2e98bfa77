import * as vscode from 'vscode';
import { dealText } from '../core/export/dealText';
import { dealTypeLabel } from '../host/labels';
import { dumpPath } from '../workspace/dumpReader';
import type { DealTreeNode, WorkspaceDealNode } from './dealNodes';
import { tellingNodes } from './dealNodes';
import { dealTitle } from './dealTitle';
import { dealFacts, type Fact, tooltipPage } from './tooltips';

const { t } = vscode.l10n;

/** Most articles that a tooltip lists. */
const LISTED = 6;

/** Tooltip of an item of the tree of deals; none where the row says all. */
export function dealNodeTooltip(node: DealTreeNode): vscode.MarkdownString | undefined {
  switch (node.kind) {
    case 'workspaceDeal':
      return dealTooltip(node);
    case 'telling': {
      const { deal, conflict, uri } = node.telling;
      const facts: Fact[] = [
        [t('Dump'), dumpPath(vscode.Uri.parse(uri))],
        ...dealFacts(deal),
        [t('Note'), node.repeats ? t('Repeats another article of the dump.') : ''],
        [t('Note'), conflict ? t('Contradicts another telling of the same deal.') : ''],
      ];
      return tooltipPage(node.article.headline, facts, deal.evidence[0]?.text);
    }
    default:
      return undefined;
  }
}

function dealTooltip(node: WorkspaceDealNode): vscode.MarkdownString {
  const { main, tellings, disputed } = node.listed;
  const articles = tellingNodes(node).slice(0, LISTED);
  const told = tellings.filter(({ conflict }) => conflict).map(({ deal }) => dealText(deal));
  const facts: Fact[] = [
    ...dealFacts(main),
    [
      t('Told in'),
      articles
        .map(({ article, telling }) => `${dumpPath(vscode.Uri.parse(telling.uri))}: ${article.headline}`)
        .join('; '),
    ],
    [t('Contradicted by'), disputed ? told.join('; ') : ''],
  ];
  return tooltipPage(dealTitle(main) || dealTypeLabel(main.type), facts, main.evidence[0]?.text);
}
