import * as vscode from 'vscode';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import type { Services } from '../services';
import type { TreeNode } from '../views/treeNodes';
import { SORT_ORDERS, type SortOrder } from '../views/treeOrder';

/** Commands on the view itself: refresh, sort, filter, copy. */
export function registerTreeCommands({ log, scanner, state }: Services): vscode.Disposable {
  const store = new DisposableStore();
  store.add(registerCommand(log, Command.refresh, () => scanner.rescan()));
  store.add(
    registerCommand(log, Command.sortBy, async (order?: SortOrder) => {
      const chosen = order ?? (await pickOrder(state.sortOrder));
      if (chosen) await state.sortBy(chosen);
    }),
  );
  store.add(
    registerCommand(log, Command.filter, async (text?: string) => {
      const chosen = text ?? (await askFilter(state.filter));
      if (chosen !== undefined) state.setFilter(chosen);
    }),
  );
  store.add(registerCommand(log, Command.clearFilter, () => state.setFilter('')));
  store.add(
    registerCommand(log, Command.copyName, (node: TreeNode) => {
      const text = nameOf(node);
      return text ? vscode.env.clipboard.writeText(text) : undefined;
    }),
  );
  store.add(registerCommand(log, Command.showLog, () => log.show(true)));
  return store;
}

async function pickOrder(now: SortOrder): Promise<SortOrder | undefined> {
  const labels: Record<SortOrder, string> = {
    position: vscode.l10n.t('Position in the dump'),
    date: vscode.l10n.t('Date, newest first'),
    headline: vscode.l10n.t('Headline'),
  };
  const items = SORT_ORDERS.map((order) => ({
    label: labels[order],
    order,
    ...(order === now ? { description: vscode.l10n.t('current') } : {}),
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Sort Articles By') });
  return picked?.order;
}

function askFilter(now: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Filter Seed Dumps'),
    prompt: vscode.l10n.t('Shows the articles, entities and deals that hold this text. Leave it empty to show all.'),
    value: now,
  });
}

function nameOf(node: TreeNode): string | undefined {
  switch (node.kind) {
    case 'article':
      return node.article.headline;
    case 'entity':
      return node.entity.name;
    case 'deal':
      return node.deal.evidence[0]?.text;
    default:
      return undefined;
  }
}
