import * as vscode from 'vscode';
import { escapeMarkdown } from '../core/export/markdown';
import { moneyText } from '../core/export/moneyText';
import { Command, ItemContext } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { dealTypeLabel, statusLabel } from '../host/labels';
import { dealBackers, dealTitle } from '../views/dealTitle';
import { dealFacts, factList } from '../views/tooltips';
import { dumpPath } from '../workspace/dumpReader';
import type { ProposalGroup, ProposalStore, StoredProposal } from './proposalStore';

const { t } = vscode.l10n;

/** An item of the view of proposals: an article, or a proposal below it. */
export type ProposalNode = ProposalGroup | StoredProposal;

/** Whether an item is a proposal. */
export function isProposal(node: unknown): node is StoredProposal {
  return typeof node === 'object' && node !== null && 'changes' in node && 'model' in node;
}

/** The tree of what models propose, by article; nothing of it is in any other view. */
export class ProposalTree implements vscode.TreeDataProvider<ProposalNode>, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly proposals: ProposalStore) {
    this.store.add(proposals.onDidChange(() => this.changed.fire(undefined)));
  }

  getTreeItem(node: ProposalNode): vscode.TreeItem {
    return isProposal(node) ? proposalItem(node) : groupItem(node);
  }

  getChildren(node?: ProposalNode): ProposalNode[] {
    if (!node) return [...this.proposals.groups];
    return isProposal(node) ? [] : [...node.proposals];
  }

  getParent(node: ProposalNode): ProposalNode | undefined {
    return isProposal(node) ? this.proposals.groups.find(({ proposals }) => proposals.includes(node)) : undefined;
  }

  resolveTreeItem(item: vscode.TreeItem, node: ProposalNode): vscode.TreeItem {
    if (isProposal(node)) item.tooltip = tooltip(node);
    return item;
  }

  dispose(): void {
    this.store.dispose();
  }
}

function groupItem({ uri, articleId, headline }: ProposalGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(headline, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${uri.toString()}#${articleId}`;
  item.description = dumpPath(uri);
  item.iconPath = new vscode.ThemeIcon('file-text');
  return item;
}

function proposalItem(node: StoredProposal): vscode.TreeItem {
  const { deal, uri, model } = node;
  const type = dealTypeLabel(deal.type);
  const title = dealTitle(deal) || type;
  const by = t('proposed by {0}', model);
  const amount = deal.amount ? moneyText(deal.amount) : '';
  const item = new vscode.TreeItem(title);
  item.id = `${uri.toString()}#${node.key}`;
  item.description = [by, amount, type, statusLabel(deal.status), dealBackers(deal)].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon('lightbulb');
  item.contextValue = ItemContext.proposal;
  item.command = { command: Command.openProposal, title: t('Go to Text'), arguments: [node] };
  item.accessibilityInformation = {
    label: [type, title, amount, statusLabel(deal.status), by].filter(Boolean).join(', '),
  };
  return item;
}

function tooltip({ deal, model, dropped }: StoredProposal): vscode.MarkdownString {
  // Nobody has weighed it: a confidence would say what is not known.
  const facts = dealFacts(deal).filter(([label]) => label !== t('Confidence'));
  const sentence = deal.evidence[0]?.text ?? '';
  return new vscode.MarkdownString(
    [
      `**${escapeMarkdown(dealTitle(deal) || dealTypeLabel(deal.type))}**`,
      escapeMarkdown(t('Proposed by {0}, not found by the rules. It counts only when you accept it.', model)),
      factList(facts),
      dropped.length > 0 ? escapeMarkdown(t('Dropped, as the text does not say it: {0}', dropped.join('; '))) : '',
      `“${escapeMarkdown(sentence)}”`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
}
