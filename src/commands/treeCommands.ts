import * as vscode from 'vscode';
import { registerCommand } from '../host/commandRegistry';
import { Command, SETTINGS_SECTION, View } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { UserFacingError } from '../host/errors';
import type { Services } from '../services';
import { DEAL_GROUPINGS, DEAL_ORDERS } from '../views/dealList';
import type { DealTreeNode } from '../views/dealNodes';
import { ENTITY_ORDERS } from '../views/entityList';
import type { CompanionNode, EntityTreeNode } from '../views/entityNodes';
import { articleOrderLabel, dealOrderLabel, entityOrderLabel, groupingLabel } from '../views/orderLabels';
import { revealItem } from '../views/revealItem';
import type { TreeNode } from '../views/treeNodes';
import { SORT_ORDERS } from '../views/treeOrder';

const { t } = vscode.l10n;

/** Commands on the views themselves: refresh, sort, group, show more, follow the cursor. */
export function registerTreeCommands(services: Services): vscode.Disposable {
  const { log, scanner, state, settings, tree, entityTree, dealTree } = services;
  const store = new DisposableStore();
  store.add(registerCommand(log, Command.refresh, () => scanner.rescan()));
  store.add(
    registerCommand(log, Command.sortBy, async (wanted?: unknown) => {
      const order = await choose(t('Sort Articles By'), SORT_ORDERS, articleOrderLabel, state.sortOrder, wanted);
      if (order) await state.sortBy(order);
    }),
  );
  store.add(
    registerCommand(log, Command.sortEntities, async (wanted?: unknown) => {
      const order = await choose(t('Sort Entities By'), ENTITY_ORDERS, entityOrderLabel, state.entityOrder, wanted);
      if (order) await state.sortEntitiesBy(order);
    }),
  );
  store.add(
    registerCommand(log, Command.sortDeals, async (wanted?: unknown) => {
      const order = await choose(t('Sort Deals By'), DEAL_ORDERS, dealOrderLabel, state.dealOrder, wanted);
      if (order) await state.sortDealsBy(order);
    }),
  );
  store.add(
    registerCommand(log, Command.groupDeals, async (wanted?: unknown) => {
      const grouping = await choose(t('Group Deals By'), DEAL_GROUPINGS, groupingLabel, state.dealGrouping, wanted);
      if (grouping) await state.groupDealsBy(grouping);
    }),
  );
  store.add(
    registerCommand(log, Command.showMore, (node: (TreeNode | EntityTreeNode | DealTreeNode) & { kind: 'more' }) => {
      const { parent } = node;
      if (parent.kind === 'container') tree.showMore({ ...node, parent });
      else if (parent.kind === 'dealGroup') dealTree.showMore({ ...node, parent });
      else entityTree.showMore({ ...node, parent });
    }),
  );
  store.add(registerCommand(log, Command.showEntity, (node: CompanionNode) => showEntity(services, node.entity.key)));
  store.add(
    registerCommand(log, Command.toggleFollowCursor, () =>
      vscode.workspace.getConfiguration(SETTINGS_SECTION).update('followCursor', !settings.get('followCursor')),
    ),
  );
  store.add(registerCommand(log, Command.showLog, () => log.show(true)));
  return store;
}

async function showEntity({ entityTree, entityView, state }: Services, key: string): Promise<void> {
  // What the filter leaves out can be asked for all the same: it stands in the list that was clicked.
  if (!(await entityTree.find(key))) await state.clear();
  const node = await entityTree.find(key);
  if (!node) throw new UserFacingError(t('The text has changed: this item is no longer in it.'));
  await vscode.commands.executeCommand(`${View.entities}.focus`);
  await revealItem(entityView.view, node);
}

/** One of `all` that the user picks; that of the caller where it names one. */
async function choose<T extends string>(
  title: string,
  all: readonly T[],
  labelOf: (value: T) => string,
  now: T,
  wanted: unknown,
): Promise<T | undefined> {
  const given = all.find((value) => value === wanted);
  if (given) return given;
  const items = all.map((value) => ({
    label: labelOf(value),
    value,
    ...(value === now ? { description: t('current') } : {}),
  }));
  const picked = await vscode.window.showQuickPick(items, { title });
  return picked?.value;
}
